// Bundles the server, the styles and the client script into dist/. Runs in well under a second.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './install.mjs';

const dist = path.join(root, 'dist');
const sources = ['src', 'migrations', 'scripts', 'package-lock.json'];

/** A fingerprint of everything that the bundle is made from: path, size and time of change of each file. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (file) => {
    const stat = statSync(file);
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)}:${stat.size}:${stat.mtimeMs}\n`);
    }
  };
  for (const source of sources) visit(path.join(root, source));
  return hash.digest('hex');
}

/** Builds into a folder beside dist/ and swaps it in, so that a second process never sees half a build. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  const stamp = path.join(dist, '.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { build } = await import('esbuild');
  const target = `${dist}.${process.pid}`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const common = { bundle: true, logLevel: 'error', absWorkingDir: root, metafile: true };
  await build({
    ...common,
    entryPoints: {
      nytte: 'src/cli/main.ts',
      // A thread of its own, found by this name beside its opener.
      'notice-reader': 'src/modules/procurement/reading-thread-entry.ts',
    },
    outdir: target,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  });
  const assets = await build({
    ...common,
    entryPoints: { nytte: 'src/ui/styles/main.css', client: 'src/ui/client/main.ts' },
    outdir: path.join(target, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox120', 'safari17'],
    loader: { '.woff2': 'file' },
  });
  const manifest = manifestOf(assets.metafile, target);
  writeFileSync(path.join(target, 'assets.json'), JSON.stringify(manifest));
  for (const name of [manifest.css, manifest.client]) compress(path.join(target, 'assets', name));
  writeFileSync(path.join(target, '.built'), wanted);
  const old = `${target}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(target, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Writes the compressed forms beside a file, so that no start pays for them. */
function compress(file) {
  const plain = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(plain));
}

/** Which hashed file serves which purpose: `{ css, client, fonts }`, as paths below /assets/. */
function manifestOf(metafile, target) {
  const manifest = { css: '', client: '', fonts: [] };
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    const name = path.relative(path.join(target, 'assets'), path.join(root, output));
    if (entryPoint === 'src/ui/styles/main.css') manifest.css = name;
    else if (entryPoint === 'src/ui/client/main.ts') manifest.client = name;
    else if (name.endsWith('.woff2')) manifest.fonts.push(name);
  }
  return manifest;
}

if (process.argv[1] === import.meta.filename) await ensureBuilt();
