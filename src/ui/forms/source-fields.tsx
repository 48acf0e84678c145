import { type Language, languages } from '../../kernel/i18n/language.ts';
import { Select, type SelectGroup } from './select.tsx';
import { SourceRows, type SourceWords, type TypedSource } from './source-rows.tsx';
import { TextField } from './text-field.tsx';
import { TopicSelects } from './topic-selects.tsx';

export interface SourceFieldsWords extends SourceWords {
  readonly keywords: string;
  readonly keywordsHelp: string;
  readonly topics: string;
  readonly topicsHelp: string;
  readonly topicNumber: (number: number) => string;
  readonly noTopic: string;
  readonly language: string;
  readonly languageChoice: Readonly<Record<Language, string>>;
}

export interface SourceFieldsProps {
  readonly lang: Language;
  readonly words: SourceFieldsWords;
  readonly draft: {
    readonly language: Language;
    readonly sources?: readonly TypedSource[] | undefined;
    readonly keywords?: string | undefined;
    readonly topics?: readonly string[] | undefined;
  };
  /** The topics to choose among; undefined where they are asked for elsewhere. */
  readonly topicGroups?: readonly SelectGroup[];
  readonly errorOf: (field: string) => string | undefined;
}

/** The last that is asked of a record: where others can read of it, how it is found, and what language it is in. */
export const SourceFields = ({ lang, words, draft, topicGroups, errorOf }: SourceFieldsProps) => (
  <>
    <SourceRows lang={lang} words={words} rows={draft.sources ?? []} errorOf={errorOf} />
    <TextField
      {...{ lang, name: 'keywords', value: draft.keywords, error: errorOf('keywords') }}
      label={words.keywords}
      help={words.keywordsHelp}
    />
    {topicGroups && (
      <TopicSelects
        lang={lang}
        label={words.topics}
        help={words.topicsHelp}
        labelOf={words.topicNumber}
        emptyLabel={words.noTopic}
        groups={topicGroups}
        chosen={draft.topics ?? []}
        error={errorOf('topics')}
      />
    )}
    <Select
      {...{ lang, name: 'language', value: draft.language }}
      label={words.language}
      options={languages.map((value) => ({ value, label: words.languageChoice[value] }))}
    />
  </>
);
