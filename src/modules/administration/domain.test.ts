import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osloDay } from '../../kernel/i18n/format.ts';
import { languages } from '../../kernel/i18n/language.ts';
import { actionName, knownActions, sentenceOf } from './audit-sentence.ts';
import { beginningOfDay, dayAfter, invitationState, isSameName } from './domain.ts';

describe('a Norwegian day', () => {
  it('begins at midnight in Norway, in winter, in summer and when the clocks are changed', () => {
    expect(beginningOfDay('2026-01-15').toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(beginningOfDay('2026-07-15').toISOString()).toBe('2026-07-14T22:00:00.000Z');
    expect(beginningOfDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(beginningOfDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(beginningOfDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(beginningOfDay('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('holds every moment from its beginning to that of the next', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const day = osloDay(at);
        expect(beginningOfDay(day).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(beginningOfDay(dayAfter(day)).getTime()).toBeGreaterThan(at.getTime());
      }),
    );
  });
});

describe('an invitation', () => {
  const expiresAt = new Date('2026-11-23T12:00:00Z');
  const open = { acceptedAt: null, withdrawnAt: null, expiresAt };
  it('works to the last millisecond of its time', () => {
    expect(invitationState(open, new Date('2026-11-23T11:59:59.999Z'))).toBe('open');
    expect(invitationState(open, expiresAt)).toBe('expired');
  });
  it('that was used stays used, and one that was withdrawn does not expire', () => {
    const later = new Date('2027-01-01');
    expect(invitationState({ ...open, acceptedAt: expiresAt, withdrawnAt: expiresAt }, later)).toBe(
      'accepted',
    );
    expect(invitationState({ ...open, withdrawnAt: expiresAt }, later)).toBe('withdrawn');
  });
});

it('a name typed to confirm may differ in spaces and letter size, and in nothing else', () => {
  expect(isSameName('  ÅLESUND   kommune ', 'Ålesund kommune')).toBe(true);
  expect(isSameName('A\u030Alesund kommune', 'Ålesund kommune')).toBe(true);
  expect(isSameName('Alesund kommune', 'Ålesund kommune')).toBe(false);
  expect(isSameName('', 'Ålesund kommune')).toBe(false);
});

describe('a sentence of the log', () => {
  const names = { accounts: new Map(), organisations: new Map(), records: new Map() };
  const base = {
    stream: 's',
    sequence: '1',
    at: new Date(),
    previousHash: '',
    hash: '',
  };

  it.each(languages)('says something whole for every action in %s', (language) => {
    for (const action of knownActions) {
      expect(actionName(language, action)).not.toMatch(/[{}]/);
      for (const subjectKind of ['need', 'account', 'organisation', 'webhook', 'content']) {
        const entry = {
          ...base,
          actor: 'account:x',
          action,
          subjectKind,
          subjectId: 'x',
          detail: { role: 'editor' },
        };
        expect(sentenceOf(language, entry, names)).toMatch(/^\p{Lu}[^{}]+\.$/u);
      }
    }
  });

  it('never fills in what a name or a title holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{who}', '{subject}', '{role}', '$&', '$1'),
        fc.string(),
        (planted, rest) => {
          const title = planted + rest;
          const entry = {
            ...base,
            actor: 'account:a',
            action: 'need.published',
            subjectKind: 'need',
            subjectId: 'n',
            detail: {},
          };
          const told = sentenceOf('nb', entry, {
            ...names,
            accounts: new Map([['a', 'Anne']]),
            records: new Map([['need:n', title]]),
          });
          expect(told).toBe(`Anne publiserte behovet «${title}».`);
        },
      ),
    );
  });

  it('bears any action, actor and detail', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.dictionary(fc.string(), fc.string()),
        (actor, action, kind, detail) => {
          const entry = { ...base, actor, action, subjectKind: kind, subjectId: 'x', detail };
          expect(typeof sentenceOf('en', entry, names)).toBe('string');
        },
      ),
    );
  });
});
