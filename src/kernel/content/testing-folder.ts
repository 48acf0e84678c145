import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../config.ts';

/** A copy of the project's content to spoil, removed when the test is over. */
export interface ContentCopy {
  readonly dir: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Changes a file as text; the change must change something. */
  edit(file: string, change: (text: string) => string): void;
  /** Changes a JSON file as a value. */
  editJson(file: string, change: (value: { items: Record<string, unknown>[] }) => void): void;
  remove(file: string): void;
}

/** The whole content, copied. */
export function copyContent(): ContentCopy {
  const dir = mkdtempSync(path.join(tmpdir(), 'nytte-content-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(path.join(projectRoot(), 'content'), dir, { recursive: true });
  const copy: ContentCopy = {
    dir,
    read: (file) => readFileSync(path.join(dir, file), 'utf8'),
    write: (file, text) => writeFileSync(path.join(dir, file), text),
    edit: (file, change) => {
      const before = copy.read(file);
      const after = change(before);
      if (after === before) throw new Error(`Nothing changed in ${file}.`);
      copy.write(file, after);
    },
    editJson: (file, change) =>
      copy.edit(file, (text) => {
        const value = JSON.parse(text);
        change(value);
        return JSON.stringify(value, null, 2);
      }),
    remove: (file) => rmSync(path.join(dir, file), { recursive: true }),
  };
  return copy;
}

/** The content with a few innovations and a short lexicon, which loads in a moment. Some of it is linked. */
export function copySmallContent(): ContentCopy {
  const copy = copyContent();
  for (const file of readdirSync(path.join(copy.dir, 'innovations'))) {
    copy.editJson(`innovations/${file}`, (value) => {
      const named = value.items.filter((item) => JSON.stringify(item).includes('"0301"')).slice(0, 1);
      const linked = value.items.filter((item) => 'instrumentsUsed' in item).slice(0, 1);
      value.items = [...new Set([...value.items.slice(0, 2), ...named, ...linked])];
    });
  }
  const [header = '', ...lines] = copy.read('lexicon/general.tsv').split('\n');
  copy.remove('lexicon');
  mkdirSync(path.join(copy.dir, 'lexicon'));
  const alone = lines.filter((line) => line.endsWith('\t\t')).slice(0, 50);
  copy.write('lexicon/general.tsv', `${[header, 'lift\tløfte;heve\t\t\t\t\t', ...alone].join('\n')}\n`);
  return copy;
}
