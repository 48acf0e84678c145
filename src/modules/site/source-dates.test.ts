import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOnOf } from './source-dates.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-source-dates-'));
  for (const [name, readOn] of [
    ['cases/a.json', '2026-11-01'],
    ['cases/b.json', '2026-11-23'],
    ['support/a.json', '2027-01-02'],
  ] as const) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify({ readOn, items: ['æ'.repeat(5000)] }));
  }
  writeFileSync(path.join(folder, 'cases', 'notes.md'), '"readOn": "2030-01-01"');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the day that content was read', () => {
  it('is the newest that any file of the folder states', async () => {
    expect(await readOnOf(folder, 'cases')).toBe('2026-11-23');
  });

  it('is the newest of several folders', async () => {
    expect(await readOnOf(folder, 'cases', 'support')).toBe('2027-01-02');
  });

  it('is unknown for a folder that is missing', async () => {
    expect(await readOnOf(folder, 'topics')).toBeUndefined();
  });
});
