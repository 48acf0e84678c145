import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/i18n/language.ts';
import { likeness } from '../../kernel/organisations/peers.ts';
import { messages } from './messages.ts';
import { likenessWords, populationChange } from './words.ts';

const place = { kind: 'municipality', population: 10_000, centralityIndex: 700, countyNumber: '46' };

describe('likenessWords', () => {
  it('says size, centrality and county', () => {
    expect(likenessWords('nb', likeness(place, place))).toBe(
      'Omtrent like mange innbyggere, like sentral, samme fylke',
    );
    const larger = { ...place, population: 20_000, centralityIndex: 800, countyNumber: '50' };
    expect(likenessWords('nb', likeness(place, larger))).toBe('2 ganger så mange innbyggere, mer sentral');
    expect(likenessWords('en', likeness(larger, place))).toBe('50 per cent of the population, less central');
  });

  it('says nothing of what is unknown', () => {
    const unknown = { ...place, population: null, centralityIndex: null, countyNumber: null };
    expect(likenessWords('nb', likeness(place, unknown))).toBe('');
  });
});

describe('populationChange', () => {
  it('has a sign, and none where nothing changed', () => {
    expect(populationChange('nb', { population: 1031, population2020: 1000 })).toBe('+3,1 prosent');
    expect(populationChange('nb', { population: 900, population2020: 1000 })).toMatch(/^[−-]10 prosent$/);
    expect(populationChange('en', { population: 1000, population2020: 1000 })).toBe('0 per cent');
    expect(populationChange('nb', { population: null, population2020: 1000 })).toBeUndefined();
    expect(populationChange('nb', { population: 10, population2020: 0 })).toBeUndefined();
  });
});

describe('the answer of an organisation', () => {
  it('never speaks of several when there is one, in any language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.boolean(),
        fc.boolean(),
        (language, measured, sobering) => {
          const text = messages[language].answer('X', 1, Number(measured), Number(sobering));
          expect(text).not.toMatch(/av dem|av dei|of them|1 /);
        },
      ),
    );
  });
});
