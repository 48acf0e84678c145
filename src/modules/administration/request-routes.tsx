import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { AdministrationContext } from './context.ts';
import { messages } from './messages.ts';
import { requirePerson } from './own-organisation.ts';
import { requestOrganisation } from './request-actions.ts';
import { AskPage, NumberPage, type RequestTyped, WorksHerePage } from './request-page.tsx';
import { type AppliedOrganisation, findApplied, listOwnRequests } from './request-queries.ts';
import { requestForm, type Told, toldQuery } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;

/** Asking that the organisation one works in may work here. */
export function requestPages(context: AdministrationContext): PageRoute[] {
  const { db } = context;
  return [
    pageRoute({
      name: 'organisation-request',
      path: '/organisation-request',
      permission: 'organisation.request',
      query: toldQuery.extend({ number: z.string().max(50).optional() }),
      handler: async (request) => {
        const { number, told } = request.input;
        if (number === undefined) return numberPage(context, request, { told });
        const digits = number.replace(/\s/g, '');
        if (!isOrganisationNumber(digits)) return numberPage(context, request, { number });
        return askPage(context, request, { number: digits }, []);
      },
    }),
    formRoute({
      name: 'organisation-request.ask',
      path: '/organisation-request',
      permission: 'organisation.request',
      body: requestForm,
      handler: async (request) => {
        const { number, name, kind, note } = request.input;
        const known = await findApplied(db, number);
        const isNamed = known?.isPublic === true;
        if (!isNamed && (!name || !kind)) {
          const missing = [...(name ? [] : ['name']), ...(kind ? [] : ['kind'])];
          return askPage(context, request, { number, name, kind, note }, missing);
        }
        await requestOrganisation(db, request.actor, {
          organisationNumber: number,
          name: isNamed ? known.name : (name ?? ''),
          kind: isNamed ? known.kind : (kind ?? 'other'),
          note,
        });
        return seeOther(request.language, '/organisation-request?told=asked');
      },
      onInvalid: (request, faults) => {
        const typed = textsOf(request.input);
        const digits = (typed.number ?? '').replace(/\s/g, '');
        if (!isOrganisationNumber(digits)) return numberPage(context, request, { number: digits });
        return askPage(
          context,
          request,
          { ...typed, number: digits },
          faults.map(({ field }) => field),
        );
      },
    }),
  ];
}

function textsOf(input: Readonly<Record<string, unknown>>): RequestTyped {
  const text = (name: string) => {
    const value = input[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { number: text('number'), name: text('name'), kind: text('kind'), note: text('note') };
}

/** @param shown.number what was typed and is no organisation number. */
async function numberPage(
  { db }: AdministrationContext,
  { language, actor }: Asked,
  shown: { readonly number?: string; readonly told?: Told | undefined },
): Promise<Page> {
  const m = messages[language];
  const isFaulty = shown.number !== undefined;
  return {
    title: m.requestTitle,
    noIndex: true,
    ...(isFaulty ? { status: 422 as const } : {}),
    main: (
      <NumberPage
        language={language}
        typed={{ number: shown.number }}
        errors={isFaulty ? [{ fieldId: 'number', message: m.numberFault }] : []}
        requests={await listOwnRequests(db, requirePerson(actor).accountId)}
        told={shown.told}
      />
    ),
  };
}

async function askPage(
  { db }: AdministrationContext,
  { language, session }: Asked,
  typed: RequestTyped,
  faulty: readonly string[],
): Promise<Page> {
  const m = messages[language];
  const applied = await findApplied(db, typed.number ?? '');
  const known = isForEverybody(applied) ? applied : undefined;
  const works = known && (known.state === 'approved' || known.state === 'suspended');
  const words: Record<string, string> = {
    name: m.organisationNameFault,
    kind: m.kindFault,
    note: m.noteFault,
  };
  const errors = faulty.flatMap((fieldId): FormError[] =>
    words[fieldId] ? [{ fieldId, message: words[fieldId] }] : [],
  );
  return {
    title: m.requestTitle,
    noIndex: true,
    keepQuery: `number=${typed.number}`,
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    main: works ? (
      <WorksHerePage language={language} organisation={known} />
    ) : (
      <AskPage language={language} typed={typed} errors={errors} token={session?.csrfToken} known={known} />
    ),
  };
}

/** That others have asked for it, or that it is for demonstration, is told to nobody. */
function isForEverybody(applied: AppliedOrganisation | undefined): applied is AppliedOrganisation {
  return applied?.isPublic === true && !applied.isDemonstration;
}
