import type { Language } from '../../kernel/i18n/language.ts';
import { Button } from '../components/button.tsx';
import { CheckboxGroup } from './choice-group.tsx';
import { RecordRow } from './record-row.tsx';
import { TextField } from './text-field.tsx';

/** A source as it is typed. */
export interface TypedSource {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly year?: string | undefined;
  readonly url?: string | undefined;
  readonly isOwn?: 'yes' | undefined;
}

export interface SourceWords {
  readonly source: (number: number) => string;
  readonly addSource: string;
  readonly removeSource: (number: number) => string;
  readonly sourceTitle: string;
  readonly sourceTitleHelp: string;
  readonly publisher: string;
  readonly year: string;
  readonly url: string;
  readonly urlHelp: string;
  readonly isOwn: string;
  readonly isOwnChoice: string;
  readonly isOwnHelp: string;
}

export interface SourceRowsProps {
  readonly lang: Language;
  readonly words: SourceWords;
  readonly rows: readonly TypedSource[];
  readonly errorOf: (field: string) => string | undefined;
}

/** Where others can read of it: one to begin with, more by a button. */
export const SourceRows = ({ lang, words, rows, errorOf }: SourceRowsProps) => (
  <div class="nytte-rows" id="sources">
    {(rows.length === 0 ? [{}] : rows).map((row: TypedSource, index) => {
      const name = (field: string) => `sources.${index}.${field}`;
      const field = (key: 'title' | 'publisher' | 'year' | 'url') => ({
        lang,
        name: name(key),
        value: row[key],
        error: errorOf(name(key)),
      });
      return (
        <RecordRow
          id={`sources-${index}`}
          legend={words.source(index + 1)}
          remove={
            rows.length > 0
              ? { label: words.removeSource(index + 1), value: `remove:sources:${index}` }
              : undefined
          }
        >
          <TextField {...field('title')} label={words.sourceTitle} help={words.sourceTitleHelp} />
          <TextField {...field('url')} label={words.url} help={words.urlHelp} type="url" />
          <TextField {...field('publisher')} label={words.publisher} isOptional />
          <TextField {...field('year')} label={words.year} inputMode="numeric" size={6} isOptional />
          <CheckboxGroup
            lang={lang}
            name={name('isOwn')}
            label={words.isOwn}
            values={row.isOwn ? [row.isOwn] : []}
            choices={[{ value: 'yes', label: words.isOwnChoice, help: words.isOwnHelp }]}
            isOptional
          />
        </RecordRow>
      );
    })}
    {rows.length > 0 && (
      <Button variant="secondary" name="do" value="add:sources">
        {words.addSource}
      </Button>
    )}
  </div>
);
