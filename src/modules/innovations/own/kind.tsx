import type { Child } from 'hono/jsx';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import type { FormValues } from '../../../kernel/http/form-body.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { ensureBodies } from '../../../kernel/organisations/ensure.ts';
import { findOrganisation } from '../../../kernel/organisations/queries.ts';
import { eraseKind, type Keeper, type OwnRecordKind } from '../../../kernel/records/kind.ts';
import { draftParts, findPublicRow, publicRowParts } from '../../../kernel/records/kind-parts.ts';
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

const parts = draftParts({
  schema: innovationDraft,
  rowLists,
  stepNames,
  stepFields,
  words: draftWords,
});

const kind: OwnRecordKind<InnovationDraft, InnovationContent> = {
  kind: 'innovation',
  publicPath: (slug) => `/innovations/${slug}`,
  ...parts,
  begin: ({ language, title, path }) => innovationDraft.parse({ language, title: title || undefined, path }),
  stepFields: (step) =>
    step === 'action' ? [...stepFields.action, 'organisations'] : parts.stepFields(step),
  fillStep,
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
  ...publicRowParts(publicTable, save),
  findPublic: (db, where) => findPublicRow(db, publicTable, where, listOrganisationIds),
  publicContent: readContent,
};

/** Innovations as organisations write them. */
export const innovationKind = eraseKind(kind);

function fillStep(draft: InnovationDraft, step: string, values: FormValues): InnovationDraft {
  const filled = parts.fillStep(draft, step, values);
  if (step !== 'action') return filled;
  const named = values.organisations;
  return keepOrganisations(filled, Array.isArray(named) ? named.map(String) : [String(named ?? '')]);
}

async function save(
  tx: Tx,
  analyser: Analyser,
  content: InnovationContent,
  { id, keeper }: { readonly id: string; readonly keeper?: Keeper },
): Promise<string> {
  const organisationIds = await ensureBodies(tx, content.organisations, {
    own: keeper?.organisation,
    isOwn: isSame,
  });
  const record = await saveInnovation(tx, {
    content,
    organisationIds,
    topics: createTopicTree(await listTopics(tx)),
    id,
    keeper,
  });
  await publishToSearch(tx, analyser, record);
  return record.id;
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
