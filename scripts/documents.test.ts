import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const documents = ['.', 'docs', 'docs/decisions', 'content', 'content/lexicon', 'bench/relevance']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.posix.join(folder, name)))
  .filter((file) => file.endsWith('.md'));

/** Addresses that a document links to within the repository. */
const linksOf = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));

/** The anchor that GitHub and GitLab make of a heading. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it.each(documents)('%s links only to what is there', (document) => {
    const broken = linksOf(read(document)).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
      if (!existsSync(path.join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('name every setting in the README, and none that does not exist', () => {
    const sources = ['src/kernel/config.ts', 'src/kernel/sign-in-settings.ts'].map(read).join('');
    const known = [...sources.matchAll(/^ {2,4}([A-Z][A-Z_]+): /gm)].map((match) => match[1]);
    const told = [...read('README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(told.sort()).toEqual(known.sort());
  });

  it('list every decision, in order', () => {
    const records = readdirSync(path.join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    const listed = linksOf(read('docs/decisions/README.md'));
    expect(listed).toEqual(records.sort());
  });
});
