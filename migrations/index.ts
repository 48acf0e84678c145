import type { Migration } from '../src/kernel/db/migration.ts';
import * as foundation from './0001_foundation.ts';
import * as kernel from './0002_kernel.ts';
import * as innovationsAndInstruments from './0003_innovations_and_instruments.ts';
import * as embeddings from './0004_embeddings.ts';
import * as peopleAndRecords from './0005_people_and_records.ts';
import * as signIn from './0006_sign_in.ts';
import * as administration from './0007_administration.ts';
import * as needs from './0008_needs.ts';
import * as ownRecords from './0009_own_records.ts';
import * as following from './0010_following.ts';
import * as apiAccess from './0011_api_access.ts';
import * as demonstration from './0012_demonstration.ts';
import * as bulk from './0013_bulk.ts';
import * as initiatives from './0014_initiatives.ts';
import * as trials from './0015_trials.ts';
import * as benefits from './0016_benefits.ts';
import * as adoption from './0017_adoption.ts';
import * as actAndSandbox from './0018_act_and_sandbox.ts';
import * as procurement from './0019_procurement.ts';
import * as procurementStatistics from './0020_procurement_statistics.ts';
import * as buying from './0021_buying.ts';
import * as challenges from './0022_challenges.ts';
import * as solutions from './0023_solutions.ts';

/** Every migration, in order. A released one is never changed: a correction is a new one at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001_foundation', up: foundation.up },
  { name: '0002_kernel', up: kernel.up },
  { name: '0003_innovations_and_instruments', up: innovationsAndInstruments.up },
  { name: '0004_embeddings', up: embeddings.up },
  { name: '0005_people_and_records', up: peopleAndRecords.up },
  { name: '0006_sign_in', up: signIn.up },
  { name: '0007_administration', up: administration.up },
  { name: '0008_needs', up: needs.up },
  { name: '0009_own_records', up: ownRecords.up },
  { name: '0010_following', up: following.up },
  { name: '0011_api_access', up: apiAccess.up },
  { name: '0012_demonstration', up: demonstration.up },
  { name: '0013_bulk', up: bulk.up },
  { name: '0014_initiatives', up: initiatives.up },
  { name: '0015_trials', up: trials.up },
  { name: '0016_benefits', up: benefits.up },
  { name: '0017_adoption', up: adoption.up },
  { name: '0018_act_and_sandbox', up: actAndSandbox.up },
  { name: '0019_procurement', up: procurement.up },
  { name: '0020_procurement_statistics', up: procurementStatistics.up },
  { name: '0021_buying', up: buying.up },
  { name: '0022_challenges', up: challenges.up },
  { name: '0023_solutions', up: solutions.up },
];
