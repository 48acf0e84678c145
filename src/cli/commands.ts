import type { Command } from 'commander';
import { readConfig } from '../kernel/config.ts';
import { registerAccountCommands } from '../modules/accounts/cli.ts';
import { registerOrganisationCommands } from '../modules/administration/cli.ts';
import { registerBenefitCommands } from '../modules/benefits/cli.ts';
import { registerBuyingCommands } from '../modules/buying/cli.ts';
import { registerBriefCommand } from '../modules/evidence/cli.ts';
import { registerRecordCommands } from '../modules/own-records/cli.ts';
import { registerProcurementCommands } from '../modules/procurement/cli.ts';
import { registerTrialCommands } from '../modules/trials/cli.ts';
import { briefContextOf } from '../start/brief-context.ts';
import { mergeMovers } from '../start/merge-movers.ts';
import { registerAuditCommands } from './audit.ts';
import { registerContentCommands } from './content.ts';
import { registerDatabaseCommands } from './database.ts';
import { registerDemoCommand } from './demo.ts';
import { registerEmbedCommand } from './embed.ts';
import { registerExportCommand } from './export.ts';
import { CommandFailed } from './failure.ts';
import { registerServeCommand } from './serve.ts';
import { withContent, withNytte } from './session.ts';

/** Every command of `nytte`. */
export function registerCommands(program: Command): void {
  registerServeCommand(program);
  registerDemoCommand(program);
  registerBriefCommand(
    program,
    (work) => withContent((nytte) => work(briefContextOf(nytte))),
    (message) => new CommandFailed(message),
  );
  registerContentCommands(program);
  registerExportCommand(program);
  registerEmbedCommand(program);
  registerAccountCommands(program, withNytte, (message) => new CommandFailed(message));
  registerBenefitCommands(program, {
    contentDir: () => readConfig(process.env).contentDir,
    fail: (message) => new CommandFailed(message),
  });
  registerRecordCommands(program, withNytte, (message) => new CommandFailed(message));
  registerOrganisationCommands(program, {
    run: (work) => withNytte(({ db }) => work(db)),
    movers: mergeMovers,
    fail: (message) => new CommandFailed(message),
  });
  registerProcurementCommands(program, {
    run: withNytte,
    registers: () => readConfig(process.env).noticeRegisters,
    fail: (message) => new CommandFailed(message),
  });
  registerTrialCommands(program, (message) => new CommandFailed(message));
  registerBuyingCommands(program, (message) => new CommandFailed(message));
  registerAuditCommands(program);
  registerDatabaseCommands(program);
}
