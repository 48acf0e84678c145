import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/config.ts';
import type { Database } from '../../kernel/db/open.ts';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { loadRealContent } from '../../start/testing-content.ts';
import { readParameterSets } from '../benefits/public.ts';
import { loadDemonstration } from './load.ts';
import { markForDemonstration, requireDemonstrable, requireReal, standingOf } from './purpose.ts';

describe('what a database is for', () => {
  it('a new one may become a demonstration, and is then known for one', async () => {
    const { sql: db } = await freshDatabase<Tables>({ template: 'empty' });
    const standing = await standingOf(db);
    requireDemonstrable(standing);
    expect(standing.is).toBe('empty');
  });

  it('one that has our tables and nothing in them may too: a start may have been cut short', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    expect((await standingOf(db)).is).toBe('empty');
    await markForDemonstration(db, []);
    expect((await standingOf(db)).is).toBe('demonstration');
    await expect(requireReal(db)).rejects.toThrow('marked for demonstration');
  });

  it('a real one never may, and is served', async () => {
    const { sql: db } = await freshDatabase<Tables>();
    await testOrganisation(db, 'Ekte kommune');
    const standing = await standingOf(db);
    expect(standing.is).toBe('real');
    expect(() => requireDemonstrable(standing)).toThrow('never put beside real ones');
    await requireReal(db);
  });

  it('one with tables of somebody else is real', async () => {
    const { sql: db } = await freshDatabase<Tables>({ template: 'empty' });
    await sql`create table somebody_elses (id integer)`.execute(db);
    expect((await standingOf(db)).is).toBe('real');
  });
});

