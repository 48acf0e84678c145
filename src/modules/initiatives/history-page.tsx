import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import { Button } from '../../ui/components/button.tsx';
import { Differences } from '../../ui/components/difference.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from './addresses.ts';
import { comparableFields, type Names } from './comparable.ts';
import type { SeenVersion } from './history.ts';
import { markedLanguage } from './initiative-text.tsx';
import { messages } from './messages.ts';
import type { Initiative } from './queries.ts';

export interface HistoryPageProps {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly versions: readonly SeenVersion[];
  readonly from: SeenVersion;
  readonly to: SeenVersion;
  readonly names: Names;
  readonly canWrite: boolean;
  readonly token: string | undefined;
}

/** The versions of an initiative: what changed from one to another, side by side. */
export const HistoryPage = (props: HistoryPageProps) => {
  const { language, initiative, versions } = props;
  const m = messages[language];
  return (
    <>
      <PageHeading
        kicker={
          <a href={localisedPath(language, initiativePath(initiative.record))}>{initiative.body.title}</a>
        }
        title={m.historyTitle(versions.length)}
      />
      {versions.length > 1 && <Choose {...props} />}
      {versions.length > 1 && <Compared {...props} />}
      <Section id="versions" heading={m.versionList}>
        <ol class="nytte-need-versions" reversed>
          {[...versions].reverse().map((version) => (
            <li>
              <Version {...props} version={version} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
};

const dayOf = (language: Language, { madeAt }: SeenVersion) => formatDay(language, osloDay(madeAt));

const Choose = ({ language, initiative, versions, from, to }: HistoryPageProps) => {
  const m = messages[language];
  const options = versions.map((version) => ({
    value: String(version.number),
    label: m.versionOf(version.number, dayOf(language, version)),
  }));
  return (
    <form
      class="nytte-need-compare"
      method="get"
      action={localisedPath(language, `${initiativePath(initiative.record)}/history`)}
    >
      <Select
        lang={language}
        name="from"
        label={m.compareFrom}
        value={String(from.number)}
        options={options}
      />
      <Select lang={language} name="to" label={m.compareTo} value={String(to.number)} options={options} />
      <Button variant="secondary">{m.compare}</Button>
    </form>
  );
};

const Compared = ({ language, initiative, names, from, to }: HistoryPageProps) => {
  const m = messages[language];
  const fieldsOf = ({ body }: SeenVersion) => comparableFields(language, names, body);
  return (
    <Section id="changes" heading={m.whatDiffers}>
      <Differences
        lang={language}
        before={m.versionOf(from.number, dayOf(language, from))}
        after={m.versionOf(to.number, dayOf(language, to))}
        fields={compareFields(fieldsOf(from), fieldsOf(to)).filter(
          ({ state, texts }) => state !== 'same' || texts.some(({ parts }) => parts.length > 0),
        )}
        contentLang={markedLanguage(language, initiative)}
      />
    </Section>
  );
};

const Version = ({
  language,
  initiative,
  version,
  canWrite,
  token,
}: HistoryPageProps & { readonly version: SeenVersion }) => {
  const m = messages[language];
  const { id, revision } = initiative.record;
  return (
    <>
      <p>
        <strong>{m.version(version.number)}</strong>, {formatMoment(language, version.madeAt)}
        {version.isCurrent && <> ({m.versionNow})</>}
      </p>
      {canWrite && !version.isCurrent && (
        <PostForm
          action={localisedPath(language, `/initiatives/${id}/restore`)}
          token={token}
          hidden={[
            { name: 'revision', value: String(revision) },
            { name: 'version', value: String(version.version) },
          ]}
          class="nytte-need-button"
        >
          <Button variant="secondary">{m.restore(version.number)}</Button>
        </PostForm>
      )}
    </>
  );
};
