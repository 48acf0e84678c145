import { expect, test } from 'vitest';
import type { JudgedNeed } from './judged-needs.ts';
import { groupsTable, judge, measuresTable, missesText, requirements } from './outcome.ts';

function need(id: string, set: JudgedNeed['set'], form: JudgedNeed['form']): JudgedNeed {
  return { id, set, form, traits: ['short'], text: `secret ${id}`, grades: new Map([['right', 3]]) };
}

const needs = [need('d01', 'dev', 'nb'), need('h01', 'held-out', 'nn'), need('h02', 'held-out', 'en')];
const found = ['right'];
const second = ['wrong', 'right'];
const answers = needs.flatMap((it) => [
  judge(it, 'ours', it.id === 'h02' ? [] : found),
  judge(it, 'plain', second),
]);

test('each set stands alone and all together', () => {
  const text = measuresTable(answers);
  expect(text).toContain('| all (3)');
  expect(text).toMatch(/\| dev \(1\) +\| ours +\| +1\.000 \| +1\.000 \| +1\.000 \| +100 %/);
  expect(text).toMatch(/\| held-out \(2\) +\| ours +\| +0\.500 \| +0\.500 \| +0\.500 \| +50 %/);
});

test('a second place is worth 1 / log2(3) of a first', () => {
  expect(groupsTable(answers)).toMatch(/\| nb \(1\) +\| +1\.000 \| +0\.631 \|/);
});

test('what was asked for is told as reached or not', () => {
  const byText = new Map(requirements(answers, 'ours', 'plain').map((it) => [it.text, it]));
  expect(byText.get('nDCG@10 above full-text search: nn')?.holds).toBe(true);
  expect(byText.get('nDCG@10 above full-text search: en')?.holds).toBe(false);
  expect(byText.get('a right case among the first five')).toMatchObject({ reached: '66.7 %', holds: false });
  // 2/3 against 0.631.
  expect(byText.get('nDCG@10 beside full-text search, all needs')?.reached).toMatch(/^\+6 % /);
});

test('a missed need of the held-out set is counted and never shown', () => {
  const text = missesText(answers, 'ours');
  expect(text).toBe('No right case among the first five: 0 of dev, 1 of held-out.');
  const missedDev = [judge(need('d09', 'dev', 'nb'), 'ours', [])];
  expect(missesText(missedDev, 'ours')).toContain('- d09 (nb, short)');
});
