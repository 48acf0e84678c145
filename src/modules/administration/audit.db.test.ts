import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { anchorAudit, appendAudit } from '../../kernel/audit/append.ts';
import { hashEntry } from '../../kernel/audit/chain.ts';
import type { Db, Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { administrationApp, textOf } from './testing-room.ts';

let db: Db;
let app: HttpApp;
let count = 0;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  app = administrationApp(db);
});

async function workplace(): Promise<{ id: string; name: string; anne: TestPerson; stream: string }> {
  const { id, name } = await testOrganisation(db, `Loggby ${++count}`);
  const anne = await testPerson(db, { name: 'Anne Åsen', organisationId: id, role: 'administrator' });
  return { id, name, anne, stream: `organisation:${id}` };
}

const log = (
  stream: string,
  actor: string,
  action = 'need.published',
  subjectId = '00000000-0000-7000-8000-000000000001',
  detail: Record<string, string | number> = {},
) =>
  inTransaction(db, (tx) =>
    appendAudit(tx, { stream, actor, action, subjectKind: 'need', subjectId, detail }),
  );
const read = async (person: TestPerson, path = '/administration/audit') => {
  const response = await app.request(path, { headers: person.headers });
  return { status: response.status, html: await response.text() };
};
const linesIn = (html: string) => html.match(/<time /g)?.length ?? 0;

describe('the log of an organisation', () => {
  it('says in plain words who did what, newest first', async () => {
    const { anne, stream, id } = await workplace();
    const bo = await testPerson(db, { name: 'Bo', organisationId: id, role: 'reader' });
    await app.request(
      `/administration/members/${bo.accountId}/role`,
      anne.form({ organisation: id, role: 'editor' }),
    );
    await log(stream, `account:${bo.accountId}`);
    await log(stream, 'account:00000000-0000-7000-8000-00000000dead', 'need.begun');
    await log(stream, 'client:x', 'something.new');
    const { html } = await read(anne);
    const text = textOf(html);
    expect(text).toContain('Anne Åsen endret rollen til Bo fra leser til redaktør.');
    expect(text).toContain('Bo publiserte et behov.');
    expect(text).toContain('En slettet konto begynte på et behov.');
    expect(text).toContain('En API-klient: something.new, et behov.');
    expect(text.indexOf('something.new')).toBeLessThan(text.indexOf('endret rollen'));
    for (const prefix of ['/nn', '/en']) {
      expect((await read(anne, `${prefix}/administration/audit`)).html).not.toMatch(
        /undefined|\{who\}|\[object/,
      );
    }
  });

  it('when empty says so, and is empty of what others have done', async () => {
    const { stream } = await workplace();
    await log(stream, 'system:x');
    const { anne } = await workplace();
    const { html } = await read(anne);
    expect(linesIn(html)).toBe(0);
    expect(textOf(html)).toContain('Ingenting er gjort ennå');
  });

  it('can be walked page by page, each line once', async () => {
    const { anne, stream } = await workplace();
    for (let number = 1; number <= 120; number++)
      await log(stream, 'system:x', 'need.begun', `nummer-${number}`);
    const seen: string[] = [];
    let path: string | undefined = '/administration/audit';
    const sizes: number[] = [];
    while (path) {
      const { html }: { html: string } = await read(anne, path);
      sizes.push(linesIn(html));
      seen.push(...[...html.matchAll(/need:(nummer-\d+)<\/dd>/g)].map((match) => match[1] as string));
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `nummer-${120 - index}`));
  });

  it('can be narrowed by action, person, subject and Norwegian days', async () => {
    const { anne, stream, id } = await workplace();
    const bo = await testPerson(db, { name: 'Bo % Bø', organisationId: id, role: 'reader' });
    await log(stream, `account:${anne.accountId}`, 'need.begun', 'a');
    await log(stream, `account:${bo.accountId}`, 'need.published', 'b');
    const count = async (query: string) => linesIn((await read(anne, `/administration/audit?${query}`)).html);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
    expect(await count('action=need.begun')).toBe(1);
    expect(await count('who=anne')).toBe(1);
    expect(await count('who=%25')).toBe(1);
    expect(await count('who=nobody-at-all')).toBe(0);
    expect(await count('subject=need:b')).toBe(1);
    expect(await count(`from=${today}&to=${today}`)).toBe(2);
    expect(await count('to=2020-01-01')).toBe(0);
    expect(await count(`action=need.begun&who=bo`)).toBe(0);
  });

  it('with a faulty address shows the rest, and says so', async () => {
    const { anne, stream } = await workplace();
    await log(stream, 'system:x');
    const { status, html } = await read(
      anne,
      '/administration/audit?from=2026-02-31&who=%3Cscript%3E&action=%22',
    );
    expect(status).toBe(422);
    expect(textOf(html)).toContain('Vi kunne ikke bruke alt du valgte');
    expect(html).not.toContain('<script>');
    expect((await read(anne, '/administration/audit?cursor=tull')).status).toBe(422);
  });

  it('escapes all that it holds', async () => {
    const { anne, stream } = await workplace();
    await log(stream, 'x<img src=y>', 'a.b', '<b>id</b>', { 'k<i>': '<u>v</u>' });
    const { html } = await read(anne);
    expect(html).not.toMatch(/<img|<b>id|<u>v|k<i>/);
  });
});

