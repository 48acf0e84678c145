import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { appendAudit } from '../audit/append.ts';
import type { Db, Tx } from '../db/tables.ts';
import { inTransaction } from '../db/transaction.ts';
import type { ContentItem, ContentKind } from './kind.ts';
import type { ContentProblem } from './problem.ts';
import type { CheckedContent } from './read.ts';

export interface LoadProgress {
  readonly kind: string;
  readonly done: number;
  readonly total: number;
}

export interface LoadReport {
  readonly version: string;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Items that are gone from the content and had to be kept, since other records stand on them. */
  readonly problems: readonly ContentProblem[];
  /** Items that the content has changed or dropped and that were left alone, since an organisation keeps them now. */
  readonly keptByOrganisations: readonly KeptItem[];
}

export interface KeptItem {
  readonly kind: string;
  readonly id: string;
}

const itemsPerStep = 200;

/**
 * Brings the database in step with checked content: new and changed items are saved, items that are gone are
 * removed, the rest is left alone. All of it in one transaction, with its audit entry; loading again changes nothing.
 * Items of refused files keep what was loaded of them before.
 * @param kinds in order of dependence: what others refer to comes first.
 */
export async function loadContent(
  db: Db,
  kinds: readonly ContentKind[],
  content: CheckedContent,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadReport> {
  return inTransaction(db, async (tx) => {
    // Another process may be loading, and a first load on a slow machine is no slip.
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtext('content_load'))`.execute(tx);
    const steps: Step[] = [];
    for (const kind of kinds) {
      const step = await planStep(tx, kind, content, steps);
      if (step) steps.push(step);
    }
    for (const step of steps) await saveStep(tx, step, onProgress);
    for (const step of steps) await step.kind.refreshKept?.(tx);
    const problems: ContentProblem[] = [];
    let removed = 0;
    for (const step of steps.toReversed()) {
      const kept = await removeStep(tx, step);
      problems.push(...kept);
      removed += step.gone.length - kept.length;
    }
    const keptByOrganisations = steps.flatMap((step) => step.kept);
    const changed = sum(steps.map((step) => step.changed.length));
    const unchanged = sum(steps.map((step) => step.unchanged));
    const report = { version: content.version, changed, removed, unchanged, problems, keptByOrganisations };
    const current = await getContentVersion(tx);
    const isOther = steps.length > 0 && current?.version !== content.version;
    if (changed + removed > 0 || isOther) await markVersion(tx, report);
    return report;
  });
}

interface KnownItem {
  readonly item_id: string;
  readonly file: string;
  readonly hash: string;
}

/** What one kind needs: decided for all kinds before any record is written. */
interface Step {
  readonly kind: ContentKind;
  readonly changed: readonly ContentItem<unknown>[];
  readonly moved: readonly ContentItem<unknown>[];
  readonly kept: readonly KeptItem[];
  readonly gone: readonly KnownItem[];
  readonly unchanged: number;
}

async function planStep(
  tx: Tx,
  kind: ContentKind,
  content: CheckedContent,
  before: readonly Step[],
): Promise<Step | undefined> {
  const items = content.items.get(kind.kind);
  if (!items) return undefined;
  const loaded: KnownItem[] = await tx
    .selectFrom('content_items')
    .select(['item_id', 'file', 'hash'])
    .where('kind', '=', kind.kind)
    .execute();
  const known = new Map(loaded.map((row) => [row.item_id, row]));
  const isTouched = before.some(
    (step) => step.changed.length > 0 && kind.dependsOn?.includes(step.kind.kind),
  );
  const same = (item: ContentItem<unknown>) =>
    !isTouched && known.get(item.id)?.hash === hashOf(item, kind.derivedFrom);
  const present = new Set(items.map((item) => item.id));
  const changed = items.filter((item) => !same(item));
  const gone = loaded.filter((row) => !present.has(row.item_id) && !content.refusedFiles.has(row.file));
  const touched = [...changed.map(({ id }) => id), ...gone.map((row) => row.item_id)];
  const kept = new Set(await kind.findKept?.(tx, touched));
  const isOurs = (item: ContentItem<unknown>) => !kept.has(item.id);
  await forget(
    tx,
    kind,
    gone.map((row) => row.item_id).filter((id) => kept.has(id)),
  );
  await remember(
    tx,
    kind,
    changed.filter((item) => !isOurs(item)),
  );
  return {
    kind,
    changed: changed.filter(isOurs),
    moved: items.filter((item) => same(item) && known.get(item.id)?.file !== item.file),
    kept: touched.filter((id) => kept.has(id)).map((id) => ({ kind: kind.kind, id })),
    gone: gone.filter((row) => !kept.has(row.item_id)),
    unchanged: items.filter(same).length,
  };
}

async function forget(tx: Tx, kind: ContentKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from content_items where kind = ${kind.kind} and item_id = any(${[...ids]}::text[])`.execute(
    tx,
  );
}

async function saveStep(
  tx: Tx,
  { kind, changed, moved }: Step,
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  for (let start = 0; start < changed.length; start += itemsPerStep) {
    const part = changed.slice(start, start + itemsPerStep);
    await kind.save(tx, part);
    await remember(tx, kind, part);
    onProgress({ kind: kind.kind, done: start + part.length, total: changed.length });
  }
  await remember(tx, kind, moved);
}

/** @returns a problem for each item that had to be kept. */
async function removeStep(tx: Tx, { kind, gone }: Step): Promise<ContentProblem[]> {
  if (gone.length === 0) return [];
  const inUse = new Set(
    await kind.findInUse?.(
      tx,
      gone.map((row) => row.item_id),
    ),
  );
  const ids = gone.map((row) => row.item_id).filter((id) => !inUse.has(id));
  if (ids.length > 0) {
    await kind.remove(tx, ids);
    await forget(tx, kind, ids);
  }
  return gone
    .filter((row) => inUse.has(row.item_id))
    .map((row) => ({
      file: row.file,
      item: row.item_id,
      code: 'still_referenced',
      detail: 'is gone from the file but other records refer to it, so it was kept',
    }));
}

/** Notes what was saved and from which file: as one array a column, however many items there are. */
async function remember(tx: Tx, kind: ContentKind, items: readonly ContentItem<unknown>[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    insert into content_items (kind, item_id, file, hash)
    select ${kind.kind}, * from unnest(
      ${items.map((item) => item.id)}::text[], ${items.map((item) => item.file)}::text[],
      ${items.map((item) => hashOf(item, kind.derivedFrom))}::text[])
    on conflict (kind, item_id) do update set file = excluded.file, hash = excluded.hash
  `.execute(tx);
}

/** Covers what an item says and what is made from it. */
function hashOf(item: ContentItem<unknown>, derivedFrom: string): string {
  return createHash('sha256')
    .update(JSON.stringify([item.value, derivedFrom]))
    .digest('hex');
}

async function markVersion(tx: Tx, report: LoadReport): Promise<void> {
  const { version, changed, removed, unchanged } = report;
  await tx.updateTable('content_versions').set({ current: false }).where('current', '=', true).execute();
  const row = { loaded_at: new Date(), items: changed + unchanged, current: true, fingerprint: null };
  await tx
    .insertInto('content_versions')
    .values({ version, ...row })
    .onConflict((conflict) => conflict.column('version').doUpdateSet(row))
    .execute();
  await appendAudit(tx, {
    stream: 'content',
    actor: 'system:content',
    action: 'content.loaded',
    subjectKind: 'content',
    subjectId: version,
    detail: { changed, removed, unchanged },
  });
}

/**
 * Lets the next load save an item again, although the content has not changed: an organisation that kept it has given
 * it back.
 */
export async function returnToContent(tx: Tx, kind: string, id: string): Promise<void> {
  await sql`delete from content_items where kind = ${kind} and item_id = ${id}`.execute(tx);
  await tx.updateTable('content_versions').set({ fingerprint: null }).where('current', '=', true).execute();
}

/** Remembers that the present version was loaded without a fault from content of this fingerprint. */
export async function markFingerprint(tx: Tx, fingerprint: string): Promise<void> {
  await tx.updateTable('content_versions').set({ fingerprint }).where('current', '=', true).execute();
}

/** What is loaded already from content of this fingerprint; undefined when it must be checked and loaded. */
export async function findLoaded(db: Db, fingerprint: string): Promise<LoadReport | undefined> {
  const row = await db
    .selectFrom('content_versions')
    .select(['version', 'items'])
    .where('current', '=', true)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return (
    row && {
      version: row.version,
      changed: 0,
      removed: 0,
      unchanged: row.items,
      problems: [],
      keptByOrganisations: [],
    }
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The version of the content that the database holds; undefined before the first load. */
export async function getContentVersion(db: Db): Promise<{ version: string; loadedAt: Date } | undefined> {
  const row = await db
    .selectFrom('content_versions')
    .select(['version', 'loaded_at'])
    .where('current', '=', true)
    .executeTakeFirst();
  return row && { version: row.version, loadedAt: row.loaded_at };
}
