import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./main.css', import.meta.url))],
  bundle: true,
  minify: true,
  write: false,
  outdir: 'out',
  loader: { '.woff2': 'file' },
});
const css = outputFiles.find((file) => file.path.endsWith('.css'))?.text ?? '';

test('the whole stylesheet is at most 22 kB compressed', () => {
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(22 * 1024);
});

test('one font file comes along, and nothing is fetched from elsewhere', () => {
  expect(outputFiles.filter((file) => file.path.endsWith('.woff2'))).toHaveLength(1);
  expect(css).not.toMatch(/url\(["']?(?:https?:)?\/\//);
});

test('every colour and size that is used is defined', () => {
  const used = new Set([...css.matchAll(/var\((--(?:ds-|nytte-)[\w-]+)\)/g)].map((match) => match[1]));
  const defined = new Set([...css.matchAll(/(--(?:ds-|nytte-)[\w-]+):/g)].map((match) => match[1]));
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});
