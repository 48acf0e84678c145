import { table } from './table.ts';

/** One line of what the product must reach, and what it reached in this run. */
export interface Requirement {
  readonly text: string;
  readonly wanted: string;
  readonly reached: string;
  readonly holds: boolean;
}

export function requirementTable(requirements: readonly Requirement[]): string {
  return table(
    ['requirement', 'wanted', 'reached', ''],
    requirements.map(({ text, wanted, reached, holds }) => [text, wanted, reached, holds ? 'yes' : '**no**']),
  );
}
