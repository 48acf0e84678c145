import { AppError } from './errors.ts';

/** The entity tag of a draft at a revision: `"r7"`. */
export function revisionTag(revision: number): string {
  return `"r${revision}"`;
}

/**
 * The revision that a request says it began from. A weak tag counts too: compression on the way marks tags as weak,
 * and a revision is one text whatever it was packed in.
 * @param ifMatch the `If-Match` header.
 * @throws AppError 428 `precondition_required` without one (RFC 6585), 400 `if_match_invalid` for anything but a single
 *   tag of ours: `*` would overwrite whatever is there.
 */
export function requireRevision(ifMatch: string | undefined): number {
  if (ifMatch === undefined) {
    throw new AppError({ code: 'precondition_required', status: 428, text: texts.precondition_required });
  }
  const found = /^(?:W\/)?"r(\d{1,9})"$/.exec(ifMatch.trim());
  if (!found) throw new AppError({ code: 'if_match_invalid', status: 400, text: texts.if_match_invalid });
  return Number(found[1]);
}

/** 412: the record has moved on. Tells at which revision it is now, also as an entity tag. */
export function staleRevision(currentRevision: number): AppError {
  return new AppError({
    code: 'precondition_failed',
    status: 412,
    text: texts.precondition_failed,
    headers: { etag: revisionTag(currentRevision) },
    members: { currentRevision },
  });
}

const texts = {
  precondition_required: {
    nb: 'Send If-Match med ETag-en du fikk da du hentet utkastet, så ingen overskriver andres arbeid.',
    nn: 'Send If-Match med ETag-en du fekk da du henta utkastet, så ingen overskriv arbeidet til andre.',
    en: 'Send If-Match with the ETag that you got with the draft, so that nobody overwrites the work of others.',
  },
  if_match_invalid: {
    nb: 'If-Match må være én ETag fra oss, for eksempel "r7".',
    nn: 'If-Match må vere éin ETag frå oss, til dømes "r7".',
    en: 'If-Match must be one ETag of ours, such as "r7".',
  },
  precondition_failed: {
    nb: 'Noen andre har lagret siden du hentet utkastet. Ingenting er overskrevet. Hent det på nytt.',
    nn: 'Nokon andre har lagra sidan du henta utkastet. Ingenting er overskrive. Hent det på nytt.',
    en: 'Somebody else saved since you fetched the draft. Nothing is overwritten. Fetch it again.',
  },
};
