import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { innovationContentFile } from '../schema.ts';
import { candidateOf, draftOf } from './content-of-draft.ts';
import { innovationDraft } from './draft.ts';

const folder = new URL('../../../../content/innovations/', import.meta.url);
const contents = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap(
    (name) => innovationContentFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).items,
  );

/** Content leaves out what is empty; a draft says it as an empty list. */
const told = (content: object) =>
  Object.fromEntries(
    Object.entries(content).filter(
      ([name, value]) =>
        !['readOn', 'readingNote', 'verified'].includes(name) &&
        value !== undefined &&
        !(Array.isArray(value) && value.length === 0 && !['results', 'topics', 'editorial'].includes(name)),
    ),
  );

test('every innovation of the content files can be taken over without a word being lost or changed', () => {
  expect(contents.length).toBeGreaterThan(100);
  for (const content of contents) {
    const [main] = content.organisations;
    const organisation = {
      name: main?.name,
      kind: main?.kind,
      country: main?.country,
      municipalityNumber: main?.municipalityNumber ?? null,
      organisationNumber: main?.organisationNumber ?? null,
    } as Organisation;
    const stored = innovationDraft.parse(JSON.parse(JSON.stringify(draftOf(content))));
    const candidate = candidateOf(stored, {
      language: 'nb',
      organisation,
      slug: content.id,
      today: '2026-11-23',
      original: content,
    });
    expect(told(candidate), content.id).toEqual(told(content));
  }
});
