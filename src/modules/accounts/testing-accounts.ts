import { pino } from 'pino';
import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { createHttpApp, type HttpApp, registerPages } from '../../kernel/http/app.ts';
import { createMetrics, type Metrics } from '../../kernel/http/metrics.ts';
import { formRoute, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { anonymous } from '../../kernel/identity/actor.ts';
import type { SignInConfig } from '../../kernel/sign-in-settings.ts';
import { createRender } from '../../web/render.tsx';
import { createAccounts } from './routes.tsx';

export interface TestAccounts {
  readonly app: HttpApp;
  readonly metrics: Metrics;
  readonly logged: () => string;
  /** What the page behind sign-in was sent, the last last. */
  readonly received: unknown[];
}

/** The accounts' pages in the layout of the product, with a page that only members may use. */
export function testAccounts(
  db: Db,
  options: {
    readonly signIn?: SignInConfig;
    readonly isDemonstration?: boolean;
    readonly publicUrl?: string;
    readonly timeoutSeconds?: number;
    readonly perMinute?: number;
  } = {},
): TestAccounts {
  let written = '';
  const stream = {
    write: (line: string) => {
      written += line;
    },
  };
  const log = pino({ level: 'info' }, stream);
  const metrics = createMetrics();
  const received: unknown[] = [];
  const config = {
    signIn: options.signIn,
    isDemonstration: options.isDemonstration ?? false,
    publicUrl: options.publicUrl,
    rateLimitPerMinute: 1e6,
    documentLimitPerMinute: 1e6,
    trustProxy: false,
  };
  const accounts = createAccounts({
    db,
    log,
    config,
    metrics,
    ...(options.timeoutSeconds ? { providerTimeoutSeconds: options.timeoutSeconds } : {}),
    perMinute: options.perMinute ?? 1e6,
  });
  const dependencies = {
    config,
    log,
    metrics,
    identify: { ...accounts.identify, client: async () => anonymous },
    ...createRender({
      assets: { css: '/a.css' },
      publicUrl: options.publicUrl,
      contentVersion: () => undefined,
      canSignIn: config.signIn !== undefined || config.isDemonstration,
      isDemonstration: config.isDemonstration,
    }),
  };
  const app = createHttpApp(dependencies);
  registerPages(app, [...accounts.pages, ...rooms(received)], dependencies);
  return { app, metrics, logged: () => written, received };
}

function rooms(received: unknown[]): PageRoute[] {
  const query = z.object({});
  return [
    pageRoute({
      name: 'test.front',
      path: '/',
      permission: 'public',
      query,
      handler: () => ({ title: 'Nytte', main: 'front' }),
    }),
    pageRoute({
      name: 'test.me',
      path: '/me',
      permission: 'account.use',
      query,
      handler: () => ({ title: 'Min side', main: 'my page' }),
    }),
    pageRoute({
      name: 'test.write',
      path: '/write',
      permission: 'account.use',
      query,
      handler: () => ({ title: 'Skriv', main: 'writing' }),
    }),
    formRoute({
      name: 'test.written',
      path: '/write',
      permission: 'account.use',
      body: z.looseObject({}),
      handler: ({ input }) => {
        const { _token, ...fields } = input;
        received.push(fields);
        return { title: 'Takk', main: 'received' };
      },
    }),
  ];
}

/** The value of a hidden field, or of the first that has the name. */
export function hiddenValue(html: string, name: string): string {
  const found = html.match(new RegExp(`name="${name}" value="([^"]*)"`));
  if (!found?.[1]) throw new Error(`No field ${name} in the page.`);
  return found[1];
}
