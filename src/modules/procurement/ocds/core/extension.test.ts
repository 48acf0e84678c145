import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extensionJsonSchema } from './extension.ts';
import { profileStrategies } from './strategies.ts';

const schemaFile = new URL('../../../../../docs/schemas/ocds-nytte-extension.json', import.meta.url);

it('the schema in docs/schemas is the one that releases are made by', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(extensionJsonSchema())),
  );
});

it('lists of codes in the extension are merged as a whole', () => {
  const own = profileStrategies.wholeListMerge.filter((path) => path.includes('/nytte/'));
  expect(own).toContain('tender/lots/nytte/strategicAims');
  expect(own.every((path) => !path.startsWith('nytte/'))).toBe(true);
});
