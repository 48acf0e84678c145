import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { tellFields, tellNotice } from './cli-read.ts';
import { syntheticNotice } from './testing-synthetic-notice.ts';

function fileOf(content: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-notice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'notice.xml');
  writeFileSync(file, content);
  return file;
}

async function told(tell: (out: Writable) => Promise<void>): Promise<string> {
  let text = '';
  const out = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  await tell(out);
  return text;
}

const fail = (message: string) => new Error(message);

it('fields are told as JSON, each with its value and node', async () => {
  const file = fileOf(syntheticNotice(2));
  const fields: unknown = JSON.parse(await told((out) => tellFields(file, true, out, fail)));
  expect(fields).toContainEqual({
    field: 'BT-105-Procedure',
    value: 'open',
    node: '/*/cac:TenderingProcess/cbc:ProcedureCode',
    parent: 'ND-ProcedureTenderingProcess',
  });
  expect(fields).toContainEqual({
    field: 'BT-137-Lot',
    value: 'LOT-0002',
    node: '/*/cac:ProcurementProjectLot[2]/cbc:ID',
    parent: 'ND-Lot',
  });
});

it('thousands of fields are told whole', async () => {
  const file = fileOf(syntheticNotice(200));
  const fields = JSON.parse(await told((out) => tellFields(file, true, out, fail))) as { field: string }[];
  expect(fields.filter(({ field }) => field === 'BT-137-Lot')).toHaveLength(200);
});

it('a notice without fields is an empty list', async () => {
  const file = fileOf(
    '<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2"/>',
  );
  expect(await told((out) => tellFields(file, true, out, fail))).toBe('[]\n');
});

it('facts are told as JSON; what is not reported is left out', async () => {
  const file = fileOf(syntheticNotice(1));
  const facts = JSON.parse(await told((out) => tellNotice(file, true, out, fail))) as { lots: object[] };
  expect(facts.lots[0]).toMatchObject({ id: 'LOT-0001', strategicAims: ['inn-pur'] });
  expect(facts.lots[0]).not.toHaveProperty('socialAims');
});

it('a notice is told in Norwegian', async () => {
  const text = await told((out) => tellNotice(fileOf(syntheticNotice(1)), false, out, fail));
  expect(text).toContain('Kjøper: Kjøper kommune');
  expect(text).toContain('Prosedyre: Åpen [open]');
  expect(text).toContain('  Tildelingskriterium: Kvalitet [quality], 60 Vekt (prosent, presis)');
  expect(text).toContain('    Vinner: Leverandør 0001 AS, 1000000 NOK');
});

it('what is no notice is refused with the file, the reason and its code', async () => {
  const nothing = new Writable();
  await expect(tellNotice(fileOf('<html/>'), true, nothing, fail)).rejects.toThrow(
    /notice\.xml: The outermost element is html: not a notice \[not_a_notice\]$/,
  );
  await expect(tellFields(fileOf('<!DOCTYPE a><a/>'), true, nothing, fail)).rejects.toThrow(/\[doctype\]$/);
  await expect(tellFields(fileOf('PK\u0003\u0004'), true, nothing, fail)).rejects.toThrow(
    /\[not_well_formed\]$/,
  );
});
