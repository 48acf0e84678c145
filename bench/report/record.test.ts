import { expect, test } from 'vitest';
import { replaceSection } from './record.ts';

const document = '# A\n\n<!-- bench:speed:start -->\nold\n<!-- bench:speed:end -->\n\nafter\n';

test('only what stands between the markers is replaced', () => {
  expect(replaceSection(document, 'speed', 'new')).toBe(
    '# A\n\n<!-- bench:speed:start -->\n\nnew\n\n<!-- bench:speed:end -->\n\nafter\n',
  );
});

test('writing the same result again changes nothing', () => {
  const once = replaceSection(document, 'speed', 'new');
  expect(replaceSection(once, 'speed', 'new')).toBe(once);
});

test('a document without the markers is refused', () => {
  expect(() => replaceSection(document, 'crash', 'new')).toThrow('markers of "crash"');
});
