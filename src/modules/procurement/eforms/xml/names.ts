/**
 * Namespaces of eForms and the prefix that the SDK's XPaths write for each. A notice may use other prefixes: names are
 * told apart by the address, as XML Namespaces 1.0 has it. The four documents have no prefix here.
 */
const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ['urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2', ''],
  ['urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2', ''],
  ['urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2', ''],
  ['http://data.europa.eu/p27/eforms-business-registration-information-notice/1', ''],
  ['urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2', 'cac'],
  ['urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2', 'cbc'],
  ['urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2', 'ext'],
  ['http://data.europa.eu/p27/eforms-ubl-extensions/1', 'efext'],
  ['http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1', 'efac'],
  ['http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1', 'efbc'],
]);

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Names seen before, as the engine's own unique strings, so that comparing them is comparing pointers. */
const interned = new Map<string, Map<string, string>>();
let internedCount = 0;
const mostInterned = 4096;
const longestKept = 64;

/**
 * `cac:ProcurementProject` for a name of eForms, `{address}Local` for one of another namespace, the bare name where
 * there is none or the namespace is that of a notice.
 */
export function canonicalName(namespace: string | undefined, local: string): string {
  const key = namespace ?? '';
  const locals = interned.get(key) ?? new Map<string, string>();
  const known = locals.get(local);
  if (known !== undefined) return known;
  const name = spell(namespace, local);
  if (internedCount >= mostInterned || key.length > 128 || local.length > longestKept) return name;
  interned.set(key, locals);
  const unique = uniqueString(name);
  locals.set(detached(local), unique);
  internedCount++;
  return unique;
}

function spell(namespace: string | undefined, local: string): string {
  if (namespace === undefined) return local;
  const prefix = canonicalPrefixes.get(namespace);
  if (prefix === undefined) return `{${namespace}}${local}`;
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** A property's key is always the engine's unique copy of that string. */
function uniqueString(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

/** A copy that does not keep the whole document alive, as a slice of it would. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** The namespaces in force in a part of the document. Chains are never longer than the document is deep. */
export class Scope {
  readonly #parent: Scope | undefined;
  readonly #declared: ReadonlyMap<string, string>;

  constructor(parent: Scope | undefined, declared: ReadonlyMap<string, string>) {
    this.#parent = parent;
    this.#declared = declared;
  }

  /** The address of a prefix (`''` for the default namespace), or undefined where none is declared. */
  addressOf(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace;
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      const address = scope.#declared.get(prefix);
      if (address !== undefined) return address === '' ? undefined : address;
    }
    return undefined;
  }
}

/** Why `prefix` may not stand for `address` (Namespaces in XML 1.0, sections 2.2 and 3); undefined where it may. */
export function refusedBinding(prefix: string, address: string): string | undefined {
  if (prefix === 'xmlns') return 'The prefix xmlns may not be declared';
  if (prefix === 'xml') return address === xmlNamespace ? undefined : 'The prefix xml is bound already';
  if (address === xmlNamespace || address === xmlnsNamespace)
    return 'A namespace of XML itself is declared for another prefix';
  if (prefix !== '' && address === '') return `The namespace of the prefix ${prefix} is empty`;
  return undefined;
}

/** A name as it is written in the document. */
export interface WrittenName {
  readonly raw: string;
  readonly hash: number;
  readonly prefix: string;
  readonly local: string;
  /** What it was found to mean last, and where; asked for again in another scope. */
  scope: Scope | undefined;
  address: string | undefined;
  name: string;
}

const slots = 2048;
const mostWritten = 1024;
const probes = 8;

/**
 * Names as written, found from where they stand without making a string of them. It outlives one document, since notices
 * write the same few hundred names; it holds at most 1,024 short ones and begins anew when it is full.
 */
export class WrittenNames {
  readonly #slots: (WrittenName | undefined)[] = new Array<WrittenName | undefined>(slots).fill(undefined);
  #count = 0;

  /** The name at `source[start, end)`; undefined where that is no name with at most one prefix. */
  find(source: string, start: number, end: number, hash: number): WrittenName | undefined {
    const length = end - start;
    let slot = hash & (slots - 1);
    for (let probe = 0; probe < probes; probe++, slot = (slot + 1) & (slots - 1)) {
      const entry = this.#slots[slot];
      if (entry === undefined) break;
      if (entry.hash === hash && entry.raw.length === length && source.startsWith(entry.raw, start))
        return entry;
    }
    return this.#make(source.slice(start, end), hash, slot);
  }

  #make(written: string, hash: number, slot: number): WrittenName | undefined {
    const raw = detached(written);
    if (!isQualifiedName(raw)) return undefined;
    const colon = raw.indexOf(':');
    const entry: WrittenName = {
      raw,
      hash,
      prefix: colon < 0 ? '' : raw.slice(0, colon),
      local: colon < 0 ? raw : raw.slice(colon + 1),
      scope: undefined,
      address: undefined,
      name: '',
    };
    if (raw.length > longestKept) return entry;
    if (this.#count >= mostWritten) {
      this.#slots.fill(undefined);
      this.#count = 0;
    }
    if (this.#slots[slot] === undefined) {
      this.#slots[slot] = entry;
      this.#count++;
    }
    return entry;
  }
}

// XML 1.0 (fifth edition), productions [4] and [4a], without the colon.
const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const qualifiedName = new RegExp(`^${ncName}(?::${ncName})?$`, 'u');

const unprefixedName = new RegExp(`^${ncName}$`, 'u');

/** Names of processing instructions have no prefix (Namespaces in XML 1.0, section 7). */
export function isUnprefixedName(raw: string): boolean {
  return unprefixedName.test(raw);
}

function isQualifiedName(raw: string): boolean {
  return qualifiedName.test(raw);
}
