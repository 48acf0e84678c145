import { expect, test } from 'vitest';
import { uiMessages } from './messages.ts';

/** Every text by its path; functions are called with telling arguments. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'function') return new Map([[path, String(value(3, 7))]]);
  if (typeof value === 'string') return new Map([[path, value]]);
  const entries = Object.entries(value as Record<string, unknown>);
  return new Map(entries.flatMap(([key, child]) => [...texts(child, path ? `${path}.${key}` : key)]));
}

const nb = texts(uiMessages('nb'));

test.each(['nn', 'en'] as const)('%s says everything that bokmål says, and nothing is empty', (lang) => {
  const other = texts(uiMessages(lang));
  expect([...other.keys()].sort()).toEqual([...nb.keys()].sort());
  expect([...other].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(['nn', 'en'] as const)('%s uses each number and name that bokmål uses', (lang) => {
  const other = texts(uiMessages(lang));
  const digits = (text: string | undefined) => text?.match(/\d+/g) ?? [];
  for (const [path, text] of nb) expect(digits(other.get(path)), path).toEqual(digits(text));
});

test('English shares no sentence with bokmål', () => {
  const english = texts(uiMessages('en'));
  const shared = [...nb].filter(([path, text]) => text.includes(' ') && english.get(path) === text);
  expect(shared).toEqual([]);
});
