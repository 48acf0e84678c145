import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import {
  askAbout,
  beginChallenge,
  type ChallengeDraft,
  concludeChallenge,
  declareConflict,
  endJudging,
  handInResponse,
  handInScores,
  publishChallenge,
  saveConclusion,
  saveResponse,
  saveScores,
} from '../../modules/challenges/public.ts';
import type { Planting } from './testing-planting.ts';

const editors = { least: 'editor' } as const;

/**
 * Challenges in every state that hides something: a draft; answers under seal; scores before all have handed in; what is
 * decided and not published; the reasons of judges, for good. And an answer of the organisation itself to another.
 */
export async function plantChallenges(planting: Planting): Promise<void> {
  const { context, owner, people, things, secret } = planting;
  const isDemonstration = owner === 'demo';
  const seen = things.challenge[isDemonstration ? 'hidden' : 'shown'];
  const supplier = await testOrganisation(context.db, `leverandør til ${owner}`, { isDemonstration });
  const options = { organisationId: supplier.id, role: 'editor', isDemonstration } as const;
  const outsider = await testPerson(context.db, { name: 'Noen Som Svarer', ...options });

  const draft = await beginChallenge(
    context,
    people.editor.actor,
    draftOf(people, (part) => secret(`${part} of a draft challenge`, editors), 'utkast'),
  );
  things.challenge.hidden.push(draft.id);

  // Open: the answer is under seal, for whoever is of the body that asks.
  const open = await publish(planting, 'åpen');
  await answer(planting, outsider, open.id, 'a sealed answer', {});
  const text = secret('question that nobody has answered', editors);
  await askAbout(context, outsider.actor, { challenge: open.id, text });

  // Being judged: who has declared reads the answers, and nobody reads what another scores.
  const closed = await publish(planting, 'vurderes');
  const own = { account: people.editor.accountId };
  const sealed = await answer(planting, outsider, closed.id, 'an answer that is judged', own);
  await letTimePass(context.db, closed.id);
  await declareConflict(context, people.editor.actor, { challenge: closed.id, hasConflict: false });
  const unfinished = { [sealed]: { c0: { score: 4, reason: secret('reason for an own score', own) } } };
  await saveScores(context, people.editor.actor, { challenge: closed.id, scores: unfinished });

  const judged = await judge(planting, outsider, 'vurdert');
  await saveConclusion(context, people.editor.actor, {
    id: judged.id,
    decisions: decisionsFor(judged.answer, secret('reason that is not published', editors)),
    words: secret('conclusion that is not published', editors),
  });

  const concluded = await judge(planting, outsider, 'konkludert');
  const words = isDemonstration
    ? secret('conclusion of a demonstration challenge', { demonstration: true })
    : `Slik gikk det hos ${owner}`;
  await concludeChallenge(context, people.editor.actor, {
    id: concluded.id,
    decisions: decisionsFor(concluded.answer, secret('reason to who answered', {})),
    words,
  });
  for (const { id, slug } of [open, closed, judged, concluded]) seen.push(id, slug);

  // The other way: what the organisation itself answers is for its own people.
  const asking = await askingSupplier(planting, supplier, outsider);
  await answer(planting, people.editor, asking.id, 'an own answer', { least: 'editor' });
  seen.push(asking.id, asking.slug);
}

type Word = (part: string) => string;

function draftOf(
  people: Pick<Planting['people'], 'editor' | 'administrator'>,
  word: Word,
  state: string,
): ChallengeDraft {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const criterion = (name: string) => ({
    name,
    words: word(`words of ${name}`),
    weight: '50',
    low: 'Lite',
    mid: 'Noe',
    high: 'Mye',
  });
  return {
    title: `${word('title')} ${state}`,
    whom: word('whom'),
    today: word('today'),
    knowMet: word('how it is known'),
    answerers: ['startup'],
    offers: ['pilot'],
    next: 'pilot_agreement',
    personalData: word('personal data'),
    questionsBy: day(20),
    answersBy: day(30),
    judgedBy: day(50),
    criteria: [criterion('first'), criterion('second')],
    judges: [people.editor, people.administrator].map(({ accountId }) => ({
      account: accountId,
      title: 'Fagperson',
    })),
  };
}

