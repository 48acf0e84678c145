import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ParseOption, XmlDocument, XmlXPath } from 'libxml2-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db, Tables } from '../../../kernel/db/tables.ts';
import { freshDatabase } from '../../../kernel/db/testing.ts';
import { createAnalyser } from '../../../kernel/search/text/analyser.ts';
import { sampleLexicon, sampleTopics } from '../../../kernel/search/text/sample-vocabulary.ts';
import { importNotices } from '../import.ts';
import { noticeReading } from '../notice-reading.ts';
import { folderSource } from '../sources/folder.ts';
import { sourceLimits } from '../sources/source.ts';
import { noticesAreAtHand, testingNamespaces } from '../testing-notices.ts';
import type { IndicatorName } from './indicators.ts';
import { indicatorTable } from './table.ts';

const data = path.resolve(import.meta.dirname, '../../../../../shared/data');

async function imported(folder: string): Promise<Db> {
  const db = (await freshDatabase<Tables>({ poolSize: 6 })).sql;
  await importNotices(
    {
      db,
      analyser: createAnalyser({ lexicon: sampleLexicon, topics: sampleTopics }),
      now: () => new Date('2026-11-28T12:00:00Z'),
      reading: noticeReading,
    },
    folderSource(path.join(data, folder), sourceLimits),
  );
  return db;
}

const figure = async (db: Db, indicator: IndicatorName, stage?: 'result' | 'call' | 'direct_award') => {
  const { totals } = await indicatorTable(db, { indicator, by: [], filters: {}, stage });
  const [total] = totals;
  if (!total) throw new Error('nothing was counted');
  return { yes: total.numerator, known: total.known, missing: total.missing, counted: total.counted };
};

// Written down on 2026-11-28 from the files themselves, with Python's ElementTree and no code of ours: `/*/cbc:NoticeTypeCode/@listName`
// gave the form (competition 20 files, result 7), `/*/cac:ProcurementProjectLot[cbc:ID/@schemeName='Lot']` the lots
// (27 in calls, of which one notice has none; 7 in results), and below each lot
// `cac:ProcurementProject/cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[@listName='strategic-procurement']` and
// so on its codes. No file is a later version or a change of another of them.
describe.skipIf(!noticesAreAtHand)(
  'The Norwegian notices (skipped where ../shared/data is not at hand)',
  () => {
    let db: Db;
    beforeAll(async () => {
      db = await imported('doffin-notices');
    });

    it('say nothing of innovation in any of 27 lots', async () => {
      expect(await figure(db, 'declared-innovation')).toEqual({ yes: 0, known: 0, missing: 27, counted: 27 });
      expect(await figure(db, 'declared-innovation-bt06')).toEqual({
        yes: 0,
        known: 0,
        missing: 27,
        counted: 27,
      });
    });

    it('hold no innovative procedure among 20 calls, 10 of which name no procedure', async () => {
      expect(await figure(db, 'innovative-procedures')).toEqual({
        yes: 0,
        known: 10,
        missing: 10,
        counted: 20,
      });
    });

    it('hold one environmental aim, and no social one', async () => {
      expect(await figure(db, 'environmental-aims')).toEqual({ yes: 1, known: 1, missing: 26, counted: 27 });
      expect(await figure(db, 'social-aims')).toEqual({ yes: 0, known: 0, missing: 27, counted: 27 });
    });

    it('allow variants in none of the 12 lots that speak of them', async () => {
      expect(await figure(db, 'variants')).toEqual({ yes: 0, known: 12, missing: 15, counted: 27 });
    });

    it('end without a winner in 2 of 7 lots', async () => {
      expect(await figure(db, 'not-awarded')).toEqual({ yes: 2, known: 7, missing: 0, counted: 7 });
    });

    it('give no grounds of research for direct awards: five are announced, one is a result', async () => {
      // BT-136: below-thres three times, technical once and once nothing in the announcements; technical in the result.
      expect(await figure(db, 'research-exemption', 'direct_award')).toEqual({
        yes: 0,
        known: 4,
        missing: 1,
        counted: 5,
      });
      expect(await figure(db, 'research-exemption', 'result')).toEqual({
        yes: 0,
        known: 1,
        missing: 0,
        counted: 1,
      });
    });
  },
);

/** The official examples speak of innovation; libxml2 counts them, which shares no code with our reader. */
describe.skipIf(!noticesAreAtHand)(
  'The official examples (skipped where ../shared/data is not at hand)',
  () => {
    let db: Db;
    const counted = { lots: 0, declared: 0, silent: 0, bt06: 0, process: 0, partnerships: 0, notices: 0 };

    beforeAll(async () => {
      db = await imported('eforms-sdk/notices');
      const files = await db
        .selectFrom('notices')
        .select('source_name')
        .where('standing', '=', 'latest')
        .execute();
      for (const { source_name } of files) countFile(path.join(data, 'eforms-sdk/notices', source_name));
    });

    function countFile(file: string): void {
      using document = XmlDocument.fromBuffer(readFileSync(file), { option: ParseOption.XML_PARSE_NONET });
      const find = (xpath: string) => document.find(XmlXPath.compile(xpath, testingNamespaces));
      if (find("/*/cbc:NoticeTypeCode[@listName='competition']").length === 0) return;
      counted.notices += 1;
      counted.partnerships += find(
        "/*/cac:TenderingProcess/cbc:ProcedureCode[.='innovation' or .='comp-dial']",
      ).length;
      // Two of the invalid examples have a lot with an empty id: that is remarked when they are read, and is no lot to count.
      const lot = "/*/cac:ProcurementProjectLot[cbc:ID[@schemeName='Lot' and normalize-space()!='']]";
      const holds = (list: string, code = '') =>
        `cac:ProcurementProject/cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[@listName='${list}']${code}`;
      const strategic = holds('strategic-procurement');
      const innovative = holds('innovative-acquisition');
      counted.lots += find(lot).length;
      counted.bt06 += find(`${lot}[${holds('strategic-procurement', "[.='inn-pur']")}]`).length;
      counted.declared += find(
        `${lot}[${holds('strategic-procurement', "[.='inn-pur']")} or ${holds('innovative-acquisition', "[.!='none']")}]`,
      ).length;
      counted.silent += find(`${lot}[not(${strategic}) and not(${innovative})]`).length;
      counted.process += find(`${lot}[${holds('innovative-acquisition', "[.='proc-innov']")}]`).length;
    }

    it('are counted as libxml2 counts them', async () => {
      expect(counted.declared).toBeGreaterThan(0);
      expect(await figure(db, 'declared-innovation')).toMatchObject({
        yes: counted.declared,
        missing: counted.silent,
        counted: counted.lots,
      });
      expect(await figure(db, 'declared-innovation-bt06')).toMatchObject({
        yes: counted.bt06,
        counted: counted.lots,
      });
      expect(await figure(db, 'innovation-aim-process')).toMatchObject({ yes: counted.process });
      expect(await figure(db, 'innovative-procedures')).toMatchObject({
        yes: counted.partnerships,
        counted: counted.notices,
      });
    });
  },
);
