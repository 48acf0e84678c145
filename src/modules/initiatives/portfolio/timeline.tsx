import { formatDay, osloDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { SpanChart } from '../../../ui/charts/span-chart.tsx';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { Section } from '../../../ui/layout/page-parts.tsx';
import { messages as words } from '../messages.ts';
import { messages } from './messages.ts';
import type { PortfolioRow } from './queries.ts';
import { endOf, type PhaseStart, spanOf, startOf, timeScale } from './time-scale.ts';

export interface TimelineProps {
  readonly language: Language;
  readonly rows: readonly PortfolioRow[];
  readonly phasesOf: ReadonlyMap<string, readonly PhaseStart[]>;
  readonly today: string;
}

/** A page of initiatives as lines over time, with the same in a table under it. */
export const Timeline = ({ language, rows, phasesOf, today }: TimelineProps) => {
  const m = messages[language];
  const starts = (row: PortfolioRow) => phasesOf.get(row.id) ?? [];
  const scale = timeScale([
    today,
    ...rows.flatMap((row) => [
      startOf(row, starts(row), today),
      endOf(row, starts(row), today),
      ...(row.dueOn ? [row.dueOn] : []),
    ]),
  ]);
  const late = rows.filter(({ signals }) => signals.includes('late')).length;
  const heading = m.timelineHeading(late, rows.length);
  return (
    <Section id="timeline" heading={heading} lead={m.timelineCaption}>
      <SpanChart
        id="portfolio-timeline"
        title={heading}
        description={m.timelineDescription}
        spans={rows.map((row) => ({
          label: row.title,
          state: words[language].phase[row.phase],
          ...spanOf(row, starts(row), today, scale),
        }))}
        ticks={scale.ticks}
        now={{ at: scale.at(today), label: m.today }}
      />
      <DataTable
        caption={m.tableCaption}
        columns={[
          { heading: m.column.title },
          { heading: m.timelineColumns.from },
          { heading: m.timelineColumns.phases },
          { heading: m.column.due },
        ]}
        rows={rows.map((row) => [
          <a href={localisedPath(language, row.href)}>{row.title}</a>,
          formatDay(language, startOf(row, starts(row), today)),
          starts(row)
            .map(({ phase, day }) => `${words[language].phase[phase]} ${formatDay(language, day)}`)
            .join(' → '),
          row.dueOn ? formatDay(language, row.dueOn) : m.noDue,
        ])}
      />
    </Section>
  );
};

/** Moments as the days of Norwegian calendars. */
export const asDays = (
  phases: ReadonlyMap<string, readonly { readonly phase: PhaseStart['phase']; readonly enteredAt: Date }[]>,
): ReadonlyMap<string, readonly PhaseStart[]> =>
  new Map(
    [...phases].map(([id, entries]) => [
      id,
      entries.map(({ phase, enteredAt }) => ({ phase, day: osloDay(enteredAt) })),
    ]),
  );
