import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { newOrganisationRow } from './new-row.ts';
import { isOrganisationNumber } from './organisation-number.ts';
import { slugify } from './slug.ts';

export interface NumberedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly isDemonstration: boolean;
}

/**
 * The organisation with that number: itself, the successor of a former one, or who took it over; made when nobody has
 * the number. It is never matched by name: a number must not settle on a namesake.
 * @param organisation.name what a new one is called; ignored for one that is known.
 * @throws RangeError for a number that fails modulus 11.
 */
export async function ensureOrganisationByNumber(
  tx: Tx,
  organisation: { readonly organisationNumber: string; readonly name: string },
): Promise<NumberedOrganisation> {
  const { organisationNumber } = organisation;
  if (!isOrganisationNumber(organisationNumber)) throw new RangeError('Not an organisation number.');
  return (await findByNumber(tx, organisationNumber)) ?? (await create(tx, organisation));
}

/** A chain of mergers is followed to its end; `union` ends a ring that should not be there. */
async function findByNumber(tx: Tx, organisationNumber: string): Promise<NumberedOrganisation | undefined> {
  const { rows } = await sql<{ id: string; name: string; is_demonstration: boolean }>`
    with recursive first as (
      select id from organisations where organisation_number = ${organisationNumber}
      union all
      (select successor_id from former_organisations where organisation_number = ${organisationNumber}
        and not exists (select from organisations where organisation_number = ${organisationNumber})
        order by until_year desc, successor_id limit 1)
    ), line as (
      select o.id, o.merged_into from organisations o join first on first.id = o.id
      union
      select o.id, o.merged_into from organisations o join line on line.merged_into = o.id
    )
    select o.id, o.name, o.is_demonstration from organisations o join line on line.id = o.id
    where o.merged_into is null
  `.execute(tx);
  const [row] = rows;
  return row && { id: row.id, name: row.name, isDemonstration: row.is_demonstration };
}

async function create(
  tx: Tx,
  { organisationNumber, name }: { readonly organisationNumber: string; readonly name: string },
): Promise<NumberedOrganisation> {
  // With the number the address is nobody else's.
  const slug = `${slugify(name)}-${organisationNumber}`.replace(/^-/, '');
  const source = { named: 'sign-in' };
  await tx
    .insertInto('organisations')
    .values(newOrganisationRow({ slug, organisationNumber, name, kind: 'other', source }))
    // Two colleagues may sign in for the first time at once.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await findByNumber(tx, organisationNumber);
  if (!made) throw new Error('An organisation that was just made cannot be found.');
  return made;
}
