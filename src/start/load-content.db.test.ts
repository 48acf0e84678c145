import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../kernel/audit/verify.ts';
import { readConfig } from '../kernel/config.ts';
import { getContentVersion } from '../kernel/content/load.ts';
import { copySmallContent } from '../kernel/content/testing-folder.ts';
import type { Db, Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { loadContentFolder } from './load-content.ts';
import { readLanguage } from './open-nytte.ts';

const state = 'innovations/norway-state.json';
const today = 'municipalities/municipalities-2024.csv';

/** Loads a content folder as `nytte content load` does. */
async function load(db: Db, dir: string) {
  const { content } = await readLanguage(dir);
  const config = readConfig({ NYTTE_CONTENT_DIR: dir });
  return loadContentFolder({ config, db, content }, () => {});
}

/** Every row of the tables that content fills, by identity: a row that was written again has another xmin. */
async function rowVersions(db: Db): Promise<Map<string, string>> {
  const tables = {
    topics: 'id',
    organisations: 'slug',
    former_organisations: 'number',
    innovations: 'slug',
    innovation_organisations: 'innovation_id::text || organisation_id::text',
    instruments: 'slug',
    solutions: 'slug',
    solution_organisations: 'solution_id::text || organisation_id::text',
    links: 'from_id::text || to_id::text',
    search_records: 'kind || slug',
    search_terms: 'kind || term',
    content_items: 'kind || item_id',
    content_versions: 'version',
    audit_entries: 'stream || sequence',
  };
  const rows = new Map<string, string>();
  for (const [table, key] of Object.entries(tables)) {
    const result = await sql<{ key: string; xmin: string }>`
      select ${sql.raw(key)} as key, xmin::text from ${sql.table(table)}`.execute(db);
    for (const row of result.rows) rows.set(`${table} ${row.key}`, row.xmin);
  }
  return rows;
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}

const count = async (db: Db, table: keyof Tables) => {
  const row = await db.selectFrom(table).select(sql<number>`count(*)::integer`.as('rows')).executeTakeFirst();
  return row?.rows;
};

const idOf = async (db: Db, slug: string) =>
  (await db.selectFrom('innovations').select('id').where('slug', '=', slug).executeTakeFirst())?.id;

describe('loading content', () => {
  it('fills an empty database, and loading again writes not one row', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const { dir } = copySmallContent();
    const first = await load(db, dir);
    expect(first.problems).toEqual([]);
    expect(await count(db, 'organisations')).toBeGreaterThan(357);
    expect(await count(db, 'former_organisations')).toBe(356);
    expect((await getContentVersion(db))?.version).toBe(first.report.version);
    const before = await rowVersions(db);
    const again = await load(db, dir);
    expect(again.report).toMatchObject({ changed: 0, removed: 0, version: first.report.version });
    expect(again.report.unchanged).toBe(first.report.changed);
    expect(differences(before, await rowVersions(db))).toEqual([]);
    expect(await verifyAudit(db)).toMatchObject({ entries: 1, faults: [] });
  });

  it('writes only the item that changed, keeps its id, and makes its new words findable', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const slug = JSON.parse(copy.read(state)).items[0].id;
    const id = await idOf(db, slug);
    const before = await rowVersions(db);
    copy.editJson(state, ({ items }) => Object.assign(items[0] ?? {}, { title: 'Zeppelinarkivet på nett' }));
    expect((await load(db, copy.dir)).report).toMatchObject({ changed: 1, removed: 0 });
    expect(await idOf(db, slug)).toBe(id);
    const touched = differences(before, await rowVersions(db))
      .filter((key) => !key.startsWith('search_terms'))
      .filter((key) => !/^(innovation_organisations|links) /.test(key));
    expect(touched).toEqual([
      'audit_entries content2',
      `content_items innovation${slug}`,
      expect.stringMatching(/^content_versions /),
      expect.stringMatching(/^content_versions /),
      `innovations ${slug}`,
      `search_records innovation${slug}`,
    ]);
    const terms = await db
      .selectFrom('search_terms')
      .select('documents')
      .where('term', 'like', 'zeppelin%')
      .execute();
    expect(terms.length).toBeGreaterThan(0);
  });

  it('removes an item that is gone, with its search record and its links', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const linked = await db
      .selectFrom('links')
      .innerJoin('innovations', 'innovations.id', 'links.from_id')
      .innerJoin('content_items', 'content_items.item_id', 'innovations.slug')
      .select(['innovations.slug', 'innovations.id', 'content_items.file'])
      .executeTakeFirstOrThrow();
    copy.editJson(linked.file, (value) => {
      value.items = value.items.filter((item) => item.id !== linked.slug);
    });
    expect((await load(db, copy.dir)).report).toMatchObject({ changed: 0, removed: 1, problems: [] });
    expect(await idOf(db, linked.slug)).toBeUndefined();
    for (const [table, column] of [
      ['links', 'from_id'],
      ['search_records', 'id'],
      ['innovation_organisations', 'innovation_id'],
    ] as const) {
      const left = await sql`select from ${sql.table(table)} where ${sql.ref(column)} = ${linked.id}`.execute(
        db,
      );
      expect(left.rows, table).toEqual([]);
    }
  });

  it('keeps what was loaded of a file that is now refused, and loads the others', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const before = await count(db, 'innovations');
    copy.edit(state, (text) => text.slice(0, -10));
    copy.editJson('instruments/nordic-and-european.json', ({ items }) =>
      Object.assign(items[0] ?? {}, { name: 'Et nytt navn' }),
    );
    const { report, problems } = await load(db, copy.dir);
    expect(report).toMatchObject({ removed: 0 });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([[state, 'invalid_json']]);
    expect(await count(db, 'innovations')).toBe(before);
    const renamed = await db
      .selectFrom('instruments')
      .select('slug')
      .where('name', '=', 'Et nytt navn')
      .execute();
    expect(renamed).toHaveLength(1);
  });

  it('does not take a mistyped content folder for an empty one', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const before = await rowVersions(db);
    const { report, problems } = await load(db, path.join(copy.dir, 'nowhere'));
    expect(report).toMatchObject({ changed: 0, removed: 0 });
    expect(problems).toHaveLength(6);
    expect(differences(before, await rowVersions(db))).toEqual([]);
  });

  it('follows an item that moves to another file', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const before = await count(db, 'innovations');
    copy.write('innovations/a-new-name.json', copy.read(state));
    copy.remove(state);
    expect((await load(db, copy.dir)).report).toMatchObject({ changed: 0, removed: 0 });
    copy.edit('innovations/a-new-name.json', (text) => text.slice(0, -10));
    expect((await load(db, copy.dir)).report).toMatchObject({ removed: 0 });
    expect(await count(db, 'innovations')).toBe(before);
  });

  it('makes everything findable anew when the vocabulary changes', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    const first = await load(db, copy.dir);
    copy.edit('lexicon/general.tsv', (text) => `${text}zeppelin\tzeppelin;luftskip\t\t\t\t\t\n`);
    const { report, problems } = await load(db, copy.dir);
    expect(problems).toEqual([]);
    const searched = (await count(db, 'innovations')) ?? 0;
    const others = ((await count(db, 'instruments')) ?? 0) + ((await count(db, 'solutions')) ?? 0);
    expect(report.changed).toBe(searched + others);
    expect(report.version).not.toBe(first.report.version);
    const versions = await db.selectFrom('search_records').select('analyser_version').distinct().execute();
    expect(versions).toHaveLength(1);
  });
});