describe('the demonstration', () => {
  let database: Database<Tables>;
  let load: () => Promise<boolean>;

  beforeAll(async () => {
    database = await freshDatabase<Tables>();
    const { analyser, statistics } = await loadRealContent(database.sql);
    const context = {
      db: database.sql,
      analyser,
      statistics,
      sources: [],
      now: () => new Date(),
      parameterSets: () => readParameterSets(path.join(projectRoot(), 'content')),
    };
    load = () => loadDemonstration(context);
  });

  const counts = async () => {
    const tables = [
      'organisations',
      'accounts',
      'memberships',
      'records',
      'record_versions',
      'needs',
      'events',
      'adoptions',
      'adoption_questions',
      'initiative_phases',
      'trial_results',
      'benefit_measurements',
      'benefit_valuations',
      'act_applications',
      'purchase_assessments',
    ];
    const { rows } = await sql<Record<string, string>>`select ${sql.join(
      tables.map((name) => sql`(select count(*) from ${sql.table(name)}) as ${sql.ref(name)}`),
    )}`.execute(database.sql);
    return rows[0];
  };

  it('is refused by a database that is not marked for it, and leaves nothing behind', async () => {
    const before = await counts();
    await expect(load()).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });

  it('has every role, and needs, cases, initiatives, trials and benefits in every state', async () => {
    await markForDemonstration(database.sql, []);
    expect(await load()).toBe(true);
    const { rows: roles } = await sql<{ role: string; count: string }>`
      select role, count(distinct organisation_id)::text as count from memberships group by role order by role`.execute(
      database.sql,
    );
    expect(roles).toEqual([
      { role: 'administrator', count: '2' },
      { role: 'editor', count: '5' },
      { role: 'reader', count: '2' },
    ]);
    const { rows: states } = await sql<{ state: string }>`
      select distinct kind || ' ' || state as state from records order by 1`.execute(database.sql);
    expect(states.map(({ state }) => state)).toEqual([
      'benefit draft',
      'benefit published',
      'benefit_plan published',
      'challenge concluded',
      'challenge published',
      'initiative decision',
      'initiative idea',
      'initiative implementation',
      'initiative in_use',
      'initiative need',
      'initiative spread',
      'initiative stopped',
      'initiative trial',
      'innovation draft',
      'innovation published',
      'instrument published',
      'need draft',
      'need met',
      'need published',
      'need withdrawn',
      'sandbox_case draft',
      'sandbox_case published',
      'solution published',
      'trial analysed',
      'trial draft',
      'trial registered',
    ]);
    const { rows: benefits } = await sql<{ state: string }>`
      select distinct state from benefits order by 1`.execute(database.sql);
    expect(benefits.map(({ state }) => state)).toEqual([
      'baseline_set',
      'not_realised',
      'partly_realised',
      'planned',
      'realised',
      'under_way',
    ]);
    const { rows: waiting } = await sql`select 1 from record_reviews where state = 'asked'`.execute(
      database.sql,
    );
    expect(waiting).toHaveLength(1);
    const { rows: corrections } = await sql`select 1 from corrections where state = 'received'`.execute(
      database.sql,
    );
    expect(corrections).toHaveLength(1);
  });

  it('has made-up purchases, one with its award, tied to an initiative and marked for what they are', async () => {
    const { rows } = await sql<{
      stage: string;
      demonstration: boolean;
      winner: string | null;
      tied: boolean;
    }>`
      select n.stage, n.is_demonstration as demonstration, n.call_id is not null as called,
        (select p.name from notice_winners w join notice_parties p using (notice_id, organisation_ref)
          where w.notice_id = n.id) as winner,
        exists (select from procurement_ties t where t.notice_id = n.id) as tied
      from notices n order by n.notice_identifier`.execute(database.sql);
    expect(rows).toEqual([
      { stage: 'call', demonstration: true, called: false, winner: null, tied: true },
      {
        stage: 'result',
        demonstration: true,
        called: true,
        winner: 'Eksempel Lås AS (oppdiktet)',
        tied: false,
      },
      { stage: 'call', demonstration: true, called: false, winner: null, tied: false },
    ]);
    const { rows: remarks } =
      await sql`select code from notice_remarks where code <> 'buyer_without_number'`.execute(database.sql);
    expect(remarks).toEqual([]);
  });

  it('loaded again changes nothing', async () => {
    const before = await counts();
    expect(await load()).toBe(false);
    expect(await counts()).toEqual(before);
  });

  it('marks everything that it makes, and gives no organisation a number', async () => {
    const { rows } = await sql<{ unmarked: string }>`
      select (select count(*) from records where not is_demonstration)
        + (select count(*) from events where not is_demonstration)
        + (select count(*) from accounts where not is_demonstration)
        + (select count(*) from corrections where not is_demonstration)
        + (select count(*) from adoptions where not is_demonstration)
        + (select count(*) from adoption_questions where not is_demonstration)
        + (select count(*) from trials where not is_demonstration)
        + (select count(*) from act_applications where not is_demonstration)
        + (select count(*) from purchase_assessments where not is_demonstration)
        + (select count(*) from organisations where is_demonstration
            and (organisation_number is not null or name not like '%(demonstrasjon)')) as unmarked`.execute(
      database.sql,
    );
    expect(rows).toEqual([{ unmarked: '0' }]);
  });

  it('puts nothing in the tables that everybody reads', async () => {
    const { rows } = await sql<{ found: string }>`
      select (select count(*) from innovations where title like 'Eksempel:%')
        + (select count(*) from instruments where name like 'Eksempel:%')
        + (select count(*) from solutions where title like 'Eksempel:%')
        + (select count(*) from search_records where kind in ('need', 'innovation', 'instrument', 'solution')
            and id in (select id from records)) as found`.execute(database.sql);
    expect(rows).toEqual([{ found: '0' }]);
  });

  it('is all or nothing: two at once make one', async () => {
    const both = await Promise.all([load(), load()]);
    expect(both).toEqual([false, false]);
    await inTransaction(database.sql, async (tx) => {
      const { rows } = await sql`select 1 from organisations where is_demonstration`.execute(tx);
      expect(rows).toHaveLength(5);
    });
  });
});
