import { AppError } from '../../kernel/http/errors.ts';
import type { Localised } from '../../kernel/i18n/language.ts';
import type { DraftFault } from './drafts.ts';
import { faultText } from './fault-words.ts';

/** 409: what was asked for does not fit how the benefit stands. */
export function conflict(code: keyof typeof texts): AppError {
  return new AppError({ code, status: 409, text: texts[code] });
}

/** 422: what was typed cannot be published or kept. Each fault names its field. */
export function refused(faults: readonly DraftFault[]): DraftRefused {
  return new DraftRefused(faults);
}

/** Carries the faults by code, so that a page can tell each beside its field in the reader's language. */
export class DraftRefused extends AppError {
  readonly faults: readonly DraftFault[];

  constructor(faults: readonly DraftFault[]) {
    super({
      code: 'invalid_request',
      status: 422,
      text: texts.invalid,
      fields: faults.map(({ field, code }) => ({ field, message: faultText('en', code) })),
    });
    this.faults = faults;
  }
}

const texts = {
  invalid: {
    nb: 'Noe mangler eller kan ikke brukes. Se hvert felt.',
    nn: 'Noko manglar eller kan ikkje brukast. Sjå kvart felt.',
    en: 'Something is missing or cannot be used. See each field.',
  },
  not_published: {
    nb: 'Gevinsten er bare et utkast. Publiser den først.',
    nn: 'Gevinsten er berre eit utkast. Publiser han først.',
    en: 'The benefit is only a draft. Publish it first.',
  },
  no_baseline: {
    nb: 'Uten nullpunkt kan ingenting måles mot noe. Sett nullpunktet først.',
    nn: 'Utan nullpunkt kan ingenting målast mot noko. Set nullpunktet først.',
    en: 'Without a baseline there is nothing to measure against. Set the baseline first.',
  },
  no_share: {
    nb: 'Virksomheten din har ingen andel i gevinsten. Eieren kan gi dere en.',
    nn: 'Verksemda di har ingen del i gevinsten. Eigaren kan gi dykk ein.',
    en: 'Your organisation has no share in the benefit. Its owner can give you one.',
  },
  not_allowed_by_measurements: {
    nb: 'Målingene gir ikke grunnlag for den konklusjonen nå.',
    nn: 'Målingane gir ikkje grunnlag for den konklusjonen no.',
    en: 'The measurements do not allow that conclusion now.',
  },
  already_corrected: {
    nb: 'Målingen er allerede rettet av noen. Last siden på nytt for å se rettelsen.',
    nn: 'Målinga er alt retta av nokon. Last sida på nytt for å sjå rettinga.',
    en: 'Somebody has already corrected the measurement. Reload the page to see the correction.',
  },
  has_measurements: {
    nb: 'Gevinsten er målt og kan ikke fjernes. Konkluder heller med at den ikke er realisert.',
    nn: 'Gevinsten er målt og kan ikkje fjernast. Konkluder heller med at han ikkje er realisert.',
    en: 'The benefit has been measured and cannot be removed. Conclude that it was not realised instead.',
  },
  no_plan: {
    nb: 'Planen må publiseres før verdien kan regnes ut.',
    nn: 'Planen må publiserast før verdien kan reknast ut.',
    en: 'The plan must be published before its value can be worked out.',
  },
} satisfies Record<string, Localised>;
