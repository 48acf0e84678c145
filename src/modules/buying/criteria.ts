import type { BuyingAnswers } from './answers.ts';
import type { Procedure } from './procedures.ts';
import type { CriterionRow } from './schema.ts';

/** A weight as people write it: `40`, `12,5`, `30 %`. Undefined for nothing; NaN for what is no share. */
export function readWeight(typed: string | undefined): number | undefined {
  const plain = (typed ?? '').replace(/[\s%]/g, '').replace(',', '.');
  if (plain === '') return undefined;
  const weight = /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
  return weight <= 100 ? weight : Number.NaN;
}

const isWritten = ({ name, weight, how }: CriterionRow) => Boolean(name || weight || how);

/** What is wrong with the award criteria: each by its row, or `sum` for weights that do not make 100. */
export type CriteriaFault =
  | { readonly kind: 'weight'; readonly row: number }
  | { readonly kind: 'sum'; readonly sumPercent: number };

/** Weights must be numbers and make 100 together; no criteria at all is no fault: a dialogue has none. */
export function criteriaFaults(rows: readonly CriterionRow[]): readonly CriteriaFault[] {
  const written = rows.map((row, index) => ({ row, index })).filter(({ row }) => isWritten(row));
  if (written.length === 0) return [];
  const weights = written.map(({ row, index }) => ({ index, weight: readWeight(row.weight) }));
  const unread = weights.filter(({ weight }) => weight === undefined || Number.isNaN(weight));
  if (unread.length > 0) return unread.map(({ index }) => ({ kind: 'weight', row: index }));
  // Hundredths, so that 33,33 + 33,33 + 33,34 is a hundred.
  const hundredths = weights.reduce((sum, { weight }) => sum + Math.round((weight ?? 0) * 100), 0);
  return hundredths === 10_000 ? [] : [{ kind: 'sum', sumPercent: hundredths / 100 }];
}

export type CriterionName = 'need' | 'cost' | 'climate' | 'plan';

/**
 * Criteria to begin from. The weights are our proposal, but for climate: anskaffelsesforskriften § 7-9 asks for at least
 * 30 per cent where it applies. An innovation partnership is awarded on price or cost and quality, never on price alone.
 */
export function proposedCriteria(
  procedure: Procedure,
  { value }: Pick<BuyingAnswers, 'value'>,
): readonly { readonly name: CriterionName; readonly weightPercent: number }[] {
  if (procedure === 'market_dialogue' || procedure === 'reuse') return [];
  if (procedure === 'design_contest') return [{ name: 'need', weightPercent: 100 }];
  const develops = ['innovation_partnership', 'pre_commercial', 'startoff'].includes(procedure);
  if (procedure === 'pre_commercial' || procedure === 'startoff' || value === 'below_national') {
    return [
      { name: 'need', weightPercent: 50 },
      { name: 'plan', weightPercent: develops ? 30 : 10 },
      { name: 'cost', weightPercent: develops ? 20 : 40 },
    ];
  }
  return [
    { name: 'need', weightPercent: develops ? 30 : 40 },
    ...(develops ? [{ name: 'plan', weightPercent: 20 } as const] : []),
    { name: 'cost', weightPercent: develops ? 20 : 30 },
    { name: 'climate', weightPercent: 30 },
  ];
}
