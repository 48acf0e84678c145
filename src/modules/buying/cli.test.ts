import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerBuyingCommands } from './cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nytte-assess-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(text: string): Promise<string> {
  const file = path.join(folder, 'answers.json');
  writeFileSync(file, text);
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    const program = new Command().exitOverride();
    registerBuyingCommands(program, (message) => new Error(message));
    await program.parseAsync(['procurement', 'assess', file], { from: 'user' });
  } finally {
    out.mockRestore();
  }
  return written.join('');
}

it('tells the procedure that a file of answers leads to', async () => {
  const told = JSON.parse(await run('{"described":"known","market":"none","outcome":"research"}'));
  expect(told).toMatchObject({ procedure: 'pre_commercial', missing: ['requirements', 'value'] });
  expect(told.demands[0]).toMatchObject({ section: '§ 2-5' });
});

it.each([
  ['{"market":"kanskje"}', 'market'],
  ['{"marked":"none"}', 'marked'],
  ['ikke json', 'is not JSON'],
])('refuses %s with the reason', async (text, reason) => {
  await expect(run(text)).rejects.toThrow(reason);
});
