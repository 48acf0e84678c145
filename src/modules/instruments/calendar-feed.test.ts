import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineCalendar } from './calendar-feed.ts';
import { instrumentFixture } from './testing-fixture.ts';

const origin = 'https://nytte.example';
const interreg = instrumentFixture({
  slug: 'interreg',
  name: 'Interreg; støtte, over grensen',
  deadlineText: 'Frister 15. februar og 15. september.',
  deadlines: [
    { type: 'yearly', month: 2, day: 15, note: 'hovedprosjekter' },
    { type: 'yearly', month: 9, day: 15 },
    { type: 'dated', date: '2023-06-01' },
    { type: 'dated', date: '2026-12-01' },
  ],
});

type Event = Record<string, string>;

/** Reads iCalendar back by the rules of RFC 5545 § 3.1 and § 3.3.11, by other code than what wrote it. */
function readCalendar(text: string): { lines: string[]; properties: Event; events: Event[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const physical = text.split('\r\n');
  for (const line of physical) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
  const lines = text.replaceAll('\r\n ', '').replaceAll('\r\n\t', '').trimEnd().split('\r\n');
  const properties: Event = {};
  const events: Event[] = [];
  let current = properties;
  for (const line of lines) {
    const colon = line.indexOf(':');
    expect(line.slice(0, colon)).toMatch(/^[A-Z-]+(;[A-Z-]+=[\w/-]+)*$/);
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c));
    if (line === 'BEGIN:VEVENT') current = {};
    else if (line === 'END:VEVENT') {
      events.push(current);
      current = properties;
    } else if (name !== 'BEGIN' && name !== 'END') current[name] = value;
  }
  return { lines, properties, events };
}

describe('deadlineCalendar', () => {
  const { lines, properties, events } = readCalendar(deadlineCalendar('nb', [interreg], origin));

  it('is one calendar to subscribe to', () => {
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(properties).toMatchObject({
      VERSION: '2.0',
      METHOD: 'PUBLISH',
      'X-WR-CALNAME': 'Søknadsfrister fra Nytte',
      'REFRESH-INTERVAL;VALUE=DURATION': 'P1D',
    });
  });

  it('gives a yearly deadline as a rule from its first day after the reading', () => {
    expect(events[0]).toMatchObject({
      UID: 'yearly-2-15.interreg@instruments.nytte',
      DTSTAMP: '20261123T000000Z',
      'DTSTART;VALUE=DATE': '20270215',
      RRULE: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15',
      SUMMARY: 'Søknadsfrist: Interreg; støtte, over grensen (hovedprosjekter)',
      TRANSP: 'TRANSPARENT',
    });
    expect(events[0]?.DESCRIPTION).toBe(
      [
        'Oppgitt som årlig frist, lest 23. november 2026. Kontroller hos eieren.',
        'Frister 15. februar og 15. september.',
        'https://nytte.example/instruments/interreg',
      ].join('\n'),
    );
  });

  it('leaves out a date that had passed when it was read, and keeps one that lay ahead', () => {
    expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(['20270215', '20270915', '20261201']);
    expect(events[2]?.RRULE).toBeUndefined();
  });

  it('leaves out what was closed or discontinued', () => {
    for (const status of ['closed', 'discontinued'] as const) {
      expect(readCalendar(deadlineCalendar('nb', [{ ...interreg, status }], origin)).events).toEqual([]);
    }
  });

  it('gives 29 February as the last day of February every year', () => {
    const leap = instrumentFixture({ deadlines: [{ type: 'yearly', month: 2, day: 29 }] });
    expect(readCalendar(deadlineCalendar('nb', [leap], origin)).events[0]).toMatchObject({
      'DTSTART;VALUE=DATE': '20270228',
      RRULE: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    });
  });

  it('gives every event a name of its own, also two deadlines on the same day', () => {
    const twice = instrumentFixture({
      deadlines: [
        { type: 'dated', date: '2027-01-10', note: 'kommuner' },
        { type: 'dated', date: '2027-01-10', note: 'frivillige' },
      ],
    });
    const ids = readCalendar(deadlineCalendar('nb', [twice], origin)).events.map((event) => event.UID);
    expect(new Set(ids).size).toBe(2);
  });

  it('gives the same bytes for the same content, and the words of each language', () => {
    expect(deadlineCalendar('nb', [interreg], origin)).toBe(deadlineCalendar('nb', [interreg], origin));
    const summaries = (['nb', 'nn', 'en'] as const).map(
      (language) => readCalendar(deadlineCalendar(language, [interreg], origin)).events[1]?.SUMMARY,
    );
    expect(summaries[1]).toContain('Søknadsfrist: ');
    expect(summaries[2]).toContain('Application deadline: ');
    expect(deadlineCalendar('en', [interreg], origin)).toContain('/en/instruments/interreg');
  });

  it('lets no text of the content make lines of its own, however it is written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const hostile = fc.oneof(
      text,
      fc.constantFrom(
        'a\r\nBEGIN:VEVENT',
        'a\nUID:x',
        'a\rX:y',
        'å'.repeat(120),
        '\\n;,',
        'a\u2028b\u0085c\u0000d',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, note, deadlineText) => {
        const deadlines = [{ type: 'yearly' as const, month: 2, day: 15, note }];
        const instrument = instrumentFixture({ name, deadlineText, deadlines });
        const { events: read } = readCalendar(deadlineCalendar('nb', [instrument], origin));
        expect(read).toHaveLength(1);
        const expected = `Søknadsfrist: ${name} (${note})`;
        expect(read[0]?.SUMMARY?.replace(/\s/g, '')).toBe(
          expected.replace(/[^\P{Cc}]/gu, '').replace(/\s/g, ''),
        );
      }),
    );
  });
});
