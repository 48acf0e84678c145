import { z } from 'zod';
import type { FieldFault } from '../../kernel/http/errors.ts';
import type { Page, PageRequest } from '../../kernel/http/page-route.ts';
import { formatNumber, osloDay } from '../../kernel/i18n/format.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { WordSearch } from './find-by-words.ts';
import { ListPage } from './list-page.tsx';
import type { InstrumentMessages } from './messages.nb.ts';
import { messages } from './messages.ts';
import { countInstrumentFacets, countInstruments, instrumentSorts, listInstruments } from './queries.ts';
import { type SearchFormProps, typedFields } from './search-form.tsx';
import { resolveSelection } from './select-instruments.ts';
import {
  maxOrganisationCharacters,
  maxSearchCharacters,
  selectionFields,
  selectionParams,
} from './selection.ts';

const cardsPerPage = 20;
const maxPage = 100_000;

/** The list's address: the selection, how it is sorted and which page. A strange sorting or page is the first. */
export const listQuery = z.object({
  ...selectionFields,
  sort: z.enum(instrumentSorts).catch('fit'),
  page: z.coerce.number().int().min(1).max(maxPage).catch(1),
});
type ListQuery = z.output<typeof listQuery>;

interface ListRoom extends WordSearch {
  readonly now: () => Date;
}

type RawQuery = Readonly<Record<string, string | readonly string[]>>;

export async function answerList(room: ListRoom, request: PageRequest<ListQuery>): Promise<Page> {
  return listPage(room, request, typedValues(Object.fromEntries(request.url.searchParams)), []);
}

/** Some of what was typed cannot be read: it is said where, kept as it was typed, and the rest still holds. */
export async function answerFaultyList(
  room: ListRoom,
  request: PageRequest<RawQuery>,
  faults: readonly FieldFault[],
): Promise<Page> {
  const faulty = new Set(faults.map(({ field }) => field.split('.', 1)[0] ?? ''));
  const readable = Object.entries(request.input).filter(([name]) => !faulty.has(name));
  const input = listQuery.parse(Object.fromEntries(readable));
  const m = messages[request.language];
  const errors = new Map(
    [...faulty].map((field) => formErrorOf(m, request, field)).map((e) => [e.fieldId, e]),
  );
  const page = await listPage(room, { ...request, input }, typedValues(request.input), [...errors.values()]);
  return { ...page, status: 422, noIndex: true };
}

async function listPage(
  room: ListRoom,
  { language, path, input }: PageRequest<ListQuery>,
  typed: SearchFormProps['typed'],
  errors: readonly FormError[],
): Promise<Page> {
  const { sort, page: wantedPage, ...selection } = input;
  const now = room.now();
  const resolved = await resolveSelection(room, selection);
  const { filter } = resolved;
  const [shown, all, statingAmount, facetCounts, topics] = await Promise.all([
    countInstruments(room.db, filter),
    countInstruments(room.db),
    countInstruments(room.db, { ...filter, statesAmount: true }),
    countInstrumentFacets(room.db, filter),
    listTopics(room.db),
  ]);
  const pageCount = Math.max(1, Math.ceil(shown / cardsPerPage));
  const page = Math.min(wantedPage, pageCount);
  const order = sort === 'deadline' ? { sort, today: osloDay(now) } : { sort };
  const instruments = await listInstruments(room.db, {
    ...filter,
    ...order,
    limit: cardsPerPage,
    offset: (page - 1) * cardsPerPage,
  });
  const m = messages[language];
  const query = selectionParams(selection);
  if (sort !== 'fit') query.append('sort', sort);
  if (page > 1) query.append('page', String(page));
  const props = {
    place: { language, path },
    resolved,
    instruments,
    counts: { shown, all, statingAmount },
    facetCounts,
    topics,
    sort,
    page,
    pageCount,
    isBeyondLast: page < wantedPage,
    typed,
    errors,
    now,
  };
  return {
    title: m.listTitle,
    description: m.listDescription,
    keepQuery: query.toString(),
    noIndex: query.size > 0,
    main: <ListPage {...props} />,
  };
}

function typedValues(raw: RawQuery): SearchFormProps['typed'] {
  const entries = typedFields.flatMap((name) => {
    const value = raw[name];
    const first = typeof value === 'string' ? value : value?.[0];
    return first === undefined ? [] : [[name, first]];
  });
  return Object.fromEntries(entries);
}

/** What the filters send is chosen, not typed: when that is strange, the address was. */
function formErrorOf(m: InstrumentMessages, { language }: PageRequest, field: string): FormError {
  const tooLong = (limit: number) => m.errorTextTooLong(formatNumber(language, limit));
  const messageOf: Readonly<Record<string, string>> = {
    amount: m.errorAmount,
    ownShare: m.errorOwnShare,
    q: tooLong(maxSearchCharacters),
    organisation: tooLong(maxOrganisationCharacters),
  };
  const message = messageOf[field];
  return message ? { fieldId: field, message } : { fieldId: 'filters', message: m.errorChoice };
}
