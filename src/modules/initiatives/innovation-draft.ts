import type { Db } from '../../kernel/db/tables.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { readNeedTexts } from '../needs/public.ts';
import type { Initiative } from './queries.ts';
import { listPhases } from './queries.ts';
import type { InitiativePhase } from './schema.ts';

/** A benefit that was measured, as the library tells of results. */
export interface MeasuredResult {
  /** One sentence, in the language of the initiative. */
  readonly text: string;
  readonly direction: 'better' | 'worse' | 'none' | 'mixed';
  readonly figure?: number | undefined;
  readonly unit?: string | undefined;
}

/** The phase in the words of the library. */
const libraryPhase: Readonly<Record<InitiativePhase, string>> = {
  need: 'idea',
  idea: 'idea',
  trial: 'trial',
  decision: 'trial',
  implementation: 'trial',
  in_use: 'in_use',
  spread: 'spread',
  stopped: 'ended',
};

/**
 * What the form for innovations begins with. Results are only those that were measured: what was hoped for is not told
 * as what it gave.
 */
export async function innovationDraftOf(
  db: Db,
  actor: Actor,
  initiative: Initiative,
  measured: readonly MeasuredResult[],
): Promise<Readonly<Record<string, unknown>>> {
  const { body, phase, language, record } = initiative;
  const [needs, phases, instruments] = await Promise.all([
    readNeedTexts(db, actor, body.needIds),
    listPhases(db, record.id),
    slugsOfInstruments(db, body.instrumentIds),
  ]);
  const first = body.startOn ?? (phases[0] && osloDay(phases[0].enteredAt));
  return {
    ...(phase === 'stopped' ? { path: 'did-not-work' } : {}),
    language,
    title: body.title,
    need: needs.join('\n\n') || undefined,
    topics: body.topics.slice(0, 4),
    lifeEvents: body.lifeEvents,
    solution: [body.summary, body.idea].filter(Boolean).join('\n\n') || undefined,
    types: body.types,
    degree: body.degree,
    phase: libraryPhase[phase],
    yearStart: first?.slice(0, 4),
    partners: body.participants.map(({ name }) => name).join('\n') || undefined,
    instrumentsUsed: instruments,
    outcome: outcomeOf(phase, measured),
    learned: body.learned,
    results: measured.map(({ text, direction, figure, unit }) => ({
      text,
      status: 'measured',
      kind: 'effect',
      direction,
      ...(figure === undefined ? {} : { figure: String(figure).replace('.', ','), unit }),
    })),
  };
}

/** A hint only, and only where the numbers leave no doubt: who writes decides. */
function outcomeOf(phase: InitiativePhase, measured: readonly MeasuredResult[]): string | undefined {
  if (phase === 'stopped') return 'stopped';
  if (measured.length === 0) return 'not_known';
  return measured.every(({ direction }) => direction === 'better') ? 'worked' : undefined;
}

async function slugsOfInstruments(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('instruments')
    .select('slug')
    .where('id', 'in', ids)
    .orderBy('slug')
    .execute();
  return rows.map(({ slug }) => slug);
}
