import { z } from 'zod';
import { AppError, type FieldFault } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { rowChangeOf, withRows } from '../../kernel/records/kind.ts';
import { EditConflict, type OwnRecord, targetOf } from '../../kernel/records/records.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { describeNeeds, findSolutionWords, readableNeed } from '../needs/public.ts';
import {
  amendChallenge,
  beginChallenge,
  discardChallenge,
  publishChallenge,
  saveChallenge,
  tieInitiative,
  withdrawChallenge,
} from './actions.ts';
import { challengePath } from './addresses.ts';
import { AmendPage, WithdrawPage } from './amend-pages.tsx';
import type { ChallengeContext } from './context.ts';
import { type Fault, readDraft } from './domain.ts';
import { formMessages } from './form-messages.ts';
import { FormPage, faultWords } from './form-page.tsx';
import { messages } from './messages.ts';
import { readableChallenge, readableRecord } from './queries.ts';
import {
  amendForm,
  type ChallengeDraft,
  challengeDraft,
  draftFields,
  rowLists,
  withdrawForm,
} from './schema.ts';

const revision = z.coerce.number().int().min(0).max(2_000_000_000);
const pressed = z.string().max(100).optional();
const beginForm = challengeDraft.extend({ do: pressed });
const editForm = challengeDraft.extend({ do: pressed, revision });

interface Shown {
  readonly draft: ChallengeDraft;
  readonly errors?: readonly FormError[];
  readonly notice?: 'saved' | 'conflict' | undefined;
}

/** Beginning a challenge, writing on it and publishing it. */
export function writePages(context: ChallengeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'challenges.new',
      path: '/challenges/new',
      permission: 'challenge.write',
      /** A need, by slug or id. */
      query: z.object({ need: z.string().max(200).optional().catch(undefined) }),
      handler: async (request) => {
        requireBeginning(request.actor);
        const { need } = request.input;
        const draft = need ? await draftFromNeed(context, request.actor, need) : {};
        return formPage(context, request, undefined, { draft });
      },
    }),
    formRoute({
      name: 'challenges.begin',
      path: '/challenges/new',
      permission: 'challenge.write',
      body: beginForm,
      handler: async (request) => {
        const { do: button, ...typed } = request.input;
        const draft = changed(typed, button);
        const record = await beginChallenge(context, request.actor, draft);
        return afterSaving(context, request, record, draft);
      },
      onInvalid: (request, faults) => {
        requireBeginning(request.actor);
        return formPage(context, request, undefined, typedIn(request, faults));
      },
    }),
    pageRoute({
      name: 'challenges.edit',
      path: '/challenges/:ref/edit',
      permission: 'challenge.write',
      query: z.object({ done: z.literal('saved').optional().catch(undefined) }),
      handler: async (request) => {
        const record = await writableRecord(context, request);
        if (record.state !== 'draft') return seeOther(request.language, challengePath(record));
        const draft = readDraft(record.draft);
        return formPage(context, request, record, { draft, notice: request.input.done });
      },
    }),
    formRoute({
      name: 'challenges.save',
      path: '/challenges/:ref/edit',
      permission: 'challenge.write',
      body: editForm,
      handler: (request) => save(context, request),
      onInvalid: async (request, faults) => {
        const record = await writableRecord(context, request);
        return formPage(context, request, record, typedIn(request, faults));
      },
    }),
    formRoute({
      name: 'challenges.discard',
      path: '/challenges/:ref/discard',
      permission: 'challenge.write',
      body: z.object({ revision }),
      handler: async (request) => {
        const record = await writableRecord(context, request);
        await discardChallenge(context, request.actor, { id: record.id, revision: request.input.revision });
        return seeOther(request.language, '/challenges?done=discarded');
      },
    }),
    ...amendPages(context),
  ];
}

function requireBeginning(actor: Actor): void {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'challenge.write', { organisationId, isDemonstration: actor.isDemonstration });
}

async function writableRecord(
  { db }: ChallengeContext,
  { actor, params }: Pick<RawRequest, 'actor' | 'params'>,
): Promise<OwnRecord> {
  const record = await readableRecord(db, actor, params.ref ?? '');
  requireMay(actor, 'challenge.write', targetOf(record));
  return record;
}

/** The words of a need that the reader may see, to begin from. */
async function draftFromNeed(
  { db }: ChallengeContext,
  actor: Actor,
  reference: string,
): Promise<ChallengeDraft> {
  const { record, body } = await readableNeed(db, actor, reference);
  return {
    needId: record.id,
    title: body.title,
    whom: body.whom,
    today: body.today,
    knowMet: body.knowMet,
  };
}

function changed(typed: ChallengeDraft, button: string | undefined): ChallengeDraft {
  const change = rowChangeOf(button);
  return change ? withRows(typed, change, rowLists) : typed;
}

async function formPage(
  { db }: ChallengeContext,
  { language, actor, session, url }: RawRequest,
  record: OwnRecord | undefined,
  { draft, errors = [], notice }: Shown,
): Promise<Page> {
  const organisationId = record?.organisationId ?? actingOrganisationId(actor) ?? '';
  const [needs, members] = await Promise.all([
    describeNeeds(db, actor, draft.needId ? [draft.needId] : []),
    listMembers(db, organisationId),
  ]);
  const f = formMessages[language];
  return {
    title: record ? f.editTitle : f.newTitle,
    noIndex: true,
    keepQuery: record ? '' : url.search.slice(1),
    status: notice === 'conflict' ? 409 : errors.length > 0 ? 422 : 200,
    main: (
      <FormPage
        {...{ language, record, draft, members, errors, notice }}
        need={needs.get(draft.needId ?? '')}
        solution={solutionIn(draft)}
        token={session?.csrfToken}
      />
    ),
  };
}

