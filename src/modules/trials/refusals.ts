import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';

/** 409: what was asked for does not fit how the trial stands. */
export function conflict(code: keyof typeof texts): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

const texts = {
  trial_locked: {
    nb: 'Forsøket er registrert og låst. Det kan ikke endres, men du kan legge til en endring som alle ser.',
    nn: 'Forsøket er registrert og låst. Det kan ikkje endrast, men du kan leggje til ei endring som alle ser.',
    en: 'The trial is registered and locked. It cannot be changed, but you can add an amendment that everybody sees.',
  },
  trial_not_in_this_state: {
    nb: 'Det går ikke slik forsøket står nå. Last siden på nytt for å se hva som har skjedd.',
    nn: 'Det går ikkje slik forsøket står no. Last sida på nytt for å sjå kva som har hendt.',
    en: 'That cannot be done as the trial stands now. Reload the page to see what has happened.',
  },
  trial_already_assigned: {
    nb: 'Deltakerne er allerede fordelt. En ny fordeling er en endring, og trenger en grunn.',
    nn: 'Deltakarane er alt fordelte. Ei ny fordeling er ei endring, og treng ein grunn.',
    en: 'The participants are already assigned. A new assignment is an amendment and needs a reason.',
  },
  trial_has_data: {
    nb: 'Det er kommet data. Da kan ikke deltakerne fordeles på nytt.',
    nn: 'Det er komne data. Då kan ikkje deltakarane fordelast på nytt.',
    en: 'Data have come in. The participants can then not be assigned anew.',
  },
  trial_without_data: {
    nb: 'Det er ikke kommet data å analysere.',
    nn: 'Det er ikkje komne data å analysere.',
    en: 'No data have come in to analyse.',
  },
  trial_without_groups: {
    nb: 'I dette designet trekkes det ikke lodd: hvem som får det nye, er gitt.',
    nn: 'I dette designet blir det ikkje trekt lodd: kven som får det nye, er gitt.',
    en: 'Nothing is drawn in this design: who gets the new is given.',
  },
  trial_amended_meanwhile: {
    nb: 'Noen andre har lagt til en endring mens du skrev. Ingenting av ditt er lagret. Se på deres, og prøv igjen.',
    nn: 'Nokon andre har lagt til ei endring medan du skreiv. Ingenting av ditt er lagra. Sjå på deira, og prøv igjen.',
    en: 'Somebody else added an amendment while you were writing. Nothing of yours was saved. Look at theirs and try again.',
  },
} satisfies Record<string, Localised>;
