import { z } from 'zod';
import type { FieldFault } from '../../../kernel/http/errors.ts';
import { invalidRequest } from '../../../kernel/http/errors.ts';
import type { FormValues } from '../../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { findPerson } from '../../../kernel/identity/people.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { rowChangeOf, withRows } from '../../../kernel/records/kind.ts';
import { chosenDraft, seenOf, writeSeen } from '../../../kernel/records/seen.ts';
import type { FormError } from '../../../ui/forms/error-summary.tsx';
import type { Initiative, InitiativeContext } from '../../initiatives/public.ts';
import { EditConflictPage, joinEdit } from '../edit-conflict.tsx';
import { beginApplication, ownInitiative, requireBeginning, saveApplication } from './actions.ts';
import { messages } from './messages.ts';
import { type ActApplication, applicationTarget, readableApplication } from './queries.ts';
import {
  type ActDraft,
  actAnswers,
  actDraft,
  draftFields,
  initiativeReference,
  maxRules,
  maxTextCharacters,
  maxTitleCharacters,
  questionNames,
} from './schema.ts';
import { comparable } from './words.ts';
import { EditPage, NewPage } from './writing-pages.tsx';

const revision = z.coerce.number().int().min(0).max(2_000_000_000);
const rowLists = { rules: maxRules } as const;

const editForm = actDraft.extend({
  revision,
  seen: z.string().max(5_000).optional(),
  do: z.string().max(100).optional(),
});

const beginForm = actDraft.extend({ initiative: initiativeReference });

/** Beginning an application, and writing on it. */
export function actWritingPages(context: InitiativeContext): PageRoute[] {
  const edit = { path: '/trials/act/:id/edit', permission: 'trial.write' } as const;
  return [
    pageRoute({
      name: 'act.new',
      path: '/trials/act/new',
      permission: 'trial.write',
      query: actAnswers.extend({ initiative: initiativeReference }),
      handler: async (request) => {
        requireBeginning(request.actor);
        return newPage(context, request, request.input);
      },
    }),
    formRoute({
      name: 'act.begin',
      path: '/trials/act/new',
      permission: 'trial.write',
      body: beginForm,
      handler: (request) => begin(context, request),
      onInvalid: (request, faults) =>
        newPage(context, request, { ...typedIn(request.input) }, errorsOf(request.language, faults)),
    }),
    pageRoute({
      ...edit,
      name: 'act.edit',
      query: z.object({}),
      handler: async (request) => {
        const application = await writableApplication(context, request);
        return editPage(request, application, { draft: application.draft });
      },
    }),
    formRoute({
      ...edit,
      name: 'act.save',
      body: editForm,
      handler: (request) => save(context, request),
      onInvalid: async (request, faults) => {
        const application = await writableApplication(context, request);
        const errors = errorsOf(request.language, faults);
        const begun = revision.safeParse(request.input.revision);
        if (errors.length === 0 || !begun.success) throw invalidRequest(faults);
        // The marks of what was there when the writing began go along: a second try must not overwrite others.
        const seen = typeof request.input.seen === 'string' ? request.input.seen : '';
        const asBegun = { ...application, revision: begun.data };
        return editPage(request, asBegun, { draft: typedIn(request.input), seen, errors });
      },
    }),
    formRoute({
      name: 'act.resolve',
      path: '/trials/act/:id/resolve',
      permission: 'trial.write',
      body: z.object({
        revision,
        mine: z.string().max(250_000),
        choose: z.record(z.string().max(40), z.enum(['mine', 'theirs'])).default({}),
      }),
      maxBytes: 600_000,
      handler: (request) => resolve(context, request),
    }),
  ];
}

async function begin(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof beginForm>>,
): Promise<Response> {
  const { initiative: initiativeId, ...draft } = request.input;
  const initiative = initiativeId ? await ownInitiative(context.db, request.actor, initiativeId) : undefined;
  const begun = { ...(initiative ? startingFrom(initiative) : {}), ...draft };
  const { id } = await beginApplication(context, request.actor, { draft: begun, initiativeId });
  return seeOther(request.language, `/trials/act/${id}/edit`);
}

/** What the initiative says already need not be typed again. */
function startingFrom({ body }: Initiative): ActDraft {
  return {
    title: body.title,
    ...(body.summary ? { purpose: body.summary } : {}),
    ...(body.socialPartners ? { employeesConsulted: body.socialPartners } : {}),
  };
}

async function newPage(
  { db }: InitiativeContext,
  request: RawRequest,
  input: ActDraft & { readonly initiative?: string | undefined },
  errors: readonly FormError[] = [],
): Promise<Page> {
  const { language, actor, session } = request;
  const initiative = input.initiative ? await ownInitiative(db, actor, input.initiative) : undefined;
  const m = messages[language];
  return {
    title: m.newTitle,
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    keepQuery: request.url.search.slice(1),
    main: (
      <NewPage
        language={language}
        title={input.title ?? initiative?.body.title}
        answers={input}
        initiative={initiative && { id: initiative.record.id, title: initiative.body.title }}
        errors={errors}
        token={session?.csrfToken}
      />
    ),
  };
}

