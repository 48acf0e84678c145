import { SaxesParser } from 'saxes';
import { SpreadsheetError } from '../faults.ts';

/** What is done at each tag and text. Names come without a prefix: `x:row` is `row`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const maxDepth = 64;
/** Characters between two tags: more than a cell of 32,767 can need. Also ends a tag or comment that never ends. */
const maxWithoutTag = 1 << 20;

/**
 * Reads XML piece by piece and yields after each, so that the caller can hand on what was found so far.
 * A document type is refused, so no entity can be defined; depth and the length of what has no end are bounded.
 * @throws SpreadsheetError
 */
export async function* readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncIterable<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let sinceTag = 0;
  parser.on('error', (cause) => {
    throw new SpreadsheetError('broken_xml', {}, {}, cause);
  });
  parser.on('doctype', () => {
    throw new SpreadsheetError('doctype');
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    depth += 1;
    if (depth > maxDepth) throw new SpreadsheetError('nested_too_deep');
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth -= 1;
    handlers.close(localName(tag.name));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  for await (const piece of pieces) {
    sinceTag += piece.length;
    parser.write(piece);
    if (sinceTag > maxWithoutTag) throw new SpreadsheetError('cell_too_long');
    yield;
  }
  parser.close();
}

/** Reads a small part to its end. */
export async function readWholeXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(pieces, handlers));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
