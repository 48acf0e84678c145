import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { JsonObject } from './core/json.ts';
import { mergeOrdered } from './core/merge.ts';
import { type MergeWarning, TooDeep } from './core/merge-state.ts';
import { type OrderedRelease, orderReleases } from './core/release-order.ts';
import type { RuleNode } from './core/rules.ts';
import { type ReleaseGroup, ReleaseGroups } from './group-releases.ts';
import { type RawRefusal, readRaw } from './raw-release.ts';
import { type Refusal, readReleases } from './read-releases.ts';

/** `record`: the releases with both the compiled and the versioned release. */
export type MergedForm = 'compiled' | 'versioned' | 'record';

/** What was read and what came of it. */
export interface MergeAccount {
  read: number;
  refused: number;
  warned: number;
  merged: number;
}

export interface MergeWish {
  /** Files, folders (all JSON in them) and `-` for standard input; `.gz` is unpacked. */
  readonly sources: readonly string[];
  readonly form: MergedForm;
  readonly rules: RuleNode;
  /** Gets each refusal and warning as a line. */
  readonly tell: (line: string) => void;
  readonly limitBytes?: number;
}

/**
 * Merges all releases of some files by process, one line of JSON each. Files may be larger than memory.
 * @returns pieces of text, and at the end the account
 */
export async function* mergeFiles(wish: MergeWish): AsyncGenerator<string, MergeAccount> {
  const merging: Merging = { ...wish, account: { read: 0, refused: 0, warned: 0, merged: 0 }, files: [] };
  const groups = new ReleaseGroups(wish.limitBytes);
  try {
    for await (const file of filesOf(wish.sources)) await readInto(groups, file, merging);
    let piece = '';
    for await (const group of groups.groups()) {
      const line = mergedLine(group, merging);
      if (line === undefined) continue;
      merging.account.merged++;
      piece += `${line}\n`;
      if (piece.length > 2 ** 18) {
        yield piece;
        piece = '';
      }
    }
    if (piece !== '') yield piece;
  } finally {
    groups.close();
  }
  return merging.account;
}

interface Merging extends MergeWish {
  readonly account: MergeAccount;
  /** By the number that releases carry. */
  readonly files: string[];
}

async function readInto(groups: ReleaseGroups, file: string, merging: Merging): Promise<void> {
  const number = merging.files.push(file) - 1;
  for await (const { releases, refusals } of readReleases(openFile(file), number)) {
    for (const release of releases) groups.add(release);
    for (const { code, line } of refusals) refuse(merging, number, line, code);
  }
}

function refuse(merging: Merging, file: number, line: number, code: Refusal['code'] | RawRefusal): void {
  const name = merging.files[file];
  merging.account.refused++;
  merging.tell(`${name === '-' ? 'standard input' : name}, line ${line}: ${refusalWords[code]}.`);
}

function mergedLine({ ocid, releases: raw }: ReleaseGroup, merging: Merging): string | undefined {
  const { account, form, rules, tell } = merging;
  const read: OrderedRelease[] = [];
  for (const one of raw) {
    const release = readRaw(one);
    if (typeof release === 'string') refuse(merging, one.file, one.line, release);
    else read.push(release);
  }
  if (read.length === 0) return undefined;
  const releases = orderReleases(read);
  const merged = (wanted: 'compiled' | 'versioned'): JsonObject => {
    const { release, warnings } = mergeOrdered(wanted, releases, rules);
    // Of a record both are made; what is strange is told once.
    if (wanted === 'compiled' || form === 'versioned') {
      account.warned += warnings.length;
      for (const warning of warnings) tell(warningWords(warning));
    }
    return release;
  };
  try {
    const line =
      form === 'record'
        ? JSON.stringify({
            ocid,
            releases: releases.map(({ release }) => release),
            compiledRelease: merged('compiled'),
            versionedRelease: merged('versioned'),
          })
        : JSON.stringify(merged(form));
    account.read += releases.length;
    return line;
  } catch (error) {
    // Lists that are taken as a whole are not walked: writing them is what finds them too deep, or too long for a text.
    if (!(error instanceof TooDeep || error instanceof RangeError)) throw error;
    account.refused += releases.length;
    tell(`${ocid}: nested too deep, or too long, to be releases.`);
    return undefined;
  }
}

const refusalWords: Readonly<Record<Refusal['code'] | RawRefusal, string>> = {
  not_json: 'no JSON',
  not_utf8: 'no UTF-8',
  not_an_object: 'no release, package or record: it is no object',
  cut_off: 'the file ends inside a value',
  too_large: 'longer than 64 MiB without a release',
  linked_release: 'a linked release: only its address is given, so fetch it first',
  record_without_releases: 'a record without its releases, and what is merged cannot be merged again',
  already_versioned: 'a versioned release, and what is merged cannot be merged again',
  ocid_twice: 'a release that names its process twice',
  no_ocid: 'a release without ocid',
  no_date: 'a release without date, so its place in the order is not known',
  not_a_date: 'a release whose date is none',
};

function warningWords({ code, ocid, releaseId, path: field, id }: MergeWarning): string {
  const where = `${ocid}, release ${releaseId}, ${field}`;
  return code === 'duplicate_id'
    ? `${where}: the id ${id} stands twice in one release; the two are merged.`
    : `${where}: an object or list in place of something else, or the other way; the later is kept.`;
}

const isJsonFile = (name: string) => /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(name);

/** Files as named, and those below folders by name. */
async function* filesOf(sources: readonly string[]): AsyncGenerator<string> {
  for (const source of sources) {
    if (source === '-' || !(await stat(source)).isDirectory()) {
      yield source;
      continue;
    }
    const entries = await readdir(source, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && isJsonFile(entry.name));
    yield* files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  }
}

function openFile(file: string): AsyncIterable<Uint8Array> {
  if (file === '-') return process.stdin as AsyncIterable<Uint8Array>;
  const stream = createReadStream(file, { highWaterMark: 2 ** 18 });
  if (!file.endsWith('.gz')) return stream as AsyncIterable<Uint8Array>;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked) as AsyncIterable<Uint8Array>;
}
