import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createSend } from './webhook-send.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A receiver on this machine. */
async function receiver(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const message = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"a":1}' });
const local = createSend({ allowLoopback: true, timeoutMs: 300 });

describe('sending', () => {
  test('posts the body as JSON with the headers, and tells the status of the answer', async () => {
    let heard: unknown;
    const port = await receiver(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      heard = {
        body,
        id: request.headers['webhook-id'],
        type: request.headers['content-type'],
        method: request.method,
      };
      response.writeHead(204).end();
    });
    expect(await local(message(`http://127.0.0.1:${port}/x`))).toEqual({ status: 204 });
    expect(heard).toEqual({ body: '{"a":1}', id: 'msg_1', type: 'application/json', method: 'POST' });
  });

  test('follows no redirect', async () => {
    let visits = 0;
    const port = await receiver((_, response) => {
      visits++;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await local(message(`http://127.0.0.1:${port}/`))).toEqual({ status: 302 });
    expect(visits).toBe(1);
  });

  test('waits so long and no longer', async () => {
    const port = await receiver(() => undefined);
    expect(await local(message(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'no_answer' });
  });

  test('is not held up or filled by an answer without end', async () => {
    let isCut = false;
    const cut = Promise.withResolvers<void>();
    const port = await receiver((_, response) => {
      response.writeHead(200);
      const pour = setInterval(() => response.write('x'.repeat(10_000)), 1);
      response.on('close', () => {
        clearInterval(pour);
        isCut = true;
        cut.resolve();
      });
    });
    expect(await local(message(`http://127.0.0.1:${port}/`))).toEqual({ status: 200 });
    await cut.promise;
    expect(isCut).toBe(true);
  });

  test('tells when nobody is there', async () => {
    const port = await receiver(() => undefined);
    closing.splice(0)[0]?.();
    expect(await local(message(`http://127.0.0.1:${port}/`))).toEqual({ fault: 'no_connection' });
  });
});

describe('a name', () => {
  const never = () => {
    throw new Error('The receiver must not be reached.');
  };

  test('that leads to an address inside is not sent to, not even when only one of its addresses does', async () => {
    const port = await receiver(never);
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.216.34', '127.0.0.1'],
      ['169.254.169.254'],
      ['::ffff:127.0.0.1'],
      ['fd00::1'],
    ]) {
      const send = createSend({
        allowLoopback: false,
        resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      });
      expect(await send(message(`https://inside.example.no:${port}/`))).toEqual({ fault: 'not_public' });
    }
  });

  test('is asked for once: the connection goes to the address that was judged', async () => {
    let asked = 0;
    const port = await receiver((_, response) => response.writeHead(200).end());
    const send = createSend({
      allowLoopback: true,
      resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    });
    expect(await send(message(`http://rebinding.localhost:${port}/`))).toEqual({ status: 200 });
    expect(asked).toBe(1);
  });

  test('that does not exist, or whose answer never comes, is told as not found', async () => {
    const failing = createSend({
      allowLoopback: false,
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    });
    expect(await failing(message('https://nowhere.example.no/'))).toEqual({ fault: 'name_not_found' });
    const silent = createSend({
      allowLoopback: false,
      timeoutMs: 50,
      resolve: () => new Promise(() => undefined),
    });
    expect(await silent(message('https://silent.example.no/'))).toEqual({ fault: 'name_not_found' });
  });

  test('is not asked for at all when the address itself will not do', async () => {
    const send = createSend({ allowLoopback: false, resolve: never });
    expect(await send(message('http://example.no/'))).toEqual({ fault: 'not_public' });
    expect(await send(message('https://127.0.0.1/'))).toEqual({ fault: 'not_public' });
  });
});
