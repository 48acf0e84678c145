import { expect, test } from 'vitest';
import type { Language } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';

const holdings = { subjects: 1, sessions: 2, follows: 3, memberships: 4, mails: 5, drafts: 6, versions: 7 };

/** Every text by its path; a function is asked with one and with many, or with what it takes. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const given: unknown[] = /erase\.(?:goes|stays)$/.test(path) ? [holdings] : [1, 3];
    return given.map((one, index) => [`${path}(${index})`, String(value(one, 'X'))]);
  }
  return Object.entries(value as object).flatMap(([key, child]) =>
    texts(child, path ? `${path}.${key}` : key),
  );
}

const of = (language: Language) => new Map(texts(messages[language]));

test.each(['nn', 'en'] as const)('%s says everything that bokmål says, and nothing is empty', (language) => {
  const [nb, other] = [of('nb'), of(language)];
  expect([...other.keys()].sort()).toEqual([...nb.keys()].sort());
  expect([...other, ...nb].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('English shares no sentence with bokmål', () => {
  const english = of('en');
  const shared = [...of('nb')].filter(
    ([path, text]) => text.trim().includes(' ') && english.get(path) === text,
  );
  // Only names and numbers, put together in the same way.
  expect(shared.map(([path]) => path)).toEqual([
    'me.worksFor(0)',
    'me.worksFor(1)',
    'feeds.organisationTitle(0)',
    'feeds.organisationTitle(1)',
  ]);
});

test('bokmål words do not stand in nynorsk texts', () => {
  const bokmal =
    /\b(?:ikke|noe|noen|hvem|hva|hvor|virksomhet\w*|jeg|også dette|følger|fra|gjør|dere|deres|se)\b/i;
  expect([...of('nn')].filter(([, text]) => bokmal.test(text))).toEqual([]);
});
