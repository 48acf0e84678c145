import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../../../..');
const data = path.join(project, '..', 'shared', 'data');

it.skipIf(!existsSync(path.join(data, 'eforms-nor')))(
  'the script makes the very tables that are in the project (skipped where ../shared/data is not at hand)',
  () => {
    const target = mkdtempSync(path.join(tmpdir(), 'nytte-dictionary-'));
    onTestFinished(() => rmSync(target, { recursive: true }));
    const script = path.join(project, 'scripts', 'eforms-dictionary.mjs');
    execFileSync(process.execPath, [
      script,
      path.join(data, 'eforms-sdk'),
      path.join(data, 'eforms-nor'),
      target,
    ]);
    const files = readdirSync(target);
    expect(files.sort()).toEqual([
      'classifications.generated.ts',
      'fields.generated.ts',
      'labels.generated.ts',
    ]);
    for (const file of files)
      expect(
        readFileSync(path.join(target, file), 'utf8') ===
          readFileSync(path.join(import.meta.dirname, file), 'utf8'),
        file,
      ).toBe(true);
  },
);
