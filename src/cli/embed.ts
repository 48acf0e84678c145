import type { Command } from 'commander';
import { createEmbedder, embedInnovations } from '../modules/evidence/public.ts';
import { CommandFailed } from './failure.ts';
import { withContent } from './session.ts';

/** `nytte embed`: makes the vectors that an optional embedding source proposes candidates from. */
export function registerEmbedCommand(program: Command): void {
  program
    .command('embed')
    .description('make the vectors of innovations that are missing, with the model named in the settings')
    .action(() =>
      withContent(async ({ db, config }) => {
        if (!config.embedding) {
          throw new CommandFailed('no embedding source: set NYTTE_EMBEDDING_URL or NYTTE_EMBEDDING_FOLDER.');
        }
        const made = await embedInnovations(db, createEmbedder(config.embedding));
        console.log(`${made} vectors made`);
      }),
    );
}
