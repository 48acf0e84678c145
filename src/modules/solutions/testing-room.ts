import { readConfig } from '../../kernel/config.ts';
import type { Db } from '../../kernel/db/tables.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { roomApp } from '../../kernel/http/testing-app.ts';
import { type TestPerson, testIdentify } from '../../kernel/identity/testing-people.ts';
import type { Analyser } from '../../kernel/search/text/analyser.ts';
import { briefContextOf } from '../../start/brief-context.ts';
import type { Nytte } from '../../start/open-nytte.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { pageRoutes, registerApi } from '../../web/routes.ts';

/** The catalogue over the project's own content, among all the pages that show what is in it. */
export async function roomWithContent(db: Db): Promise<{ app: HttpApp; analyser: Analyser }> {
  const { analyser, statistics } = await loadRealContent(db);
  // What routes are made from; nothing of the rest is touched.
  const nytte = { db, analyser, statistics, config: readConfig({}) } as unknown as Nytte;
  const context = briefContextOf(nytte);
  const app = roomApp({
    pages: pageRoutes(nytte, context),
    api: (hono) => registerApi(hono, nytte, context),
    identify: testIdentify(db),
  });
  return { app, analyser };
}

/** A small browser for one person. */
export function browserOf(app: HttpApp, person: TestPerson) {
  return {
    get: async (path: string) => {
      const answer = await app.request(path, { headers: person.headers });
      return { status: answer.status, html: await answer.text() };
    },
    post: async (path: string, fields: Readonly<Record<string, string>>) => {
      const answer = await app.request(path, person.form(fields));
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        html: await answer.text(),
      };
    },
  };
}
