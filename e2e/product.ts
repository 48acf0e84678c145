import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A running product with a database of its own, as `npm start` gives it. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');
const startTimeoutMs = 90_000;

/** Starts the built product on a free port and waits until it says where it is. `demo`: with made-up people in it. */
export async function startProduct(
  env: Record<string, string> = {},
  command: 'serve' | 'demo' = 'serve',
): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nytte-e2e-'));
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'run.mjs'), command], {
    cwd: root,
    env: { ...ownEnvironment(), PORT: '0', NYTTE_DATA_DIR: dataDir, NYTTE_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    dataDir,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The environment without settings of the tests, which the product would refuse as unknown. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('NYTTE_')));
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The product did not start:\n${said}`)), startTimeoutMs);
    child.once('exit', () => reject(new Error(`The product ended:\n${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /Nytte: (http:\/\/\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

/** The system's Chromium, with nothing that looks for a network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.NYTTE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const phone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 800 };

/** A page in a context of its own; what its console says as errors is kept. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: desk, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, errors, close: () => context.close() };
}
