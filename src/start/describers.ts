import type { Describers } from '../kernel/events/describe.ts';
import { describeOrganisations } from '../kernel/organisations/describe.ts';
import { describeAdoptions } from '../modules/adoption/public.ts';
import { describeBenefits } from '../modules/benefits/public.ts';
import { describeChallenges } from '../modules/challenges/public.ts';
import { describeInitiatives } from '../modules/initiatives/public.ts';
import { describeInnovations } from '../modules/innovations/public.ts';
import { describeNeeds } from '../modules/needs/public.ts';
import { describeRecords } from '../modules/own-records/public.ts';
import { describeNotices } from '../modules/procurement/public.ts';
import { describeSolutions } from '../modules/solutions/public.ts';
import { describeTrials } from '../modules/trials/public.ts';
import type { ChainDescribers } from './chain.ts';

/** How each room tells what its records are called, to whoever may know. */
export const describers: Describers = {
  need: describeNeeds,
  innovation: describeRecords('innovation'),
  instrument: describeRecords('instrument'),
  solution: describeRecords('solution'),
  organisation: describeOrganisations,
  initiative: describeInitiatives,
  trial: describeTrials,
  benefit: describeBenefits,
  challenge: describeChallenges,
};

/**
 * How each room tells of what stands on the chain: an innovation only as it stands in the library, and an adoption as
 * its room tells of it.
 */
export const chainDescribers: ChainDescribers = {
  need: describers.need,
  innovation: describeInnovations,
  initiative: describers.initiative,
  trial: describers.trial,
  benefit: describers.benefit,
  adoption: describeAdoptions,
  solution: describeSolutions,
  notice: describeNotices,
};