/** The first words by which a draft names a solution; '' when it does not. */
function solutionIn({ title, today }: ChallengeDraft): string {
  for (const text of [title, today]) {
    const [first] = findSolutionWords(text ?? '');
    if (text && first) return text.slice(first.start, first.end);
  }
  return '';
}

/** The form as it was sent, with what is too large in it. */
function typedIn({ language, input }: PageRequest<FormValues>, faults: readonly FieldFault[]): Shown {
  const known = Object.entries(input).filter(([name]) => (draftFields as readonly string[]).includes(name));
  return { draft: readDraft(Object.fromEntries(known)), errors: faultWords(language, faults) };
}

async function save(
  context: ChallengeContext,
  request: PageRequest<z.output<typeof editForm>>,
): Promise<Page | Response> {
  const { revision: begun, do: button, ...typed } = request.input;
  const record = await writableRecord(context, request);
  const draft = changed(typed, button);
  try {
    const saved = await saveChallenge(context, request.actor, { id: record.id, revision: begun, draft });
    return await afterSaving(context, request, saved, draft);
  } catch (error) {
    // What was typed stays in the form, over the revision of the other: saved again, it is saved knowingly.
    if (error instanceof EditConflict)
      return formPage(context, request, error.theirs, { draft, notice: 'conflict' });
    throw error;
  }
}

async function afterSaving(
  context: ChallengeContext,
  request: PageRequest<{ readonly do?: string | undefined }>,
  record: OwnRecord,
  draft: ChallengeDraft,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  const change = rowChangeOf(input.do);
  if (change) {
    const rows = draft[change.list as keyof typeof rowLists] ?? [];
    const place = change.act === 'add' ? `${change.list}-${rows.length - 1}` : change.list;
    return seeOther(language, `/challenges/${record.id}/edit#${place}`);
  }
  if (input.do !== 'publish') return seeOther(language, `/challenges/${record.id}/edit?done=saved`);
  try {
    const published = await publishChallenge(context, actor, { id: record.id, revision: record.revision });
    return seeOther(language, `${challengePath(published)}?done=published`);
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    return formPage(context, request, record, {
      draft,
      errors: faultWords(language, error.fields as Fault[]),
    });
  }
}

/** Saying more, giving more time, withdrawing; and what came of it. */
function amendPages(context: ChallengeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'challenges.amend',
      path: '/challenges/:ref/amend',
      permission: 'challenge.write',
      query: z.object({}),
      handler: (request) => amendPage(context, request, 'amend', {}, []),
    }),
    formRoute({
      name: 'challenges.amend.send',
      path: '/challenges/:ref/amend',
      permission: 'challenge.write',
      body: amendForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const record = await writableRecord(context, request);
        try {
          await amendChallenge(context, actor, { id: record.id, ...input });
        } catch (error) {
          if (!(error instanceof AppError) || error.status !== 422) throw error;
          return amendPage(context, request, 'amend', input, error.fields);
        }
        return seeOther(language, `${challengePath(record)}?done=amended`);
      },
      onInvalid: (request, faults) => amendPage(context, request, 'amend', textsOf(request.input), faults),
    }),
    pageRoute({
      name: 'challenges.withdraw',
      path: '/challenges/:ref/withdraw',
      permission: 'challenge.write',
      query: z.object({}),
      handler: (request) => amendPage(context, request, 'withdraw', {}, []),
    }),
    formRoute({
      name: 'challenges.withdraw.send',
      path: '/challenges/:ref/withdraw',
      permission: 'challenge.write',
      body: withdrawForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const record = await writableRecord(context, request);
        await withdrawChallenge(context, actor, { id: record.id, reason: input.reason });
        return seeOther(language, `${challengePath(record)}?done=withdrawn`);
      },
      onInvalid: (request, faults) => amendPage(context, request, 'withdraw', textsOf(request.input), faults),
    }),
    formRoute({
      name: 'challenges.initiative',
      path: '/challenges/:ref/initiative',
      permission: 'challenge.write',
      body: z.object({ initiative: z.union([z.uuid(), z.literal('')]).optional() }),
      handler: async (request) => {
        const { actor, input, language } = request;
        const record = await writableRecord(context, request);
        await tieInitiative(context, actor, { id: record.id, initiativeId: input.initiative || undefined });
        return seeOther(language, `${challengePath(record)}?done=tied`);
      },
    }),
  ];
}

const textsOf = (input: FormValues): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;

async function amendPage(
  { db }: ChallengeContext,
  { actor, language, params, session }: RawRequest,
  which: 'amend' | 'withdraw',
  typed: Readonly<Record<string, string | undefined>>,
  faults: readonly FieldFault[],
): Promise<Page> {
  const challenge = await readableChallenge(db, actor, params.ref ?? '');
  requireMay(actor, 'challenge.write', targetOf(challenge.record));
  const m = messages[language];
  const errors = faults.map(({ field, message }) => ({
    fieldId: field,
    message: m.fault[message] ?? m.fault['is missing'] ?? m.wrong,
  }));
  const Form = which === 'amend' ? AmendPage : WithdrawPage;
  return {
    title: which === 'amend' ? m.amendTitle : m.withdrawTitle,
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    main: <Form {...{ language, challenge, typed, errors }} token={session?.csrfToken} />,
  };
}
