import { parseJsonFiles } from '../../src/kernel/content/parse-json.ts';
import { readContentFolder } from '../../src/kernel/content/read.ts';
import { municipalityContentKind } from '../../src/kernel/organisations/content.ts';
import { parseLexicon } from '../../src/kernel/search/text/lexicon.ts';
import { type InnovationContent, innovationContentFile } from '../../src/modules/innovations/schema.ts';
import { createCaseVariation } from './vary-cases.ts';

/** Makes records like those of the content folder, by number. */
export async function readCaseVariation(contentDir: string): Promise<(number: number) => InnovationContent> {
  const [innovations, municipalities, lexicon] = await Promise.all([
    readContentFolder(contentDir, 'innovations'),
    readContentFolder(contentDir, municipalityContentKind.folder),
    readContentFolder(contentDir, 'lexicon'),
  ]);
  return createCaseVariation({
    cases: parseJsonFiles(innovations, innovationContentFile).items.map(({ value }) => value),
    places: municipalityContentKind.parse(municipalities).items.map(({ value }) => value),
    lexicon: parseLexicon(lexicon.map(({ path, text }) => ({ name: path, text }))).groups,
  });
}
