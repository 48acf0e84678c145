import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db, Tx } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { lockInitiative } from '../initiatives/public.ts';
import { readableNeed } from '../needs/public.ts';

export interface TieContext {
  readonly db: Db;
  readonly now: () => Date;
}

/** What a purchase is tied to. */
export type TieOwner =
  | { readonly kind: 'initiative'; readonly id: string }
  | { readonly kind: 'need'; readonly id: string };

interface Owned {
  readonly organisationId: string;
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
}

/**
 * Says that an initiative or a need was bought through a purchase: the notice, and with it all of its procedure. Said
 * again it changes nothing.
 * @param reference the notice's id, its address here, or its number of publication.
 * @throws AppError 404 for what may not be seen, 422 naming `notice` when no such notice has been read.
 */
export async function tieNotice(
  { db, now }: TieContext,
  actor: Actor,
  owner: TieOwner,
  reference: string,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const owned = await lockOwner(tx, actor, owner);
    const notice = await findNotice(tx, reference, owned.isDemonstration);
    if (!notice) throw invalidRequest([{ field: 'notice', message: 'is not known' }]);
    const same = await tx
      .selectFrom('procurement_ties')
      .select('id')
      .where(ownerColumn(owner), '=', owner.id)
      .where('procedure_key', '=', notice.key)
      .executeTakeFirst();
    if (same) return;
    await tx
      .insertInto('procurement_ties')
      .values({
        id: newId(),
        organisation_id: owned.organisationId,
        initiative_id: owner.kind === 'initiative' ? owner.id : null,
        need_id: owner.kind === 'need' ? owner.id : null,
        procedure_key: notice.key,
        notice_id: notice.id,
        is_public: owned.isPublic,
        is_demonstration: owned.isDemonstration,
        tied_by: accountIdOf(actor) ?? null,
        at: now(),
      })
      .execute();
    await linkOwner(tx, owner);
    await audit(tx, actor, owner, owned, 'purchase.tied', notice.id);
  });
}

/** Takes the tie away; the notice stays as it is. */
export async function untieNotice(
  { db }: TieContext,
  actor: Actor,
  owner: TieOwner,
  tieId: string,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const owned = await lockOwner(tx, actor, owner);
    const gone = isUuid(tieId)
      ? await tx
          .deleteFrom('procurement_ties')
          .where('id', '=', tieId)
          .where(ownerColumn(owner), '=', owner.id)
          .returning('notice_id')
          .executeTakeFirst()
      : undefined;
    if (!gone) throw notFound();
    await linkOwner(tx, owner);
    await audit(tx, actor, owner, owned, 'purchase.untied', gone.notice_id);
  });
}

const ownerColumn = ({ kind }: TieOwner) => (kind === 'initiative' ? 'initiative_id' : 'need_id');

async function lockOwner(tx: Tx, actor: Actor, owner: TieOwner): Promise<Owned> {
  if (owner.kind === 'initiative') {
    const { target } = await lockInitiative(tx, actor, 'purchase.tie', owner.id);
    return {
      organisationId: target.organisationId ?? '',
      isPublic: target.isPublic,
      isDemonstration: target.isDemonstration,
    };
  }
  const { record } = await readableNeed(tx, actor, owner.id);
  const { organisationId, isPublic, isDemonstration } = record;
  requireMay(actor, 'purchase.tie', { organisationId, isDemonstration });
  return { organisationId, isPublic, isDemonstration };
}

/** The notice that counts, by whatever it is called; what is tied to it holds for all of its procedure. */
async function findNotice(
  tx: Tx,
  reference: string,
  isDemonstration: boolean,
): Promise<{ readonly id: string; readonly key: string } | undefined> {
  const text = reference.trim();
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text)?.[0];
  const number = /\d{4}-\d{3,9}|\d{3,9}-\d{4}/.exec(text)?.[0];
  if (id === undefined && number === undefined) return undefined;
  const { rows } = await sql<{ id: string; key: string }>`
    select n.id, coalesce(n.procedure_identifier, n.notice_identifier) as key from notices n
    where n.is_demonstration = ${isDemonstration}
      and ${id === undefined ? sql`n.publication_number = ${number}` : sql`n.id = ${id}::uuid`}
    order by (n.standing = 'latest') desc, n.published_on desc nulls last, n.id limit 1
  `.execute(tx);
  return rows[0];
}

/** The chain of the record leads to every notice that it is tied to. */
async function linkOwner(tx: Tx, owner: TieOwner): Promise<void> {
  const rows = await tx
    .selectFrom('procurement_ties')
    .select('notice_id')
    .where(ownerColumn(owner), '=', owner.id)
    .execute();
  await replaceLinks(
    tx,
    owner,
    'bought_through',
    rows.map(({ notice_id }) => ({ kind: 'notice', id: notice_id })),
  );
}

async function audit(
  tx: Tx,
  actor: Actor,
  owner: TieOwner,
  { organisationId }: Owned,
  action: string,
  noticeId: string,
): Promise<void> {
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action,
    subjectKind: owner.kind,
    subjectId: owner.id,
    detail: { noticeId },
  });
}
