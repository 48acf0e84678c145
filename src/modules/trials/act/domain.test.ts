import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastDayOfYears } from './days.ts';
import { checkAct } from './domain.ts';
import type { ActAnswers } from './schema.ts';

/** An application that nothing stands in the way of. */
const good: ActAnswers = {
  applicant: 'municipality',
  deviates: 'yes',
  basicRules: 'no',
  restrictsRights: 'no',
  extendsDuties: 'no',
  byLaws: 'yes',
  employees: 'yes',
  evaluation: 'yes',
  council: 'yes',
  startOn: '2027-01-01',
  endOn: '2030-12-31',
};
const codes = (answers: ActAnswers) => checkAct(answers).findings.map(({ code }) => code);
const lasting = (startOn: string, endOn: string, extendedTo?: string) =>
  codes({ ...good, startOn, endOn, extendedTo });

describe('what answers lead to', () => {
  it('is an application when everything is answered and nothing stands in the way', () => {
    expect(checkAct(good)).toMatchObject({ verdict: 'can_apply', findings: [] });
  });

  it('is that no leave is needed when no rule is deviated from', () => {
    expect(checkAct({ deviates: 'no' })).toMatchObject({ verdict: 'not_needed', findings: [] });
  });

  it('is a second look when somebody deviates from nothing and yet limits what people have a right to', () => {
    const check = checkAct({ ...good, deviates: 'no', restrictsRights: 'yes' });
    expect(check.verdict).toBe('cannot');
    expect(check.findings.map(({ code }) => code)).toEqual(['restricts_rights', 'limits_without_deviating']);
  });

  it.each([
    ['restrictsRights', 'restricts_rights'],
    ['extendsDuties', 'extends_duties'],
  ] as const)('is no by § 4 when the trial %s', (name, code) => {
    const check = checkAct({ ...good, [name]: 'yes' });
    expect(check.verdict).toBe('cannot');
    expect(check.findings).toEqual([
      { question: name, code, weight: 'stops', basis: { source: 'act', section: '§ 4' } },
    ]);
  });

  it('is no for whoever is no public body, and for the basic rules of municipalities and procedure', () => {
    expect(checkAct({ ...good, applicant: 'other' }).verdict).toBe('cannot');
    expect(checkAct({ ...good, basicRules: 'yes' }).verdict).toBe('cannot');
  });

  it('needs by-laws by § 5 first', () => {
    const { verdict, findings } = checkAct({ ...good, byLaws: 'no' });
    expect(verdict).toBe('needs_more');
    expect(findings[0]?.basis).toEqual({ source: 'act', section: '§ 5' });
  });

  it('asks what is not answered or not known, and never guesses', () => {
    expect(checkAct({}).verdict).toBe('needs_more');
    expect(codes({ ...good, basicRules: 'unsure', council: undefined })).toEqual(['unsure', 'unanswered']);
  });

  it('tells what stops before what lacks', () => {
    const { findings } = checkAct({ ...good, byLaws: 'no', endOn: '2031-01-01', restrictsRights: 'yes' });
    expect(findings.map(({ weight }) => weight)).toEqual(['stops', 'stops', 'lacks']);
  });
});

describe('how long a trial may last (§ 3)', () => {
  it('is four years to the day, and not a day more', () => {
    expect(lasting('2027-01-01', '2030-12-31')).toEqual([]);
    expect(lasting('2027-01-01', '2031-01-01')).toEqual(['too_long']);
    expect(lasting('2027-08-16', '2031-08-15')).toEqual([]);
    expect(lasting('2027-08-16', '2031-08-16')).toEqual(['too_long']);
  });

  it('counts from a leap day to the day before the next one four years later', () => {
    expect(lasting('2028-02-29', '2032-02-28')).toEqual([]);
    expect(lasting('2028-02-29', '2032-02-29')).toEqual(['too_long']);
    expect(lasting('2028-03-01', '2032-02-29')).toEqual([]);
    expect(lasting('2028-03-01', '2032-03-01')).toEqual(['too_long']);
  });

  it('counts from a leap day to 28 February where the year has no 29th: 1900 and 2100 are no leap years', () => {
    expect(lastDayOfYears('2096-02-29', 4)).toBe('2100-02-28');
    expect(lastDayOfYears('2028-02-29', 1)).toBe('2029-02-28');
  });

  it('can be extended by two years from the day after it ends, and not a day more', () => {
    expect(lasting('2027-01-01', '2030-12-31', '2032-12-31')).toEqual([]);
    expect(lasting('2027-01-01', '2030-12-31', '2033-01-01')).toEqual(['extension_too_long']);
    expect(lasting('2028-03-01', '2030-02-28', '2032-02-29')).toEqual([]);
    expect(lasting('2028-03-01', '2030-02-28', '2032-03-01')).toEqual(['extension_too_long']);
  });

  it('tells of a wrong order, of an extension that is none, and of what is no day', () => {
    expect(lasting('2027-01-02', '2027-01-01')).toEqual(['ends_before_start']);
    expect(lasting('2027-01-01', '2027-12-31', '2027-12-31')).toEqual(['extension_before_end']);
    expect(lasting('31.02.2027', '2027-12-31')).toEqual(['not_a_day']);
    expect(lasting('våren', '')).toEqual(['not_a_day', 'unanswered']);
  });

  it('reads days as Norwegians write them', () => {
    expect(checkAct({ ...good, startOn: '1.1.2027', endOn: '31.12.2030' })).toMatchObject({
      verdict: 'can_apply',
      period: { from: '2027-01-01', to: '2030-12-31', years: 4, days: 0 },
    });
  });

  it('says how long it is, in whole years and the days over', () => {
    const period = (startOn: string, endOn: string) => checkAct({ ...good, startOn, endOn }).period;
    expect(period('2027-01-01', '2027-01-01')).toMatchObject({ years: 0, days: 1 });
    expect(period('2027-01-01', '2031-01-01')).toMatchObject({ years: 4, days: 1 });
    expect(period('2027-01-15', '2028-01-14')).toMatchObject({ years: 1, days: 0 });
  });

  it('never lets through a day later than the latest that it names', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1992-06-26', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3000 }), (startOn, length) => {
        const endOn = addDays(startOn, length);
        const { latest, findings } = checkAct({ ...good, startOn, endOn });
        expect(findings.some(({ code }) => code === 'too_long')).toBe(endOn > (latest?.end ?? ''));
        // Four years hold one leap day, or none around a year such as 2100.
        expect(['1460', '1461']).toContain(
          String((Date.parse(latest?.end ?? '') - Date.parse(startOn)) / 86_400_000 + 1),
        );
      }),
    );
  });
});