describe('the file of the log', () => {
  it('is what the filter leaves, as CSV and as lines that the chain can be worked out from', async () => {
    const { anne, stream } = await workplace();
    for (let number = 0; number < 520; number++)
      await log(stream, 'system:x', 'need.begun', `=cmd|${number}`);
    await log(stream, `account:${anne.accountId}`, 'need.published');
    const csv = await read(anne, '/administration/audit/export?format=csv&action=need.begun');
    const lines = csv.html.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(521);
    expect(lines[0]?.replace('\uFEFF', '')).toMatch(/^at,who,what,action,actor/);
    expect(lines.slice(1).every((line) => line.includes("'=cmd|"))).toBe(true);
    const jsonl = (await read(anne, '/administration/audit/export?format=jsonl')).html;
    const records = jsonl
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toHaveLength(521);
    for (const record of records) expect(hashEntry({ ...record, at: new Date(record.at) })).toBe(record.hash);
    expect((await read(anne, '/administration/audit/export?format=exe')).status).toBe(422);
  });

  it('of nothing has the names of the columns only', async () => {
    const { anne } = await workplace();
    expect((await read(anne, '/administration/audit/export')).html.trim().split('\r\n')).toHaveLength(1);
    expect((await read(anne, '/administration/audit/export?format=jsonl')).html).toBe('');
  });
});

describe('verifying', () => {
  const verify = async (person: TestPerson, path = '/administration/audit/verification') => {
    const response = await app.request(path, person.form({}));
    expect(response.status).toBe(200);
    return textOf(await response.text());
  };

  it('says how much was walked and up to when, and is itself logged', async () => {
    const { anne, stream } = await workplace();
    expect(await verify(anne)).toContain('Loggen er tom');
    await log(stream, 'system:x');
    await inTransaction(db, anchorAudit);
    const text = await verify(anne);
    expect(text).toMatch(/Loggen holder 2 linjer er kontrollert, til og med .*Det siste ankeret/);
    expect(text).toContain('Anne Åsen kontrollerte loggen.');
  });

  it.each([
    ['detail', sql`detail = '{"hidden": true}'`, 'innholdet er endret etter at det ble skrevet'],
    ['actor', sql`actor = 'account:x'`, 'innholdet er endret etter at det ble skrevet'],
    ['previous_hash', sql`previous_hash = repeat('1', 64)`, 'den er ikke lenket til linjen før'],
  ])('finds a changed %s, and where it first breaks', async (_, change, why) => {
    const { anne, stream } = await workplace();
    for (let number = 0; number < 5; number++) await log(stream, 'system:x');
    await tamper(sql`update audit_entries set ${change} where stream = ${stream} and sequence = 3`);
    const text = await verify(anne);
    expect(text).toContain('Loggen holder ikke');
    expect(text).toContain(`Det første bruddet er ved linje 3: ${why}`);
  });

  it('finds a removed line, and a tail that was cut off after an anchor saw it', async () => {
    const { anne, stream } = await workplace();
    for (let number = 0; number < 5; number++) await log(stream, 'system:x');
    await tamper(sql`delete from audit_entries where stream = ${stream} and sequence = 2`);
    expect(await verify(anne)).toContain('ved linje 3: en linje mangler foran den');
    const cut = await workplace();
    for (let number = 0; number < 3; number++) await log(cut.stream, 'system:x');
    await inTransaction(db, anchorAudit);
    await tamper(sql`delete from audit_entries where stream = ${cut.stream} and sequence > 1`);
    await tamper(sql`update audit_streams s set last_sequence = 1, last_hash = e.hash
      from audit_entries e where e.stream = s.stream and e.sequence = 1 and s.stream = ${cut.stream}`);
    expect(await verify(cut.anne)).toContain('et anker har sett en linje som ikke finnes lenger');
  });

  it('of one organisation is not troubled by what is broken in another', async () => {
    const { anne, stream } = await workplace();
    await log(stream, 'system:x');
    expect(await verify(anne)).toContain('Loggen holder');
  });

  it('of all is for those who run it, who see every log and the demonstration’s in none', async () => {
    const operator = await testPerson(db, { isPlatformAdministrator: true });
    const demo = await testOrganisation(db, 'Demologg', { isDemonstration: true });
    const guide = await testPerson(db, { isPlatformAdministrator: true, isDemonstration: true });
    await log(`organisation:${demo.id}`, 'system:x', 'demo.only');
    const { name, stream } = await workplace();
    await log(stream, 'system:x', 'real.only');
    const seen = textOf((await read(operator, '/platform/audit')).html);
    expect(seen).toContain('real.only');
    expect(seen).toContain(name);
    expect(seen).not.toContain('demo.only');
    const shown = textOf((await read(guide, '/platform/audit')).html);
    expect(shown).toContain('demo.only');
    expect(shown).not.toContain('real.only');
    expect((await read(guide, '/platform/audit/export?format=jsonl')).html).not.toContain('real.only');
    expect(await verify(operator, '/platform/audit/verification')).toContain('Loggen holder ikke');
    expect(await verify(guide, '/platform/audit/verification')).toContain('Loggen holder 1 linje er');
    expect((await read(operator, '/platform/audit?action=audit.verified')).html).toContain('platform');
  });
});

async function tamper(change: ReturnType<typeof sql>): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await change.execute(tx);
  });
}
