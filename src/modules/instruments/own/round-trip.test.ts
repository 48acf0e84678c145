import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { instrumentContentFile } from '../schema.ts';
import { candidateOf, draftOf } from './content-of-draft.ts';
import { instrumentDraft } from './draft.ts';

const folder = new URL('../../../../content/instruments/', import.meta.url);
const contents = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap(
    (name) => instrumentContentFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).items,
  );

const told = (content: object) =>
  Object.fromEntries(
    Object.entries(content).filter(
      ([name, value]) => !['readOn', 'readingNote'].includes(name) && value !== undefined,
    ),
  );

test('every instrument of the content files can be taken over without a word being lost or changed', () => {
  expect(contents.length).toBeGreaterThan(40);
  for (const content of contents) {
    const stored = instrumentDraft.parse(JSON.parse(JSON.stringify(draftOf(content))));
    const candidate = candidateOf(stored, {
      language: 'nb',
      organisation: { name: 'Eieren' } as Organisation,
      slug: content.id,
      today: '2026-11-23',
      original: content,
    });
    expect(told(candidate), content.id).toEqual(told(content));
  }
});
