import { newId } from '../db/ids.ts';
import type { Tx } from '../db/tables.ts';
import { newOrganisationRow } from './new-row.ts';
import type { OrganisationReference } from './schema.ts';
import { slugify } from './slug.ts';
import { listSuccessors } from './successors.ts';

interface Known {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
  readonly country: string;
  readonly municipality_number: string | null;
  organisation_number: string | null;
}

/**
 * The ids of the organisations that content names: the municipality by its number, others by organisation number, or
 * by name among those of the same kind and country; made where they are not there yet. A municipality whose own file
 * has not been loaded is made with its number, which that file fills in later. For one that was merged into another,
 * the one that took over; so two references may get the same id.
 */
export async function ensureOrganisations(
  tx: Tx,
  references: readonly OrganisationReference[],
): Promise<ReadonlyMap<OrganisationReference, string>> {
  const ids = new Map<OrganisationReference, string>();
  const known = await listKnown(tx, references);
  for (const reference of references) {
    const found = known.find((one) => isSame(one, reference));
    const organisation = found ?? (await create(tx, reference, known));
    if (!found) known.push(organisation);
    if (reference.organisationNumber && !organisation.organisation_number) {
      organisation.organisation_number = reference.organisationNumber;
      await tx
        .updateTable('organisations')
        .set({ organisation_number: reference.organisationNumber })
        .where('id', '=', organisation.id)
        .execute();
    }
    ids.set(reference, organisation.id);
  }
  const successors = await listSuccessors(tx, [...ids.values()]);
  for (const [reference, id] of ids) ids.set(reference, successors.get(id) ?? id);
  return ids;
}

/**
 * The ids of the bodies behind content that `own` keeps, in the order that they are named, each once. The one that
 * keeps it is known by its id; by name it could be taken for a namesake.
 */
export async function ensureBodies<Own extends { readonly id: string }>(
  tx: Tx,
  references: readonly OrganisationReference[],
  {
    own,
    isOwn,
  }: {
    readonly own: Own | undefined;
    readonly isOwn: (reference: OrganisationReference, own: Own) => boolean;
  },
): Promise<string[]> {
  const ownIdOf = (named: OrganisationReference) => (own && isOwn(named, own) ? own.id : undefined);
  const others = await ensureOrganisations(
    tx,
    references.filter((named) => ownIdOf(named) === undefined),
  );
  return [...new Set(references.map((named) => ownIdOf(named) ?? (others.get(named) as string)))];
}

function isSame(known: Known, reference: OrganisationReference): boolean {
  if (reference.municipalityNumber) return known.municipality_number === reference.municipalityNumber;
  if (reference.organisationNumber && known.organisation_number) {
    return known.organisation_number === reference.organisationNumber;
  }
  return (
    known.kind === reference.kind &&
    known.country === reference.country &&
    slugsFor(reference).includes(known.slug)
  );
}

async function listKnown(tx: Tx, references: readonly OrganisationReference[]): Promise<Known[]> {
  const some = (values: (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const slugs = some(references.flatMap(slugsFor));
  const municipalityNumbers = some(references.map((reference) => reference.municipalityNumber));
  const organisationNumbers = some(references.map((reference) => reference.organisationNumber));
  return tx
    .selectFrom('organisations')
    .select(['id', 'slug', 'kind', 'country', 'municipality_number', 'organisation_number'])
    .where((eb) =>
      eb.or([
        eb('slug', '=', eb.fn.any(eb.val(slugs))),
        eb('municipality_number', '=', eb.fn.any(eb.val(municipalityNumbers))),
        eb('organisation_number', '=', eb.fn.any(eb.val(organisationNumbers))),
      ]),
    )
    .execute();
}

/** The addresses that an organisation may have, in order of preference: the longer ones are for namesakes. */
function slugsFor({ name, country, kind, municipalityNumber }: OrganisationReference): string[] {
  const plain = slugify(name);
  const place = municipalityNumber ?? country.toLowerCase();
  return plain === '' ? [] : [plain, `${plain}-${place}`, `${plain}-${place}-${slugify(kind)}`];
}

async function create(tx: Tx, reference: OrganisationReference, known: readonly Known[]): Promise<Known> {
  const id = newId();
  const taken = new Set(known.map((one) => one.slug));
  const row = newOrganisationRow({
    ...reference,
    id,
    slug: slugsFor(reference).find((slug) => !taken.has(slug)) ?? `organisation-${id}`,
    source: { named: 'innovations' },
  });
  await tx.insertInto('organisations').values(row).execute();
  return row;
}
