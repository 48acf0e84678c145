import { AppError, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { previewMerge } from '../../kernel/organisations/merge.ts';
import { type MergeRefusal, mergeRefused } from '../../kernel/organisations/merge-refusals.ts';
import {
  findOrganisation,
  listOrganisationsById,
  type Organisation,
} from '../../kernel/organisations/queries.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { AdministrationContext } from './context.ts';
import { isSameName } from './domain.ts';
import { mergeAsPlatform } from './merge-actions.ts';
import { MergeFormPage, MergePreviewPage } from './merge-page.tsx';
import { messages } from './messages.ts';
import { mergeForm, mergeQuery, type Told, toldQuery } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;
const permission = 'platform.administer';

/** Merging organisations: first what would move, then the name typed in full. */
export function mergePages(context: AdministrationContext): PageRoute[] {
  return [
    pageRoute({
      name: 'platform.merge',
      path: '/platform/merge',
      permission,
      query: mergeQuery.extend(toldQuery.shape),
      handler: (request) => {
        const { from, into, date, told } = request.input;
        const asked = { from, into, date: date ?? osloDay(context.now()) };
        if (from === undefined && into === undefined) return formPage(context, request, asked, [], told);
        return chosenPage(context, request, asked);
      },
      onInvalid: (request) => {
        const text = (name: string) => {
          const value = request.input[name];
          return typeof value === 'string' ? value.slice(0, 200) : undefined;
        };
        const asked = { from: text('from'), into: text('into'), date: osloDay(context.now()) };
        const message = messages[request.language].mergeDateFault;
        return formPage(context, request, asked, [{ fieldId: 'date', message }], undefined);
      },
    }),
    formRoute({
      name: 'platform.merge.confirm',
      path: '/platform/merge',
      permission,
      body: mergeForm,
      handler: (request) => merge(context, request, request.input),
    }),
  ];
}

interface Choice {
  readonly from?: string | undefined;
  readonly into?: string | undefined;
  readonly date: string;
}

function formPage(
  _: AdministrationContext,
  { language, actor }: Asked,
  typed: Choice,
  errors: readonly FormError[],
  told: Told | undefined,
): Page {
  requireMay(actor, permission, {});
  return {
    title: messages[language].mergeTitle,
    noIndex: true,
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    main: <MergeFormPage language={language} typed={typed} errors={errors} told={told} />,
  };
}

async function chosenPage(context: AdministrationContext, request: Asked, choice: Choice): Promise<Page> {
  const { db, now } = context;
  const { language, actor } = request;
  requireMay(actor, permission, {});
  const m = messages[language];
  const scope = { includeDemonstration: actor.isDemonstration };
  const [from, into] = await Promise.all(
    [choice.from, choice.into].map((reference) =>
      reference ? findOrganisation(db, reference, scope) : undefined,
    ),
  );
  const errors: FormError[] = [];
  for (const [fieldId, found] of [
    ['from', from],
    ['into', into],
  ] as const) {
    const typed = choice[fieldId];
    if (!found) errors.push({ fieldId, message: typed ? m.mergeUnknown(typed) : m.mergeMissing });
  }
  if (!from || !into) return formPage(context, request, choice, errors, undefined);
  const refused: MergeRefusal | undefined =
    from.id === into.id ? 'merge_with_itself' : choice.date > osloDay(now()) ? 'merge_in_future' : undefined;
  if (refused) {
    const fieldId = refused === 'merge_in_future' ? 'date' : 'into';
    const message = mergeRefused(refused).text[language];
    return formPage(context, request, choice, [{ fieldId, message }], undefined);
  }
  return previewPage(context, request, { from, into, date: choice.date }, undefined);
}

async function previewPage(
  { db, mergeMovers }: AdministrationContext,
  { language, session }: Asked,
  parties: { readonly from: Organisation; readonly into: Organisation; readonly date: string },
  fault: { readonly typed: string; readonly message: string } | undefined,
): Promise<Page> {
  return {
    title: messages[language].mergeTitle,
    noIndex: true,
    ...(fault ? { status: 422 as const } : {}),
    main: (
      <MergePreviewPage
        language={language}
        token={session?.csrfToken}
        {...parties}
        moved={await previewMerge(db, mergeMovers, parties.from.id)}
        typed={fault?.typed}
        errors={fault ? [{ fieldId: 'confirmation', message: fault.message }] : []}
      />
    ),
  };
}

async function merge(
  context: AdministrationContext,
  request: Asked,
  {
    from: fromId,
    into: intoId,
    date,
    confirmation,
  }: { from: string; into: string; date: string; confirmation: string },
): Promise<Page | Response> {
  const { db, mergeMovers, now } = context;
  const { actor, language } = request;
  requireMay(actor, permission, {});
  const [from, into] = await Promise.all([fromId, intoId].map((id) => ofThisWorld(context, request, id)));
  if (!from || !into) throw notFound();
  if (!isSameName(confirmation, from.name)) {
    const message = messages[language].mergeConfirmFault(from.name);
    return previewPage(context, request, { from, into, date }, { typed: confirmation, message });
  }
  try {
    await mergeAsPlatform(db, actor, mergeMovers, { fromId, intoId, date }, now());
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    return previewPage(
      context,
      request,
      { from, into, date },
      { typed: confirmation, message: error.text[language] },
    );
  }
  return seeOther(language, '/platform/merge?told=merged');
}

/** Of the other world, demonstration or real, nothing is told here. */
async function ofThisWorld(
  { db }: AdministrationContext,
  { actor }: Asked,
  id: string,
): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', id)
    .where('is_demonstration', '=', actor.isDemonstration)
    .executeTakeFirst();
  return row && (await listOrganisationsById(db, [id]))[0];
}
