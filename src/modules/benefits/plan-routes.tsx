import { z } from 'zod';
import { documentFormats, documentResponse } from '../../kernel/documents/response.ts';
import { csvResponse } from '../../kernel/http/csv.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { formRoute, type Page, type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { withRows } from '../../kernel/records/kind.ts';
import { EditConflict } from '../../kernel/records/records.ts';
import { type Initiative, initiativePath } from '../initiatives/public.ts';
import { differences, type Theirs } from './conflict-notice.tsx';
import { type DraftFault, draftOfPlan, type PlanDraft, planDraft } from './drafts.ts';
import { arrowsOf, checkMap, isFatal, nodesOf } from './map.ts';
import { MapPage } from './map-page.tsx';
import { messages } from './messages.ts';
import { benefitColumns } from './open-data.ts';
import { publishPlan, savePlan } from './plan-actions.ts';
import { planDocument } from './plan-document.ts';
import { PlanForm, planLabel } from './plan-form.tsx';
import { PlanPage } from './plan-page.tsx';
import { findPlan, listBenefits, listDraftBenefits, type Plan } from './queries.ts';
import { DraftRefused } from './refusals.ts';
import {
  type Asked,
  type BenefitRoom,
  doField,
  initiativeFor,
  mayWrite,
  nothing,
  revisionField,
  rowChangeOf,
  writableInitiative,
} from './room.ts';
import { limits } from './schema.ts';
import { schemesOf } from './schemes.ts';

const planQuery = z.object({
  done: z.enum(['saved', 'published', 'benefit', 'removed', 'map']).optional().catch(undefined),
});

/** The plan of an initiative: read, as a document, written, and drawn as a map. */
export function planPages(room: BenefitRoom): PageRoute[] {
  return [...readingPages(room), ...writingPages(room), ...mapPages(room)];
}

function readingPages(room: BenefitRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'benefits.plan',
      path: '/initiatives/:ref/benefits',
      permission: 'benefit.read',
      query: planQuery,
      handler: async (request) => {
        const initiative = await initiativeFor(room, request);
        const { actor, language, input } = request;
        const [all, sets, chain] = await Promise.all([
          planAndBenefits(room, request, initiative),
          room.parameterSets(),
          room.chain(actor, { kind: 'initiative', id: initiative.record.id }),
        ]);
        const drafts = mayWrite(actor, initiative) ? await listDraftBenefits(room.db, initiative) : undefined;
        const schemes = await schemesOf(room.db, initiative, all.plan, all.benefits);
        return {
          title: `${messages[language].plan.kicker}: ${initiative.body.title}`,
          noIndex: !initiative.record.isPublic,
          main: (
            <PlanPage
              {...{ language, initiative, drafts, schemes, chain, ...all }}
              parameters={sets.find(({ id }) => id === all.plan?.body?.parameters)}
              done={input.done}
            />
          ),
        };
      },
    }),
    pageRoute({
      name: 'benefits.csv_of_initiative',
      path: '/initiatives/:ref/benefits.csv',
      permission: 'benefit.read',
      query: nothing,
      handler: async (request) => {
        const initiative = await initiativeFor(room, request);
        return csvResponse(
          'benefits.csv',
          benefitColumns,
          await listBenefits(room.db, request.actor, initiative),
        );
      },
    }),
    ...documentFormats.map((format) =>
      pageRoute({
        name: `benefits.plan_${format}`,
        path: `/initiatives/:ref/benefits/plan.${format}`,
        permission: 'benefit.read',
        query: nothing,
        handler: async (request) => {
          const initiative = await initiativeFor(room, request);
          const all = await planAndBenefits(room, request, initiative);
          const path = localisedPath(request.language, `${initiativePath(initiative.record)}/benefits`);
          const printed = planDocument(request.language, {
            initiative,
            ...all,
            now: room.now(),
            address: new URL(path, room.publicUrl ?? request.url).href,
          });
          return documentResponse(printed, format, 'benefit-plan');
        },
      }),
    ),
  ];
}

