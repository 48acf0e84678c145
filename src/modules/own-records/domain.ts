import type { OwnRecord } from '../../kernel/records/records.ts';

/** Where a record stands, as its organisation sees it. */
export type Standing = 'draft' | 'in_review' | 'published' | 'withdrawn';

export function standingOf(
  record: Pick<OwnRecord, 'state' | 'publishedVersion' | 'isPublic'>,
  isInReview: boolean,
): Standing {
  if (isInReview) return 'in_review';
  if (record.isPublic) return 'published';
  return record.state === 'withdrawn' ? 'withdrawn' : 'draft';
}

/** Why somebody may not review; undefined when they may. Four eyes: whoever wrote or asked is not the second pair. */
export function reviewObstacle(review: {
  readonly reviewerId: string;
  readonly askedBy: string | null;
  readonly authorIds: readonly string[];
}): 'author' | 'asker' | undefined {
  if (review.authorIds.includes(review.reviewerId)) return 'author';
  return review.askedBy === review.reviewerId ? 'asker' : undefined;
}

/** For how long the address of somebody who told of an error is kept after the answer. */
export const emailKeptDays = 90;
