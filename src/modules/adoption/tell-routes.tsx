import { z } from 'zod';
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
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import { listInitiativeChoices } from '../initiatives/public.ts';
import { noteGone, tellAdoption } from './actions.ts';
import type { AdoptionContext, MeasuredBenefit } from './context.ts';
import { messages } from './messages.ts';
import { findOriginator, isBehind } from './originator.ts';
import { findAdoption, listAdoptionsOf, listSteps, type OwnAdoption } from './queries.ts';
import { AdoptionConflict, conflict } from './refusals.ts';
import { adoptionForm } from './schema.ts';
import { findSubject, type SubjectKind, subjectKinds, subjectPath } from './subject.ts';
import { TellPage } from './tell-page.tsx';
import { bodyOf, formErrors, type Typed, typedFrom, typedOf } from './typed.ts';

type Asked = Omit<PageRequest, 'input'>;

/** Telling how one's organisation stands to an innovation or a solution. */
export function tellPages(context: AdoptionContext): PageRoute[] {
  return [
    ...subjectKinds.flatMap((kind) => tellPagesOf(context, kind)),
    formRoute({
      name: 'adoption.gone',
      path: '/adoptions/:id/seen',
      permission: 'adoption.tell',
      body: z.object({}),
      handler: async ({ actor, params, language }) => {
        await noteGone(context, actor, params.id ?? '');
        return seeOther(language, '/adoptions');
      },
    }),
  ];
}

/** The names of the routes of innovations are as they were before there were others. */
const nameOf = (kind: SubjectKind, name: string): string =>
  kind === 'innovation' ? name : `${name}.${kind}`;

function tellPagesOf(context: AdoptionContext, kind: SubjectKind): PageRoute[] {
  const path = subjectPath(kind, ':slug/adopt');
  return [
    pageRoute({
      name: nameOf(kind, 'adoption.tell'),
      path,
      permission: 'adoption.tell',
      query: z.object({}),
      handler: (request) => tellPage(context, kind, request, {}),
    }),
    formRoute({
      name: nameOf(kind, 'adoption.tell.save'),
      path,
      permission: 'adoption.tell',
      body: adoptionForm,
      handler: (request) => save(context, kind, request),
      onInvalid: (request, faults) => {
        const typed = typedOf(request.input);
        const errors = formErrors(request.language, faults, typed);
        return tellPage(context, kind, request, { typed, errors });
      },
    }),
  ];
}

async function save(
  context: AdoptionContext,
  kind: SubjectKind,
  request: PageRequest<z.output<typeof adoptionForm>>,
): Promise<Page | Response> {
  const { actor, input, language, params } = request;
  const slug = params.slug ?? '';
  const benefits = await benefitsFor(context, actor, input.initiativeId);
  try {
    const told = await tellAdoption(context, actor, {
      kind,
      slug,
      language,
      revision: input.revision,
      body: bodyOf(input, benefits),
    });
    return seeOther(language, `${subjectPath(kind, slug)}/adoption?done=${told.isPublic ? 'public' : 'own'}`);
  } catch (error) {
    const typed = formOf(input);
    if (error instanceof AdoptionConflict) {
      return tellPage(context, kind, request, { typed, theirs: error.theirs });
    }
    if (error instanceof AppError && error.code === 'not_to_this_state') {
      return tellPage(context, kind, request, {
        typed,
        errors: [{ fieldId: 'state', message: error.text[language] }],
      });
    }
    if (!(error instanceof AppError) || error.status !== 422) throw error;
    return tellPage(context, kind, request, { typed, errors: formErrors(language, error.fields, typed) });
  }
}

/** What was sent, as it stood in the form. */
function formOf({ effect, ...rest }: z.output<typeof adoptionForm>): Typed {
  const text = (values: object) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
  return { ...text(rest), revision: String(rest.revision), effect: effect ? text(effect) : {} };
}

async function tellPage(
  context: AdoptionContext,
  kind: SubjectKind,
  request: Asked,
  sent: {
    readonly typed?: Typed;
    readonly errors?: readonly FormError[];
    readonly theirs?: OwnAdoption | undefined;
  },
): Promise<Page> {
  const { db, now } = context;
  const { actor, language, params, session } = request;
  const organisationId = actingOrganisationId(actor);
  const subject = await findSubject(db, kind, params.slug ?? '');
  if (!subject) throw notFound();
  requireMay(actor, 'adoption.tell', { organisationId, isDemonstration: actor.isDemonstration });
  if (organisationId === undefined || isBehind(organisationId, subject)) throw conflict('own_innovation');
  const [own, others, originator, initiatives] = await Promise.all([
    findAdoption(db, { organisationId, subjectId: subject.id }),
    listAdoptionsOf(db, actor, subject.id),
    findOriginator(db, subject),
    listInitiativeChoices(db, organisationId),
  ]);
  const begun = sent.typed ?? typedFrom(language, own, Number(osloDay(now()).slice(0, 4)));
  // Saved once more, it is over what the colleague saved.
  const typed = 'theirs' in sent ? { ...begun, revision: String(sent.theirs?.revision ?? 0) } : begun;
  const errors = sent.errors ?? [];
  return {
    title: messages[language].tell.title,
    noIndex: true,
    status: 'theirs' in sent ? 409 : errors.length > 0 ? 422 : 200,
    main: (
      <TellPage
        language={language}
        subject={subject}
        organisationName={actor.kind === 'person' ? (actor.actingFor?.organisationName ?? '') : ''}
        originator={originator}
        others={others.filter(({ organisation }) => organisation.id !== organisationId)}
        initiatives={initiatives}
        benefits={await benefitsFor(context, actor, typed.initiativeId)}
        steps={own ? await listSteps(db, [own.id], { onlyPublic: false }) : []}
        typed={typed}
        errors={errors}
        token={session?.csrfToken}
        theirs={sent.theirs}
      />
    ),
  };
}

async function benefitsFor(
  { db, benefitsOf }: AdoptionContext,
  actor: Actor,
  initiativeId: string | undefined,
): Promise<readonly MeasuredBenefit[]> {
  const isId = z.uuid().safeParse(initiativeId).success;
  return isId && benefitsOf ? benefitsOf(db, actor, initiativeId as string) : [];
}
