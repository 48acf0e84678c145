import type { Command } from 'commander';
import { registerBriefCommand } from '../modules/evidence/cli.ts';
import { briefContextOf } from '../start/brief-context.ts';
import { registerAuditCommands } from './audit.ts';
import { registerContentCommands } from './content.ts';
import { registerDatabaseCommands } from './database.ts';
import { registerEmbedCommand } from './embed.ts';
import { registerExportCommand } from './export.ts';
import { CommandFailed } from './failure.ts';
import { registerServeCommand } from './serve.ts';
import { withContent } from './session.ts';

/** Every command of `nytte`. */
export function registerCommands(program: Command): void {
  registerServeCommand(program);
  registerBriefCommand(
    program,
    (work) => withContent((nytte) => work(briefContextOf(nytte))),
    (message) => new CommandFailed(message),
  );
  registerContentCommands(program);
  registerExportCommand(program);
  registerEmbedCommand(program);
  registerAuditCommands(program);
  registerDatabaseCommands(program);
}
