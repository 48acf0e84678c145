import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import type { ContentItem } from '../../kernel/content/kind.ts';
import { loadContent } from '../../kernel/content/load.ts';
import { type CheckedContent, checkContent } from '../../kernel/content/read.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { HttpApp } from '../../kernel/http/app.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { readLanguage } from '../../start/open-nytte.ts';
import { publishOwnRecord, readDraftOf, saveRecord, withdrawRecord } from './actions.ts';
import { findKind } from './kinds.ts';
import type { OwnRecordPagesRoom } from './page-access.ts';
import { ownRecordsMergeMover } from './standing.ts';
import { takeOver } from './take-over.ts';
import { browserOf, roomWithContent } from './testing-room.ts';

/** What these tests read and change of an innovation's content. */
interface Told {
  readonly title: string;
  readonly editorial: readonly string[];
}

const { sql: db } = await freshDatabase<Tables>();
const kind = findKind('innovation') ?? expect.fail();
const slug = 'asker-velferdslab';
const language = 'nb' as const;
const contentDir = path.join(projectRoot(), 'content');
const { content } = await readLanguage(contentDir);
const checked = await checkContent(contentDir, content.kinds, content.lexicon);
let room: OwnRecordPagesRoom;
let app: HttpApp;
let asker: TestPerson;
let stranger: TestPerson;
let askerId: string;

beforeAll(async () => {
  ({ room, app } = await roomWithContent(db));
  const municipality = await db
    .selectFrom('organisations')
    .select('id')
    .where('municipality_number', '=', '3203')
    .executeTakeFirstOrThrow();
  askerId = municipality.id;
  asker = await testPerson(db, { organisationId: askerId, role: 'editor' });
  const other = await testOrganisation(db, 'Fremmedvik');
  stranger = await testPerson(db, { organisationId: other.id, role: 'administrator' });
});

const at = (record: OwnRecord) => ({ kind, id: record.id, revision: record.revision, language });
const shown = async () => (await app.request(`/innovations/${slug}`)).text();

/** The content folder as if somebody had changed its innovations. */
function contentWith(change: (items: readonly ContentItem<Told>[]) => ContentItem<Told>[]) {
  const items = checked.items.get('innovation') as ContentItem<Told>[];
  const changed = new Map(checked.items).set('innovation', change(items));
  return { ...checked, version: '2027-01-01-00000000', items: changed } as CheckedContent;
}

/** Corrects the record as its organisation would. */
async function correct(words: { learned: string }): Promise<OwnRecord> {
  const record = await takeOver(room, asker.actor, { kind, slug });
  const draft = (await readDraftOf(db, kind, record)) as { sources: { url: string; title?: string }[] };
  const sources = draft.sources.map((source) => ({ ...source, title: source.title ?? 'Kilde' }));
  const saved = await saveRecord(room, asker.actor, { ...at(record), body: { ...draft, ...words, sources } });
  return publishOwnRecord(room, asker.actor, at(saved));
}

test('only those who stand behind a record are offered to correct it, and only they can', async () => {
  const offer = `/records/innovation/take-over?of=${slug}`;
  expect(await shown()).not.toContain(offer);
  const own = await browserOf(app, asker).get(`/innovations/${slug}`);
  expect(own.html.replaceAll('&amp;', '&')).toContain(offer);
  expect((await browserOf(app, stranger).get(`/innovations/${slug}`)).html).not.toContain('take-over');
  expect((await browserOf(app, stranger).get(offer)).status).toBe(403);
  expect((await browserOf(app, stranger).post('/records/innovation/take-over', { of: slug })).status).toBe(
    403,
  );
  await expect(takeOver(room, stranger.actor, { kind, slug })).rejects.toMatchObject({
    code: 'not_your_record',
  });
});

test('to take over changes nothing for others, and asking twice gives the same draft', async () => {
  const before = await shown();
  const [a, b] = [
    await takeOver(room, asker.actor, { kind, slug }),
    await takeOver(room, asker.actor, { kind, slug }),
  ];
  expect(a.id).toBe(b.id);
  expect(await shown()).toBe(before);
  expect((await browserOf(app, asker).get(`/records/innovation/${a.id}/versions`)).html).toContain(
    'Slik Nytte beskrev det fra åpne kilder',
  );
});

test('what an organisation keeps survives that the content files change it, drop it and bring it back', async () => {
  const published = await correct({ learned: 'Askers egne ord om læring.' });
  expect(published.slug).toBe(slug);
  expect(await shown()).toContain('Askers egne ord om læring.');
  expect(await shown()).toContain('Asker har skrevet dette');

  const rewritten = contentWith((items) =>
    items.map((item) =>
      item.id === slug ? { ...item, value: { ...item.value, title: 'Overskrevet av filene' } } : item,
    ),
  );
  const report = await loadContent(db, content.kinds, rewritten);
  expect(report.keptByOrganisations).toEqual([{ kind: 'innovation', id: slug }]);
  expect(await shown()).not.toContain('Overskrevet av filene');

  const dropped = contentWith((items) => items.filter((item) => item.id !== slug));
  expect((await loadContent(db, content.kinds, dropped)).keptByOrganisations).toHaveLength(1);
  expect(await shown()).toContain('Askers egne ord om læring.');

  await loadContent(db, content.kinds, checked);
  expect(await shown()).toContain('Askers egne ord om læring.');
  expect(await (await app.request('/innovations?q=velferdslab')).text()).toContain(slug);
});

