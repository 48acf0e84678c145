import type { XmlElement } from './xml/tree.ts';

/** Says whether an element is one that a predicate lets through. */
export type Test = (element: XmlElement) => boolean;

/** One step of a path: an element, or an attribute, with what must hold of it. */
export interface Step {
  readonly axis: 'child' | 'attribute';
  readonly name: string;
  /** As written, which tells two tests of the same name apart. */
  readonly predicates: readonly string[];
}

/**
 * The steps of a path of eForms' own kind: names with a prefix, predicates behind them, an attribute at the end. Throws
 * `SyntaxError` for what is written otherwise, so that a newer dictionary is not read wrongly.
 */
export function parsePath(path: string): readonly Step[] {
  const parser = new Parser(path);
  const steps = [parser.step()];
  while (parser.skip('/')) steps.push(parser.step());
  parser.end();
  return steps;
}

/**
 * A predicate as a function. What the dictionary writes, and no more: paths of child elements with `..`, `@name` and
 * `text()`, compared with a text or one of several (`('a','b')`, XPath 2.0), `not(…)`, `and`, `or`, predicates inside.
 * A comparison holds where any node that the path selects has that value (XPath 1.0, section 3.4). Throws `SyntaxError`.
 */
export function compilePredicate(predicate: string): Test {
  const parser = new Parser(predicate);
  const test = parser.either();
  parser.end();
  return test;
}

type Found = (element: XmlElement) => boolean;

/** Asked once for all children of an element, or a hundred thousand of them would each look through all. */
function ofParent(found: Found | undefined): Found {
  const known = new WeakMap<XmlElement, boolean>();
  return ({ parent }) => {
    if (!parent) return false;
    if (!found) return true;
    const before = known.get(parent);
    if (before !== undefined) return before;
    const answer = found(parent);
    known.set(parent, answer);
    return answer;
  };
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  skip(what: string): boolean {
    this.#space();
    if (!this.#text.startsWith(what, this.#at)) return false;
    this.#at += what.length;
    return true;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#unknown();
  }

  step(): Step {
    const axis = this.skip('@') ? 'attribute' : 'child';
    const name = this.#name();
    const predicates: string[] = [];
    for (let written = this.#predicate(); written !== undefined; written = this.#predicate())
      predicates.push(written);
    return { axis, name, predicates };
  }

  either(): Test {
    const tests = [this.#both()];
    while (this.#word('or')) tests.push(this.#both());
    const [only] = tests;
    return only && tests.length === 1 ? only : (element) => tests.some((test) => test(element));
  }

  #both(): Test {
    const tests = [this.#one()];
    while (this.#word('and')) tests.push(this.#one());
    const [only] = tests;
    return only && tests.length === 1 ? only : (element) => tests.every((test) => test(element));
  }

  #one(): Test {
    if (this.skip('not(')) {
      const test = this.either();
      this.#expect(')');
      return (element) => !test(element);
    }
    if (this.skip('(')) {
      const test = this.either();
      this.#expect(')');
      return test;
    }
    return this.#comparison();
  }

  /** Steps are read first and joined from the last to the first, so that each knows what to ask of what it finds. */
  #comparison(): Test {
    const steps: ((next: Found | undefined, values: readonly string[] | undefined) => Found)[] = [];
    do steps.push(this.#selection());
    while (this.skip('/'));
    const values = this.skip('=') ? this.#values() : undefined;
    let found: Found | undefined;
    for (const step of steps.reverse()) found = step(found, found ? undefined : values);
    return found ?? (() => false);
  }

  #selection(): (next: Found | undefined, values: readonly string[] | undefined) => Found {
    if (this.skip('..')) return ofParent;
    if (this.skip('text()'))
      return (_, values) =>
        values
          ? (element) => values.some((value) => element.hasTextNode(value))
          : (element) => element.hasText();
    const { axis, name, predicates } = this.step();
    if (axis === 'attribute')
      return (_, values) => (element) => {
        const value = element.attribute(name);
        return value !== undefined && (values === undefined || values.includes(value));
      };
    const tests = predicates.map(compilePredicate);
    return (next, values) => (element) => {
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if (child.name !== name) continue;
        const it = child;
        if (!tests.every((test) => test(it))) continue;
        if (next ? next(it) : values === undefined || values.includes(it.value())) return true;
      }
      return false;
    };
  }

  #values(): readonly string[] {
    if (!this.skip('(')) return [this.#literal()];
    const values = [this.#literal()];
    while (this.skip(',')) values.push(this.#literal());
    this.#expect(')');
    return values;
  }

  #literal(): string {
    this.#space();
    const quote = this.#text[this.#at];
    const end = quote === "'" || quote === '"' ? this.#text.indexOf(quote, this.#at + 1) : -1;
    if (end < 0) throw this.#unknown();
    const value = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return value;
  }

  #predicate(): string | undefined {
    if (!this.skip('[')) return undefined;
    const from = this.#at;
    let depth = 1;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at];
      if (character === "'" || character === '"') this.#at = this.#text.indexOf(character, this.#at + 1);
      else if (character === '[') depth++;
      else if (character === ']' && --depth === 0) return this.#text.slice(from, this.#at++);
    }
    throw this.#unknown();
  }

  #name(): string {
    this.#space();
    const name = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?(?![(:])/.exec(this.#text.slice(this.#at))?.[0];
    if (name === undefined) throw this.#unknown();
    this.#at += name.length;
    return name;
  }

  #word(word: string): boolean {
    this.#space();
    if (!new RegExp(`^${word}\\b`).test(this.#text.slice(this.#at))) return false;
    this.#at += word.length;
    return true;
  }

  #expect(what: string): void {
    if (!this.skip(what)) throw this.#unknown();
  }

  #space(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  #unknown(): SyntaxError {
    return new SyntaxError(
      `This XPath is not of the kind that is read, from character ${this.#at}: ${this.#text}`,
    );
  }
}
