import type { Db } from '../db/tables.ts';
import type { PageRequest } from '../http/page-route.ts';
import type { Language } from '../i18n/language.ts';
import { isFollowing, type Subject } from './follows.ts';

/** What a follow button on a page needs. */
export interface FollowState extends Subject {
  readonly lang: Language;
  readonly token: string | undefined;
  readonly isFollowing: boolean;
  readonly back: string;
}

/** Whether the reader follows what the page is about; undefined for who has not signed in and can follow nothing. */
export async function followStateOf(
  db: Db,
  { actor, session, language, path }: Pick<PageRequest, 'actor' | 'session' | 'language' | 'path'>,
  subject: Subject,
): Promise<FollowState | undefined> {
  if (actor.kind !== 'person') return undefined;
  return {
    ...subject,
    lang: language,
    token: session?.csrfToken,
    isFollowing: await isFollowing(db, actor.accountId, subject),
    back: path,
  };
}
