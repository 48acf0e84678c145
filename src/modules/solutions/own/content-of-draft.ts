import type { Organisation } from '../../../kernel/organisations/queries.ts';
import type { SourceRow } from '../../../kernel/records/draft-fields.ts';
import { type DraftSetting, linesOf, plainText, wordsOf } from '../../../kernel/records/kind.ts';
import { type SolutionContent, termNames } from '../schema.ts';
import type { FrameworkRow, SolutionDraft } from './draft.ts';
import { draftWords } from './words.ts';

/** What a draft would be as content; what is missing is missing, and for the schema to find. */
export function candidateOf(draft: SolutionDraft, setting: DraftSetting): Record<string, unknown> {
  const { today, organisation } = setting;
  const sources = (draft.sources ?? []).map((row) => sourceOf(row, organisation.name));
  // Where nothing else is said, a fact is read in the main source.
  const main = sources[0]?.url;
  const licence = textOf(draft.licence);
  const repository = textOf(draft.repository);
  return {
    id: setting.slug,
    title: textOf(draft.title),
    language: draft.language,
    kind: draft.kind,
    phase: draft.phase,
    need: textOf(draft.need),
    description: textOf(draft.description),
    providers: providersOf(draft, setting),
    terms: Object.fromEntries(
      termNames.flatMap((name) => {
        const text = textOf(draft.terms?.[name]?.text);
        const source = textOf(draft.terms?.[name]?.source) ?? main;
        return text === undefined ? [] : [[name, { text, source, readOn: today }]];
      }),
    ),
    ...(licence === undefined
      ? {}
      : { licence: { spdx: licence, source: repository ?? main, readOn: today } }),
    ...given('repository', repository),
    ...given('contact', textOf(draft.contact)),
    standards: linesOf(draft.standards),
    frameworks: (draft.frameworks ?? []).map((row) => frameworkOf(row, main, setting)),
    builtOn: linesOf(draft.builtOn).map(slugOf),
    topics: draft.topics ?? [],
    keywords: wordsOf(draft.keywords),
    sources,
    readOn: today,
    readingNote: draftWords[draft.language].writtenBy(organisation.name),
  };
}

const textOf = (text: string | undefined): string | undefined => plainText(text) || undefined;

const given = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });

/** An innovation is named by its address, or by the last part of it. */
const slugOf = (text: string): string => text.replace(/[?#].*$/, '').replace(/^.*\/innovations\//, '');

/** Names, one a line: the organisation itself, those that the content files know, and others by name. */
function providersOf(
  draft: SolutionDraft,
  { organisation, original }: DraftSetting,
): SolutionContent['providers'] {
  const lines = linesOf(draft.providers);
  const names = lines.length > 0 ? lines : [plainText(organisation.name)];
  const before = (original as SolutionContent | undefined)?.providers ?? [];
  return names.map(
    (name) =>
      before.find((one) => isNamed(one, name)) ??
      (isNamed(organisation, name)
        ? referenceOf(organisation, name)
        : { name, country: 'NO', kind: 'other' }),
  );
}

const lower = (text: string) => text.toLocaleLowerCase('nb');
export const isNamed = (one: { readonly name: string }, name: string): boolean =>
  lower(one.name) === lower(name);

function referenceOf(organisation: Organisation, name: string): SolutionContent['providers'][number] {
  const { kind, country, municipalityNumber, organisationNumber } = organisation;
  return {
    name,
    kind: kind as SolutionContent['providers'][number]['kind'],
    country: country as SolutionContent['providers'][number]['country'],
    ...(municipalityNumber ? { municipalityNumber } : {}),
    ...(organisationNumber ? { organisationNumber } : {}),
  };
}

function frameworkOf(row: FrameworkRow, main: string | undefined, setting: DraftSetting): unknown {
  const name = textOf(row.name);
  const before = ((setting.original as SolutionContent | undefined)?.frameworks ?? []).find(
    (one) => one.name === name,
  );
  return {
    name,
    owner: textOf(row.owner),
    ...given('from', textOf(row.from)),
    ...given('to', textOf(row.to)),
    ...given('whoMayCallOff', textOf(row.whoMayCallOff)),
    ...given('how', textOf(row.how)),
    ...given('noticeId', before?.noticeId),
    source: textOf(row.source) ?? main,
    readOn: setting.today,
  };
}

/** "Vilkår (Asker kommune, 2026)". */
function sourceOf(row: SourceRow, organisationName: string): { url: string | undefined; title?: string } {
  const publisher = textOf(row.publisher) ?? (row.isOwn ? organisationName : undefined);
  const title = textOf(row.title);
  const where = [publisher, textOf(row.year)].filter(Boolean).join(', ');
  const told = title && where ? `${title} (${where})` : (title ?? (where || undefined));
  return { url: textOf(row.url), ...(told ? { title: told } : {}) };
}

/** A draft that says what the content says. */
export function draftOf(content: SolutionContent): SolutionDraft {
  return {
    language: content.language,
    title: content.title,
    kind: content.kind,
    phase: content.phase,
    need: content.need,
    description: content.description,
    providers: content.providers.map(({ name }) => name).join('\n'),
    contact: content.contact,
    terms: {
      whoMayUse: typedFact(content.terms.whoMayUse),
      price: typedFact(content.terms.price),
      dataLocation: typedFact(content.terms.dataLocation),
      dataProcessing: typedFact(content.terms.dataProcessing),
      exit: typedFact(content.terms.exit),
      accessibility: typedFact(content.terms.accessibility),
      security: typedFact(content.terms.security),
      uptime: typedFact(content.terms.uptime),
    },
    repository: content.repository,
    licence: content.licence?.spdx,
    standards: content.standards.join('\n'),
    builtOn: content.builtOn.join('\n'),
    frameworks: content.frameworks.map(({ name, owner, from, to, whoMayCallOff, how, source }) => ({
      name,
      owner,
      from,
      to,
      whoMayCallOff,
      how,
      source,
    })),
    sources: content.sources.map(({ url, title }) => ({
      url,
      title,
      publisher: undefined,
      year: undefined,
      isOwn: undefined,
    })),
    topics: content.topics,
    keywords: content.keywords.join(', '),
  };
}

const typedFact = (fact: { text: string; source: string } | undefined) =>
  fact && { text: fact.text, source: fact.source };
