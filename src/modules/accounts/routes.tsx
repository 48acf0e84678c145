import type { Identify } from '../../kernel/http/identify.ts';
import type { PageRoute } from '../../kernel/http/page-route.ts';
import { visitorBySession } from '../../kernel/identity/identify.ts';
import { findEndedSession } from '../../kernel/identity/sessions.ts';
import { type AccountDependencies, createAccountContext } from './context.ts';
import { keepExpiredForm } from './keep-form.ts';
import { keptPages } from './kept-routes.tsx';
import { sessionPages } from './session-routes.tsx';
import { signInPages } from './sign-in-routes.tsx';

/** Sign-in and sessions: their pages, and how the application learns who asks for any page. */
export function createAccounts(dependencies: AccountDependencies): {
  readonly pages: PageRoute[];
  readonly identify: Required<Pick<Identify, 'visitor' | 'isEndedSession' | 'keepForm'>>;
} {
  const context = createAccountContext(dependencies);
  const { db, cookies, config } = context;
  return {
    pages: [...signInPages(context), ...sessionPages(context), ...keptPages(context)],
    identify: {
      visitor: visitorBySession(db, cookies.session, { isDemonstration: config.isDemonstration }),
      isEndedSession: async (token) => (await findEndedSession(db, token)) !== undefined,
      keepForm: (request, form) => keepExpiredForm(context, request, form),
    },
  };
}
