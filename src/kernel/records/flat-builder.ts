import type { Localised } from '../i18n/language.ts';
import type { FlatChoice, FlatColumn } from './flat-columns.ts';

/** What every kind's words have: a question and perhaps a help to a field, and a short label. */
type AnyWords = Readonly<Record<string, unknown>> & { readonly label: Readonly<Record<string, string>> };

/** Words that sources have in every kind. */
interface SourceWords {
  readonly source: (number: number) => string;
  readonly sourceTitle: string;
  readonly sourceTitleHelp: string;
  readonly publisher: string;
  readonly year: string;
  readonly url: string;
  readonly urlHelp: string;
  readonly isOwnChoice: string;
  readonly isOwnHelp: string;
}

/** Makes the columns of a kind from the words that its forms use, so that table and form say the same. */
export function flatBuilder<Words extends AnyWords>(all: Localised<Words>) {
  const words = (pick: (words: Words) => string): Localised => ({
    nb: pick(all.nb),
    nn: pick(all.nn),
    en: pick(all.en),
  });

  /** A field of the draft; its help is what the form says, the helps of its choices among it. */
  function field(name: string, width: number, more: Partial<FlatColumn> = {}): FlatColumn {
    return {
      key: name,
      field: name,
      kind: 'text',
      label: words((m) => m.label[name] ?? String(m[name])),
      help: words((m) => sentences(m[`${name}Help`])),
      width,
      isRequired: false,
      ...more,
    };
  }

  /** A field of one row of a list: "Resultat 1: Hva skjedde?" The first row has the helps. */
  function rowField(list: string, index: number, heading: (words: Words) => string) {
    return (
      name: string,
      width: number,
      pick: (words: Words) => readonly [label: string, help?: unknown],
      more: Partial<FlatColumn> = {},
    ): FlatColumn => ({
      key: `${list}.${index + 1}.${name}`,
      field: `${list}.${index}.${name}`,
      kind: 'text',
      label: words((m) => `${heading(m)}: ${pick(m)[0]}`),
      help: words((m) => (index === 0 ? sentences(pick(m)[1]) : '')),
      width,
      isRequired: false,
      ...more,
    });
  }

  function choices<Value extends string>(
    values: readonly Value[],
    pick: (words: Words) => Readonly<Record<Value, string>>,
  ): FlatChoice[] {
    return values.map((value) => ({ value, label: words((m) => pick(m)[value]) }));
  }

  return { words, field, rowField, choices };
}

/** The columns of one source. */
export function sourceColumns<Words extends AnyWords & SourceWords>(
  all: Localised<Words>,
  index: number,
): FlatColumn[] {
  const place = flatBuilder(all).rowField('sources', index, ({ source }) => source(index + 1));
  return [
    place('title', 30, (m) => [m.sourceTitle, m.sourceTitleHelp]),
    place('publisher', 24, (m) => [m.publisher]),
    place('year', 8, (m) => [m.year]),
    place('url', 40, (m) => [m.url, m.urlHelp]),
    place('isOwn', 10, (m) => [m.isOwnChoice, m.isOwnHelp], { kind: 'choice', choices: yes }),
  ];
}

/** A box that is ticked, or not. */
export const yes: readonly FlatChoice[] = [{ value: 'yes', label: { nb: 'Ja', nn: 'Ja', en: 'Yes' } }];

function sentences(help: unknown): string {
  if (typeof help === 'string') return help;
  if (typeof help !== 'object' || help === null) return '';
  return Object.values(help)
    .filter((one) => typeof one === 'string')
    .join(' ');
}
