import type { Role } from '../../kernel/identity/actor.ts';
import type { TestPerson } from '../../kernel/identity/testing-people.ts';
import type { BriefContext } from '../../modules/evidence/public.ts';
import type { Asker, Owner, Secret, Secrets } from './testing-secrets.ts';

/** The addresses of one kind of thing in one organisation. */
export interface Planted {
  /** What only its organisation may see. */
  readonly hidden: string[];
  /** What everybody of the same world may see. */
  readonly shown: string[];
}

export const plantedKinds = [
  'need',
  'needBrief',
  'initiative',
  'trial',
  'innovation',
  'instrument',
  'solution',
  'record',
  'correction',
  'adoption',
  'question',
  'invitation',
  'invitationToken',
  'account',
  'client',
  'webhook',
  'upload',
  'request',
  'actApplication',
  'purchaseAssessment',
  'sandboxCase',
  'challenge',
  'keptForm',
  'organisation',
  'organisationId',
  'benefit',
  'benefitInitiative',
] as const;
export type PlantedKind = (typeof plantedKinds)[number];
export type PlantedThings = Readonly<Record<PlantedKind, Planted>>;

export interface World {
  readonly secrets: Secrets;
  readonly askers: readonly Asker[];
  readonly things: Readonly<Record<Owner, PlantedThings>>;
}

/** What a room plants with. */
export interface Planting {
  readonly context: BriefContext;
  readonly owner: Owner;
  readonly organisation: { readonly id: string; readonly slug: string };
  readonly people: Readonly<Record<Role, TestPerson>>;
  readonly things: PlantedThings;
  /** Plants a word for the readers of this organisation. */
  readonly secret: (what: string, readers: Secret['readers']) => string;
}
