import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { MailSettings } from './settings.ts';

/** An answer of the server that refuses, at RCPT TO or after the whole mail. */
export interface Refusal {
  readonly at: 'recipient' | 'data';
  readonly code: number;
}

export interface TestMailServer {
  readonly settings: MailSettings;
  /** Every mail that was taken, as a mail program reads it. */
  readonly received: readonly ParsedMail[];
  /** What the next mails are answered with, one each; after those all are taken. */
  readonly refuseNext: (...refusals: readonly Refusal[]) => void;
  readonly close: () => Promise<void>;
}

/** A real mail server on this machine that takes everything; stopped when the test is over. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: ParsedMail[] = [];
  const refusals: Refusal[] = [];
  const refusalAt = (at: Refusal['at']) => {
    if (refusals[0]?.at !== at) return null;
    const { code } = refusals.shift() as Refusal;
    return Object.assign(new Error('refused <kari@secret.test>'), { responseCode: code });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (_, __, done) => done(refusalAt('recipient')),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        const refusal = refusalAt('data');
        if (!refusal) received.push(mail);
        done(refusal);
      }, done);
    },
    ...options,
  });
  // A client that turns away at the certificate is no fault of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  const settings: MailSettings = {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    isSecure: false,
    requiresTls: false,
    auth: undefined,
    from: { name: 'Nytte', address: 'nytte@nytte.test' },
  };
  return { settings, received, refuseNext: (...more) => void refusals.push(...more), close };
}
