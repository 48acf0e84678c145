/** Why a whole file cannot be read: nothing of it is used. */
export type RefusalCode =
  | 'empty_file'
  | 'not_a_spreadsheet'
  | 'old_excel_file'
  | 'encrypted'
  | 'binary_workbook'
  | 'opendocument'
  | 'macros'
  | 'broken_package'
  | 'too_many_parts'
  | 'unpacked_too_large'
  | 'packed_too_tightly'
  | 'broken_xml'
  | 'doctype'
  | 'nested_too_deep'
  | 'no_sheet'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'unclosed_quote'
  | 'header_not_found'
  | 'missing_column'
  | 'duplicate_column';

/** What is told about a file that can be read: nobody should find out later. */
export type FindingCode =
  | 'merged_cells'
  | 'hidden_rows'
  | 'hidden_columns'
  | 'hidden_sheet'
  | 'other_sheet'
  | 'external_links'
  | 'embedded_objects'
  | 'windows_1252'
  | 'header_not_first'
  | 'unknown_column';

/** What is wrong with one cell. */
export type CellFaultCode =
  | 'formula'
  | 'cell_error'
  | 'not_a_number'
  | 'ambiguous_number'
  | 'imprecise_number'
  | 'not_a_date'
  | 'number_not_date'
  | 'short_year';

/** Where in a file: as a person finds it in a spreadsheet program. */
export interface Place {
  readonly sheet?: string | undefined;
  /** `C14`, or `A1:C3` for an area. */
  readonly cell?: string | undefined;
  /** From 1. */
  readonly row?: number | undefined;
}

/** A code, a place and what the words need; the words are in `fault-words.ts`. */
export interface SpreadsheetFault<Code extends string = RefusalCode | FindingCode | CellFaultCode> {
  readonly code: Code;
  readonly place: Place;
  readonly detail: Readonly<Record<string, string | number>>;
}

export function faultOf<Code extends string>(
  code: Code,
  place: Place = {},
  detail: SpreadsheetFault['detail'] = {},
): SpreadsheetFault<Code> {
  return { code, place, detail };
}

/** The only error that reading a spreadsheet throws, whatever the file holds. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  readonly fault: SpreadsheetFault<RefusalCode>;

  constructor(
    code: RefusalCode,
    place: Place = {},
    detail: SpreadsheetFault['detail'] = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.fault = faultOf(code, place, detail);
  }
}

/** How much a file may ask of us. */
export interface SpreadsheetLimits {
  /** Bytes after unpacking, all parts that are read together. */
  readonly maxUnpackedBytes: number;
  /** How many times larger a part may become; told from the first mebibyte on, since small parts pack well. */
  readonly maxRatio: number;
  /** Files in the package. */
  readonly maxParts: number;
  /** Rows that hold something. */
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** For a file that somebody uploads; more is for whoever reads files of their own. */
export const defaultLimits: SpreadsheetLimits = {
  maxUnpackedBytes: 256 * 2 ** 20,
  maxRatio: 250,
  maxParts: 2_000,
  maxRows: 100_000,
  maxColumns: 1_000,
};
