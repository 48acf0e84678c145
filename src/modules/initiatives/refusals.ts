import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';

/** 409: what was asked for does not fit how the initiative stands. */
export function conflict(code: keyof typeof texts): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

const texts = {
  moved_meanwhile: {
    nb: 'Noen andre har flyttet tiltaket til en annen fase i mellomtiden. Last siden på nytt.',
    nn: 'Nokon andre har flytta tiltaket til ein annan fase i mellomtida. Last sida på nytt.',
    en: 'Somebody else has moved the initiative to another phase meanwhile. Reload the page.',
  },
  has_something_attached: {
    nb: 'Tiltaket er vist for alle eller har noe knyttet til seg. Da kan det stanses, men ikke slettes.',
    nn: 'Tiltaket er vist for alle eller har noko knytt til seg. Då kan det stansast, men ikkje slettast.',
    en: 'The initiative has been shown to all, or has something attached to it. It can be stopped, but not deleted.',
  },
  nothing_to_share: {
    nb: 'Et tiltak kan deles som innovasjon når det er tatt i bruk, spredt eller stanset.',
    nn: 'Eit tiltak kan delast som innovasjon når det er teke i bruk, spreidd eller stansa.',
    en: 'An initiative can be shared as an innovation once it is in use, spread or stopped.',
  },
  not_to_this_phase: {
    nb: 'Tiltaket kan ikke gå til den fasen slik det står nå. Last siden på nytt for å se hva som har skjedd.',
    nn: 'Tiltaket kan ikkje gå til den fasen slik det står no. Last sida på nytt for å sjå kva som har hendt.',
    en: 'The initiative cannot go to that phase as it stands now. Reload the page to see what has happened.',
  },
} satisfies Record<string, Localised>;
