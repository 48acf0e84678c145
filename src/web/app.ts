import path from 'node:path';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { productVersion, projectRoot } from '../kernel/config.ts';
import { getContentVersion } from '../kernel/content/load.ts';
import { createHttpApp, type HttpApp, registerPages } from '../kernel/http/app.ts';
import { createMetrics } from '../kernel/http/metrics.ts';
import { createAccounts } from '../modules/accounts/routes.tsx';
import { identifyClients } from '../modules/api-access/public.ts';
import { briefContextOf } from '../start/brief-context.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { registerApiDocument } from './api-document.ts';
import { serveAssets } from './assets.ts';
import { registerHealth } from './health.ts';
import { createRender } from './render.tsx';
import { pageRoutes, registerApi } from './routes.ts';

/** The whole web application: what every room offers, registered on one Hono app. */
export async function createWebApp(nytte: Nytte): Promise<HttpApp> {
  const { config, log, db } = nytte;
  const metrics = createMetrics();
  let version = (await getContentVersion(db))?.version;
  const assets = { css: '', js: '' };
  const render = createRender({
    assets,
    publicUrl: config.publicUrl,
    contentVersion: () => version,
    canSignIn: config.signIn !== undefined || config.isDemonstration,
    isDemonstration: config.isDemonstration,
  });
  const accounts = createAccounts({ db, log, config, metrics });
  const identify = {
    ...accounts.identify,
    client: identifyClients(db, config),
  };
  const dependencies = { config, log, metrics, identify, ...render };
  const app = createHttpApp(dependencies);
  Object.assign(assets, serveAssets(app, path.join(projectRoot(), 'dist')));
  registerHealth(app, { db, metrics, config });
  const context = briefContextOf(nytte);
  // Open data: a page on any site may read it; posting from another site is refused all the same.
  app.use('/api/v1/*', cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }), etag());
  registerApi(app, nytte, context);
  registerApiDocument(app, productVersion());
  registerPages(app, [...pageRoutes(nytte, context), ...accounts.pages], dependencies);
  // Another process may load content: look again now and then, without holding the process alive.
  const watch = setInterval(async () => {
    version = (await getContentVersion(db).catch(() => undefined))?.version ?? version;
  }, 10_000);
  watch.unref();
  return app;
}
