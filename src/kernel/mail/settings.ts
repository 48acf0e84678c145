import { isUsableAddress } from './address.ts';

/** Where mail is sent from, and by whom. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly isSecure: boolean;
  /** Refuses to send in the clear (`smtp:` to anything but this very machine). */
  readonly requiresTls: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
  readonly from: { readonly name: string; readonly address: string };
}

/** A fault in the settings, in words that repeat nothing of them. */
export class MailSettingsFault extends Error {
  override readonly name = 'MailSettingsFault';
  readonly key: 'NYTTE_SMTP_URL' | 'NYTTE_MAIL_FROM';

  constructor(key: MailSettingsFault['key'], message: string) {
    super(message);
    this.key = key;
  }
}

/**
 * Reads `smtp://` or `smtps://` with user and password, and `Nytte <nytte@example.no>` or a bare address.
 * @throws MailSettingsFault
 */
export function readMailSettings(smtpUrl: string, mailFrom: string): MailSettings {
  const from = senderOf(mailFrom);
  if (!URL.canParse(smtpUrl)) throw new MailSettingsFault('NYTTE_SMTP_URL', 'is not an address');
  const url = new URL(smtpUrl);
  const isSecure = url.protocol === 'smtps:';
  if (!isSecure && url.protocol !== 'smtp:') {
    throw new MailSettingsFault('NYTTE_SMTP_URL', 'must begin with smtp:// or smtps://');
  }
  if (!url.hostname || !/^\/?$/.test(url.pathname) || url.search || url.hash) {
    throw new MailSettingsFault('NYTTE_SMTP_URL', 'must be a host, with nothing after it but a port');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: url.port ? Number(url.port) : isSecure ? 465 : 587,
    isSecure,
    requiresTls: !isSecure && !isThisMachine(host),
    auth: url.username ? { user: decoded(url.username), pass: decoded(url.password) } : undefined,
    from,
  };
}

function senderOf(text: string): MailSettings['from'] {
  const [, name = '', address = text] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  const from = { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (!isUsableAddress(from.address) || /[\u0000-\u001f\u007f]/.test(from.name)) {
    throw new MailSettingsFault('NYTTE_MAIL_FROM', 'must be an address, or a name with an address in <…>');
  }
  return from;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new MailSettingsFault('NYTTE_SMTP_URL', 'has a user or password that is not percent-encoded');
  }
}

const isThisMachine = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
