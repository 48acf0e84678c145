import { HTTPException } from 'hono/http-exception';
import type { DatabaseErrorCode } from '../db/errors.ts';
import type { Language, Localised } from '../i18n/language.ts';

/**
 * An error that a person or a program is told about: a stable code, an HTTP status, and words in each language.
 * `fields` names the inputs that were at fault; `headers` go with the answer, `members` into the problem document.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly status: number;
  readonly text: Localised;
  readonly fields: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, string | number | boolean>>;

  constructor(error: {
    code: string;
    status: number;
    text: Localised;
    fields?: readonly FieldFault[];
    headers?: Readonly<Record<string, string>>;
    members?: Readonly<Record<string, string | number | boolean>>;
    cause?: unknown;
  }) {
    super(`${error.code}: ${error.text.en}`, { cause: error.cause });
    this.code = error.code;
    this.status = error.status;
    this.text = error.text;
    this.fields = error.fields ?? [];
    this.headers = error.headers ?? {};
    this.members = error.members ?? {};
  }
}

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** Problem details for HTTP APIs (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly instance?: string;
  readonly errors?: readonly FieldFault[];
}

/** An error as problem details, in a language. */
export function problemOf(error: AppError, language: Language, requestId: string): Problem {
  return {
    ...error.members,
    type: `urn:nytte:problem:${error.code}`,
    title: error.text[language],
    status: error.status,
    code: error.code,
    instance: `urn:nytte:request:${requestId}`,
    ...(error.fields.length > 0 ? { errors: error.fields } : {}),
  };
}

interface Coded {
  readonly code: keyof typeof texts;
  readonly status: number;
}

/** Turns whatever was thrown into an error that can be told; the unknown becomes a 500 that reveals nothing. */
export function tellable(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof HTTPException && thrown.status < 500) {
    return new AppError({ code: 'invalid_request', status: thrown.status, text: texts.invalid_request });
  }
  const { code, status } = isCoded(thrown) ? thrown : { code: 'unexpected' as const, status: 500 };
  return new AppError({ code, status, text: texts[code], cause: thrown });
}

function isCoded(thrown: unknown): thrown is Coded {
  if (!(thrown instanceof Error)) return false;
  const { code, status } = thrown as Partial<Coded>;
  return typeof code === 'string' && code in texts && typeof status === 'number';
}

/** 404: there is no such thing, or not for this reader. */
export const notFound = (): AppError =>
  new AppError({ code: 'not_found', status: 404, text: texts.not_found });

/** 422: the named inputs cannot be used. */
export const invalidRequest = (fields: readonly FieldFault[]): AppError =>
  new AppError({ code: 'invalid_request', status: 422, text: texts.invalid_request, fields });

/** The words of an error code, in each language. */
export const problemText = (code: keyof typeof texts): Localised => texts[code];

const texts = {
  unexpected: {
    nb: 'Noe gikk galt hos oss. Ingenting ble lagret. Prøv igjen om litt.',
    nn: 'Noko gjekk gale hos oss. Ingenting vart lagra. Prøv igjen om litt.',
    en: 'Something went wrong on our side. Nothing was saved. Try again in a while.',
  },
  not_found: {
    nb: 'Vi fant ikke siden.',
    nn: 'Vi fann ikkje sida.',
    en: 'We could not find the page.',
  },
  invalid_request: {
    nb: 'Noe i forespørselen kan ikke brukes.',
    nn: 'Noko i førespurnaden kan ikkje brukast.',
    en: 'Something in the request cannot be used.',
  },
  invalid_json: {
    nb: 'Innholdet er ikke gyldig JSON.',
    nn: 'Innhaldet er ikkje gyldig JSON.',
    en: 'The body is not valid JSON.',
  },
  unsupported_media_type: {
    nb: 'Innholdet må sendes som application/json.',
    nn: 'Innhaldet må sendast som application/json.',
    en: 'The body must be sent as application/json.',
  },
  foreign_origin: {
    nb: 'Forespørselen kom fra et annet nettsted og ble avvist.',
    nn: 'Førespurnaden kom frå ein annan nettstad og vart avvist.',
    en: 'The request came from another site and was refused.',
  },
  too_large: {
    nb: 'Det du sendte, er for stort.',
    nn: 'Det du sende, er for stort.',
    en: 'What you sent is too large.',
  },
  too_many_requests: {
    nb: 'Det kom for mange forespørsler på kort tid. Vent et minutt og prøv igjen.',
    nn: 'Det kom for mange førespurnader på kort tid. Vent eit minutt og prøv igjen.',
    en: 'Too many requests in a short time. Wait a minute and try again.',
  },
  database_unavailable: {
    nb: 'Databasen svarer ikke. Ingenting ble lagret. Prøv igjen om litt.',
    nn: 'Databasen svarar ikkje. Ingenting vart lagra. Prøv igjen om litt.',
    en: 'The database does not answer. Nothing was saved. Try again in a while.',
  },
  database_full: {
    nb: 'Lagringsplassen er full. Ingenting ble lagret. Den som driver tjenesten, må rydde plass.',
    nn: 'Lagringsplassen er full. Ingenting vart lagra. Den som driv tenesta, må rydde plass.',
    en: 'The storage is full. Nothing was saved. Whoever runs the service must make room.',
  },
  statement_timed_out: {
    nb: 'Det tok for lang tid å finne svaret. Prøv med en kortere tekst eller færre filtre.',
    nn: 'Det tok for lang tid å finne svaret. Prøv med ein kortare tekst eller færre filter.',
    en: 'Finding the answer took too long. Try a shorter text or fewer filters.',
  },
  database_read_only: {
    nb: 'Databasen tar ikke imot endringer akkurat nå. Ingenting ble lagret. Prøv igjen om litt.',
    nn: 'Databasen tek ikkje imot endringar akkurat no. Ingenting vart lagra. Prøv igjen om litt.',
    en: 'The database takes no changes right now. Nothing was saved. Try again in a while.',
  },
  transaction_conflict: {
    nb: 'Noen andre endret det samme samtidig. Ingenting ble lagret. Prøv igjen.',
    nn: 'Nokon andre endra det same samstundes. Ingenting vart lagra. Prøv igjen.',
    en: 'Somebody else changed the same at the same time. Nothing was saved. Try again.',
  },
  header_too_large: {
    nb: 'Adressen er for lang. Kort ned teksten, eller send den til API-et.',
    nn: 'Adressa er for lang. Kort ned teksten, eller send han til API-et.',
    en: 'The address is too long. Shorten the text, or send it to the API.',
  },
  outcome_unknown: {
    nb: 'Forbindelsen til databasen ble brutt mens vi lagret. Se etter om det ble lagret før du prøver igjen.',
    nn: 'Sambandet til databasen vart brote medan vi lagra. Sjå etter om det vart lagra før du prøver igjen.',
    en: 'The connection to the database broke while saving. Check whether it was saved before you try again.',
  },
} satisfies Record<string, Localised> & Record<DatabaseErrorCode, Localised>;
