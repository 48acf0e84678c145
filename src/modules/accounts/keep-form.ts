import type { FormValues } from '../../kernel/http/form-body.ts';
import { type RawRequest, seeOther } from '../../kernel/http/page-route.ts';
import { formTokenField } from '../../kernel/http/visitor.ts';
import { findEndedSession } from '../../kernel/identity/sessions.ts';
import { newToken } from '../../kernel/identity/tokens.ts';
import type { AccountContext } from './context.ts';
import { hasFiles, keptFields } from './kept-form-fields.ts';
import { keepForm } from './kept-forms.ts';

/**
 * Keeps what was sent in a session that has ended, and answers with the way back to it. Undefined when the form is
 * nobody's that we know, when it is somebody else's than who is signed in now, or when a script sent it.
 */
export async function keepExpiredForm(
  { db, cookies }: AccountContext,
  request: RawRequest,
  form: FormValues,
): Promise<Response | undefined> {
  const mode = request.headers.get('sec-fetch-mode');
  // A script that saves drafts asks again by itself, and would fill the shelf.
  if (mode !== null && mode !== 'navigate') return undefined;
  const accountId = request.expiredAccountId ?? (await accountOfForm());
  const { actor } = request;
  if (!accountId || (actor.kind === 'person' && actor.accountId !== accountId)) return undefined;
  const token = cookies.kept.read(request.headers) ?? newToken();
  const isKept = await keepForm(db, token, accountId, {
    language: request.language,
    path: request.path + request.url.search,
    hadFiles: hasFiles(form),
    fields: keptFields(form),
  });
  if (!isKept) return undefined;
  const next = actor.kind === 'person' ? '/kept-forms' : '/sign-in';
  return seeOther(request.language, next, { 'set-cookie': cookies.kept.set(token) });

  /** Signed out in another tab, the browser has no session any more; but the form tells which one it was made in. */
  async function accountOfForm(): Promise<string | undefined> {
    const given = form[formTokenField];
    return typeof given === 'string' ? findEndedSession(db, given) : undefined;
  }
}
