import type { AnswerDraft, ChallengeDraft } from './schema.ts';

const dayMs = 86_400_000;

/** A day so many days after `now`, as a person types it. */
export const typedDay = (now: Date, days: number): string =>
  new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);

/** A challenge that lacks nothing, judged by these accounts. */
export function wholeDraft(judges: readonly string[], now: Date): ChallengeDraft {
  return {
    title: 'Eldre glemmer medisinen sin',
    whom: 'Om lag 300 som bor hjemme og tar medisin hver dag.',
    today: 'Hjemmetjenesten ringer og kjører for å minne om medisin. Det skjer flere ganger om dagen.',
    knowMet: 'Færre glemte doser, og færre turer.',
    notWanted: 'Noe som krever at de eldre har smarttelefon.',
    answerers: ['startup', 'company'],
    offers: ['pilot', 'money'],
    amount: '500 000',
    currency: 'NOK',
    moneySource: 'Eget budsjett',
    next: 'small_development',
    personalData: 'Ingen i svarene. I en pilot: opplysninger om medisin.',
    questionsBy: typedDay(now, 14),
    answersBy: typedDay(now, 30),
    judgedBy: typedDay(now, 60),
    criteria: [
      {
        name: 'Nytte',
        words: 'Hvor godt det møter behovet.',
        weight: '60',
        low: 'Møter det ikke.',
        mid: 'Møter en del av det.',
        high: 'Møter det helt.',
      },
      {
        name: 'Gjennomføring',
        words: 'Om det kan prøves hos oss.',
        weight: '40',
        low: 'Kan ikke prøves.',
        mid: 'Kan prøves med mye hjelp.',
        high: 'Kan prøves i morgen.',
      },
    ],
    judges: judges.map((account, at) => ({ account, title: `Fagperson ${at + 1}` })),
  };
}

/** An answer that lacks nothing. */
export const wholeAnswer = {
  offer: 'En dispenser som sier fra når det er tid for medisin.',
  meets: 'Den minner om medisinen uten at noen må kjøre.',
  inUse: 'I bruk i to kommuner siden 2024.',
  toTry: 'Tjue brukere og tre måneder.',
  price: 'Om lag 300 kroner i måneden for hver bruker.',
  contact: 'Kim Kontakt, kim@example.org',
} as const satisfies AnswerDraft;
