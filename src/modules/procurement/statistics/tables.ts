declare module '../../../kernel/db/tables.ts' {
  interface Tables extends ProcurementStatisticsTables {}
}

export interface ProcurementStatisticsTables {
  procurement_lots: ProcurementLotRow;
  procurement_refreshes: { id: string; weight: number; at: Date };
}

/** See migration 0020; bigint columns come as text. */
export interface ProcurementLotRow {
  states: string;
  estimated_value: string;
  awarded_value: string;
  year: number;
  award_year: number;
  stage: number;
  standing: number;
  lot: number;
  threshold: number;
  buyer_type: number;
  county: number;
  centrality: number;
  cpv: number;
  procedure: number;
  sdk: number;
  winner_size: number;
  tenders: number;
  tenders_sme: number;
  winners: number;
  winners_known: number;
  winners_sme: number;
  days: number;
  estimated_class: number;
  estimated_currency: number;
  awarded_class: number;
  awarded_currency: number;
  notice_id: string;
  buyer_id: string | null;
  lot_ref: string | null;
}
