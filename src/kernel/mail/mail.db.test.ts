import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { type Logger, pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import type { Db, Tables } from '../db/tables.ts';
import { freshDatabase } from '../db/testing.ts';
import { inTransaction } from '../db/transaction.ts';
import { logOptions } from '../log.ts';
import { countFailedMails, countWaitingMails, type NewMail, queueMail } from './queue.ts';
import { forgetOldMails, maxTries, sendDueMails } from './send.ts';
import { startMailServer } from './testing-server.ts';

const { sql: db } = await freshDatabase<Tables>();

const mail: NewMail = {
  to: 'kari@example.no',
  subject: 'Nytt om behovet «Færre fallskader»',
  text: 'Hei Åse\n\nBærum har også dette behovet: blåbærsyltetøy.\n.\nHilsen Nytte',
  language: 'nb',
  purpose: 'test',
};
const settingsOf = ({ settings }: Awaited<ReturnType<typeof startMailServer>>) => settings;
const queue = (settings: Parameters<typeof queueMail>[1], changes: Partial<NewMail> = {}) =>
  inTransaction(db, (tx) => queueMail(tx, settings, { ...mail, ...changes }));

function listeningLog(): { log: Logger; written: () => string } {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += chunk;
      done();
    },
  });
  return { log: pino(logOptions('trace', 'test'), stream), written: () => written };
}

async function emptyOutbox(): Promise<void> {
  await db.deleteFrom('outgoing_mails').execute();
}
const makeDue = (at: Db) =>
  sql`update outgoing_mails set next_try_at = now() - interval '1 second'`.execute(at);
const rows = () => db.selectFrom('outgoing_mails').selectAll().execute();

describe('a queued mail', () => {
  it('reaches its reader as it was written, and its words are then erased here', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    expect(await queue(settingsOf(server))).toBe(true);
    const { log } = listeningLog();
    expect(await sendDueMails(db, server.settings, log)).toEqual({ sent: 1, postponed: 0, givenUp: 0 });
    const [received] = server.received;
    expect(received?.subject).toBe(mail.subject);
    expect(received?.text?.trimEnd()).toBe(mail.text);
    expect(received?.html).toBe(false);
    expect(received?.from?.text).toBe('"Nytte" <nytte@nytte.test>');
    expect(received?.headers.get('auto-submitted')).toBe('auto-generated');
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', purpose: 'test', recipient: null, subject: null, body: null });
    expect(received?.messageId).toBe(`<${row?.id}@nytte.test>`);
    expect(await sendDueMails(db, server.settings, log)).toMatchObject({ sent: 0 });
    expect(server.received).toHaveLength(1);
  });

  it('is not sent when the change that it tells of is not made', async () => {
    await emptyOutbox();
    const { settings } = await startMailServer();
    const failed = inTransaction(db, async (tx) => {
      await queueMail(tx, settings, mail);
      throw new Error('the change failed');
    });
    await expect(failed).rejects.toThrow('the change failed');
    expect(await rows()).toEqual([]);
  });

  it('is sent once for its key, however often it is queued', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    const key = { dedupeKey: 'welcome:1' };
    expect([
      await queue(server.settings, key),
      await queue(server.settings, key),
      await queue(server.settings, { dedupeKey: 'welcome:2' }),
    ]).toEqual([true, false, true]);
    await sendDueMails(db, server.settings, listeningLog().log);
    expect(await queue(server.settings, key)).toBe(false);
    expect(server.received).toHaveLength(2);
  });

  it('is not queued where no mail is sent, for a demonstration, or to what is no address', async () => {
    await emptyOutbox();
    const { settings } = await startMailServer();
    expect([
      await queue(undefined),
      await queue(settings, { isDemonstration: true }),
      await queue(settings, { to: 'a@b.no, c@d.no' }),
      await queue(settings, { to: 'kari@example.no\r\nBcc: alle@example.no' }),
    ]).toEqual([false, false, false, false]);
    expect(await rows()).toEqual([]);
  });

  it('cannot get headers or readers that were smuggled in with a text', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings, {
      subject: 'Hei\r\nBcc: alle@example.no\u2028X-Evil: ja\u0085Y: 1',
      text: 'Hei\r\n.\r\nMAIL FROM:<a@b.no>\r\n\r\nBcc: alle@example.no',
      unsubscribeUrl: 'https://nytte.test/unsubscribe?token=a%0d%0ab',
    });
    await sendDueMails(db, server.settings, listeningLog().log);
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received?.subject).toBe('Hei Bcc: alle@example.no X-Evil: ja Y: 1');
    expect(received?.bcc).toBeUndefined();
    expect(received?.headers.has('x-evil')).toBe(false);
    expect(received?.text).toContain('MAIL FROM:<a@b.no>');
    const raw = received?.headerLines.map(({ line }) => line) ?? [];
    expect(raw).toContain('List-Unsubscribe: <https://nytte.test/unsubscribe?token=a%0d%0ab>');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });
});

