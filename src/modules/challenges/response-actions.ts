import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { canonicalJson } from '../../kernel/audit/canonical-json.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { AppError, invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, actingOrganisationId, auditName } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import type { ChallengeContext } from './context.ts';
import { completeAnswer } from './domain.ts';
import { type Challenge, readableChallenge } from './queries.ts';
import { refused } from './refusals.ts';
import { findResponseOf, type OwnResponse } from './response-queries.ts';
import type { AnswerBody, AnswerDraft } from './schema.ts';
import { tellOne } from './tell.ts';

/** 409: a colleague saved meanwhile. Nothing was written; what they wrote comes along. */
export class ResponseConflict extends AppError {
  readonly theirs: OwnResponse;

  constructor(theirs: OwnResponse) {
    super({
      code: 'edit_conflict',
      status: 409,
      text: {
        nb: 'En kollega har lagret endringer mens du skrev. Ingenting av ditt er borte.',
        nn: 'Ein kollega har lagra endringar medan du skreiv. Ingenting av ditt er borte.',
        en: 'A colleague saved changes while you were writing. Nothing of yours is lost.',
      },
    });
    this.theirs = theirs;
  }
}

/**
 * Keeps what is written of an answer, on behalf of the organisation that the actor works for. A draft may be kept whatever
 * the clock says: what comes too late is refused when it is handed in, and is not lost.
 * @param revision the one that the writer began from; 0 for none.
 * @throws ResponseConflict when a colleague saved meanwhile; AppError 409 for one's own challenge.
 */
export async function saveResponse(
  { db }: ChallengeContext,
  actor: Actor,
  edit: { readonly challenge: string; readonly revision: number; readonly draft: AnswerDraft },
): Promise<OwnResponse> {
  return inTransaction(db, async (tx) => {
    const { challenge, organisationId } = await answering(tx, actor, edit.challenge);
    const before = await findResponseOf(tx, challenge.id, organisationId);
    if ((before?.revision ?? 0) !== edit.revision) {
      if (!before) throw refused('not_in_this_state');
      throw new ResponseConflict(before);
    }
    const now = new Date();
    const draft = { draft: JSON.stringify(edit.draft), saved_at: now, saved_by: accountIdOf(actor) ?? null };
    if (before) {
      await tx
        .updateTable('challenge_responses')
        .set({ ...draft, revision: edit.revision + 1 })
        .where('id', '=', before.id)
        .execute();
    } else {
      const own = { id: newId(), challenge_id: challenge.id, organisation_id: organisationId };
      await tx
        .insertInto('challenge_responses')
        .values({ ...own, ...draft, revision: 1, created_at: now, reasons: null })
        .execute();
    }
    return (await findResponseOf(tx, challenge.id, organisationId)) as OwnResponse;
  });
}

/**
 * Hands in what was saved at `revision`. One that was handed in before is replaced by it. The clock of the database
 * decides whether it is in time.
 * @throws AppError 422 naming what is missing or too long, 409 when it comes too late or too early; the draft stays.
 */
export async function handInResponse(
  { db }: ChallengeContext,
  actor: Actor,
  sent: { readonly challenge: string; readonly revision: number; readonly agreesToName: boolean },
): Promise<OwnResponse> {
  return inDeadline(() =>
    inTransaction(db, async (tx) => {
      const { challenge, organisationId } = await answering(tx, actor, sent.challenge);
      const own = await findResponseOf(tx, challenge.id, organisationId);
      if (!own) throw notFound();
      if (own.revision !== sent.revision) throw new ResponseConflict(own);
      const read = completeAnswer(own.draft);
      if ('faults' in read) throw invalidRequest(read.faults);
      await requireOpen(tx, challenge, 'answer_too_late');
      const version = (own.receipts[0]?.version ?? 0) + 1;
      const sha256 = checksumOf(answerText(challenge.id, organisationId, version, read.body));
      await tx
        .updateTable('challenge_responses')
        .set({ agrees_to_name: sent.agreesToName })
        .where('id', '=', own.id)
        .execute();
      await tx
        .insertInto('challenge_submissions')
        .values({
          response_id: own.id,
          version,
          body: JSON.stringify(read.body),
          contact: read.contact,
          sha256,
          submitted_at: sql<Date>`clock_timestamp()`,
          submitted_by: accountIdOf(actor) ?? null,
        })
        .execute();
      await auditOwn(tx, actor, organisationId, challenge, 'challenge.answered', { version, sha256 });
      await tellOne(tx, organisationId, {
        kind: 'challenge.answered',
        record: challenge.record,
        actor,
        detail: { version },
      });
      return (await findResponseOf(tx, challenge.id, organisationId)) as OwnResponse;
    }),
  );
}