/** A plan that is only a draft is nothing to who does not write it. */
async function planAndBenefits(room: BenefitRoom, { actor }: Asked, initiative: Initiative) {
  const [plan, benefits] = await Promise.all([
    findPlan(room.db, initiative.record.id),
    listBenefits(room.db, actor, initiative),
  ]);
  const isSeen = plan?.body !== undefined || mayWrite(actor, initiative);
  return { plan: isSeen ? plan : undefined, benefits };
}

const planFormBody = planDraft.extend({ revision: revisionField, do: doField });

function writingPages(room: BenefitRoom): PageRoute[] {
  const path = '/initiatives/:id/benefits/edit';
  return [
    pageRoute({
      name: 'benefits.plan_edit',
      path,
      permission: 'benefit.write',
      query: nothing,
      handler: async (request) => {
        const initiative = await writableInitiative(room, request);
        const plan = await findPlan(room.db, initiative.record.id);
        return planForm(room, request, initiative, {
          draft: draftIn(room, plan),
          revision: plan?.record.revision,
        });
      },
    }),
    formRoute({
      name: 'benefits.plan_save',
      path,
      permission: 'benefit.write',
      body: planFormBody,
      handler: async (request) => {
        const initiative = await writableInitiative(room, request);
        const { revision, do: button, ...typed } = request.input;
        const plan = await findPlan(room.db, initiative.record.id);
        const change = rowChangeOf(button);
        // The arrows have a page of their own: this form knows nothing of them, and loses none.
        const whole = { ...typed, edges: draftIn(room, plan).edges };
        const draft = change ? withRows(whole, change, rowLists) : whole;
        const at = { initiativeId: initiative.record.id, revision, draft };
        try {
          const saved = await savePlan(room, request.actor, at);
          if (change)
            return seeOther(
              request.language,
              `/initiatives/${initiative.record.id}/benefits/edit#${change.list}`,
            );
          if (button !== 'publish') return done(request, initiative, 'saved');
          await publishPlan(room, request.actor, {
            initiativeId: initiative.record.id,
            revision: saved.revision,
          });
          return done(request, initiative, 'published');
        } catch (error) {
          return planFormAfter(room, request, initiative, { draft, error });
        }
      },
    }),
  ];
}

const rowLists = {
  goals: limits.rows,
  deliverables: limits.rows,
  practices: limits.rows,
  costs: limits.costs,
} as const;

const done = ({ language }: Asked, { record }: Initiative, what: string): Response =>
  seeOther(language, `${initiativePath(record)}/benefits?done=${what}`);

/** What is being written of a plan, or what is published, or a beginning: this year and the usual parameters. */
function draftIn({ now }: BenefitRoom, plan: Plan | undefined): PlanDraft {
  if (plan?.record.draft) return planDraft.parse(plan.record.draft);
  if (plan?.body) return draftOfPlan(plan.body);
  const year = String(now().getUTCFullYear());
  return planDraft.parse({
    priceYear: year,
    originYear: year,
    originMeaning: 'analysis',
    goals: [{}],
    deliverables: [{}],
  });
}

async function planForm(
  room: BenefitRoom,
  { language, session }: Asked,
  initiative: Initiative,
  form: {
    readonly draft: PlanDraft;
    readonly revision: number | undefined;
    readonly faults?: readonly DraftFault[];
    readonly theirs?: readonly Theirs[];
    readonly status?: 409 | 422;
  },
): Promise<Page> {
  return {
    title: messages[language].planForm.title,
    noIndex: true,
    status: form.status ?? 200,
    main: (
      <PlanForm
        language={language}
        token={session?.csrfToken}
        initiative={{ id: initiative.record.id, title: initiative.body.title }}
        revision={form.revision}
        draft={form.draft}
        faults={form.faults ?? []}
        theirs={form.theirs ?? []}
        parameters={await room.parameterSets()}
      />
    ),
  };
}

