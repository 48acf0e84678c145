import type { Localised } from '../../kernel/i18n/language.ts';

type Titled = (title: string) => string;

interface MailMessages {
  readonly subject: Readonly<
    Record<
      | 'challenge.published'
      | 'challenge.changed'
      | 'challenge.closed'
      | 'challenge.answered'
      | 'challenge.question_answered'
      | 'challenge.concluded',
      Titled
    >
  >;
  readonly toJudge: Titled;
  readonly reminder: Titled;
  readonly text: (what: string, href: string) => string;
}

/** Mails say that something happened and where it is told; never what was answered or scored. */
export const mailMessages: Localised<MailMessages> = {
  nb: {
    subject: {
      'challenge.published': (title) => `Ny utlysning: ${title}`,
      'challenge.changed': (title) => `Utlysningen er endret: ${title}`,
      'challenge.closed': (title) => `Svarfristen er ute: ${title}`,
      'challenge.answered': (title) => `Dere har levert svar: ${title}`,
      'challenge.question_answered': (title) => `Et spørsmål er besvart: ${title}`,
      'challenge.concluded': (title) => `Svarene er vurdert: ${title}`,
    },
    toJudge: (title) => `Svarene venter på din vurdering: ${title}`,
    reminder: (title) => `Vurderingsfristen nærmer seg: ${title}`,
    text: (what, href) => `${what}\n\nLes mer her:\n${href}\n`,
  },
  nn: {
    subject: {
      'challenge.published': (title) => `Ny utlysing: ${title}`,
      'challenge.changed': (title) => `Utlysinga er endra: ${title}`,
      'challenge.closed': (title) => `Svarfristen er ute: ${title}`,
      'challenge.answered': (title) => `De har levert svar: ${title}`,
      'challenge.question_answered': (title) => `Eit spørsmål er svart på: ${title}`,
      'challenge.concluded': (title) => `Svara er vurderte: ${title}`,
    },
    toJudge: (title) => `Svara ventar på vurderinga di: ${title}`,
    reminder: (title) => `Vurderingsfristen nærmar seg: ${title}`,
    text: (what, href) => `${what}\n\nLes meir her:\n${href}\n`,
  },
  en: {
    subject: {
      'challenge.published': (title) => `New challenge: ${title}`,
      'challenge.changed': (title) => `The challenge has been amended: ${title}`,
      'challenge.closed': (title) => `The deadline for answers has passed: ${title}`,
      'challenge.answered': (title) => `You have handed in an answer: ${title}`,
      'challenge.question_answered': (title) => `A question has been answered: ${title}`,
      'challenge.concluded': (title) => `The answers have been judged: ${title}`,
    },
    toJudge: (title) => `The answers wait for you to judge them: ${title}`,
    reminder: (title) => `The deadline for judging is near: ${title}`,
    text: (what, href) => `${what}\n\nRead more here:\n${href}\n`,
  },
};
