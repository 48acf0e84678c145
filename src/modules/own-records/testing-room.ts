import { readConfig } from '../../kernel/config.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { type TestPerson, testIdentify } from '../../kernel/identity/testing-people.ts';
import { briefContextOf } from '../../start/brief-context.ts';
import type { Nytte } from '../../start/open-nytte.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { pageRoutes, registerApi } from '../../web/routes.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';

/** The room over the project's own content, among all the pages that show what it publishes. */
export async function roomWithContent(
  db: Db,
  clients: Readonly<Record<string, Actor>> = {},
): Promise<{ room: OwnRecordPagesRoom; app: HttpApp }> {
  const { analyser, statistics } = await loadRealContent(db);
  const room: OwnRecordPagesRoom = {
    db,
    analyser,
    now: () => new Date('2026-11-23T12:00:00Z'),
    mail: undefined,
  };
  // What routes are made from; nothing of the rest is touched.
  const nytte = { db, analyser, statistics, config: readConfig({}) } as unknown as Nytte;
  const context = briefContextOf(nytte);
  const app = roomApp({
    pages: pageRoutes(nytte, context),
    api: (hono) => registerApi(hono, nytte, context),
    identify: testIdentify(db, clients),
  });
  return { room, app };
}

/** A small browser for one person. */
export function browserOf(app: HttpApp, person: TestPerson) {
  return {
    get: async (path: string) => {
      const answer = await app.request(path, { headers: person.headers });
      return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
    },
    post: async (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => {
      const answer = await app.request(path, person.form(fields));
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        html: await answer.text(),
        headers: answer.headers,
      };
    },
  };
}

/** What the steps of a complete innovation are filled with. */
export const completeInnovation = {
  title: 'Felles vaktrom for legevakten',
  need: 'Legevakten sto uten lege om natta tre ganger i uka.',
  solution: 'To kommuner delte én lege, med bil og felles journal.',
  types: ['service'],
  phase: 'in_use',
  outcome: 'not_known',
  results: [{ text: 'Antall netter uten lege gikk ned.', status: 'estimated', kind: 'effect' }],
  sources: [{ title: 'Sluttrapport', url: 'https://www.example.no/rapport', isOwn: 'yes' }],
  keywords: 'legevakt, nattvakt',
} as const;
