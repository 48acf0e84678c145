import { closeSync, openSync, writeSync } from 'node:fs';
import type { TrialSpecInput } from '../../src/modules/trials/core/spec.ts';
import { seededRandom } from '../report/seeded-random.ts';

/** The designs that are measured: the usual one, one with clusters, and the one that keeps most of its units. */
export type Shape = 'two_groups' | 'clusters' | 'before_after_comparison';

const measures = {
  primary: {
    code: 'minutes',
    kind: 'mean',
    column: 'minutes',
    better: 'lower',
    minimumImportantEffect: 1,
  },
  secondary: [
    { code: 'came', kind: 'proportion', column: 'came', better: 'higher', minimumImportantEffect: 0.05 },
  ],
} as const satisfies Pick<TrialSpecInput, 'primary' | 'secondary'>;

export function specOf(shape: Shape): TrialSpecInput {
  return {
    id: shape,
    title: shape,
    design: shape,
    columns: {
      unit: 'unit',
      group: 'group',
      period: 'period',
      ...(shape === 'clusters' ? { cluster: 'school' } : {}),
    },
    periods: { before: ['2025-06-30', '2025-12-31'], after: ['2026-06-30', '2026-12-31'] },
    ...measures,
    primary: measures.primary,
    secondary: [...measures.secondary],
  };
}

const days = ['2025-06-30', '31.12.2025', '30/06/2026', '2026-12-31'];

/** Writes made data: decimal commas, a date in each of three forms, one value of a hundred missing. */
export function writeTrial(file: string, shape: Shape, rows: number): void {
  const random = seededRandom(20_261_128);
  const out = openSync(file, 'w');
  let lines = 'unit;school;period;group;minutes;came\n';
  for (let row = 0; row < rows; row++) {
    const isChange = shape === 'before_after_comparison';
    const unit = isChange ? Math.floor(row / days.length) : row;
    const school = unit % 400;
    const group = (shape === 'clusters' ? school : unit) % 2 === 0 ? 'comparison' : 'new';
    const minutes = (20 + 10 * random() - (group === 'new' ? 2 : 0)).toFixed(2).replace('.', ',');
    const shown = random() < 0.01 ? '' : minutes;
    lines += `P${unit};Skole ${school};${isChange ? days[row % days.length] : days[0]};${group};${shown};${random() < 0.8 ? 'ja' : 'nei'}\n`;
    if (lines.length > 1 << 16) {
      writeSync(out, lines);
      lines = '';
    }
  }
  writeSync(out, lines);
  closeSync(out);
}
