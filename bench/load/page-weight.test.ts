import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { weighPage } from './page-weight.ts';

const css = `body{color:black}${'a{b:c}'.repeat(100)}`;
const page = `<link rel="stylesheet" href="/a.css"><script src="/b.js" defer></script>${'text '.repeat(500)}`;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/a.css') response.end(css);
    else if (request.url === '/b.js') response.end('let x = 1;');
    else if (request.url === '/') response.setHeader('content-encoding', 'gzip').end(gzipSync(page));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});

afterAll(() => server.close());

test('counts the bytes as they were sent, of the page and of what it links to', async () => {
  const weight = await weighPage(`${url}/`);
  expect(weight.htmlSent).toBe(gzipSync(page).length);
  expect(weight.cssSent).toBe(css.length);
  expect(weight.cssGzip).toBe(gzipSync(css).length);
  expect(weight.scriptSent).toBe('let x = 1;'.length);
});

test('a page that is not there has no weight', async () => {
  await expect(weighPage(`${url}/none`)).rejects.toThrow('answered 404');
});
