import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { CheckboxGroup, type Choice, RadioGroup } from '../../ui/forms/choice-group.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { markedLanguage, NeedText } from './need-text.tsx';
import { type NeedDraft, stepOf, visibilities } from './schema.ts';
import { AutosavedForm, BackLink, editPath, StepHeading } from './step-page.tsx';

export interface ReviewPageProps {
  readonly language: Language;
  readonly record: { readonly id: string; readonly revision: number };
  readonly draft: NeedDraft;
  readonly seen: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Topics and life events to choose from: the proposed and the chosen. */
  readonly proposed: readonly string[];
  readonly chosen: readonly string[];
  /** The fields that keep it from being published; told when somebody tried. */
  readonly missing: readonly string[];
  readonly isChange: boolean;
}

/** The last step: the need as others will see it, who that is, and publishing. */
export const ReviewPage = (props: ReviewPageProps) => {
  const { language, record, draft, topics } = props;
  const m = messages[language];
  const lang = markedLanguage(language, draft);
  return (
    <>
      <Missing {...props} />
      <StepHeading language={language} step="review" />
      <section class="nytte-need-preview" aria-labelledby="preview-heading">
        <p class="nytte-kicker" id="preview-heading">
          {draft.visibility === 'organisation' ? m.previewOwn : m.previewHeading}
        </p>
        <h2 lang={draft.title ? lang : undefined}>{draft.title ?? m.untitled}</h2>
        <NeedText language={language} body={{ ...draft, topics: [], lifeEvents: [] }} topics={topics} />
      </section>
      <AutosavedForm {...props} step="review">
        <Topics {...props} />
        <RadioGroup
          lang={language}
          name="visibility"
          label={m.field.visibility?.label ?? ''}
          help={m.field.visibility?.help}
          value={draft.visibility ?? 'public'}
          choices={[...visibilities].reverse().map((value) => ({
            value,
            label: m.visibilityChoice[value],
            help: m.visibilityHelp[value],
          }))}
        />
        <div class="nytte-actions">
          <Button name="go" value="publish" icon="check">
            {props.isChange ? m.publishChange : m.publish}
          </Button>
          <Button name="go" value="leave" variant="tertiary">
            {m.leave}
          </Button>
        </div>
        <BackLink language={language} step="review" id={record.id} />
      </AutosavedForm>
    </>
  );
};

const Missing = ({ language, record, missing }: ReviewPageProps) => {
  const m = messages[language];
  if (missing.length === 0) return null;
  return (
    <Notice lang={language} kind="error" title={m.missingTitle} isStatus>
      <ul>
        {missing.map((field) => (
          <li>
            <a href={`${localisedPath(language, editPath(record.id, stepOf(field)))}#${field}`}>
              {m.missing[field] ?? m.fault(m.field[field]?.label ?? field)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** The proposed topics and life events; behind a click the themes and the life events that were not proposed. */
const Topics = ({ language, topics, proposed, chosen }: ReviewPageProps) => {
  const m = messages[language];
  const all = [...topics.values()];
  const isProposed = new Set(proposed);
  const others = (wanted: (topic: Topic) => boolean) =>
    choicesOf(
      language,
      all.filter((topic) => wanted(topic) && !isProposed.has(topic.id)),
    );
  const ours = proposed.flatMap((id) => topics.get(id) ?? []);
  const groups = [
    {
      name: 'topics',
      isLifeEvent: false,
      more: others(({ kind, parents }) => kind === 'theme' && parents.length === 0),
    },
    { name: 'lifeEvents', isLifeEvent: true, more: others(({ kind }) => kind === 'life-event') },
  ];
  return (
    <>
      {groups.map(({ name, isLifeEvent, more }) => {
        const choices = choicesOf(
          language,
          ours.filter(({ kind }) => (kind === 'life-event') === isLifeEvent),
        );
        const label = m.field[name]?.label ?? '';
        return (
          <div class="nytte-need-topics">
            {choices.length > 0 && (
              <CheckboxGroup
                lang={language}
                name={name}
                label={label}
                help={m.field[name]?.help}
                choices={choices}
                values={chosen}
                isOptional
              />
            )}
            {more.length > 0 && (
              <DetailsBlock summary={choices.length > 0 ? m.moreChoices[name] : m.chooseAny[name]}>
                <CheckboxGroup
                  lang={language}
                  id={`more-${name}`}
                  name={name}
                  label={label}
                  choices={more}
                  values={chosen}
                />
              </DetailsBlock>
            )}
          </div>
        );
      })}
    </>
  );
};

function choicesOf(language: Language, topics: readonly Topic[]): Choice[] {
  return topics.map(({ id, label }) => ({ value: id, label: label[language] }));
}

export const tooLong = (language: Language, most: number): string =>
  messages[language].tooLong(formatNumber(language, most));
