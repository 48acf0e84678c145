import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../config.ts';
import type { ContentKind } from '../content/kind.ts';
import { loadContent } from '../content/load.ts';
import { checkContent } from '../content/read.ts';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { formerMunicipalityContentKind, municipalityContentKind } from './content.ts';
import { ensureOrganisations } from './ensure.ts';
import { findOrganisation, listOrganisations, listOrganisationsById, listPeers } from './queries.ts';
import type { OrganisationReference } from './schema.ts';

let db: Db;

beforeAll(async () => {
  db = (await freshDatabase<Tables>()).sql;
  const kinds = [municipalityContentKind, formerMunicipalityContentKind] as unknown as ContentKind[];
  const content = await checkContent(path.join(projectRoot(), 'content'), kinds, { files: [], problems: [] });
  await loadContent(db, kinds, content);
});

const find = async (reference: string) => (await findOrganisation(db, reference))?.municipalityNumber;

describe('findOrganisation', () => {
  it.each([
    ['an organisation number', '964982120', '5043'],
    ['an organisation number with spaces', ' 964 982 120 ', '5043'],
    ['a municipality number', '5043', '5043'],
    ['a slug', 'more-og-romsdal', undefined],
    ['a slug of a namesake', 'heroy-more-og-romsdal', '1515'],
    ['a name', 'Bergen', '4601'],
    ['a name in capitals with Norwegian letters', 'ÅLESUND', '1508'],
    ['a name written with a combining ring', 'A\u030alesund', '1508'],
    ['a name with "kommune"', 'Porsgrunn kommune', '4001'],
    ['the name of a herad', 'Ulvik herad', '4620'],
    ['a name with much space', '  Indre \t Fosen  ', '5054'],
    ['the Norwegian of two names', 'Røyrvik', '5043'],
    ['the South Sami of two names', 'Raarvihke', '5043'],
    ['both names in the other order, with a dash', 'Røyrvik–Raarvihke', '5043'],
    ['both names as they stand', 'Raarvihke - Røyrvik', '5043'],
    ['one of three names', 'Kåfjord', '5540'],
    ['the Kven of three names', 'kaivuono kommune', '5540'],
    ['the North Sami name with its word for municipality', 'Porsángu gielda', '5622'],
    ['a number from before 2024', '3018', '3114'],
    ['a name with its former county', 'Våler (Viken)', '3114'],
    ['a name of namesakes: the larger', 'Herøy', '1515'],
    ['a name of namesakes with "kommune"', 'Våler kommune', '3114'],
    ['a name of namesakes with its county', 'Herøy (Nordland)', '1818'],
  ])('understands %s: %s', async (_, reference, number) => {
    expect(await find(reference)).toBe(number);
  });

  it('leads every number and name of 2020, and of today, to the right municipality', async () => {
    const municipalities = (await listOrganisations(db, { kind: 'municipality' })).filter(
      (one) => one.population !== null,
    );
    expect(municipalities).toHaveLength(357);
    for (const one of municipalities) {
      expect(await find(one.municipalityNumber ?? ''), one.name).toBe(one.municipalityNumber);
      expect(await find(one.slug), one.name).toBe(one.municipalityNumber);
      expect(await find(one.name), one.name).toBe(one.municipalityNumber);
      expect(await find(one.officialName ?? ''), one.name).toBe(one.municipalityNumber);
      if (one.organisationNumber) expect(await find(one.organisationNumber)).toBe(one.municipalityNumber);
    }
    const former = await db
      .selectFrom('former_organisations as f')
      .innerJoin('organisations as o', 'o.id', 'f.successor_id')
      .select(['f.number', 'o.municipality_number'])
      .execute();
    for (const { number, municipality_number } of former) {
      const reused = municipalities.some((one) => one.municipalityNumber === number);
      expect(await find(number)).toBe(reused ? number : municipality_number);
    }
  });

  it.each([
    '',
    ' ',
    '%',
    '_',
    "'; drop table organisations; --",
    'Ber_en',
    'Berge%',
    '\0',
    'Os\0lo',
    '((',
    ' - ',
  ])('finds nobody for %j', async (reference) => {
    expect(await findOrganisation(db, reference)).toBeUndefined();
  });

  it('answers whatever it is asked', async () => {
    expect(await findOrganisation(db, 'x'.repeat(10_000))).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await findOrganisation(db, text);
        await listOrganisations(db, { text });
      }),
      { numRuns: 100 },
    );
  });
});

