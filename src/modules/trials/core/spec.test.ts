import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type TrialSpecInput, trialSpec, trialSpecJsonSchema } from './spec.ts';

const valid: TrialSpecInput = {
  id: 't',
  title: 'T',
  design: 'two_groups',
  columns: { unit: 'u', group: 'g' },
  primary: { code: 'm', kind: 'mean', column: 'm', better: 'higher', minimumImportantEffect: 1 },
};

const faults = (changes: object) =>
  trialSpec.safeParse({ ...valid, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('the schema in docs/schemas is the one that is checked against', () => {
  const file = new URL('../../../../docs/schemas/trial-spec.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(trialSpecJsonSchema())));
});

it('what is usual may be left out', () => {
  expect(trialSpec.parse(valid)).toMatchObject({
    alpha: 0.05,
    power: 0.8,
    groups: [{ code: 'comparison', share: 1 }, { code: 'new' }],
    missing: { rule: 'complete_case', maxShare: 0.2 },
  });
});

it('what a design cannot do without is asked for by name, and what is unknown is refused', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ design: 'clusters' })).toEqual(['columns.cluster']);
  expect(faults({ design: 'before_after_comparison' })).toEqual(['columns.period', 'periods']);
  expect(
    faults({ design: 'clusters', columns: { cluster: 'c', group: 'g' }, looks: { plannedUnits: 50 } }),
  ).toEqual(['looks']);
  expect(faults({ groups: [{ code: 'a' }, { code: 'a' }] })).toEqual(['groups']);
  expect(faults({ secondary: [valid.primary] })).toEqual(['secondary']);
  expect(faults({ missing: { rule: 'worst_case' } })).toEqual(['missing.rule']);
  expect(faults({ primary: { ...valid.primary, kind: 'proportion', minimumImportantEffect: 5 } })).toEqual([
    'primary.minimumImportantEffect',
  ]);
  expect(faults({ colour: 'red' })).toEqual(['']);
  expect(faults({ primary: { ...valid.primary, minimumImportantEffect: 0 } })).toHaveLength(1);
});
