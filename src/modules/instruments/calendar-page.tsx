import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { ActiveFilters, FilterPanel } from '../../ui/forms/filter-panel.tsx';
import { DetailsBlock, PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { comingDeadlines, type DeadlineOnDay, pastDeadlines } from './deadlines.ts';
import {
  activeFilters,
  type ChoicePlace,
  filterGroups,
  selectionHref,
  type Topics,
} from './filter-choices.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';
import { contentLanguageOf, instrumentPath } from './presenter.ts';
import type { ResolvedSelection } from './select-instruments.ts';
import { isNarrowed, selectionParams } from './selection.ts';

export interface CalendarPageProps {
  readonly place: ChoicePlace;
  readonly resolved: ResolvedSelection;
  /** Those of the selection that state a date. */
  readonly instruments: readonly Instrument[];
  readonly withoutDate: number;
  readonly facetCounts: ReadonlyMap<string, number>;
  readonly topics: Topics;
  /** The Norwegian day that the page is seen on. */
  readonly today: string;
  /** Where Nytte is reached, for the address to subscribe to. */
  readonly origin: string;
}

interface Entry extends DeadlineOnDay {
  readonly instrument: Instrument;
}

export const CalendarPage = (props: CalendarPageProps) => {
  const { place, resolved, today } = props;
  const { language } = place;
  const m = messages[language];
  const coming = entriesOf(props.instruments, (instrument) => comingDeadlines(instrument, today));
  const past = entriesOf(props.instruments, (instrument) => pastDeadlines(instrument, today)).reverse();
  const next = coming[0];
  const hidden = [...selectionParams(resolved.selection)]
    .map(([name, value]) => ({ name, value }))
    .filter(({ name }) => ['q', 'organisation', 'amount', 'ownShare'].includes(name));
  return (
    <>
      <PageHeading
        kicker={
          <a href={selectionHref({ language, path: '/instruments' }, resolved.selection)}>{m.backToList}</a>
        }
        title={next ? m.calendarNext(next.instrument.name, formatDay(language, next.day)) : m.calendarNone}
        lead={next ? m.calendarLead : m.calendarNoneText}
      />
      <PageColumns
        asidePlace="start"
        asideLabel={m.filtersLabel}
        aside={
          <FilterPanel
            lang={language}
            action={localisedPath(language, place.path)}
            groups={filterGroups(language, resolved, props.facetCounts, props.topics)}
            hidden={hidden}
          />
        }
      >
        <ActiveFilters
          lang={language}
          filters={activeFilters(place, resolved, props.topics, {})}
          clearHref={localisedPath(language, place.path)}
        />
        {monthsOf(coming).map(([month, entries]) => (
          <Month language={language} month={month} entries={entries} />
        ))}
        {props.withoutDate > 0 && (
          <p>
            {m.calendarWithoutDeadline(props.withoutDate)}{' '}
            <a href={selectionHref({ language, path: '/instruments' }, resolved.selection)}>
              {m.calendarShowList}
            </a>
          </p>
        )}
        <Subscription {...props} />
        {past.length > 0 && <Past language={language} entries={past} />}
      </PageColumns>
    </>
  );
};

const Month = ({
  language,
  month,
  entries,
}: {
  language: Language;
  month: string;
  entries: readonly Entry[];
}) => {
  const m = messages[language];
  const heading = monthName(language, month);
  return (
    <Section id={`month-${month}`} heading={heading}>
      <DataTable
        caption={heading}
        isCaptionHidden
        columns={[{ heading: m.deadline }, { heading: m.instrument }, { heading: m.howStated }]}
        rows={entries.map((entry) => [
          formatDay(language, entry.day),
          <InstrumentLink language={language} entry={entry} />,
          (entry.isYearly ? m.calendarYearly : m.calendarDated)(formatDay(language, entry.instrument.readOn)),
        ])}
      />
    </Section>
  );
};

const Past = ({ language, entries }: { language: Language; entries: readonly Entry[] }) => {
  const m = messages[language];
  return (
    <Section id="past" heading={m.calendarPastHeading} lead={m.calendarPastLead}>
      <DetailsBlock summary={m.calendarPastCaption(entries.length)}>
        <ul>
          {entries.map((entry) => (
            <li>
              {formatDay(language, entry.day)}: <InstrumentLink language={language} entry={entry} />.{' '}
              {m.readOn(formatDay(language, entry.instrument.readOn))}.
            </li>
          ))}
        </ul>
      </DetailsBlock>
    </Section>
  );
};

const InstrumentLink = ({ language, entry }: { language: Language; entry: Entry }) => {
  const lang = contentLanguageOf(language, entry.instrument);
  return (
    <span>
      <a href={localisedPath(language, instrumentPath(entry.instrument.slug))} lang={lang}>
        {entry.instrument.name}
      </a>
      {entry.note && (
        <>
          {': '}
          <span lang={lang}>{entry.note}</span>
        </>
      )}
    </span>
  );
};

const Subscription = ({ place, resolved, origin }: CalendarPageProps) => {
  const m = messages[place.language];
  const href = selectionHref({ ...place, path: '/instruments/calendar.ics' }, resolved.selection);
  return (
    <Section id="subscribe" heading={m.subscribeHeading} lead={m.subscribeText}>
      {isNarrowed(resolved.selection) && <p>{m.subscribeFiltered}</p>}
      <p>
        {m.subscribeAddress}:{' '}
        <a href={href}>
          {origin}
          {href}
        </a>
      </p>
      <div class="nytte-actions">
        <ButtonLink href={href} variant="secondary" icon="calendar" download="nytte.ics">
          {m.subscribeDownload}
        </ButtonLink>
      </div>
    </Section>
  );
};

/** The deadlines of all instruments together, soonest first; on the same day by name, as they come. */
function entriesOf(
  instruments: readonly Instrument[],
  deadlinesOf: (instrument: Instrument) => readonly DeadlineOnDay[],
): Entry[] {
  return instruments
    .flatMap((instrument) => deadlinesOf(instrument).map((deadline) => ({ ...deadline, instrument })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function monthsOf(entries: readonly Entry[]): [month: string, entries: Entry[]][] {
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months];
}

/** `2027-02` as a heading: `Februar 2027`. */
function monthName(language: Language, month: string): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-NO`;
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(locale, options).format(new Date(`${month}-01T00:00:00Z`));
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
