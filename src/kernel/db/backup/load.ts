import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { BackupError, type BackupHead, type BackupManifest } from './format.ts';

/** Takes the pieces of tables in the order of the backup, and writes them as they come. */
export interface TableLoader {
  /** @throws BackupError `damaged` for a table out of turn. */
  piece(table: string, body: Buffer): Promise<void>;
  /** Ends the last table. @returns what was loaded, tables without rows included. */
  finish(): Promise<BackupManifest['tables']>;
  /** Breaks off, so that the connection can be used to roll back. */
  abandon(): Promise<void>;
}

interface OpenTable {
  readonly name: string;
  readonly stream: CopyStreamQuery;
  readonly done: Promise<void>;
  readonly hash: Hash;
}

/** A loader on one connection, inside its transaction. Holds one piece in memory at a time. */
export function loadTables(client: pg.Client, tables: BackupHead['tables']): TableLoader {
  const loaded: BackupManifest['tables'][number][] = [];
  let open: OpenTable | undefined;

  const endOpen = async () => {
    if (!open) return;
    open.stream.end();
    await open.done;
    loaded.push({ name: open.name, rows: open.stream.rowCount, sha256: open.hash.digest('hex') });
    open = undefined;
  };

  /** Goes on to a table; those passed over had no rows. */
  const goTo = async (name: string | undefined) => {
    await endOpen();
    for (const next of tables.slice(loaded.length)) {
      open = beginTable(client, next);
      if (next.name === name) return;
      await endOpen();
    }
    if (name !== undefined) throw new BackupError('damaged', `The table ${name} stands in the wrong place.`);
  };

  return {
    async piece(table, body) {
      if (open?.name !== table) await goTo(table);
      if (!open) return;
      open.hash.update(body);
      if (!open.stream.write(body)) await Promise.race([once(open.stream, 'drain'), open.done]);
    },
    async finish() {
      await goTo(undefined);
      return loaded;
    },
    async abandon() {
      open?.stream.destroy(new Error('the restore was broken off'));
      await open?.done.catch(() => undefined);
      open = undefined;
    },
  };
}

function beginTable(client: pg.Client, { name, columns }: BackupHead['tables'][number]): OpenTable {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyFrom(`copy public.${pg.escapeIdentifier(name)} (${list}) from stdin`));
  const done = finished(stream);
  done.catch(() => undefined); // Met where it is awaited, which may be a piece later.
  return { name, stream, done, hash: createHash('sha256') };
}
