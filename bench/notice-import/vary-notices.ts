import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/kernel/config.ts';

/** A real notice that others are varied from. */
export interface Pattern {
  readonly name: string;
  readonly text: string;
}

/** The real notices beside the project; none where they are not at hand. */
export function readPatterns(): Pattern[] {
  const folder = path.resolve(projectRoot(), '../shared/data');
  return ['doffin-notices', 'eforms-sdk/notices'].flatMap((part) => {
    const at = path.join(folder, part);
    if (!existsSync(at)) return [];
    return readdirSync(at)
      .filter((name) => name.endsWith('.xml') && !name.startsWith('INVALID'))
      .map((name) => ({ name, text: readFileSync(path.join(at, name), 'utf8') }));
  });
}

const identifier = /(<cbc:ID[^>]*schemeName="notice-id"[^>]*>)[^<]*(<)/;
const procedure = /(<cbc:ContractFolderID[^>]*>)[^<]*(<)/;
const changed =
  /<cbc:ID[^>]*>[^<]*<\/cbc:ID>(?=\s*<\/efac:ChangedNotice)|(<efbc:ChangedNoticeIdentifier[^>]*>)[^<]*(<)/g;
const companyNumber = /(<cbc:CompanyID[^>]*>)[^<]*(<)/g;

/** A piece of a pattern: as it stands, or what is another in each notice; of a company with its place among them. */
type Piece = Buffer | 'own' | 'procedure' | { readonly company: number };

/**
 * As many notices as asked for, each one of its kind: turn by turn from the patterns, made when they are asked for. The
 * patterns are cut up once, so that making one costs hardly more than reading a file would.
 */
export function* varyNotices(
  patterns: readonly Pattern[],
  count: number,
): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const cut = patterns.map(({ name, text }) => ({ name, pieces: cutUp(text) }));
  for (let number = 0; number < count; number += 1) {
    const pattern = cut[number % cut.length];
    if (!pattern) return;
    const bytes = Buffer.concat(pattern.pieces.map((piece) => pieceOf(piece, number)));
    yield { name: `${number}-${pattern.name}`, bytes };
  }
}

function pieceOf(piece: Piece, number: number): Buffer {
  if (Buffer.isBuffer(piece)) return piece;
  if (piece === 'own') return Buffer.from(uuidOf(1, number));
  if (piece === 'procedure') return Buffer.from(uuidOf(2, Math.floor(number / 3)));
  return Buffer.from(organisationNumber((number * 7 + piece.company * 13) % 10_000));
}

/** Marks what is another in each notice, then cuts at the marks. */
function cutUp(text: string): Piece[] {
  let company = 0;
  const marked = text
    .replace(identifier, '$1\0own\0$2')
    .replace(procedure, '$1\0procedure\0$2')
    .replace(changed, (found, open?: string, close?: string) =>
      open ? `${open}\0own\0-00${close ?? ''}` : found,
    )
    .replace(companyNumber, (_, open: string, close: string) => {
      company += 1;
      return `${open}\0${company}\0${close}`;
    });
  const whole = identifier.test(text) ? marked : marked.replace(/(<cbc:UBLVersionID)/, '<!-- \0own\0 -->$1');
  return whole.split('\0').map((piece, index) => {
    if (index % 2 === 0) return Buffer.from(piece);
    return piece === 'own' || piece === 'procedure' ? piece : { company: Number(piece) };
  });
}

function uuidOf(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** A valid number of an organisation that need not be in use: the next from 9xxxxxxx whose check digit is one digit. */
export function organisationNumber(index: number): string {
  for (let digits = 90_000_000 + index * 11; ; digits += 1) {
    const text = String(digits);
    const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${text}${check}`;
  }
}
