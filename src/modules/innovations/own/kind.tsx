import type { Child } from 'hono/jsx';
import { kebabId } from '../../../kernel/content/fields.ts';
import { withdrawRow } from '../../../kernel/content/kept-rows.ts';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import type { FormValues } from '../../../kernel/http/form-body.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { ensureOrganisations } from '../../../kernel/organisations/ensure.ts';
import { findOrganisation } from '../../../kernel/organisations/queries.ts';
import {
  eraseKind,
  type Keeper,
  type OwnRecordKind,
  type PublicRow,
  plainText,
  withRows,
} from '../../../kernel/records/kind.ts';
import { publishToSearch } from '../../../kernel/search/publish.ts';
import type { Analyser } from '../../../kernel/search/text/analyser.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { createTopicTree } from '../../../kernel/topics/tree.ts';
import { certaintyOf, isSobering } from '../domain.ts';
import { InnovationPage } from '../innovation-page.tsx';
import { listOrganisationIds, publicTable, readContent } from '../kept.ts';
import { saveInnovation } from '../project.ts';
import { type Innovation, withNamed } from '../queries.ts';
import type { InnovationContent } from '../schema.ts';
import { compared, draftFieldsOf } from './compared.ts';
import { complete } from './complete.ts';
import { draftOf, isSame } from './content-of-draft.ts';
import {
  type InnovationDraft,
  innovationDraft,
  keepOrganisations,
  rowLists,
  type StepName,
  stepFields,
  stepNames,
} from './draft.ts';
import { form } from './form.tsx';
import { draftWords } from './words.ts';

const kind: OwnRecordKind<InnovationDraft, InnovationContent> = {
  kind: 'innovation',
  publicPath: (slug) => `/innovations/${slug}`,
  draftFields: Object.keys(innovationDraft.shape),
  readDraft: (body) => innovationDraft.parse(body),
  begin: ({ language, title, path }) => innovationDraft.parse({ language, title: title || undefined, path }),
  steps: () => stepNames,
  stepFields: (step) =>
    step === 'action' ? [...stepFields.action, 'organisations'] : (stepFields[step as StepName] ?? []),
  fillStep,
  changeRows: (draft, change) => withRows(draft, change, rowLists),
  titleOf: (draft) => plainText(draft.title) || draftWords[draft.language].defaultTitle,
  languageOf: (draft) => draft.language,
  isSobering: (draft) =>
    draft.path === 'did-not-work' || (draft.outcome !== undefined && isSobering({ outcome: draft.outcome })),
  complete,
  draftOf,
  compared,
  fieldsBehind: draftFieldsOf,
  stepWords: (language, step, draft) => {
    const m = draftWords[language];
    const name = step as StepName;
    return draft.path === 'did-not-work'
      ? { heading: m.soberingHeading[name], lead: m.soberingLead[name] }
      : { heading: m.heading[name], lead: m.lead[name] };
  },
  form,
  preview,
  project,
  withdraw: (tx, publicId) => withdrawRow(tx, publicTable, publicId),
  giveBack: async (tx, analyser, publicId, content) => {
    await save(tx, analyser, content, { id: publicId });
  },
  findPublic,
  publicContent: readContent,
};

/** Innovations as organisations write them. */
export const innovationKind = eraseKind(kind);

function fillStep(draft: InnovationDraft, step: string, values: FormValues): InnovationDraft {
  const fields = stepFields[step as StepName] ?? [];
  const typed = Object.fromEntries(fields.map((field) => [field, values[field]]));
  const filled = innovationDraft.parse({ ...draft, ...typed });
  if (step !== 'action') return filled;
  const named = values.organisations;
  return keepOrganisations(filled, Array.isArray(named) ? named.map(String) : [String(named ?? '')]);
}

async function project(
  tx: Tx,
  analyser: Analyser,
  content: InnovationContent,
  place: { readonly id: string; readonly keeper: Keeper },
): Promise<string> {
  return save(tx, analyser, content, place);
}

async function save(
  tx: Tx,
  analyser: Analyser,
  content: InnovationContent,
  { id, keeper }: { readonly id: string; readonly keeper?: Keeper },
): Promise<string> {
  const own = keeper?.organisation;
  const isOwn = (named: InnovationContent['organisations'][number]) =>
    own !== undefined && isSame(named, own);
  // The one that keeps it is known by its id; by name it could be taken for a namesake.
  const others = await ensureOrganisations(
    tx,
    content.organisations.filter((named) => !isOwn(named)),
  );
  const organisationIds = content.organisations.map((named) =>
    isOwn(named) ? (own?.id as string) : (others.get(named) as string),
  );
  const record = await saveInnovation(tx, {
    content,
    organisationIds: [...new Set(organisationIds)],
    topics: createTopicTree(await listTopics(tx)),
    id,
    keeper,
  });
  await publishToSearch(tx, analyser, record);
  return record.id;
}

async function findPublic(db: Db, where: { slug: string } | { id: string }): Promise<PublicRow | undefined> {
  if ('slug' in where && !kebabId.safeParse(where.slug).success) return undefined;
  const query = db
    .selectFrom('innovations')
    .select(['id', 'slug', 'title', 'language', 'maintained_by', 'record_id']);
  const row = await ('slug' in where
    ? query.where('slug', '=', where.slug)
    : query.where('id', '=', where.id)
  ).executeTakeFirst();
  if (!row) return undefined;
  const { maintained_by: maintainedBy, record_id: recordId, ...told } = row;
  const organisationIds = (await listOrganisationIds(db, [row.id])).get(row.id) ?? [];
  return { ...told, maintainedBy, recordId, organisationIds };
}

/** The public page over content that is not public. */
async function preview(
  db: Db,
  language: Language,
  content: InnovationContent,
  { keeper }: { readonly keeper: Keeper },
): Promise<Child> {
  const [topics, instruments] = await Promise.all([
    listTopics(db),
    db
      .selectFrom('instruments')
      .select(['slug', 'name', 'language'])
      .where((eb) => eb('slug', '=', eb.fn.any(eb.val(content.instrumentsUsed ?? []))))
      .orderBy('name')
      .execute(),
  ]);
  const innovation = await innovationOf(db, content, keeper);
  return (
    <InnovationPage
      chain={[]}
      language={language}
      innovation={innovation}
      topics={topics}
      instruments={instruments}
      like={[]}
    />
  );
}

async function innovationOf(db: Db, content: InnovationContent, keeper: Keeper): Promise<Innovation> {
  const main = keeper.organisation;
  const others = await Promise.all(
    content.organisations
      .filter((named) => !isSame(named, main))
      .map((named) =>
        findOrganisation(db, named.municipalityNumber ?? named.organisationNumber ?? named.name),
      ),
  );
  const bodies = [main, ...others.filter((found) => found !== undefined)];
  return {
    ...content,
    id: keeper.recordId,
    slug: content.id,
    learned: content.learned ?? null,
    degree: content.degree ?? null,
    outcomeReason: content.outcomeReason ?? null,
    yearStart: content.yearStart ?? null,
    yearEnd: content.yearEnd ?? null,
    certainty: certaintyOf(content.results),
    organisations: bodies.map((body) => withNamed(body, content.organisations)),
    partners: content.partners ?? [],
    spreadTo: content.spreadTo ?? [],
    lifeEvents: content.lifeEvents ?? [],
    isVerified: content.verified,
    keptBy: { organisation: main, at: keeper.at },
  };
}