/** Faults come back beside their fields; what somebody saved meanwhile beside what was typed. */
async function planFormAfter(
  room: BenefitRoom,
  request: Asked,
  initiative: Initiative,
  { draft, error }: { readonly draft: PlanDraft; readonly error: unknown },
): Promise<Page> {
  const plan = await findPlan(room.db, initiative.record.id);
  const revision = plan?.record.revision;
  if (error instanceof DraftRefused) {
    return planForm(room, request, initiative, { draft, revision, faults: error.faults, status: 422 });
  }
  if (!(error instanceof EditConflict)) throw error;
  const theirs = differences(draft, draftIn(room, plan), (name) => planLabel(request.language, name));
  return planForm(room, request, initiative, { draft, revision, theirs, status: 409 });
}

const mapFormBody = z.object({
  edges: planDraft.shape.edges,
  revision: revisionField,
  do: doField,
});

function mapPages(room: BenefitRoom): PageRoute[] {
  const path = '/initiatives/:id/benefits/map';
  return [
    pageRoute({
      name: 'benefits.map',
      path,
      permission: 'benefit.write',
      query: nothing,
      handler: async (request) => {
        const { initiative, plan, draft } = await planForMap(room, request);
        return mapPage(room, request, { initiative, plan, draft });
      },
    }),
    formRoute({
      name: 'benefits.map_save',
      path,
      permission: 'benefit.write',
      body: mapFormBody,
      handler: async (request) => {
        const { initiative, plan, draft } = await planForMap(room, request);
        const { edges, revision, do: button } = request.input;
        const change = rowChangeOf(button);
        const next = withRows({ ...draft, edges }, change ?? { act: 'add', list: '', index: -1 }, {
          edges: limits.edges,
        });
        const shown = { initiative, plan, draft: next };
        // A row that is added is not saved before it is filled in; the form has it.
        if (change) return mapPage(room, request, { ...shown, revision });
        const nodes = await nodesFor(room, request, initiative, next);
        const arrows = arrowsOf(nodes, next.edges);
        if (checkMap(nodes, arrows).some(isFatal)) {
          return mapPage(room, request, { ...shown, revision, status: 422 });
        }
        try {
          await savePlan(room, request.actor, {
            initiativeId: initiative.record.id,
            revision,
            draft: { ...next, edges: arrows },
          });
          return done(request, initiative, 'map');
        } catch (error) {
          if (!(error instanceof EditConflict)) throw error;
          const now = await planForMap(room, request);
          const theirs = differences(
            { edges: next.edges },
            { edges: now.draft.edges },
            () => messages[request.language].plan.mapTitle,
          );
          return mapPage(room, request, {
            ...shown,
            plan: now.plan,
            draft: { ...now.draft, edges: next.edges },
            theirs,
            status: 409,
          });
        }
      },
    }),
  ];
}

async function planForMap(room: BenefitRoom, request: Asked) {
  const initiative = await writableInitiative(room, request);
  const plan = await findPlan(room.db, initiative.record.id);
  if (!plan) throw notFound();
  return { initiative, plan, draft: draftIn(room, plan) };
}

async function nodesFor(room: BenefitRoom, { actor }: Asked, initiative: Initiative, draft: PlanDraft) {
  const benefits = await listBenefits(room.db, actor, initiative);
  return nodesOf(
    draft,
    benefits.map(({ record, body: { title } }) => ({ id: record.id, title })),
  );
}

async function mapPage(
  room: BenefitRoom,
  request: Asked,
  shown: {
    readonly initiative: Initiative;
    readonly plan: Plan;
    readonly draft: PlanDraft;
    readonly revision?: number | undefined;
    readonly theirs?: readonly Theirs[];
    readonly status?: 409 | 422;
  },
): Promise<Page> {
  const { initiative, plan, draft } = shown;
  const nodes = await nodesFor(room, request, initiative, draft);
  const { language, session } = request;
  return {
    title: messages[language].mapForm.title,
    noIndex: true,
    status: shown.status ?? 200,
    main: (
      <MapPage
        language={language}
        token={session?.csrfToken}
        initiative={{ id: initiative.record.id, title: initiative.body.title }}
        revision={shown.revision ?? plan.record.revision}
        nodes={nodes}
        edges={draft.edges}
        faults={checkMap(nodes, arrowsOf(nodes, draft.edges))}
        theirs={shown.theirs ?? []}
        isRefused={shown.status === 422}
      />
    ),
  };
}
