import { sql } from 'kysely';
import { newId } from '../../../kernel/db/ids.ts';
import type { Db } from '../../../kernel/db/tables.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { type InitiativePhase, initiativePhases } from '../schema.ts';

export interface TestRow {
  readonly id: string;
  readonly title: string;
  readonly phase: InitiativePhase;
  readonly dueOn: string | null;
  readonly hasOwner: boolean;
  readonly planned: number;
  readonly withoutBaseline: number;
  readonly topics: readonly string[];
}

/** Numbers that look drawn by lot and are the same every time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const nouns = [
  'nattilsyn',
  'medisindispenser',
  'leseløft',
  'snøvarsling',
  'byggesak',
  'skolevei',
  'flomvern',
];
const topics = ['tema/helse-og-omsorg', 'tema/skole', 'ord/barnehageplass', 'tema/vei', 'tema/plan-og-bygg'];

/** Initiatives of an organisation in every phase and state, written straight into the tables: many at once. */
export async function plantRows(
  db: Db,
  organisationId: string,
  count: number,
  { seed = 1, today = '2026-11-28' }: { readonly seed?: number; readonly today?: string } = {},
): Promise<TestRow[]> {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const day = (from: number, to: number) => {
    const at = Date.parse(today) + (from + Math.floor(random() * (to - from))) * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  };
  const rows = Array.from({ length: count }, (_, index): TestRow => {
    const planned = random() < 0.6 ? 1 + Math.floor(random() * 4) : 0;
    return {
      id: newId(),
      title: `Digitalt ${pick(nouns)} i sone ${index}`,
      phase: pick(initiativePhases),
      dueOn: random() < 0.7 ? day(-200, 400) : null,
      hasOwner: random() < 0.7,
      planned,
      withoutBaseline: planned > 0 && random() < 0.4 ? 1 : 0,
      topics: random() < 0.8 ? [pick(topics)] : [],
    };
  });
  for (let at = 0; at < rows.length; at += 1000) await write(db, organisationId, rows.slice(at, at + 1000));
  return rows;
}

async function write(db: Db, organisationId: string, rows: readonly TestRow[]): Promise<void> {
  const now = new Date();
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('records')
      .values(
        rows.map(({ id, phase }) => ({
          id,
          kind: 'initiative',
          organisation_id: organisationId,
          slug: id,
          state: phase,
          is_public: false,
          is_demonstration: false,
          revision: 1,
          draft: null,
          draft_by: null,
          draft_at: null,
          published_version: 1,
          created_by: null,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute();
    await tx
      .insertInto('record_versions')
      .values(
        rows.map((row) => ({
          record_id: row.id,
          version: 1,
          body: JSON.stringify({ title: row.title, topics: row.topics, dueOn: row.dueOn ?? undefined }),
          note: null,
          restored_from: null,
          made_by: null,
          made_at: now,
        })),
      )
      .execute();
    await tx
      .insertInto('initiatives')
      .values(
        rows.map((row) => ({
          id: row.id,
          organisation_id: organisationId,
          is_public: false,
          is_demonstration: false,
          language: 'nb',
          title: row.title,
          phase: row.phase,
          phase_since: now,
          stopped_in: row.phase === 'stopped' ? 'trial' : null,
          types: [],
          degree: null,
          novelty: 'first',
          topics: [...row.topics],
          life_events: [],
          goals: [],
          owner_id: null,
          owner_role: row.hasOwner ? 'Enhetsleder' : null,
          start_on: null,
          due_on: row.dueOn,
          cost_nok: '250000',
          benefits_planned: row.planned,
          benefits_without_baseline: row.withoutBaseline,
          benefits_measured: 0,
          benefits_realised: 0,
          next_measurement_on: null,
          created_at: now,
          changed_at: now,
        })),
      )
      .execute();
    await tx
      .insertInto('initiative_phases')
      .values(
        rows.flatMap(({ id, phase }) =>
          [...new Set<InitiativePhase>(['need', phase])].map((entered, index) => ({
            id: newId(),
            initiative_id: id,
            phase: entered,
            entered_at: new Date(now.getTime() - (400 - index * 200) * 86_400_000),
            entered_by: null,
            note: null,
            is_public: false,
          })),
        ),
      )
      .execute();
  });
  await sql`analyze initiatives`.execute(db);
}
