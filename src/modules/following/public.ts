export type { FollowingContext, ListNeeds, Waiting, WaitingSource, WorkNeed } from './context.ts';
export type { DigestContext } from './digest.ts';
export { exportPersonalData } from './export.ts';
export { innovationFeeds, needFeeds, organisationFeeds } from './feed-links.ts';
export { followingPersonalData } from './personal-data.ts';
export { PublicNeeds } from './public-needs.tsx';
