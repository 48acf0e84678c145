import type { Db } from '../../kernel/db/tables.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';
import type { BriefContext } from '../evidence/public.ts';

/** A benefit of an initiative that has a baseline and at least one measurement. */
export interface MeasuredBenefit {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number;
  /** The last measurement. */
  readonly value: number;
  readonly lowerIsBetter: boolean;
  readonly year: number;
  readonly source: string;
  readonly isPublic: boolean;
}

/** The measured benefits of an initiative, as `actor` may see them. The room of benefits answers. */
export type BenefitsOf = (db: Db, actor: Actor, initiativeId: string) => Promise<readonly MeasuredBenefit[]>;

/** What this room works with. Given a transaction as `db`, its acts join it. */
export interface AdoptionContext extends BriefContext {
  /** Undefined: this Nytte sends no mail, and promises none. */
  readonly mail?: MailSettings | undefined;
  readonly publicUrl?: string | undefined;
  /** Undefined: figures are typed. */
  readonly benefitsOf?: BenefitsOf | undefined;
}
