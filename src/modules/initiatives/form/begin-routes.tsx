import { z } from 'zod';
import { AppError } from '../../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  type RawRequest,
  seeOther,
} from '../../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../../kernel/identity/actor.ts';
import { requireMay } from '../../../kernel/identity/require.ts';
import { listInnovationsById } from '../../innovations/public.ts';
import { draftFromText, findNeedByWords, readableNeed } from '../../needs/public.ts';
import { beginInitiative, type InitiativeContext } from '../actions.ts';
import { initiativePath } from '../addresses.ts';

import { limits } from '../schema.ts';
import { BeginPage, type BeginPageProps } from './begin-page.tsx';
import { bodyOfTyped } from './body-of-typed.ts';
import { type TypedInitiative, typedInitiative } from './typed.ts';
import { formWords } from './words.ts';

const reference = z.string().max(200).optional().catch(undefined);

const newQuery = z.object({
  /** A need, by slug or id. */
  need: reference,
  /** The need of a brief, in words. */
  text: z.string().max(100_000).optional().catch(undefined),
  /** An innovation, by slug: "we want to do the same". */
  innovation: reference,
});

const beginForm = z.object({
  ...typedInitiative.pick({ title: true, summary: true, visibility: true, novelty: true }).shape,
  needId: reference,
  innovation: reference,
});

/** Beginning an initiative, from a need, a brief, an innovation or nothing. */
export function initiativeBeginPages(context: InitiativeContext): PageRoute[] {
  const path = '/initiatives/new';
  return [
    pageRoute({
      name: 'initiatives.new',
      path,
      permission: 'initiative.write',
      query: newQuery,
      handler: async (request) => {
        const organisationId = requireBeginning(request);
        const { text, innovation, ...input } = request.input;
        // The brief of a need that they have stated leads to that need, not to a copy of its words.
        const stated = text
          ? await findNeedByWords(context.db, request.actor, organisationId, text)
          : undefined;
        const need = input.need ?? stated;
        const from = await findOrigin(context, request, need, innovation);
        const typed = text && !need ? typedFromText(text) : from.typed;
        return beginPage(request, { ...from, typed, faults: [] });
      },
    }),
    formRoute({
      name: 'initiatives.begin',
      path,
      permission: 'initiative.write',
      body: beginForm,
      handler: (request) => begin(context, request),
    }),
  ];
}

function requireBeginning({ actor }: Pick<RawRequest, 'actor'>): string {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'initiative.write', { organisationId, isDemonstration: actor.isDemonstration });
  return organisationId as string;
}

function beginPage(
  { language, session }: RawRequest,
  props: Pick<BeginPageProps, 'typed' | 'need' | 'innovation' | 'faults'>,
): Page {
  return {
    title: formWords[language].beginTitle,
    noIndex: true,
    status: props.faults.length > 0 ? 422 : 200,
    main: <BeginPage {...props} language={language} token={session?.csrfToken} />,
  };
}

async function begin(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof beginForm>>,
): Promise<Page | Response> {
  const { input, actor, language } = request;
  const organisationId = requireBeginning(request);
  const { needId, innovation: slug, ...typed } = input;
  const from = await findOrigin(context, request, needId, slug);
  const { body, faults } = await bodyOfTyped(context.db, actor, fillFrom(typed, from), { organisationId });
  if (!body) return beginPage(request, { ...from, typed: asTyped(typed), faults });
  const { record } = await beginInitiative(context, actor, { body });
  return seeOther(language, `${initiativePath(record)}?done=begun`);
}

type Origin = Pick<BeginPageProps, 'need' | 'innovation'> & { readonly typed: TypedInitiative };

const nothingTyped = typedInitiative.parse({});
const asTyped = (typed: Partial<TypedInitiative>): TypedInitiative => ({ ...nothingTyped, ...typed });

/** What it begins from, with what is known of that. What the reader may not read is as if it had not been named. */
async function findOrigin(
  { db }: InitiativeContext,
  { actor }: Pick<RawRequest, 'actor'>,
  needReference: string | undefined,
  slug: string | undefined,
): Promise<Origin> {
  const [need, innovation] = await Promise.all([
    needReference ? readableNeed(db, actor, needReference).catch(ignoreUnknown) : undefined,
    slug ? findInnovation(db, slug) : undefined,
  ]);
  return {
    need: need && { id: need.record.id, title: need.body.title },
    innovation: innovation && { slug: innovation.slug, title: innovation.title },
    typed: asTyped({
      title: need?.body.title ?? innovation?.title,
      topics: need?.body.topics ?? innovation?.topics.slice(0, 4),
      lifeEvents: need?.body.lifeEvents ?? innovation?.lifeEvents.slice(0, 3),
      ...(innovation
        ? {
            types: [...innovation.types],
            degree: innovation.degree ?? undefined,
            novelty: 'adapted' as const,
          }
        : {}),
    }),
  };
}

function ignoreUnknown(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error;
  return undefined;
}

async function findInnovation(db: InitiativeContext['db'], slug: string) {
  const row = await db.selectFrom('innovations').select('id').where('slug', '=', slug).executeTakeFirst();
  const [innovation] = await listInnovationsById(db, row ? [row.id] : []);
  return innovation;
}

/** What was typed, with what is taken over from where it began. */
function fillFrom(
  typed: Partial<TypedInitiative>,
  { typed: known, need, innovation }: Origin,
): TypedInitiative {
  return asTyped({
    ...known,
    ...typed,
    title: typed.title,
    needIds: need ? [need.id] : [],
    novelty: innovation ? (typed.novelty ?? 'adapted') : undefined,
    copiedFrom: innovation?.slug,
  });
}

function typedFromText(text: string): TypedInitiative {
  const { title, today } = draftFromText(text);
  return asTyped({ title, summary: (today ?? '').slice(0, limits.summary) || undefined });
}
