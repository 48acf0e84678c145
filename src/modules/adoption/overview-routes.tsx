import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { type CsvColumn, csvResponse } from '../../kernel/http/csv.ts';
import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { AdoptionContext } from './context.ts';
import { listSpread, type SpreadSubject } from './national.ts';
import { NationalPage, type OwnEntry, OwnPage } from './overview-pages.tsx';
import { listAdoptionsBy } from './queries.ts';
import { spreadMessages } from './spread-messages.ts';
import { listSubjectsById } from './subject.ts';

const nothing = z.object({});
const shownAtMost = 100;

/** What one's own organisation uses, and what spreads in the whole country. */
export function overviewPages({ db }: AdoptionContext): PageRoute[] {
  return [
    pageRoute({
      name: 'adoptions.own',
      path: '/adoptions',
      permission: 'adoption.read',
      query: nothing,
      handler: async ({ actor, language, session }) => {
        const entries = await ownEntries(db, actor);
        const target = {
          organisationId: actingOrganisationId(actor),
          isDemonstration: actor.isDemonstration,
        };
        return {
          title: spreadMessages[language].own.title,
          noIndex: true,
          main: (
            <OwnPage
              language={language}
              entries={entries}
              mayTell={may(actor, 'adoption.tell', target)}
              mayAnswer={may(actor, 'adoption.answer', target)}
              token={session?.csrfToken}
            />
          ),
        };
      },
    }),
    pageRoute({
      name: 'adoptions.own.csv',
      path: '/adoptions.csv',
      permission: 'adoption.read',
      query: nothing,
      handler: async ({ actor }) => csvResponse('adoptions.csv', ownColumns, await ownEntries(db, actor)),
    }),
    pageRoute({
      name: 'adoption.national',
      path: '/adoption',
      permission: 'public',
      query: nothing,
      handler: async ({ language }) => {
        const all = await listSpread(db);
        return {
          title: spreadMessages[language].national.title,
          main: <NationalPage language={language} shown={all.slice(0, shownAtMost)} all={all} />,
        };
      },
    }),
    pageRoute({
      name: 'adoption.national.csv',
      path: '/adoption.csv',
      permission: 'public',
      query: nothing,
      handler: async () => csvResponse('adoption.csv', nationalColumns, await listSpread(db)),
    }),
  ];
}

async function ownEntries(db: Db, actor: Actor): Promise<OwnEntry[]> {
  const organisationId = actingOrganisationId(actor);
  requireMay(actor, 'adoption.read', { organisationId, isDemonstration: actor.isDemonstration });
  const adoptions = await listAdoptionsBy(db, organisationId ?? '', { onlyPublic: false });
  const byId = await listSubjectsById(
    db,
    adoptions.map(({ subjectId }) => subjectId),
  );
  return adoptions.map((adoption) => ({ adoption, subject: byId.get(adoption.subjectId) }));
}

const ownColumns: readonly CsvColumn<OwnEntry>[] = [
  { name: 'innovation', value: (it) => it.subject?.title },
  { name: 'innovation_id', value: (it) => it.adoption.subjectSlug },
  { name: 'kind', value: (it) => it.adoption.subjectKind },
  { name: 'state', value: (it) => it.adoption.state },
  { name: 'year', value: (it) => it.adoption.year },
  { name: 'public', value: (it) => it.adoption.isPublic },
  { name: 'note', value: (it) => it.adoption.note },
  { name: 'learned', value: (it) => it.adoption.learned },
  { name: 'called_off_from', value: (it) => it.adoption.calledOffFrom },
  { name: 'effect', value: (it) => it.adoption.effect?.text },
  { name: 'effect_baseline', value: (it) => it.adoption.effect?.baseline },
  { name: 'effect_value', value: (it) => it.adoption.effect?.value },
  { name: 'effect_unit', value: (it) => it.adoption.effect?.unit },
  { name: 'effect_year', value: (it) => it.adoption.effect?.year },
  { name: 'effect_source', value: (it) => it.adoption.effect?.source },
  { name: 'changed_at', value: (it) => it.adoption.changedAt.toISOString() },
];

const nationalColumns: readonly CsvColumn<SpreadSubject>[] = [
  { name: 'innovation', value: (it) => it.title },
  { name: 'innovation_id', value: (it) => it.slug },
  { name: 'kind', value: (it) => it.kind },
  { name: 'held', value: (it) => it.track.held },
  { name: 'not_held', value: (it) => it.track.notHeld },
  { name: 'measured_by', value: (it) => it.track.measuredBy },
  { name: 'using', value: (it) => it.track.adopters },
  { name: 'testing', value: (it) => it.track.testing },
  { name: 'considering', value: (it) => it.track.considering },
  { name: 'stopped', value: (it) => it.track.stopped },
];
