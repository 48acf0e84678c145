import { kebabId } from '../../../kernel/content/fields.ts';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import { eraseKind, type Keeper, type OwnRecordKind, type PublicRow } from '../../../kernel/records/kind.ts';
import { draftParts, publicRowParts } from '../../../kernel/records/kind-parts.ts';
import { publishToSearch } from '../../../kernel/search/publish.ts';
import type { Analyser } from '../../../kernel/search/text/analyser.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { createTopicTree } from '../../../kernel/topics/tree.ts';
import type { Instrument } from '../instrument.ts';
import { InstrumentPage } from '../instrument-page.tsx';
import { publicTable, readContent } from '../kept.ts';
import { instrumentPath } from '../presenter.ts';
import { saveInstrument } from '../project.ts';
import type { InstrumentContent } from '../schema.ts';
import { compared } from './compared.ts';
import { complete } from './complete.ts';
import { draftOf } from './content-of-draft.ts';
import { type InstrumentDraft, instrumentDraft, rowLists, stepFields, stepNames } from './draft.ts';
import { form } from './form.tsx';
import { draftWords } from './words.ts';

const kind: OwnRecordKind<InstrumentDraft, InstrumentContent> = {
  kind: 'instrument',
  publicPath: instrumentPath,
  ...draftParts({ schema: instrumentDraft, rowLists, stepNames, stepFields, words: draftWords }),
  complete,
  draftOf,
  compared,
  form,
  preview: async (db, language, content, { keeper }) => (
    <InstrumentPage
      language={language}
      instrument={instrumentOf(content, keeper)}
      usedBy={[]}
      topics={await listTopics(db)}
      now={keeper.at}
    />
  ),
  ...publicRowParts(publicTable, save),
  findPublic,
  publicContent: readContent,
};

/** Instruments as organisations write them. */
export const instrumentKind = eraseKind(kind);

async function save(
  tx: Tx,
  analyser: Analyser,
  content: InstrumentContent,
  { id, keeper }: { readonly id: string; readonly keeper?: Keeper },
): Promise<string> {
  const topics = createTopicTree(await listTopics(tx));
  const record = await saveInstrument(tx, { content, topics, id, keeper });
  await publishToSearch(tx, analyser, record);
  return record.id;
}

async function findPublic(db: Db, where: { slug: string } | { id: string }): Promise<PublicRow | undefined> {
  if ('slug' in where && !kebabId.safeParse(where.slug).success) return undefined;
  const query = db
    .selectFrom('instruments')
    .select(['id', 'slug', 'name', 'language', 'owners', 'maintained_by', 'record_id']);
  const row = await ('slug' in where
    ? query.where('slug', '=', where.slug)
    : query.where('id', '=', where.id)
  ).executeTakeFirst();
  if (!row) return undefined;
  // Owners are told by name only: an organisation whose name is just that is the owner.
  const owners = await db
    .selectFrom('organisations')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn.any(eb.val(row.owners.map(lower)))))
    .where('is_demonstration', '=', false)
    .where('merged_into', 'is', null)
    .execute();
  return {
    id: row.id,
    slug: row.slug,
    title: row.name,
    language: row.language,
    maintainedBy: row.maintained_by,
    recordId: row.record_id,
    organisationIds: owners.map((owner) => owner.id),
  };
}

const lower = (name: string) => name.toLocaleLowerCase('nb');

function instrumentOf(content: InstrumentContent, keeper: Keeper): Instrument {
  return {
    ...content,
    id: keeper.recordId,
    slug: content.id,
    ownerNote: content.ownerNote ?? null,
    support: content.support ?? null,
    minAmountNok: content.minAmountNok ?? null,
    maxAmountNok: content.maxAmountNok ?? null,
    maxSharePercent: content.maxSharePercent ?? null,
    amountNote: content.amountNote ?? null,
    deadlineText: content.deadlineText ?? null,
    statusNote: content.statusNote ?? null,
    keptBy: { organisation: keeper.organisation, at: keeper.at },
  };
}
