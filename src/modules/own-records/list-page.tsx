import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Standing } from './domain.ts';
import { messages } from './messages.ts';
import type { ListedRecord } from './queries.ts';

export interface ListPageProps {
  readonly language: Language;
  readonly organisationName: string;
  readonly records: readonly ListedRecord[];
  readonly mayWrite: boolean;
  readonly waitingCorrections: number;
  /** What the reader has just done. */
  readonly told: 'discarded' | undefined;
}

export const recordPath = (record: { readonly kind: string; readonly id: string }, more = ''): string =>
  `/records/${record.kind}/${record.id}${more}`;

const order: readonly Standing[] = ['in_review', 'draft', 'published', 'withdrawn'];

/** All that an organisation shares or will share, by where it stands. */
export const ListPage = (props: ListPageProps) => {
  const { language, records, mayWrite, told } = props;
  const m = messages[language];
  return (
    <>
      <PageHeading
        title={m.listTitle}
        lead={m.listLead(props.organisationName)}
        {...(mayWrite && records.length > 0 ? { actions: <Begin language={language} /> } : {})}
      />
      {told && <Notice lang={language} kind="done" title={m[told]} isStatus />}
      {records.length === 0 && (
        <EmptyState title={m.emptyTitle} action={mayWrite && <Begin language={language} />}>
          <p>{m.emptyText}</p>
        </EmptyState>
      )}
      {order.map((standing) => (
        <Group
          language={language}
          standing={standing}
          records={records.filter((record) => record.standing === standing)}
        />
      ))}
      {mayWrite && <Elsewhere {...props} />}
    </>
  );
};

const Begin = ({ language }: { readonly language: Language }) => {
  const m = messages[language];
  const href = (path: string) => localisedPath(language, path);
  return (
    <div class="nytte-actions">
      <ButtonLink href={href('/records/innovation/new')}>{m.tellInnovation}</ButtonLink>
      <ButtonLink href={`${href('/records/innovation/new')}?path=did-not-work`} variant="secondary">
        {m.tellSobering}
      </ButtonLink>
      <ButtonLink href={href('/records/instrument/new')} variant="tertiary">
        {m.tellInstrument}
      </ButtonLink>
      <ButtonLink href={href('/records/solution/new')} variant="tertiary">
        {m.tellSolution}
      </ButtonLink>
    </div>
  );
};

const Group = ({
  language,
  standing,
  records,
}: {
  readonly language: Language;
  readonly standing: Standing;
  readonly records: readonly ListedRecord[];
}) => {
  if (records.length === 0) return null;
  const m = messages[language];
  return (
    <Section id={standing} heading={`${m.group[standing]} (${records.length})`}>
      <ul class="nytte-records">
        {records.map((record) => (
          <li>
            <a
              href={localisedPath(language, recordPath(record))}
              lang={record.language === language ? undefined : record.language}
            >
              {record.title}
            </a>
            <p class="nytte-quiet">
              {[
                m.kind[record.kind],
                record.isSobering && m.sobering,
                m.changedAt(formatMoment(language, record.updatedAt)),
                standing === 'published' && record.hasDraft && m.hasDraft,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Elsewhere = ({ language, waitingCorrections }: ListPageProps) => {
  const m = messages[language];
  return (
    <ul class="nytte-records">
      <li>
        <a href={localisedPath(language, '/records/corrections')}>
          {waitingCorrections === 0 ? m.correctionsNone : m.correctionsLink(waitingCorrections)}
        </a>
      </li>
      <li>
        {m.inBulk}{' '}
        {(['innovation', 'instrument'] as const).map((kind, index) => (
          <>
            {index > 0 && ', '}
            <a href={localisedPath(language, `/records/${kind}/bulk`)}>
              {m.kinds[kind].toLocaleLowerCase(language)}
            </a>
          </>
        ))}
      </li>
    </ul>
  );
};
