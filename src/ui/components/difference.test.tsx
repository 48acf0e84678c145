import { expect, test } from 'vitest';
import { compareFields } from '../../kernel/records/differences.ts';
import { ConflictChooser } from './conflict-chooser.tsx';
import { Differences } from './difference.tsx';

const before = [
  { name: 'need', label: 'Behovet', value: 'Lang <b>ventetid</b>' },
  { name: 'partners', label: 'Sammen med', value: ['Asker'] },
  { name: 'title', label: 'Tittel', value: 'Den samme' },
];
const after = [
  { name: 'need', label: 'Behovet', value: 'Kort <b>ventetid</b>' },
  { name: 'partners', label: 'Sammen med', value: [] },
  { name: 'title', label: 'Tittel', value: 'Den samme' },
];
const fields = compareFields(before, after);

test('what changed is told in words for who listens, and what did not is named', () => {
  const html = String(<Differences lang="nb" before="Før" after="Etter" fields={fields} contentLang="nn" />);
  expect(html).toContain('Fjernet:');
  expect(html).toContain('Lagt til:');
  expect(html).toContain('Uendret: tittel.');
  expect(html).toContain('Lang');
  expect(html).not.toContain('<b>');
  expect(html).toContain('lang="nn"');
  expect(html).toContain('Ikke fylt ut');
});

test('two of the same have no differences', () => {
  const html = String(<Differences lang="en" before="A" after="B" fields={compareFields(before, before)} />);
  expect(html).toContain('No differences.');
});

test('of a conflict both sides can be chosen in each field that differs, and none is told as removed', () => {
  const html = String(<ConflictChooser lang="nb" fields={fields} />);
  for (const choice of ['mine', 'theirs']) {
    expect(html).toContain(`id="choose-need-${choice}"`);
  }
  expect(html).not.toContain('choose.title');
  expect(html).not.toContain('<del>');
  expect(html).toMatch(/value="theirs" checked="" aria-describedby="choose-partners-theirs-text"/);
  expect(html).toMatch(/value="mine" checked="" aria-describedby="choose-need-mine-text"/);
});
