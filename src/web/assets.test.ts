import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { testApp } from '../kernel/http/testing-app.ts';
import type { PageAssets } from '../ui/layout/layout.tsx';
import { serveAssets } from './assets.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'nytte-assets-'));
const css = 'body{color:red}'.repeat(200);
mkdirSync(path.join(dist, 'assets'));
for (const [name, text] of [
  ['a-1.css', css],
  ['b-2.js', 'x()'],
  ['c-3.woff2', 'font'],
  ['secret.txt', 'no'],
] as const) {
  writeFileSync(path.join(dist, 'assets', name), text);
}
writeFileSync(path.join(dist, 'assets', 'a-1.css.br'), brotliCompressSync(css));
writeFileSync(
  path.join(dist, 'assets.json'),
  JSON.stringify({ css: 'a-1.css', client: 'b-2.js', fonts: ['c-3.woff2'] }),
);
afterAll(() => rmSync(dist, { recursive: true }));

let assets: PageAssets | undefined;
const { app } = testApp([], {}, (it) => {
  assets = serveAssets(it, dist);
});
const get = (name: string, encoding = 'identity') =>
  app.request(`/assets/${name}`, { headers: { 'accept-encoding': encoding } });

describe('assets', () => {
  it('are named to the pages', () => {
    expect(assets).toEqual({ css: '/assets/a-1.css', js: '/assets/b-2.js', font: '/assets/c-3.woff2' });
  });

  it.each([
    ['identity', null, (body: Buffer) => body],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
  ])('come as %s, for good', async (accepted, encoding, decode) => {
    const response = await get('a-1.css', accepted);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(decode(Buffer.from(await response.arrayBuffer())).toString()).toBe(css);
  });

  it('leave a font as it is', async () => {
    const response = await get('c-3.woff2', 'br');
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, 'font']);
    expect(response.headers.get('content-type')).toBe('font/woff2');
  });

  it('are those of the build and no other file', async () => {
    for (const name of ['secret.txt', '..%2fassets.json', '%2e%2e/assets.json', 'none.css']) {
      expect((await get(name)).status, name).toBe(404);
    }
  });
});
