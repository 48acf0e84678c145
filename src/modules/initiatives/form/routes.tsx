import { z } from 'zod';
import { invalidRequest } from '../../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { EditConflict } from '../../../kernel/records/records.ts';
import { chosenDraft, joinDrafts, readSeen, seenOf, writeSeen } from '../../../kernel/records/seen.ts';
import { type InitiativeContext, saveInitiative } from '../actions.ts';
import { initiativePath } from '../addresses.ts';
import { fieldsBehind } from '../comparable.ts';
import { namesFor, namesOfPeople } from '../names.ts';
import { type Initiative, readableInitiative } from '../queries.ts';
import { type InitiativeBody, initiativeBody } from '../schema.ts';
import { bodyOfTyped, type FormFault } from './body-of-typed.ts';
import { loadChoices, slugOfInnovation } from './choices.ts';
import { ConflictPage } from './conflict-page.tsx';
import { EditPage } from './edit-page.tsx';
import {
  bodyFields,
  changeRows,
  rowChangeOf,
  type TypedInitiative,
  typedInitiative,
  typedOf,
} from './typed.ts';
import { formWords } from './words.ts';

const revision = z.coerce.number().int().min(0).max(1_000_000_000);

const editForm = typedInitiative.extend({
  revision,
  /** Marks of what each field held when the form was drawn. */
  seen: z.string().max(2000).default(''),
  do: z.string().max(40).optional(),
});
type EditForm = z.output<typeof editForm>;

const resolveForm = z.object({
  revision,
  mine: z.string().max(200_000),
  choose: z.record(z.string().max(40), z.enum(['mine', 'theirs'])).default({}),
});

/** Changing an initiative, and choosing where two changed the same. */
export function initiativeFormPages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'initiatives.edit',
      path: '/initiatives/:id/edit',
      permission: 'initiative.write',
      query: z.object({}),
      handler: async (request) => {
        const initiative = await writableInitiative(context, request);
        const slug = await slugOfInnovation(context.db, initiative.body.copiedFrom);
        return editPage(context, request, initiative, {
          typed: typedOf(initiative.body, slug),
          begun: begunFrom(initiative),
        });
      },
    }),
    formRoute({
      name: 'initiatives.save',
      path: '/initiatives/:id/edit',
      permission: 'initiative.write',
      body: editForm,
      handler: (request) => save(context, request),
    }),
    formRoute({
      name: 'initiatives.resolve',
      path: '/initiatives/:id/resolve',
      permission: 'initiative.write',
      body: resolveForm,
      handler: (request) => resolve(context, request),
    }),
  ];
}

/** @throws AppError 404, 401, 403 */
export async function writableInitiative(
  { db }: Pick<InitiativeContext, 'db'>,
  { actor, params }: Pick<RawRequest, 'actor' | 'params'>,
): Promise<Initiative> {
  const initiative = await readableInitiative(db, actor, params.id ?? '');
  requireMay(actor, 'initiative.write', initiative.target);
  return initiative;
}

const begunFrom = ({ record, body }: Initiative) => ({
  revision: record.revision,
  seen: writeSeen(seenOf(body, bodyFields)),
});

async function editPage(
  { db }: InitiativeContext,
  { actor, language, session }: RawRequest,
  initiative: Initiative,
  shown: {
    readonly typed: TypedInitiative;
    readonly begun: { readonly revision: number; readonly seen: string };
    readonly faults?: readonly FormFault[];
  },
): Promise<Page> {
  const { faults = [] } = shown;
  return {
    title: formWords[language].editTitle,
    noIndex: true,
    status: faults.length > 0 ? 422 : 200,
    main: (
      <EditPage
        {...shown}
        faults={faults}
        language={language}
        initiative={initiative}
        choices={await loadChoices(db, actor, initiative)}
        token={session?.csrfToken}
      />
    ),
  };
}

async function save(context: InitiativeContext, request: PageRequest<EditForm>): Promise<Page | Response> {
  const { input, actor, language } = request;
  const initiative = await writableInitiative(context, request);
  const { revision: began, seen, do: pressed, ...typed } = input;
  const begun = { revision: began, seen };
  const change = rowChangeOf(pressed);
  if (change) return editPage(context, request, initiative, { typed: changeRows(typed, change), begun });
  const { record, body: theirs } = initiative;
  const { body: mine, faults } = await bodyOfTyped(context.db, actor, typed, {
    organisationId: record.organisationId,
    before: theirs,
  });
  if (!mine) return editPage(context, request, initiative, { typed, begun, faults });
  const body = began === record.revision ? mine : joined(mine, theirs, seen);
  if (!body) return conflictPage(context, request, initiative, mine);
  try {
    const saved = await saveInitiative(context, actor, { id: record.id, revision: record.revision, body });
    return seeOther(language, `${initiativePath(saved.record)}?done=changed`);
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    return conflictPage(context, request, await writableInitiative(context, request), mine);
  }
}

/** What two wrote in different fields, together; undefined where a person must choose. */
function joined(mine: InitiativeBody, theirs: InitiativeBody, seen: string): InitiativeBody | undefined {
  if (seen === '') return undefined;
  const both = joinDrafts(mine, theirs, readSeen(seen));
  return both && initiativeBody.safeParse(both).data;
}

async function conflictPage(
  { db }: InitiativeContext,
  request: RawRequest,
  theirs: Initiative,
  mine: InitiativeBody,
): Promise<Page> {
  const { language, session } = request;
  const [names, savedBy] = await Promise.all([
    namesFor(db, request, theirs, [theirs.body, mine]),
    lastWriter(db, theirs),
  ]);
  return {
    title: formWords[language].conflictTitle,
    status: 409,
    noIndex: true,
    main: <ConflictPage {...{ language, theirs, mine, names, savedBy }} token={session?.csrfToken} />,
  };
}

async function lastWriter(db: InitiativeContext['db'], { record }: Initiative): Promise<string | undefined> {
  const version = await db
    .selectFrom('record_versions')
    .select('made_by')
    .where('record_id', '=', record.id)
    .where('version', '=', record.publishedVersion)
    .executeTakeFirst();
  const [person] = await namesOfPeople(db, version?.made_by ? [version.made_by] : []);
  return person?.name || undefined;
}

async function resolve(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof resolveForm>>,
): Promise<Page | Response> {
  const { input, actor, language } = request;
  const initiative = await writableInitiative(context, request);
  const mine = sentBody(input.mine);
  if (initiative.record.revision !== input.revision) return conflictPage(context, request, initiative, mine);
  const chosen = initiativeBody.safeParse(chosenDraft(mine, initiative.body, input.choose, fieldsBehind));
  // One's start and the other's date may not go together: then it must be said anew, with everything at hand.
  if (!chosen.success) {
    const slug = await slugOfInnovation(context.db, mine.copiedFrom);
    const typed = typedOf(mine, slug);
    return editPage(context, request, initiative, {
      typed,
      begun: begunFrom(initiative),
      faults: [{ field: String(chosen.error.issues[0]?.path[0] ?? 'title'), code: 'unusable' }],
    });
  }
  const saved = await saveInitiative(context, actor, {
    id: initiative.record.id,
    revision: input.revision,
    body: chosen.data,
  });
  return seeOther(language, `${initiativePath(saved.record)}?done=changed`);
}

/** @throws AppError 422 for what no form of ours has sent. */
function sentBody(text: string): InitiativeBody {
  try {
    const read = initiativeBody.safeParse(JSON.parse(text));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalidRequest([{ field: 'mine', message: 'is no initiative' }]);
}
