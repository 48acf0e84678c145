import type { Command } from 'commander';
import { z } from 'zod';
import type { Db } from '../../kernel/db/tables.ts';
import {
  type Appointment,
  appointPlatformAdministrator,
  type WhichAccount,
} from './platform-administrators.ts';

type WithDatabase = <T>(work: (nytte: { readonly db: Db }) => Promise<T>) => Promise<T>;

interface Options {
  readonly account?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly remove?: boolean;
}

const words: Readonly<Record<Appointment, string>> = {
  given: 'is now a platform administrator.',
  taken: 'is a platform administrator no more, and is signed out everywhere.',
  unchanged: 'already is as you ask. Nothing was changed.',
  unknown:
    'is not known. The person must have signed in once; the page after sign-in tells the account number.',
  demonstration: 'is for demonstration, and cannot administer the real platform.',
};

/** `nytte account …`: what cannot be done from inside, because nobody is there yet to do it. */
export function registerAccountCommands(
  program: Command,
  withNytte: WithDatabase,
  failed: (message: string) => Error,
): void {
  program
    .command('account')
    .description('accounts of people')
    .command('platform-administrator')
    .description('make somebody who has signed in once a platform administrator')
    .option('--account <number>', 'the account number that the person is told after sign-in')
    .option('--issuer <address>', 'the identity provider, with --subject')
    .option('--subject <id>', "the provider's name of the person")
    .option('--remove', 'take the right away instead')
    .action(async (options: Options) => {
      const which = whichAccount(options, failed);
      const outcome = await withNytte(({ db }) =>
        appointPlatformAdministrator(db, which, !(options.remove ?? false)),
      );
      const said = `The account ${words[outcome]}`;
      if (outcome === 'unknown' || outcome === 'demonstration') throw failed(said);
      process.stdout.write(`${said}\n`);
    });
}

function whichAccount(
  { account, issuer, subject }: Options,
  failed: (message: string) => Error,
): WhichAccount {
  if (account !== undefined && issuer === undefined && subject === undefined) {
    const id = z.uuid().safeParse(account);
    if (!id.success) throw failed('--account must be an account number, such as it is told after sign-in.');
    return { accountId: id.data };
  }
  if (account === undefined && issuer && subject) return { issuer, subject };
  throw failed('name the account by --account, or by --issuer and --subject.');
}
