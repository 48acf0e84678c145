import {
  beginApplication,
  beginCase,
  publishCase,
  saveCase,
  withdrawCase,
} from '../../modules/trials/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['initiatives:read', 'initiatives:write'] } as const;
/** Applications are on no API. */
const people = { least: 'reader' } as const;

/** An application under the Act on trials, and a sandbox case in each state that others may not see all of. */
export async function plantRules(planting: Planting): Promise<void> {
  const { context, people: who, things, secret, owner } = planting;
  const actor = who.editor.actor;
  const application = await beginApplication(context, actor, {
    draft: {
      title: secret('title of an application', people),
      purpose: secret('purpose of an application', people),
      rules: [{ law: secret('rule of an application', people) }],
      decision: secret('decision of an application', people),
      startOn: '1.1.2027',
      endOn: '31.12.2030',
    },
  });
  things.actApplication.hidden.push(application.id);

  const hidden = (what: string) => caseOf((part) => secret(`${part} of a ${what}`, members));
  const draft = await beginCase(context, actor, hidden('draft sandbox case'));
  things.sandboxCase.hidden.push(draft.id);

  const gone = await beginCase(context, actor, hidden('withdrawn sandbox case'));
  const out = await publishCase(context, actor, { id: gone.id, revision: gone.revision });
  await withdrawCase(context, actor, gone.id);
  things.sandboxCase.hidden.push(gone.id, out.slug ?? '');

  const isDemonstration = owner === 'demo';
  const open = await beginCase(
    context,
    actor,
    caseOf((part) =>
      isDemonstration
        ? secret(`${part} of a published sandbox case`, { demonstration: true })
        : `En ${part} fra ${owner}`,
    ),
  );
  const shown = await publishCase(context, actor, { id: open.id, revision: open.revision });
  await saveCase(context, actor, {
    id: open.id,
    revision: shown.revision,
    draft: hidden('draft over a published sandbox case'),
  });
  things.sandboxCase[isDemonstration ? 'hidden' : 'shown'].push(open.id, shown.slug ?? '');
}

const caseOf = (word: (part: string) => string) => ({
  title: word('title'),
  question: `Er det lov å ${word('question')}?`,
  rules: [{ law: word('rule') }],
  dataUsed: word('data'),
  safeguards: word('safeguards'),
  authority: word('authority'),
  outcome: 'not_allowed' as const,
  reasoning: word('reasoning'),
  mayRely: word('what may be relied on'),
  mayNotRely: word('what may not be relied on'),
  sources: [{ title: word('source'), url: 'https://example.org/eksempel' }],
});
