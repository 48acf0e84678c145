import type { Child } from 'hono/jsx';
import { z } from 'zod';
import { countFollowers, isFollowing } from '../../kernel/events/follows.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { type Actor, accountIdOf, actingOrganisationId } from '../../kernel/identity/actor.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import { listOrganisations } from '../../kernel/organisations/queries.ts';
import { targetOf } from '../../kernel/records/records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { listInnovationsById } from '../innovations/public.ts';
import type { NeedContext } from './actions.ts';
import { needPath } from './addresses.ts';
import { wordsOf } from './body.ts';
import { keepBrief, listKeptBriefs } from './brief-actions.ts';
import { canJoin, canMove } from './domain.ts';
import { evidenceVersion } from './evidence-version.ts';
import type { NeedRights } from './need-actions.tsx';
import { type Done, doings, NeedPage, WithdrawnPage } from './need-page.tsx';
import { type Need, readableNeed, readableRecord } from './queries.ts';
import type { NeedSection } from './section.ts';
import { findSimilarNeeds } from './similar.ts';
import { followNeed, leaveNeed, reopenNeed } from './standing-actions.ts';

/** What the pages of needs are shown with: an entry point makes the chain. */
export interface NeedPagesContext extends NeedContext {
  readonly chain: ChainOf;
  /** What other rooms tell on the page of a need, in their order. */
  readonly sections?: readonly NeedSection[] | undefined;
}

const similarShown = 3;
const needQuery = z.object({ done: z.enum(doings).optional().catch(undefined) });

/** A need's own page, and what is done with one press from it. */
export function needOnePages(context: NeedPagesContext): PageRoute[] {
  const pressed = pressing(context);
  return [
    pageRoute({
      name: 'needs.one',
      path: '/needs/:ref',
      permission: 'need.read',
      query: needQuery,
      handler: (request) => needPage(context, request),
    }),
    pressed('leave', 'need.join', 'left', (actor, id) => leaveNeed(context, actor, { id })),
    pressed('reopen', 'need.write', 'reopened', (actor, id) => reopenNeed(context, actor, { id })),
    pressed('briefs', 'need.write', 'kept', (actor, id) => keepBrief(context, actor, { id })),
    pressed('follow', 'need.follow', undefined, (actor, id) =>
      followNeed(context, actor, { id, isFollowing: true }),
    ),
    pressed('unfollow', 'need.follow', undefined, (actor, id) =>
      followNeed(context, actor, { id, isFollowing: false }),
    ),
  ];
}

/** Makes routes for buttons that do one thing at once and come back to the need. */
function pressing({ db }: NeedContext) {
  return (
    name: string,
    permission: Action,
    done: Done | undefined,
    act: (actor: Actor, id: string) => Promise<unknown>,
  ): PageRoute =>
    formRoute({
      name: `needs.${name}`,
      path: `/needs/:ref/${name}`,
      permission,
      body: z.object({}),
      handler: async ({ actor, params, language }) => {
        const record = await readableRecord(db, actor, params.ref ?? '');
        await act(actor, record.id);
        return seeOther(language, needPath(record) + (done ? `?done=${done}` : ''));
      },
    });
}

async function needPage(
  context: NeedPagesContext,
  request: PageRequest<z.output<typeof needQuery>>,
): Promise<Page | Response> {
  const { actor, language, params, input } = request;
  const { db } = context;
  const record = await readableRecord(db, actor, params.ref ?? '');
  if (record.publishedVersion === null) return seeOther(language, `/needs/draft/${record.id}`);
  const need = await readableNeed(db, actor, record.id);
  const rights = rightsOf(actor, need);
  if (need.state === 'withdrawn') {
    return {
      title: need.owner.name,
      noIndex: true,
      main: <WithdrawnPage language={language} need={need} canWrite={rights.canWrite} />,
    };
  }
  const accountId = accountIdOf(actor);
  const subject = { kind: 'need', id: record.id } as const;
  const [topics, briefs, version, similar, metBy, followers, following, municipalities, chain, sections] =
    await Promise.all([
      listTopics(db),
      listKeptBriefs(db, record.id),
      evidenceVersion(db),
      findSimilarNeeds(context, actor, {
        text: wordsOf(need.body),
        exceptId: record.id,
        limit: similarShown,
      }),
      listInnovationsById(db, need.met?.innovationIds ?? []),
      countFollowers(db, subject),
      accountId ? isFollowing(db, accountId, subject) : false,
      hasPlace(need) ? listOrganisations(db, { kind: 'municipality' }) : [],
      context.chain(actor, subject),
      sectionsOf(context, request, need),
    ]);
  return {
    title: need.body.title,
    description: need.body.today.slice(0, 200),
    ...(record.isPublic && !record.isDemonstration ? {} : { noIndex: true }),
    main: (
      <NeedPage
        language={language}
        need={need}
        rights={rights}
        topics={topics}
        briefs={briefs}
        chain={chain}
        knownVersion={version ?? ''}
        similar={similar}
        metBy={metBy}
        followers={followers}
        isFollowing={following}
        municipalities={municipalities}
        sections={sections}
        token={request.session?.csrfToken}
        done={input.done}
      />
    ),
  };
}

async function sectionsOf(
  { sections = [] }: NeedPagesContext,
  { actor, language, session }: Pick<PageRequest, 'actor' | 'language' | 'session'>,
  need: Need,
): Promise<Child[]> {
  const reader = { actor, language, token: session?.csrfToken };
  const told = await Promise.all(sections.map((section) => section(need, reader)));
  return told.filter((section) => section !== undefined);
}

const hasPlace = ({ owner, joins }: Need): boolean =>
  [owner, ...joins.map(({ organisation }) => organisation)].some(({ latitude }) => latitude !== null);

/** What `actor` may do with a need as it stands. */
export function rightsOf(actor: Actor, need: Need): NeedRights {
  const target = targetOf(need.record);
  const { state } = need;
  const organisationId = actingOrganisationId(actor);
  const joinedIds = need.joins.map(({ organisation }) => organisation.id);
  const hasJoined = organisationId !== undefined && joinedIds.includes(organisationId);
  return {
    isOwn: may(actor, 'need.read', { ...target, isPublic: false }),
    canWrite: may(actor, 'need.write', target),
    canBegin:
      organisationId !== undefined &&
      may(actor, 'initiative.write', { organisationId, isDemonstration: actor.isDemonstration }),
    canJoin: canJoin(actor, organisationId, { target, state, organisationId: need.owner.id, joinedIds }),
    canLeave: hasJoined && may(actor, 'need.join', target),
    canFollow: accountIdOf(actor) !== undefined && may(actor, 'need.follow', target),
    canMeet: canMove(actor, 'need.write', 'meet', { target, state }),
    canReopen: canMove(actor, 'need.write', 'reopen', { target, state }),
    canWithdraw: canMove(actor, 'need.write', 'withdraw', { target, state }),
  };
}
