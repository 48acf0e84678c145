import { z } from 'zod';
import { type FieldFault, invalidRequest } from '../../../kernel/http/errors.ts';
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
import { findPerson } from '../../../kernel/identity/people.ts';
import { rowChangeOf, withRows } from '../../../kernel/records/kind.ts';
import { EditConflict, type OwnRecord } from '../../../kernel/records/records.ts';
import { chosenDraft, seenOf, writeSeen } from '../../../kernel/records/seen.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import type { FormError } from '../../../ui/forms/error-summary.tsx';
import { describeInitiatives, type InitiativeContext } from '../../initiatives/public.ts';
import { ownInitiative, requireBeginning } from '../act/actions.ts';
import { EditConflictPage, joinEdit } from '../edit-conflict.tsx';
import { beginCase, publishCase, saveCase } from './actions.ts';
import { completeDraft } from './domain.ts';
import { FormPage } from './form-page.tsx';
import { messages } from './messages.ts';
import { draftIn, sandboxPath, writableCase } from './queries.ts';
import { draftFields, rowLists, type SandboxDraft, sandboxDraft } from './schema.ts';
import { comparable, faultWords } from './words.ts';

const revision = z.coerce.number().int().min(0).max(2_000_000_000);
const sent = {
  seen: z.string().max(5_000).optional(),
  do: z.string().max(100).optional(),
};
const beginForm = sandboxDraft.extend(sent);
const editForm = sandboxDraft.extend({ ...sent, revision });

/** Beginning a case, writing on it and publishing it. */
export function sandboxWritingPages(context: InitiativeContext): PageRoute[] {
  const edit = { path: '/sandbox/:ref/edit', permission: 'trial.write' } as const;
  return [
    pageRoute({
      name: 'sandbox.new',
      path: '/sandbox/new',
      permission: 'trial.write',
      query: z.object({ initiative: z.uuid().optional().catch(undefined) }),
      handler: async (request) => {
        requireBeginning(request.actor);
        const { initiative } = request.input;
        if (initiative) await ownInitiative(context.db, request.actor, initiative);
        const draft = initiative ? { initiativeId: initiative } : {};
        return formPage(context, request, undefined, { draft });
      },
    }),
    formRoute({
      name: 'sandbox.begin',
      path: '/sandbox/new',
      permission: 'trial.write',
      body: beginForm,
      handler: async (request) => {
        const { seen: _, do: pressed, ...typed } = request.input;
        const change = rowChangeOf(pressed);
        const draft = change ? withRows(typed, change, rowLists) : typed;
        const record = await beginCase(context, request.actor, draft);
        return afterSaving(context, request, record, draft);
      },
      onInvalid: (request, faults) => {
        requireBeginning(request.actor);
        return formPage(context, request, undefined, typedIn(request, faults));
      },
    }),
    pageRoute({
      ...edit,
      name: 'sandbox.edit',
      query: z.object({}),
      handler: async (request) => {
        const record = await writableCase(context.db, request.actor, request.params.ref ?? '');
        return formPage(context, request, record, { draft: await draftIn(context.db, record) });
      },
    }),
    formRoute({
      ...edit,
      name: 'sandbox.save',
      body: editForm,
      handler: (request) => save(context, request),
      onInvalid: async (request, faults) => {
        const record = await writableCase(context.db, request.actor, request.params.ref ?? '');
        const begun = revision.safeParse(request.input.revision);
        if (!begun.success) throw invalidRequest(faults);
        const asBegun = { ...record, revision: begun.data };
        return formPage(context, request, asBegun, typedIn(request, faults));
      },
    }),
    formRoute({
      name: 'sandbox.resolve',
      path: '/sandbox/:ref/resolve',
      permission: 'trial.write',
      body: z.object({
        revision,
        mine: z.string().max(500_000),
        choose: z.record(z.string().max(40), z.enum(['mine', 'theirs'])).default({}),
      }),
      maxBytes: 1_000_000,
      handler: (request) => resolve(context, request),
    }),
  ];
}

interface Shown {
  readonly draft: SandboxDraft;
  /** What the fields held when the writer began, where that is not `draft`. */
  readonly seen?: string;
  readonly errors?: readonly FormError[];
}

async function formPage(
  { db }: InitiativeContext,
  { language, actor, session, url }: RawRequest,
  record: { readonly id: string; readonly revision: number } | undefined,
  { draft, seen, errors = [] }: Shown,
): Promise<Page> {
  const [topics, initiatives] = await Promise.all([
    listTopics(db),
    describeInitiatives(db, actor, draft.initiativeId ? [draft.initiativeId] : []),
  ]);
  const m = messages[language];
  return {
    title: record ? m.editTitle : m.newTitle,
    noIndex: true,
    keepQuery: record ? '' : url.search.slice(1),
    status: errors.length > 0 ? 422 : 200,
    main: (
      <FormPage
        {...{ language, record, draft, topics, errors }}
        seen={seen ?? writeSeen(seenOf(draft, draftFields))}
        initiative={initiatives.get(draft.initiativeId ?? '')}
        token={session?.csrfToken}
      />
    ),
  };
}

