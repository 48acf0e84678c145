import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { OwnRecordKindName } from '../../../kernel/records/kind.ts';
import { faultWords, placeWords } from '../../../kernel/spreadsheets/fault-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import { bulkPaths } from './addresses.ts';
import { bulkMessages } from './messages.ts';
import type { Upload } from './queries.ts';
import { type BulkReport, countRows, type ReportedRow, rowStates } from './report.ts';
import { ReportRows } from './report-rows.tsx';

interface ReportPageProps {
  readonly language: Language;
  readonly kind: OwnRecordKindName;
  readonly token: string | undefined;
  readonly upload: Upload;
  /** Rows whose records somebody has changed since; nothing was saved because of them. */
  readonly movedOn?: readonly ReportedRow[];
  /** They tried to save although rows are faulty, and did not say that those shall be left out. */
  readonly mustChoose?: boolean;
}

const rowsOf = (language: Language, count: number) =>
  bulkMessages[language].rowsText(count, formatNumber(language, count));

/** The heading is the answer. */
export function reportTitle(language: Language, report: BulkReport): string {
  const { reportTitle: words } = bulkMessages[language];
  const counts = countRows(report);
  const good = counts.new + counts.changed;
  if (report.rows.length === 0) return words.empty;
  if (counts.faulty === 0) return good === 0 ? words.nothingNew : words.allWell(rowsOf(language, good));
  const faulty = rowsOf(language, counts.faulty);
  return good === 0 ? words.hopeless(faulty) : words.mixed(rowsOf(language, good), faulty);
}

const Counts = ({ language, report }: { readonly language: Language; readonly report: BulkReport }) => {
  const counts = countRows(report);
  return (
    <dl class="nytte-bulk__counts">
      {rowStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <div class={`nytte-bulk__count nytte-bulk__count--${state}`}>
            <dt>{bulkMessages[language].state[state]}</dt>
            <dd>{formatNumber(language, counts[state])}</dd>
          </div>
        ))}
    </dl>
  );
};

const SaveForm = ({ language, kind, token, upload }: ReportPageProps) => {
  const m = bulkMessages[language];
  const { new: created, changed, faulty } = countRows(upload.report);
  const good = created + changed;
  if (good === 0) return null;
  const rows = rowsOf(language, good);
  return (
    <PostForm
      action={localisedPath(language, `${bulkPaths.report(kind, upload.id)}/save`)}
      token={token}
      hidden={faulty > 0 ? [{ name: 'without', value: 'faulty' }] : []}
    >
      {faulty > 0 && <p>{m.leftOut(rowsOf(language, faulty))}</p>}
      <div class="nytte-bulk__act">
        <Button>{faulty > 0 ? m.saveGood(rows) : m.save(rows)}</Button>
      </div>
      {faulty > 0 && <p>{m.fixFirst}</p>}
    </PostForm>
  );
};

const AboutFile = ({ language, report }: { readonly language: Language; readonly report: BulkReport }) =>
  report.findings.length > 0 && (
    <Notice lang={language} kind="warning" title={bulkMessages[language].aboutFile}>
      <ul>
        {report.findings.slice(0, 20).map((finding) => (
          <li>
            {faultWords(finding, language)}{' '}
            {finding.place.sheet || finding.place.cell ? `(${placeWords(finding.place, language)})` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  );

const MovedOn = ({ language, kind, token, upload, movedOn = [] }: ReportPageProps) => {
  const m = bulkMessages[language];
  return (
    <Notice lang={language} kind="error" title={m.changedMeanwhile} isStatus>
      <p>{m.changedMeanwhileBody}</p>
      <ul>
        {movedOn.map(({ number, title }) => (
          <li>
            {m.row} {number}: {title}
          </li>
        ))}
      </ul>
      <PostForm action={localisedPath(language, `${bulkPaths.report(kind, upload.id)}/check`)} token={token}>
        <Button>{m.checkAgain}</Button>
      </PostForm>
    </Notice>
  );
};

/** What would happen to each row. Nothing is saved before the one button is pressed. */
export const ReportPage = (props: ReportPageProps) => {
  const { language, kind, upload, movedOn, mustChoose } = props;
  const { report } = upload;
  const m = bulkMessages[language];
  const lacking = report.rows.filter(({ lacks }) => lacks.length > 0).length;
  return (
    <div class="nytte-bulk">
      {movedOn && <MovedOn {...props} />}
      {mustChoose && <Notice lang={language} kind="error" title={m.faultyLeft} isStatus />}
      <PageHeading
        kicker={`${m.file}: ${upload.fileName}`}
        title={reportTitle(language, report)}
        lead={m.notSavedYet}
      />
      <Counts language={language} report={report} />
      <AboutFile language={language} report={report} />
      {lacking > 0 && <p>{m.lacksSummary(lacking, rowsOf(language, lacking))}</p>}
      {!movedOn && <SaveForm {...props} />}
      <ReportRows language={language} report={report} />
      <Section id="next" heading={m.next}>
        <ul class="nytte-bulk__files">
          <li>
            <a href={localisedPath(language, bulkPaths.upload(kind))}>{m.another}</a>
          </li>
          <li>
            <a href={localisedPath(language, `${bulkPaths.report(kind, upload.id)}/report.csv`)} download>
              {m.reportFile}
            </a>
          </li>
        </ul>
        <p>{m.kept}</p>
      </Section>
    </div>
  );
};
