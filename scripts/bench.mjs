// `npm run bench…`: installs and builds where needed, bundles the measurements, runs them on the pinned Node.
// Usage: node scripts/bench.mjs relevance|speed|load|crash|editors|spreadsheets|benefits|trials|portfolio|benefit-sums|procurement-statistics|notices|fuzz-notices|wording|notice-import|ocds-merge|all … [--write] [--quick] [--count N]
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

ensureInstalled();
if (!process.versions.node.startsWith('24.')) {
  const again = spawnSync(pinnedNode, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

const { ensureBuilt } = await import('./build.mjs');
const { build } = await import('esbuild');
await ensureBuilt();
// Below the project, so that the bundle finds package.json and the packages like the product's own.
const target = path.join(root, 'node_modules', '.cache', `nytte-bench-${process.pid}`);
mkdirSync(target, { recursive: true });
process.on('exit', () => rmSync(target, { recursive: true, force: true }));
await build({
  entryPoints: {
    main: 'bench/main.ts',
    'crash-server': 'bench/crash/server.ts',
    'bare-server': 'bench/load/bare-server.ts',
    'bare-form-server': 'bench/editors/bare-server.ts',
    'trial-runner': 'bench/trials/runner.ts',
    'notice-import-runner': 'bench/notice-import/runner.ts',
    'notice-reader': 'src/modules/procurement/reading-thread-entry.ts',
  },
  outdir: target,
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
});
await import(pathToFileURL(path.join(target, 'main.js')).href);
