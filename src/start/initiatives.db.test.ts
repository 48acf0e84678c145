import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { newId } from '../kernel/db/ids.ts';
import type { Tables } from '../kernel/db/tables.ts';
import { freshDatabase } from '../kernel/db/testing.ts';
import { inTransaction } from '../kernel/db/transaction.ts';
import { initiativeContextOf } from './initiatives.ts';

it('what another room may have begun of an initiative is asked for in every table that points to one', async () => {
  const db = (await freshDatabase<Tables>()).sql;
  const { isUsed } = initiativeContextOf({ db } as never, async () => []);
  expect(await inTransaction(db, (tx) => isUsed(tx, newId()))).toBe(false);
  const { rows } = await sql<{ name: string }>`
    select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid = 'initiatives'::regclass order by 1`.execute(db);
  const ofItsOwn = ['initiative_participants', 'initiative_phases'];
  const asked = [
    'act_applications',
    'adoptions',
    'benefit_plans',
    'benefits',
    'challenges',
    'procurement_ties',
    'purchase_assessments',
    'sandbox_cases',
    'trials',
  ];
  const others = [...new Set(rows.map(({ name }) => name))].filter((name) => !ofItsOwn.includes(name));
  expect(others).toEqual(asked);
});
