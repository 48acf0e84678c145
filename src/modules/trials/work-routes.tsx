import { z } from 'zod';
import { AppError, invalidRequest } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { numberOf } from '../../kernel/records/kind.ts';
import { SpreadsheetError } from '../../kernel/spreadsheets/faults.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { amendTrial, endTrial, NotReady, type TrialContext } from './actions.ts';
import { trialPath } from './addresses.ts';
import { drawnColumn, randomSeed } from './drawing.ts';
import { listAssignments } from './materials.ts';
import { messages } from './messages.ts';
import { type Locked, readableTrial, type Trial } from './queries.ts';
import { refusalWords, unreadableWords } from './refusal-words.ts';
import { conflict } from './refusals.ts';
import { amendableFields } from './schema.ts';
import { maxFileBytes, readSheet, type Sheet } from './sheet.ts';
import { type GroupTotal, maxTotal, sheetOfTotals } from './totals.ts';
import { addTrialData, analyseTrial, assignTrial, SheetRefused } from './work-actions.ts';
import { AmendPage, AssignPage, DataPage, RefusalNotice, type WorkPageProps } from './work-pages.tsx';

const nothing = z.object({});
const maxBytes = maxFileBytes + 300_000;
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((value) => value.isWellFormed());

/** What is done with a registered trial: amending, drawing, taking in data, analysing, ending. */
export function trialWorkPages(context: TrialContext): PageRoute[] {
  return [
    ...amendPages(context),
    ...assignPages(context),
    ...dataPages(context),
    formRoute({
      name: 'trials.analyse',
      path: '/trials/:id/analyse',
      permission: 'trial.write',
      body: nothing,
      handler: (request) => analyse(context, request),
    }),
    formRoute({
      name: 'trials.end',
      path: '/trials/:id/end',
      permission: 'trial.write',
      body: z.object({ note: text(3000).min(1), move: z.enum(['end', 'stop']) }),
      handler: async (request) => {
        const { note, move } = request.input;
        const trial = await endTrial(context, request.actor, { id: request.params.id ?? '', note, move });
        return done(request, trial, 'ended');
      },
    }),
  ];
}

const done = ({ language }: PageRequest, { record }: Trial, what: string): Response =>
  seeOther(language, `${trialPath(record)}?done=${what}`);

type Told = { readonly errors?: readonly FormError[]; readonly typed?: Readonly<Record<string, string>> };

/** A registered trial, for those who may write it. @throws AppError 404, 403, and 409 for a draft */
async function workedOn(
  { db }: TrialContext,
  request: Pick<PageRequest, 'actor' | 'params'>,
): Promise<{ readonly trial: Trial; readonly locked: Locked }> {
  const trial = await readableTrial(db, request.actor, request.params.id ?? '');
  requireMay(request.actor, 'trial.write', trial.target);
  if (!trial.locked) throw conflict('trial_not_in_this_state');
  return { trial, locked: trial.locked };
}

async function propsOf(
  context: TrialContext,
  request: Omit<PageRequest, 'input'>,
  { errors = [], typed = {} }: Told,
): Promise<WorkPageProps> {
  const { trial, locked } = await workedOn(context, request as PageRequest);
  const { language, session } = request;
  return { language, trial, spec: locked.current.spec, token: session?.csrfToken, errors, typed };
}

const statusOf = (errors: readonly unknown[], refusal?: unknown): { status?: 422 } =>
  errors.length > 0 || refusal ? { status: 422 } : {};

