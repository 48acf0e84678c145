import type { PersonalData } from '../kernel/identity/personal-data.ts';
import { accountsPersonalData } from '../modules/accounts/public.ts';
import { administrationPersonalData } from '../modules/administration/public.ts';
import { adoptionPersonalData } from '../modules/adoption/public.ts';
import { apiAccessPersonalData } from '../modules/api-access/public.ts';
import { benefitsPersonalData } from '../modules/benefits/public.ts';
import { buyingPersonalData } from '../modules/buying/public.ts';
import { challengesPersonalData } from '../modules/challenges/public.ts';
import { followingPersonalData } from '../modules/following/public.ts';
import { initiativesPersonalData } from '../modules/initiatives/public.ts';
import { needsPersonalData } from '../modules/needs/public.ts';
import { ownRecordsPersonalData, uploadsPersonalData } from '../modules/own-records/public.ts';
import { procurementPersonalData } from '../modules/procurement/public.ts';
import { actPersonalData, trialsPersonalData } from '../modules/trials/public.ts';

/** What each room holds about a person: exported to its owner, and erased with the account. */
export const personalData: readonly PersonalData[] = [
  accountsPersonalData,
  administrationPersonalData,
  apiAccessPersonalData,
  benefitsPersonalData,
  ...followingPersonalData,
  initiativesPersonalData,
  needsPersonalData,
  ownRecordsPersonalData,
  uploadsPersonalData,
  adoptionPersonalData,
  actPersonalData,
  buyingPersonalData,
  trialsPersonalData,
  challengesPersonalData,
  procurementPersonalData,
];
