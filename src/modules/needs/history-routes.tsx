import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { targetOf } from '../../kernel/records/records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import { listInnovationsById } from '../innovations/public.ts';
import { listInstrumentsById } from '../instruments/public.ts';
import { type NeedContext, restoreVersion } from './actions.ts';
import { needPath } from './addresses.ts';
import { readDraft } from './body.ts';
import { briefOf, hitsOf, listKeptBriefs } from './brief-actions.ts';
import { compareBriefs, countChange } from './brief-change.ts';
import { BriefChangePage } from './brief-change-page.tsx';
import { listSeenVersions, type SeenVersion } from './history.ts';
import { HistoryPage } from './history-page.tsx';
import { messages } from './messages.ts';
import { rightsOf } from './need-routes.tsx';
import { type Need, readableNeed } from './queries.ts';
import { restoreForm } from './write-schema.ts';

const versionNumber = z.coerce.number().int().min(1).max(1_000_000);
const historyQuery = z.object({
  from: versionNumber.optional().catch(undefined),
  to: z
    .union([z.literal('draft'), versionNumber])
    .optional()
    .catch(undefined),
});

/** How a need has changed, and how what is known about it has. */
export function needHistoryPages(context: NeedContext): PageRoute[] {
  return [
    pageRoute({
      name: 'needs.history',
      path: '/needs/:ref/history',
      permission: 'need.read',
      query: historyQuery,
      handler: (request) => historyPage(context, request),
    }),
    formRoute({
      name: 'needs.restore',
      path: '/needs/:ref/restore',
      permission: 'need.write',
      body: restoreForm,
      handler: async (request) => {
        const { actor, input, language } = request;
        const need = await shownNeed(context, request);
        requireMay(actor, 'need.write', targetOf(need.record));
        if (need.record.draft !== null && !input.replace) {
          return seeOther(language, `${needPath(need.record)}/history`);
        }
        await restoreVersion(context, actor, { id: need.record.id, ...input });
        return seeOther(language, `/needs/draft/${need.record.id}?saved=yes`);
      },
    }),
    pageRoute({
      name: 'needs.brief',
      path: '/needs/:ref/briefs/:brief',
      permission: 'need.read',
      query: z.object({}),
      handler: (request) => briefChangePage(context, request),
    }),
  ];
}

/** A need whose words the reader may see: those of a withdrawn one are for its own organisation. */
async function shownNeed({ db }: NeedContext, { actor, params }: Omit<PageRequest, 'input'>): Promise<Need> {
  const need = await readableNeed(db, actor, params.ref ?? '');
  if (need.state === 'withdrawn' && !rightsOf(actor, need).isOwn) throw notFound();
  return need;
}

async function historyPage(
  context: NeedContext,
  request: PageRequest<z.output<typeof historyQuery>>,
): Promise<Page> {
  const { actor, language, input, session } = request;
  const need = await shownNeed(context, request);
  const rights = rightsOf(actor, need);
  const versions = await listSeenVersions(context.db, need, rights.isOwn);
  const last = versions.at(-1);
  if (!last) throw notFound();
  const draft = rights.isOwn && need.record.draft !== null ? readDraft(need.record.draft) : undefined;
  const to =
    draft && (input.to === 'draft' || input.to === undefined) ? undefined : (at(versions, input.to) ?? last);
  const from = at(versions, input.from) ?? (to ? (at(versions, to.number - 1) ?? to) : last);
  const m = messages[language];
  return {
    title: m.historyTitle(versions.length),
    noIndex: true,
    main: (
      <HistoryPage
        language={language}
        need={need}
        versions={versions}
        draft={draft}
        from={from}
        to={to}
        canWrite={may(actor, 'need.write', targetOf(need.record))}
        topics={await listTopics(context.db)}
        token={session?.csrfToken}
      />
    ),
  };
}

function at(versions: readonly SeenVersion[], number: number | string | undefined): SeenVersion | undefined {
  return typeof number === 'number' ? versions[number - 1] : undefined;
}

async function briefChangePage(context: NeedContext, request: PageRequest): Promise<Page> {
  const { params, language } = request;
  const need = await shownNeed(context, request);
  const brief = (await listKeptBriefs(context.db, need.record.id)).find(({ id }) => id === params.brief);
  if (!brief) throw notFound();
  const present = hitsOf(await briefOf(context, need));
  const change = compareBriefs(brief, present);
  const ids = [
    ...change.added,
    ...change.measured.map(({ id }) => id),
    ...change.spread,
    ...change.adopted.map(({ id }) => id),
    ...change.gone,
  ];
  const [innovations, instruments] = await Promise.all([
    listInnovationsById(context.db, [...new Set(ids)]),
    listInstrumentsById(context.db, [...change.support]),
  ]);
  return {
    title: messages[language].whatChanged,
    noIndex: true,
    main: (
      <BriefChangePage
        language={language}
        need={need}
        brief={brief}
        change={change}
        counts={countChange(change, present)}
        innovations={new Map(innovations.map((innovation) => [innovation.id, innovation]))}
        instruments={new Map(instruments.map((instrument) => [instrument.id, instrument]))}
      />
    ),
  };
}
