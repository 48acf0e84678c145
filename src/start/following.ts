import { osloDay } from '../kernel/i18n/format.ts';
import { anonymous } from '../kernel/identity/actor.ts';
import { may } from '../kernel/identity/permissions.ts';
import { sessionCookie } from '../kernel/identity/session-cookie.ts';
import { listGoneWaiting, listQuestionsWaiting } from '../modules/adoption/public.ts';
import { listDueBenefits } from '../modules/benefits/public.ts';
import { workplaceAssessments } from '../modules/buying/public.ts';
import {
  challengeWorkplace,
  listChallengeQuestionsWaiting,
  listJudgingWaiting,
} from '../modules/challenges/public.ts';
import type { DigestContext, FollowingContext, ListNeeds } from '../modules/following/public.ts';
import { pressingInitiatives } from '../modules/initiatives/public.ts';
import { listDraftsOfOrganisation, listNeedsOfOrganisation } from '../modules/needs/public.ts';
import { listCorrectionsWaiting, listReviewsWaiting } from '../modules/own-records/public.ts';
import { describers } from './describers.ts';
import type { Nytte } from './open-nytte.ts';
import { personalData } from './personal-data.ts';

const publicNeedsShown = 100;

/** What My page, the workplace and the feeds are made from. */
export function followingContextOf({ db, config }: Nytte): FollowingContext {
  return {
    db,
    publicUrl: config.publicUrl,
    mail: config.mail,
    now: () => new Date(),
    describers,
    needsOf: listWork,
    workplaceSections: [
      (person, organisationId, language) =>
        pressingInitiatives({ db, now: () => new Date() }, person, language, organisationId),
      (person, _, language) => workplaceAssessments({ db }, person, language),
      (person, organisationId, language) => challengeWorkplace(db, person, language, organisationId),
    ],
    draftPath: (kind, id) => (kind === 'need' ? `/needs/draft/${id}` : `/records/${kind}/${id}`),
    waiting: [
      listReviewsWaiting,
      listCorrectionsWaiting,
      listQuestionsWaiting,
      listGoneWaiting,
      listMeasurementsDue,
      listJudgingWaiting,
      listChallengeQuestionsWaiting,
    ],
    personalData,
    clearedCookie: sessionCookie(config.publicUrl?.startsWith('https:') ?? false).clear(),
  };
}

/** Benefits that are due to be measured today, or were before. */
const listMeasurementsDue: FollowingContext['waiting'][number] = async (db, person) => {
  const due = await listDueBenefits(db, person, osloDay(new Date()));
  return due.map(({ title, language, href, at, organisationId }) => ({
    kind: 'measurement',
    title,
    language,
    href,
    at,
    isWholeDay: true,
    organisationId,
  }));
};

/** The needs that an organisation works on: what it is writing first, then what is published or joined. */
const listWork: ListNeeds = async (db, actor, organisationId, { limit }) => {
  const isOwn = may(actor, 'organisation.read', { organisationId });
  const [drafts, needs] = await Promise.all([
    isOwn ? listDraftsOfOrganisation(db, organisationId, { limit }) : [],
    listNeedsOfOrganisation(db, actor, organisationId, { limit }),
  ]);
  const begun = drafts
    .filter(({ isPublished }) => !isPublished)
    .map(({ id, title, href, savedAt }) => ({
      id,
      title: title ?? '',
      href,
      language: 'nb',
      state: 'draft',
      joined: false,
      organisations: 1,
      changedAt: savedAt ?? new Date(0),
    }));
  return [...begun, ...needs];
};

/** The needs of an organisation that are for all to see: its public page and the API tell of them. */
export const publicNeedsOf =
  ({ db }: Pick<Nytte, 'db'>) =>
  (organisationId: string): ReturnType<typeof listNeedsOfOrganisation> =>
    listNeedsOfOrganisation(db, anonymous, organisationId, { limit: publicNeedsShown });

/** What the morning's digests are made from; undefined where no mail is sent. */
export function digestContextOf({ db, config, log }: Nytte): DigestContext | undefined {
  const { mail, publicUrl } = config;
  return mail && publicUrl ? { db, describers, mail, publicUrl, log } : undefined;
}
