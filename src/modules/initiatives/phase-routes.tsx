import { z } from 'zod';
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
import { type InitiativeContext, moveInitiative } from './actions.ts';
import { initiativePath } from './addresses.ts';
import { noteDemandedBy } from './domain.ts';
import { writableInitiative } from './form/routes.tsx';
import { messages } from './messages.ts';
import { type MoveFault, PhasePage, type TypedMove } from './phase-page.tsx';
import type { Initiative } from './queries.ts';
import { initiativePhases, limits } from './schema.ts';

const phase = z.enum(initiativePhases);

const moveForm = z.object({
  from: phase,
  to: phase,
  note: z.string().trim().max(limits.decision).optional(),
  dueOn: z.iso.date().optional(),
});

/** Moving an initiative to another phase. */
export function initiativePhasePages(context: InitiativeContext): PageRoute[] {
  return [
    pageRoute({
      name: 'initiatives.phase',
      path: '/initiatives/:id/phase',
      permission: 'initiative.write',
      query: z.object({ to: phase.optional().catch(undefined) }),
      handler: async (request) =>
        phasePage(request, await writableInitiative(context, request), { to: request.input.to }, []),
    }),
    formRoute({
      name: 'initiatives.move',
      path: '/initiatives/:id/phase',
      permission: 'initiative.write',
      body: moveForm,
      handler: (request) => move(context, request),
      onInvalid: async (request, faults) => {
        const initiative = await writableInitiative(context, request);
        const names = new Set(faults.map(({ field }) => field));
        const told = (['to', 'note', 'dueOn'] as const).filter((field) => names.has(field));
        return phasePage(
          request,
          initiative,
          typedIn(request.input),
          told.map((field) => ({ field })),
        );
      },
    }),
  ];
}

function phasePage(
  { language, session }: RawRequest,
  initiative: Initiative,
  typed: TypedMove,
  faults: readonly MoveFault[],
): Page {
  return {
    title: messages[language].phaseTitle,
    noIndex: true,
    status: faults.length > 0 ? 422 : 200,
    main: <PhasePage {...{ language, initiative, typed, faults }} token={session?.csrfToken} />,
  };
}

async function move(
  context: InitiativeContext,
  request: PageRequest<z.output<typeof moveForm>>,
): Promise<Page | Response> {
  const { input, actor, language } = request;
  const initiative = await writableInitiative(context, request);
  const faults = faultsOfMove(initiative, input);
  if (faults.length > 0) return phasePage(request, initiative, input, faults);
  const moved = await moveInitiative(context, actor, { ...input, id: initiative.record.id });
  return seeOther(language, `${initiativePath(moved.record)}?done=moved`);
}

function faultsOfMove({ body }: Initiative, { to, note, dueOn }: z.output<typeof moveForm>): MoveFault[] {
  const demanded = noteDemandedBy(to);
  return [
    ...(demanded && !note && !body[demanded] ? [{ field: 'note', missing: demanded } as const] : []),
    ...(dueOn && body.startOn && dueOn < body.startOn ? [{ field: 'dueOn' } as const] : []),
  ];
}

function typedIn(values: FormValues): TypedMove {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return { to: text('to'), note: text('note'), dueOn: text('dueOn') };
}