/** Takes back what was handed in, before the deadline; the draft stays. @throws AppError 409 after it. */
export async function withdrawResponse(
  { db }: ChallengeContext,
  actor: Actor,
  reference: string,
): Promise<void> {
  await inDeadline(
    () =>
      inTransaction(db, async (tx) => {
        const { challenge, organisationId } = await answering(tx, actor, reference);
        const own = await findResponseOf(tx, challenge.id, organisationId);
        if (!own?.current) throw refused('not_in_this_state');
        await requireOpen(tx, challenge, 'answer_stays');
        await tx
          .updateTable('challenge_submissions')
          .set({ withdrawn_at: sql<Date>`clock_timestamp()` })
          .where('response_id', '=', own.id)
          .where('version', '=', own.current.version)
          .execute();
        await auditOwn(tx, actor, organisationId, challenge, 'challenge.answer_withdrawn', {
          version: own.current.version,
        });
      }),
    'answer_stays',
  );
}

/** The text that the checksum of an answer is taken over: canonical JSON (RFC 8785), the contact person left out. */
export function answerText(
  challenge: string,
  organisation: string,
  version: number,
  body: AnswerBody,
): string {
  return canonicalJson({ challenge, organisation, version, answer: { ...body } });
}

/** SHA-256 over UTF-8, in hexadecimal. */
export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The challenge and the organisation that answers it, one at a time for each. */
async function answering(
  tx: Tx,
  actor: Actor,
  reference: string,
): Promise<{ challenge: Challenge; organisationId: string }> {
  const challenge = await readableChallenge(tx, actor, reference);
  requireMay(actor, 'challenge.respond', targetOf(challenge.record));
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'response.write', { organisationId });
  if (organisationId === undefined) throw notFound();
  if (organisationId === challenge.record.organisationId) throw refused('own_challenge');
  await sql`select pg_advisory_xact_lock(hashtext(${`answer:${challenge.id}:${organisationId}`}))`.execute(
    tx,
  );
  return { challenge, organisationId };
}

/** Holds the challenge as it is, so that it is neither withdrawn nor moved while an answer comes in. */
async function requireOpen(
  tx: Tx,
  { id }: Challenge,
  late: 'answer_too_late' | 'answer_stays',
): Promise<void> {
  const { rows } = await sql<{ is_open: boolean; is_late: boolean }>`
    select state = 'published' and opens_at <= clock_timestamp() and clock_timestamp() < answers_by as is_open,
      state <> 'withdrawn' and answers_by <= clock_timestamp() as is_late
    from challenges where id = ${id} for share`.execute(tx);
  if (rows[0]?.is_open) return;
  throw refused(rows[0]?.is_late ? late : 'answer_not_open');
}

/** The deadline may run out between our look at the clock and the database's own: it says so, and that is told. */
async function inDeadline<T>(
  act: () => Promise<T>,
  late: 'answer_too_late' | 'answer_stays' = 'answer_too_late',
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isDeadline(error)) throw refused(late);
    throw error;
  }
}

const isDeadline = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as { constraint?: unknown }).constraint === 'challenge_deadline' || isDeadline(error.cause));

/** In the log of those who answer, and of nobody else. */
async function auditOwn(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  { id }: Challenge,
  action: 'challenge.answered' | 'challenge.answer_withdrawn',
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: 'challenge',
    subjectId: id,
    detail,
  });
}
