import type { Child } from 'hono/jsx';
import type { FollowState } from '../../kernel/events/follow-state.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import type { Innovation } from '../innovations/public.ts';
import type { Instrument } from '../instruments/public.ts';
import type { NextStep } from './domain.ts';
import type { Initiative, PhaseEntry } from './queries.ts';

/** What a reader has just done. */
export const changeNames = ['begun', 'changed', 'moved', 'restored'] as const;
export type ChangeName = (typeof changeNames)[number];

export interface InitiativeRights {
  readonly canWrite: boolean;
  /** Works for the organisation that owns it. */
  readonly isOwn: boolean;
  /** Works for who owns it or who takes part: reads it also while it is not for all. */
  readonly isInside: boolean;
  readonly canRemove: boolean;
  readonly canShare: boolean;
}

export interface InitiativePageProps {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly rights: InitiativeRights;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly next: NextStep | undefined;
  readonly phases: readonly PhaseEntry[];
  /** The needs that it meets, of those that the reader may read. */
  readonly needs: readonly LinkedRecord[];
  readonly instruments: readonly Instrument[];
  readonly copiedFrom: Innovation | undefined;
  /** The innovation that it became, when that is published. */
  readonly became: Innovation | undefined;
  /** The draft of one, for those who may write it. */
  readonly becomingId: string | undefined;
  /** The addresses of those who take part, by id. */
  readonly slugs: ReadonlyMap<string, string>;
  /** For colleagues only. */
  readonly ownerName: string | undefined;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly chain: readonly ChainStop[];
  readonly sections: readonly Child[];
  readonly follow: FollowState | undefined;
  readonly followers: number;
  readonly token: string | undefined;
  readonly done: ChangeName | undefined;
}

export interface LinkedRecord {
  readonly title: string;
  readonly href: string;
  readonly language: string;
}
