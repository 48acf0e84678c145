import type { PageRoute } from '../../kernel/http/page-route.ts';
import { answerPages } from './answer-routes.tsx';
import { concludePages } from './conclude-routes.tsx';
import type { ChallengeContext } from './context.ts';
import { judgePages } from './judge-routes.tsx';
import { listPages, onePages } from './read-routes.tsx';
import { writePages } from './write-routes.tsx';

/** The pages of challenges. What is written out in an address comes before what stands for any challenge. */
export function challengePages(context: ChallengeContext): PageRoute[] {
  return [
    ...listPages(context),
    ...writePages(context),
    ...answerPages(context),
    ...judgePages(context),
    ...concludePages(context),
    ...onePages(context),
  ];
}
