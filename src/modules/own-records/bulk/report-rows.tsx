import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { DetailsBlock, Section } from '../../../ui/layout/page-parts.tsx';
import { bulkMessages } from './messages.ts';
import { type BulkReport, groupRemarks, type ReportedRow, type RowRemark } from './report.ts';

/** Rows shown of each sort; the rest are in the file to download. */
const mostShown = 25;
/** From so many places on, the same remark is told once above the rows. */
const commonFrom = 3;
const placesShown = 6;
const mostText = 300;

interface RowsProps {
  readonly language: Language;
  readonly rows: readonly ReportedRow[];
}

const Remarks = ({ remarks }: { readonly remarks: readonly RowRemark[] }) => (
  <ul class="nytte-bulk__remarks">
    {remarks.map(({ place, column, message }) => (
      <li class="nytte-bulk__remark">
        {isCell(place) && <span class="nytte-bulk__place">{place}</span>}
        <div>
          {column && <span class="nytte-bulk__column">{column}: </span>}
          {message}
        </div>
      </li>
    ))}
  </ul>
);

/** The number of the row stands above already. */
const isCell = (place: string) => /\D/.test(place);

const Changes = ({ language, row }: { readonly language: Language; readonly row: ReportedRow }) => {
  const m = bulkMessages[language];
  return (
    <dl class="nytte-bulk__changes">
      {row.changes.map(({ label, before, after }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <span class="ds-sr-only">{m.before}: </span>
            <del lang={before ? contentLang(language, row) : undefined}>{shortened(before) || m.notSaid}</del>
          </dd>
          <dd>
            <span class="ds-sr-only">{m.after}: </span>
            <ins lang={after ? contentLang(language, row) : undefined}>{shortened(after) || m.notSaid}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const contentLang = (language: Language, { contentLanguage }: ReportedRow) =>
  contentLanguage === language ? undefined : contentLanguage;

const shortened = (text: string) => (text.length > mostText ? `${text.slice(0, mostText)} …` : text);

const RowCard = ({ language, row }: { readonly language: Language; readonly row: ReportedRow }) => {
  const m = bulkMessages[language];
  return (
    <li class={`nytte-bulk__row nytte-bulk__row--${row.state}`}>
      <h3>
        <span class="nytte-bulk__number">
          {m.row} {row.number}
        </span>{' '}
        <span lang={contentLang(language, row)}>{row.title}</span>
      </h3>
      {row.faults.length > 0 && <Remarks remarks={row.faults} />}
      {row.changes.length > 0 && <Changes language={language} row={row} />}
      {row.notes.length > 0 && <Remarks remarks={row.notes} />}
      {row.lacks.length > 0 && (
        <DetailsBlock summary={m.lacks(row.lacks.length)}>
          <Remarks remarks={row.lacks} />
        </DetailsBlock>
      )}
    </li>
  );
};

const RowList = ({ language, rows }: RowsProps) => {
  const more = rows.length - mostShown;
  return (
    <>
      <ol class="nytte-bulk__rows">
        {rows.slice(0, mostShown).map((row) => (
          <RowCard language={language} row={row} />
        ))}
      </ol>
      {more > 0 && <p>{bulkMessages[language].moreRows(formatNumber(language, more))}</p>}
    </>
  );
};

const commonGroups = (rows: readonly ReportedRow[]) =>
  groupRemarks(rows.flatMap(({ faults }) => faults)).filter(({ places }) => places.length >= commonFrom);

/** What is wrong in many rows at once, so that a thousand faults are a few lines. */
const CommonFaults = ({ language, rows }: RowsProps) => {
  const m = bulkMessages[language];
  const groups = commonGroups(rows);
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{m.commonFaults}</h3>
      <ul class="nytte-bulk__common">
        {groups.slice(0, mostShown).map(({ column, message, places }) => (
          <li class="nytte-bulk__group">
            <p>
              <strong>{m.rowsText(places.length, formatNumber(language, places.length))}</strong>
              {column && <> · {m.inColumn(column)}</>}
            </p>
            <p>{message}</p>
            <p class="nytte-bulk__places">
              {m.places(places.slice(0, placesShown), Math.max(0, places.length - placesShown))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The rows of a report, those that need somebody first. */
export const ReportRows = ({
  language,
  report,
}: {
  readonly language: Language;
  readonly report: BulkReport;
}) => {
  const m = bulkMessages[language];
  const of = (state: ReportedRow['state']) => report.rows.filter((row) => row.state === state);
  const faulty = of('faulty');
  const unchanged = of('unchanged');
  return (
    <>
      {faulty.length > 0 && (
        <Section id="faulty" heading={m.stateHeading.faulty}>
          <CommonFaults language={language} rows={faulty} />
          {commonGroups(faulty).length > 0 ? (
            <DetailsBlock summary={m.rowByRow}>
              <RowList language={language} rows={faulty} />
            </DetailsBlock>
          ) : (
            <RowList language={language} rows={faulty} />
          )}
        </Section>
      )}
      {(['changed', 'new'] as const).map((state) => {
        const rows = of(state);
        return (
          rows.length > 0 && (
            <Section id={state} heading={m.stateHeading[state]}>
              <RowList language={language} rows={rows} />
            </Section>
          )
        );
      })}
      {unchanged.length > 0 && (
        <DetailsBlock
          summary={`${m.stateHeading.unchanged}: ${m.rowsText(unchanged.length, formatNumber(language, unchanged.length))}`}
        >
          <RowList language={language} rows={unchanged} />
        </DetailsBlock>
      )}
    </>
  );
};
