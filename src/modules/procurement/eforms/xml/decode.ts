import { EformsFault } from '../fault.ts';
import { longestDeclaration } from './skip.ts';

/** A declaration is refused where it is longer than this (`skipProlog`): two bytes for each character in UTF-16. */
const declarationBytes = 2 * longestDeclaration + 2;

/**
 * The text of an XML file, by its byte order mark or its declared encoding: UTF-8 (when nothing is said), UTF-16 with a
 * byte order mark, US-ASCII, ISO-8859-1, ISO-8859-15 and Windows-1252. Throws `EformsFault` where the bytes are not what they
 * are said to be, or the encoding is another.
 */
export function decodeXml(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const declared = declaredEncoding(bytes, mark);
  if (mark === 'utf-16le' || mark === 'utf-16be') {
    if (declared !== undefined && declared !== 'utf-16' && declared !== mark)
      throw mismatch(`UTF-16 by its first bytes, but declared as ${declared}`);
    return decodeText(decodeAs(mark, bytes));
  }
  if (mark === 'utf-8') {
    if (declared !== undefined && declared !== 'utf-8' && declared !== 'utf8')
      throw mismatch(`UTF-8 by its first bytes, but declared as ${declared}`);
    return decodeAs('utf-8', withLineFeeds(bytes));
  }
  switch (declared) {
    case undefined:
    case 'utf-8':
    case 'utf8':
      return decodeAs('utf-8', withLineFeeds(bytes));
    case 'us-ascii':
    case 'ascii':
      return asciiOnly(withLineFeeds(bytes));
    case 'iso-8859-1':
    case 'iso_8859-1':
    case 'latin1':
      return latin1(withLineFeeds(bytes));
    case 'iso-8859-15':
    case 'windows-1252':
      return decodeAs(declared, withLineFeeds(bytes));
    case 'utf-16':
    case 'utf-16le':
    case 'utf-16be':
      throw mismatch('declared as UTF-16, but without its byte order mark');
    default:
      throw mismatch(`the declared encoding ${declared.slice(0, 40)} is not read`);
  }
}

/** Text that is decoded already, ready to be scanned. Throws `EformsFault` where half a character stands alone. */
export function decodeText(text: string): string {
  if (!text.isWellFormed()) throw mismatch('half a character stands alone');
  if (!text.includes('\r')) return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return decodeAs('utf-8', withLineFeeds(Buffer.from(text)));
}

/**
 * Line ends as XML 1.0, section 2.11, has them: one line feed. On bytes, where it costs the same for a file of nothing but
 * carriage returns; the byte stands for the same in all encodings but UTF-16.
 */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  const first = bytes.indexOf(0x0d);
  if (first < 0) return bytes;
  const changed = new Uint8Array(bytes);
  let to = first;
  for (let at = first; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x0d) changed[to++] = byte;
    else if (bytes[at + 1] !== 0x0a) changed[to++] = 0x0a;
  }
  return changed.subarray(0, to);
}

function mismatch(what: string): EformsFault {
  return new EformsFault('wrong_encoding', `Wrong encoding: ${what}`);
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Read as far as the declaration only, each byte that is not zero as a character, which all these encodings allow. */
function declaredEncoding(bytes: Uint8Array, mark: string | undefined): string | undefined {
  let head = '';
  for (let at = 0; at < Math.min(bytes.length, declarationBytes); at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) head += String.fromCharCode(byte);
    if (byte === 0x3e) break;
  }
  const start = mark === undefined ? 0 : mark === 'utf-8' ? 3 : 2;
  const found = /^<\?xml\s(?:[^>]*?\s)?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(head.slice(start));
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}

const decoders = new Map<string, TextDecoder>();

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    throw mismatch(`the bytes are not ${encoding.toUpperCase()}`);
  }
}

function asciiOnly(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at >= 0) throw new EformsFault('wrong_encoding', 'Wrong encoding: the bytes are not US-ASCII', at);
  return decodeAs('utf-8', bytes);
}

/** Not by `TextDecoder`, which reads Windows-1252 under this name. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
