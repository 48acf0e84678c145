// `npm start` and `npm run nytte`: installs and builds where needed, then hands over to the bundle.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

ensureInstalled();

if (process.versions.node.startsWith('24.')) {
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt();
  await import(pathToFileURL(path.join(root, 'dist', 'nytte.js')).href);
} else {
  // The first start in a fresh clone runs on whatever Node is at hand: continue on the pinned one.
  const child = spawn(pinnedNode, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
