import { z } from 'zod';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { beginNeed, type NeedContext, publishNeed } from './actions.ts';
import { needPath } from './addresses.ts';
import { draftFromText } from './body.ts';
import { needDraftPages } from './draft-routes.tsx';
import { editableNeed, editNeed } from './edit.ts';
import { seenOf } from './merge.ts';
import { messages } from './messages.ts';
import { fieldsOfStep, type NeedDraft, needBody, readNok, type Step, steps } from './schema.ts';
import { firstSolutionWords } from './solution-hint-message.tsx';
import { editPath } from './step-page.tsx';
import { anyStepPage, begunFrom, conflictPage, errorsOf, stepPage, typedIn } from './step-views.tsx';
import { newQuery, type ResolveForm, resolveForm, type StepForm, stepForm } from './write-schema.ts';

const nothing = z.object({});

/** Stating a need step by step, and changing it. */
export function needWritingPages(context: NeedContext): PageRoute[] {
  return [...newPages(context), ...stepPages(context), ...needDraftPages(context)];
}

function newPages(context: NeedContext): PageRoute[] {
  return [
    pageRoute({
      name: 'needs.new',
      path: '/needs/new',
      permission: 'need.write',
      query: newQuery,
      handler: (request) => {
        requireBeginning(request);
        const draft = request.input.need ? draftFromText(request.input.need) : {};
        return stepPage(request, { step: 'need', record: undefined, draft });
      },
    }),
    formRoute({
      name: 'needs.begin',
      path: '/needs/new',
      permission: 'need.write',
      body: stepForm,
      handler: async (request) => {
        const draft = pick(request.input, fieldsOfStep.need);
        const record = await beginNeed(context, request.actor, draft);
        if (request.input.save === 'auto') return savedByItself(request.language, record, 'need', draft);
        return onwards(request, record, 'need', request.input.go);
      },
      onInvalid: (request, faults) =>
        stepPage(request, {
          step: 'need',
          record: undefined,
          draft: typedIn(request.input),
          errors: errorsOf(request.language, faults),
        }),
    }),
  ];
}

function stepPages(context: NeedContext): PageRoute[] {
  const path = '/needs/:id/edit/:step';
  return [
    pageRoute({
      name: 'needs.step',
      path,
      permission: 'need.write',
      query: nothing,
      handler: async (request) => {
        const { record, draft } = await editableNeed(context.db, request.actor, request.params.id ?? '');
        return anyStepPage(context, request, { step: stepIn(request.params.step), record, draft });
      },
    }),
    formRoute({
      name: 'needs.save',
      path,
      permission: 'need.write',
      body: stepForm,
      handler: (request) => saveStep(context, request),
      onInvalid: async (request, faults) => {
        const { record } = await editableNeed(context.db, request.actor, request.params.id ?? '');
        const step = stepIn(request.params.step);
        const errors = errorsOf(request.language, faults);
        if (errors.length === 0 || step === 'review') throw invalidRequest(faults);
        const begun = begunFrom(request.input);
        return stepPage(request, {
          step,
          record: { id: record.id, revision: begun.revision },
          draft: typedIn(request.input),
          seen: begun.seen,
          errors,
        });
      },
    }),
    formRoute({
      name: 'needs.resolve',
      path: '/needs/:id/resolve',
      permission: 'need.write',
      body: resolveForm,
      handler: (request) => resolve(context, request),
    }),
  ];
}

