import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { JsonObject } from './core/json.ts';
import { packageHead } from './core/package.ts';

export type PackageFormat = 'json' | 'jsonl';

export interface PackageSettings {
  readonly folder: string;
  readonly list: 'releases' | 'records';
  readonly format: PackageFormat;
  readonly publishedDate: string;
  readonly origin: string | undefined;
}

/**
 * Packages as files, written to as they are made: one a period, such as `releases-2026.json`, or lines of JSON in
 * `releases-2026.jsonl.gz`. Each is written beside and renamed at the end, so that no half file is ever there.
 */
export class PackageFiles {
  private readonly settings: PackageSettings;
  private readonly files = new Map<string, OpenFile>();

  constructor(settings: PackageSettings) {
    this.settings = settings;
  }

  /** @param period the year or month, as the end of the name */
  async add(period: string, item: JsonObject): Promise<void> {
    await (this.files.get(period) ?? (await this.open(period))).add(item);
  }

  /** Completes all files. @returns their names */
  async complete(): Promise<string[]> {
    const names: string[] = [];
    for (const file of this.files.values()) names.push(await file.complete());
    return names.sort();
  }

  /** Removes what is not complete. */
  async abandon(): Promise<void> {
    for (const file of this.files.values()) await file.abandon();
  }

  private async open(period: string): Promise<OpenFile> {
    await mkdir(this.settings.folder, { recursive: true });
    const file = new OpenFile(this.settings, period);
    this.files.set(period, file);
    return file;
  }
}

class OpenFile {
  private readonly name: string;
  private readonly target: string;
  private readonly settings: PackageSettings;
  private readonly out: Writable;
  private readonly written: Promise<void>;
  private count = 0;

  constructor(settings: PackageSettings, period: string) {
    this.settings = settings;
    this.name = `${settings.list}-${period}.${settings.format === 'json' ? 'json' : 'jsonl.gz'}`;
    this.target = path.join(settings.folder, this.name);
    const file = createWriteStream(`${this.target}.part`);
    this.written = finished(file);
    // Whoever writes next, or completes, is told; nobody may be waiting at the moment it fails.
    this.written.catch(() => {});
    if (settings.format === 'json') this.out = file;
    else {
      const gzip = createGzip();
      gzip.pipe(file);
      file.on('error', (error) => gzip.destroy(error));
      this.out = gzip;
    }
  }

  async add(item: JsonObject): Promise<void> {
    const text = JSON.stringify(item);
    if (this.settings.format === 'jsonl') await this.write(`${text}\n`);
    else await this.write(`${this.count === 0 ? this.head() : ',\n'}${text}`);
    this.count++;
  }

  async complete(): Promise<string> {
    if (this.settings.format === 'json') await this.write('\n]}\n');
    this.out.end();
    await this.written;
    await rename(`${this.target}.part`, this.target);
    return this.name;
  }

  async abandon(): Promise<void> {
    this.out.destroy();
    await this.written.catch(() => {});
    await rm(`${this.target}.part`, { force: true });
  }

  /** The package up to its list. */
  private head(): string {
    const { publishedDate, origin, list } = this.settings;
    const uri = origin === undefined ? `urn:nytte:${this.name}` : `${origin}/ocds/${this.name}`;
    return `${JSON.stringify(packageHead({ uri, publishedDate, origin })).slice(0, -1)},"${list}":[\n`;
  }

  private async write(text: string): Promise<void> {
    if (!this.out.write(text)) await Promise.race([once(this.out, 'drain'), this.written]);
  }
}