test('our reading stays marked where the organisation has not put its own words, and goes where it has', async () => {
  const row = await db
    .selectFrom('innovations')
    .select(['editorial', 'id', 'record_id'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const before = (checked.items.get('innovation') as ContentItem<Told>[]).find(({ id }) => id === slug);
  expect(row.editorial).toEqual(before?.value.editorial);
  const record = await takeOver(room, asker.actor, { kind, slug });
  expect(record.id).toBe(row.record_id);
  const draft = (await readDraftOf(db, kind, record)) as Record<string, unknown>;
  const body = { ...draft, need: 'Behovet med Askers ord.', keywords: 'familie, samordning' };
  const saved = await saveRecord(room, asker.actor, { ...at(record), body });
  await publishOwnRecord(room, asker.actor, at(saved));
  const after = await db
    .selectFrom('innovations')
    .select('editorial')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  expect(before?.value.editorial).toContain('keywords');
  expect(after.editorial).toEqual(
    before?.value.editorial.filter((field) => !['need', 'keywords'].includes(field)),
  );
});

test('withdrawn, the page goes back to what the content files say, and follows them again', async () => {
  const record = await takeOver(room, asker.actor, { kind, slug });
  await withdrawRecord(room, asker.actor, at(record));
  const original = (checked.items.get('innovation') as ContentItem<Told>[]).find(({ id }) => id === slug);
  expect(await shown()).not.toContain('Behovet med Askers ord.');
  expect(await shown()).not.toContain('Asker har skrevet dette');
  expect((await app.request(`/innovations/${slug}`)).status).toBe(200);
  const rewritten = contentWith((items) =>
    items.map((item) =>
      item.id === slug ? { ...item, value: { ...item.value, title: 'Ny tittel fra filene' } } : item,
    ),
  );
  expect((await loadContent(db, content.kinds, rewritten)).keptByOrganisations).toEqual([]);
  expect(await shown()).toContain('Ny tittel fra filene');
  expect(original?.value.title).not.toBe('Ny tittel fra filene');
});

test('of two organisations that began to correct the same, the first to publish keeps it', async () => {
  const shared = await db
    .selectFrom('innovation_organisations as io')
    .innerJoin('innovations as i', 'i.id', 'io.innovation_id')
    .select(['i.slug', 'i.id'])
    .where('i.maintained_by', 'is', null)
    .groupBy(['i.slug', 'i.id'])
    .having((eb) => eb.fn.countAll(), '>', 1)
    .executeTakeFirstOrThrow();
  const bodies = await db
    .selectFrom('innovation_organisations')
    .select('organisation_id')
    .where('innovation_id', '=', shared.id)
    .limit(2)
    .execute();
  const editors = [];
  for (const { organisation_id: organisationId } of bodies) {
    editors.push(await testPerson(db, { organisationId, role: 'editor' }));
  }
  const begun = [];
  for (const editor of editors) {
    const record = await takeOver(room, editor.actor, { kind, slug: shared.slug });
    const draft = (await readDraftOf(db, kind, record)) as {
      sources: { title?: string }[];
      results: { status?: string }[];
    };
    const body = {
      ...draft,
      sources: draft.sources.map((source) => ({ ...source, title: source.title ?? 'Kilde' })),
      results: draft.results.map((result) => ({
        ...result,
        status: result.status === 'unknown' ? 'estimated' : result.status,
      })),
    };
    begun.push({ editor, record: await saveRecord(room, editor.actor, { ...at(record), body }) });
  }
  const [first, second] = begun;
  if (!first || !second) expect.fail();
  const kept = await publishOwnRecord(room, first.editor.actor, at(first.record));
  const tryAgain = () => publishOwnRecord(room, second.editor.actor, at(second.record));
  await expect(tryAgain()).rejects.toMatchObject({ code: 'kept_by_other' });
  // When the first lets go, the second may keep it.
  await withdrawRecord(room, first.editor.actor, at(kept));
  expect((await tryAgain()).slug).toBe(shared.slug);
});

test('what a merged organisation kept is kept by the one that took it over', async () => {
  const record = await correct({ learned: 'Før sammenslåingen.' });
  const into = await testOrganisation(db, 'Storasker');
  expect(await ownRecordsMergeMover.count(db, askerId)).toBe(1);
  await inTransaction(db, (tx) => ownRecordsMergeMover.move(tx, askerId, into.id));
  expect(await ownRecordsMergeMover.count(db, askerId)).toBe(0);
  expect(await shown()).toContain('Storasker har skrevet dette');
  expect(record.isPublic).toBe(true);
});
