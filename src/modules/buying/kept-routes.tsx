import { z } from 'zod';
import { documentFormats, documentResponse } from '../../kernel/documents/response.ts';
import { invalidRequest, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { rowChangeOf, withRows } from '../../kernel/records/kind.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { describeInitiatives } from '../initiatives/public.ts';
import { describeNeeds } from '../needs/public.ts';
import { removeAssessment, saveAssessment } from './actions.ts';
import type { BuyingContext } from './context.ts';
import { specificationDocument } from './document.ts';
import { KeptPage } from './kept-page.tsx';
import { assessmentTarget, type KeptAssessment, listVersions, readableAssessment } from './queries.ts';
import { type AssessmentDraft, assessmentDraft } from './schema.ts';
import { specMessages } from './spec-messages.ts';
import { SpecPage } from './spec-page.tsx';
import { errorsOf, rowLists, typedIn } from './spec-routes.tsx';

const version = z.coerce.number().int().min(1).max(2_000_000_000);
const atVersion = z.object({ version: version.optional().catch(undefined) });
const editForm = assessmentDraft.extend({ version, do: z.string().max(100).optional() });
const path = '/procurement/assessments/:id';

/** Assessments that an organisation keeps. */
export function keptPages(context: BuyingContext): PageRoute[] {
  const edit = { path: `${path}/edit`, permission: 'assessment.write' } as const;
  return [
    pageRoute({
      name: 'buying.kept',
      path,
      permission: 'assessment.read',
      query: atVersion.extend({ saved: z.literal('yes').optional().catch(undefined) }),
      handler: (request) => keptPage(context, request),
    }),
    ...documentFormats.map((format) =>
      pageRoute({
        name: `buying.kept.${format}`,
        path: `${path}/specification.${format}`,
        permission: 'assessment.read',
        query: atVersion,
        handler: async ({ actor, language, params, input, url }) => {
          const assessment = await readableAssessment(context.db, actor, params.id ?? '');
          const shown = await shownVersion(context, assessment, input.version);
          const address = localisedPath(language, `/procurement/assessments/${assessment.id}`);
          const printed = specificationDocument(shown.draft, {
            language,
            address: `${context.publicUrl ?? url.origin}${address}`,
            madeAt: shown.savedAt,
            organisation: assessment.organisation.name,
          });
          return documentResponse(printed, format, 'behovsspesifikasjon');
        },
      }),
    ),
    pageRoute({
      ...edit,
      name: 'buying.edit',
      query: z.object({}),
      handler: async (request) => {
        const assessment = await writable(context, request);
        return editPage(request, assessment, { draft: assessment.draft });
      },
    }),
    formRoute({
      ...edit,
      name: 'buying.save',
      body: editForm,
      handler: (request) => save(context, request),
      onInvalid: async (request, faults) => {
        const assessment = await writable(context, request);
        const begun = version.safeParse(request.input.version);
        if (!begun.success) throw invalidRequest(faults);
        return editPage(
          request,
          { id: assessment.id, version: begun.data },
          { draft: typedIn(request.input), errors: errorsOf(request.language, faults) },
        );
      },
    }),
    formRoute({
      name: 'buying.remove',
      path: `${path}/removal`,
      permission: 'assessment.write',
      body: z.object({}),
      handler: async ({ actor, language, params }) => {
        await removeAssessment(context, actor, params.id ?? '');
        return seeOther(language, '/procurement/for-need?removed=yes');
      },
    }),
  ];
}

/** @throws AppError 404, 403 */
const writable = ({ db }: BuyingContext, { actor, params }: RawRequest): Promise<KeptAssessment> =>
  readableAssessment(db, actor, params.id ?? '', 'assessment.write');

/** What a version says; the last one without a number. @throws AppError 404 for a version that is not there. */
async function shownVersion({ db }: BuyingContext, assessment: KeptAssessment, asked: number | undefined) {
  if (asked === undefined || asked === assessment.version) return assessment;
  const found = (await listVersions(db, assessment.id)).find((kept) => kept.version === asked);
  if (!found) throw notFound();
  return found;
}

async function keptPage(
  context: BuyingContext,
  {
    actor,
    language,
    params,
    input,
    session,
  }: PageRequest<{ version?: number | undefined; saved?: 'yes' | undefined }>,
): Promise<Page> {
  const { db } = context;
  const assessment = await readableAssessment(db, actor, params.id ?? '');
  const { needId, initiativeId, organisation, isDemonstration } = assessment;
  const [shown, versions, needs, initiatives] = await Promise.all([
    shownVersion(context, assessment, input.version),
    listVersions(db, assessment.id),
    describeNeeds(db, actor, needId ? [needId] : []),
    describeInitiatives(db, actor, initiativeId ? [initiativeId] : []),
  ]);
  const writers = [...new Set(versions.flatMap(({ savedBy }) => savedBy ?? []))];
  const people = new Map(
    await Promise.all(writers.map(async (id) => [id, (await findPerson(db, id))?.name] as const)),
  );
  const target = assessmentTarget({ organisationId: organisation.id, isDemonstration });
  return {
    title: specMessages[language].draftTitle(shown.draft.title ?? ''),
    noIndex: true,
    main: (
      <KeptPage
        language={language}
        assessment={assessment}
        shown={shown}
        versions={versions.map((kept) => ({
          ...kept,
          savedBy: (kept.savedBy && people.get(kept.savedBy)) || undefined,
        }))}
        subjects={[...initiatives.values(), ...needs.values()]}
        canWrite={may(actor, 'assessment.write', target)}
        isSaved={input.saved === 'yes'}
        token={session?.csrfToken}
      />
    ),
  };
}

async function save(
  context: BuyingContext,
  request: PageRequest<z.output<typeof editForm>>,
): Promise<Page | Response> {
  const { language, actor, input } = request;
  const { version: begun, do: pressed, ...typed } = input;
  const assessment = await writable(context, request);
  const change = rowChangeOf(pressed);
  // Rows come and go on the page alone: a save is a version that somebody meant to make.
  if (change) {
    const draft = withRows(typed, change, rowLists);
    return editPage(request, { id: assessment.id, version: begun }, { draft });
  }
  const saved = await saveAssessment(context, actor, { id: assessment.id, version: begun, draft: typed });
  if (saved.state === 'saved')
    return seeOther(language, `/procurement/assessments/${assessment.id}?saved=yes`);
  const { theirs } = saved;
  const them = theirs.savedBy ? await findPerson(context.db, theirs.savedBy) : undefined;
  return editPage(request, theirs, { draft: typed, conflictWith: them?.name ?? '' });
}

function editPage(
  { language, session }: RawRequest,
  kept: Pick<KeptAssessment, 'id' | 'version'>,
  shown: {
    readonly draft: AssessmentDraft;
    readonly errors?: readonly FormError[];
    readonly conflictWith?: string;
  },
): Page {
  const { draft, errors = [], conflictWith } = shown;
  return {
    title: specMessages[language].editTitle,
    noIndex: true,
    status: conflictWith !== undefined ? 409 : errors.length > 0 ? 422 : 200,
    main: (
      <SpecPage
        language={language}
        draft={draft}
        errors={errors}
        token={session?.csrfToken}
        subject={undefined}
        canKeep
        kept={{ id: kept.id, version: kept.version }}
        conflictWith={conflictWith}
      />
    ),
  };
}
