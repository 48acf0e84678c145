import type { FlatFaultCode } from '../../../kernel/records/flat-columns.ts';
import type { SpreadsheetFault } from '../../../kernel/spreadsheets/faults.ts';

/** What is wrong with a cell as this table reads it; what is wrong with any spreadsheet's cell has words in the kernel. */
export type CellFault = SpreadsheetFault<Extract<FlatFaultCode, 'unknown_choice' | 'not_a_year'>>;
