import { expect, it } from 'vitest';
import type { Tables } from '../../kernel/db/tables.ts';
import { freshDatabase } from '../../kernel/db/testing.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { testOrganisation } from '../../kernel/identity/testing-people.ts';
import { mergeOrganisations } from '../../kernel/organisations/merge.ts';
import { listOrganisationChoices } from './organisation-choices.ts';

it('a municipality that was merged into another is no choice any more, at once', async () => {
  const { sql: db } = await freshDatabase<Tables>();
  const municipality = async (name: string, number: string) => {
    const { id } = await testOrganisation(db, name);
    await db.updateTable('organisations').set({ municipality_number: number }).where('id', '=', id).execute();
    return id;
  };
  const fromId = await municipality('Gamleby', '9901');
  const intoId = await municipality('Storby', '9902');
  const labels = async () => (await listOrganisationChoices(db)).map(({ label }) => label);
  expect(await labels()).toEqual(['Gamleby', 'Storby']);
  const day = { date: '2026-01-01', today: '2026-11-23', actor: 'system:test' };
  await inTransaction(db, (tx) => mergeOrganisations(tx, [], { fromId, intoId, ...day }));
  expect(await labels()).toEqual(['Storby']);
});
