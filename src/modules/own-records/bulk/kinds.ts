import type { Db } from '../../../kernel/db/tables.ts';
import type { FlatColumn } from '../../../kernel/records/flat-columns.ts';
import type { AnyOwnRecordKind, OwnRecordKindName } from '../../../kernel/records/kind.ts';
import { innovationTableColumns } from '../../innovations/public.ts';
import { instrumentTableColumns } from '../../instruments/public.ts';
import { findKind } from '../kinds.ts';

/** A kind of record that can be filled in as a table. */
export interface BulkKind {
  readonly kind: AnyOwnRecordKind;
  readonly columns: (db: Db) => Promise<FlatColumn[]>;
}

const columns: Readonly<Partial<Record<OwnRecordKindName, BulkKind['columns']>>> = {
  innovation: innovationTableColumns,
  instrument: instrumentTableColumns,
};

/** @returns undefined for what is no kind of ours, and for one that no table holds. */
export function bulkKind(name: string): BulkKind | undefined {
  const kind = findKind(name);
  const ofKind = kind && columns[kind.kind];
  return ofKind && { kind, columns: ofKind };
}
