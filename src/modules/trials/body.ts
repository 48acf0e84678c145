import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/audit/canonical-json.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { guessLanguages } from '../../kernel/search/text/language.ts';
import { tokenise } from '../../kernel/search/text/tokens.ts';
import type { Registration } from './registration.ts';
import { type AmendableField, type TrialDraft, trialDraft } from './schema.ts';

/** A draft as it lies in its record. @throws ZodError when it was not written by this room. */
export function readDraft(stored: unknown): TrialDraft {
  return trialDraft.parse(stored ?? {});
}

/** The language that a trial is written in, as far as its small words tell. */
export function languageOf({ title = '', need = '', hypothesis = '' }: TrialDraft): Language {
  const words = tokenise(`${title} ${need} ${hypothesis}`.slice(0, 2000)).map(({ word }) => word);
  const share = guessLanguages(words);
  if (share.en > 0.5) return 'en';
  return share.nn > share.nb ? 'nn' : 'nb';
}

/** A text and its SHA-256 in hexadecimal: what `sha256sum` says of a file with just that text in UTF-8. */
export interface Hashed {
  readonly canonical: string;
  readonly hash: string;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The registration as the one spelling that the lock is a hash of (RFC 8785). */
export function lockedRegistration(of: {
  readonly trialId: string;
  readonly initiativeId: string;
  readonly organisation: string;
  readonly registeredAt: Date;
  readonly registration: Registration;
}): Hashed {
  return hashed({
    format: 'nytte-trial-registration-1',
    trial: of.trialId,
    initiative: of.initiativeId,
    organisation: of.organisation,
    registeredAt: of.registeredAt.toISOString(),
    spec: of.registration.spec,
    texts: of.registration.texts,
  });
}

/** An amendment, chained to the registration or to the amendment before it by that one's hash. */
export function lockedAmendment(of: {
  readonly trialId: string;
  readonly number: number;
  readonly field: AmendableField | 'assignment';
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly madeAt: Date;
  readonly previousHash: string;
  readonly registration: Registration;
}): Hashed {
  return hashed({
    format: 'nytte-trial-amendment-1',
    trial: of.trialId,
    number: of.number,
    field: of.field,
    before: of.before,
    after: of.after,
    why: of.why,
    madeAt: of.madeAt.toISOString(),
    previousHash: of.previousHash,
    spec: of.registration.spec,
    texts: of.registration.texts,
  });
}

function hashed(document: unknown): Hashed {
  const canonical = canonicalJson(document);
  return { canonical, hash: sha256(canonical) };
}
