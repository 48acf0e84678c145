import type { z } from 'zod';
import type { Language, Localised } from '../i18n/language.ts';

interface FaultTexts {
  readonly missing: string;
  readonly tooShort: string;
  readonly tooLong: (most: number | bigint) => string;
  readonly unknownField: string;
  readonly other: string;
}

const texts: Localised<FaultTexts> = {
  nb: {
    missing: 'mangler',
    tooShort: 'er for kort eller for lite',
    tooLong: (most) => `er for langt eller for stort; grensen er ${most}`,
    unknownField: 'noe her kjenner vi ikke',
    other: 'kan ikke brukes',
  },
  nn: {
    missing: 'manglar',
    tooShort: 'er for kort eller for lite',
    tooLong: (most) => `er for langt eller for stort; grensa er ${most}`,
    unknownField: 'noko her kjenner vi ikkje',
    other: 'kan ikkje brukast',
  },
  en: {
    missing: 'is missing',
    tooShort: 'is too short or too small',
    tooLong: (most) => `is too long or too large; the limit is ${most}`,
    unknownField: 'something here is unknown to us',
    other: 'cannot be used',
  },
};

/** Words for what a schema found, for readers of pages; programs are told in the schema's own English. */
export function faultText(language: Language): (issue: z.core.$ZodRawIssue) => string {
  const t = texts[language];
  return (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return t.missing;
    if (issue.code === 'too_small') return t.tooShort;
    if (issue.code === 'too_big') return t.tooLong(issue.maximum);
    if (issue.code === 'unrecognized_keys') return t.unknownField;
    return t.other;
  };
}
