import { type CsvColumn, csvText } from '../../kernel/http/csv.ts';
import type { Innovation } from './queries.ts';
import type { InnovationRecord } from './record-schema.ts';
import type { ResultStatus } from './schema.ts';

export const openDataLicence = 'CC-BY-4.0';

/** An innovation as open data: the shape of the API, the JSON file and the export alike. */
export function innovationRecord(innovation: Innovation): InnovationRecord {
  return {
    id: innovation.slug,
    title: innovation.title,
    language: innovation.language,
    organisations: innovation.organisations.map((organisation) => ({
      name: organisation.namedAs,
      kind: organisation.kind,
      country: organisation.country,
      collective: organisation.isCollective,
      organisationNumber: organisation.organisationNumber,
      municipalityNumber: organisation.municipalityNumber,
      county: organisation.countyName,
      url: `/organisations/${organisation.slug}`,
    })),
    yearStart: innovation.yearStart,
    yearEnd: innovation.yearEnd,
    need: innovation.need,
    solution: innovation.solution,
    learned: innovation.learned,
    types: [...innovation.types],
    degree: innovation.degree,
    phase: innovation.phase,
    outcome: innovation.outcome,
    outcomeReason: innovation.outcomeReason,
    effect: innovation.certainty,
    results: innovation.results.map((result) => ({ ...result })),
    partners: [...innovation.partners],
    spreadTo: [...innovation.spreadTo],
    topics: [...innovation.topics],
    lifeEvents: [...innovation.lifeEvents],
    keywords: [...innovation.keywords],
    sources: innovation.sources.map((source) => ({ ...source })),
    readOn: innovation.readOn,
    readingNote: innovation.readingNote,
    verified: innovation.isVerified,
    editorial: [...innovation.editorial],
    url: `/innovations/${innovation.slug}`,
  };
}

const effectsOf = (innovation: Innovation, status: ResultStatus) =>
  innovation.results
    .filter((result) => result.kind === 'effect' && result.status === status)
    .map((result) => (result.direction ? `[${result.direction}] ${result.text}` : result.text));

/** One line an innovation; effects apart by how sure they are, and apart from mere volume. */
const columns: readonly CsvColumn<Innovation>[] = [
  { name: 'id', value: (it) => it.slug },
  { name: 'title', value: (it) => it.title },
  { name: 'language', value: (it) => it.language },
  { name: 'organisations', value: (it) => it.organisations.map(({ namedAs }) => namedAs) },
  { name: 'organisation_kinds', value: (it) => [...new Set(it.organisations.map(({ kind }) => kind))] },
  {
    name: 'organisation_numbers',
    value: (it) => it.organisations.flatMap(({ organisationNumber }) => organisationNumber ?? []),
  },
  {
    name: 'municipality_numbers',
    value: (it) => it.organisations.flatMap(({ municipalityNumber }) => municipalityNumber ?? []),
  },
  { name: 'countries', value: (it) => [...new Set(it.organisations.map(({ country }) => country))] },
  { name: 'year_start', value: (it) => it.yearStart },
  { name: 'year_end', value: (it) => it.yearEnd },
  { name: 'need', value: (it) => it.need },
  { name: 'solution', value: (it) => it.solution },
  { name: 'types', value: (it) => it.types },
  { name: 'degree', value: (it) => it.degree },
  { name: 'phase', value: (it) => it.phase },
  { name: 'outcome', value: (it) => it.outcome },
  { name: 'outcome_reason', value: (it) => it.outcomeReason },
  { name: 'surest_effect', value: (it) => it.certainty },
  { name: 'effects_measured', value: (it) => effectsOf(it, 'measured') },
  { name: 'effects_estimated', value: (it) => effectsOf(it, 'estimated') },
  { name: 'effects_expected', value: (it) => effectsOf(it, 'expected') },
  { name: 'effects_unknown', value: (it) => effectsOf(it, 'unknown') },
  {
    name: 'volumes',
    value: (it) => it.results.filter(({ kind }) => kind === 'volume').map(({ text }) => text),
  },
  { name: 'learned', value: (it) => it.learned },
  { name: 'partners', value: (it) => it.partners },
  { name: 'spread_to', value: (it) => it.spreadTo },
  { name: 'topics', value: (it) => it.topics },
  { name: 'life_events', value: (it) => it.lifeEvents },
  { name: 'keywords', value: (it) => it.keywords },
  { name: 'sources', value: (it) => it.sources.map(({ url }) => url) },
  { name: 'read_on', value: (it) => it.readOn },
  { name: 'verified', value: (it) => it.isVerified },
  { name: 'editorial', value: (it) => it.editorial },
  { name: 'reading_note', value: (it) => it.readingNote },
];

/** Batches as the pieces of one CSV file. */
export async function* innovationCsv(batches: AsyncIterable<readonly Innovation[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    const text = csvText(columns, batch);
    // The column names have no line break, so the first line is the heading.
    yield isFirst ? text : text.slice(text.indexOf('\r\n') + 2);
    isFirst = false;
  }
}

/** Batches as the pieces of one JSON document. */
export async function* innovationJson(batches: AsyncIterable<readonly Innovation[]>): AsyncGenerator<string> {
  yield `{"licence":${JSON.stringify(openDataLicence)},"innovations":[`;
  let separator = '\n';
  for await (const batch of batches) {
    for (const innovation of batch) {
      yield separator + JSON.stringify(innovationRecord(innovation));
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

/** Pieces of text as a file to download, read from the database no faster than the reader takes them. */
export function fileResponse(filename: string, type: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'no-cache',
    },
  });
}
