import { expect, test } from 'vitest';
import { trimTheme } from './trim-theme.ts';

const block = (head: string, body: string) => `@layer ds.theme.x {\n${head} {\n${body}\n}\n}\n`;

test('scales that no component uses are left out, others kept', () => {
  const trimmed = trimTheme(
    `/* built */\n${block(':root', '  --ds-color-info-text-default: #000000;\n  --ds-color-danger-text-default: #111111;')}${block('[data-color="success"], [data-color-scheme]', '  --ds-color-text-default: var(--x);')}`,
  );
  expect(trimmed).toContain('--ds-color-danger-text-default');
  expect(trimmed).not.toContain('info');
  expect(trimmed).not.toContain('success');
});

test('the manual dark switch is dropped, and the system’s own takes its place', () => {
  const trimmed = trimTheme(
    '/* built */\n@layer ds.theme.color-scheme.dark {\n[data-color-scheme="dark"] {\n  --a: 1;\n}\n\n@media (prefers-color-scheme: dark) {\n  [data-color-scheme="auto"] {\n  --a: 2;\n}\n}\n}\n',
  );
  expect(trimmed).not.toContain('--a: 1');
  expect(trimmed).toMatch(/@media screen and \(prefers-color-scheme: dark\) \{\n {2}:root \{\n {2}--a: 2;/);
});
