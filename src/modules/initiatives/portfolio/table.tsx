import { formatDay, formatNumber, osloDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { messages as words } from '../messages.ts';
import { dueWords, Marks } from './board.tsx';
import { messages } from './messages.ts';
import type { PortfolioRow } from './queries.ts';

/** A page of initiatives as a table. */
export const Table = ({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly PortfolioRow[];
}) => {
  const m = messages[language];
  const { column } = m;
  return (
    <div class="nytte-portfolio-table">
      <DataTable
        caption={m.tableCaption}
        isCaptionHidden
        columns={[
          { heading: column.title },
          { heading: column.phase },
          { heading: column.due },
          { heading: column.owner },
          { heading: column.benefits },
          { heading: column.cost, isNumeric: true },
        ]}
        rows={rows.map((row) => [
          <>
            <a
              href={localisedPath(language, row.href)}
              lang={row.language === language ? undefined : row.language}
            >
              {row.title}
            </a>
            <Marks language={language} row={row} />
          </>,
          m.phaseSince(words[language].phase[row.phase], formatDay(language, osloDay(row.phaseSince))),
          dueWords(language, row),
          row.owner ?? m.noOwner,
          m.benefits(row.benefits.planned, row.benefits.withoutBaseline, row.benefits.measured),
          row.costNok === null ? '' : formatNumber(language, row.costNok, 0),
        ])}
      />
    </div>
  );
};
