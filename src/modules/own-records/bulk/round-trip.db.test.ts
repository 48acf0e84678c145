import { beforeAll, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { languages } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { testOrganisation, testPerson } from '../../../kernel/identity/testing-people.ts';
import { createRecord, findRecord, lockRecord, publishRecord } from '../../../kernel/records/records.ts';
import { loadRealContent } from '../../../start/testing-content.ts';
import { getUpload, keepUpload, requireKind } from './actions.ts';
import { listOwnDrafts } from './own-drafts.ts';
import { saveUpload } from './save-upload.ts';
import { tableFile } from './tables-out.ts';

let db: Db;
let organisationId: string;
let actor: Actor;
const context = () => ({ db, now: () => new Date() });

const everything = {
  innovation: {
    language: 'nn',
    title: '=1+1 «Ærleg» tittel; med "teikn"',
    need: 'To linjer\nog ei til',
    topics: ['ord/barnehageplass'],
    lifeEvents: [],
    solution: "'-apostrof først",
    types: ['service', 'process'],
    degree: 'radical',
    phase: 'in_use',
    yearStart: '2020',
    yearEnd: 'ukjent',
    partners: 'NAV\nFirma; avdeling B\n@krøll',
    spreadTo: 'Bø',
    outcome: 'mixed',
    outcomeReason: '+47 22 22 22 22',
    learned: '007',
    results: Array.from({ length: 7 }, (_, index) => ({
      text: `Resultat ${index}`,
      status: 'measured',
      kind: 'effect',
      direction: 'none',
      figure: index === 0 ? '12,125' : index === 1 ? 'om lag 40' : '1 000',
      unit: 'prosent',
    })),
    sources: [{ title: 'R', publisher: 'Kommunen', year: '2024', url: 'https://x.no/a?b=c;d', isOwn: 'yes' }],
    keywords: 'ein, to, tre',
  },
  instrument: {
    language: 'nb',
    title: 'Støtte',
    description: 'Til dem som prøver',
    category: 'economic',
    whoCanApply: ['municipality', 'state_body'],
    phases: ['idea'],
    owners: 'KS',
    minAmountNok: '100 000',
    maxSharePercent: '50',
    ownContribution: 'money_and_effort',
    requires: 'Plan\nBudsjett',
    status: 'rolling',
    deadlineText: '1. mars',
    deadlines: [{ date: '2027-03-01', isYearly: 'yes', note: 'kl. 12' }, { date: 'snart' }],
    sources: [{ title: 'S', url: 'https://x.no' }],
    keywords: 'a, b, c',
  },
} as const;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  await loadRealContent(db);
  ({ id: organisationId } = await testOrganisation(db, 'Askeby'));
  ({ actor } = await testPerson(db, { organisationId, role: 'editor' }));
});

async function begin(kind: keyof typeof everything) {
  const body = requireKind(kind).kind.readDraft(everything[kind]);
  return inTransaction(db, (tx) =>
    createRecord(tx, { kind, organisationId, isDemonstration: false, accountId: undefined, body }),
  );
}

async function file(kind: keyof typeof everything, format: 'xlsx' | 'csv', language: 'nb' | 'nn' | 'en') {
  const { kind: own, columns } = requireKind(kind);
  const drafts = await listOwnDrafts(db, own, organisationId);
  return tableFile(format, { kind, columns: await columns(db), language, own: drafts });
}

async function send(kind: string, bytes: Uint8Array) {
  const asked = { kind, language: 'nb' as const };
  const id = await keepUpload(context(), actor, { ...asked, fileName: 'f', source: { bytes } });
  const upload = await getUpload(context(), actor, { ...asked, id });
  if (!upload) throw new Error('The upload is gone.');
  return upload;
}

it.each(['innovation', 'instrument'] as const)(
  'an %s with something in every field comes back as it was, in any format and language',
  async (kind) => {
    await begin(kind);
    for (const format of ['xlsx', 'csv'] as const) {
      for (const language of languages) {
        const { report } = await send(kind, await file(kind, format, language));
        expect(report.rows.map(({ state, faults, changes }) => ({ state, faults, changes }))).toEqual([
          { state: 'unchanged', faults: [], changes: [] },
        ]);
      }
    }
  },
);

it('a change to what is published becomes a draft, and what others see stays', async () => {
  const begun = await begin('instrument');
  await inTransaction(db, async (tx) => {
    const record = await lockRecord(tx, 'instrument', begun.id);
    if (!record) throw new Error('The record is gone.');
    await publishRecord(tx, record, {
      body: record.draft,
      state: 'published',
      isPublic: true,
      slug: 'stotte',
      accountId: undefined,
    });
  });
  const csv = (await file('instrument', 'csv', 'nb')).toString();
  expect(csv).toContain(`${begun.id};Publisert;Støtte`);
  const upload = await send(
    'instrument',
    Buffer.from(csv.replace(`${begun.id};Publisert;Støtte`, `${begun.id};Publisert;Ny støtte`)),
  );
  await saveUpload(context(), actor, { id: upload.id, kind: 'instrument', withoutFaulty: false });
  expect(await findRecord(db, 'instrument', begun.id)).toMatchObject({
    state: 'published',
    isPublic: true,
    publishedVersion: 1,
    draft: { title: 'Ny støtte' },
  });
});
