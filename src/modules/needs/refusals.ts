import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';

/** 409: what was asked for does not fit how the need stands. */
export function conflict(code: keyof typeof texts): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

const texts = {
  nothing_to_publish: {
    nb: 'Det er ingen endringer å publisere.',
    nn: 'Det er ingen endringar å publisere.',
    en: 'There are no changes to publish.',
  },
  not_in_this_state: {
    nb: 'Behovet står ikke slik at dette kan gjøres nå. Last siden på nytt for å se hva som har skjedd.',
    nn: 'Behovet står ikkje slik at dette kan gjerast no. Last sida på nytt for å sjå kva som har hendt.',
    en: 'This cannot be done with the need as it stands now. Reload the page to see what has happened.',
  },
  joined_by_others: {
    nb: 'Andre virksomheter har sagt at de også har behovet. Da kan det ikke skjules for dem. Du kan trekke det tilbake i stedet.',
    nn: 'Andre verksemder har sagt at dei også har behovet. Då kan det ikkje skjulast for dei. Du kan trekkje det tilbake i staden.',
    en: 'Other organisations have said that they have this need too, so it cannot be hidden from them. You can withdraw it instead.',
  },
  own_need: {
    nb: 'Behovet er deres eget. Da har dere det allerede.',
    nn: 'Behovet er dykkar eige. Då har de det allereie.',
    en: 'The need is your own, so you already have it.',
  },
} satisfies Record<string, Localised>;