/** The form as it was sent, with what is too large in it. */
function typedIn({ language, input }: PageRequest<FormValues>, faults: readonly FieldFault[]): Shown {
  const known = Object.entries(input).filter(([name]) => name in sandboxDraft.shape);
  const ours = faults.filter(({ field }) => (field.split('.')[0] ?? '') in sandboxDraft.shape);
  if (ours.length === 0) throw invalidRequest(faults);
  const told = faultWords(
    language,
    ours.map((fault) => ({ ...fault, isTooLong: true })),
  );
  return {
    draft: Object.fromEntries(known) as SandboxDraft,
    ...(typeof input.seen === 'string' ? { seen: input.seen } : {}),
    errors: told.map(({ field, message }) => ({ fieldId: field, message })),
  };
}

async function save(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof editForm>>,
): Promise<Page | Response> {
  const { revision: begun, seen, do: pressed, ...typed } = request.input;
  const record = await writableCase(context.db, request.actor, request.params.ref ?? '');
  const theirs = await draftIn(context.db, record);
  const change = rowChangeOf(pressed);
  const mine: SandboxDraft = change ? withRows(typed, change, rowLists) : typed;
  const joined = joinEdit({ mine, theirs, revisions: { begun, now: record.revision }, seen });
  if (joined === undefined) return conflictPage(context, request, record, mine);
  const draft = sandboxDraft.parse(joined);
  return saveOver(context, request, record, { draft, mine });
}

/** Saves over the revision that was just read; who came between is told of as a conflict. */
async function saveOver(
  context: InitiativeContext,
  request: PageRequest<{ readonly do?: string | undefined }>,
  record: OwnRecord,
  { draft, mine }: { readonly draft: SandboxDraft; readonly mine: SandboxDraft },
): Promise<Page | Response> {
  try {
    const { id, revision: now } = record;
    const saved = await saveCase(context, request.actor, { id, revision: now, draft });
    return await afterSaving(context, request, saved, draft);
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    return conflictPage(context, request, error.theirs, mine);
  }
}

async function afterSaving(
  context: InitiativeContext,
  request: PageRequest<{ readonly do?: string | undefined }>,
  record: OwnRecord,
  draft: SandboxDraft,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  const change = rowChangeOf(input.do);
  if (change) {
    const rows = draft[change.list as keyof typeof rowLists] ?? [];
    const place = change.act === 'add' ? `${change.list}-${rows.length - 1}` : change.list;
    return seeOther(language, `/sandbox/${record.id}/edit#${place}`);
  }
  if (input.do !== 'publish') return seeOther(language, `/sandbox/${record.id}?done=saved`);
  const read = completeDraft(draft);
  if ('faults' in read) {
    const errors = faultWords(language, read.faults).map(({ field, message }) => ({
      fieldId: field,
      message,
    }));
    return formPage(context, request, record, { draft, errors });
  }
  const published = await publishCase(context, actor, { id: record.id, revision: record.revision });
  return seeOther(language, `${sandboxPath(published)}?done=published`);
}

async function conflictPage(
  { db }: InitiativeContext,
  { language, session }: RawRequest,
  record: OwnRecord,
  mine: SandboxDraft,
): Promise<Page> {
  const m = messages[language];
  const [theirs, topics, them] = await Promise.all([
    draftIn(db, record),
    listTopics(db),
    record.draftBy ? findPerson(db, record.draftBy) : undefined,
  ]);
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
        action={`/sandbox/${record.id}/resolve`}
        token={session?.csrfToken}
        revision={record.revision}
        mine={mine}
        before={comparable(language, theirs, topics)}
        after={comparable(language, mine, topics)}
      />
    ),
  };
}

async function resolve(
  context: InitiativeContext,
  request: PageRequest<{ revision: number; mine: string; choose: Record<string, 'mine' | 'theirs'> }>,
): Promise<Page | Response> {
  const { input, actor, params } = request;
  const record = await writableCase(context.db, actor, params.ref ?? '');
  const theirs = await draftIn(context.db, record);
  const mine = readMine(input.mine);
  if (record.revision !== input.revision) return conflictPage(context, request, record, mine);
  const chosen = chosenDraft(mine, theirs, input.choose, (field) => [field]);
  const draft = sandboxDraft.parse(chosen);
  return saveOver(context, { ...request, input: {} }, record, { draft, mine });
}

/** What came along in a hidden field. @throws AppError 422 when it is not as our page wrote it. */
function readMine(text: string): SandboxDraft {
  try {
    return sandboxDraft.parse(JSON.parse(text));
  } catch {
    throw invalidRequest([{ field: 'mine', message: 'is not as the form sent it' }]);
  }
}
