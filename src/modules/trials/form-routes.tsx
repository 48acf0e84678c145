import { z } from 'zod';
import type { FieldFault } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { withRows } from '../../kernel/records/kind.ts';
import { EditConflict } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { initiativePath, readableInitiative } from '../initiatives/public.ts';
import { readNeedTexts } from '../needs/public.ts';
import {
  beginTrial,
  discardTrial,
  NotReady,
  registerTrial,
  saveTrialDraft,
  type TrialContext,
} from './actions.ts';
import { trialPath } from './addresses.ts';
import { formMessages } from './form-messages.ts';
import { ConflictPage, editPath, firstOfDesign, StepPage } from './form-page.tsx';
import { readableTrial, type Trial } from './queries.ts';
import { conflict } from './refusals.ts';
import { registrationOf } from './registration.ts';
import { faultWords, fieldLabel } from './registration-words.ts';
import { ReviewPage } from './review-page.tsx';
import {
  fieldsOfStep,
  limits,
  maxGroups,
  maxSecondary,
  type Step,
  stepOf,
  steps,
  type TextName,
  type TrialDraft,
  trialDesigns,
  trialDraft,
} from './schema.ts';

const nothing = z.object({});
const revision = z.coerce.number().int().min(0).max(1_000_000_000);
const stepForm = trialDraft.extend({
  revision: revision.optional(),
  initiative: z.uuid().optional(),
  go: z.enum(['next', 'stay', 'leave']).default('next'),
  do: z
    .string()
    .regex(/^(?:add|remove):(?:secondary|groups):\d{1,2}$/)
    .optional(),
});
type StepForm = z.output<typeof stepForm>;

const newQuery = z.object({
  initiative: z.uuid().optional(),
  design: z.enum(trialDesigns).optional().catch(undefined),
});

/** Writing a registration step by step, looking it over, locking it or throwing it away. */
export function trialWritingPages(context: TrialContext): PageRoute[] {
  return [...newPages(context), ...stepPages(context), ...lockPages(context)];
}

function newPages(context: TrialContext): PageRoute[] {
  return [
    pageRoute({
      name: 'trials.new',
      path: '/trials/new',
      permission: 'trial.write',
      query: newQuery,
      handler: async (request) => {
        const { initiative, design } = request.input;
        if (!initiative) return seeOther(request.language, '/initiatives');
        const known = await knownOf(context, request.actor, initiative);
        return newPage(context, request, initiative, { ...known, ...(design ? { design } : {}) }, []);
      },
    }),
    formRoute({
      name: 'trials.begin',
      path: '/trials/new',
      permission: 'trial.write',
      body: stepForm.extend({ initiative: z.uuid() }),
      handler: async (request) => {
        const { input, actor } = request;
        const draft = pick(input, [...fieldsOfStep.question, 'design']);
        const trial = await beginTrial(context, actor, { initiativeId: input.initiative, draft });
        return onwards(request, trial, 'question', input.go);
      },
      onInvalid: async (request, faults) => {
        const id = typeof request.input.initiative === 'string' ? request.input.initiative : '';
        return newPage(context, request, id, typedIn(request.input), errorsOf(request, faults));
      },
    }),
  ];
}

/** What the initiative tells already, so that nobody writes it twice. */
async function knownOf({ db }: TrialContext, actor: Actor, initiativeId: string): Promise<TrialDraft> {
  const { body } = await readableInitiative(db, actor, initiativeId);
  const needs = await readNeedTexts(db, actor, body.needIds);
  return {
    need: needs.join('\n\n').slice(0, limits.need) || undefined,
    change: (body.idea ?? body.summary)?.slice(0, limits.change),
  };
}

