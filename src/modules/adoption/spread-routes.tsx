import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import type { AdoptionContext } from './context.ts';
import { isBehind } from './originator.ts';
import { spreadMessages } from './spread-messages.ts';
import { SpreadPage } from './spread-page.tsx';
import { viewSpread } from './spread-view.ts';
import { findSubject, type Subject, subjectKinds, subjectPath } from './subject.ts';

const spreadQuery = z.object({
  year: z.coerce.number().int().min(1900).max(2200).optional().catch(undefined),
  done: z.enum(['public', 'own']).optional().catch(undefined),
});

/** How innovations and solutions have spread. */
export function spreadPages({ db, now }: AdoptionContext): PageRoute[] {
  return subjectKinds.map((kind) =>
    pageRoute({
      name: kind === 'innovation' ? 'adoption.spread' : `adoption.spread.${kind}`,
      path: subjectPath(kind, ':slug/adoption'),
      permission: 'public',
      query: spreadQuery,
      handler: async ({ actor, language, params, input }) => {
        const subject = await findSubject(db, kind, params.slug ?? '');
        if (!subject) throw notFound();
        const thisYear = Number(osloDay(now()).slice(0, 4));
        const view = await viewSpread(db, actor, subject, { year: input.year, thisYear });
        return {
          title: spreadMessages[language].page.title(subject.title),
          keepQuery: input.year === undefined ? '' : `year=${view.mapYear}`,
          main: (
            <SpreadPage
              language={language}
              subject={subject}
              view={view}
              done={input.done}
              mayTell={mayTell(actor, subject)}
            />
          ),
        };
      },
    }),
  );
}

/** Whether to offer the way to tell: who has not signed in is asked to on the way. */
export function mayTell(actor: Actor, subject: Subject): boolean {
  const organisationId = actingOrganisationId(actor);
  const { isDemonstration } = actor;
  if (isBehind(organisationId, subject)) return false;
  return actor.kind === 'anonymous' || may(actor, 'adoption.tell', { organisationId, isDemonstration });
}
