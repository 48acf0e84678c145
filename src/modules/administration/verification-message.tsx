import type { AuditReport } from '../../kernel/audit/verify.ts';
import { formatMoment, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { messages } from './messages.ts';

export type Verification = Pick<AuditReport, 'entries' | 'lastEntryAt' | 'lastAnchor' | 'faults'>;

/** Whether the log holds: what was walked, up to when, and where it first breaks. */
export const VerificationMessage = ({
  language,
  verification,
  isOfSeveral,
}: {
  readonly language: Language;
  readonly verification: Verification;
  /** Several logs were walked, and one must be told which. */
  readonly isOfSeveral: boolean;
}) => {
  const m = messages[language];
  const { entries, lastEntryAt, lastAnchor, faults } = verification;
  const walked = formatNumber(language, entries);
  const [first] = faults;
  const anchor = lastAnchor ? m.anchored(formatMoment(language, lastAnchor.at)) : m.notAnchored;
  if (first) {
    return (
      <Notice lang={language} kind="error" title={m.broken} isStatus>
        <p>{m.brokenBody(faults.length, walked)}</p>
        <p>
          {m.brokenFirst(first.sequence, m.brokenWhy[first.reason])}{' '}
          {isOfSeveral && <code>{first.stream}</code>}
        </p>
        <p>{anchor}</p>
      </Notice>
    );
  }
  return (
    <Notice lang={language} kind="done" title={m.verified} isStatus>
      <p>{m.verifiedBody(entries, walked, lastEntryAt && formatMoment(language, lastEntryAt))}</p>
      <p>{anchor}</p>
    </Notice>
  );
};
