import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { serve } from '@hono/node-server';
import { problemText } from '../kernel/http/errors.ts';
import { languages } from '../kernel/i18n/language.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { createWebApp } from './app.ts';

/** The longest request head that is read: a need of 100,000 letters, of which some are percent-encoded. */
const maxHeaderBytes = 256 * 1024;
/** How long a request that was refused may go on being sent. */
const drainMs = 2_000;
/** What a request that is under way gets to finish in when the service stops. */
const graceMs = 10_000;

/** The port is taken, or is not ours to open; the message says so. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export interface RunningWeb {
  readonly address: string;
  /** Settles when the last request has been answered after `stop`. */
  readonly stopped: Promise<void>;
  readonly stop: () => void;
}

/**
 * Serves until `stop` is called, then lets requests that are under way finish.
 * @throws CannotListen
 */
export async function serveWeb(nytte: Nytte): Promise<RunningWeb> {
  const app = await createWebApp(nytte);
  const { host, port } = nytte.config;
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: host, port, serverOptions: { maxHeaderSize: maxHeaderBytes } },
      (info) => {
        const shown = info.family === 'IPv6' ? `[${info.address}]` : info.address;
        resolve({ address: `http://${shown}:${info.port}`, ...stopping(server as Server) });
      },
    );
    server.on('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.on('clientError', tellClientError);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'something else listens there already (is Nytte running? set PORT to use another)',
    EACCES: 'this account may not open that port (set PORT to one above 1023)',
    EADDRNOTAVAIL: 'this machine has no such address (see HOST)',
    ENOTFOUND: 'there is no such host (see HOST)',
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new CannotListen(`Cannot listen on ${host}, port ${port}: ${reason}.`) : error;
}

function stopping(server: Server): Pick<RunningWeb, 'stopped' | 'stop'> {
  let settle = () => {};
  const stopped = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    stopped,
    stop: () => {
      // A connection that is kept alive becomes idle only when its answer has gone.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const patience = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(patience);
        settle();
      });
    },
  };
}

// Which language was asked for is not known: the line that says so is gone when the head has grown too long.
const tooLongPage = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>431 – Nytte</title><main>${languages
  .map((language) => `<p lang="${language}">${problemText('header_too_large')[language]}</p>`)
  .join('')}<p><a href="/">Nytte</a></p></main></html>`;

/** What never became a request: a head that is too long is told as a page, anything else in one line. */
function tellClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // It is told again for everything that is sent after the answer.
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  // Who is still sending would be cut off before the answer came through.
  socket.resume();
  setTimeout(() => socket.destroy(), drainMs).unref();
  if (error.code !== 'HPE_HEADER_OVERFLOW') {
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  socket.end(
    [
      'HTTP/1.1 431 Request Header Fields Too Large',
      'Connection: close',
      'Content-Type: text/html; charset=utf-8',
      "Content-Security-Policy: default-src 'none'",
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${Buffer.byteLength(tooLongPage)}`,
      '',
      tooLongPage,
    ].join('\r\n'),
  );
}
