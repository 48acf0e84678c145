import { beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { makeBrief } from './brief.ts';
import type { BriefContext } from './context.ts';
import { briefDocument } from './documents/model.ts';
import { presentBrief } from './present.ts';
import { noTrack } from './ranking/proof.ts';
import { briefResponse, noFilter } from './schema.ts';

let context: BriefContext;

beforeAll(async () => {
  const database = await freshDatabase<Tables>();
  const content = await loadRealContent(database.sql);
  context = { ...content, sources: [], now: () => new Date('2026-11-23T12:00:00Z') };
});

const briefOf = (need: string, more: Partial<Parameters<typeof makeBrief>[1]> = {}) =>
  makeBrief(context, { need, filter: noFilter, limit: 20, ...more });

const slugs = async (need: string) =>
  (await briefOf(need)).innovations.map(({ innovation }) => innovation.slug);

describe('a need finds the case that met it', () => {
  it.each([
    ['an everyday word', 'vi får ikke tak i lege i småkommuner', 'namdalen-oppgavefellesskap'],
    ['nynorsk', 'sjukehus der pasientar ikkje møter til timen', 'helse-vest-alle-moter'],
    ['a slip of the finger', 'digitalisring av byggesøknadr', 'asker-heldigital-byggesoknad'],
    ['a compound typed apart', 'barnehage opptak', 'nord-troms-barnehageopptak'],
    ['English', 'older people forget to take their medicine', 'royken-medisindispenser'],
    ['two words', 'demens gps', 'trygge-spor-gps-demens'],
  ])('in spite of %s', async (_, need, wanted) => {
    expect((await slugs(need)).slice(0, 5)).toContain(wanted);
  });

  it('in five sentences as well as in two words', async () => {
    const need =
      'Kommunen vår har mange eldre som bor alene. Flere av dem skal ta medisiner flere ganger om dagen. ' +
      'Hjemmetjenesten kjører i dag rundt bare for å gi medisin. Det tar mye tid, og noen glemmer dosen likevel. ' +
      'Vi ønsker å vite hvordan andre har løst dette.';
    const found = (await slugs(need)).slice(0, 5);
    expect(found).toEqual(
      expect.arrayContaining(['royken-medisindispenser', 'bergen-elektronisk-medisineringsstotte']),
    );
  });

  it('and says why each hit is here', async () => {
    const { innovations } = await briefOf('ventetid på sykehus');
    for (const hit of innovations) {
      expect(hit.why.length).toBeGreaterThan(0);
      expect(hit.score).toBeGreaterThan(0);
      expect(hit.score).toBeLessThanOrEqual(1);
    }
  });

  it('and gives nothing for a word that means nothing', async () => {
    const brief = await briefOf('xyzzyqwv');
    expect(brief.innovations).toEqual([]);
    expect(brief.hitsBeforeFilter).toBe(0);
  });
});

describe('what is recorded beyond the records', () => {
  const need = 'hjemmetjeneste for eldre';
  const track = { ...noTrack, using: 3, measuredBy: 2, held: 2 };
  const withTracks = (tracks: BriefContext['tracks']) =>
    makeBrief({ ...context, tracks }, { need, filter: noFilter, limit: 20 });

  it('lifts a case that gave others the same, and says so on the page, in files and as data', async () => {
    const plain = await briefOf(need);
    const close = plain.innovations.findIndex(
      (hit, index) =>
        index > 0 &&
        hit.innovation.certainty !== 'measured' &&
        hit.score * 1.02 > (plain.innovations[index - 1]?.score ?? 1),
    );
    const chosen = plain.innovations[close]?.innovation;
    expect(chosen).toBeDefined();
    const brief = await withTracks(async () => new Map([[chosen?.id ?? '', track]]));
    const place = brief.innovations.findIndex((hit) => hit.innovation.id === chosen?.id);
    expect(place).toBeLessThan(close);
    const words = 'Målt av 2 som har tatt den i bruk; 2 fikk samme gevinst. 3 andre virksomheter bruker den.';
    const data = presentBrief(brief, 'nb');
    expect(data.innovations[place]?.proof).toEqual({ level: 'repeated', text: words, ...track });
    expect(data.summary).toContain('Én har gitt samme gevinst hos flere.');
    const document = briefDocument(brief, 'nb', '');
    const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === chosen?.title);
    const rest = document.blocks.slice(at + 1);
    const next = rest.findIndex(({ kind }) => kind === 'heading');
    expect(JSON.stringify(rest.slice(0, next === -1 ? undefined : next))).toContain(words);
    expect(document.title).toBe(data.summary);
    // The score tells of relevance alone.
    expect(brief.innovations[place]?.score).toBe(plain.innovations[close]?.score);
  });

  it('is asked for once, of the cases that were found', async () => {
    const asked: (readonly string[])[] = [];
    const brief = await withTracks(async (ids) => {
      asked.push(ids);
      return new Map();
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual(
      expect.arrayContaining(brief.innovations.map(({ innovation }) => innovation.id)),
    );
    expect(presentBrief(brief, 'nb')).toEqual(presentBrief(await briefOf(need), 'nb'));
  });
});

describe('a filter', () => {
  it('leaves only hits that have what it asks for, in the same order', async () => {
    const all = await briefOf('hjemmetjeneste for eldre', { limit: 100 });
    const measured = await briefOf('hjemmetjeneste for eldre', {
      limit: 100,
      filter: { ...noFilter, measured: true, phase: ['spread', 'in_use'] },
    });
    const expected = all.innovations.filter(
      ({ innovation }) =>
        innovation.certainty === 'measured' && ['spread', 'in_use'].includes(innovation.phase),
    );
    expect(measured.innovations.length).toBeGreaterThan(0);
    expect(measured.innovations.map((hit) => hit.innovation.slug)).toEqual(
      expected.map((hit) => hit.innovation.slug),
    );
    expect(measured.hitsBeforeFilter).toBe(all.hitsBeforeFilter);
  });

  it('says beforehand how many hits each choice would leave', async () => {
    const all = await briefOf('skole', { limit: 100 });
    for (const type of ['service', 'process', 'organisation'] as const) {
      const narrowed = await briefOf('skole', { limit: 100, filter: { ...noFilter, type: [type] } });
      expect(narrowed.innovations.length).toBe(all.facetCounts.get(`type:${type}`) ?? 0);
    }
  });

  it('for organisations like mine leaves only such', async () => {
    const narrowed = await briefOf('eldre', {
      organisation: '0301',
      filter: { ...noFilter, likeMine: true },
    });
    expect(narrowed.innovations.length).toBeGreaterThan(0);
    for (const hit of narrowed.innovations) {
      expect(hit.nearest?.likeness.score).toBeGreaterThanOrEqual(0.65);
    }
  });
});

describe('an organisation', () => {
  it.each(['3203', '920125298', 'Asker', 'asker kommune'])('called %s is found', async (organisation) => {
    expect((await briefOf('skole', { organisation })).organisation?.slug).toBe('asker');
  });

  it('that nobody has heard of is told of, and the brief is made all the same', async () => {
    const brief = await briefOf('skole', { organisation: 'Andeby' });
    expect(brief.unknownOrganisation).toBe('Andeby');
    expect(brief.innovations.length).toBeGreaterThan(0);
  });

  it('is shown only support that it may apply for', async () => {
    const brief = await briefOf('forskning på helse', { organisation: '3203' });
    expect(brief.instruments.length).toBeGreaterThan(0);
    for (const { instrument } of brief.instruments) expect(instrument.whoCanApply).toContain('municipality');
  });

  it('is shown the organisations most like it, those with a hit first', async () => {
    const brief = await briefOf('medisin hjemmetjeneste', { organisation: 'Trondheim' });
    expect(brief.peers.length).toBeGreaterThan(0);
    const withHits = brief.peers.map(({ hits }) => hits.length > 0);
    expect(withHits).toEqual([...withHits].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('the answer as JSON', () => {
  it('follows its published schema in every language', async () => {
    const brief = await briefOf('ensomme eldre', { organisation: '3203' });
    for (const language of ['nb', 'nn', 'en'] as const) {
      const presented = presentBrief(brief, language);
      expect(briefResponse.parse(presented)).toEqual(presented);
    }
  });

  it('is the same each time', async () => {
    const first = presentBrief(await briefOf('klima og bygg'), 'nb');
    expect(presentBrief(await briefOf('klima og bygg'), 'nb')).toEqual(first);
  });
});

describe('a further source of candidates', () => {
  it('adds records that share no word with the need, and says who proposed them', async () => {
    const wanted = (await briefOf('smittestopp')).innovations[0]?.innovation;
    const source = { name: 'modell', propose: async () => [wanted?.id ?? ''] };
    const brief = await makeBrief(
      { ...context, sources: [source] },
      { need: 'xyzzyqwv', filter: noFilter, limit: 20 },
    );
    expect(brief.innovations.map((hit) => hit.innovation.slug)).toEqual([wanted?.slug]);
    expect(presentBrief(brief, 'nb').innovations[0]?.why).toEqual(['foreslått av modell; ingen felles ord']);
  });
});
