import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ParseOption, XmlDocument, XmlXPath } from 'libxml2-wasm';
import { fieldDictionary } from './eforms/dictionary/fields.ts';
import type { FieldValue } from './eforms/fields.ts';

/** Real notices lie beside the project where they are at hand; they are not part of it. */
const folder = path.resolve(import.meta.dirname, '../../../../shared/data');

export const noticesAreAtHand = existsSync(path.join(folder, 'doffin-notices'));

export interface TestingNotice {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The official examples (92) and the Norwegian notices; none where they are not at hand. */
export function testingNotices(): TestingNotice[] {
  if (!noticesAreAtHand) return [];
  return ['eforms-sdk/notices', 'doffin-notices'].flatMap((part) =>
    readdirSync(path.join(folder, part))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => ({ name, bytes: readFileSync(path.join(folder, part, name)) })),
  );
}

/** One of them by its file name. */
export function testingNotice(name: string): Uint8Array {
  const found = testingNotices().find((notice) => notice.name === name);
  if (!found) throw new Error(`There is no notice ${name}`);
  return found.bytes;
}

export const testingNamespaces = {
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  efext: 'http://data.europa.eu/p27/eforms-ubl-extensions/1',
  efac: 'http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1',
  efbc: 'http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1',
};

/** An XPath 1.0 of the same meaning: a comparison with several values (XPath 2.0) becomes several comparisons. */
export function asXPath1(xpath: string): string {
  return xpath.replace(
    /([\w:@/().-]*[\w)])\s*=\s*\(('[^']*'(?:\s*,\s*'[^']*')*)\)/g,
    (_, left: string, values: string) => {
      const start = left.lastIndexOf('not(') < 0 ? 0 : left.lastIndexOf('not(') + 4;
      const one = left.slice(start);
      return `${left.slice(0, start)}(${values
        .split(',')
        .map((value) => `${one}=${value.trim()}`)
        .join(' or ')})`;
    },
  );
}

/**
 * What libxml2 says that a notice holds: the judge of our reader. `differences` are told in words, so that a test can
 * expect none.
 */
export class Judge {
  readonly #fields: { readonly id: string; readonly xpath: XmlXPath }[];

  constructor() {
    this.#fields = fieldDictionary().fields.map(({ id, xpath }) => ({
      id,
      xpath: XmlXPath.compile(asXPath1(xpath), testingNamespaces),
    }));
  }

  differences(bytes: Uint8Array, found: readonly FieldValue[]): string[] {
    using document = parse(bytes);
    const ours = Map.groupBy(found, ({ field }) => field);
    const told: string[] = [];
    for (const { id, xpath } of this.#fields) {
      const theirs = document.root.find(xpath);
      const mine = ours.get(id) ?? [];
      if (theirs.length !== mine.length) {
        told.push(`${id}: ${mine.length} read, ${theirs.length} selected`);
        continue;
      }
      for (const [index, node] of theirs.entries()) {
        const value = mine[index];
        if (value?.value !== node.content)
          told.push(`${id}: ${JSON.stringify(value?.value)} ≠ ${JSON.stringify(node.content)}`);
        const at = value ? document.root.find(value.node, testingNamespaces) : [];
        if (at.length !== 1 || !at[0]?.isSameNode(node)) told.push(`${id}: ${value?.node} is not its node`);
      }
    }
    return told;
  }

  /** What the XPaths of all fields select in a notice, by field id. */
  values(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
    using document = parse(bytes);
    return new Map(
      this.#fields.map(({ id, xpath }) => [id, document.root.find(xpath).map((node) => node.content)]),
    );
  }

  [Symbol.dispose](): void {
    for (const { xpath } of this.#fields) xpath.dispose();
  }
}

/** Marked sections as text, since the XPath data model does not know them. */
function parse(bytes: Uint8Array): XmlDocument {
  return XmlDocument.fromBuffer(bytes, {
    option: ParseOption.XML_PARSE_NOCDATA | ParseOption.XML_PARSE_HUGE,
  });
}
