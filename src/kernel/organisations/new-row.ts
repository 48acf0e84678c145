import { newId } from '../db/ids.ts';

/** What is known of an organisation when it is made; what knows more fills in the rest. */
export interface NewOrganisation {
  readonly id?: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly organisationNumber?: string | undefined;
  readonly municipalityNumber?: string | undefined;
  readonly isDemonstration?: boolean;
  /** Where it was named, as `{ named: 'sign-in' }`. */
  readonly source: Readonly<Record<string, string | boolean>>;
}

/** The row of a new organisation, to be inserted. Without a country it is Norwegian. */
export function newOrganisationRow(organisation: NewOrganisation) {
  return {
    id: organisation.id ?? newId(),
    slug: organisation.slug,
    organisation_number: organisation.organisationNumber ?? null,
    name: organisation.name,
    official_name: null,
    kind: organisation.kind,
    country: organisation.country ?? 'NO',
    municipality_number: organisation.municipalityNumber ?? null,
    county_number: null,
    county_name: null,
    population: null,
    population_year: null,
    population_2020: null,
    centrality_index: null,
    centrality_class: null,
    latitude: null,
    longitude: null,
    source: JSON.stringify(organisation.source),
    is_demonstration: organisation.isDemonstration ?? false,
  };
}
