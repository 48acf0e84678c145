import type { Db } from '../../../kernel/db/tables.ts';
import { answerQuestion } from './answer.ts';
import { type IndicatorName, indicatorNames, indicatorOf } from './indicators.ts';
import type { Cell } from './roll-up.ts';
import type { IndicatorTable } from './table.ts';

/** What one indicator is in all: a card of the page. Values are told for the currency that most are in. */
export interface IndicatorCard {
  readonly name: IndicatorName;
  readonly cell: Cell;
  readonly table: IndicatorTable;
}

export interface NationalView {
  readonly declared: Cell;
  readonly byYear: IndicatorTable;
  readonly byThreshold: IndicatorTable;
  readonly cards: readonly IndicatorCard[];
}

/** All that the national page tells; undefined when no notice has been read. */
export async function viewNational(
  db: Db,
  scope: { readonly includeDemonstration?: boolean } = {},
): Promise<NationalView | undefined> {
  const ask = (indicator: IndicatorName, by: readonly ('year' | 'threshold')[] = []) =>
    answerQuestion(db, { indicator, by, filters: {} }, scope);
  const [first] = await db.selectFrom('procurement_lots').select('lot').limit(1).execute();
  if (!first) return undefined;
  const byYear = await ask('declared-innovation', ['year']);
  const byThreshold = await ask('declared-innovation', ['threshold']);
  const cards: IndicatorCard[] = [];
  // One after another: a page does not take all connections for itself.
  for (const name of indicatorNames) {
    const table = await ask(name);
    const cell = mainCell(table);
    if (cell) cards.push({ name, cell, table });
  }
  const declared = byYear.totals[0];
  return declared && { declared, byYear, byThreshold, cards };
}

/** The total; of values, that of the currency that most are told in. */
export function mainCell(table: IndicatorTable): Cell | undefined {
  if (indicatorOf(table.indicator).kind !== 'spread') return table.totals[0];
  return [...table.totals].sort((a, b) => b.known - a.known)[0];
}
