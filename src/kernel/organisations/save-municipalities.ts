import { sql } from 'kysely';
import { violatedConstraint } from '../db/errors.ts';
import { newId } from '../db/ids.ts';
import type { Tx } from '../db/tables.ts';
import type { Municipality } from './schema.ts';

/** A municipality of today, with its address in the product. */
export interface MunicipalityItem extends Municipality {
  readonly slug: string;
}

/** Saves municipalities by their number; one that was known by its organisation number or a name becomes the same. */
export async function saveMunicipalities(
  tx: Tx,
  items: readonly MunicipalityItem[],
  file: string,
): Promise<void> {
  await adoptByOrganisationNumber(tx, items);
  await yieldSlugs(tx, items);
  const source = JSON.stringify({ file });
  await tx
    .insertInto('organisations')
    .values(
      items.map((item) => ({
        id: newId(),
        slug: item.slug,
        organisation_number: item.organisationNumber,
        name: item.name,
        official_name: item.officialName,
        kind: 'municipality',
        country: 'NO',
        municipality_number: item.number,
        county_number: item.countyNumber,
        county_name: item.countyName,
        population: item.population2024,
        population_year: 2024,
        population_2020: item.population2020,
        centrality_index: item.centralityIndex,
        centrality_class: item.centralityClass,
        latitude: item.latitude,
        longitude: item.longitude,
        source,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('municipality_number').doUpdateSet((eb) => ({
        slug: eb.ref('excluded.slug'),
        organisation_number: eb.ref('excluded.organisation_number'),
        name: eb.ref('excluded.name'),
        official_name: eb.ref('excluded.official_name'),
        kind: eb.ref('excluded.kind'),
        country: eb.ref('excluded.country'),
        county_number: eb.ref('excluded.county_number'),
        county_name: eb.ref('excluded.county_name'),
        population: eb.ref('excluded.population'),
        population_year: eb.ref('excluded.population_year'),
        population_2020: eb.ref('excluded.population_2020'),
        centrality_index: eb.ref('excluded.centrality_index'),
        centrality_class: eb.ref('excluded.centrality_class'),
        latitude: eb.ref('excluded.latitude'),
        longitude: eb.ref('excluded.longitude'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute();
}

/** A municipality that got another number, as many did in 2024, is still the same legal person. */
async function adoptByOrganisationNumber(tx: Tx, items: readonly MunicipalityItem[]): Promise<void> {
  await sql`
    update organisations o set municipality_number = item.number
    from unnest(${items.map((item) => item.number)}::text[], ${items.map((item) => item.organisationNumber)}::text[])
      as item (number, organisation_number)
    where o.organisation_number = item.organisation_number
      and o.municipality_number is distinct from item.number
      and not exists (select from organisations taken where taken.municipality_number = item.number)
  `.execute(tx);
}

/** An address belongs to the municipality that the content gives it to; who else had it is told apart. */
async function yieldSlugs(tx: Tx, items: readonly MunicipalityItem[]): Promise<void> {
  await sql`
    update organisations o set slug = o.slug || '-' || right(o.id::text, 12)
    from unnest(${items.map((item) => item.number)}::text[], ${items.map((item) => item.slug)}::text[])
      as item (number, slug)
    where o.slug = item.slug and o.municipality_number is distinct from item.number
  `.execute(tx);
}

export const removeMunicipalities = {
  findInUse: async (tx: Tx, numbers: readonly string[]): Promise<string[]> => {
    const inUse: string[] = [];
    for (const number of numbers) {
      await sql`savepoint removal`.execute(tx);
      try {
        await tx.deleteFrom('organisations').where('municipality_number', '=', number).execute();
      } catch (error) {
        if (violatedConstraint(error)?.kind !== 'foreign_key') throw error;
        inUse.push(number);
      }
      await sql`rollback to savepoint removal`.execute(tx);
    }
    return inUse;
  },
  remove: async (tx: Tx, numbers: readonly string[]): Promise<void> => {
    await sql`delete from organisations where municipality_number = any(${[...numbers]}::text[])`.execute(tx);
  },
};
