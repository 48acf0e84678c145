import { formatDay, formatList, formatNumber, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DetailsBlock, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { type AccessibilityReport, countFaults } from './accessibility-report.ts';
import type { Operator } from './context.ts';
import { messages } from './messages.ts';
import { OperatorLine, TextSectionView } from './text-section.tsx';

export interface AccessibilityPageProps {
  readonly language: Language;
  readonly report: AccessibilityReport | undefined;
  readonly operator: Operator | undefined;
}

/** The accessibility statement, as far as the tests can make one. */
export const AccessibilityPage = ({ language, report, operator }: AccessibilityPageProps) => {
  const m = messages[language].accessibility;
  return (
    <>
      <PageHeading title={titleOf(language, report)} lead={m.lead} />
      {report ? (
        <Results language={language} report={report} />
      ) : (
        <Notice lang={language} kind="warning">
          <p>{m.untested}</p>
        </Notice>
      )}
      {m.sections.map((section) => (
        <TextSectionView language={language} section={section}>
          {section.id === 'complain' && (
            <Prose>
              <OperatorLine language={language} operator={operator} />
            </Prose>
          )}
        </TextSectionView>
      ))}
    </>
  );
};

function titleOf(language: Language, report: AccessibilityReport | undefined): string {
  const m = messages[language].accessibility;
  if (!report) return m.titleUntested;
  const { faults, faultyPages } = countFaults(report);
  if (faults === 0) return m.titleClean(formatNumber(language, report.pages.length));
  return m.titleFaulty(formatNumber(language, faults), formatNumber(language, faultyPages));
}

const Results = ({ language, report }: { language: Language; report: AccessibilityReport }) => {
  const m = messages[language].accessibility;
  const [page, widths, faults] = m.columns;
  const columns = [{ heading: page }, { heading: widths }, { heading: faults, isNumeric: true }];
  return (
    <Section id="results" heading={m.resultsHeading}>
      <Prose>
        <p>{m.tested(formatDay(language, osloDay(new Date(report.ranAt))), report.axeVersion)}</p>
        <p>{m.automatic}</p>
      </Prose>
      <DetailsBlock summary={m.showPages(formatNumber(language, report.pages.length))}>
        <DataTable
          caption={m.resultsCaption}
          columns={columns}
          rows={report.pages.map(({ path, widths: tested, violations }) => [
            <code>{decoded(path)}</code>,
            formatList(language, tested.map(String)),
            formatNumber(language, violations),
          ])}
        />
      </DetailsBlock>
    </Section>
  );
};

/** An address as people read it. */
function decoded(path: string): string {
  try {
    return decodeURI(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
