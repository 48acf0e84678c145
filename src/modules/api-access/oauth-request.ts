/** What a request to the token endpoint says, or how it fails (RFC 6749, 5.2). */
export type OAuthFault =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable';

/** An error that the token endpoint tells in its own words. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly fault: OAuthFault;
  readonly status: 400 | 401 | 413 | 429;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    fault: OAuthFault,
    description: string,
    options: {
      readonly status?: 400 | 401 | 413 | 429;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(description);
    this.fault = fault;
    this.status = options.status ?? 400;
    this.headers = options.headers ?? {};
  }
}

/**
 * The parameters of a form-encoded body. An empty one counts as left out, and none may be repeated (RFC 6749, 3.2).
 * @throws OAuthError
 */
export function oauthParameters(contentType: string | undefined, body: string): ReadonlyMap<string, string> {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new OAuthError('invalid_request', 'The body must be sent as application/x-www-form-urlencoded.');
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (parameters.has(name)) throw new OAuthError('invalid_request', 'A parameter is repeated.');
    parameters.set(name, value);
  }
  for (const [name, value] of parameters) if (value === '') parameters.delete(name);
  return parameters;
}

export interface ClientCredentials {
  readonly id: string;
  readonly secret: string;
}

/**
 * The client's name and secret, from the Authorization header (client_secret_basic) or from the body
 * (client_secret_post), never both (RFC 6749, 2.3).
 * @throws OAuthError
 */
export function clientCredentials(
  authorization: string | undefined,
  parameters: ReadonlyMap<string, string>,
): ClientCredentials {
  const [id, secret] = [parameters.get('client_id'), parameters.get('client_secret')];
  if (authorization !== undefined) {
    if (secret !== undefined)
      throw new OAuthError('invalid_request', 'Two ways of client authentication at once.');
    const basic = fromBasic(authorization);
    if (!basic) throw invalidClient();
    if (id !== undefined && id !== basic.id)
      throw new OAuthError('invalid_request', 'Two different client ids.');
    return basic;
  }
  if (id === undefined || secret === undefined) throw invalidClient();
  return { id, secret };
}

/** 401: which part was wrong is not told. */
export const invalidClient = (): OAuthError =>
  new OAuthError('invalid_client', 'The client is unknown, or its secret is wrong or has expired.', {
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="nytte", charset="UTF-8"' },
  });

/** Both parts are form-encoded before they are joined (RFC 6749, 2.3.1). */
function fromBasic(authorization: string): ClientCredentials | undefined {
  const encoded = /^basic +([a-z0-9+/_=-]+)$/i.exec(authorization.trim())?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  try {
    const [id, secret] = [text.slice(0, colon), text.slice(colon + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', ' ')),
    );
    return id && secret ? { id, secret } : undefined;
  } catch {
    return undefined;
  }
}