async function newPage(
  context: TrialContext,
  request: Omit<PageRequest, 'input'>,
  initiativeId: string,
  draft: TrialDraft,
  errors: readonly FormError[],
): Promise<Page> {
  const initiative = await readableInitiative(context.db, request.actor, initiativeId);
  requireMay(request.actor, 'trial.write', initiative.target);
  const { id } = initiative.record;
  return stepPage(request, {
    step: 'question',
    record: undefined,
    initiative: { id, title: initiative.body.title },
    draft,
    errors,
  });
}

function stepPages(context: TrialContext): PageRoute[] {
  const path = '/trials/:id/edit/:step';
  return [
    pageRoute({
      name: 'trials.step',
      path,
      permission: 'trial.write',
      query: nothing,
      handler: async (request) => {
        const trial = await editableTrial(context, request.actor, request.params.id);
        return anyStep(request, trial, stepIn(request.params.step));
      },
    }),
    formRoute({
      name: 'trials.save',
      path,
      permission: 'trial.write',
      body: stepForm,
      handler: (request) => saveStep(context, request),
      onInvalid: async (request, faults) => {
        const trial = await editableTrial(context, request.actor, request.params.id);
        const draft = { ...trial.draft, ...typedIn(request.input) };
        return anyStep(request, { ...trial, draft }, stepIn(request.params.step), errorsOf(request, faults));
      },
    }),
  ];
}

async function saveStep(context: TrialContext, request: PageRequest<StepForm>): Promise<Page | Response> {
  const { input, params, actor, language } = request;
  const trial = await editableTrial(context, actor, params.id);
  const step = stepIn(params.step);
  const { id } = trial.record;
  const mine = pick(input, fieldsOfStep[step]);
  const cleared = Object.fromEntries(fieldsOfStep[step].map((field) => [field, undefined]));
  const whole = changeRows({ ...trial.draft, ...cleared, ...mine }, input.do);
  try {
    const saved = await saveTrialDraft(context, actor, { id, revision: input.revision ?? 0, draft: whole });
    if (input.do) return seeOther(language, editPath(id, step));
    const faults = step === 'review' ? [] : numberFaults(saved, step);
    if (faults.length > 0) {
      return anyStep(
        request,
        saved,
        step,
        faults.map((fault) => faultWords(language, fault)),
      );
    }
    if (input.go !== 'leave' && saved.draft.design && saved.draft.design !== trial.draft.design) {
      // What the chosen design needs to know has not been on the page yet.
      return seeOther(language, `${editPath(id, step)}#${firstOfDesign(saved.draft.design)}`);
    }
    return onwards(request, saved, step, input.go);
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    return conflictPage(request, id, step, mine);
  }
}

/** What was typed and cannot be what it should be; what is only missing can wait for the last step. */
function numberFaults(trial: Trial, step: Step) {
  const { faults } = registrationOf(trial.record.id, trial.draft);
  return faults.filter(
    ({ field, code }) => stepOf(field) === step && (code.startsWith('not_') || code === 'range_reversed'),
  );
}

function changeRows(draft: TrialDraft, wish: string | undefined): TrialDraft {
  const [act, list = '', index] = wish?.split(':') ?? [];
  if (act !== 'add' && act !== 'remove') return draft;
  return withRows(draft, { act, list, index: Number(index) }, { secondary: maxSecondary, groups: maxGroups });
}

function conflictPage(request: PageRequest, id: string, step: Step, mine: TrialDraft): Page {
  const { language } = request;
  const typed = Object.entries(mine).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ label: fieldLabel(language, name), text: value }] : [],
  );
  return {
    title: formMessages[language].conflictTitle,
    status: 409,
    noIndex: true,
    main: <ConflictPage {...{ language, id, step, typed }} />,
  };
}

