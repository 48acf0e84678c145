import type { Generated } from 'kysely';

declare module '../db/tables.ts' {
  interface Tables extends OrganisationTables {}
}

export interface OrganisationTables {
  organisations: OrganisationRow;
  former_organisations: {
    number: string;
    name: string;
    organisation_number: string | null;
    until_year: number;
    successor_id: string;
  };
}

export interface OrganisationRow {
  id: string;
  slug: string;
  organisation_number: string | null;
  name: string;
  official_name: string | null;
  kind: string;
  country: string;
  municipality_number: string | null;
  county_number: string | null;
  county_name: string | null;
  population: number | null;
  population_year: number | null;
  population_2020: number | null;
  centrality_index: number | null;
  centrality_class: number | null;
  latitude: number | null;
  longitude: number | null;
  source: unknown;
  /** Made for demonstration: never listed, counted or searched beside real ones. */
  is_demonstration: Generated<boolean>;
  /** The organisation that took this one over. */
  merged_into: Generated<string | null>;
  merged_at: Generated<Date | null>;
}
