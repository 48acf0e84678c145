import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { ExpectedMeasuredChart } from '../../ui/charts/expected-measured-chart.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { benefitEffects, benefitStates } from './schema.ts';
import { sumMessages } from './sum-messages.ts';
import type { BenefitSums, SumRow } from './sums.ts';
import { kroner } from './words.ts';

export interface SumsPageProps {
  readonly language: Language;
  readonly sums: BenefitSums;
  /** Undefined for the whole country. */
  readonly organisation: string | undefined;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** Exact øre as kroner for reading: an amount beyond what a number holds is past all reading to the krone. */
export const oreSumText = (language: Language, ore: bigint): string => kroner(language, Number(ore) / 100);

/** Measured kroner where there are any: benefits that are measured in something else are not nothing. */
function titleOf(language: Language, all: BenefitSums['all']): string {
  const s = sumMessages[language];
  if (all.benefits === 0) return s.none;
  return all.measuredOre === 0n
    ? s.headingUnpriced(all.measured, all.benefits)
    : s.heading(oreSumText(language, all.measuredOre), all.benefits);
}

/** What benefits come to: measured beside expected, by state, by effect and by year. */
export const SumsPage = ({ language, sums, organisation, links }: SumsPageProps) => {
  const s = sumMessages[language];
  const { all } = sums;
  return (
    <>
      <PageHeading
        kicker={organisation === undefined ? s.kickerNational : s.kicker(organisation)}
        title={titleOf(language, all)}
        lead={organisation === undefined ? s.leadNational : s.lead}
      />
      <ul class="nytte-links">
        {links.map(({ label, href }) => (
          <li>
            <a href={localisedPath(language, href)}>{label}</a>
          </li>
        ))}
      </ul>
      {all.benefits === 0 ? (
        <EmptyState title={s.none}>
          <p>{s.noneText}</p>
        </EmptyState>
      ) : (
        <Sums language={language} sums={sums} />
      )}
      <DetailsBlock summary={s.how}>
        <p>{s.howText}</p>
        <p>
          <a href={localisedPath(language, '/methods/benefits')}>{s.how}</a>
        </p>
      </DetailsBlock>
    </>
  );
};

const Sums = ({ language, sums }: { readonly language: Language; readonly sums: BenefitSums }) => {
  const s = sumMessages[language];
  const m = messages[language];
  const { all } = sums;
  const byState = benefitStates.flatMap((state) => sums.byState.find((row) => row.state === state) ?? []);
  const byEffect = benefitEffects.flatMap(
    (effect) => sums.byEffect.find((row) => row.effect === effect) ?? [],
  );
  const amount = (ore: bigint) => oreSumText(language, ore);
  return (
    <>
      <KeyFacts
        facts={[
          { term: s.facts.measuredOre, value: amount(all.measuredOre) },
          { term: s.facts.expectedOfMeasured, value: amount(all.expectedOfMeasuredOre) },
          { term: s.facts.expected, value: amount(all.expectedOre) },
          { term: s.facts.initiatives, value: formatNumber(language, sums.initiatives) },
          { term: s.facts.baseline, value: s.of(all.withBaseline, all.benefits) },
          { term: s.facts.measured, value: s.of(all.measured, all.benefits) },
        ]}
      />
      <Section id="states" heading={s.stateHeading}>
        <Rows
          language={language}
          caption={s.stateHeading}
          rows={byState.map((row) => [m.state[row.state], row])}
        />
      </Section>
      <Section id="effects" heading={s.effectHeading}>
        <Rows
          language={language}
          caption={s.effectHeading}
          rows={byEffect.map((row) => [m.effect[row.effect], row])}
        />
      </Section>
      {sums.byYear.length > 0 && (
        <Section id="years" heading={s.yearHeading}>
          <ChartFigure
            lang={language}
            caption={s.yearCaption}
            table={{
              caption: s.yearHeading,
              columns: s.yearColumns.map((heading, index) => ({ heading, isNumeric: index > 0 })),
              rows: sums.byYear.map(({ year, expectedOre, measuredOre }) => [
                String(year),
                amount(expectedOre),
                amount(measuredOre),
              ]),
            }}
          >
            <ExpectedMeasuredChart
              id="by-year"
              title={s.yearTitle}
              description={s.yearDescription}
              words={{ expected: s.expected, measured: s.measured }}
              years={sums.byYear.map(({ year, expectedOre, measuredOre }) => ({
                year,
                expected: Number(expectedOre) / 100,
                measured: Number(measuredOre) / 100,
              }))}
              amount={(value) => kroner(language, value)}
            />
          </ChartFigure>
        </Section>
      )}
    </>
  );
};

const Rows = ({
  language,
  caption,
  rows,
}: {
  readonly language: Language;
  readonly caption: string;
  readonly rows: readonly (readonly [string, SumRow])[];
}) => (
  <DataTable
    caption={caption}
    isCaptionHidden
    columns={sumMessages[language].columns.map((heading, index) => ({
      heading: heading || caption,
      isNumeric: index > 0,
    }))}
    rows={rows.map(([label, row]) => [
      label,
      formatNumber(language, row.benefits),
      formatNumber(language, row.withBaseline),
      oreSumText(language, row.expectedOre),
      oreSumText(language, row.measuredOre),
    ])}
  />
);