function lockPages(context: TrialContext): PageRoute[] {
  return [
    formRoute({
      name: 'trials.register',
      path: '/trials/:id/register',
      permission: 'trial.write',
      body: nothing,
      handler: async (request) => {
        try {
          const trial = await registerTrial(context, request.actor, { id: request.params.id ?? '' });
          return seeOther(request.language, `${trialPath(trial.record)}?done=registered`);
        } catch (error) {
          if (!(error instanceof NotReady)) throw error;
          const trial = await editableTrial(context, request.actor, request.params.id);
          return { ...anyStep(request, trial, 'review'), status: 422 };
        }
      },
    }),
    formRoute({
      name: 'trials.discard',
      path: '/trials/:id/discard',
      permission: 'trial.write',
      body: nothing,
      handler: async (request) => {
        const { initiative } = await discardTrial(context, request.actor, request.params.id ?? '');
        return seeOther(request.language, initiativePath(initiative.record));
      },
    }),
  ];
}

/** A draft, for those who may write it. @throws AppError 404, 403, and 409 when it is locked */
async function editableTrial({ db }: TrialContext, actor: Actor, id: string | undefined): Promise<Trial> {
  const trial = await readableTrial(db, actor, id ?? '');
  requireMay(actor, 'trial.write', trial.target);
  if (trial.state !== 'draft') throw conflict('trial_locked');
  return trial;
}

function anyStep(
  request: Omit<PageRequest, 'input'>,
  { record, draft, initiative }: Trial,
  step: Step,
  errors: readonly FormError[] = [],
): Page {
  const { language, session } = request;
  if (step === 'review') {
    const { registration, faults } = registrationOf(record.id, draft);
    return {
      title: formMessages[language].step.review,
      noIndex: true,
      main: (
        <ReviewPage
          {...{ language, draft, registration, faults, id: record.id, token: session?.csrfToken }}
        />
      ),
    };
  }
  const { title } = initiative.body;
  return stepPage(request, { step, record, draft, errors, initiative: { id: initiative.record.id, title } });
}

function stepPage(
  { language, session }: Omit<PageRequest, 'input'>,
  view: {
    readonly step: Exclude<Step, 'review'>;
    readonly record: { readonly id: string; readonly revision: number } | undefined;
    readonly initiative: { readonly id: string; readonly title: string };
    readonly draft: TrialDraft;
    readonly errors: readonly FormError[];
  },
): Page {
  return {
    title: formMessages[language].step[view.step],
    noIndex: true,
    ...(view.errors.length > 0 ? { status: 422 } : {}),
    main: <StepPage language={language} token={session?.csrfToken} {...view} />,
  };
}

function onwards(request: PageRequest, trial: Trial, step: Step, go: StepForm['go']): Response {
  const { id } = trial.record;
  if (go === 'leave') return seeOther(request.language, trialPath(trial.record));
  const next = go === 'stay' ? step : (steps[steps.indexOf(step) + 1] ?? 'review');
  return seeOther(request.language, editPath(id, next));
}

function stepIn(text: string | undefined): Step {
  return steps.find((known) => known === text) ?? 'question';
}

function pick(input: TrialDraft, fields: readonly (keyof TrialDraft)[]): TrialDraft {
  return Object.fromEntries(
    fields.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
  ) as TrialDraft;
}

/** What can be shown again of a form that was refused: texts as they were typed, however long. */
function typedIn(form: FormValues): TrialDraft {
  const texts = Object.entries(form).filter(
    ([name, value]) => typeof value === 'string' && (Object.hasOwn(limits, name) || choiceNames.has(name)),
  );
  return Object.fromEntries(texts) as TrialDraft;
}

const choiceNames: ReadonlySet<string> = new Set([
  'dataBefore',
  'primaryKind',
  'primaryBetter',
  'design',
  'stoppingRule',
  'missingRule',
]);

function errorsOf(
  { language }: { language: PageRequest['language'] },
  faults: readonly FieldFault[],
): FormError[] {
  const m = formMessages[language];
  return faults.map(({ field }) => ({
    fieldId: field,
    message: Object.hasOwn(limits, field)
      ? m.tooLong(formatNumber(language, limits[field as TextName]))
      : m.cannotUse,
  }));
}
