import { textNodesOf } from './content.ts';

/** A notice as a tree of elements. Comments and processing instructions are gone; text is asked of its element. */
export interface XmlTree {
  readonly root: XmlElement;
  /** The decoded text of the document, with line ends as XML has them (`\n`). */
  readonly source: string;
}

/** An element. Only the scanner writes to it. */
export class XmlElement {
  /** `cac:ProcurementProject`; see `canonicalName`. */
  readonly name: string;
  readonly parent: XmlElement | undefined;
  /** Names and values in turn, in the order of the document; declarations of namespaces are not among them. */
  readonly attributes: readonly string[];
  firstChild: XmlElement | undefined = undefined;
  nextSibling: XmlElement | undefined = undefined;
  /** Where its content stands in the source. */
  from = 0;
  to = 0;
  /** Whether the content is one run of plain text: no elements, references, comments or marked sections. */
  isPlain = true;
  readonly source: string;
  /** What `value()` has answered, kept for the next time. */
  known: string | undefined = undefined;
  texts: readonly string[] | undefined = undefined;

  constructor(source: string, name: string, parent: XmlElement | undefined, attributes: readonly string[]) {
    this.source = source;
    this.name = name;
    this.parent = parent;
    this.attributes = attributes;
  }

  /** The string value as XPath 1.0 has it: all text inside, in order, with white space untouched. */
  value(): string {
    if (this.known === undefined)
      this.known = this.isPlain
        ? this.source.slice(this.from, this.to)
        : textNodesOf(this.source, this.from, this.to, true).join('');
    return this.known;
  }

  /** Whether one of its own text nodes is exactly `text` (`text()='…'`). A comment inside a text makes two of it. */
  hasTextNode(text: string): boolean {
    return this.isPlain ? this.value() === text : this.#ownTexts().includes(text);
  }

  /** Whether it has text of its own at all (`text()`). */
  hasText(): boolean {
    return this.isPlain ? this.to > this.from : this.#ownTexts().length > 0;
  }

  /** Found once, since dozens of predicates may ask the same element. */
  #ownTexts(): readonly string[] {
    this.texts ??= textNodesOf(this.source, this.from, this.to, false);
    return this.texts;
  }

  /** The value of an attribute, or undefined where it has none of that name. */
  attribute(name: string): string | undefined {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
    return undefined;
  }
}
