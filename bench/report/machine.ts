import { readFileSync } from 'node:fs';
import os from 'node:os';
import { sql } from 'kysely';
import type { Db } from '../../src/kernel/db/tables.ts';

/** When and on what a measurement was made, in one line; `server` is what the database says of itself. */
export function describeRun(command: string, server: string | undefined): string {
  const cores = os.availableParallelism();
  const memoryGib = Math.round(os.totalmem() / 2 ** 30);
  const load = os.loadavg()[0] ?? 0;
  const parts = [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `${cores} cores, ${memoryGib} GiB, ${systemName()}`,
    `Node ${process.versions.node}`,
    ...(server ? [`PostgreSQL ${server}`] : []),
    `load of the machine at the end ${load.toFixed(1)}`,
  ];
  return `\`${command}\` · ${parts.join(' · ')}`;
}

export async function serverVersion(db: Db): Promise<string> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  return rows[0]?.version ?? 'unknown';
}

function systemName(): string {
  try {
    return /PRETTY_NAME="(.*?)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type();
  } catch {
    return `${os.type()} ${os.release()}`;
  }
}

/** Resident memory of a process in MiB, as Linux counts it; undefined where it does not say. */
export function residentMib(pid: number): number | undefined {
  try {
    const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    return undefined;
  }
}
