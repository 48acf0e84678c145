import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { formTokenField } from '../../kernel/http/visitor.ts';
import { findSession, openSession } from '../../kernel/identity/sessions.ts';
import { testOrigin } from '../../kernel/identity/testing-people.ts';
import type { World } from './testing-planting.ts';

const fromUs = { origin: testOrigin, 'sec-fetch-site': 'same-origin' } as const;

/** What is only made over HTTP: a spreadsheet under way, and a form kept over a session that ran out. */
export async function plantVisits(app: HttpApp, db: Db, world: World): Promise<void> {
  for (const owner of ['alfa', 'demo'] as const) {
    const editor = world.askers.find((asker) => asker.owner === owner && asker.role === 'editor');
    if (!editor?.accountId) throw new Error(`There is no editor of ${owner}.`);
    await plantUpload(app, world, owner, editor.headers, editor.csrfToken ?? '');
    await plantKeptForm(app, db, world, owner, editor.accountId);
  }
}

async function plantUpload(
  app: HttpApp,
  world: World,
  owner: 'alfa' | 'demo',
  headers: Readonly<Record<string, string>>,
  csrfToken: string,
): Promise<void> {
  const title = world.secrets.plant(owner, 'title of a row in a spreadsheet', { least: 'editor' });
  const name = world.secrets.plant(owner, 'name of an uploaded file', { least: 'editor' });
  const template = await (await app.request('/records/innovation/bulk/template.csv', { headers })).text();
  const [columns = ''] = template.split(/\r?\n/);
  const places = columns
    .split(';')
    .map((column) => (/^\W*(?:tittel|(?:kort )?navn)\b/i.test(column) ? title : ''));
  const body = new FormData();
  body.append(formTokenField, csrfToken);
  body.append(
    'file',
    new File([`${columns}\r\n${places.join(';')}\r\n`], `${name}.csv`, { type: 'text/csv' }),
  );
  const answer = await app.request('/records/innovation/bulk', {
    method: 'POST',
    headers: { ...headers, ...fromUs },
    body,
  });
  const id = /bulk\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1];
  if (!id) throw new Error(`The spreadsheet was not taken: ${answer.status} ${await answer.text()}`);
  world.things[owner].upload.hidden.push(`innovation/${id}`);
}

async function plantKeptForm(
  app: HttpApp,
  db: Db,
  world: World,
  owner: 'alfa' | 'demo',
  accountId: string,
): Promise<void> {
  const token = await inTransaction(db, (tx) =>
    openSession(tx, { accountId, organisationId: undefined, userAgent: 'test' }),
  );
  const found = await findSession(db, token);
  const csrfToken = found?.state === 'open' ? found.session.csrfToken : '';
  await sql`update sessions set expires_at = now() - interval '1 minute' where csrf_token = ${csrfToken}`.execute(
    db,
  );
  // Sealed with what only that browser has: nobody who asks here may meet it.
  const text = world.secrets.plant(owner, 'text of a kept form', {});
  const answer = await app.request('/needs/new', {
    method: 'POST',
    headers: { cookie: `nytte=${token}`, ...fromUs },
    body: new URLSearchParams({
      title: text,
      today: text,
      go: 'next',
      revision: '',
      [formTokenField]: csrfToken,
    }),
  });
  const rows = await db.selectFrom('kept_forms').select('id').where('account_id', '=', accountId).execute();
  if (rows.length === 0) throw new Error(`The form was not kept: ${answer.status}`);
  world.things[owner].keptForm.hidden.push(...rows.map(({ id }) => id));
}
