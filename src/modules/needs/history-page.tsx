import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button } from '../../ui/components/button.tsx';
import { Differences } from '../../ui/components/difference.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { needPath } from './addresses.ts';
import { draftOf } from './body.ts';
import { comparableFields } from './comparable.ts';
import type { SeenVersion } from './history.ts';
import { messages } from './messages.ts';
import { markedLanguage } from './need-text.tsx';
import type { Need } from './queries.ts';
import type { NeedDraft } from './schema.ts';

export interface HistoryPageProps {
  readonly language: Language;
  readonly need: Need;
  readonly versions: readonly SeenVersion[];
  /** What is being written, for those who may write. */
  readonly draft: NeedDraft | undefined;
  /** What is compared; `to` is undefined for the draft. */
  readonly from: SeenVersion;
  readonly to: SeenVersion | undefined;
  readonly canWrite: boolean;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly token: string | undefined;
}

/** The versions of a need: what changed from one to another, side by side. */
export const HistoryPage = (props: HistoryPageProps) => {
  const { language, need, versions } = props;
  const m = messages[language];
  const isOne = versions.length === 1 && !props.draft;
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, needPath(need.record))}>{need.body.title}</a>}
        title={m.historyTitle(versions.length)}
      />
      {!isOne && <Choose {...props} />}
      {!isOne && <Compared {...props} />}
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

const Choose = ({ language, need, versions, draft, from, to }: HistoryPageProps) => {
  const m = messages[language];
  const options = versions.map((version) => ({
    value: String(version.number),
    label: m.versionOf(version.number, dayOf(language, version)),
  }));
  const withDraft = draft ? [...options, { value: 'draft', label: m.theDraft }] : options;
  return (
    <form
      class="nytte-need-compare"
      method="get"
      action={localisedPath(language, `${needPath(need.record)}/history`)}
    >
      <Select
        lang={language}
        name="from"
        label={m.compareFrom}
        value={String(from.number)}
        options={options}
      />
      <Select
        lang={language}
        name="to"
        label={m.compareTo}
        value={to ? String(to.number) : 'draft'}
        options={withDraft}
      />
      <Button variant="secondary">{m.compare}</Button>
    </form>
  );
};

const Compared = ({ language, topics, draft, from, to, need }: HistoryPageProps) => {
  const m = messages[language];
  const fieldsOf = (body: NeedDraft) => comparableFields(language, topics, body);
  const after = to ? draftOf(to.body) : (draft ?? {});
  const fields = compareFields(fieldsOf(draftOf(from.body)), fieldsOf(after)).filter(
    ({ state, texts }) => state !== 'same' || texts.some(({ parts }) => parts.length > 0),
  );
  return (
    <Section id="changes" heading={m.whatDiffers}>
      <Differences
        lang={language}
        before={m.versionOf(from.number, dayOf(language, from))}
        after={to ? m.versionOf(to.number, dayOf(language, to)) : m.theDraft}
        fields={fields}
        contentLang={markedLanguage(language, need.body)}
      />
    </Section>
  );
};

const Version = ({
  language,
  need,
  version,
  canWrite,
  draft,
  token,
}: HistoryPageProps & { version: SeenVersion }) => {
  const m = messages[language];
  const hidden = [
    { name: 'revision', value: String(need.record.revision) },
    { name: 'version', value: String(version.version) },
    ...(draft ? [{ name: 'replace', value: 'yes' }] : []),
  ];
  const form = (
    <PostForm
      action={localisedPath(language, `${needPath(need.record)}/restore`)}
      token={token}
      hidden={hidden}
      class="nytte-need-button"
    >
      <Button variant="secondary">{draft ? m.restoreSure : m.restore(version.number)}</Button>
    </PostForm>
  );
  return (
    <>
      <p>
        <strong>{m.version(version.number)}</strong>, {formatMoment(language, version.madeAt)}
        {version.isCurrent && <> ({m.versionNow})</>}
      </p>
      {version.note && <p class="nytte-need-said">{version.note}</p>}
      {canWrite &&
        (!version.isCurrent || draft) &&
        (draft ? (
          <DetailsBlock summary={m.restore(version.number)}>
            <p>{m.restoreReplaces}</p>
            {form}
          </DetailsBlock>
        ) : (
          form
        ))}
    </>
  );
};