async function saveStep(context: NeedContext, request: PageRequest<StepForm>): Promise<Page | Response> {
  const { input, params, actor, language } = request;
  const step = stepIn(params.step);
  const fields = fieldsOfStep[step];
  const mine = pick(input, fields);
  const edited = await editNeed(context, actor, {
    id: params.id ?? '',
    revision: input.revision,
    fields,
    // No box ticked is a choice too, and not the same as not having come that far.
    mine:
      step === 'review' ? { ...mine, topics: mine.topics ?? [], lifeEvents: mine.lifeEvents ?? [] } : mine,
    seen: input.seen,
  });
  if (edited.state === 'conflict') {
    if (input.save === 'auto') return new Response(null, { status: 409 });
    return conflictPage(context, request, { step, mine, seen: input.seen, edited });
  }
  const { record, draft } = edited;
  if (input.save === 'auto') return savedByItself(language, record, step, draft);
  if (step === 'worth' && draft.costNokPerYear && readNok(draft.costNokPerYear) === undefined) {
    const errors = [{ fieldId: 'costNokPerYear', message: messages[language].notAnAmount }];
    return stepPage(request, { step, record, draft, errors });
  }
  if (step === 'review' && input.go === 'publish') return publish(context, request, record, draft);
  return onwards(request, record, step, input.go);
}

async function publish(
  context: NeedContext,
  request: PageRequest,
  record: OwnRecord,
  draft: NeedDraft,
): Promise<Page | Response> {
  const read = needBody.safeParse(draft);
  if (!read.success) {
    const missing = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
    return anyStepPage(context, request, { step: 'review', record, draft, missing });
  }
  const isChange = record.publishedVersion !== null;
  const published = await publishNeed(context, request.actor, { id: record.id, revision: record.revision });
  return seeOther(request.language, `${needPath(published)}?done=${isChange ? 'changed' : 'published'}`);
}

async function resolve(context: NeedContext, request: PageRequest<ResolveForm>): Promise<Page | Response> {
  const { input, params, actor } = request;
  const { step, mine, whole, choose } = input;
  const isTheirs = (field: string) =>
    input.conflicts.includes(field) && (whole ?? choose[field] ?? 'mine') === 'theirs';
  const fields = fieldsOfStep[step].filter((field) => !isTheirs(field));
  const edited = await editNeed(context, actor, {
    id: params.id ?? '',
    revision: undefined,
    fields: whole === 'theirs' ? [] : fields,
    mine,
    seen: input.seen,
  });
  if (edited.state === 'conflict') {
    return conflictPage(context, request, { step, mine, seen: input.seen, edited });
  }
  return seeOther(request.language, editPath(edited.record.id, step));
}

/** On to the next step; after the first by way of what is alike, if anything is. */
function onwards(request: PageRequest, record: OwnRecord, step: Step, go: StepForm['go']): Response {
  if (go === 'leave') return seeOther(request.language, `/needs/draft/${record.id}?saved=yes`);
  if (step === 'need') return seeOther(request.language, `/needs/${record.id}/similar`);
  const next = steps[steps.indexOf(step) + 1] ?? 'review';
  return seeOther(request.language, editPath(record.id, next));
}

/** What a script needs to save again: where, over which revision, and what the fields hold now. */
function savedByItself(language: Language, record: OwnRecord, step: Step, draft: NeedDraft): Response {
  const isFirst = record.revision === 1;
  return new Response(null, {
    status: isFirst ? 201 : 204,
    headers: {
      'nytte-revision': String(record.revision),
      'nytte-seen': JSON.stringify(seenOf(draft, fieldsOfStep[step])),
      ...(step === 'need' ? { 'nytte-solution': encodeURIComponent(firstSolutionWords(draft)) } : {}),
      ...(isFirst ? { location: localisedPath(language, editPath(record.id, step)) } : {}),
    },
  });
}

function requireBeginning({ actor }: Pick<PageRequest, 'actor'>): void {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'need.write', { organisationId, isDemonstration: actor.isDemonstration });
}

function stepIn(text: string | undefined): Step {
  const step = steps.find((known) => known === text);
  if (!step) throw notFound();
  return step;
}

/** The fields of one step, of what was sent. */
function pick(input: NeedDraft, fields: readonly (keyof NeedDraft)[]): NeedDraft {
  return Object.fromEntries(
    fields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
  ) as NeedDraft;
}
