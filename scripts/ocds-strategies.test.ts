import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const dir = mkdtempSync(path.join(tmpdir(), 'nytte-test-strategies-'));
afterAll(() => rmSync(dir, { recursive: true }));

const schema = {
  properties: {
    id: { type: 'string', omitWhenMerged: true },
    tag: { type: 'array', items: { type: 'string' }, omitWhenMerged: true },
    title: { type: ['string', 'null'], omitWhenMerged: false },
    parties: { type: 'array', items: { $ref: '#/definitions/Organization' } },
    buyer: { $ref: '#/definitions/Organization', title: 'Buyer' },
    tender: {
      type: 'object',
      properties: {
        methods: { type: ['array', 'null'], items: { type: 'string' } },
        changes: { type: 'array', items: { type: 'object', properties: { property: { type: 'string' } } } },
        mixed: { type: 'array', items: { type: ['object', 'string'], properties: { id: {} } } },
        items: { type: 'array', wholeListMerge: false, items: { type: 'object', properties: { id: {} } } },
        whole: { type: 'array', wholeListMerge: true, items: { $ref: '#/definitions/Organization' } },
        part: { $ref: '#/definitions/Part' },
      },
    },
  },
  definitions: {
    Organization: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        roles: { type: 'array', items: { type: 'string' } },
        identifiers: {
          type: 'array',
          wholeListMerge: true,
          items: { type: 'object', properties: { id: {} } },
        },
      },
    },
    Part: {
      type: 'object',
      properties: {
        names: { type: 'array', items: { type: 'string' } },
        part: { $ref: '#/definitions/Part' },
      },
    },
  },
};

const run = (file: string) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'ocds-strategies.mjs'), file], {
    encoding: 'utf8',
  });

it('tells of each list whether it is one value, as the standard says', () => {
  const file = path.join(dir, 'schema.json');
  writeFileSync(file, JSON.stringify(schema));
  const { stdout, status } = run(file);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    omitWhenMerged: ['id', 'tag'],
    wholeListMerge: [
      'buyer/identifiers',
      'buyer/roles',
      'parties/identifiers',
      'parties/roles',
      'tender/changes',
      'tender/methods',
      'tender/mixed',
      'tender/part/names',
      'tender/whole',
    ],
  });
});

it('refuses a schema that refers to what it lacks', () => {
  const file = path.join(dir, 'lacking.json');
  writeFileSync(file, JSON.stringify({ properties: { a: { $ref: '#/definitions/None' } } }));
  const { stderr, status } = run(file);
  expect(status).not.toBe(0);
  expect(stderr).toContain('#/definitions/None is not in');
});