/** @throws AppError 404, 403 */
async function writableApplication(
  { db }: Pick<InitiativeContext, 'db'>,
  { actor, params }: RawRequest,
): Promise<ActApplication> {
  const application = await readableApplication(db, actor, params.id ?? '');
  const { organisation, isDemonstration } = application;
  requireMay(actor, 'trial.write', applicationTarget({ organisationId: organisation.id, isDemonstration }));
  return application;
}

function editPage(
  { language, session }: RawRequest,
  { id, revision: begun }: Pick<ActApplication, 'id' | 'revision'>,
  shown: { readonly draft: ActDraft; readonly seen?: string; readonly errors?: readonly FormError[] },
): Page {
  const { draft, errors = [] } = shown;
  return {
    title: messages[language].editTitle,
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    main: (
      <EditPage
        {...{ language, id, draft, errors }}
        revision={begun}
        seen={shown.seen ?? writeSeen(seenOf(draft, draftFields))}
        token={session?.csrfToken}
      />
    ),
  };
}

async function save(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof editForm>>,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  const { revision: begun, seen, do: pressed, ...typed } = input;
  const application = await writableApplication(context, request);
  const change = rowChangeOf(pressed);
  const mine: ActDraft = change ? withRows(typed, change, rowLists) : typed;
  const joined = joinEdit({
    mine,
    theirs: application.draft,
    revisions: { begun, now: application.revision },
    seen,
  });
  if (joined === undefined) return conflictPage(context, request, application, mine);
  const draft = actDraft.parse(joined);
  const { id, revision: now } = application;
  const saved = await saveApplication(context, actor, { id, revision: now, draft });
  if (saved.state === 'conflict') return conflictPage(context, request, saved.theirs, mine);
  if (!change) return seeOther(language, `/trials/act/${id}?saved=yes`);
  const last = (draft.rules?.length ?? 1) - 1;
  return seeOther(language, `/trials/act/${id}/edit${change.act === 'add' ? `#rules-${last}` : '#rules'}`);
}

async function conflictPage(
  { db }: InitiativeContext,
  { language, session }: RawRequest,
  theirs: ActApplication,
  mine: ActDraft,
): Promise<Page> {
  const m = messages[language];
  const them = theirs.savedBy ? await findPerson(db, theirs.savedBy) : undefined;
  return {
    title: m.conflictTitle,
    status: 409,
    noIndex: true,
    main: (
      <EditConflictPage
        language={language}
        words={{
          title: m.conflictTitle,
          lead: m.conflictLead(them?.name || m.someone),
          save: m.conflictSave,
        }}
        action={`/trials/act/${theirs.id}/resolve`}
        token={session?.csrfToken}
        revision={theirs.revision}
        mine={mine}
        before={comparable(language, theirs.draft)}
        after={comparable(language, mine)}
      />
    ),
  };
}

async function resolve(
  context: InitiativeContext,
  request: PageRequest<{ revision: number; mine: string; choose: Record<string, 'mine' | 'theirs'> }>,
): Promise<Page | Response> {
  const { input, actor, language } = request;
  const application = await writableApplication(context, request);
  const mine = readMine(input.mine);
  if (application.revision !== input.revision) return conflictPage(context, request, application, mine);
  const chosen = chosenDraft(mine, application.draft, input.choose, (field) => [field]);
  const { id, revision: now } = application;
  const saved = await saveApplication(context, actor, { id, revision: now, draft: actDraft.parse(chosen) });
  if (saved.state === 'conflict') return conflictPage(context, request, saved.theirs, mine);
  return seeOther(language, `/trials/act/${id}?saved=yes`);
}

/** What came along in a hidden field. @throws AppError 422 when it is not as our page wrote it. */
function readMine(text: string): ActDraft {
  try {
    return actDraft.parse(JSON.parse(text));
  } catch {
    throw invalidRequest([{ field: 'mine', message: 'is not as the form sent it' }]);
  }
}

/** What was typed, whatever is wrong with it, to be shown again. */
function typedIn(values: FormValues): ActDraft & { readonly initiative?: string | undefined } {
  const texts = Object.entries(values).filter(
    ([name, value]) => typeof value === 'string' && (name in actDraft.shape || name === 'initiative'),
  );
  const rules = Array.isArray(values.rules) ? values.rules.filter((row) => typeof row === 'object') : [];
  return { ...Object.fromEntries(texts), ...(rules.length > 0 ? { rules } : {}) } as ActDraft;
}

/** What is wrong with the form, at its fields. */
function errorsOf(language: Language, faults: readonly FieldFault[]): FormError[] {
  const m = messages[language];
  return faults.flatMap(({ field }) => {
    const [name = ''] = field.split('.');
    if (!(name in actDraft.shape)) return [];
    if (field === 'rules') return [{ fieldId: 'rules', message: m.tooMany(maxRules) }];
    const isDay = (questionNames as readonly string[]).includes(name);
    const most = name === 'title' ? maxTitleCharacters : maxTextCharacters;
    const message = isDay ? m.finding.not_a_day : m.tooLong(formatNumber(language, most));
    return [{ fieldId: field, message }];
  });
}
