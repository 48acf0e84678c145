import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { trimTheme } from './trim-theme.ts';

// Run with `npx node src/ui/theme/generate.ts` after a change to designsystemet.config.json.
const here = path.dirname(fileURLToPath(import.meta.url));
const cli = fileURLToPath(new URL('../bin/designsystemet.js', import.meta.resolve('@digdir/designsystemet')));
const workFolder = mkdtempSync(path.join(tmpdir(), 'nytte-theme-'));

try {
  writeFileSync(
    path.join(workFolder, 'designsystemet.config.json'),
    readFileSync(path.join(here, 'designsystemet.config.json')),
  );
  for (const command of ['create', 'build']) {
    execFileSync(process.execPath, [cli, 'tokens', command], { cwd: workFolder });
  }
  const built = readFileSync(path.join(workFolder, 'design-tokens-build', 'nytte.css'), 'utf8');
  writeFileSync(path.join(here, 'tokens.css'), trimTheme(built));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