describe('municipalities that change', () => {
  const withoutRow = (number: string) => (text: string) =>
    text.replace(new RegExp(`\r?\n${number},[^\r\n]*`), '');
  const named = async (db: Db, number: string) =>
    db.selectFrom('organisations').selectAll().where('municipality_number', '=', number).executeTakeFirst();

  it('are kept with a clear problem while innovations still stand on them', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const before = await count(db, 'innovations');
    copy.edit(today, withoutRow('0301'));
    copy.edit('municipalities/municipalities-2020-to-2024.csv', withoutRow('0301'));
    const { problems, report } = await load(db, copy.dir);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: today, item: '0301', code: 'still_referenced' }),
    );
    expect(problems.map(({ code }) => code)).toContain('unknown_municipality');
    expect(await named(db, '0301')).toMatchObject({ slug: 'oslo' });
    expect(await count(db, 'innovations')).toBe(before);
    expect(report.removed).toBe(1);
    expect((await load(db, copy.dir)).report).toMatchObject({ changed: 0, removed: 0 });
  });

  it('disappear when nothing stands on them', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    copy.edit(today, withoutRow('1144'));
    copy.edit('municipalities/municipalities-2020-to-2024.csv', withoutRow('1144'));
    expect(await load(db, copy.dir)).toMatchObject({ problems: [], report: { removed: 2 } });
    expect(await named(db, '1144')).toBeUndefined();
  });

  it('stay the same organisation when they get another number', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    const before = await named(db, '1144');
    const renumber = (text: string) => text.replaceAll(/\b1144\b/g, '1198');
    copy.edit(today, renumber);
    copy.edit('municipalities/municipalities-2020-to-2024.csv', renumber);
    expect((await load(db, copy.dir)).problems).toEqual([]);
    expect(await named(db, '1198')).toMatchObject({ id: before?.id, slug: before?.slug });
    expect(await named(db, '1144')).toBeUndefined();
  });

  it('change the county of the innovations that stand on them', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    await load(db, copy.dir);
    copy.edit(today, (text) => text.replaceAll(',03,Oslo,', ',03,Hovedstaden,'));
    const { report } = await load(db, copy.dir);
    const standing = ((await count(db, 'innovations')) ?? 0) + ((await count(db, 'solutions')) ?? 0);
    expect(report.changed).toBe(1 + 356 + standing);
  });

  it('take their place when their file comes after the innovations that name them', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    const copy = copySmallContent();
    const whole = copy.read(today);
    copy.edit(today, (text) => text.replace('717710', 'mange'));
    const first = await load(db, copy.dir);
    expect(first.problems).toEqual([
      expect.objectContaining({ file: today, item: '0301', code: 'invalid_field' }),
    ]);
    const stub = await named(db, '0301');
    expect(stub).toMatchObject({ population: null });
    copy.write(today, whole);
    expect((await load(db, copy.dir)).problems).toEqual([]);
    expect(await named(db, '0301')).toMatchObject({ id: stub?.id, slug: 'oslo', population: 717_710 });
    expect(await count(db, 'former_organisations')).toBe(356);
  });
});

describe('loading by several processes', () => {
  it('ends in the same content when two load at once', async () => {
    const { sql: db } = await freshDatabase<Tables>({ poolSize: 6 });
    const { dir } = copySmallContent();
    const [one, other] = await Promise.all([load(db, dir), load(db, dir)]);
    expect([one.report.changed, other.report.changed].sort()[0]).toBe(0);
    expect(one.report.version).toBe(other.report.version);
    expect(await verifyAudit(db)).toMatchObject({ entries: 1, faults: [] });
  });
});
