import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { collectNotice } from './eforms/collect.ts';
import { fieldDictionary } from './eforms/dictionary/fields.ts';
import { labelOf } from './eforms/dictionary/labels.ts';
import { EformsFault } from './eforms/fault.ts';
import { type FieldValue, readFields } from './eforms/fields.ts';
import { readFacts, readNoticeTree } from './eforms/read.ts';
import type { XmlTree } from './eforms/xml/tree.ts';
import { describeNotice } from './notice-text.ts';

type Fail = (message: string) => Error;

/** Prints every field of a notice, as JSON (one to a line, in an array) or to be read. @throws what `fail` makes. */
export async function tellFields(file: string, json: boolean, out: Writable, fail: Fail): Promise<void> {
  const fields = readFields(await readTree(file, fail));
  const lines = json ? asJson(fields) : fields.map(describeField);
  // In pieces, since a large notice has a hundred thousand fields.
  for (let at = 0; at < lines.length; at += 1_000)
    await write(out, `${lines.slice(at, at + 1_000).join('\n')}\n`);
}

/** Prints what a notice says, as the fact model in JSON or as text in Norwegian. @throws what `fail` makes. */
export async function tellNotice(file: string, json: boolean, out: Writable, fail: Fail): Promise<void> {
  const facts = readFacts(await readTree(file, fail));
  await write(out, `${json ? JSON.stringify(facts, null, 2) : describeNotice(facts)}\n`);
}

async function readTree(file: string, fail: Fail): Promise<XmlTree> {
  const chunks = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
  try {
    return readNoticeTree(await collectNotice(chunks as AsyncIterable<Uint8Array>));
  } catch (cause) {
    if (cause instanceof EformsFault) throw fail(`${file}: ${cause.message} [${cause.code}]`);
    throw cause;
  }
}

function asJson(fields: readonly FieldValue[]): string[] {
  if (fields.length === 0) return ['[]'];
  return fields.map((field, index) => {
    const before = index === 0 ? '[' : ' ';
    return `${before}${JSON.stringify(field)}${index === fields.length - 1 ? ']' : ','}`;
  });
}

function describeField({ field, value }: FieldValue): string {
  const { name = '', codeList } = fieldDictionary().byId.get(field) ?? {};
  const label = codeList === undefined ? undefined : labelOf(codeList, value.trim(), 'nob');
  return `${field.padEnd(34)} ${name}: ${value.replace(/\s+/g, ' ')}${label === undefined ? '' : ` (${label})`}`;
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