/** For all to see; in the demonstration, for those who are there. */
const wordsOf =
  ({ owner, secret }: Planting, state: string): Word =>
  (part) =>
    owner === 'demo'
      ? secret(`${part} of a demonstration challenge, ${state}`, { demonstration: true })
      : `Et ${part} fra ${owner}`;

async function publish(planting: Planting, state: string): Promise<{ id: string; slug: string }> {
  const { context, people } = planting;
  const { actor } = people.editor;
  const draft = draftOf(people, wordsOf(planting, state), state);
  const begun = await beginChallenge(context, actor, draft);
  const { id, slug } = await publishChallenge(context, actor, { id: begun.id, revision: begun.revision });
  return { id, slug: slug ?? id };
}

/** The organisation that answers asks too, judged by its own people. */
async function askingSupplier(
  planting: Planting,
  supplier: { readonly id: string },
  outsider: TestPerson,
): Promise<{ id: string; slug: string }> {
  const { context, owner } = planting;
  const isDemonstration = owner === 'demo';
  const options = { organisationId: supplier.id, role: 'editor', isDemonstration } as const;
  const colleague = await testPerson(context.db, { name: 'Noen Andre', ...options });
  const judges = { editor: outsider, administrator: colleague };
  const draft = draftOf(judges, wordsOf(planting, 'av andre'), 'av andre');
  const begun = await beginChallenge(context, outsider.actor, draft);
  const { id, slug } = await publishChallenge(context, outsider.actor, {
    id: begun.id,
    revision: begun.revision,
  });
  return { id, slug: slug ?? id };
}

async function answer(
  { context, secret }: Planting,
  person: TestPerson,
  challenge: string,
  what: string,
  readers: Parameters<Planting['secret']>[1],
): Promise<string> {
  const word = (part: string) => secret(`${part} in ${what}`, readers);
  const draft = {
    offer: word('offer'),
    meets: word('how it meets'),
    inUse: word('use'),
    toTry: word('wish'),
    price: word('price'),
    contact: word('contact'),
  };
  const saved = await saveResponse(context, person.actor, { challenge, revision: 0, draft });
  const { id } = await handInResponse(context, person.actor, {
    challenge,
    revision: saved.revision,
    agreesToName: false,
  });
  return id;
}

/** Two judges have handed in, and the judging is ended. */
async function judge(planting: Planting, outsider: TestPerson, state: string) {
  const { context, people, secret } = planting;
  const challenge = await publish(planting, state);
  const answerId = await answer(planting, outsider, challenge.id, `an answer, ${state}`, editors);
  await letTimePass(context.db, challenge.id);
  for (const { actor } of [people.editor, people.administrator]) {
    await declareConflict(context, actor, { challenge: challenge.id, hasConflict: false });
    const reason = secret(`reason of a judge, ${state}`, editors);
    const scores = { [answerId]: { c0: { score: 4, reason }, c1: { score: 2, reason } } };
    await saveScores(context, actor, { challenge: challenge.id, scores });
    await handInScores(context, actor, challenge.id);
  }
  await endJudging(context, people.editor.actor, challenge.id);
  return { ...challenge, answer: answerId };
}

const decisionsFor = (response: string, reason: string) => ({
  [response]: { goesOn: 'no' as const, reasons: { c0: reason, c1: reason } },
});

/** The deadline is out, behind the back of the promises that the database keeps. */
async function letTimePass(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table challenges disable trigger challenges_keep_promises`.execute(tx);
    await sql`
      update challenges set opens_at = now() - interval '60 days', questions_by = now() - interval '30 days',
        answers_by = now() - interval '1 second' where id = ${id}`.execute(tx);
    await sql`alter table challenges enable trigger challenges_keep_promises`.execute(tx);
  });
}
