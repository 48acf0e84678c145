import type { Db } from '../../kernel/db/tables.ts';
import type { Describers } from '../../kernel/events/describe.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import type { MergeMover } from '../../kernel/organisations/merge.ts';
import type { StuckSource } from './stuck.ts';

/** What the pages of administration are made with. */
export interface AdministrationContext {
  readonly db: Db;
  readonly now: () => Date;
  /** The address that links in invitations carry; undefined = the address of the request. */
  readonly publicUrl: string | undefined;
  /** Without it nothing is sent, and no page says so. */
  readonly mail: MailSettings | undefined;
  /** What every room moves when organisations are merged. */
  readonly mergeMovers: readonly MergeMover[];
  /** What records are called, for a reader. */
  readonly describers: Describers;
  /** What can get stuck in other rooms. */
  readonly stuckSources: readonly StuckSource[];
}
