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
import { type Actor, anonymous } from '../identity/actor.ts';
import { mayEver } from '../identity/permissions.ts';
import { refusal } from '../identity/require.ts';
import type { Log } from '../log.ts';
import { AppError, invalidRequest, problemOf, problemText, tellable } from './errors.ts';
import { formValues } from './form-body.ts';
import { refuseForeignForm, refuseForeignOrigin, refuseNul, requireJson, shareOpenData } from './guards.ts';
import type { Identify } from './identify.ts';
import { createLimits, retryAfterSeconds } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { faultsOf, type Page, type PageRoute, type RawRequest } from './page-route.ts';
import { peekFormToken } from './peek-form.ts';
import { requireFormToken, type Visitor } from './visitor.ts';

export interface HttpEnv {
  Variables: {
    requestId: string;
    language: Language;
    /** Who asks for a page; the API knows `actor` only. */
    visitor: Visitor;
    /** Who asks the API: nobody, or whoever the bearer token stands for. Cookies mean nothing there. */
    actor: Actor;
  };
}

export type HttpContext = Context<HttpEnv>;

/** The application that pages and API routes are registered on. */
export type HttpApp = OpenAPIHono<HttpEnv>;

export interface HttpDependencies {
  readonly config: Pick<Config, 'rateLimitPerMinute' | 'documentLimitPerMinute' | 'trustProxy' | 'publicUrl'>;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Wraps a page in the layout. */
  readonly render: (page: Page, request: RawRequest) => Response | Promise<Response>;
  /** Tells an error as a page; the API is told problem+json instead. */
  readonly renderError: (error: AppError, request: RawRequest) => Response | Promise<Response>;
  /** Tells who a session cookie or a bearer token stands for. */
  readonly identify: Identify;
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
  app.use(async (c, next) => {
    c.set('visitor', { actor: anonymous });
    c.set('actor', anonymous);
    await next();
  });
  app.use('/api/*', shareOpenData());
  app.use(securityHeaders());
  app.use(compress({ threshold: 1024 }));
  app.use(redirectTrailingSlash());
  app.use(async (c, next) => {
    if (!isUnlimited(c.req.path)) await limits.take(clientOf(c, dependencies.config.trustProxy), 'page');
    await next();
  });
  app.use(refuseNul());
  app.use(async (c, next) => {
    if (isDocument(c.req.path)) await limits.take(clientOf(c, dependencies.config.trustProxy), 'document');
    await next();
  });
  app.use(
    '/api/*',
    refuseForeignOrigin(dependencies.config.publicUrl),
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: tooLarge,
    }),
    requireJson(),
    identifyClient(dependencies),
  );
  app.onError(tellError(dependencies));
  app.notFound(async (c) => {
    // No page was found that would have asked who it is; the layout wants to know all the same.
    if (!isProgram(c.req.path)) {
      const asked = dependencies.identify.visitor(c.req.raw.headers);
      c.set('visitor', await asked.catch(() => ({ actor: anonymous })));
    }
    const error = new AppError({ code: 'not_found', status: 404, text: problemText('not_found') });
    return tell(c, error, dependencies);
  });
  return app;
}

/** Registers pages by their table. @throws Error when two routes share a name, or a method and a path: the start stops. */
export function registerPages(
  app: HttpApp,
  routes: readonly PageRoute[],
  dependencies: Pick<HttpDependencies, 'render' | 'identify' | 'config'>,
): void {
  const taken = new Set<string>();
  for (const route of routes) {
    for (const key of [`name ${route.name}`, `${route.method} path ${route.path}`]) {
      if (taken.has(key)) throw new Error(`Two page routes with the ${key}.`);
      taken.add(key);
    }
    const door = doorOf(route, dependencies);
    const answer = answering(route, dependencies);
    if (route.method === 'GET') app.get(route.path, door, answer);
    else {
      const limit = bodyLimit({ maxSize: route.maxBytes, onError: tooLarge });
      app.post(route.path, refuseForeignForm(dependencies.config.publicUrl), door, limit, answer);
    }
  }
}

/**
 * Learns who asks, and turns away who could never be let in: before anything of a form is read, unless it may have been
 * written in a session that has ended since, and is then to be kept.
 */
