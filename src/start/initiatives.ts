import { sql } from 'kysely';
import type { Tx } from '../kernel/db/tables.ts';
import { formatNumber } from '../kernel/i18n/format.ts';
import { type Language, languages } from '../kernel/i18n/language.ts';
import type { Actor } from '../kernel/identity/actor.ts';
import type { ChainOf } from '../kernel/links/chain.ts';
import {
  benefitSection,
  type MeasuredBenefit,
  measuredBenefitsOfInitiative,
} from '../modules/benefits/public.ts';
import { initiativeSection as buyingSection } from '../modules/buying/public.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import type { InitiativePagesContext, MeasuredResult } from '../modules/initiatives/public.ts';
import { purchaseSection } from '../modules/procurement/public.ts';
import { rulesSection, trialSection } from '../modules/trials/public.ts';

/** What the pages of initiatives are made with: what trials and benefits know is handed over here. */
export function initiativeContextOf(context: BriefContext, chain: ChainOf): InitiativePagesContext {
  const { db } = context;
  return {
    ...context,
    chain,
    sections: [
      trialSection({ db }),
      buyingSection(db),
      purchaseSection(db),
      benefitSection(db),
      rulesSection(db),
    ],
    measuredResults: (actor, initiativeId) => measuredResults(context, actor, initiativeId),
    isUsed: isUsedElsewhere,
  };
}

async function measuredResults(
  { db }: BriefContext,
  actor: Actor,
  initiativeId: string,
): Promise<MeasuredResult[]> {
  return (await measuredBenefitsOfInitiative(db, actor, initiativeId)).map(resultOf);
}

/** A measured benefit as the library tells of results. The figure is how much it changed, not where it ended. */
export function resultOf(benefit: MeasuredBenefit): MeasuredResult {
  const { title, indicator, baseline, value, unit, year, isBetter } = benefit;
  const language = languages.find((one) => one === benefit.language) ?? 'nb';
  const number = (text: string) => formatNumber(language, Number(text));
  const text = `${title}: ${indicator}, ${number(baseline)} → ${number(value)} ${unit} (${year})`;
  // Exact decimals with six places at most: what floating point leaves beyond them is dust.
  const change = Number(Math.abs(Number(value) - Number(baseline)).toFixed(6));
  if (change === 0) return { text, direction: 'none' };
  const isPercent = /^(?:%|prosent|per ?cent)$/i.test(unit.trim());
  return {
    text,
    direction: isBetter ? 'better' : 'worse',
    figure: change,
    unit: isPercent ? percentagePoints[language] : unit,
  };
}

const percentagePoints: Readonly<Record<Language, string>> = {
  nb: 'prosentpoeng',
  nn: 'prosentpoeng',
  en: 'percentage points',
};

/** What is only begun in another room has no link yet, and would be lost with the initiative all the same. */
async function isUsedElsewhere(tx: Tx, initiativeId: string): Promise<boolean> {
  const tables = [
    'trials',
    'act_applications',
    'sandbox_cases',
    'benefit_plans',
    'benefits',
    'adoptions',
    'purchase_assessments',
    'procurement_ties',
    'challenges',
  ];
  const held = tables.map(
    (table) => sql`exists (select from ${sql.table(table)} where initiative_id = ${initiativeId}::uuid)`,
  );
  const { rows } = await sql<{ used: boolean }>`select ${sql.join(held, sql` or `)} as used`.execute(tx);
  return rows[0]?.used ?? false;
}
