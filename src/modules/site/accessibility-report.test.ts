import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AccessibilityReport,
  countFaults,
  readAccessibilityReport,
  reportFile,
} from './accessibility-report.ts';

const report: AccessibilityReport = {
  ranAt: '2026-11-23T14:00:00Z',
  axeVersion: '4.14.0',
  pages: [
    { path: '/', widths: [320, 1280], violations: 0 },
    {
      path: '/brief?need=x',
      widths: [320, 1280],
      violations: 2,
    },
  ],
};

let folder: string;
const write = (text: string) => writeFileSync(path.join(folder, reportFile), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-accessibility-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the accessibility report', () => {
  it('is read as the tests wrote it', async () => {
    write(JSON.stringify(report));
    expect(await readAccessibilityReport(folder)).toEqual(report);
  });

  it('is missing when there is no file', async () => {
    expect(await readAccessibilityReport(folder)).toBeUndefined();
  });

  it.each([
    ['is not JSON', '{"ranAt":'],
    ['names no pages, so that nothing was tested', JSON.stringify({ ...report, pages: [] })],
    ['does not say when it was made', JSON.stringify({ ...report, ranAt: undefined })],
    ['does not say what was found', JSON.stringify({ ...report, pages: [{ path: '/', widths: [320] }] })],
  ])('counts as missing when it %s', async (_, text) => {
    write(text);
    expect(await readAccessibilityReport(folder)).toBeUndefined();
  });

  it('counts faults, and pages that have any', () => {
    expect(countFaults(report)).toEqual({ faults: 2, faultyPages: 1 });
  });
});
