import type { AuditEntry } from '../../kernel/audit/read.ts';
import { formatDay, formatTime, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { type AuditNames, actionName, knownActions, sentenceOf } from './audit-sentence.ts';
import { messages } from './messages.ts';
import type { AuditFilter } from './schema.ts';
import { AdministrationSections, PlatformSections } from './sections.tsx';
import { type Verification, VerificationMessage } from './verification-message.tsx';

export interface AuditPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  /** `/administration/audit` or `/platform/audit`. */
  readonly path: '/administration/audit' | '/platform/audit';
  /** Whose log it is; undefined for that of everybody. */
  readonly organisationName: string | undefined;
  readonly filter: AuditFilter;
  readonly entries: readonly AuditEntry[];
  readonly names: AuditNames;
  /** What each stream is called, when several are shown. */
  readonly streamNames: ReadonlyMap<string, string>;
  /** The address of older entries. */
  readonly olderCursor: string | undefined;
  readonly isFirstPage: boolean;
  /** Something in the address could not be used. */
  readonly isFaulty: boolean;
  readonly verification: Verification | undefined;
}

export const AuditPage = (props: AuditPageProps) => {
  const { language, organisationName, path, verification } = props;
  const m = messages[language];
  const Sections = path === '/platform/audit' ? PlatformSections : AdministrationSections;
  return (
    <>
      {verification && (
        <VerificationMessage
          language={language}
          verification={verification}
          isOfSeveral={organisationName === undefined}
        />
      )}
      {props.isFaulty && <Notice lang={language} kind="warning" title={m.filterFault} isStatus />}
      <PageHeading
        kicker={organisationName ?? m.platformTitle}
        title={organisationName ? m.logHeading(organisationName) : m.logHeadingAll}
        lead={m.logLead}
        actions={<Verify {...props} />}
      />
      <Sections language={language} current={path} />
      <Filter {...props} />
      <Entries {...props} />
      <Ways {...props} />
    </>
  );
};

const Filter = ({ language, path, filter }: AuditPageProps) => {
  const m = messages[language];
  const actions = filter.action && !knownActions.includes(filter.action) ? [filter.action] : [];
  const choices = [...actions, ...knownActions]
    .map((value) => ({ value, label: actionName(language, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <form class="nytte-line-form" action={localisedPath(language, path)} method="get">
      <Select
        lang={language}
        name="action"
        label={m.logAction}
        value={filter.action}
        emptyLabel={m.anyAction}
        options={choices}
      />
      <TextField lang={language} name="who" label={m.logWho} value={filter.who} maxLength={200} size={16} />
      <TextField lang={language} name="from" type="date" label={m.logFrom} value={filter.from} />
      <TextField lang={language} name="to" type="date" label={m.logTo} value={filter.to} />
      {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
      <Button variant="secondary">{m.logFilter}</Button>
    </form>
  );
};

const isFiltered = (filter: AuditFilter) => Object.values(filter).some((value) => value !== undefined);

const Entries = (props: AuditPageProps) => {
  const { language, entries, filter, path } = props;
  const m = messages[language];
  return (
    <>
      {isFiltered(filter) && (
        <p>
          {filter.subject && `${m.logOnlySubject} `}
          <a href={localisedPath(language, path)}>{m.logClear}</a>
        </p>
      )}
      {entries.length === 0 && <p class="nytte-quiet">{isFiltered(filter) ? m.logNone : m.logEmpty}</p>}
      {[...Map.groupBy(entries, ({ at }) => osloDay(at))].map(([day, ofDay]) => (
        <section class="nytte-log">
          <h2>{formatDay(language, day)}</h2>
          <ol>
            {ofDay.map((entry) => (
              <Entry {...props} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
};

const Entry = ({ language, path, entry, names, streamNames }: AuditPageProps & { entry: AuditEntry }) => {
  const m = messages[language];
  const subject = `${entry.subjectKind}:${entry.subjectId}`;
  const streamName = streamNames.get(entry.stream);
  const facts: readonly (readonly [string, string])[] = [
    [m.logFields.action, entry.action],
    [m.logFields.actor, entry.actor],
    [m.logFields.subject, subject],
    ...Object.entries(entry.detail).map(([name, value]) => [name, valueText(value)] as const),
    [m.logFields.stream, entry.stream],
    [m.logFields.sequence, entry.sequence],
    [m.logFields.hash, entry.hash],
  ];
  return (
    <li>
      <details>
        <summary>
          <time datetime={entry.at.toISOString()}>{formatTime(language, entry.at)}</time>{' '}
          <span>
            {sentenceOf(language, entry, names)}
            {streamName && <span class="nytte-quiet nytte-under">{streamName}</span>}
          </span>
        </summary>
        <dl class="nytte-log__facts">
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={`${localisedPath(language, path)}?${new URLSearchParams({ subject })}`}>
            {m.logSameSubject}
          </a>
        </p>
      </details>
    </li>
  );
};

const valueText = (value: AuditEntry['detail'][string]): string =>
  Array.isArray(value) ? value.join('; ') : String(value);

function queryOf(filter: AuditFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) {
    if (typeof value === 'string') query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : '';
}

const Ways = ({ language, path, filter, olderCursor, isFirstPage, entries }: AuditPageProps) => {
  const m = messages[language];
  const address = localisedPath(language, path);
  return (
    <>
      <p class="nytte-ways">
        {!isFirstPage && <a href={address + queryOf(filter)}>{m.logNewest}</a>}
        {olderCursor && (
          <a rel="next" href={address + queryOf(filter, { cursor: olderCursor })}>
            {m.logOlder}
          </a>
        )}
      </p>
      {entries.length > 0 && (
        <p class="nytte-ways">
          {m.logExport}
          <a href={`${address}/export${queryOf(filter, { format: 'csv' })}`}>{m.logExportCsv}</a>
          <a href={`${address}/export${queryOf(filter, { format: 'jsonl' })}`}>{m.logExportLines}</a>
        </p>
      )}
    </>
  );
};

const Verify = ({ language, path, token }: AuditPageProps) => {
  const m = messages[language];
  return (
    <PostForm class="nytte-verify" action={`${localisedPath(language, path)}/verification`} token={token}>
      <Button>{m.verify}</Button>
    </PostForm>
  );
};
