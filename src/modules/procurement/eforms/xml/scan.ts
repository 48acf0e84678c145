import { EformsFault } from '../fault.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { countReferences, expanded } from './content.ts';
import { decodeText, decodeXml } from './decode.ts';
import { canonicalName, detached, refusedBinding, Scope, type WrittenName, WrittenNames } from './names.ts';
import { skipComment, skipInstruction, skipProlog, skipSection } from './skip.ts';
import { XmlElement, type XmlTree } from './tree.ts';

const elementNames = new WrittenNames();
const attributeNames = new WrittenNames();
const noAttributes: readonly string[] = [];
/** Beyond this many attributes, repeated names are looked for in a set. */
const fewAttributes = 8;

/**
 * Reads an XML document into a tree, strictly by XML 1.0 and its namespaces. A document type is refused, so that there
 * are no entities to expand. Time and memory grow with the length of the input and no faster. Throws `EformsFault`.
 */
export function readXml(input: Uint8Array | string, limits: Limits = defaultLimits): XmlTree {
  if (input.length > limits.maxBytes)
    throw new EformsFault('too_large', `The file is larger than ${limits.maxBytes} bytes`);
  const source = typeof input === 'string' ? decodeText(input) : decodeXml(input);
  refuseForbiddenCharacters(source);
  return { root: new Scanner(source, limits).scan(), source };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function refuseForbiddenCharacters(source: string): void {
  const at = source.search(forbidden);
  if (at >= 0) throw new EformsFault('not_well_formed', 'A character that XML does not allow', at);
}

class Scanner {
  readonly #source: string;
  readonly #limits: Limits;
  #at = 0;
  #scope: Scope | undefined = undefined;
  #nodes = 0;
  /** Where the next `&` and `]]>` stand, so that text without them is not looked through twice. */
  #reference = -1;
  #sectionEnd = -1;
  #selfClosed = false;
  #depth = 0;
  /** The last child so far of each element that is open, by its depth. */
  readonly #lastChildren: (XmlElement | undefined)[] = [];

  constructor(source: string, limits: Limits) {
    this.#source = source;
    this.#limits = limits;
  }

  scan(): XmlElement {
    const source = this.#source;
    this.#at = skipProlog(source);
    const written: WrittenName[] = [];
    const scopes: (Scope | undefined)[] = [];
    let root: XmlElement | undefined;
    let open: XmlElement | undefined;
    this.#reference = this.#next('&', 0);
    this.#sectionEnd = this.#next(']]>', 0);
    for (;;) {
      const mark = source.indexOf('<', this.#at);
      if (mark < 0) break;
      if (mark > this.#at) this.#text(this.#at, mark, open);
      const code = source.charCodeAt(mark + 1);
      if (code === 0x2f) {
        const name = written.pop();
        if (!open || !name) throw this.#fault('An end tag without its start', mark);
        this.#endTag(mark, name);
        open.to = mark;
        this.#scope = scopes.pop();
        open = open.parent;
        this.#depth = written.length;
      } else if (code === 0x21) {
        this.#at = this.#commentOrSection(mark, open);
      } else if (code === 0x3f) {
        this.#at = skipInstruction(source, mark);
        this.#count(1, mark);
        if (open) open.isPlain = false;
      } else {
        if (root && !open) throw this.#fault('A second element beside the outermost', mark);
        if (written.length >= this.#limits.maxDepth)
          throw new EformsFault(
            'too_deep',
            `More than ${this.#limits.maxDepth} elements inside each other`,
            mark,
          );
        const outer = this.#scope;
        const nameAt = mark + 1;
        const name = this.#startName(nameAt);
        const element = this.#startTag(name, nameAt, open);
        root ??= element;
        if (this.#selfClosed) this.#scope = outer;
        else {
          written.push(name);
          scopes.push(outer);
          open = element;
          this.#depth = written.length;
          this.#lastChildren[this.#depth] = undefined;
        }
      }
    }
    this.#text(this.#at, source.length, undefined);
    if (open) throw this.#fault(`The element ${open.name.slice(0, 80)} has no end`, source.length);
    if (!root) throw new EformsFault('empty', 'There is no element in the file');
    return root;
  }

  #next(what: string, from: number): number {
    const at = this.#source.indexOf(what, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  #fault(message: string, position: number): EformsFault {
    return new EformsFault('not_well_formed', message, position);
  }

  /** References, comments and the like count too: millions of them cost as much as elements do. */
  #count(nodes: number, position: number): void {
    this.#nodes += nodes;
    if (this.#nodes > this.#limits.maxNodes)
      throw new EformsFault(
        'too_many_nodes',
        `More than ${this.#limits.maxNodes} elements, attributes and references`,
        position,
      );
  }

  #text(from: number, to: number, open: XmlElement | undefined): void {
    if (!open) {
      for (let at = from; at < to; at++) {
        const code = this.#source.charCodeAt(at);
        if (code !== 0x20 && code !== 0xa && code !== 0x9)
          throw this.#fault('Text outside the outermost element', at);
      }
      return;
    }
    if (this.#sectionEnd < from) this.#sectionEnd = this.#next(']]>', from);
    if (this.#sectionEnd < to)
      throw this.#fault('A marked section ends that did not begin', this.#sectionEnd);
    if (this.#reference < from) this.#reference = this.#next('&', from);
    if (this.#reference < to) {
      open.isPlain = false;
      this.#count(countReferences(this.#source, this.#reference, to), from);
      this.#reference = this.#next('&', to);
    }
  }

  #endTag(mark: number, { raw }: WrittenName): void {
    const source = this.#source;
    if (!source.startsWith(raw, mark + 2))
      throw this.#fault(`The end tag of ${raw.slice(0, 80)} is missing`, mark);
    const at = this.#skipSpace(mark + 2 + raw.length);
    if (source.charCodeAt(at) !== 0x3e)
      throw this.#fault(`The end tag of ${raw.slice(0, 80)} is not whole`, mark);
    this.#at = at + 1;
  }

  #commentOrSection(mark: number, open: XmlElement | undefined): number {
    const source = this.#source;
    if (open) open.isPlain = false;
    this.#count(1, mark);
    if (source.startsWith('--', mark + 2)) return skipComment(source, mark);
    if (open && source.startsWith('[CDATA[', mark + 2)) return skipSection(source, mark);
    if (source.startsWith('DOCTYPE', mark + 2))
      throw new EformsFault('doctype', 'A document type is refused: a notice has none', mark);
    throw this.#fault('A mark that begins nothing', mark);
  }

  #skipSpace(from: number): number {
    let at = from;
    for (;;) {
      const code = this.#source.charCodeAt(at);
      if (code !== 0x20 && code !== 0xa && code !== 0x9) return at;
      at++;
    }
  }

  #startName(from: number): WrittenName {
    const source = this.#source;
    let hash = 0;
    let at = from;
    for (;;) {
      const code = source.charCodeAt(at);
      // NaN at the end of the source fails every comparison but this one.
      if (!(code > 0x20) || code === 0x3e || code === 0x2f) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    const name = elementNames.find(source, from, at, hash);
    if (!name) throw this.#fault('A tag without a proper name', from - 1);
    this.#at = at;
    return name;
  }

  #startTag(name: WrittenName, nameAt: number, open: XmlElement | undefined): XmlElement {
    const source = this.#source;
    const { maxAttributes } = this.#limits;
    let names: WrittenName[] | undefined;
    let attributes: string[] | undefined;
    let declared: Map<string, string> | undefined;
    let at = this.#at;
    let count = 0;
    for (;;) {
      const before = at;
      at = this.#skipSpace(at);
      const code = source.charCodeAt(at);
      if (code === 0x3e) {
        this.#selfClosed = false;
        at++;
        break;
      }
      if (code === 0x2f && source.charCodeAt(at + 1) === 0x3e) {
        this.#selfClosed = true;
        at += 2;
        break;
      }
      if (at === before || at >= source.length)
        throw this.#fault(`The tag ${name.raw.slice(0, 80)} is not whole`, at);
      if (++count > maxAttributes)
        throw new EformsFault(
          'too_many_attributes',
          `More than ${maxAttributes} attributes of one element`,
          at,
        );
      const attribute = this.#attributeName(at);
      const value = this.#attributeValue();
      at = this.#at;
      if (attribute.prefix === 'xmlns' || attribute.raw === 'xmlns') {
        const prefix = attribute.prefix === '' ? '' : attribute.local;
        const refusal = refusedBinding(prefix, value);
        if (refusal !== undefined) throw this.#fault(refusal, at);
        declared ??= new Map();
        if (declared.has(prefix)) throw this.#fault('A namespace is declared twice', at);
        declared.set(detached(prefix), detached(value));
      } else {
        names ??= [];
        attributes ??= [];
        names.push(attribute);
        attributes.push(attribute.raw, value);
      }
    }
    this.#count(1 + count, nameAt);
    this.#at = at;
    if (declared || !this.#scope) this.#scope = new Scope(this.#scope, declared ?? new Map());
    if (names && attributes) this.#resolveAttributes(names, attributes, nameAt);
    const element = new XmlElement(source, this.#resolve(name, nameAt), open, attributes ?? noAttributes);
    element.from = at;
    element.to = at;
    if (open) {
      open.isPlain = false;
      const before = this.#lastChildren[this.#depth];
      if (before) before.nextSibling = element;
      else open.firstChild = element;
      this.#lastChildren[this.#depth] = element;
    }
    return element;
  }

  #attributeName(from: number): WrittenName {
    const source = this.#source;
    let hash = 0;
    let at = from;
    for (;;) {
      const code = source.charCodeAt(at);
      if (!(code > 0x20) || code === 0x3d || code === 0x3e) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    const name = attributeNames.find(source, from, at, hash);
    if (!name) throw this.#fault('An attribute without a proper name', from);
    at = this.#skipSpace(at);
    if (source.charCodeAt(at) !== 0x3d)
      throw this.#fault(`The attribute ${name.raw.slice(0, 80)} has no value`, at);
    this.#at = this.#skipSpace(at + 1);
    return name;
  }

  /** With white space and references as XML 1.0, section 3.3.3, has them. */
  #attributeValue(): string {
    const source = this.#source;
    const quote = source.charCodeAt(this.#at);
    if (quote !== 0x22 && quote !== 0x27)
      throw this.#fault('The value of an attribute is not quoted', this.#at);
    const from = this.#at + 1;
    let isPlain = true;
    let at = from;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === 0x26 || code < 0x20) isPlain = false;
      else if (code === 0x3c) throw this.#fault('The value of an attribute holds <', at);
      else if (at >= source.length) throw this.#fault('The value of an attribute has no end', from);
      at++;
    }
    this.#at = at + 1;
    const value = source.slice(from, at);
    if (isPlain) return value;
    this.#count(countReferences(source, from, at), from);
    return expanded(value.replace(/[\t\n]/g, ' '), from);
  }

  #resolve(written: WrittenName, position: number): string {
    const scope = this.#scope;
    if (written.scope === scope) return written.name;
    const address = scope?.addressOf(written.prefix);
    if (address === undefined && written.prefix !== '')
      throw this.#fault(`The prefix ${written.prefix.slice(0, 80)} is not declared`, position);
    written.scope = scope;
    // Most notices mean the same by a name as the one before.
    if (written.name === '' || written.address !== address) {
      written.address = address;
      written.name = canonicalName(address, written.local);
    }
    return written.name;
  }

  #resolveAttributes(names: readonly WrittenName[], attributes: string[], position: number): void {
    for (const [index, written] of names.entries())
      if (written.prefix !== '') attributes[index * 2] = this.#resolve(written, position);
    if (names.length === 1) return;
    if (names.length > fewAttributes) {
      if (new Set(attributes.filter((_, index) => index % 2 === 0)).size < names.length)
        throw this.#fault('An attribute stands twice', position);
      return;
    }
    for (let one = 0; one < attributes.length; one += 2)
      for (let other = 0; other < one; other += 2)
        if (attributes[one] === attributes[other])
          throw this.#fault(`The attribute ${attributes[one]?.slice(0, 80)} stands twice`, position);
  }
}
