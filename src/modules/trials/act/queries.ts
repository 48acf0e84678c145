import type { Selectable } from 'kysely';
import type { Db, Tx } from '../../../kernel/db/tables.ts';
import { notFound } from '../../../kernel/http/errors.ts';
import { type Actor, actingOrganisationId } from '../../../kernel/identity/actor.ts';
import { may, type Target } from '../../../kernel/identity/permissions.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { listOrganisationsById, type Organisation } from '../../../kernel/organisations/queries.ts';
import { isUuid } from '../../../kernel/records/records.ts';
import { type ActDraft, actAnswers, actTexts } from './schema.ts';
import type { ActTables } from './tables.ts';

/** A draft application under the Act on trials, as its organisation keeps it. */
export interface ActApplication {
  readonly id: string;
  readonly organisation: Organisation;
  readonly initiativeId: string | null;
  readonly isDemonstration: boolean;
  readonly revision: number;
  readonly draft: ActDraft;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

type Row = Selectable<ActTables['act_applications']>;

/** Nobody outside its organisation sees an application, whoever sees its initiative. */
export const applicationTarget = (application: {
  readonly organisationId: string;
  readonly isDemonstration: boolean;
}): Required<Target> => ({
  organisationId: application.organisationId,
  participantIds: [],
  isPublic: false,
  isDemonstration: application.isDemonstration,
  accountId: null,
});

/** An application of the reader's organisation. @throws AppError 404 alike for what is hidden and what is not there. */
export async function readableApplication(db: Db, actor: Actor, id: string): Promise<ActApplication> {
  const row = isUuid(id)
    ? await db.selectFrom('act_applications').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  return complete(db, actor, row, 'trial.read');
}

/** The same for who may write, held until the transaction ends. @throws AppError 404, 403 */
export async function lockApplication(tx: Tx, actor: Actor, id: string): Promise<ActApplication> {
  const row = isUuid(id)
    ? await tx.selectFrom('act_applications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  return complete(tx, actor, row, 'trial.write');
}

async function complete(
  db: Db,
  actor: Actor,
  row: Row | undefined,
  action: 'trial.read' | 'trial.write',
): Promise<ActApplication> {
  if (!row) throw notFound();
  const owner = { organisationId: row.organisation_id, isDemonstration: row.is_demonstration };
  requireMay(actor, action, applicationTarget(owner));
  const [organisation] = await listOrganisationsById(db, [row.organisation_id]);
  if (!organisation) throw notFound();
  return {
    id: row.id,
    organisation,
    initiativeId: row.initiative_id,
    isDemonstration: row.is_demonstration,
    revision: row.revision,
    draft: readDraft(row),
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  };
}

/** What another version of Nytte wrote and this one does not know is left out. */
function readDraft(row: Pick<Row, 'answers' | 'texts'>): ActDraft {
  return { ...actAnswers.parse(row.answers), ...actTexts.parse(row.texts) };
}

/** An application in a list. */
export interface ListedApplication {
  readonly id: string;
  readonly title: string | undefined;
  readonly savedAt: Date;
}

const mostListed = 50;

/** The applications of the organisation that the reader works for, the last saved first. None for who has none. */
export async function listOwnApplications(
  db: Db,
  actor: Actor,
  initiativeId?: string,
): Promise<ListedApplication[]> {
  const organisationId = actingOrganisationId(actor);
  if (organisationId === undefined) return [];
  const target = applicationTarget({ organisationId, isDemonstration: actor.isDemonstration });
  if (!may(actor, 'trial.read', target)) return [];
  const rows = await db
    .selectFrom('act_applications')
    .select(['id', 'answers', 'texts', 'saved_at'])
    .where('organisation_id', '=', organisationId)
    .where('is_demonstration', '=', actor.isDemonstration)
    .$if(initiativeId !== undefined, (query) => query.where('initiative_id', '=', initiativeId as string))
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({ id: row.id, title: readDraft(row).title, savedAt: row.saved_at }));
}
