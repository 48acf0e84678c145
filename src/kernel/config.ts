import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type MailSettings, MailSettingsFault, readMailSettings } from './mail/settings.ts';
import {
  demonstrationOf,
  SettingFault,
  type SignInConfig,
  signInEnvironment,
  signInOf,
} from './sign-in-settings.ts';

const digits = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);
const port = digits.pipe(z.number().max(65_535));
const whole = digits.pipe(z.number().positive());
const webAddress = z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' });
const origin = webAddress.refine(
  (text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''),
  {
    error: 'must be a host alone, with no path after it',
  },
);

const environment = z
  .object({
    PORT: port.prefault('3000'),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .refine(URL.canParse, 'is not an address')
      .optional(),
    NYTTE_DATA_DIR: z.string().min(1).optional(),
    NYTTE_CONTENT_DIR: z.string().min(1).optional(),
    NYTTE_PUBLIC_URL: origin.optional(),
    NYTTE_OPERATOR_NAME: z.string().min(1).optional(),
    NYTTE_OPERATOR_CONTACT: z.string().min(1).optional(),
    NYTTE_SOURCE_URL: webAddress.optional(),
    ...signInEnvironment,
    NYTTE_SMTP_URL: z.string().optional(),
    NYTTE_MAIL_FROM: z.string().optional(),
    NYTTE_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    NYTTE_WORKER: z.enum(['inline', 'off']).default('inline'),
    NYTTE_METRICS: z.enum(['loopback', 'open', 'off']).default('loopback'),
    NYTTE_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
    NYTTE_RATE_LIMIT_PER_MINUTE: whole.prefault('1200'),
    NYTTE_DOCUMENT_LIMIT_PER_MINUTE: whole.prefault('60'),
    NYTTE_POOL_SIZE: digits.pipe(z.number().positive().max(200)).prefault('10'),
    NYTTE_STATEMENT_TIMEOUT_MS: whole.prefault('10000'),
    NYTTE_TOKEN_ISSUER: webAddress.optional(),
    NYTTE_TOKEN_AUDIENCE: z.string().min(1).optional(),
    NYTTE_TOKEN_SCOPE_PREFIX: z.string().min(1).optional(),
    NYTTE_EMBEDDING_URL: webAddress.optional(),
    NYTTE_EMBEDDING_MODEL: z.string().min(1).optional(),
    NYTTE_EMBEDDING_KEY: z.string().min(1).optional(),
    NYTTE_EMBEDDING_FOLDER: z.string().min(1).optional(),
    NYTTE_DOFFIN_URL: webAddress.optional(),
    NYTTE_DOFFIN_KEY: z.string().min(1).optional(),
    NYTTE_TED_URL: webAddress.optional(),
    NYTTE_OCID_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,40}-$/, 'must be letters, digits and hyphens, the last of them a hyphen')
      .default('ocds-nytte-'),
  })
  .strict();

/** Every setting of a Nytte process, checked. See the table in README.md. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly contentDir: string;
  /** The address that shared links and feeds carry; undefined = the address of the request. */
  readonly publicUrl: string | undefined;
  /** Who runs this Nytte and where they are reached: told on the pages on privacy and accessibility. */
  readonly operator: { readonly name: string; readonly contact: string } | undefined;
  /** Where the source code of this Nytte is found. */
  readonly sourceUrl: string | undefined;
  /** How people sign in; undefined = nobody does, but for demonstration accounts. */
  readonly signIn: SignInConfig | undefined;
  /** Whether anybody may sign in as a demonstration account. */
  readonly isDemonstration: boolean;
  /** How mail is sent; undefined = this Nytte sends none. */
  readonly mail: MailSettings | undefined;
  readonly logLevel: z.infer<typeof environment>['NYTTE_LOG_LEVEL'];
  readonly worker: 'inline' | 'off';
  readonly metrics: 'loopback' | 'open' | 'off';
  readonly trustProxy: boolean;
  readonly rateLimitPerMinute: number;
  readonly documentLimitPerMinute: number;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** Who else's access tokens are good on the API; undefined = only our own. */
  readonly tokenIssuer: TokenIssuerConfig | undefined;
  readonly embedding: EmbeddingConfig | undefined;
  readonly noticeRegisters: NoticeRegisterConfig;
  /** What the identifiers of OCDS begin with; an installation that has registered a prefix gives its own. */
  readonly ocidPrefix: string;
}

/** Where notices of procurement are fetched from; undefined = at the register's own address. */
export interface NoticeRegisterConfig {
  readonly doffinUrl: string | undefined;
  /** The subscription key of the public API of Doffin. */
  readonly doffinKey: string | undefined;
  readonly tedUrl: string | undefined;
}

/** An issuer of access tokens outside Nytte, such as Maskinporten. */
export interface TokenIssuerConfig {
  /** Exactly as the `iss` claim has it. */
  readonly issuer: string;
  readonly audience: string;
  /** What stands before our scopes there: with `nytte:`, `nytte:needs.write` is our `needs:write`. */
  readonly scopePrefix: string;
}

/** Where vectors come from: an OpenAI-compatible address, or a folder with an ONNX model. */
export type EmbeddingConfig =
  | { readonly url: string; readonly model: string; readonly key: string | undefined }
  | { readonly folder: string };

/** A setting that cannot be used, told by name, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The folder that holds package.json: where `content/` and `dist/` are found, bundled or not. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!isProject(folder)) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new ConfigError('Nytte cannot find its own package.json.');
    folder = parent;
  }
  return folder;
}

/** The version that package.json states. */
export function productVersion(): string {
  return JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')).version;
}

