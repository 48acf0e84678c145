// The browser of the journeys: Chromium from the system's packages, installed where it is missing and may be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium. Installs Debian's package when none is found and we are root. */
export function ensureBrowser() {
  const given = process.env.NYTTE_CHROMIUM;
  if (given && existsSync(given)) return given;
  const found = known.find((file) => existsSync(file));
  if (found) return found;
  if (process.getuid?.() !== 0) {
    throw new Error('No Chromium found. Install the package chromium, or set NYTTE_CHROMIUM to its path.');
  }
  process.stderr.write('Installing Chromium for the tests …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', process.stderr, 'inherit'], env }).status === 0;
  const install = () => apt('install', '--yes', '--no-install-recommends', '-qq', 'chromium');
  if (!install()) {
    apt('update', '-qq');
    if (!install()) throw new Error('apt-get could not install chromium.');
  }
  return known[0];
}
