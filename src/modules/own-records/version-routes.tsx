import { z } from 'zod';
import {
  formRoute,
  type Page,
  type PageRequest,
  type PageRoute,
  pageRoute,
  seeOther,
} from '../../kernel/http/page-route.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import { listVersions } from '../../kernel/records/records.ts';
import { readDraftOf, restoreVersion } from './actions.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { type OwnRecordPagesRoom, openForWriting, openRecord, revisionField } from './page-access.ts';
import { findOrigin, namesOf } from './queries.ts';
import { type Side, VersionsPage } from './versions-page.tsx';

const side = z
  .union([z.literal('draft'), z.coerce.number().int().min(1).max(100_000)])
  .optional()
  .catch(undefined);
const versionsQuery = z.object({ from: side, to: side });

/** Earlier versions: two compared, one brought back. */
export function versionRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'own-record-versions',
      path: '/records/:kind/:id/versions',
      permission: 'organisation.read',
      query: versionsQuery,
      handler: (request) => versionsPage(room, request),
    }),
    formRoute({
      name: 'own-record-restore',
      path: '/records/:kind/:id/restore',
      permission: 'record.write',
      body: z.object({ revision: revisionField, version: z.coerce.number().int().min(1) }),
      handler: async (request) => {
        const { kind, record } = await openForWriting(room.db, request);
        const { revision, version } = request.input;
        await restoreVersion(room, request.actor, { kind, id: record.id, revision, version });
        return seeOther(request.language, recordPath(record, '?told=restored'));
      },
    }),
  ];
}

async function versionsPage(
  { db }: OwnRecordPagesRoom,
  request: PageRequest<z.output<typeof versionsQuery>>,
): Promise<Page> {
  const { language, session, input, url } = request;
  const { kind, record, mayWrite } = await openRecord(db, request);
  const versions = await listVersions(db, record.id);
  const bodies = new Map<Side, unknown>(versions.map(({ version, body }) => [version, body]));
  if (record.draft !== null) bodies.set('draft', record.draft);
  const [from, to] = sidesOf(input, [...bodies.keys()], record.draft !== null);
  const wordsOf = (which: Side) => kind.compared(db, language, kind.readDraft(bodies.get(which)));
  const compared =
    from !== undefined && to !== undefined
      ? { from, to, fields: compareFields(await wordsOf(from), await wordsOf(to)) }
      : undefined;
  const draft = await readDraftOf(db, kind, record);
  const contentLanguage = kind.languageOf(draft);
  return {
    title: messages[language].versionsTitle,
    keepQuery: url.searchParams.toString(),
    noIndex: true,
    main: (
      <VersionsPage
        {...{ language, record, versions, compared, mayWrite }}
        title={kind.titleOf(draft)}
        names={
          await namesOf(
            db,
            versions.map(({ madeBy }) => madeBy),
          )
        }
        isTakenOver={(await findOrigin(db, record.id)) !== undefined}
        contentLang={contentLanguage === language ? undefined : contentLanguage}
        token={session?.csrfToken}
      />
    ),
  };
}

/** What is asked for; else the last version against the draft, or against the one before. */
function sidesOf(
  { from, to }: z.output<typeof versionsQuery>,
  sides: readonly Side[],
  hasDraft: boolean,
): [Side | undefined, Side | undefined] {
  const known = (which: Side | undefined) =>
    which !== undefined && sides.includes(which) ? which : undefined;
  const numbers = sides.filter((which) => which !== 'draft');
  const [last, before] = numbers;
  const usual: [Side | undefined, Side | undefined] = hasDraft ? [last, 'draft'] : [before, last];
  const pair: [Side | undefined, Side | undefined] = [known(from) ?? usual[0], known(to) ?? usual[1]];
  return pair[0] === undefined || pair[1] === undefined ? [undefined, undefined] : pair;
}
