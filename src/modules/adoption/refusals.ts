import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';
import type { OwnAdoption } from './queries.ts';

/** 409: what was asked for does not fit how things stand. */
export function conflict(code: keyof typeof texts): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

/** 409: a colleague told something meanwhile; nothing was written. */
export class AdoptionConflict extends AppError {
  readonly theirs: OwnAdoption | undefined;
  constructor(theirs: OwnAdoption | undefined) {
    super({ code: 'adoption_changed', status: 409, text: texts.adoption_changed });
    this.theirs = theirs;
  }
}

/** 429: an organisation has as many unanswered questions as it may. */
export function tooManyQuestions(): AppError {
  return new AppError({ code: 'too_many_questions', status: 429, text: texts.too_many_questions });
}

const texts = {
  own_innovation: {
    nb: 'Virksomheten deres står bak denne innovasjonen selv. Fortell hva den ga, på innovasjonens egen side.',
    nn: 'Verksemda dykkar står bak denne innovasjonen sjølv. Fortel kva han gav, på innovasjonen si eiga side.',
    en: 'Your organisation is behind this innovation itself. Tell what it gave on the page of the innovation.',
  },
  not_to_this_state: {
    nb: 'Dere har allerede tatt dette i bruk. Da kan dere prøve det på nytt eller slutte, men ikke gå tilbake til å vurdere.',
    nn: 'De har allereie teke dette i bruk. Då kan de prøve det på nytt eller slutte, men ikkje gå tilbake til å vurdere.',
    en: 'You have already put this to use. You can test it anew or stop, but not go back to considering it.',
  },
  adoption_changed: {
    nb: 'En kollega har fortalt noe nytt om dette mens du skrev. Ingenting av ditt ble lagret.',
    nn: 'Ein kollega har fortalt noko nytt om dette medan du skreiv. Ingenting av ditt vart lagra.',
    en: 'A colleague has told something new about this while you were writing. Nothing of yours was saved.',
  },
  nobody_to_ask: {
    nb: 'Ingen i den virksomheten kan svare her. Spørsmålet ble ikke sendt.',
    nn: 'Ingen i den verksemda kan svare her. Spørsmålet vart ikkje sendt.',
    en: 'Nobody in that organisation can answer here. The question was not sent.',
  },
  too_many_questions: {
    nb: 'Virksomheten deres har tjue spørsmål som ingen har svart på ennå. Vent på et svar før dere spør om mer.',
    nn: 'Verksemda dykkar har tjue spørsmål som ingen har svart på enno. Vent på eit svar før de spør om meir.',
    en: 'Your organisation has twenty questions that nobody has answered yet. Wait for an answer before you ask more.',
  },
} satisfies Record<string, Localised>;