describe('listOrganisations', () => {
  it('looks for the text in every name, as it stands', async () => {
    const names = async (text: string) =>
      (await listOrganisations(db, { kind: 'municipality', text })).map((one) => one.name);
    expect(await names('røyr')).toEqual(['Raarvihke']);
    expect(await names('ÅLES')).toContain('Ålesund');
    expect(await names('%')).toEqual([]);
    expect(await names('_')).toEqual([]);
  });

  it('sorts æ, ø and å last', async () => {
    const names = (await listOrganisations(db, { kind: 'municipality' })).map((one) => one.name);
    expect(names.indexOf('Ås')).toBeGreaterThan(names.indexOf('Øyer'));
    expect(names.indexOf('Øyer')).toBeGreaterThan(names.indexOf('Voss'));
  });
});

describe('listPeers', () => {
  it('gives the municipalities most like one’s own, without oneself', async () => {
    const mine = await findOrganisation(db, '0301');
    if (!mine) throw new Error('no Oslo');
    const peers = await listPeers(db, mine, 5);
    expect(peers).toHaveLength(5);
    const scores = peers.map((peer) => peer.likeness.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(peers.map((peer) => peer.organisation.id)).not.toContain(mine.id);
    expect(peers[0]?.organisation.name).toBe('Bergen');
  });

  it('gives none for a body that has no place', async () => {
    const bodies: OrganisationReference[] = ['Etaten', 'Direktoratet'].map((name) => {
      return { name, country: 'NO', kind: 'state_body' };
    });
    await inTransaction(db, (tx) => ensureOrganisations(tx, bodies));
    const [body] = await listOrganisations(db, { kind: 'state_body' });
    if (!body) throw new Error('no state body');
    expect(await listPeers(db, body, 5)).toEqual([]);
  });
});

describe('ensureOrganisations', () => {
  const reference = (change: Partial<OrganisationReference>): OrganisationReference => ({
    name: 'Etaten for prøving',
    country: 'NO',
    kind: 'state_body',
    ...change,
  });
  const ensure = (...references: OrganisationReference[]) =>
    inTransaction(db, async (tx) => {
      const ids = await ensureOrganisations(tx, references);
      return references.map((one) => ids.get(one));
    });

  it('makes a body once, whatever the case of its name, and finds it again', async () => {
    const [one, other] = await ensure(reference({}), reference({ name: 'ETATEN for prøving' }));
    expect(one).toBe(other);
    expect(await ensure(reference({}))).toEqual([one]);
  });

  it('keeps namesakes of another kind or country apart', async () => {
    const ids = await ensure(
      reference({ name: 'Nes' }),
      reference({ name: 'Nes', country: 'SE', kind: 'municipality' }),
      reference({ name: 'Nes', country: 'SE' }),
      reference({ name: 'Nes', country: 'SE', kind: 'voluntary' }),
    );
    expect(new Set(ids).size).toBe(4);
    const organisations = await listOrganisationsById(db, ids as string[]);
    expect(organisations.map((one) => one.name)).toEqual(['Nes', 'Nes', 'Nes', 'Nes']);
  });

  it('learns an organisation number, and then knows the body by it under another name', async () => {
    const [one] = await ensure(reference({ name: 'Etaten for tall' }));
    const [same] = await ensure(reference({ name: 'Etaten for tall', organisationNumber: '974760673' }));
    const [renamed] = await ensure(reference({ name: 'Taletaten', organisationNumber: '974760673' }));
    expect([same, renamed]).toEqual([one, one]);
  });

  it('can name a body without a single Latin letter', async () => {
    const [id] = await ensure(reference({ name: 'Δήμος' }));
    const [organisation] = await listOrganisationsById(db, [id as string]);
    expect(organisation?.slug).toBe(`organisation-${id}`);
  });
});
