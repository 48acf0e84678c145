import { z } from 'zod';
import { isId } from '../../kernel/db/ids.ts';
import { type FieldFault, notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AdministrationContext } from './context.ts';
import { messages } from './messages.ts';
import {
  appointAdministrator,
  approveOrganisation,
  openOrganisation,
  refuseOrganisation,
  suspendOrganisation,
} from './platform-actions.ts';
import { PlatformOrganisationPage } from './platform-organisation-page.tsx';
import { PlatformPage } from './platform-page.tsx';
import {
  admissionsPerPage,
  countAdmissions,
  findAdmission,
  listAdmissions,
  listApplicants,
} from './platform-queries.ts';
import { appointmentForm, approvalForm, platformQuery, refusalForm, type Told, toldQuery } from './schema.ts';
import { listStuck } from './stuck.ts';

type Asked = Omit<PageRequest, 'input'>;
const permission = 'platform.administer';
const one = '/platform/organisations/:id';

/** For those who run this Nytte: who is let in, and what has come to a stop. */
export function platformPages(context: AdministrationContext): PageRoute[] {
  const { db } = context;
  const decision = <Body extends z.ZodType>(
    path: string,
    told: Told,
    body: Body,
    act: (request: PageRequest<z.output<Body>>, organisationId: string) => Promise<void>,
  ) =>
    formRoute({
      name: `platform.organisation.${path}`,
      path: `${one}/${path}`,
      permission,
      body,
      handler: async (request) => {
        const organisationId = idOf(request);
        await act(request, organisationId);
        return seeOther(request.language, `/platform/organisations/${organisationId}?told=${told}`);
      },
      onInvalid: (request, faults) =>
        organisationPage(context, request, { typed: textsOf(request.input), faults }),
    });
  return [
    pageRoute({
      name: 'platform',
      path: '/platform',
      permission,
      query: platformQuery,
      handler: (request) => platformPage(context, request, request.input),
    }),
    pageRoute({
      name: 'platform.organisation',
      path: one,
      permission,
      query: toldQuery,
      handler: (request) => organisationPage(context, request, { told: request.input.told }),
    }),
    decision('approval', 'approved', approvalForm, ({ actor, input }, organisationId) =>
      approveOrganisation(db, actor, { organisationId, ...input }),
    ),
    decision('refusal', 'refused', refusalForm, ({ actor, input }, organisationId) =>
      refuseOrganisation(db, actor, { organisationId, ...input }),
    ),
    decision('administrator', 'appointed', appointmentForm, ({ actor, input }, organisationId) =>
      appointAdministrator(db, actor, { organisationId, ...input }),
    ),
    decision('suspension', 'suspended', z.object({}), ({ actor }, organisationId) =>
      suspendOrganisation(db, actor, { organisationId }),
    ),
    decision('opening', 'opened', z.object({}), ({ actor }, organisationId) =>
      openOrganisation(db, actor, { organisationId }),
    ),
  ];
}

function idOf({ params }: Asked): string {
  const id = params.id ?? '';
  if (!isId(id)) throw notFound();
  return id;
}

function textsOf(input: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

async function platformPage(
  { db, now, stuckSources }: AdministrationContext,
  { actor, language }: Asked,
  { q, state, page: wanted = 1, told }: z.output<typeof platformQuery>,
): Promise<Page> {
  requireMay(actor, permission, {});
  const { isDemonstration } = actor;
  const filter = { isDemonstration, text: q, states: state ? [state] : undefined };
  const [waiting, counts, matching] = await Promise.all([
    listAdmissions(db, { isDemonstration, states: ['requested'] }, { limit: 200 }),
    countAdmissions(db, { isDemonstration }),
    countAdmissions(db, filter),
  ]);
  const total = [...matching.values()].reduce((sum, count) => sum + count, 0);
  const pageCount = Math.max(1, Math.ceil(total / admissionsPerPage));
  const page = Math.min(wanted, pageCount);
  const m = messages[language];
  return {
    title: m.platformTitle,
    noIndex: true,
    main: (
      <PlatformPage
        language={language}
        told={told}
        waiting={waiting}
        stuck={await listStuck(db, stuckSources, { isDemonstration, now: now(), language })}
        approved={counts.get('approved') ?? 0}
        listed={await listAdmissions(db, filter, { offset: (page - 1) * admissionsPerPage })}
        filter={{ q, state }}
        page={page}
        pageCount={pageCount}
      />
    ),
  };
}

async function organisationPage(
  { db }: AdministrationContext,
  request: Asked,
  shown: {
    readonly typed?: Readonly<Record<string, string>>;
    readonly faults?: readonly FieldFault[];
    readonly told?: Told | undefined;
  },
): Promise<Page> {
  const { actor, language, session } = request;
  requireMay(actor, permission, {});
  const admission = await findAdmission(db, idOf(request), actor.isDemonstration);
  if (!admission) throw notFound();
  const m = messages[language];
  const words: Record<string, string> = {
    administrator: m.administratorFault,
    name: m.organisationNameFault,
    kind: m.kindFault,
    reason: m.reasonFault,
  };
  const errors = (shown.faults ?? []).flatMap(({ field }) =>
    words[field] ? [{ fieldId: field, message: words[field] }] : [],
  );
  return {
    title: admission.name,
    noIndex: true,
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    main: (
      <PlatformOrganisationPage
        language={language}
        token={session?.csrfToken}
        admission={admission}
        applicants={await listApplicants(db, admission.organisationId)}
        typed={shown.typed ?? {}}
        errors={errors}
        told={shown.told}
      />
    ),
  };
}
