import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { OwnRecordKindName } from '../../../kernel/records/kind.ts';
import { ButtonLink } from '../../../ui/components/button.tsx';
import { PageHeading } from '../../../ui/layout/page-parts.tsx';
import { bulkPaths } from './addresses.ts';
import { bulkMessages } from './messages.ts';
import type { BulkOutcome } from './report.ts';

export function doneTitle(language: Language, { created, changed }: BulkOutcome): string {
  const m = bulkMessages[language];
  const saved = created + changed;
  return saved === 0 ? m.doneNothing : m.doneTitle(m.rowsText(saved, formatNumber(language, saved)));
}

/** What became of it, and where to go on. */
export const DonePage = ({
  language,
  kind,
  outcome,
}: {
  readonly language: Language;
  readonly kind: OwnRecordKindName;
  readonly outcome: BulkOutcome;
}) => {
  const m = bulkMessages[language];
  const counts = [
    [m.created, outcome.created],
    [m.changed, outcome.changed],
    [m.unchanged, outcome.unchanged],
    [m.leftOutCount, outcome.leftOut],
  ] as const;
  return (
    <div class="nytte-bulk">
      <PageHeading title={doneTitle(language, outcome)} lead={m.doneNext} />
      <dl class="nytte-bulk__counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([label, count]) => (
            <div class="nytte-bulk__count">
              <dt>{label}</dt>
              <dd>{formatNumber(language, count)}</dd>
            </div>
          ))}
      </dl>
      <p class="nytte-bulk__act">
        <ButtonLink href={localisedPath(language, bulkPaths.records)}>{m.toDrafts}</ButtonLink>
      </p>
      <p>
        <a href={localisedPath(language, bulkPaths.upload(kind))}>{m.another}</a>
      </p>
    </div>
  );
};

/** The hour is over, or there never was such an upload here: told alike. */
export const ExpiredPage = ({
  language,
  kind,
}: {
  readonly language: Language;
  readonly kind: OwnRecordKindName;
}) => {
  const m = bulkMessages[language];
  return (
    <div class="nytte-bulk">
      <PageHeading title={m.expired} lead={m.expiredBody} />
      <p class="nytte-bulk__act">
        <ButtonLink href={localisedPath(language, bulkPaths.upload(kind))}>{m.another}</ButtonLink>
      </p>
    </div>
  );
};
