import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile, ContentItem, ContentKind, KnownIds } from './kind.ts';
import type { ContentProblem } from './problem.ts';

/**
 * Reads the files of one folder of the content, in order of name; a folder that is missing has none. A file that
 * cannot be read, or is not UTF-8, comes with its `fault`.
 */
export async function readContentFolder(contentDir: string, folder: string): Promise<ContentFile[]> {
  const names = await readdir(path.join(contentDir, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const wanted = names.filter((name) => /\.(json|csv|tsv)$/.test(name)).sort();
  return Promise.all(wanted.map((name) => readContentFile(contentDir, `${folder}/${name}`)));
}

async function readContentFile(contentDir: string, name: string): Promise<ContentFile> {
  try {
    const bytes = await readFile(path.join(contentDir, name));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A checkout on Windows has other line ends and the same content.
    return { path: name, text: text.replaceAll('\r\n', '\n') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const fault = code.startsWith('ERR_ENCODING') ? 'is not text in UTF-8' : `cannot be read (${code})`;
    return { path: name, text: '', fault };
  }
}

export interface CheckedContent {
  /** Items of files without a fault, by kind. A kind whose folder holds no file at all is absent. */
  readonly items: ReadonlyMap<string, readonly ContentItem<unknown>[]>;
  readonly problems: readonly ContentProblem[];
  readonly refusedFiles: ReadonlySet<string>;
  /** The newest reading date and a hash over the files that hold: `2026-11-23-1a2b3c4d`. */
  readonly version: string;
}

/** Reads and checks the whole content. A file with any fault is refused as a whole; others are not held back. */
export async function checkContent(
  contentDir: string,
  kinds: readonly ContentKind[],
  lexicon: { readonly files: readonly ContentFile[]; readonly problems: readonly ContentProblem[] },
): Promise<CheckedContent> {
  const read = await Promise.all(
    kinds.map(async (kind) => ({ kind, files: await readContentFolder(contentDir, kind.folder) })),
  );
  const parsed = read.map(({ kind, files }) => ({
    kind,
    isThere: files.length > 0,
    ...kind.parse(files.filter((file) => file.fault === undefined)),
  }));
  const allFiles = new Map(
    [...read.flatMap(({ files }) => files), ...lexicon.files].map((file) => [file.path, file]),
  );
  const ids = new Map(
    parsed.map(({ kind, isThere, items, problems }) => {
      const isWhole = isThere && problems.length === 0 && !hasUnreadable(allFiles, kind);
      return [kind.kind, isWhole ? new Set(items.map((item) => item.id)) : anything];
    }),
  );
  const known: KnownIds = (kind) => ids.get(kind) ?? new Set();
  const problems = [
    ...emptyFolders(read),
    ...[...allFiles.values()].flatMap(unreadable),
    ...lexicon.problems,
    ...parsed.flatMap((result) => result.problems),
    ...parsed.flatMap(({ kind, items }) => kind.check(items, known)),
  ];
  const refusedFiles = new Set(problems.map((problem) => problem.file));
  return {
    items: new Map(
      parsed
        .filter(({ isThere }) => isThere)
        .map(({ kind, items }) => [kind.kind, items.filter((item) => !refusedFiles.has(item.file))]),
    ),
    problems,
    refusedFiles,
    version: versionOf([...allFiles.values()].filter((file) => !refusedFiles.has(file.path))),
  };
}

/** Where a file could not be read in full nobody can say what it holds: those who refer to it are not to blame. */
const anything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function hasUnreadable(files: ReadonlyMap<string, ContentFile>, { folder }: ContentKind): boolean {
  return [...files.values()].some((file) => file.fault !== undefined && file.path.startsWith(`${folder}/`));
}

/** A folder without files is taken for a slip of the hand: what was loaded from it stays. */
function emptyFolders(
  read: readonly { kind: ContentKind; files: readonly ContentFile[] }[],
): ContentProblem[] {
  const folders = read.filter(({ files }) => files.length === 0).map(({ kind }) => kind.folder);
  return [...new Set(folders)].map((folder) => ({
    file: `${folder}/`,
    item: '',
    code: 'unreadable',
    detail: 'is missing or holds no content file',
  }));
}

function unreadable({ path: file, fault }: ContentFile): ContentProblem[] {
  return fault === undefined ? [] : [{ file, item: '', code: 'unreadable', detail: fault }];
}

/**
 * A hash over every content file as it stands, faulty ones too, and over what is derived from them. The same
 * fingerprint as at the last load means that there is nothing to check or load.
 */
export async function fingerprintContent(
  contentDir: string,
  kinds: readonly ContentKind[],
  lexicon: { readonly files: readonly ContentFile[] },
): Promise<string> {
  const folders = [...new Set(kinds.map(({ folder }) => folder))];
  const read = await Promise.all(folders.map((folder) => readContentFolder(contentDir, folder)));
  const hash = createHash('sha256').update(
    JSON.stringify(kinds.map(({ kind, derivedFrom }) => [kind, derivedFrom])),
  );
  for (const { path: name, text, fault } of [...read.flat(), ...lexicon.files]) {
    hash.update(`${name}\0${fault ?? ''}\0${text}\0`);
  }
  return hash.digest('hex');
}

function versionOf(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  let newest = '';
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${file.path}\0${file.text}\0`);
    for (const [, day] of file.text.matchAll(/"readOn":\s*"(\d{4}-\d{2}-\d{2})"/g)) {
      if (day && day > newest) newest = day;
    }
  }
  return `${newest || 'undated'}-${hash.digest('hex').slice(0, 8)}`;
}
