// `npm run accessibility`: runs axe on every page and writes what the accessibility statement tells.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const { ensureBuilt } = await import('./build.mjs');
await ensureBuilt();
const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
const { status } = spawnSync(vitest, ['run', '--project', 'e2e', 'e2e/every-page.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NYTTE_CHROMIUM: ensureBrowser(), NYTTE_WRITE_ACCESSIBILITY_REPORT: 'yes' },
});
process.exit(status ?? 1);
