import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecord, RecordVersion } from '../../kernel/records/records.ts';
import { Button } from '../../ui/components/button.tsx';
import { type ComparedField, Differences } from '../../ui/components/difference.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';

/** A version number, or the draft. */
export type Side = number | 'draft';

export interface VersionsPageProps {
  readonly language: Language;
  readonly record: OwnRecord;
  readonly title: string;
  readonly versions: readonly Pick<
    RecordVersion,
    'version' | 'note' | 'madeBy' | 'madeAt' | 'restoredFrom'
  >[];
  readonly names: ReadonlyMap<string, string>;
  readonly isTakenOver: boolean;
  readonly compared:
    | { readonly from: Side; readonly to: Side; readonly fields: readonly ComparedField[] }
    | undefined;
  readonly contentLang: string | undefined;
  readonly mayWrite: boolean;
  readonly token: string | undefined;
}

/** Every published version, two of them beside each other, and the way back to one. */
export const VersionsPage = (props: VersionsPageProps) => {
  const { language, record, versions } = props;
  const m = messages[language];
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, recordPath(record))}>{props.title}</a>}
        title={m.versionsTitle}
        lead={versions.length === 0 ? m.noVersions : m.versionsLead}
      />
      {versions.length > 0 && <Compare {...props} />}
      {versions.length > 0 && (
        <Section id="versions" heading={m.versionsTitle}>
          <ol class="nytte-records" reversed>
            {versions.map((version) => (
              <Version {...props} version={version} />
            ))}
          </ol>
        </Section>
      )}
    </>
  );
};

function sideName({ language }: VersionsPageProps, side: Side): string {
  const m = messages[language];
  return side === 'draft' ? m.draftName : m.versionName(side);
}

const Compare = (props: VersionsPageProps) => {
  const { language, record, versions, compared } = props;
  const m = messages[language];
  const sides: Side[] = [
    ...(record.draft === null ? [] : (['draft'] as const)),
    ...versions.map(({ version }) => version),
  ];
  if (sides.length < 2) return null;
  const options = sides.map((side) => ({ value: String(side), label: sideName(props, side) }));
  return (
    <Section id="differences" heading={compared ? comparedHeading(props, compared) : m.compare}>
      <form class="nytte-form nytte-compare" method="get">
        <Select
          lang={language}
          name="from"
          label={m.compareFrom}
          options={options}
          value={String(compared?.from ?? '')}
        />
        <Select
          lang={language}
          name="to"
          label={m.compareTo}
          options={options}
          value={String(compared?.to ?? '')}
        />
        <Button variant="secondary">{m.compare}</Button>
      </form>
      {compared && (
        <Differences
          lang={language}
          before={sideName(props, compared.from)}
          after={sideName(props, compared.to)}
          fields={compared.fields}
          contentLang={props.contentLang}
        />
      )}
    </Section>
  );
};

function comparedHeading(props: VersionsPageProps, { from, to }: { from: Side; to: Side }): string {
  const m = messages[props.language];
  return m.differencesHeading(sideName(props, from), sideName(props, to).toLocaleLowerCase(props.language));
}

const Version = (props: VersionsPageProps & { readonly version: VersionsPageProps['versions'][number] }) => {
  const { language, record, version, names, mayWrite, isTakenOver, token } = props;
  const m = messages[language];
  const isContent = isTakenOver && version.version === 1;
  const isCurrent = record.isPublic && version.version === record.publishedVersion;
  const by = names.get(version.madeBy ?? '');
  return (
    <li value={version.version}>
      <strong>{m.versionOf(version.version, formatMoment(language, version.madeAt))}</strong>
      <p class="nytte-quiet">
        {[
          isContent ? m.fromContent : by && m.madeBy(by),
          isCurrent && m.current,
          version.restoredFrom !== null && m.restoredFrom(version.restoredFrom),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {version.note && <p>{version.note}</p>}
      {mayWrite && !isCurrent && (
        <PostForm
          action={localisedPath(language, recordPath(record, '/restore'))}
          token={token}
          hidden={[
            { name: 'revision', value: String(record.revision) },
            { name: 'version', value: String(version.version) },
          ]}
        >
          <Button variant="tertiary">{m.restore(version.version)}</Button>
        </PostForm>
      )}
    </li>
  );
};
