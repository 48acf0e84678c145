import type { NoticeFacts } from './eforms/facts.ts';
import type { JoinedParty, NoticeWinner, RelatedNotice, StoredNotice } from './notice-queries.ts';

/** All that the page of a notice tells. */
export interface NoticeView {
  readonly notice: Omit<StoredNotice, 'document'>;
  readonly facts: NoticeFacts;
  readonly related: readonly RelatedNotice[];
  readonly parties: readonly JoinedParty[];
  readonly winners: readonly NoticeWinner[];
}
