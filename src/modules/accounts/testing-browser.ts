import type { HttpApp } from '../../kernel/http/app.ts';

const home = 'http://localhost';

/** What a browser does: keeps cookies for each site, follows redirects, and says where a form comes from. */
export interface TestBrowser {
  readonly get: (address: string) => Promise<Visit>;
  readonly post: (address: string, fields: Readonly<Record<string, string>>) => Promise<Visit>;
  /** One step: no redirect is followed. */
  readonly step: (address: string, init?: RequestInit) => Promise<Response>;
  readonly cookies: Map<string, string>;
}

export interface Visit {
  readonly status: number;
  /** Where it ended. */
  readonly address: string;
  readonly html: string;
  /** Every address on the way, the first first. */
  readonly way: readonly string[];
}

/** @param app what answers at http://localhost; everything else is asked over the network of this machine. */
export function testBrowser(app: HttpApp): TestBrowser {
  const cookies = new Map<string, string>();

  async function step(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, home);
    const site = `${url.origin} `;
    const sent = [...cookies]
      .filter(([key]) => key.startsWith(site))
      .map(([key, value]) => `${key.slice(site.length)}=${value}`);
    const headers = new Headers(init.headers);
    if (sent.length > 0) headers.set('cookie', sent.join('; '));
    const asked = { ...init, headers, redirect: 'manual' as const };
    const socket = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
    const response =
      url.origin === home ? await app.request(url.href, asked, socket) : await fetch(url, asked);
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(site + name);
      else cookies.set(site + name, value);
    }
    return response;
  }

  async function follow(address: string, init?: RequestInit): Promise<Visit> {
    const way = [new URL(address, home).href];
    let response = await step(address, init);
    let method = init;
    while (response.status >= 300 && response.status < 400 && way.length < 20) {
      const next = new URL(response.headers.get('location') ?? '/', way.at(-1)).href;
      way.push(next);
      if (response.status !== 307) method = undefined;
      response = await step(next, method);
    }
    return { status: response.status, address: way.at(-1) as string, html: await response.text(), way };
  }

  return {
    cookies,
    step,
    get: (address) => follow(address),
    post: (address, fields) =>
      follow(address, {
        method: 'POST',
        headers: { origin: home, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' },
        body: new URLSearchParams(fields),
      }),
  };
}
