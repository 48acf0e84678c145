import { AppError } from '../../kernel/http/errors.ts';
import type { DraftFault } from '../../kernel/records/kind.ts';

/** 422: something is missing before it can be published. */
export class IncompleteRecord extends AppError {
  constructor(faults: readonly DraftFault[]) {
    super({
      code: 'incomplete_record',
      status: 422,
      text: {
        nb: 'Noe mangler før dette kan publiseres.',
        nn: 'Noko manglar før dette kan publiserast.',
        en: 'Something is missing before this can be published.',
      },
      fields: faults.map(({ field, message }) => ({ field, message })),
    });
  }
}

/** 409: the organisation wants a colleague to look first. */
export const reviewRequired = (): AppError =>
  new AppError({
    code: 'review_required',
    status: 409,
    text: {
      nb: 'Virksomheten din vil at en kollega ser på dette før det blir publisert. Be om en gjennomgang.',
      nn: 'Verksemda di vil at ein kollega ser på dette før det blir publisert. Be om ein gjennomgang.',
      en: 'Your organisation wants a colleague to look at this before it is published. Ask for a review.',
    },
  });

/** 409: the draft has changed since the review was asked for, or somebody has answered already. */
export const reviewOver = (): AppError =>
  new AppError({
    code: 'review_over',
    status: 409,
    text: {
      nb: 'Utkastet er endret etter at gjennomgangen ble bedt om, eller noen har svart alt. Gjennomgangen gjelder ikke lenger.',
      nn: 'Utkastet er endra etter at gjennomgangen vart bedt om, eller nokon har svart alt. Gjennomgangen gjeld ikkje lenger.',
      en: 'The draft has changed since the review was asked for, or somebody has answered already. The review no longer holds.',
    },
  });

/** 403: who wrote it may not approve it. */
export const ownReview = (): AppError =>
  new AppError({
    code: 'own_review',
    status: 403,
    text: {
      nb: 'Du har skrevet på dette selv eller bedt om gjennomgangen. En annen redaktør må se på det.',
      nn: 'Du har skrive på dette sjølv eller bedt om gjennomgangen. Ein annan redaktør må sjå på det.',
      en: 'You have written on this yourself or asked for the review. Another editor must look at it.',
    },
  });

/** 409: another organisation keeps the public record already. */
export const keptByOther = (): AppError =>
  new AppError({
    code: 'kept_by_other',
    status: 409,
    text: {
      nb: 'En annen virksomhet holder dette ved like nå. Send dem en melding om det som er feil.',
      nn: 'Ei anna verksemd held dette ved like no. Send dei ei melding om det som er feil.',
      en: 'Another organisation keeps this now. Tell them what is wrong.',
    },
  });

/** 403: the record is not one's own to correct. */
export const notYours = (): AppError =>
  new AppError({
    code: 'not_your_record',
    status: 403,
    text: {
      nb: 'Bare virksomheter som står bak dette, kan rette det selv. Du kan sende en melding om det som er feil.',
      nn: 'Berre verksemder som står bak dette, kan rette det sjølve. Du kan sende ei melding om det som er feil.',
      en: 'Only organisations that stand behind this can correct it themselves. You may tell them what is wrong.',
    },
  });

/** 409: what was asked cannot be done with the record as it stands now. */
export const wrongState = (): AppError =>
  new AppError({
    code: 'wrong_state',
    status: 409,
    text: {
      nb: 'Dette går ikke slik saken står nå. Last siden på nytt og se hva som har skjedd.',
      nn: 'Dette går ikkje slik saka står no. Last sida på nytt og sjå kva som har skjedd.',
      en: 'This cannot be done as things stand now. Reload the page and see what has happened.',
    },
  });
