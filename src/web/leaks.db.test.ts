import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../kernel/config.ts';
import type { Db, Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import type { HttpApp } from '../kernel/http/app.ts';
import { createLog } from '../kernel/log.ts';
import { briefContextOf } from '../start/brief-context.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { loadRealContent } from '../start/testing-content.ts';
import { createWebApp } from './app.ts';
import type { World } from './leaks/testing-planting.ts';
import { routeTable } from './leaks/testing-routes.ts';
import { plantVisits } from './leaks/testing-visits.ts';
import {
  registeredRoutes,
  walkEmptyForms,
  walkReads,
  walkSearches,
  walkWrites,
} from './leaks/testing-walk.ts';
import { plantWorld } from './leaks/testing-world.ts';

let app: HttpApp;
let world: World;
let db: Db;
let nytte: Nytte;
const limits = {
  NYTTE_RATE_LIMIT_PER_MINUTE: '1000000',
  NYTTE_DOCUMENT_LIMIT_PER_MINUTE: '1000000',
};
const real = readConfig(limits);

beforeAll(async () => {
  const database = await freshDatabase<Tables>();
  const content = await loadRealContent(database.sql);
  db = database.sql;
  nytte = {
    config: readConfig({ ...limits, NYTTE_DEMONSTRATION: 'on' }),
    log: createLog('silent', 'test'),
    db,
    database,
    analyser: content.analyser,
    statistics: content.statistics,
    content: { kinds: [], lexicon: { files: [], problems: [] } },
    close: async () => undefined,
  };
  world = await plantWorld(briefContextOf(nytte));
  app = await createWebApp(nytte);
  await plantVisits(app, db, world);
}, 300_000);

/** What others must not be able to change: everything of the planted organisations. */
async function fingerprint(): Promise<unknown> {
  const tables = [
    'records',
    'record_versions',
    'trials',
    'trial_registrations',
    'trial_amendments',
    'trial_assignments',
    'trial_data',
    'trial_results',
    'needs',
    'need_joins',
    'adoptions',
    'adoption_steps',
    'adoption_questions',
    'adoption_messages',
    'act_applications',
    'purchase_assessments',
    'purchase_assessment_versions',
    'sandbox_cases',
    'challenges',
    'challenge_amendments',
    'challenge_questions',
    'challenge_responses',
    'challenge_submissions',
    'challenge_judges',
    'challenge_scores',
    'initiatives',
    'initiative_participants',
    'initiative_phases',
    'memberships',
    'invitations',
    'api_clients',
    'benefit_plans',
    'benefits',
    'benefit_shares',
    'benefit_measurements',
    'benefit_judgements',
    'benefit_valuations',
  ];
  const of = async (name: string) => {
    const { rows } = await sql<{ sum: string }>`
      select md5(string_agg(row, '|' order by row)) as sum
      from (select (to_jsonb(t) - 'last_used_at')::text as row from ${sql.table(name)} t) r`.execute(db);
    return [name, rows[0]?.sum];
  };
  return Object.fromEntries(await Promise.all(tables.map(of)));
}

describe('the walk over every route as everybody', () => {
  it('knows every route there is, and no other', () => {
    expect(Object.keys(routeTable).sort()).toEqual(registeredRoutes(app));
  });

  it('meets no word that the reader may not see, and tells nothing of what is hidden', async () => {
    const { leaks, differences, met } = await walkReads(app, world, routeTable);
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
    // Words that nobody meets prove nothing.
    const walked = world.secrets.all.filter(({ owner }) => owner !== 'beta');
    const unmet = walked.filter(({ word }) => !met.has(word)).map(({ what }) => what);
    // Sealed answers, and what only those who answered are told: of them nobody is among those who ask.
    expect([...new Set(unmet)].sort()).toEqual([
      'contact in a sealed answer',
      'contact in an answer that is judged',
      'contact in an answer, konkludert',
      'how it meets in a sealed answer',
      'offer in a sealed answer',
      'price in a sealed answer',
      'reason to who answered',
      'secret of a webhook',
      'text of a kept form',
      'use in a sealed answer',
      'wish in a sealed answer',
    ]);
  }, 600_000);

  it('finds, counts and suggests nothing by words that the reader may not know', async () => {
    expect(await walkSearches(app, world, routeTable)).toEqual([]);
  }, 600_000);

  it('cannot be used by strangers to change or learn of what is hidden from them', async () => {
    const before = await fingerprint();
    const { leaks, differences } = await walkWrites(app, world, routeTable);
    expect(leaks).toEqual([]);
    expect(await walkEmptyForms(app, world, routeTable)).toEqual([]);
    expect(differences).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  }, 600_000);

  it('tells nothing of a demonstration where this Nytte does not run for one, not even to those in it', async () => {
    const { leaks, met } = await walkReads(
      await createWebApp({ ...nytte, config: real }),
      withoutRights(world),
      {
        'GET /sign-in': {},
        'GET /needs': {},
        'GET /needs/:ref': { kind: 'need' },
        'GET /workplace': {},
        'GET /api/v1/needs': {},
      },
    );
    expect(leaks).toEqual([]);
    expect(met.size).toBe(0);
  });
});

/** The askers of the demonstration alone, as if they were anybody. */
function withoutRights(all: World): World {
  const askers = all.askers
    .filter(({ owner }) => owner === 'demo')
    .map(({ name, headers, scopes }) => ({ name, headers, ...(scopes ? { scopes } : {}) }));
  return { ...all, askers };
}