function isProject(folder: string): boolean {
  const file = path.join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'nytte';
}

/**
 * Reads and checks the environment once. A wrong value, or a NYTTE_ key that does not exist, stops the start.
 * @throws ConfigError naming each faulty key.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const ours = Object.fromEntries(
    Object.entries(env).filter(
      ([key, value]) =>
        value !== '' && (key.startsWith('NYTTE_') || ['PORT', 'HOST', 'DATABASE_URL'].includes(key)),
    ),
  );
  const parsed = environment.safeParse(ours);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: no such setting`
        : `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new ConfigError(`Settings that cannot be used:\n  ${lines.join('\n  ')}`);
  }
  const root = projectRoot();
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    dataDir: path.resolve(e.NYTTE_DATA_DIR ?? path.join(root, '.nytte')),
    contentDir: path.resolve(e.NYTTE_CONTENT_DIR ?? path.join(root, 'content')),
    publicUrl: e.NYTTE_PUBLIC_URL?.replace(/\/$/, ''),
    operator: operatorOf(e),
    sourceUrl: e.NYTTE_SOURCE_URL,
    ...signInsOf(e),
    mail: mailOf(e),
    logLevel: e.NYTTE_LOG_LEVEL,
    worker: e.NYTTE_WORKER,
    metrics: e.NYTTE_METRICS,
    trustProxy: e.NYTTE_TRUST_PROXY === 'yes',
    rateLimitPerMinute: e.NYTTE_RATE_LIMIT_PER_MINUTE,
    documentLimitPerMinute: e.NYTTE_DOCUMENT_LIMIT_PER_MINUTE,
    poolSize: e.NYTTE_POOL_SIZE,
    statementTimeoutMs: e.NYTTE_STATEMENT_TIMEOUT_MS,
    tokenIssuer: tokenIssuerOf(e),
    embedding: embeddingOf(e),
    noticeRegisters: {
      doffinUrl: e.NYTTE_DOFFIN_URL,
      doffinKey: e.NYTTE_DOFFIN_KEY,
      tedUrl: e.NYTTE_TED_URL,
    },
    ocidPrefix: e.NYTTE_OCID_PREFIX,
  };
}

function operatorOf(e: z.infer<typeof environment>): Config['operator'] {
  const { NYTTE_OPERATOR_NAME: name, NYTTE_OPERATOR_CONTACT: contact } = e;
  if (!name && !contact) return undefined;
  if (!name || !contact) {
    throw new ConfigError('NYTTE_OPERATOR_NAME and NYTTE_OPERATOR_CONTACT: set both or neither.');
  }
  return { name, contact };
}

function signInsOf(e: z.infer<typeof environment>): Pick<Config, 'signIn' | 'isDemonstration'> {
  const place = { host: e.HOST, publicUrl: e.NYTTE_PUBLIC_URL, trustProxy: e.NYTTE_TRUST_PROXY === 'yes' };
  try {
    return { signIn: signInOf(e, place), isDemonstration: demonstrationOf(e, place) };
  } catch (error) {
    if (error instanceof SettingFault) throw new ConfigError(error.message);
    throw error;
  }
}

function mailOf(e: z.infer<typeof environment>): Config['mail'] {
  const { NYTTE_SMTP_URL: url, NYTTE_MAIL_FROM: from } = e;
  if (!url && !from) return undefined;
  if (!url || !from) throw new ConfigError('NYTTE_SMTP_URL and NYTTE_MAIL_FROM: set both or neither.');
  if (!e.NYTTE_PUBLIC_URL) {
    throw new ConfigError('NYTTE_SMTP_URL: needs NYTTE_PUBLIC_URL, because mail carries links.');
  }
  try {
    return readMailSettings(url, from);
  } catch (error) {
    if (error instanceof MailSettingsFault) throw new ConfigError(`${error.key}: ${error.message}.`);
    throw error;
  }
}

function tokenIssuerOf(e: z.infer<typeof environment>): Config['tokenIssuer'] {
  const { NYTTE_TOKEN_ISSUER: issuer, NYTTE_TOKEN_AUDIENCE: audience, NYTTE_TOKEN_SCOPE_PREFIX: prefix } = e;
  if (!issuer && !audience && !prefix) return undefined;
  if (!issuer || !audience || !prefix) {
    throw new ConfigError(
      'NYTTE_TOKEN_ISSUER, NYTTE_TOKEN_AUDIENCE and NYTTE_TOKEN_SCOPE_PREFIX: set all three or none.',
    );
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw new ConfigError('NYTTE_TOKEN_ISSUER: must begin with https:// unless it is on this machine.');
  }
  return { issuer, audience, scopePrefix: prefix };
}

function embeddingOf(e: z.infer<typeof environment>): Config['embedding'] {
  const { NYTTE_EMBEDDING_FOLDER: folder, NYTTE_EMBEDDING_URL: url, NYTTE_EMBEDDING_MODEL: model } = e;
  if (folder && url) {
    throw new ConfigError('NYTTE_EMBEDDING_FOLDER: cannot be set together with NYTTE_EMBEDDING_URL.');
  }
  if (folder) return { folder: path.resolve(folder) };
  if (!url) {
    for (const key of ['NYTTE_EMBEDDING_MODEL', 'NYTTE_EMBEDDING_KEY'] as const) {
      if (e[key]) throw new ConfigError(`${key}: is of no use without NYTTE_EMBEDDING_URL.`);
    }
    return undefined;
  }
  if (!model) throw new ConfigError('NYTTE_EMBEDDING_MODEL: must be set when NYTTE_EMBEDDING_URL is.');
  return { url, model, key: e.NYTTE_EMBEDDING_KEY };
}
