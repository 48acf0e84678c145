import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, ErrorHandler, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import type { Language } from '../i18n/language.ts';
import { splitLanguage } from '../i18n/paths.ts';
import type { Log } from '../log.ts';
import { AppError, invalidRequest, problemOf, problemText, tellable } from './errors.ts';
import { refuseForeignOrigin, refuseNul, requireJson, shareOpenData } from './guards.ts';
import { createLimits, retryAfterSeconds } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { faultsOf, type Page, type PageRequest, type PageRoute } from './page-route.ts';

export interface HttpEnv {
  Variables: { requestId: string; language: Language };
}

export type HttpContext = Context<HttpEnv>;

/** The application that pages and API routes are registered on. */
export type HttpApp = OpenAPIHono<HttpEnv>;

export interface HttpDependencies {
  readonly config: Pick<Config, 'rateLimitPerMinute' | 'documentLimitPerMinute' | 'trustProxy' | 'publicUrl'>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Wraps a page in the layout. */
  readonly render: (page: Page, request: Omit<PageRequest, 'input'>) => Response | Promise<Response>;
  /** Tells an error as a page; the API is told problem+json instead. */
  readonly renderError: (
    error: AppError,
    request: Omit<PageRequest, 'input'>,
  ) => Response | Promise<Response>;
}

/** The largest request body that is read, in bytes: a need of 100,000 characters with room to spare. */
const bodyLimitBytes = 1_000_000;

/** An application with what every route shares: headers, limits, logging, metrics and how errors are told. */
export function createHttpApp(dependencies: HttpDependencies): HttpApp {
  const app = new OpenAPIHono<HttpEnv>({
    // /nn/… and /en/… are the same routes in another language.
    getPath: (request) => splitLanguage(new URL(request.url).pathname).path,
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(faultsOf(result.error));
    },
  });
  const limits = createLimits({
    page: dependencies.config.rateLimitPerMinute,
    document: dependencies.config.documentLimitPerMinute,
  });
  app.use(observe(dependencies));
  app.use('/api/*', shareOpenData());
  app.use(securityHeaders());
  app.use(compress({ threshold: 1024 }));
  app.use(redirectTrailingSlash());
  app.use(async (c, next) => {
    if (!isUnlimited(c.req.path)) await limits.take(clientOf(c, dependencies.config.trustProxy), 'page');
    await next();
  });
  app.use(refuseNul());
  app.use('/documents/*', async (c, next) => {
    await limits.take(clientOf(c, dependencies.config.trustProxy), 'document');
    await next();
  });
  app.use(
    '/api/*',
    refuseForeignOrigin(dependencies.config.publicUrl),
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: () => {
        throw new AppError({ code: 'too_large', status: 413, text: problemText('too_large') });
      },
    }),
    requireJson(),
  );
  app.onError(tellError(dependencies));
  app.notFound((c) => {
    const error = new AppError({ code: 'not_found', status: 404, text: problemText('not_found') });
    return tell(c, error, dependencies);
  });
  return app;
}

/** Registers pages by their table. @throws Error when two routes share a name or a path: the start stops. */
export function registerPages(
  app: HttpApp,
  routes: readonly PageRoute[],
  dependencies: Pick<HttpDependencies, 'render'>,
): void {
  const names = new Set<string>();
  for (const route of routes) {
    for (const key of [`name ${route.name}`, `path ${route.path}`]) {
      if (names.has(key)) throw new Error(`Two page routes with the ${key}.`);
      names.add(key);
    }
    app.get(route.path, async (c) => {
      const request = pageRequestOf(c);
      const answer = await route.answer(request);
      return answer instanceof Response ? answer : dependencies.render(answer, request);
    });
  }
}

/** What a page is asked with, before its query is checked. */
export function pageRequestOf(c: HttpContext): Omit<PageRequest, 'input'> {
  const url = new URL(c.req.url);
  const { language, path } = splitLanguage(url.pathname);
  return { language, path, url, params: c.req.param() as Record<string, string> };
}

function observe({ log, metrics }: HttpDependencies): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('language', splitLanguage(new URL(c.req.url).pathname).language);
    await next();
    const durationMs = performance.now() - startedMs;
    const route = c.res.status === 404 ? 'unknown' : routePath(c, -1);
    metrics.observe(route, c.req.method, c.res.status, durationMs);
    c.header('x-request-id', requestId);
    log.info({
      requestId,
      method: c.req.method,
      route,
      status: c.res.status,
      durationMs: Math.round(durationMs),
    });
  };
}

/** Nothing is loaded from elsewhere, nothing runs inline, nobody frames us. */
function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  });
}

function clientOf(c: HttpContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || remoteAddress(c);
}

/** Whether a proxy says that it stands between: then the peer's address is not the reader's. */
export function isForwarded(c: HttpContext): boolean {
  return ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  );
}

/** The peer's address; tests that call the application without a socket count as one client. */
export function remoteAddress(c: HttpContext): string {
  return c.env && 'incoming' in (c.env as object)
    ? (getConnInfo(c).remote.address ?? 'unknown')
    : 'no-socket';
}

function tellError(dependencies: HttpDependencies): ErrorHandler<HttpEnv> {
  return (thrown, c) => {
    const error = tellable(thrown);
    if (error.status >= 500) {
      const told = { requestId: c.get('requestId'), code: error.code, err: error.cause ?? error };
      dependencies.log.error(told, 'request failed');
    }
    return tell(c, error, dependencies);
  };
}

async function tell(c: HttpContext, error: AppError, dependencies: HttpDependencies): Promise<Response> {
  const request = pageRequestOf(c);
  const wait = retryAfterSeconds(error);
  const response = isProgram(request.path)
    ? Response.json(problemOf(error, request.language, c.get('requestId') ?? ''), {
        status: error.status,
        headers: { 'content-type': 'application/problem+json' },
      })
    : await dependencies.renderError(error, request);
  if (wait !== undefined) response.headers.set('retry-after', String(wait));
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  if (error.status === 413) response.headers.set('connection', 'close');
  return response;
}

const probes = ['/healthz', '/readyz', '/metrics'];

function isProgram(path: string): boolean {
  return path.startsWith('/api/') || probes.includes(path);
}

/** Those who watch the service must not be turned away when others ask too much. */
function isUnlimited(path: string): boolean {
  return path.startsWith('/assets/') || probes.includes(path);
}

/** `/innovations/` is meant as `/innovations`. */
function redirectTrailingSlash(): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead || pathname === '/' || !pathname.endsWith('/')) return next();
    // One slash at the start: two would lead to another host.
    return c.redirect(`/${pathname.replace(/^\/+|\/+$/g, '')}${search}`, 301);
  };
}
