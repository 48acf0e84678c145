// The least that the same traffic can cost: the form is parsed and held in memory, every page is one line of HTML.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const drafts = new Map<string, unknown>();
const app = new Hono();
app.get('*', (c) => c.html('<!doctype html><title>Bare</title><p>Bare</p>'));
app.post('*', async (c) => {
  drafts.set(c.req.path, await c.req.parseBody());
  return c.body(null, 204);
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) });
