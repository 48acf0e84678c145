import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { type AnswerBody, type AnswerDraft, answerBody, answerDraft } from './schema.ts';

/** An answer that was handed in, as its own organisation has it. */
export interface Receipt {
  readonly version: number;
  readonly body: AnswerBody;
  readonly contact: string | null;
  readonly sha256: string;
  readonly at: Date;
  readonly withdrawnAt: Date | null;
}

/** What an organisation writes and has handed in to a challenge, for its own people. */
export interface OwnResponse {
  readonly id: string;
  readonly organisationId: string;
  readonly revision: number;
  readonly draft: AnswerDraft;
  readonly savedAt: Date;
  readonly agreesToName: boolean;
  /** Every time that it was handed in, the last first. */
  readonly receipts: readonly Receipt[];
  /** The one that counts; undefined when none was handed in, or it was withdrawn. */
  readonly current: Receipt | undefined;
}

/** What the organisation that the reader works for has written; undefined for none, and for who may not read it. */
export async function findOwnResponse(
  db: Db,
  actor: Actor,
  challengeId: string,
): Promise<OwnResponse | undefined> {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined || !may(actor, 'response.read', { organisationId })) return undefined;
  return findResponseOf(db, challengeId, organisationId);
}

/** The same, for whoever has asked already. Where two organisations became one, the answer that was handed in counts. */
export async function findResponseOf(
  db: Db,
  challengeId: string,
  organisationId: string,
): Promise<OwnResponse | undefined> {
  const row = await db
    .selectFrom('challenge_responses as r')
    .selectAll('r')
    .where('r.challenge_id', '=', challengeId)
    .where('r.organisation_id', '=', organisationId)
    .orderBy(
      sql`exists (select from challenge_submissions s where s.response_id = r.id and s.withdrawn_at is null)`,
      'desc',
    )
    .orderBy('r.saved_at', 'desc')
    .orderBy('r.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const receipts = await db
    .selectFrom('challenge_submissions')
    .selectAll()
    .where('response_id', '=', row.id)
    .orderBy('version', 'desc')
    .execute();
  const presented = receipts.map(
    (one): Receipt => ({
      version: one.version,
      body: answerBody.parse(one.body),
      contact: one.contact,
      sha256: one.sha256,
      at: one.submitted_at,
      withdrawnAt: one.withdrawn_at,
    }),
  );
  const [last] = presented;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    revision: row.revision,
    draft: readAnswer(row.draft),
    savedAt: row.saved_at,
    agreesToName: row.agrees_to_name,
    receipts: presented,
    current: last && last.withdrawnAt === null ? last : undefined,
  };
}

function readAnswer(stored: unknown): AnswerDraft {
  const read = answerDraft.safeParse(stored ?? {});
  return read.success ? read.data : {};
}

/** What became of an answer, for its own organisation; undefined before the challenge is concluded. */
export interface OwnOutcome {
  readonly responseId: string;
  readonly goesOn: boolean;
  /** By criterion. */
  readonly reasons: readonly string[];
}

export async function findOwnOutcome(
  db: Db,
  actor: Actor,
  challengeId: string,
): Promise<OwnOutcome | undefined> {
  const own = await findOwnResponse(db, actor, challengeId);
  if (!own?.current) return undefined;
  const row = await db
    .selectFrom('challenge_responses as r')
    .innerJoin('challenges as c', 'c.id', 'r.challenge_id')
    .select(['r.goes_on', 'r.reasons'])
    .where('r.id', '=', own.id)
    .where('c.state', '=', 'concluded')
    .executeTakeFirst();
  if (!row || row.goes_on === null) return undefined;
  return { responseId: own.id, goesOn: row.goes_on, reasons: row.reasons as string[] };
}

/** Answers that an organisation has begun or handed in, the nearest deadline first; for its workplace. */
export interface ListedResponse {
  readonly title: string;
  readonly slug: string;
  readonly language: string;
  readonly answersBy: Date;
  readonly askedAt: Date;
  readonly isOpen: boolean;
  readonly isHandedIn: boolean;
}

export async function listResponsesOf(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<ListedResponse[]> {
  const { rows } = await sql<ListedResponse>`
    select c.title, coalesce(k.slug, k.id::text) as slug, c.language, c.answers_by as "answersBy", clock_timestamp() as "askedAt",
      (c.state = 'published' and clock_timestamp() < c.answers_by) as "isOpen",
      exists (select from challenge_submissions s where s.response_id = r.id and s.withdrawn_at is null) as "isHandedIn"
    from challenge_responses r join challenges c on c.id = r.challenge_id join records k on k.id = c.id
    where r.organisation_id = ${organisationId} and c.state in ('published', 'judged')
    order by (c.state = 'published' and clock_timestamp() < c.answers_by) desc, c.answers_by, c.id
    limit ${limit}`.execute(db);
  return rows;
}
