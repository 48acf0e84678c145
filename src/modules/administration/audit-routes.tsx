import { z } from 'zod';
import { type AuditStreams, platformStream } from '../../kernel/audit/read.ts';
import { notFound } from '../../kernel/http/errors.ts';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
} from '../../kernel/http/page-route.ts';
import type { Action } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import { listWithPredecessors } from '../../kernel/organisations/successors.ts';
import { exportAudit } from './audit-export.ts';
import { AuditPage, type AuditPageProps } from './audit-page.tsx';
import { namesIn, readAuditPage, streamNamesOf, verifyStreams } from './audit-view.ts';
import type { AdministrationContext } from './context.ts';
import { messages } from './messages.ts';
import { requireActingFor, requireOrganisation } from './own-organisation.ts';
import { type AuditFilter, auditExportQuery, auditFilter, auditQuery } from './schema.ts';

type Asked = Omit<PageRequest, 'input'>;

/** What one reader may see of the log. */
interface Log {
  readonly organisationName: string | undefined;
  readonly streams: AuditStreams;
  /** What is walked when the log is verified; undefined for all there is. */
  readonly verified: readonly string[] | undefined;
  /** Where it is noted that the log was verified. */
  readonly ownStream: string;
}

interface LogKind {
  readonly path: AuditPageProps['path'];
  readonly permission: Action;
  /** @throws AppError for who may not see it. */
  readonly open: (context: AdministrationContext, request: Asked) => Promise<Log>;
}

const kinds: readonly LogKind[] = [
  { path: '/administration/audit', permission: 'audit.read', open: openOwn },
  { path: '/platform/audit', permission: 'platform.administer', open: openAll },
];

/** The log: of one's own organisation, and for those who run this Nytte of all. */
export function auditPages(context: AdministrationContext): PageRoute[] {
  return kinds.flatMap((kind) => {
    const { path, permission } = kind;
    const name = path === '/platform/audit' ? 'platform.audit' : 'administration.audit';
    return [
      pageRoute({
        name,
        path,
        permission,
        query: auditQuery,
        handler: (request) => auditPage(context, kind, request, request.input),
        onInvalid: (request) =>
          auditPage(context, kind, request, usableFilter(request.input), { isFaulty: true }),
      }),
      pageRoute({
        name: `${name}.export`,
        path: `${path}/export`,
        permission,
        query: auditExportQuery,
        handler: async (request) => {
          const { format, ...filter } = request.input;
          const { streams } = await kind.open(context, request);
          return exportAudit(context, request, { streams, filter, format });
        },
      }),
      formRoute({
        name: `${name}.verification`,
        path: `${path}/verification`,
        permission,
        body: z.object({}),
        handler: async (request) => {
          const { verified, ownStream } = await kind.open(context, request);
          const verification = await verifyStreams(context.db, request.actor, {
            streams: verified,
            logStream: ownStream,
          });
          return auditPage(context, kind, request, {}, { verification });
        },
      }),
    ];
  });
}

/** One's own organisation, and those that were merged into it: their logs came along. */
async function openOwn({ db }: AdministrationContext, { actor }: Asked): Promise<Log> {
  const { organisationId } = requireActingFor(actor, 'audit.read');
  const organisation = await requireOrganisation(db, actor, 'organisation.administer', organisationId);
  const streams = (await listWithPredecessors(db, organisationId)).map((id) => `organisation:${id}`);
  return {
    organisationName: organisation.name,
    streams,
    verified: streams,
    ownStream: `organisation:${organisationId}`,
  };
}

async function openAll({ db }: AdministrationContext, { actor }: Asked): Promise<Log> {
  requireMay(actor, 'platform.administer', {});
  const { isDemonstration } = actor;
  const ownStream = platformStream(isDemonstration);
  if (!isDemonstration) {
    return { organisationName: undefined, streams: 'real', verified: undefined, ownStream };
  }
  const rows = await db
    .selectFrom('organisations')
    .select('id')
    .where('is_demonstration', '=', true)
    .execute();
  return {
    organisationName: undefined,
    streams: 'demonstration',
    verified: [ownStream, ...rows.map(({ id }) => `organisation:${id}`)],
    ownStream,
  };
}

async function auditPage(
  context: AdministrationContext,
  kind: LogKind,
  request: Asked,
  asked: AuditFilter & { readonly cursor?: string | undefined },
  shown: Partial<Pick<AuditPageProps, 'isFaulty' | 'verification'>> = {},
): Promise<Page> {
  const { db, describers } = context;
  const { language, actor, session } = request;
  if (actor.kind !== 'person') throw notFound();
  const { organisationName, streams } = await kind.open(context, request);
  const { cursor, ...filter } = asked;
  const { entries, olderCursor } = await readAuditPage(db, streams, asked);
  const isSeveral = typeof streams === 'string' || streams.length > 1;
  return {
    title: messages[language].logTitle,
    noIndex: true,
    keepQuery: new URLSearchParams(
      Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ).toString(),
    ...(shown.isFaulty ? { status: 422 as const } : {}),
    main: (
      <AuditPage
        language={language}
        token={session?.csrfToken}
        path={kind.path}
        organisationName={organisationName}
        filter={filter}
        entries={entries}
        names={await namesIn(db, describers, actor, entries)}
        streamNames={isSeveral ? await streamNamesOf(db, language, entries) : new Map()}
        olderCursor={olderCursor}
        isFirstPage={cursor === undefined}
        isFaulty={shown.isFaulty ?? false}
        verification={shown.verification}
      />
    ),
  };
}

/** What can be used of a faulty address. */
function usableFilter(raw: Readonly<Record<string, string | readonly string[]>>): AuditFilter {
  const whole = auditFilter.safeParse(raw);
  if (whole.success) return whole.data;
  const faulty = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const left = Object.fromEntries(Object.entries(raw).filter(([name]) => !faulty.has(name)));
  return auditFilter.safeParse(left).data ?? {};
}
