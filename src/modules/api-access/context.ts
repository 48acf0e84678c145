import type { Config } from '../../kernel/config.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { isLoopbackHost } from '../../kernel/sign-in-settings.ts';
import { createSend, type Send } from './webhook-send.ts';

/** What the pages of this room are made with. */
export interface AccessContext {
  readonly db: Db;
  /** The address that programs are told; undefined = that of the request. */
  readonly publicUrl: string | undefined;
  /** Whether webhooks may go to this very machine. */
  readonly allowLoopback: boolean;
  readonly send: Send;
}

/**
 * Webhooks may go to this machine only when nobody else reaches this Nytte: on a server they would open what is meant
 * to be closed.
 */
export function accessContext(
  db: Db,
  { host, publicUrl, trustProxy }: Pick<Config, 'host' | 'publicUrl' | 'trustProxy'>,
): AccessContext {
  const isOwnMachine =
    isLoopbackHost(host) && !trustProxy && (!publicUrl || isLoopbackHost(new URL(publicUrl).hostname));
  return { db, publicUrl, allowLoopback: isOwnMachine, send: createSend({ allowLoopback: isOwnMachine }) };
}
