import { describe, expect, it } from 'vitest';
import { type BuyingAnswers, questions } from './answers.ts';
import { codesOf } from './codes.ts';
import { demands, demandsOf, sources } from './law.ts';
import { procedures } from './procedures.ts';

const codes = (answers: BuyingAnswers, procedure: (typeof procedures)[number]) =>
  codesOf(procedure, answers).map(({ field, code }) => `${field} ${code}`.trim());

describe('what to declare', () => {
  // DFØ, Innovative Acquisition (BT-776): mar-nov where nothing on the market meets the need, rd-act for development.
  it('of an innovation partnership is that the market is challenged and something is developed', () => {
    const found = codes({ market: 'none' }, 'innovation_partnership');
    expect(found).toEqual([
      'BT-105 innovation',
      'BT-06 inn-pur',
      'BT-776 mar-nov',
      'BT-776 rd-act',
      'BT-776 prod-innov',
      'BT-776 proc-innov',
    ]);
  });

  it('of what is bought as it is, is none, and not nothing', () => {
    expect(codes({ market: 'as_is' }, 'open')).toEqual(['BT-105 open', 'BT-06 none']);
  });

  it('of what is exempt has no code of a procedure', () => {
    expect(codes({ market: 'none' }, 'pre_commercial')[0]).toBe('BT-105');
  });

  it('is never aims of innovation beside none', () => {
    for (const procedure of procedures) {
      for (const market of [undefined, ...questions.market]) {
        const found = codes({ market }, procedure);
        if (found.includes('BT-06 none')) expect(found.some((code) => code.startsWith('BT-776'))).toBe(false);
      }
    }
  });

  it('below the EEA threshold is for the buyer to confirm', () => {
    const [first] = codesOf('negotiation', { market: 'adapted', value: 'below_eea' });
    expect(first).toMatchObject({ code: 'neg-w-call', why: 'below_eea', isToConfirm: true });
  });
});

describe('what the rules demand', () => {
  it('is told with a source for every procedure that the regulations know', () => {
    for (const procedure of procedures) {
      for (const value of [undefined, ...questions.value]) {
        const stated = demandsOf(procedure, value);
        expect(new Set(stated).size).toBe(stated.length);
        expect(stated.length).toBeGreaterThan(0);
        for (const demand of stated) expect(sources[demands[demand].source].url).toMatch(/^https:\/\//);
      }
    }
  });

  // anskaffelsesforskriften § 7-9; DFØ, chapter 3.2: no duty of award criteria below the national threshold.
  it('asks for climate among the criteria from the national threshold on', () => {
    expect(demandsOf('open', 'above_eea')).toContain('climate');
    expect(demandsOf('open', 'below_eea')).toContain('climate');
    expect(demandsOf('open', 'below_national')).not.toContain('climate');
    expect(demandsOf('pre_commercial', 'above_eea')).not.toContain('climate');
  });
});
