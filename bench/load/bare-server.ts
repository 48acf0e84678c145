// The least that a page can cost here: one line of HTML from Hono, no database, no layout, no limits.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.get('/', (c) => c.html('<!doctype html><title>Bare</title><p>Bare</p>'));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) });
