import { describe, expect, it } from 'vitest';
import { detectWording, wordingVersion } from './detect.ts';

const signals = (text: string, language?: string) =>
  detectWording([{ language, text }]).map(({ signal }) => signal);

describe('wording that is found', () => {
  it.each([
    ['Kravspesifikasjonen består av funksjonskrav, ikke tekniske løsninger.', ['functional']],
    ['Krava er formulerte som funksjons- og ytingskrav.', ['functional']],
    ['The functional requirements are set out in annex 2.', ['functional']],
    ['Dette er en behovsdrevet anskaffelse.', ['need']],
    ['Vi skal no pilotere løysinga i to kommunar.', ['pilot']],
    ['Oppdragsgiver inviterer til markedsdialog.', ['dialogue']],
    ['Kontrakten omfatter FoU-tjenester.', ['research']],
  ])('%s', (text, expected) => {
    expect(signals(text)).toEqual(expected);
  });

  it('tells where it stands, in the words of the text', () => {
    const text = 'Åpen for en Pilot i 2025.';
    expect(
      detectWording([
        { language: 'FRA', text: 'pilot' },
        { language: 'NOR', text },
      ]),
    ).toEqual([{ signal: 'pilot', textIndex: 1, start: 12, end: 17, words: 'Pilot' }]);
  });

  it('names its version', () => {
    expect(wordingVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});

describe('wording that only looks alike', () => {
  it.each([
    'Tilpasset personer med funksjonsnedsettelse.',
    'Innleie av helikopterpilot og redningsmann.',
    'Det skal utarbeides et forprosjekt.',
    'Stønaden er behovsprøvd. Levering ved behov, og tømming etter behov.',
    'Kommunen har behov for nye brannbiler.',
    'Det skal ikke gjennomføres pilot.',
    'Prosedyren er konkurransepreget dialog.',
    'The programme is used by Microsoft Copilot users.',
    'No pilot is planned. Market research is not included.',
  ])('%s', (text) => {
    expect(signals(text)).toEqual([]);
  });
});
