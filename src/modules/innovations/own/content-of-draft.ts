import type { Language } from '../../../kernel/i18n/language.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import type { OrganisationReference } from '../../../kernel/organisations/schema.ts';
import type { SourceRow } from '../../../kernel/records/draft-fields.ts';
import { type DraftSetting, linesOf, numberOf, plainText, wordsOf } from '../../../kernel/records/kind.ts';
import {
  type EditorialField,
  editorialFields,
  type InnovationContent,
  type InnovationResult,
} from '../schema.ts';
import type { InnovationDraft, ResultRow } from './draft.ts';
import { draftWords } from './words.ts';

/** What a draft would be as content; what is missing is missing, and for the schema to find. */
export function candidateOf(draft: InnovationDraft, setting: DraftSetting): Record<string, unknown> {
  const candidate = {
    id: setting.slug,
    title: textOf(draft.title),
    language: draft.language,
    organisations: organisationsOf(draft, setting.organisation),
    yearStart: numberOf(draft.yearStart),
    yearEnd: numberOf(draft.yearEnd),
    need: textOf(draft.need),
    solution: textOf(draft.solution),
    types: draft.types ?? [],
    degree: draft.degree,
    phase: draft.phase,
    outcome: draft.outcome,
    outcomeReason: textOf(draft.outcomeReason),
    results: (draft.results ?? []).map(resultOf),
    learned: textOf(draft.learned),
    partners: linesOf(draft.partners),
    instrumentsUsed: draft.instrumentsUsed ?? [],
    spreadTo: linesOf(draft.spreadTo),
    topics: draft.topics ?? [],
    keywords: wordsOf(draft.keywords),
    lifeEvents: draft.lifeEvents ?? [],
    sources: (draft.sources ?? []).map((row) => sourceOf(row, setting.organisation)),
    readOn: setting.today,
    readingNote: draftWords[draft.language as Language].writtenBy(setting.organisation.name),
    // Nobody outside has gone through the sources.
    verified: false,
  };
  return { ...candidate, editorial: editorialLeft(candidate, setting.original) };
}

const textOf = (text: string | undefined): string | undefined => plainText(text) || undefined;

function organisationsOf(draft: InnovationDraft, organisation: Organisation): OrganisationReference[] {
  const own = referenceTo(organisation);
  const others = (draft.organisations ?? []).filter((named) => !isSame(named, organisation));
  const named = (draft.organisations ?? []).find((reference) => isSame(reference, organisation));
  return [named ?? own, ...others];
}

/** Whether a body that content names is this organisation. */
export function isSame(named: OrganisationReference, organisation: Organisation): boolean {
  if (named.municipalityNumber) return named.municipalityNumber === organisation.municipalityNumber;
  if (named.organisationNumber) return named.organisationNumber === organisation.organisationNumber;
  return named.name === organisation.name;
}

function referenceTo(organisation: Organisation): OrganisationReference {
  return {
    name: plainText(organisation.name),
    country: organisation.country as OrganisationReference['country'],
    kind: organisation.kind as OrganisationReference['kind'],
    ...(organisation.organisationNumber ? { organisationNumber: organisation.organisationNumber } : {}),
    ...(organisation.municipalityNumber && organisation.kind === 'municipality'
      ? { municipalityNumber: organisation.municipalityNumber }
      : {}),
  };
}

function resultOf(row: ResultRow): Partial<InnovationResult> {
  const figure = numberOf(row.figure);
  const unit = textOf(row.unit);
  // Asked for only where something was measured; what was ticked before that changed is not said.
  const tellsDirection = row.kind === 'effect' && row.status === 'measured';
  return {
    ...{ text: textOf(row.text), status: row.status, kind: row.kind },
    ...(figure === undefined ? {} : { figure }),
    ...(unit === undefined ? {} : { unit }),
    ...(tellsDirection && row.direction ? { direction: row.direction } : {}),
  } as Partial<InnovationResult>;
}

/** "Evaluering av prøveordningen (Asker kommune, 2024)". */
function sourceOf(row: SourceRow, organisation: Organisation): { url: string | undefined; title?: string } {
  const publisher = textOf(row.publisher) ?? (row.isOwn ? organisation.name : undefined);
  const title = textOf(row.title);
  const where = [publisher, textOf(row.year)].filter(Boolean).join(', ');
  const told = title && where ? `${title} (${where})` : (title ?? (where || undefined));
  return { url: textOf(row.url), ...(told ? { title: told } : {}) };
}

/** Our own reading stays marked until the organisation has put its own words there. */
function editorialLeft(candidate: Record<string, unknown>, original: unknown): EditorialField[] {
  const before = original as InnovationContent | undefined;
  if (!before) return [];
  return editorialFields.filter(
    (field) =>
      before.editorial.includes(field) &&
      JSON.stringify(readingIn(before, field)) === JSON.stringify(readingIn(candidate, field)),
  );
}

function readingIn(content: object, field: EditorialField): unknown {
  const values = content as Record<string, unknown>;
  if (field !== 'results.direction') return values[field];
  return (values.results as readonly Partial<InnovationResult>[]).map(({ direction }) => direction);
}

/** A draft that says what the content says. */
export function draftOf(content: InnovationContent): InnovationDraft {
  return {
    path: undefined,
    language: content.language,
    title: content.title,
    need: content.need,
    topics: content.topics,
    lifeEvents: content.lifeEvents,
    solution: content.solution,
    types: content.types,
    degree: content.degree,
    phase: content.phase,
    yearStart: content.yearStart?.toString(),
    yearEnd: content.yearEnd?.toString(),
    partners: content.partners?.join('\n'),
    spreadTo: content.spreadTo?.join('\n'),
    instrumentsUsed: content.instrumentsUsed,
    organisations: content.organisations,
    outcome: content.outcome,
    outcomeReason: content.outcomeReason,
    learned: content.learned,
    results: content.results.map((result) => ({
      text: result.text,
      status: result.status,
      kind: result.kind,
      direction: result.direction,
      figure: result.figure?.toString().replace('.', ','),
      unit: result.unit,
    })),
    sources: content.sources.map(({ url, title }) => ({
      url,
      title,
      publisher: undefined,
      year: undefined,
      isOwn: undefined,
    })),
    keywords: content.keywords.join(', '),
  };
}
