import { z } from 'zod';
import type { Tx } from '../../kernel/db/tables.ts';
import { followStateOf } from '../../kernel/events/follow-state.ts';
import { countFollowers } from '../../kernel/events/follows.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { ChainOf } from '../../kernel/links/chain.ts';
import { listLinksFrom } from '../../kernel/links/links.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { listInnovationsById } from '../innovations/public.ts';
import { listInstrumentsById } from '../instruments/public.ts';
import { describeNeeds } from '../needs/public.ts';
import type { InitiativeContext } from './actions.ts';
import { canBecomeInnovation, nextStep } from './domain.ts';
import { canRemove, findShared, removeInitiative, shareAsInnovation } from './ending.ts';
import { writableInitiative } from './form/routes.tsx';
import { InitiativePage } from './initiative-page.tsx';
import { changeNames, type InitiativeRights } from './initiative-view.ts';
import type { MeasuredResult } from './innovation-draft.ts';
import { isOwn, namesOfPeople } from './names.ts';
import { type Initiative, listPhases, readableInitiative } from './queries.ts';
import type { InitiativeSection } from './section.ts';
import { standingSentence } from './standing-words.ts';

/** What the pages are made with: what other rooms know of an initiative is handed over by the entry point. */
export interface InitiativePagesContext extends InitiativeContext {
  readonly chain: ChainOf;
  readonly sections: readonly InitiativeSection[];
  /** The benefits that were measured of an initiative, as the library tells of results. */
  readonly measuredResults: (actor: Actor, initiativeId: string) => Promise<readonly MeasuredResult[]>;
  /** Whether another room has anything of an initiative that no link tells of: then it is not deleted. */
  readonly isUsed: (tx: Tx, initiativeId: string) => Promise<boolean>;
}

const oneQuery = z.object({ done: z.enum(changeNames).optional().catch(undefined) });

/** An initiative's own page, and what is done with one press from it. */
export function initiativeOnePages(context: InitiativePagesContext): PageRoute[] {
  return [
    pageRoute({
      name: 'initiatives.one',
      path: '/initiatives/:ref',
      permission: 'initiative.read',
      query: oneQuery,
      handler: (request) => initiativePage(context, request),
    }),
    formRoute({
      name: 'initiatives.share',
      path: '/initiatives/:id/innovation',
      permission: 'initiative.write',
      body: z.object({}),
      handler: async (request) => {
        const { record } = await writableInitiative(context, request);
        const measured = await context.measuredResults(request.actor, record.id);
        const id = await shareAsInnovation(context, request.actor, record.id, measured);
        return seeOther(request.language, `/records/innovation/${id}`);
      },
    }),
    formRoute({
      name: 'initiatives.remove',
      path: '/initiatives/:id/remove',
      permission: 'initiative.write',
      body: z.object({}),
      handler: async (request) => {
        const { record } = await writableInitiative(context, request);
        await removeInitiative(context, request.actor, record.id, context.isUsed);
        return seeOther(request.language, '/portfolio');
      },
    }),
  ];
}

async function initiativePage(
  context: InitiativePagesContext,
  request: PageRequest<z.output<typeof oneQuery>>,
): Promise<Page> {
  const { actor, language, params, input, session } = request;
  const { db } = context;
  const initiative = await readableInitiative(db, actor, params.ref ?? '');
  const { record, body } = initiative;
  const today = osloDay(context.now());
  const reader = { actor, language, token: session?.csrfToken };
  const subject = { kind: 'initiative', id: record.id } as const;
  const canWrite = may(actor, 'initiative.write', initiative.target);
  const [linked, topics, phases, chain, sections, follow, followers, rights] = await Promise.all([
    loadLinked(context, actor, initiative),
    listTopics(db),
    listPhases(db, record.id),
    context.chain(actor, subject),
    Promise.all(context.sections.map((section) => section(initiative, reader))),
    may(actor, 'initiative.follow', initiative.target) ? followStateOf(db, request, subject) : undefined,
    countFollowers(db, subject),
    rightsOf(context, actor, initiative, canWrite),
  ]);
  const isShared = linked.became !== undefined || linked.becomingId !== undefined;
  return {
    title: body.title,
    description: body.summary?.slice(0, 200) ?? standingSentence(language, initiative, today),
    ...(record.isPublic && !record.isDemonstration ? {} : { noIndex: true }),
    main: (
      <InitiativePage
        {...{ language, initiative, rights, today, phases, topics, chain, follow, followers }}
        {...linked}
        sections={sections.filter((section) => section !== undefined)}
        next={nextStep(progressOf(initiative, linked.trials, isShared), today)}
        token={session?.csrfToken}
        done={input.done}
      />
    ),
  };
}

const progressOf = ({ phase, body, benefits }: Initiative, trials: number, isShared: boolean) => ({
  phase,
  dueOn: body.dueOn,
  needs: body.needIds.length,
  hasOwner: body.ownerId !== undefined || body.ownerRole !== undefined,
  trials,
  benefits,
  isShared,
});

/** Everything that an initiative points to, as far as the reader may know of it. */
async function loadLinked({ db }: InitiativeContext, actor: Actor, initiative: Initiative) {
  const { record, body } = initiative;
  const { ownerId, copiedFrom, participants } = body;
  const organisationIds = participants.flatMap(({ organisationId }) => organisationId ?? []);
  const [needs, instruments, becomingId, trials, organisations, people] = await Promise.all([
    describeNeeds(db, actor, body.needIds),
    listInstrumentsById(db, body.instrumentIds),
    findShared(db, record.id),
    listLinksFrom(db, { kind: 'initiative', ids: [record.id] }, 'tested_in'),
    listOrganisationsById(db, organisationIds),
    ownerId && isOwn(actor, initiative) ? namesOfPeople(db, [ownerId]) : [],
  ]);
  const innovations = await listInnovationsById(
    db,
    [copiedFrom, becomingId].filter((id) => id !== undefined),
  );
  return {
    needs: body.needIds.flatMap((id) => needs.get(id) ?? []),
    instruments,
    copiedFrom: innovations.find(({ id }) => id === copiedFrom),
    became: innovations.find(({ id }) => id === becomingId),
    becomingId,
    trials: trials.length,
    slugs: new Map(organisations.map(({ id, slug }) => [id, slug])),
    ownerName: people[0]?.name || undefined,
  };
}

async function rightsOf(
  { db }: InitiativeContext,
  actor: Actor,
  initiative: Initiative,
  canWrite: boolean,
): Promise<InitiativeRights> {
  return {
    canWrite,
    isOwn: isOwn(actor, initiative),
    isInside: may(actor, 'initiative.read', { ...initiative.target, isPublic: false }),
    canRemove: canWrite && (await canRemove(db, initiative)),
    canShare: canWrite && canBecomeInnovation(initiative.phase),
  };
}
