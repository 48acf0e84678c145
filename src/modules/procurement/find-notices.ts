import type { Db } from '../../kernel/db/tables.ts';
import type { Described } from '../../kernel/events/describe.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { isUuid } from '../../kernel/records/records.ts';
import { type BriefContext, rankByWords } from '../evidence/public.ts';
import { type ListedNotice, listNoticesById, listWinners, type NoticeWinner } from './notice-queries.ts';
import { demonstrationNoticeKind, noticeKind } from './search-kind.ts';

/** The ids of the notices that have most of the words, the best first. */
export async function findNoticeIds(
  context: BriefContext,
  text: string,
  options: { readonly limit: number; readonly withDemonstration: boolean },
): Promise<string[]> {
  if (text.trim() === '') return [];
  const kinds = [noticeKind, ...(options.withDemonstration ? [demonstrationNoticeKind] : [])];
  const found = await rankByWords(context, kinds, text, options.limit);
  return found.slice(0, options.limit).map(({ id }) => id);
}

/** A purchase of something like a need: the notice, and who won with what value where it tells. */
export interface FoundNotice {
  readonly notice: ListedNotice;
  /** None in a call; its award is another notice. */
  readonly winners: readonly NoticeWinner[];
}

/**
 * Previous purchases like a text in the reader's own words, the most alike first. Only notices that count, and those of
 * the demonstration only for `withDemonstration`.
 */
export async function findNotices(
  context: BriefContext,
  text: string,
  limit: number,
  { withDemonstration = false }: { readonly withDemonstration?: boolean } = {},
): Promise<FoundNotice[]> {
  const ids = await findNoticeIds(context, text, { limit, withDemonstration });
  const [notices, winners] = await Promise.all([
    listNoticesById(context.db, ids, { withDemonstration }),
    listWinners(context.db, ids),
  ]);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return ids.flatMap((id) => {
    const notice = byId.get(id);
    return notice ? [{ notice, winners: winners.filter(({ noticeId }) => noticeId === id) }] : [];
  });
}

/** What notices are called, for the chain. They are published by law; those of the demonstration stay in it. */
export async function describeNotices(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Described>> {
  const notices = await listNoticesById(db, ids.filter(isUuid), { withDemonstration: actor.isDemonstration });
  return new Map(
    notices.map(({ id, title, publicationNumber, identifier }) => [
      id,
      { title: title ?? publicationNumber ?? identifier, href: `/procurement/notices/${id}`, language: 'nb' },
    ]),
  );
}
