import type { Moments } from '../analysis/moments.ts';

/**
 * Moments of many entities (units, clusters, pairs), each in a few parts (periods, before and after, the two of a pair),
 * for each measure; in flat arrays, so that a quarter of a million units take tens of megabytes.
 */
export interface CellStore {
  /** The cell of an entity in a part; made where there is none. Entities are numbered from 0, as they come. */
  readonly cell: (entity: number, part: number) => number;
  readonly add: (cell: number, measure: number, value: number) => void;
  /** -1 where nothing was measured. */
  readonly find: (entity: number, part: number) => number;
  /** Of the cell -1, those of nothing. */
  readonly moments: (cell: number, measure: number) => Moments;
  /** The cells of an entity, the last made first. */
  readonly cellsOf: (entity: number) => number[];
  readonly partOf: (cell: number) => number;
}

/** Count, mean and sum of squared distances. */
const width = 3;

export function createCellStore(measures: number): CellStore {
  let capacity = 64;
  let figures = new Float64Array(capacity * measures * width);
  let parts = new Int32Array(capacity);
  /** The next cell of the same entity, one up; 0 is the end. */
  let nexts = new Int32Array(capacity);
  let firsts = new Int32Array(64);
  let size = 0;

  const grow = () => {
    capacity *= 2;
    figures = copied(new Float64Array(capacity * measures * width), figures);
    parts = copied(new Int32Array(capacity), parts);
    nexts = copied(new Int32Array(capacity), nexts);
  };
  const find = (entity: number, part: number): number => {
    let cell = (firsts[entity] ?? 0) - 1;
    while (cell >= 0 && parts[cell] !== part) cell = (nexts[cell] as number) - 1;
    return cell;
  };
  return {
    find,
    cell(entity, part) {
      const found = find(entity, part);
      if (found >= 0) return found;
      if (size === capacity) grow();
      if (entity >= firsts.length) firsts = copied(new Int32Array(2 * Math.max(entity, 32)), firsts);
      parts[size] = part;
      nexts[size] = firsts[entity] as number;
      size += 1;
      firsts[entity] = size;
      return size - 1;
    },
    add(cell, measure, value) {
      const at = (cell * measures + measure) * width;
      const n = (figures[at] as number) + 1;
      const mean = figures[at + 1] as number;
      const distance = value - mean;
      const moved = mean + distance / n;
      figures[at] = n;
      figures[at + 1] = moved;
      figures[at + 2] = (figures[at + 2] as number) + distance * (value - moved);
    },
    moments(cell, measure) {
      if (cell < 0) return { n: 0, mean: 0, m2: 0 };
      const at = (cell * measures + measure) * width;
      return { n: figures[at] as number, mean: figures[at + 1] as number, m2: figures[at + 2] as number };
    },
    cellsOf(entity) {
      const cells: number[] = [];
      for (let cell = (firsts[entity] ?? 0) - 1; cell >= 0; cell = (nexts[cell] as number) - 1)
        cells.push(cell);
      return cells;
    },
    partOf: (cell) => parts[cell] as number,
  };
}

function copied<Values extends Float64Array | Int32Array>(larger: Values, smaller: Values): Values {
  larger.set(smaller);
  return larger;
}
