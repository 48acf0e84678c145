import { z } from 'zod';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { csvResponse } from '../../kernel/http/csv.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { deadlineCalendar } from './calendar-feed.ts';
import { CalendarPage } from './calendar-page.tsx';
import type { WordSearch } from './find-by-words.ts';
import type { Instrument } from './instrument.ts';
import { type InnovationUse, InstrumentPage } from './instrument-page.tsx';
import { answerFaultyList, answerList, listQuery } from './list-handler.tsx';
import { messages } from './messages.ts';
import { instrumentColumns, openDataLicence, recordOf } from './open-data.ts';
import {
  countInstrumentFacets,
  countInstruments,
  getInstrumentBySlug,
  listAllInstruments,
} from './queries.ts';
import { resolveSelection } from './select-instruments.ts';
import { type Selection, selectionParams, selectionQuery } from './selection.ts';

export type { InnovationUse };

export interface InstrumentRoom extends WordSearch {
  readonly now: () => Date;
  /** Where Nytte is reached from outside; without it, where the request came. */
  readonly publicUrl?: string | undefined;
  /** Who used an instrument; the innovations' room knows, and may not be asked from here. */
  readonly innovationsUsing: (instrumentId: string) => Promise<readonly InnovationUse[]>;
}

/** The finder: list, calendar, single pages and files. The fixed addresses come before `:slug`. */
export function instrumentPages(room: InstrumentRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'instruments',
      path: '/instruments',
      permission: 'public',
      query: listQuery,
      handler: (request) => answerList(room, request),
      onInvalid: (request, faults) => answerFaultyList(room, request, faults),
    }),
    pageRoute({
      name: 'instrument-calendar',
      path: '/instruments/calendar',
      permission: 'public',
      query: selectionQuery,
      handler: (request) => answerCalendar(room, request),
      onInvalid: ({ language, url }) => seeOther(localisedPath(language, '/instruments') + url.search),
    }),
    pageRoute({
      name: 'instrument-calendar-feed',
      path: '/instruments/calendar.ics',
      permission: 'public',
      query: selectionQuery,
      handler: (request) => answerFeed(room, request),
    }),
    pageRoute({
      name: 'instruments-csv',
      path: '/instruments.csv',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        csvResponse('instruments.csv', instrumentColumns, await selectedRecords(room, input)),
    }),
    pageRoute({
      name: 'instruments-json',
      path: '/instruments.json',
      permission: 'public',
      query: selectionQuery,
      handler: async ({ input }) =>
        Response.json({ licence: openDataLicence, instruments: await selectedRecords(room, input) }),
    }),
    pageRoute({
      name: 'instrument',
      path: '/instruments/:slug',
      permission: 'public',
      query: z.object({}),
      handler: (request) => answerInstrument(room, request),
    }),
  ];
}

async function answerInstrument(room: InstrumentRoom, request: PageRequest): Promise<Page> {
  const { language, params, actor } = request;
  const instrument = await getInstrumentBySlug(room.db, params.slug ?? '');
  if (!instrument) throw notFound();
  const [usedBy, topics, follow] = await Promise.all([
    room.innovationsUsing(instrument.id),
    listTopics(room.db),
    followStateOf(room.db, request, { kind: 'instrument', id: instrument.id }),
  ]);
  const correcting = { mayWrite: mayCorrect(actor, instrument) };
  const props = { language, instrument, usedBy, topics, follow, now: room.now(), correcting };
  return {
    title: instrument.name,
    description: instrument.description,
    main: <InstrumentPage {...props} />,
  };
}

/** Whether the reader's organisation is the owner, as far as its name tells, so that they may correct it themselves. */
function mayCorrect(actor: Actor, { owners, keptBy }: Instrument): boolean {
  if (actor.kind !== 'person' || !actor.actingFor) return false;
  const { organisationId, organisationName } = actor.actingFor;
  const isTheirs = keptBy
    ? keptBy.organisation.id === organisationId
    : owners.some((owner) => lower(owner) === lower(organisationName));
  return isTheirs && may(actor, 'record.write', { organisationId, isDemonstration: false });
}

const lower = (name: string): string => name.toLocaleLowerCase('nb');

async function answerCalendar(room: InstrumentRoom, request: PageRequest<Selection>): Promise<Page> {
  const { language, path, input, url } = request;
  const resolved = await resolveSelection(room, input);
  const filter = { ...resolved.filter, statesDeadline: true };
  const [instruments, selected, facetCounts, topics] = await Promise.all([
    listAllInstruments(room.db, filter),
    countInstruments(room.db, resolved.filter),
    countInstrumentFacets(room.db, filter),
    listTopics(room.db),
  ]);
  const m = messages[language];
  const props = {
    place: { language, path },
    resolved,
    instruments,
    withoutDate: selected - instruments.length,
    facetCounts,
    topics,
    today: osloDay(room.now()),
    origin: originOf(room, url),
  };
  const query = selectionParams(input).toString();
  const feedPath = localisedPath(language, '/instruments/calendar.ics');
  return {
    title: m.calendarTitle,
    description: m.calendarDescription,
    keepQuery: query,
    noIndex: query !== '',
    feeds: [{ title: m.feedName, type: 'text/calendar', href: feedPath + (query && `?${query}`) }],
    main: <CalendarPage {...props} />,
  };
}

async function answerFeed(room: InstrumentRoom, request: PageRequest<Selection>): Promise<Response> {
  const { filter } = await resolveSelection(room, request.input);
  const instruments = await listAllInstruments(room.db, { ...filter, statesDeadline: true });
  const text = deadlineCalendar(request.language, instruments, originOf(room, request.url));
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="nytte.ics"',
      'content-language': request.language,
      'cache-control': 'no-cache',
    },
  });
}

async function selectedRecords(room: InstrumentRoom, selection: Selection) {
  const { filter } = await resolveSelection(room, selection);
  return (await listAllInstruments(room.db, filter)).map(recordOf);
}

const originOf = ({ publicUrl }: InstrumentRoom, url: URL): string => new URL(publicUrl ?? url).origin;

/** The list explains what is wrong with a selection; the calendar has no form of its own. */
const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { location } });
