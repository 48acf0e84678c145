import type { Describers } from '../kernel/events/describe.ts';
import { describeOrganisations } from '../kernel/organisations/describe.ts';
import { describeNeeds } from '../modules/needs/public.ts';
import { describeRecords } from '../modules/own-records/public.ts';

/** How each room tells what its records are called, to whoever may know. */
export const describers: Describers = {
  need: describeNeeds,
  innovation: describeRecords('innovation'),
  instrument: describeRecords('instrument'),
  organisation: describeOrganisations,
};
