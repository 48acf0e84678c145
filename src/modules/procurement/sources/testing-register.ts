import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; `seen` counts the requests for the same address before it. */
export type Behaviour = (
  request: { readonly url: URL; readonly headers: IncomingMessage['headers']; readonly seen: number },
  response: ServerResponse,
) => void;

export interface TestRegister {
  readonly url: string;
  /** Path and query of every request so far. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** A register on this machine that behaves as it is told, or misbehaves. */
export async function startRegister(behave: Behaviour): Promise<TestRegister> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const seen = asked.filter((one) => one === path).length;
    asked.push(path);
    behave({ url: new URL(path, 'http://register'), headers: request.headers, seen }, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const answerJson = (response: ServerResponse, body: unknown) => {
  response.setHeader('content-type', 'application/json');
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

export const answerXml = (response: ServerResponse, body: string) => {
  response.setHeader('content-type', 'application/xml');
  response.end(body);
};
