import { expect, test } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { testApp } from '../kernel/http/testing-app.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { registerApiDocument } from './api-document.ts';
import { registerApi } from './routes.ts';

test('every room can tell the API document what it takes and answers', async () => {
  const { sql: db } = await freshDatabase<Tables>();
  const nytte = { db, config: readConfig({}) } as unknown as Nytte;
  const { app } = testApp([], {}, (it) => {
    registerApi(it, nytte, { db } as unknown as BriefContext);
    registerApiDocument(it, '1.0.0');
  });
  const response = await app.request('/api/v1/openapi.json');
  const text = await response.text();
  expect(response.status, text.slice(0, 700)).toBe(200);
  const { paths } = JSON.parse(text) as { paths: Record<string, unknown> };
  const rooms = [
    'brief',
    'innovations',
    'initiatives',
    'trials',
    'benefits/{id}',
    'adoptions',
    'solutions',
    'sandbox-cases',
    'challenges',
  ];
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(rooms.map((room) => `/api/v1/${room}`)));
});
