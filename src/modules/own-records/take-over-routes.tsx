import { z } from 'zod';
import { notFound } from '../../kernel/http/errors.ts';
import { formRoute, type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { keptByOther, notYours } from './faults.ts';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { kindOf, type OwnRecordPagesRoom } from './page-access.ts';
import { findOwn, mayTakeOver, takeOver } from './take-over.ts';
import { TakeOverPage } from './take-over-page.tsx';

const of = z.string().max(100);

/** From a public page that came from the content files to a draft of one's own. */
export function takeOverRoutes(room: OwnRecordPagesRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'own-record-take-over',
      path: '/records/:kind/take-over',
      permission: 'record.write',
      query: z.object({ of }),
      handler: async (request) => {
        const kind = kindOf(request);
        const { language, actor, input, session } = request;
        const row = await kind.findPublic(room.db, { slug: input.of });
        if (!row) throw notFound();
        const known = await findOwn(room.db, actor, kind, row);
        if (known) return seeOther(language, recordPath(known));
        if (row.maintainedBy !== null) throw keptByOther();
        if (!mayTakeOver(actor, row)) throw notYours();
        const { slug, title } = row;
        return {
          title: messages[language].takeOverTitle,
          keepQuery: `of=${slug}`,
          noIndex: true,
          main: <TakeOverPage {...{ language, slug, title }} kind={kind.kind} token={session?.csrfToken} />,
        };
      },
    }),
    formRoute({
      name: 'own-record-take-over-begin',
      path: '/records/:kind/take-over',
      permission: 'record.write',
      body: z.object({ of }),
      handler: async (request) => {
        const record = await takeOver(room, request.actor, { kind: kindOf(request), slug: request.input.of });
        return seeOther(request.language, recordPath(record));
      },
    }),
  ];
}
