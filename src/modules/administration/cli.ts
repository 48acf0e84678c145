import type { Command } from 'commander';
import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import {
  type MergeMover,
  type Moved,
  mergeOrganisations,
  previewMerge,
} from '../../kernel/organisations/merge.ts';

export interface CommandSetup {
  readonly run: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  readonly movers: readonly MergeMover[];
  /** An error whose message is all that the person needs to see. */
  readonly fail: (message: string) => Error;
}

interface MergeOptions {
  readonly from: string;
  readonly into: string;
  readonly date: string;
  readonly dryRun?: boolean;
}

/** `nytte organisation merge`: for a municipal reform, or two bodies that became one. */
export function registerOrganisationCommands(program: Command, setup: CommandSetup): void {
  program
    .command('organisation')
    .description('organisations that work here')
    .command('merge')
    .description(
      'move everything that one organisation has to the one that takes it over (splitting: not supported)',
    )
    .requiredOption(
      '--from <reference>',
      'the one that ends: its address, organisation or municipality number',
    )
    .requiredOption('--into <reference>', 'the one that takes over')
    .requiredOption('--date <YYYY-MM-DD>', 'the day it takes effect, not in the future')
    .option('--dry-run', 'only tell what would move')
    .action((options: MergeOptions) =>
      setup.run(async (db) => {
        if (!isDay(options.date)) throw setup.fail(`--date: ${options.date} is no day (YYYY-MM-DD).`);
        const [from, into] = await Promise.all(
          [options.from, options.into].map((reference) => findParty(db, reference)),
        );
        if (!from) throw setup.fail(`--from: no organisation is known as ${options.from}.`);
        if (!into) throw setup.fail(`--into: no organisation is known as ${options.into}.`);
        const moved = options.dryRun
          ? await previewMerge(db, setup.movers, from.id)
          : await merge(db, setup, { fromId: from.id, intoId: into.id, date: options.date });
        const told = options.dryRun ? ' (nothing is moved)' : '';
        const lines = moved
          .filter(({ count }) => count > 0)
          .map(({ what, count }) => `  ${count} ${what.en}`);
        const heading = `${from.name} → ${into.name}, ${options.date}${told}`;
        process.stdout.write(`${[heading, ...lines].join('\n')}\n`);
      }),
    );
}

async function merge(
  db: Db,
  { movers, fail }: CommandSetup,
  parties: { readonly fromId: string; readonly intoId: string; readonly date: string },
): Promise<readonly Moved[]> {
  const merger = { ...parties, today: osloDay(new Date()), actor: 'system:cli' };
  try {
    return await inTransaction(db, (tx) => mergeOrganisations(tx, movers, merger));
  } catch (error) {
    const { text } = error as { text?: { en: string } };
    throw text ? fail(text.en) : error;
  }
}

const isDay = (text: string) => z.iso.date().safeParse(text).success;

/** The very organisation, also one that was merged before: a second run moves what has come since. */
function findParty(db: Db, reference: string) {
  return db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where((eb) =>
      eb.or([
        eb('slug', '=', reference),
        eb('organisation_number', '=', reference),
        eb('municipality_number', '=', reference),
      ]),
    )
    .executeTakeFirst();
}
