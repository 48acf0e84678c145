import {
  buyerTypes,
  codeOf,
  countyKey,
  keyOf,
  notReported,
  notReportedKey,
  procedures,
  sdkCode,
  sdkKey,
  stages,
  thresholds,
  winnerSizes,
} from './codes.ts';
import type { ProcurementLotRow } from './tables.ts';

type CodeColumn = Exclude<
  keyof ProcurementLotRow,
  'states' | 'estimated_value' | 'awarded_value' | 'notice_id' | 'buyer_id' | 'lot_ref'
>;

interface Dimension {
  /** The column of the analytical table. */
  readonly column: CodeColumn;
  /** What a code is called in tables, files and addresses. */
  readonly key: (code: number) => string;
  /** The other way; undefined for a key that cannot be. */
  readonly code: (key: string) => number | undefined;
}

const listed = (column: CodeColumn, list: readonly string[]): Dimension => ({
  column,
  key: (code) => keyOf(list, code),
  code: (key) => codeOf(list, key),
});

const numbered = (column: CodeColumn, pattern: RegExp, key = String): Dimension => ({
  column,
  key: (code) => (code === notReported ? notReportedKey : key(code)),
  code: (text) => (text === notReportedKey ? notReported : pattern.test(text) ? Number(text) : undefined),
});

/** What figures can be divided and filtered by, `buyer` aside, which is an organisation. */
export const codedDimensions = {
  year: numbered('year', /^[0-9]{4}$/),
  'award-year': numbered('award_year', /^[0-9]{4}$/),
  stage: listed('stage', stages),
  threshold: listed('threshold', thresholds),
  'buyer-type': listed('buyer_type', buyerTypes),
  county: { ...numbered('county', /^[0-9]{2}$/), key: countyKey },
  centrality: numbered('centrality', /^[1-6]$/),
  cpv: { ...numbered('cpv', /^[0-9]{2}$/), key: countyKey },
  procedure: listed('procedure', procedures),
  sdk: {
    column: 'sdk',
    key: sdkKey,
    code: (key) => (key === notReportedKey ? notReported : sdkCode(key) || undefined),
  },
  'winner-size': listed('winner_size', winnerSizes),
} as const satisfies Readonly<Record<string, Dimension>>;

export type CodedDimension = keyof typeof codedDimensions;
export type DimensionName = CodedDimension | 'buyer';

export const codedDimensionNames = Object.keys(codedDimensions) as [CodedDimension, ...CodedDimension[]];
export const dimensionNames = [...codedDimensionNames, 'buyer'] as [DimensionName, ...DimensionName[]];

export const dimensionOf = (name: CodedDimension): Dimension => codedDimensions[name];
