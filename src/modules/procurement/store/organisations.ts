import { sql } from 'kysely';
import { newId } from '../../../kernel/db/ids.ts';
import type { Tx } from '../../../kernel/db/tables.ts';
import { newOrganisationRow } from '../../../kernel/organisations/new-row.ts';
import { slugify } from '../../../kernel/organisations/slug.ts';
import type { PartyRow } from './rows.ts';

/** The organisation that a party is, and how that was found. */
export interface Joined {
  readonly id: string;
  readonly by: 'number' | 'name';
}

export type JoinOf = (party: PartyRow) => Joined | undefined;

/**
 * Joins the parties of notices to organisations, making those whose number is not known yet. A former number leads to
 * its successor. A name is never enough, but for a buyer in Norway that is called exactly as a municipality.
 */
export async function joinOrganisations(tx: Tx, parties: readonly PartyRow[]): Promise<JoinOf> {
  const wanted = new Map<string, PartyRow>();
  for (const party of parties) {
    if (party.number !== undefined && !wanted.has(party.number)) wanted.set(party.number, party);
  }
  // In one order everywhere, so that two imports at once do not wait for each other in a ring.
  const numbers = [...wanted.keys()].sort();
  const known = await findByNumbers(tx, numbers);
  const unknown = numbers.filter((number) => !known.has(number));
  if (unknown.length > 0) {
    await create(
      tx,
      unknown.map((number) => wanted.get(number)).filter((party) => party !== undefined),
    );
    for (const [number, id] of await findByNumbers(tx, unknown)) known.set(number, id);
  }
  const municipalities = await findMunicipalities(tx, parties);
  return (party) => {
    const byNumber = party.number === undefined ? undefined : known.get(party.number);
    if (byNumber !== undefined) return { id: byNumber, by: 'number' };
    const name = municipalityName(party);
    const byName = name === undefined ? undefined : municipalities.get(name);
    return byName === undefined ? undefined : { id: byName, by: 'name' };
  };
}

/** A chain of mergers is followed to its end; `union` ends a ring that should not be there. */
async function findByNumbers(tx: Tx, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<{ number: string; id: string }>`
    with recursive wanted as (
      select unnest(${[...numbers]}::text[]) as number
    ), first as (
      select w.number, coalesce(o.id, (
        select f.successor_id from former_organisations f where f.organisation_number = w.number
        order by f.until_year desc, f.successor_id limit 1)) as id
      from wanted w left join organisations o on o.organisation_number = w.number
    ), line as (
      select first.number, o.id, o.merged_into from first join organisations o on o.id = first.id
      union
      select line.number, o.id, o.merged_into from line join organisations o on o.id = line.merged_into
    )
    select number, id from line where merged_into is null
  `.execute(tx);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

/** What kind of body a new one is, is not guessed. */
async function create(tx: Tx, parties: readonly PartyRow[]): Promise<void> {
  const rows = parties.map(({ number = '', row }) => {
    const name = row.name || number;
    return newOrganisationRow({
      id: newId(),
      // With the number the address is nobody else's.
      slug: `${slugify(name).slice(0, 100)}-${number}`.replace(/^-/, ''),
      organisationNumber: number,
      name,
      kind: 'other',
      source: { named: 'notices' },
    });
  });
  await tx
    .insertInto('organisations')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The name of a buyer without a number that is called as a municipality is: `Fjell kommune` → `fjell`. */
function municipalityName({ number, isBuyer, row }: PartyRow): string | undefined {
  if (number !== undefined || !isBuyer || row.number_as_given !== null) return undefined;
  if (row.country !== null && row.country !== 'NOR' && row.country !== 'NO') return undefined;
  return /^(.+) kommune$/i.exec(row.name?.trim() ?? '')?.[1]?.toLocaleLowerCase('nb');
}

async function findMunicipalities(
  tx: Tx,
  parties: readonly PartyRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(parties.map(municipalityName).filter((name) => name !== undefined))];
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', sql<string>`lower(name)`.as('name')])
    .where(sql<boolean>`lower(name) = any(${names}::text[])`)
    .where('kind', '=', 'municipality')
    .where('country', '=', 'NO')
    .where('is_demonstration', '=', false)
    .where('merged_into', 'is', null)
    .execute();
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of rows) {
    if (found.has(name)) twice.add(name);
    found.set(name, id);
  }
  // Two of one name (Herøy, Våler): neither is taken.
  for (const name of twice) found.delete(name);
  return found;
}
