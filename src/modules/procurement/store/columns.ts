import type { Columns } from './bulk.ts';

/** What an import writes of each table of migration 0019; of notices all but the document, which travels by itself. */
export const noticeColumns = {
  id: 'uuid',
  notice_identifier: 'text',
  version: 'integer',
  content_sha256: 'bytea',
  source: 'text',
  source_name: 'text',
  publication_number: 'text',
  sdk_version: 'text',
  norwegian_profile: 'text',
  subtype: 'text',
  form_type: 'text',
  notice_type: 'text',
  legal_basis: 'text',
  language: 'text',
  stage: 'text',
  threshold: 'text',
  procedure_identifier: 'text',
  procedure_type: 'text',
  direct_award_grounds: 'text[]',
  title: 'text',
  description: 'text',
  main_cpv: 'text',
  sent_at: 'timestamptz',
  published_on: 'date',
  buyer_id: 'uuid',
  changes_identifier: 'text',
  changes_version: 'integer',
  change_reason: 'text',
  standing: 'text',
  read_at: 'timestamptz',
  reader_version: 'smallint',
  is_demonstration: 'boolean',
} as const satisfies Columns;

const ofNotice = { notice_id: 'uuid' } as const;

export const lotColumns = {
  ...ofNotice,
  lot_ref: 'text',
  kind: 'text',
  position: 'smallint',
  title: 'text',
  nature: 'text',
  main_cpv: 'text',
  strategic_aims: 'text[]',
  innovation_aims: 'text[]',
  environmental_aims: 'text[]',
  social_aims: 'text[]',
  framework: 'text',
  dynamic_purchasing: 'text',
  variants: 'text',
  suitable_for_smes: 'boolean',
  estimated_value: 'numeric',
  estimated_currency: 'text',
  wording_signals: 'text[]',
  deadline_at: 'timestamptz',
} as const satisfies Columns;

export const criterionColumns = {
  ...ofNotice,
  lot_ref: 'text',
  position: 'smallint',
  type: 'text',
  name: 'text',
  weight: 'numeric',
  weight_kind: 'text',
  weight_unit: 'text',
} as const satisfies Columns;

export const partyColumns = {
  ...ofNotice,
  organisation_ref: 'text',
  organisation_id: 'uuid',
  name: 'text',
  number_as_given: 'text',
  country: 'text',
  region: 'text',
  size: 'text',
  is_natural_person: 'boolean',
  roles: 'text[]',
  buyer_type: 'text',
  joined_by: 'text',
} as const satisfies Columns;

export const resultColumns = {
  ...ofNotice,
  position: 'smallint',
  lot_ref: 'text',
  outcome: 'text',
  no_award_reason: 'text',
  tenders: 'integer',
  tenders_sme: 'integer',
  received: 'jsonb',
  awarded_value: 'numeric',
  awarded_currency: 'text',
  decided_on: 'date',
} as const satisfies Columns;

export const winnerColumns = {
  ...ofNotice,
  lot_ref: 'text',
  tender_ref: 'text',
  organisation_ref: 'text',
  organisation_id: 'uuid',
  size: 'text',
  is_lead: 'boolean',
  value: 'numeric',
  currency: 'text',
} as const satisfies Columns;

export const remarkColumns = {
  ...ofNotice,
  position: 'smallint',
  code: 'text',
  field: 'text',
  value: 'text',
} as const satisfies Columns;
