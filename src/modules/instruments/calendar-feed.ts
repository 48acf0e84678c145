import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator';
import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { nextOccurrence } from './deadlines.ts';
import { isGone } from './domain.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';
import { instrumentPath } from './presenter.ts';
import type { InstrumentDeadline } from './schema.ts';

/** How often a calendar is asked to look for news. */
const refreshSeconds = 24 * 60 * 60;

/**
 * The deadlines as an iCalendar file (RFC 5545) of all-day events. Made from the content alone: deadlines that had
 * passed when they were read are left out, a yearly one begins with the first after the reading, and DTSTAMP is the
 * day of reading. So the same content gives the same bytes, whenever it is asked for.
 * @param origin where Nytte is reached, for the links back: `https://nytte.example`
 */
export function deadlineCalendar(
  language: Language,
  instruments: readonly Instrument[],
  origin: string,
): string {
  const m = messages[language];
  const calendar = ical({
    prodId: { company: 'Nytte', product: 'instruments', language: language.toUpperCase() },
    name: m.feedName,
    description: m.feedDescription,
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    url: `${origin}${localisedPath(language, '/instruments/calendar')}`,
  });
  for (const instrument of instruments) {
    if (isGone(instrument)) continue;
    for (const event of eventsOf(language, instrument, origin)) calendar.createEvent(event);
  }
  return `${calendar.toString().replace(/(\r?\n)*$/, '')}\r\n`;
}

function eventsOf(language: Language, instrument: Instrument, origin: string): ICalEventData[] {
  const m = messages[language];
  const read = formatDay(language, instrument.readOn);
  const address = `${origin}${localisedPath(language, instrumentPath(instrument.slug))}`;
  const seen = new Map<string, number>();
  return instrument.deadlines
    .filter((deadline) => deadline.type === 'yearly' || deadline.date >= instrument.readOn)
    .map((deadline): ICalEventData => {
      const key = deadline.type === 'yearly' ? `yearly-${deadline.month}-${deadline.day}` : deadline.date;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      const day = deadline.type === 'yearly' ? nextOccurrence(deadline, instrument.readOn) : deadline.date;
      const summary = m.feedSummary(instrument.name);
      const explained = deadline.type === 'yearly' ? m.calendarYearly(read) : m.calendarDated(read);
      const lines = [explained, instrument.deadlineText, address].filter((line) => line !== null);
      return {
        id: `${key}${before > 0 ? `-${before + 1}` : ''}.${instrument.slug}@instruments.nytte`,
        stamp: utcMidnight(instrument.readOn),
        start: utcMidnight(day),
        allDay: true,
        summary: plain(deadline.note ? m.withNote(summary, deadline.note) : summary),
        description: plain(lines.join('\n')),
        url: address,
        transparency: ICalEventTransparency.TRANSPARENT,
        repeating: deadline.type === 'yearly' ? everyYear(deadline) : null,
      };
    });
}

/** 29 February is the last day of February in every year, as in `nextOccurrence`. */
function everyYear({ month, day }: Extract<InstrumentDeadline, { type: 'yearly' }>) {
  return {
    freq: ICalEventRepeatingFreq.YEARLY,
    byMonth: month,
    byMonthDay: month === 2 && day === 29 ? -1 : day,
  };
}

const utcMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Control characters have no place in an iCalendar text, and could begin a line of their own. */
function plain(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
}
