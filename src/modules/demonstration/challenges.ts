import { osloDay } from '../../kernel/i18n/format.ts';
import type { Person } from '../../kernel/identity/actor.ts';
import {
  answerQuestion,
  askAbout,
  beginChallenge,
  type ChallengeContext,
  type ChallengeDraft,
  concludeChallenge,
  declareConflict,
  endJudging,
  handInResponse,
  handInScores,
  passDemonstrationDeadline,
  publishChallenge,
  saveResponse,
  saveScores,
} from '../challenges/public.ts';
import type { Cast } from './cast.ts';
import type { NeedIds } from './needs.ts';

/** One challenge that is open, and one that three made-up firms answered and three people judged. */
export async function makeChallenges(context: ChallengeContext, cast: Cast, needs: NeedIds): Promise<void> {
  const { editor, otherEditor, firmA } = cast.people;
  const open = await publish(context, editor, {
    ...common,
    needId: needs.meals,
    title: 'Eksempel: Eldre som bor alene, spiser for lite',
    whom: 'Eldre som bor alene og får hjemmetjeneste.',
    today:
      'Eksempel: Ansatte ser at maten står urørt, men har ikke tid til å sitte ned. Ingen vet hvor mye hver av dem spiser.',
    knowMet: 'Eksempel: De eldre spiser mer, og noen merker det tidlig når de slutter.',
    notWanted: 'Eksempel: Noe som gir de ansatte mer å registrere.',
    offers: ['pilot', 'access'],
    next: 'pilot_agreement',
    judges: judgesOf(cast),
  });
  await askAbout(context, firmA, {
    challenge: open,
    text: 'Eksempel på et spørsmål: Hvor mange kan være med i en pilot?',
  });
  await answerFirst(context, editor, open, 'Eksempel på et svar: Om lag tjue, i tre måneder.');

  const done = await publish(context, otherEditor, {
    ...common,
    title: 'Eksempel: Elever på lange bussreiser kommer trøtte til skolen',
    whom: 'Elever som bor mer enn en time fra skolen.',
    today: 'Eksempel: Bussene følger de samme rutene som før, og mange sitter lenge på bussen.',
    knowMet: 'Eksempel: Færre elever har mer enn en time til skolen.',
    offers: ['pilot', 'guidance'],
    next: 'small_development',
    judges: otherJudgesOf(cast),
  });
  await concludeWithThree(context, cast, done);
}

const common: ChallengeDraft = {
  answerers: ['startup', 'company', 'research'],
  personalData: 'Eksempel: Ingen i svarene.',
  criteria: [
    {
      name: 'Møter behovet',
      words: 'Eksempel: Hvor godt svaret treffer det som er vanskelig i dag.',
      weight: '60',
      low: 'Treffer ikke.',
      mid: 'Treffer en del av det.',
      high: 'Treffer hele behovet.',
    },
    {
      name: 'Kan prøves hos oss',
      words: 'Eksempel: Hva det krever av folk, data og tid.',
      weight: '40',
      low: 'Krever mer enn vi har.',
      mid: 'Kan prøves med en del hjelp.',
      high: 'Kan prøves med det vi har.',
    },
  ],
};

const judgesOf = ({ people }: Cast): ChallengeDraft['judges'] => [
  { account: people.editor.accountId, title: 'Innovasjonsrådgiver' },
  { account: people.colleague.accountId, title: 'Fagleder' },
  { account: people.administrator.accountId, title: 'Innkjøper' },
];

const otherJudgesOf = ({ people }: Cast): ChallengeDraft['judges'] => [
  { account: people.otherEditor.accountId, title: 'Innovasjonsrådgiver' },
  { account: people.otherColleague.accountId, title: 'Fagleder' },
  { account: people.otherAdministrator.accountId, title: 'Innkjøper' },
];

const dayMs = 86_400_000;

async function publish(context: ChallengeContext, actor: Person, draft: ChallengeDraft): Promise<string> {
  const day = (days: number) => osloDay(new Date(Date.now() + days * dayMs));
  const begun = await beginChallenge(context, actor, {
    ...draft,
    questionsBy: day(21),
    answersBy: day(35),
    judgedBy: day(56),
  });
  return (await publishChallenge(context, actor, { id: begun.id, revision: begun.revision })).id;
}

async function answerFirst(
  context: ChallengeContext,
  actor: Person,
  challenge: string,
  answer: string,
): Promise<void> {
  const { id } = await context.db
    .selectFrom('challenge_questions')
    .select('id')
    .where('challenge_id', '=', challenge)
    .executeTakeFirstOrThrow();
  await answerQuestion(context, actor, { challenge, question: id, answer });
}

async function concludeWithThree(
  context: ChallengeContext,
  { people }: Cast,
  challenge: string,
): Promise<void> {
  const firms = [people.firmA, people.firmB, people.firmC];
  const answers: string[] = [];
  for (const [at, firm] of firms.entries()) {
    const saved = await saveResponse(context, firm, { challenge, revision: 0, draft: madeUp(at + 1) });
    const { id } = await handInResponse(context, firm, {
      challenge,
      revision: saved.revision,
      agreesToName: at < 2,
    });
    answers.push(id);
  }
  await passDemonstrationDeadline(context.db, challenge);
  for (const [judge, person] of [
    people.otherEditor,
    people.otherColleague,
    people.otherAdministrator,
  ].entries()) {
    await declareConflict(context, person, { challenge, hasConflict: false });
    const scores = Object.fromEntries(
      answers.map((answer, at) => {
        const [meets, tried] = madeUpScores[judge]?.[at] ?? [3, 3];
        const reason = 'Eksempel på en begrunnelse.';
        return [answer, { c0: { score: meets, reason }, c1: { score: tried, reason } }];
      }),
    );
    await saveScores(context, person, { challenge, scores });
    await handInScores(context, person, challenge);
  }
  await endJudging(context, people.otherEditor, challenge);
  const reasons = {
    c0: 'Eksempel på en begrunnelse: Svaret sier hvordan reisetiden går ned.',
    c1: 'Eksempel på en begrunnelse: Vi har dataene som trengs.',
  };
  await concludeChallenge(context, people.otherEditor, {
    id: challenge,
    decisions: Object.fromEntries(
      answers.map((id, at) => [id, { goesOn: at === 0 ? 'yes' : 'no', reasons }]),
    ),
    words: 'Eksempel: Vi prøver ett av forslagene på to ruter etter sommeren.',
  });
}

/** By judge and answer: made up, with one point that the judges differ on. */
const madeUpScores: readonly (readonly (readonly [number, number])[])[] = [
  [
    [5, 4],
    [3, 4],
    [2, 3],
  ],
  [
    [4, 4],
    [3, 3],
    [4, 3],
  ],
  [
    [5, 3],
    [4, 3],
    [2, 2],
  ],
];

const madeUp = (number: number) => ({
  offer: `Eksempel på svar ${number}: Et forslag til nye ruter hver høst.`,
  meets: 'Eksempel: Forslaget viser hvor mange som får kortere vei.',
  inUse: 'Eksempel: Ikke i bruk noe sted. Svaret er oppdiktet.',
  toTry: 'Eksempel: Adressene til elevene uten navn, og to måneder.',
  price: 'Eksempel: Vet ikke ennå.',
  contact: 'En oppdiktet person',
});
