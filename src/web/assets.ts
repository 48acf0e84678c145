import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HttpApp } from '../kernel/http/app.ts';
import { notFound } from '../kernel/http/errors.ts';
import type { PageAssets } from '../ui/layout/layout.tsx';

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | undefined;
  readonly brotli: Buffer | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built styles, script and font from memory, as the build compressed them. Their names hold a hash of
 * their content, so a browser may keep them for good.
 */
export function serveAssets(app: HttpApp, distDir: string): PageAssets {
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'assets.json'), 'utf8')) as {
    css: string;
    client: string;
    fonts: string[];
  };
  const names = [manifest.css, manifest.client, ...manifest.fonts];
  const assets = new Map(names.map((name) => [name, loadAsset(path.join(distDir, 'assets', name))]));
  app.get('/assets/:name', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (!asset) throw notFound();
    const accepted = c.req.header('accept-encoding') ?? '';
    const [body, encoding] =
      asset.brotli && accepted.includes('br')
        ? [asset.brotli, 'br']
        : asset.gzip && accepted.includes('gzip')
          ? [asset.gzip, 'gzip']
          : [asset.plain, undefined];
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      },
    });
  });
  const font = manifest.fonts[0];
  return {
    css: `/assets/${manifest.css}`,
    js: `/assets/${manifest.client}`,
    ...(font ? { font: `/assets/${font}` } : {}),
  };
}

function loadAsset(file: string): Asset {
  const compressed = (ending: string) =>
    existsSync(file + ending) ? readFileSync(file + ending) : undefined;
  return {
    type: types[path.extname(file)] ?? 'application/octet-stream',
    plain: readFileSync(file),
    gzip: compressed('.gz'),
    brotli: compressed('.br'),
  };
}