function doorOf(
  route: PageRoute,
  { identify }: Pick<HttpDependencies, 'identify'>,
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const visitor = await identify.visitor(c.req.raw.headers);
    c.set('visitor', visitor);
    if (mayEver(visitor.actor, route.permission)) return next();
    if (route.method === 'POST' && (visitor.expiredAccountId || (await isOfEndedSession(c, identify)))) {
      return next();
    }
    throw refusal(visitor.actor, route.permission);
  };
}

async function isOfEndedSession(c: HttpContext, { isEndedSession }: Identify): Promise<boolean> {
  if (!isEndedSession) return false;
  const { token, request } = await peekFormToken(c.req.raw);
  c.req.raw = request;
  return token !== undefined && isEndedSession(token);
}

function answering(
  route: PageRoute,
  { render, identify, config }: Pick<HttpDependencies, 'render' | 'identify' | 'config'>,
) {
  return async (c: HttpContext): Promise<Response> => {
    const request = pageRequestOf(c, config.trustProxy);
    const form = route.method === 'POST' ? formValues(await readForm(c)) : {};
    if (!mayEver(request.actor, route.permission)) {
      const kept = route.method === 'POST' ? await identify.keepForm?.(request, form) : undefined;
      if (kept) return kept;
      throw refusal(request.actor, route.permission);
    }
    if (route.method === 'GET') return finish(await route.answer(request));
    try {
      requireFormToken(request, form);
    } catch (stale) {
      // Signed in again in another tab: what was typed before is kept for the same person.
      const kept = await identify.keepForm?.(request, form);
      if (kept) return kept;
      throw stale;
    }
    return finish(await route.answer(request, form));

    function finish(answer: Page | Response): Response | Promise<Response> {
      return answer instanceof Response ? answer : render(answer, request);
    }
  };
}

/** The API is asked with a bearer token or by nobody; what is answered to a token is for its client alone. */
function identifyClient({ identify }: Pick<HttpDependencies, 'identify'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    if (authorization === undefined) return next();
    c.set('actor', await identify.client(authorization));
    await next();
    c.header('cache-control', 'no-store');
    c.header('vary', 'Authorization', { append: true });
  };
}

async function readForm(c: HttpContext): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = 'unsupported_media_type';
    throw new AppError({ code, status: 415, text: problemText('invalid_request'), cause: error });
  }
}

function tooLarge(): never {
  throw new AppError({ code: 'too_large', status: 413, text: problemText('too_large') });
}

/** What a page is asked with, before its query or form is checked. */
export function pageRequestOf(c: HttpContext, trustProxy: boolean): RawRequest {
  const url = new URL(c.req.url);
  const { language, path } = splitLanguage(url.pathname);
  return {
    ...c.get('visitor'),
    language,
    path,
    url,
    params: c.req.param() as Record<string, string>,
    headers: c.req.raw.headers,
    client: clientOf(c, trustProxy),
  };
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
  const request = pageRequestOf(c, dependencies.config.trustProxy);
  const wait = retryAfterSeconds(error);
  const isApi = request.path.startsWith('/api/');
  const response = isProgram(request.path)
    ? Response.json(problemOf(error, request.language, c.get('requestId') ?? ''), {
        status: error.status,
        headers: { 'content-type': 'application/problem+json' },
      })
    : await dependencies.renderError(error, request);
  if (wait !== undefined) response.headers.set('retry-after', String(wait));
  // RFC 9110, 15.5.2: who is refused with 401 is told how to be let in.
  if (isApi && error.status === 401) response.headers.set('www-authenticate', 'Bearer realm="nytte"');
  for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  if (error.status === 413) response.headers.set('connection', 'close');
  return response;
}

const probes = ['/healthz', '/readyz', '/metrics'];

function isProgram(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/oauth/') || probes.includes(path);
}

/** Those who watch the service must not be turned away when others ask too much. */
function isUnlimited(path: string): boolean {
  return path.startsWith('/assets/') || probes.includes(path);
}

/** What is set in type for one reader costs far more than a page. */
function isDocument(path: string): boolean {
  return path.startsWith('/documents/') || /\.(?:docx|pdf)$/.test(path);
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
