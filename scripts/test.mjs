// `npm test`: installs what the checks need, then runs every one of them. Exits 1 if any failed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

ensureInstalled();
if (!process.versions.node.startsWith('24.')) {
  const again = spawnSync(pinnedNode, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const { ensureBrowser } = await import('./browser.mjs');
const { startPostgres15 } = await import('./postgres15.mjs');
const { ensureBuilt } = await import('./build.mjs');

const results = mkdtempSync(path.join(tmpdir(), 'nytte-test-'));
const failed = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

process.env.NYTTE_CHROMIUM = ensureBrowser();
// Each of these works on one core: the compiler runs beside the others, and each says at its end how it went.
await Promise.all([
  step('types', '../typescript-7/bin/tsc', ['--noEmit']),
  (async () => {
    await step('lint and format', 'biome', ['check', '--error-on-warnings', '.']);
    await step('boundaries', 'depcruise', ['src', 'migrations', '--config', '.dependency-cruiser.cjs']);
    await step('unused code', 'knip', []);
    await ensureBuilt();
  })(),
]);
await vitest('unit and database tests', ['--project', 'unit', '--project', 'db']);
const postgres15 = await startPostgres15();
await vitest('database tests on PostgreSQL 15', ['--project', 'db'], {
  NYTTE_TEST_DATABASE_URL: postgres15.url,
});
await postgres15.stop();
await vitest('journeys in a browser', ['--project', 'e2e']);
rmSync(results, { recursive: true, force: true });

for (const name of failed) console.log(`FAILED: ${name}`);
console.log(`Tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(failed.length > 0 ? 1 : 0);

/** Runs one program of node_modules/.bin and remembers whether it failed. */
async function step(name, program, args, env = {}) {
  console.log(`\n── ${name}`);
  const startedMs = performance.now();
  const code = await new Promise((resolve) => {
    const bin = path.join(root, 'node_modules', '.bin', program);
    const child = spawn(bin, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  console.log(
    `── ${name}: ${code === 0 ? 'ok' : 'failed'} (${Math.round((performance.now() - startedMs) / 100) / 10} s)`,
  );
  if (code !== 0) failed.push(name);
}

async function vitest(name, args, env) {
  const file = path.join(
    results,
    `${counts.passed}-${failed.length}-${args.join('')}.json`.replaceAll('--', '-'),
  );
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  await step(name, 'vitest', ['run', ...args, ...reporters], env);
  if (!existsSync(file)) {
    if (!failed.includes(name)) failed.push(name);
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
}
