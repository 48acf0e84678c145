// One reading of one file in a process of its own, so that its memory is its own: `runner.js WAY SHAPE FILE`.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { analyseFile } from '../../src/modules/trials/command-line/analyse.ts';
import { trialSpec } from '../../src/modules/trials/core/spec.ts';
import { type Shape, specOf } from './files.ts';

export interface Reading {
  readonly ms: number;
  /** What the processor worked for it, all threads together: other programs on the machine do not lengthen it as much. */
  readonly cpuMs: number;
  /** The most memory that the process had resident, with Node and everything loaded. */
  readonly residentMib: number;
  readonly rows: number;
}

const [way = '', shape = '', file = ''] = process.argv.slice(2);

async function analysed(): Promise<number> {
  const spec = trialSpec.parse(specOf(shape as Shape));
  const result = await analyseFile(spec, file, undefined, (message) => new Error(message));
  if (result.status === 'refused') throw new Error(JSON.stringify(result.differences));
  return result.rowsRead;
}

/** csv-parse alone: the same records, and nothing done with them. */
async function parsed(): Promise<number> {
  let rows = -1;
  for await (const _ of createReadStream(file, { highWaterMark: 1 << 18 }).pipe(parse({ delimiter: ';' })))
    rows += 1;
  return rows;
}

const startedMs = performance.now();
const startedCpu = process.cpuUsage();
const rows = await (way === 'nytte' ? analysed() : parsed());
const ms = performance.now() - startedMs;
const { user, system } = process.cpuUsage(startedCpu);
const reading: Reading = {
  ms,
  cpuMs: (user + system) / 1_000,
  residentMib: process.resourceUsage().maxRSS / 1024,
  rows,
};
process.stdout.write(JSON.stringify(reading));