describe('a mail server that does not take a mail', () => {
  it('is asked again later when it says that it may be later', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    const { log, written } = listeningLog();
    await queue(server.settings);
    server.refuseNext({ at: 'recipient', code: 451 }, { at: 'data', code: 452 });
    expect(await sendDueMails(db, server.settings, log)).toEqual({ sent: 0, postponed: 1, givenUp: 0 });
    expect((await rows())[0]).toMatchObject({ state: 'waiting', tries: 1, fault: '451', body: mail.text });
    expect(await sendDueMails(db, server.settings, log)).toEqual({ sent: 0, postponed: 0, givenUp: 0 });
    await makeDue(db);
    expect(await sendDueMails(db, server.settings, log)).toMatchObject({ postponed: 1 });
    await makeDue(db);
    expect(await sendDueMails(db, server.settings, log)).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(1);
    expect(written()).toContain('"code":"451"');
    expect(written()).not.toMatch(/kari@|secret|fallskader/);
  });

  it('is not asked again when it refuses for good, and the other mails go on', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings);
    await queue(server.settings, { to: 'ola@example.no' });
    server.refuseNext({ at: 'recipient', code: 550 });
    const report = await sendDueMails(db, server.settings, listeningLog().log);
    expect(report).toEqual({ sent: 1, postponed: 0, givenUp: 1 });
    expect([await countFailedMails(db), await countWaitingMails(db)]).toEqual([1, 0]);
    expect((await rows()).find(({ state }) => state === 'given_up')).toMatchObject({
      fault: '550',
      recipient: null,
      subject: null,
      body: null,
    });
  });

  it('is given up after five tries, each later than the one before', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings);
    server.refuseNext(...Array.from({ length: maxTries }, () => ({ at: 'data', code: 450 }) as const));
    const waits: number[] = [];
    for (let tries = 1; tries <= maxTries; tries++) {
      await sendDueMails(db, server.settings, listeningLog().log);
      const [row] = await rows();
      if (row?.state === 'waiting') waits.push(Math.round((row.next_try_at.getTime() - Date.now()) / 60_000));
      await makeDue(db);
    }
    expect(waits).toEqual([5, 15, 60, 360]);
    expect(await countFailedMails(db)).toBe(1);
    expect(await sendDueMails(db, server.settings, listeningLog().log)).toMatchObject({ sent: 0 });
    expect(server.received).toEqual([]);
  });

  it('and is down costs one try of one mail a run, not one of each', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await server.close();
    await queue(server.settings);
    await queue(server.settings);
    const { log, written } = listeningLog();
    expect(await sendDueMails(db, server.settings, log)).toEqual({ sent: 0, postponed: 1, givenUp: 0 });
    expect((await rows()).map(({ tries }) => tries).sort()).toEqual([0, 1]);
    expect(written()).toMatch(/"code":"E(SOCKET|CONNECTION)"/);
  });

  it('gets nothing in the clear when TLS is demanded and it has none', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings);
    const report = await sendDueMails(db, { ...server.settings, requiresTls: true }, listeningLog().log);
    expect(report).toEqual({ sent: 0, postponed: 1, givenUp: 0 });
    expect(server.received).toEqual([]);
  });

  it('gets neither password nor mail when its certificate is not to be trusted', async () => {
    await emptyOutbox();
    let signIns = 0;
    // The server says of its own certificate that nobody should trust it: that is what is wanted here.
    const warned = (['warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const server = await startMailServer({
      // It comes with a certificate that nobody has signed but itself.
      disabledCommands: [],
      authOptional: false,
      onAuth: (_, __, done) => {
        signIns++;
        done(null, { user: 'post' });
      },
    });
    await queue(server.settings);
    const auth = { user: 'post', pass: 'hemmelig' };
    const { log, written } = listeningLog();
    for (const requiresTls of [true, false]) {
      await makeDue(db);
      const report = await sendDueMails(db, { ...server.settings, requiresTls, auth }, log);
      expect(report).toMatchObject({ sent: 0, postponed: 1 });
    }
    expect([signIns, server.received.length]).toEqual([0, 0]);
    expect(warned.flatMap(({ mock }) => mock.calls)).toEqual([
      [expect.stringContaining('built-in default TLS certificate')],
    ]);
    for (const spy of warned) spy.mockClear();
    expect(written()).not.toContain('hemmelig');
  });

  it('and refuses our password is a fault of the settings: the mail is kept', async () => {
    await emptyOutbox();
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error('no hemmelig'), { responseCode: 535 })),
    });
    await queue(server.settings);
    const { log, written } = listeningLog();
    const settings = { ...server.settings, auth: { user: 'post', pass: 'hemmelig' } };
    expect(await sendDueMails(db, settings, log)).toMatchObject({ postponed: 1 });
    expect((await rows())[0]).toMatchObject({ state: 'waiting', fault: '535' });
    expect(written()).not.toMatch(/hemmelig/);
  });
});

