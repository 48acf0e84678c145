import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import type { Describers } from '../../kernel/events/describe.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';
import type { MailSettings } from '../../kernel/mail/settings.ts';

/** Something that somebody must answer. */
export interface Waiting {
  readonly kind: 'review' | 'correction' | 'invitation' | 'question' | 'adoption' | 'measurement' | 'judging';
  /** What the record, or the inviting organisation, is called. */
  readonly title: string;
  /** The language of the title. */
  readonly language: string;
  /** Without language prefix. */
  readonly href: string;
  readonly at: Date;
  /** Whether it waits since a day, not a moment. */
  readonly isWholeDay?: boolean;
  /** Whose it is to answer; undefined for what is to the person alone. */
  readonly organisationId?: string | undefined;
}

/** A need that an organisation has stated or joined, as one reader may see it. */
export interface WorkNeed {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly language: string;
  readonly state: string;
  /** Joined: another organisation owns it. */
  readonly joined: boolean;
  /** How many organisations have it. */
  readonly organisations: number;
  readonly changedAt: Date;
}

export type ListNeeds = (
  db: Db,
  actor: Actor,
  organisationId: string,
  options: { readonly limit: number },
) => Promise<readonly WorkNeed[]>;

/** What another room tells those who work for an organisation; undefined when it has nothing to tell this person. */
export type WorkplaceSection = (
  person: Person,
  organisationId: string,
  language: Language,
) => Promise<Child | undefined>;

/** What waits for a person, asked of the room that it lies in. It gives only what that person may answer. */
export type WaitingSource = (db: Db, person: Person) => Promise<readonly Waiting[]>;

/** What the pages of this room are made from; the entry point puts it together from the other rooms. */
export interface FollowingContext {
  readonly db: Db;
  readonly publicUrl: string | undefined;
  /** Undefined: this Nytte sends no mail, and promises none. */
  readonly mail: MailSettings | undefined;
  readonly now: () => Date;
  readonly describers: Describers;
  readonly needsOf: ListNeeds;
  /** What other rooms tell at the workplace of an organisation, each a whole section or nothing. */
  readonly workplaceSections?: readonly WorkplaceSection[];
  /** Where one goes on writing a record, without language prefix. */
  readonly draftPath: (kind: string, id: string) => string;
  readonly waiting: readonly WaitingSource[];
  readonly personalData: readonly PersonalData[];
  /** `Set-Cookie` that removes the session from a browser. */
  readonly clearedCookie: string;
}
