import type { Tx } from '../../../kernel/db/tables.ts';
import { osloDay } from '../../../kernel/i18n/format.ts';
import { ensureBodies } from '../../../kernel/organisations/ensure.ts';
import { eraseKind, type Keeper, type OwnRecordKind } from '../../../kernel/records/kind.ts';
import { draftParts, findPublicRow, publicRowParts } from '../../../kernel/records/kind-parts.ts';
import { publishToSearch } from '../../../kernel/search/publish.ts';
import type { Analyser } from '../../../kernel/search/text/analyser.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { createTopicTree } from '../../../kernel/topics/tree.ts';
import { publicTable, readContent } from '../kept.ts';
import { solutionPath } from '../presenter.ts';
import { saveSolution } from '../project.ts';
import { listBuiltOn, listOrganisationIds } from '../queries.ts';
import type { SolutionContent } from '../schema.ts';
import type { Solution } from '../solution.ts';
import { SolutionPage } from '../solution-page.tsx';
import { compared } from './compared.ts';
import { complete } from './complete.ts';
import { draftOf, isNamed } from './content-of-draft.ts';
import { rowLists, type SolutionDraft, solutionDraft, stepFields, stepNames } from './draft.ts';
import { form } from './form.tsx';
import { draftWords } from './words.ts';

const kind: OwnRecordKind<SolutionDraft, SolutionContent> = {
  kind: 'solution',
  publicPath: solutionPath,
  ...draftParts({ schema: solutionDraft, rowLists, stepNames, stepFields, words: draftWords }),
  complete,
  draftOf,
  compared,
  form,
  preview: async (db, language, content, { keeper }) => (
    <SolutionPage
      language={language}
      solution={solutionOf(content, keeper)}
      today={osloDay(keeper.at)}
      notices={new Set()}
      topics={await listTopics(db)}
      builtOn={await listBuiltOn(db, content.builtOn)}
      sections={[]}
    />
  ),
  ...publicRowParts(publicTable, save),
  findPublic: (db, where) => findPublicRow(db, publicTable, where, listOrganisationIds),
  publicContent: readContent,
};

/** Solutions as organisations write them. */
export const solutionKind = eraseKind(kind);

async function save(
  tx: Tx,
  analyser: Analyser,
  content: SolutionContent,
  { id, keeper }: { readonly id: string; readonly keeper?: Keeper },
): Promise<string> {
  const organisationIds = await ensureBodies(tx, content.providers, {
    own: keeper?.organisation,
    isOwn: (named, own) => isNamed(own, named.name),
  });
  const record = await saveSolution(tx, {
    content,
    organisationIds,
    topics: createTopicTree(await listTopics(tx)),
    id,
    keeper,
  });
  await publishToSearch(tx, analyser, record);
  return record.id;
}

/** As it would stand in the catalogue; providers that are others' are known by their name only. */
function solutionOf(content: SolutionContent, keeper: Keeper): Solution {
  return {
    ...content,
    id: keeper.recordId,
    slug: content.id,
    organisations: [
      { ...keeper.organisation, namedAs: content.providers[0]?.name ?? keeper.organisation.name },
    ],
    licence: content.licence ?? null,
    repository: content.repository ?? null,
    contact: content.contact ?? null,
    keptBy: { organisation: keeper.organisation, at: keeper.at },
  };
}
