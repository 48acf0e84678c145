import type { BuyingAnswers } from './answers.ts';
import { codesOf } from './codes.ts';
import { assess } from './domain.ts';
import { demands, demandsOf, sources, sourcesReadOn } from './law.ts';
import { messages } from './messages.ts';

/** An assessment as programs get it, from the API and the command alike: what is not there is null. */
export function assessmentRecord(given: BuyingAnswers) {
  const found = assess(given);
  return {
    procedure: found.procedure,
    text: messages.en.procedure[found.procedure].answer,
    reasons: found.reasons.map((reason) => ({ ...reason, answer: reason.answer ?? null })),
    weighed: found.weighed.map((other) => ({ ...other, against: [...other.against] })),
    missing: [...found.missing],
    risks: [...found.risks],
    demands: demandsOf(found.procedure, given.value).map((demand) => ({
      text: messages.en.demand[demand],
      section: demands[demand].section ?? null,
      source: sources[demands[demand].source],
      readOn: sourcesReadOn,
    })),
    codes: codesOf(found.procedure, given).map((code) => ({ ...code, code: code.code || null })),
  };
}
