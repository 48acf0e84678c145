import { z } from '@hono/zod-openapi';
import type { CsvColumn } from '../../kernel/http/csv.ts';
import { languages } from '../../kernel/i18n/language.ts';
import type { Instrument } from './instrument.ts';
import {
  applicantKinds,
  instrumentCategories,
  instrumentDeadline,
  instrumentPhases,
  instrumentStatuses,
  ownContributionKinds,
} from './schema.ts';

export const openDataLicence = 'CC-BY-4.0';

const nullableText = z.string().nullable();

/** An instrument as open data: the same in the API and in files. Nothing is translated or added. */
export const instrumentRecord = z
  .object({
    id: z.string().openapi({ description: 'Lasting id, as in the content files', example: 'stimulab' }),
    language: z.enum(languages).openapi({ description: 'The language of its texts' }),
    name: z.string(),
    owners: z.array(z.string()),
    ownerNote: nullableText,
    category: z.enum(instrumentCategories),
    description: z.string(),
    whoCanApply: z.array(z.enum(applicantKinds)),
    phases: z.array(z.enum(instrumentPhases)),
    support: nullableText,
    minAmountNok: z.int().nullable().openapi({ description: 'Whole kroner per project' }),
    maxAmountNok: z.int().nullable(),
    maxSharePercent: z
      .number()
      .nullable()
      .openapi({ description: 'The greatest share of the cost that is given' }),
    amountNote: nullableText,
    ownContribution: z.object({
      required: z.enum(ownContributionKinds),
      minSharePercent: z.number().nullable(),
      note: nullableText,
    }),
    requires: z.array(z.string()),
    deadlineText: nullableText.openapi({ description: 'The deadline as its source states it' }),
    deadlines: z.array(instrumentDeadline),
    status: z.enum(instrumentStatuses).openapi({ description: 'On the day of reading' }),
    statusNote: nullableText,
    topics: z.array(z.string()).openapi({ description: 'Ids relative to https://psi.norge.no/los/' }),
    keywords: z.array(z.string()),
    sources: z.array(z.object({ url: z.string(), title: z.string().optional() })),
    readOn: z.iso
      .date()
      .openapi({ description: 'When the sources were read: everything was so on this day' }),
    readingNote: z.string(),
  })
  .openapi('Instrument');
export type InstrumentRecord = z.infer<typeof instrumentRecord>;

export function recordOf(instrument: Instrument): InstrumentRecord {
  const { id: _, slug, ownContribution, ...rest } = instrument;
  return {
    ...rest,
    id: slug,
    owners: [...rest.owners],
    whoCanApply: [...rest.whoCanApply],
    phases: [...rest.phases],
    ownContribution: {
      required: ownContribution.required,
      minSharePercent: ownContribution.minSharePercent ?? null,
      note: ownContribution.note ?? null,
    },
    requires: [...rest.requires],
    deadlines: [...rest.deadlines],
    topics: [...rest.topics],
    keywords: [...rest.keywords],
    sources: rest.sources.map(({ url, title }) => (title === undefined ? { url } : { url, title })),
  };
}

/** One line an instrument; what has parts is joined with `; `. */
export const instrumentColumns: readonly CsvColumn<InstrumentRecord>[] = [
  { name: 'id', value: (record) => record.id },
  { name: 'name', value: (record) => record.name },
  { name: 'language', value: (record) => record.language },
  { name: 'owners', value: (record) => record.owners },
  { name: 'ownerNote', value: (record) => record.ownerNote },
  { name: 'category', value: (record) => record.category },
  { name: 'description', value: (record) => record.description },
  { name: 'whoCanApply', value: (record) => record.whoCanApply },
  { name: 'phases', value: (record) => record.phases },
  { name: 'support', value: (record) => record.support },
  { name: 'minAmountNok', value: (record) => record.minAmountNok },
  { name: 'maxAmountNok', value: (record) => record.maxAmountNok },
  { name: 'maxSharePercent', value: (record) => record.maxSharePercent },
  { name: 'amountNote', value: (record) => record.amountNote },
  { name: 'ownContribution', value: (record) => record.ownContribution.required },
  { name: 'minOwnSharePercent', value: (record) => record.ownContribution.minSharePercent },
  { name: 'ownContributionNote', value: (record) => record.ownContribution.note },
  { name: 'requires', value: (record) => record.requires },
  { name: 'deadlineText', value: (record) => record.deadlineText },
  { name: 'deadlines', value: (record) => record.deadlines.map(deadlineCell) },
  { name: 'status', value: (record) => record.status },
  { name: 'statusNote', value: (record) => record.statusNote },
  { name: 'topics', value: (record) => record.topics },
  { name: 'keywords', value: (record) => record.keywords },
  { name: 'sources', value: (record) => record.sources.map(({ url }) => url) },
  { name: 'readOn', value: (record) => record.readOn },
  { name: 'readingNote', value: (record) => record.readingNote },
];

/** `2027-01-10`, or `yearly 02-15` for a standing date: month and day. */
function deadlineCell(deadline: InstrumentRecord['deadlines'][number]): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const day =
    deadline.type === 'dated'
      ? deadline.date
      : `yearly ${twoDigits(deadline.month)}-${twoDigits(deadline.day)}`;
  return deadline.note ? `${day} (${deadline.note})` : day;
}
