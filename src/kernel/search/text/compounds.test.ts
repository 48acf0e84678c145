import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCompoundSplitter } from './compounds.ts';

const split = createCompoundSplitter([
  'velferdsteknologi',
  'barnehage',
  'trygghetsalarm',
  'sykehus',
  'hjemmetjeneste',
  'sykehjem',
]);
const parts = (word: string) => split(word).map((part) => part.form);

test.each([
  ['velferdsteknologiløsning', ['velferdsteknologi', 'løsning']],
  ['barnehageplassene', ['barnehage', 'plassene']],
  ['sykehusavfall', ['sykehus', 'avfall']],
  ['hjemmetjenestebesøk', ['hjemmetjeneste', 'besøk']],
  ['trygghetsalarmer', ['trygghets', 'alarmer']],
  ['kommunehelsetjeneste', ['kommune', 'helse', 'tjeneste']],
  ['bestillingsløsningen', ['bestillings', 'løsningen']],
  ['bykjernen', ['by', 'kjernen']],
  ['eldreboliger', ['eldre', 'boliger']],
  ['KI-verktøy'.toLowerCase(), ['ki', 'verktøy']],
])('%s is split into its parts', (word, expected) => {
  expect(parts(word)).toEqual(expected);
});

test('nynorsk compounds split like bokmål ones', () => {
  const keys = (word: string) => split(word).map((part) => part.key);
  expect(keys('sjukehusavfall')).toEqual(keys('sykehusavfall'));
  expect(keys('heimetenestebesøk')).toEqual(keys('hjemmetjenestebesøk'));
});

test('the last part is the head', () => {
  expect(split('sykehusavfall').map((part) => part.head)).toEqual([false, true]);
});

test.each(['kontorene', 'registreringen', 'meldingene', 'tjenestene', 'bilene', 'ukjentord', 'hus', ''])(
  '«%s» is no compound',
  (word) => {
    expect(parts(word)).toEqual([]);
  },
);

test('a split gives at least two parts that are all in the word, or none', () => {
  const piece = fc.constantFrom(
    'barne',
    'hage',
    'sykehus',
    'velferds',
    'plass',
    'tjeneste',
    's',
    'e',
    'xq',
    'en',
    'ene',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const found = split(pieces.join(''));
      return found.length === 0 || (found.length >= 2 && found.filter((part) => part.head).length === 1);
    }),
  );
});
