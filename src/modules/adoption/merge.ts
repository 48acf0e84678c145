import { sql } from 'kysely';
import { countRows } from '../../kernel/db/count-rows.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { removeLinks } from '../../kernel/links/links.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import { furthest, wouldCycle } from './domain.ts';
import { stateOf } from './queries.ts';
import { restoreLinks } from './reconcile.ts';

/** What an organisation has taken over; where both had, the two become one with the history of both. */
export const adoptionsMergeMover: MergeMover = {
  what: {
    nb: 'innovasjoner og løsninger som er tatt over fra andre',
    nn: 'innovasjonar og løysingar som er tekne over frå andre',
    en: 'innovations and solutions taken over from others',
  },
  count: (db, fromId) => countRows(db, sql`adoptions where organisation_id = ${fromId}`),
  move: async (tx, fromId, intoId) => {
    const mine = await tx
      .selectFrom('adoptions')
      .select(['id', 'subject_id', 'state', 'is_public'])
      .where('organisation_id', '=', fromId)
      .execute();
    for (const adoption of mine) await moveOne(tx, adoption, intoId);
    await sql`
      update events set detail = jsonb_set(detail, '{organisationId}', to_jsonb(${intoId}::text))
      where kind like 'adoption.%' and detail ->> 'organisationId' = ${fromId}`.execute(tx);
    return mine.length;
  },
};

/** Conversations with others. What the two asked each other is settled. */
export const questionsMergeMover: MergeMover = {
  what: {
    nb: 'spørsmål til og fra andre',
    nn: 'spørsmål til og frå andre',
    en: 'questions to and from others',
  },
  count: (db, fromId) =>
    countRows(
      db,
      sql`adoption_questions where ${fromId}::uuid in (from_organisation_id, to_organisation_id)`,
    ),
  move: async (tx, fromId, intoId) => {
    const moved = await questionsMergeMover.count(tx, fromId);
    for (const column of ['from_organisation_id', 'to_organisation_id', 'awaits_organisation_id']) {
      await sql`update adoption_questions set ${sql.ref(column)} = ${intoId}
        where ${sql.ref(column)} = ${fromId}`.execute(tx);
    }
    await sql`update adoption_messages set organisation_id = ${intoId}
      where organisation_id = ${fromId}`.execute(tx);
    await sql`update adoption_questions set awaits_organisation_id = null
      where from_organisation_id = to_organisation_id`.execute(tx);
    return moved;
  },
};

interface Moving {
  readonly id: string;
  readonly subject_id: string;
  readonly state: string;
  readonly is_public: boolean;
}

async function moveOne(tx: Tx, adoption: Moving, intoId: string): Promise<void> {
  const other = await tx
    .selectFrom('adoptions')
    .select(['id', 'state', 'is_public'])
    .where('organisation_id', '=', intoId)
    .where('subject_id', '=', adoption.subject_id)
    .executeTakeFirst();
  if (!other) {
    await tx
      .updateTable('adoptions')
      .set({ organisation_id: intoId })
      .where('id', '=', adoption.id)
      .execute();
    return;
  }
  if (isChosen(adoption, other)) await takeStanding(tx, adoption.id, other.id);
  else await takeEffect(tx, adoption.id, other.id);
  await sql`update adoption_steps set adoption_id = ${other.id} where adoption_id = ${adoption.id}`.execute(
    tx,
  );
  await sql`update adoptions set learned_from = ${other.id} where learned_from = ${adoption.id}`.execute(tx);
  await tx.deleteFrom('adoptions').where('id', '=', adoption.id).execute();
  await removeLinks(tx, 'adoption', [adoption.id]);
  await openCircle(tx, adoption.subject_id, other.id);
  await restoreLinks(tx, [other.id]);
}

/**
 * Whether what the old one told is to stand. What is for all stands before what is hidden, so that a merger neither
 * opens nor hides anything; otherwise the one that is furthest tells how they stand.
 */
function isChosen(
  mine: Pick<Moving, 'state' | 'is_public'>,
  theirs: Pick<Moving, 'state' | 'is_public'>,
): boolean {
  if (mine.is_public !== theirs.is_public) return mine.is_public;
  const [one, other] = [stateOf(mine.state), stateOf(theirs.state)];
  return one !== other && furthest(one, other) === one;
}

/** All that the chosen one has told, for the row that stays; what the other told is added only where both are seen alike. */
async function takeStanding(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const alike = sql`f.is_public = t.is_public`;
  const added = (name: string) =>
    sql`${sql.ref(name)} = coalesce(${sql.ref(`f.${name}`)}, case when ${alike} then ${sql.ref(`t.${name}`)} end)`;
  await sql`
    update adoptions t set is_public = f.is_public, language = f.language, state = f.state, year = f.year,
      ${added('note')}, ${added('learned')}, ${added('initiative_id')}, ${added('called_off_from')},
      learned_from_originator = f.learned_from_originator, learned_from = f.learned_from,
      revision = greatest(t.revision, f.revision) + 1,
      ${sql.join(effectColumns.map(effectOfChosen))}
    from adoptions f where f.id = ${fromId} and t.id = ${intoId}`.execute(tx);
}

const effectColumns = [
  'effect_text',
  'effect_unit',
  'effect_baseline',
  'effect_value',
  'effect_lower_is_better',
  'effect_year',
  'effect_source',
  'effect_repeats',
  'effect_benefit_id',
] as const;

/** An effect is taken whole: a baseline of one and a value of another would measure nothing. */
function effectOfChosen(name: (typeof effectColumns)[number]) {
  return sql`${sql.ref(name)} = case when f.effect_text is null and f.is_public = t.is_public
    then ${sql.ref(`t.${name}`)} else ${sql.ref(`f.${name}`)} end`;
}

/** What was measured is kept, where the row that stays has no figures of its own. */
async function takeEffect(tx: Tx, fromId: string, intoId: string): Promise<void> {
  const taken = effectColumns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`f.${name}`)}`);
  await sql`
    update adoptions t set ${sql.join(taken)} from adoptions f
    where f.id = ${fromId} and t.id = ${intoId} and t.effect_text is null and f.is_public = t.is_public`.execute(
    tx,
  );
}

/** Where the two had learned from each other, or through others, the one they are now has learned it from nobody. */
async function openCircle(tx: Tx, subjectId: string, id: string): Promise<void> {
  const rows = await tx
    .selectFrom('adoptions')
    .select(['id', 'learned_from'])
    .where('subject_id', '=', subjectId)
    .execute();
  const parentOf = new Map(
    rows.flatMap((row) => (row.learned_from && row.id !== id ? [[row.id, row.learned_from]] : [])),
  );
  const parent = rows.find((row) => row.id === id)?.learned_from;
  if (!parent || !wouldCycle(parentOf, id, parent)) return;
  await tx.updateTable('adoptions').set({ learned_from: null }).where('id', '=', id).execute();
}
