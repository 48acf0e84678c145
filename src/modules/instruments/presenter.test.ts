import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';
import { deadlineSentence, instrumentCardProps, statusSentence } from './presenter.ts';
import { instrumentStatuses } from './schema.ts';
import { instrumentFixture } from './testing-fixture.ts';

const now = new Date('2026-11-23T12:00:00Z');
/** With ordinary spaces, so that the expectation can be read. */
const spaced = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('instrumentCardProps', () => {
  it('shows what one gets, what one brings, and the day of reading', () => {
    const card = instrumentCardProps('nb', instrumentFixture(), now);
    expect(card).toMatchObject({
      href: '/instruments/grensesamarbeid',
      status: 'rolling',
      whoCanApply: 'Kommuner og forskningsmiljøer',
      ownShare: 'Egne penger, minst 50 % av kostnaden',
      readOn: '23. november 2026',
    });
    expect(spaced(card.amount)).toBe('Fra 50 000 kr til 200 000 kr, inntil 50 % av kostnaden');
    expect(card.deadline).toBeUndefined();
    expect(card.contentLang).toBeUndefined();
  });

  it('marks the language of the content, and writes its own words in the language of the page', () => {
    const card = instrumentCardProps('en', instrumentFixture(), now);
    expect(card.contentLang).toBe('nb');
    expect(card.href).toBe('/en/instruments/grensesamarbeid');
    expect(card.whoCanApply).toBe('Municipalities and research groups');
    expect(card.readOn).toBe('23 November 2026');
  });

  it.each([
    [{ minAmountNok: 150_000, maxAmountNok: null, maxSharePercent: null }, 'Fra 150 000 kr'],
    [{ minAmountNok: null, maxAmountNok: 500_000, maxSharePercent: null }, 'Inntil 500 000 kr'],
    [{ minAmountNok: null, maxAmountNok: null, maxSharePercent: 12.5 }, 'Inntil 12,5 % av kostnaden'],
    [{ minAmountNok: null, maxAmountNok: null, maxSharePercent: null }, undefined],
  ])('says of the amount only what is stated: %j', (amounts, expected) => {
    expect(spaced(instrumentCardProps('nb', instrumentFixture(amounts), now).amount)).toBe(expected);
  });

  it.each([
    [{ required: 'none' as const }, null, 'Ingenting, ifølge kilden er det gratis'],
    [{ required: 'none_stated' as const }, null, undefined],
    [{ required: 'none_stated' as const }, 75, 'Minst 25 % av kostnaden'],
    [{ required: 'money' as const }, 100, 'Egne penger'],
    [{ required: 'money' as const, minSharePercent: 20 }, 50, 'Egne penger, minst 50 % av kostnaden'],
  ])(
    'tells the own contribution %j with support of %j per cent',
    (ownContribution, maxSharePercent, expected) => {
      const instrument = instrumentFixture({ ownContribution, maxSharePercent });
      expect(instrumentCardProps('nb', instrument, now).ownShare).toBe(expected);
    },
  );

  it('never tells a deadline that has passed as one to come', () => {
    const past = instrumentFixture({ deadlines: [{ type: 'dated', date: '2026-11-22' }] });
    expect(instrumentCardProps('nb', past, now).deadline).toBe(
      'Siste frist vi kjenner, var 22. november 2026',
    );
  });

  it('says that a yearly deadline is stated as one, and when it is today', () => {
    const yearly = instrumentFixture({ deadlines: [{ type: 'yearly', month: 11, day: 23 }] });
    expect(deadlineSentence('nb', yearly, now)).toBe(
      'I dag, 23. november 2026, oppgitt som årlig frist. Kontroller hos eieren.',
    );
    const tomorrow = new Date('2026-11-23T23:00:00Z');
    expect(deadlineSentence('nn', yearly, tomorrow)).toBe(
      '23. november 2027, oppgitt som årleg frist. Kontroller hos eigaren.',
    );
  });
});

describe('statusSentence', () => {
  it('always tells the day of reading, in every language', () => {
    for (const language of languages) {
      for (const status of instrumentStatuses) {
        const sentence = statusSentence(language, instrumentFixture({ status }));
        expect(sentence).toMatch(/23\.? (n|N)ovember 2026/);
      }
    }
    expect(statusSentence('nb', instrumentFixture({ status: 'unknown' }))).toBe(
      'Status ukjent. Lest 23. november 2026. Sjekk hos eieren.',
    );
  });
});

describe('messages', () => {
  it('have a text of their own in each language wherever whole sentences are said', () => {
    const sentences = Object.entries(messages.nb).filter(
      ([, text]) => typeof text === 'string' && text.length > 45,
    );
    for (const [key, text] of sentences) {
      for (const language of ['nn', 'en'] as const) {
        expect(messages[language][key as keyof typeof messages.nb], `${language}.${key}`).not.toBe(text);
      }
    }
  });
});