const typedIn = (form: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const amendForm = z.object({
  field: z.enum(amendableFields),
  after: text(3000).default(''),
  why: text(2000).min(1),
  seen: z.coerce.number().int().min(0).max(10_000),
});

function amendPages(context: TrialContext): PageRoute[] {
  const path = '/trials/:id/amend';
  const page = async (request: Omit<PageRequest, 'input'>, told: Told = {}): Promise<Page> => {
    const props = await propsOf(context, request, told);
    return {
      title: messages[request.language].amendTitle,
      noIndex: true,
      ...statusOf(props.errors),
      main: <AmendPage {...props} />,
    };
  };
  return [
    pageRoute({
      name: 'trials.amend',
      path,
      permission: 'trial.write',
      query: nothing,
      handler: (r) => page(r),
    }),
    formRoute({
      name: 'trials.amended',
      path,
      permission: 'trial.write',
      body: amendForm,
      handler: async (request) => {
        const { input, actor, language } = request;
        try {
          const trial = await amendTrial(context, actor, { ...input, id: request.params.id ?? '' });
          return done(request, trial, 'amended');
        } catch (error) {
          if (!(error instanceof NotReady)) throw error;
          const errors = [{ fieldId: 'after', message: messages[language].amendCannot }];
          const { field, after, why } = input;
          return page(request, { errors, typed: { field, after, why } });
        }
      },
      onInvalid: (request, faults) => {
        const { required } = messages[request.language];
        const errors = faults.map(({ field }) => ({ fieldId: field, message: required }));
        return page(request, { errors, typed: typedIn(request.input) });
      },
    }),
  ];
}

const assignForm = z.object({
  file: z.instanceof(File).optional(),
  units: z.string().max(200_000).optional(),
  seed: z.string().trim().max(20).optional(),
  why: text(2000).optional(),
});

function assignPages(context: TrialContext): PageRoute[] {
  const path = '/trials/:id/assign';
  const page = async (
    request: Omit<PageRequest, 'input'>,
    told: Told & { readonly refused?: SheetRefused } = {},
  ): Promise<Page> => {
    const props = await propsOf(context, request, told);
    const isAgain = (await listAssignments(context.db, props.trial.record.id)).length > 0;
    const { language } = request;
    const refusal = told.refused && (
      <RefusalNotice language={language} {...refusalWords(language, told.refused)} />
    );
    return {
      title: messages[language].assignTitle,
      noIndex: true,
      ...statusOf(props.errors, refusal),
      main: <AssignPage {...props} isAgain={isAgain} refusal={refusal} />,
    };
  };
  return [
    pageRoute({
      name: 'trials.assign',
      path,
      permission: 'trial.write',
      query: nothing,
      handler: (r) => page(r),
    }),
    formRoute({
      name: 'trials.assigned',
      path,
      permission: 'trial.write',
      body: assignForm,
      maxBytes,
      handler: async (request) => {
        const { input, language, actor } = request;
        const m = messages[language];
        const { trial, locked } = await workedOn(context, request);
        const { id } = trial.record;
        const { file: _, ...typed } = input;
        const fail = (fieldId: string, message: string) =>
          page(request, { errors: [{ fieldId, message }], typed: defined(typed) });
        const seed = seedIn(input.seed);
        if (seed === undefined) return fail('seed', m.notASeed);
        const isAgain = (await listAssignments(context.db, id)).length > 0;
        if (isAgain && !input.why) return fail('why', m.required);
        if (input.file && input.file.size > maxFileBytes) return fail('file', m.fileTooLarge);
        if (!input.file && !input.units) return fail('file', m.noList);
        try {
          const list = input.file
            ? await sheetIn(input.file)
            : pastedSheet(drawnColumn(locked.current.spec), input.units ?? '');
          await assignTrial(context, actor, { id, list, seed, why: isAgain ? input.why : undefined });
          return done(request, trial, 'assigned');
        } catch (error) {
          if (error instanceof SpreadsheetError) return fail('file', unreadableWords(language, error));
          if (!(error instanceof SheetRefused)) throw error;
          return page(request, { refused: error, typed: defined(typed) });
        }
      },
    }),
  ];
}

const defined = (typed: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A random seed where none is given; undefined for what is no seed. */
function seedIn(typed: string | undefined): number | undefined {
  if (!typed) return randomSeed();
  const plain = typed.replace(/\s/g, '');
  return /^\d{1,10}$/.test(plain) && Number(plain) <= 4_294_967_295 ? Number(plain) : undefined;
}

const sheetIn = async (file: File): Promise<Sheet> => readSheet(new Uint8Array(await file.arrayBuffer()));

function pastedSheet(heading: string, pasted: string): Sheet {
  const units = pasted
    .split(/[\n,;\t]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
  return { headings: [heading], rows: units.map((unit, at) => ({ number: at + 1, cells: [unit] })) };
}

const totalRow = z.object({
  code: z.string().max(60),
  n: z.string().max(30).optional(),
  mean: z.string().max(30).optional(),
  sd: z.string().max(30).optional(),
  events: z.string().max(30).optional(),
});
const dataForm = z.object({
  file: z.instanceof(File).optional(),
  groups: z.array(totalRow).max(6).optional(),
});

function dataPages(context: TrialContext): PageRoute[] {
  const path = '/trials/:id/data';
  const page = async (
    request: Omit<PageRequest, 'input'>,
    told: Told & { readonly refused?: SheetRefused } = {},
  ): Promise<Page> => {
    const props = await propsOf(context, request, told);
    const { language } = request;
    const refusal = told.refused && (
      <RefusalNotice language={language} {...refusalWords(language, told.refused)} />
    );
    return {
      title: messages[language].dataTitle,
      noIndex: true,
      ...statusOf(props.errors, refusal),
      main: <DataPage {...props} refusal={refusal} />,
    };
  };
  return [
    pageRoute({
      name: 'trials.data',
      path,
      permission: 'trial.write',
      query: nothing,
      handler: (r) => page(r),
    }),
    formRoute({
      name: 'trials.add-data',
      path,
      permission: 'trial.write',
      body: dataForm,
      maxBytes,
      handler: async (request) => {
        const { input, language, actor } = request;
        const m = messages[language];
        const { trial, locked } = await workedOn(context, request);
        const { id } = trial.record;
        const typed = Object.fromEntries(
          (input.groups ?? []).flatMap((row, at) =>
            Object.entries(row).map(([name, value]) => [`groups.${at}.${name}`, value ?? '']),
          ),
        );
        const fail = (errors: readonly FormError[]) => page(request, { errors, typed });
        try {
          if (input.groups) {
            const read = readTotals(locked, input.groups, request);
            if ('errors' in read) return fail(read.errors);
            const sheet = sheetOfTotals(locked.current.spec, read.totals);
            await addTrialData(context, actor, { id, sheet, source: 'totals', fileName: '' });
            return done(request, trial, 'data');
          }
          if (!input.file) return fail([{ fieldId: 'file', message: m.noFile }]);
          if (input.file.size > maxFileBytes) return fail([{ fieldId: 'file', message: m.fileTooLarge }]);
          const sheet = await sheetIn(input.file);
          await addTrialData(context, actor, { id, sheet, source: 'file', fileName: input.file.name });
          return done(request, trial, 'data');
        } catch (error) {
          if (error instanceof SpreadsheetError)
            return fail([{ fieldId: 'file', message: unreadableWords(language, error) }]);
          if (!(error instanceof SheetRefused)) throw error;
          return page(request, { refused: error, typed });
        }
      },
    }),
  ];
}

/** Totals as typed, in the order of the registered groups; or every field that cannot be used. */
function readTotals(
  { current }: Locked,
  rows: readonly z.output<typeof totalRow>[],
  { language }: Pick<PageRequest, 'language'>,
): { readonly totals: readonly GroupTotal[] } | { readonly errors: readonly FormError[] } {
  const m = messages[language];
  const { groups, primary } = current.spec;
  if (rows.length !== groups.length || rows.some(({ code }, at) => code !== groups[at]?.code)) {
    throw invalidRequest([{ field: 'groups', message: 'are not those of the trial' }]);
  }
  const errors: FormError[] = [];
  const totals = rows.map((row, at): GroupTotal => {
    const read = (
      name: 'n' | 'mean' | 'sd' | 'events',
      label: string,
      isFine: (value: number) => boolean,
    ) => {
      const value = numberOf(row[name]);
      if (value !== undefined && isFine(value)) return value;
      errors.push({ fieldId: `groups.${at}.${name}`, message: m.totalsFault(label, row.code) });
      return 0;
    };
    const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= maxTotal;
    const n = read('n', m.totalsN, (value) => isCount(value) && value > 0);
    if (primary.kind === 'proportion') {
      const events = read('events', m.totalsEvents, (value) => isCount(value) && value <= n);
      return { code: row.code, n, events };
    }
    const mean = read('mean', m.totalsMean, Number.isFinite);
    return { code: row.code, n, mean, sd: read('sd', m.totalsSd, (value) => value >= 0) };
  });
  return errors.length > 0 ? { errors } : { totals };
}

async function analyse(context: TrialContext, request: PageRequest): Promise<Page | Response> {
  const { trial } = await workedOn(context, request);
  try {
    await analyseTrial(context, request.actor, { id: trial.record.id });
    return done(request, trial, 'analysed');
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    // An amendment has come since the data were taken in, and they no longer match.
    const { title, sentences } = refusalWords(request.language, error);
    const words = `${title}. ${sentences.join(' ')}`;
    throw new AppError({ code: 'invalid_request', status: 422, text: { nb: words, nn: words, en: words } });
  }
}
