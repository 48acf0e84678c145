import type { Generated } from 'kysely';

declare module '../../kernel/db/tables.ts' {
  interface Tables extends ProcurementTables {}
}

export interface ProcurementTables {
  notices: NoticeRow;
  notice_lots: NoticeLotRow;
  notice_criteria: {
    notice_id: string;
    lot_ref: string;
    position: number;
    type: string | null;
    name: string | null;
    weight: string | null;
    weight_kind: string | null;
    weight_unit: string | null;
  };
  notice_parties: {
    notice_id: string;
    organisation_ref: string;
    organisation_id: string | null;
    name: string | null;
    number_as_given: string | null;
    country: string | null;
    region: string | null;
    size: string | null;
    is_natural_person: boolean;
    roles: string[];
    buyer_type: string | null;
    joined_by: string | null;
  };
  notice_results: {
    notice_id: string;
    position: number;
    lot_ref: string | null;
    outcome: string | null;
    no_award_reason: string | null;
    tenders: number | null;
    tenders_sme: number | null;
    received: unknown;
    awarded_value: string | null;
    awarded_currency: string | null;
    decided_on: string | null;
  };
  notice_winners: {
    notice_id: string;
    lot_ref: string;
    tender_ref: string;
    organisation_ref: string;
    organisation_id: string | null;
    size: string | null;
    is_lead: boolean | null;
    value: string | null;
    currency: string | null;
  };
  notice_remarks: {
    notice_id: string;
    position: number;
    code: string;
    field: string | null;
    value: string | null;
  };
  organisation_parents: { organisation_id: string; parent_id: string; source: string };
  notice_imports: {
    id: string;
    source: string;
    target: string;
    cursor: unknown;
    state: string;
    read_count: Generated<number>;
    new_count: Generated<number>;
    changed_count: Generated<number>;
    unchanged_count: Generated<number>;
    rejected_count: Generated<number>;
    started_at: Date;
    changed_at: Date;
    finished_at: Date | null;
  };
  notice_rejections: {
    id: string;
    import_id: string;
    name: string;
    reason: string;
    detail: string | null;
    at: Date;
  };
  procurement_ties: {
    id: string;
    organisation_id: string;
    initiative_id: string | null;
    need_id: string | null;
    procedure_key: string;
    notice_id: string;
    is_public: boolean;
    is_demonstration: boolean;
    tied_by: string | null;
    at: Date;
  };
}

export interface NoticeRow {
  id: string;
  notice_identifier: string;
  version: number;
  content_sha256: Buffer;
  document: Buffer;
  source: string;
  source_name: string;
  publication_number: string | null;
  sdk_version: string | null;
  norwegian_profile: string | null;
  subtype: string | null;
  form_type: string | null;
  notice_type: string | null;
  legal_basis: string | null;
  language: string | null;
  stage: string;
  threshold: string;
  procedure_identifier: string | null;
  procedure_type: string | null;
  direct_award_grounds: Generated<string[] | null>;
  title: string | null;
  description: string | null;
  main_cpv: string | null;
  sent_at: Date | null;
  published_on: string | null;
  buyer_id: string | null;
  changes_identifier: string | null;
  changes_version: number | null;
  change_reason: string | null;
  standing: string;
  call_id: string | null;
  read_at: Date;
  reader_version: number;
  is_demonstration: Generated<boolean>;
}

export interface NoticeLotRow {
  notice_id: string;
  lot_ref: string;
  kind: string;
  position: number;
  title: string | null;
  nature: string | null;
  main_cpv: string | null;
  strategic_aims: string[] | null;
  innovation_aims: string[] | null;
  environmental_aims: string[] | null;
  social_aims: string[] | null;
  framework: string | null;
  dynamic_purchasing: string | null;
  variants: string | null;
  suitable_for_smes: boolean | null;
  estimated_value: string | null;
  estimated_currency: string | null;
  wording_signals: string[] | null;
  deadline_at: Date | null;
}
