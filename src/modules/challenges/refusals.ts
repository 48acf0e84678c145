import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';

export type Refusal = keyof typeof texts;

/** 409: what was asked for does not fit how things stand. Nothing was written. */
export function refused(code: Refusal): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

const texts = {
  not_in_this_state: {
    nb: 'Utlysningen står ikke slik at dette kan gjøres nå. Last siden på nytt for å se hva som har skjedd.',
    nn: 'Utlysinga står ikkje slik at dette kan gjerast no. Last sida på nytt for å sjå kva som har hendt.',
    en: 'This cannot be done with the challenge as it stands now. Reload the page to see what has happened.',
  },
  answer_too_late: {
    nb: 'Svarfristen er ute, så svaret ble ikke levert. Teksten din er lagret som utkast, og ingenting er borte.',
    nn: 'Svarfristen er ute, så svaret vart ikkje levert. Teksten din er lagra som utkast, og ingenting er borte.',
    en: 'The deadline has passed, so the answer was not handed in. Your text is kept as a draft, and nothing is lost.',
  },
  answer_not_open: {
    nb: 'Utlysningen tar ikke imot svar nå. Teksten din er lagret som utkast, og ingenting er borte.',
    nn: 'Utlysinga tek ikkje imot svar no. Teksten din er lagra som utkast, og ingenting er borte.',
    en: 'The challenge does not take answers now. Your text is kept as a draft, and nothing is lost.',
  },
  answer_stays: {
    nb: 'Svarfristen er ute. Svaret som ble levert, kan verken trekkes eller byttes ut nå.',
    nn: 'Svarfristen er ute. Svaret som vart levert, kan verken trekkjast eller bytast ut no.',
    en: 'The deadline has passed. The answer that was handed in can be neither withdrawn nor replaced now.',
  },
  own_challenge: {
    nb: 'Virksomheten deres står bak utlysningen og kan ikke svare på den.',
    nn: 'Verksemda dykkar står bak utlysinga og kan ikkje svare på ho.',
    en: 'Your organisation is behind this challenge and cannot answer it.',
  },
  questions_closed: {
    nb: 'Fristen for spørsmål er ute.',
    nn: 'Fristen for spørsmål er ute.',
    en: 'The deadline for questions has passed.',
  },
  too_many_questions: {
    nb: 'Virksomheten deres har ti spørsmål som ikke er besvart ennå. Vent på svar før dere spør om mer.',
    nn: 'Verksemda dykkar har ti spørsmål som ikkje er svarte på enno. Vent på svar før de spør om meir.',
    en: 'Your organisation has ten questions that are not answered yet. Wait for answers before you ask more.',
  },
  already_answered: {
    nb: 'Spørsmålet er besvart av en kollega. Ingenting av ditt ble lagret.',
    nn: 'Spørsmålet er svart på av ein kollega. Ingenting av ditt vart lagra.',
    en: 'The question has been answered by a colleague. Nothing of yours was saved.',
  },
  declare_first: {
    nb: 'Si først om du er habil. Før det kan ingen lese svarene.',
    nn: 'Sei først om du er habil. Før det kan ingen lese svara.',
    en: 'First declare whether you have a conflict of interest. Until then nobody can read the answers.',
  },
  judge_handed_in: {
    nb: 'Den som har levert vurderingen sin, kan ikke tas ut. Poengene skal stå.',
    nn: 'Den som har levert vurderinga si, kan ikkje takast ut. Poenga skal stå.',
    en: 'A judge who has handed in cannot be taken out. Their scores stay.',
  },
  too_few_judges: {
    nb: 'Minst to må ha levert vurderingen sin, og alle som skal vurdere, må ha levert eller være tatt ut.',
    nn: 'Minst to må ha levert vurderinga si, og alle som skal vurdere, må ha levert eller vere tekne ut.',
    en: 'At least two must have handed in, and every judge must have handed in or been taken out.',
  },
} satisfies Record<string, Localised>;
