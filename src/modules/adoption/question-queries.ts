import type { Selectable } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { notFound } from '../../kernel/http/errors.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { type Innovation, listInnovationsById } from '../innovations/public.ts';
import { findOriginator, reachableAmong } from './originator.ts';
import { type Adoption, listAdoptionsOf } from './queries.ts';
import type { AdoptionTables } from './tables.ts';

type QuestionRow = Selectable<AdoptionTables['adoption_questions']>;

/** A conversation between two organisations about an innovation. */
export interface Question {
  readonly id: string;
  /** Undefined when it has been withdrawn. */
  readonly innovation: Innovation | undefined;
  readonly from: Organisation;
  readonly to: Organisation;
  readonly isDemonstration: boolean;
  /** Who is asked and has not answered. */
  readonly awaitsId: string | null;
  readonly lastAt: Date;
}

export interface QuestionMessage {
  readonly organisationId: string;
  readonly text: string;
  readonly at: Date;
}

/** Whether the actor is among the editors of one of the two, to whom alone a conversation is known. */
export function mayTakePart(
  actor: Actor,
  question: Pick<QuestionRow, 'from_organisation_id' | 'to_organisation_id' | 'is_demonstration'>,
): boolean {
  return [question.from_organisation_id, question.to_organisation_id].some((organisationId) =>
    may(actor, 'adoption.answer', { organisationId, isDemonstration: question.is_demonstration }),
  );
}

const mostListed = 200;

/** The conversations of an organisation, those that wait for it first. The caller has asked who reads. */
export async function listQuestions(db: Db, organisationId: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('adoption_questions')
    .selectAll()
    .where((eb) =>
      eb.or([eb('from_organisation_id', '=', organisationId), eb('to_organisation_id', '=', organisationId)]),
    )
    .orderBy((eb) => eb.fn.coalesce(eb('awaits_organisation_id', '=', organisationId), eb.lit(false)), 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .limit(mostListed)
    .execute();
  return presentAll(db, rows);
}

/** A conversation with what was said. @throws AppError 404 for what is not there, and alike for what is others'. */
export async function readableQuestion(
  db: Db,
  actor: Actor,
  id: string,
): Promise<Question & { readonly messages: readonly QuestionMessage[] }> {
  const row = isUuid(id)
    ? await db.selectFrom('adoption_questions').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row || !mayTakePart(actor, row)) throw notFound();
  const [question] = await presentAll(db, [row]);
  if (!question) throw notFound();
  const messages = await db
    .selectFrom('adoption_messages')
    .select(['organisation_id as organisationId', 'text', 'at'])
    .where('question_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return { ...question, messages };
}

/** Questions and answers that wait for somebody in an organisation of this person. */
export async function listQuestionsWaiting(db: Db, person: Person) {
  const { isDemonstration } = person;
  const ids = person.memberships
    .map(({ organisationId }) => organisationId)
    .filter((organisationId) => may(person, 'adoption.answer', { organisationId, isDemonstration }));
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('adoption_questions')
    .selectAll()
    .where('awaits_organisation_id', 'in', ids)
    .where('is_demonstration', '=', isDemonstration)
    .orderBy('last_at')
    .limit(mostListed)
    .execute();
  return (await presentAll(db, rows)).map(({ id, innovation, from, lastAt, awaitsId }) => ({
    kind: 'question' as const,
    title: innovation?.title ?? from.name,
    language: innovation?.language ?? 'nb',
    href: `/questions/${id}`,
    at: lastAt,
    organisationId: awaitsId ?? undefined,
  }));
}

async function presentAll(db: Db, rows: readonly QuestionRow[]): Promise<Question[]> {
  const [organisations, innovations] = await Promise.all([
    listOrganisationsById(db, [
      ...new Set(rows.flatMap((row) => [row.from_organisation_id, row.to_organisation_id])),
    ]),
    listInnovationsById(db, [...new Set(rows.map((row) => row.innovation_id))]),
  ]);
  const organisation = new Map(organisations.map((one) => [one.id, one]));
  const innovation = new Map(innovations.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const from = organisation.get(row.from_organisation_id);
    const to = organisation.get(row.to_organisation_id);
    if (!from || !to) return [];
    return {
      id: row.id,
      innovation: innovation.get(row.innovation_id),
      from,
      to,
      isDemonstration: row.is_demonstration,
      awaitsId: row.awaits_organisation_id,
      lastAt: row.last_at,
    };
  });
}

/** Somebody who can be asked. */
export interface Respondent {
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'slug'>;
  /** Undefined for the originator. */
  readonly adoption: Adoption | undefined;
}

/**
 * Who can be asked about an innovation: the originator, and those who have told all that they have taken it over, as
 * far as somebody there can answer. The demonstration asks the demonstration.
 */
export async function listRespondents(
  db: Db,
  actor: Actor,
  innovation: Innovation,
  askerId: string | undefined,
): Promise<Respondent[]> {
  const [originator, adoptions] = await Promise.all([
    actor.isDemonstration ? undefined : findOriginator(db, innovation),
    listAdoptionsOf(db, actor, innovation.id),
  ]);
  const adopters = adoptions.filter(
    ({ isPublic, isDemonstration }) => isPublic && isDemonstration === actor.isDemonstration,
  );
  const all: Respondent[] = [
    ...(originator ? [{ organisation: originator.organisation, adoption: undefined }] : []),
    ...adopters.map((adoption) => ({ organisation: adoption.organisation, adoption })),
  ];
  const others = all.filter(({ organisation }) => organisation.id !== askerId);
  const reachable = await reachableAmong(
    db,
    others.map(({ organisation }) => organisation.id),
  );
  return others.filter(({ organisation }) => reachable.has(organisation.id));
}
