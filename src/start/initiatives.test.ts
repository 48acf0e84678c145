import { describe, expect, it } from 'vitest';
import type { MeasuredBenefit } from '../modules/benefits/public.ts';
import { resultOf } from './initiatives.ts';

const benefit: MeasuredBenefit = {
  id: 'b',
  initiativeId: 'i',
  title: 'Kortere runde',
  language: 'nb',
  href: '/benefits/b',
  state: 'realised',
  indicator: 'Tid',
  unit: 'minutter',
  direction: 'lower',
  value: '28.4',
  baseline: '60.5',
  isBetter: true,
  isPublic: true,
  year: 2026,
  source: 'Rapport',
  organisation: { id: 'o', name: 'Vang' },
};

describe('a measured benefit as a result in the library', () => {
  it('has how much it changed as its figure, not where it ended', () => {
    expect(resultOf(benefit)).toEqual({
      text: 'Kortere runde: Tid, 60,5 → 28,4 minutter (2026)',
      direction: 'better',
      figure: 32.1,
      unit: 'minutter',
    });
  });

  it('is told in percentage points where it was measured in per cent', () => {
    const share = { ...benefit, unit: 'prosent', baseline: '80', value: '91' };
    expect(resultOf(share)).toMatchObject({ figure: 11, unit: 'prosentpoeng' });
    expect(resultOf({ ...share, language: 'en', unit: '%' })).toMatchObject({ unit: 'percentage points' });
  });

  it('has no figure where nothing changed, and is told as worse when it is', () => {
    expect(resultOf({ ...benefit, value: '60.5', isBetter: false })).toEqual({
      text: 'Kortere runde: Tid, 60,5 → 60,5 minutter (2026)',
      direction: 'none',
    });
    expect(resultOf({ ...benefit, value: '70', isBetter: false }).direction).toBe('worse');
  });
});