describe('a process that dies while it sends', () => {
  it('between the answer and our note of it makes the mail go twice, under one Message-ID', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings);
    // The note is what a killed process never writes.
    await sql`create function forget_note() returns trigger language plpgsql as
      $$ begin if new.state = 'sent' then raise 'killed'; end if; return new; end $$`.execute(db);
    await sql`create trigger forget_note before update on outgoing_mails for each row execute function forget_note()`.execute(
      db,
    );
    const { log } = listeningLog();
    await expect(sendDueMails(db, server.settings, log)).rejects.toThrow();
    await sql`drop trigger forget_note on outgoing_mails`.execute(db);
    expect(await sendDueMails(db, server.settings, log)).toMatchObject({ sent: 0 });
    await makeDue(db);
    expect(await sendDueMails(db, server.settings, log)).toMatchObject({ sent: 1 });
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('several processes', () => {
  it('share the mail between them and send none twice', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    for (let n = 0; n < 20; n++) await queue(server.settings, { subject: `Nummer ${n}` });
    const { log } = listeningLog();
    const reports = await Promise.all([1, 2, 3].map(() => sendDueMails(db, server.settings, log)));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(new Set(server.received.map(({ subject }) => subject)).size).toBe(20);
  });
});

describe('forgetting', () => {
  it('lets go of mail that was sent long ago, and keeps what waits', async () => {
    await emptyOutbox();
    const server = await startMailServer();
    await queue(server.settings);
    await sendDueMails(db, server.settings, listeningLog().log);
    await queue(server.settings);
    await sql`update outgoing_mails set settled_at = settled_at - interval '91 days', created_at = created_at - interval '91 days'`.execute(
      db,
    );
    await inTransaction(db, forgetOldMails);
    expect((await rows()).map(({ state }) => state)).toEqual(['waiting']);
  });
});
