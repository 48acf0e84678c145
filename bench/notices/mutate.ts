import { chance, pick, type Random } from '../report/seeded-random.ts';

/** A notice that is taken apart once, to be damaged in many ways. */
export interface Seed {
  readonly text: string;
  /** Where whole elements stand, from the first character of the start tag to behind the end tag. */
  readonly elements: readonly (readonly [start: number, end: number])[];
  /** Where the texts of elements without children stand. */
  readonly texts: readonly (readonly [start: number, end: number])[];
}

/** Takes a well-formed notice apart. */
export function seedOf(bytes: Uint8Array): Seed {
  const text = new TextDecoder().decode(bytes);
  const elements: [number, number][] = [];
  const texts: [number, number][] = [];
  const open: { readonly start: number; readonly content: number; hasChild: boolean }[] = [];
  for (const match of text.matchAll(/<!--[\s\S]*?-->|<(\/?)[A-Za-z][^>]*?(\/?)>/g)) {
    if (match[0].startsWith('<!')) continue;
    const end = match.index + match[0].length;
    if (match[1] === '/') {
      const start = open.pop();
      if (!start) continue;
      elements.push([start.start, end]);
      if (!start.hasChild) texts.push([start.content, match.index]);
    } else {
      const parent = open.at(-1);
      if (parent) parent.hasChild = true;
      if (match[2] !== '/') open.push({ start: match.index, content: end, hasChild: false });
    }
  }
  return { text, elements, texts };
}

type Mutation = (seed: Seed, random: Random) => string | Buffer;

const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** Each kind of damage by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'flipped bytes': ({ text }, random) => flip(Buffer.from(text), random),
  cut: ({ text }, random) => text.slice(0, whole(random, text.length)),
  'hole in the middle': ({ text }, random) => {
    const from = whole(random, text.length);
    return text.slice(0, from) + text.slice(from + whole(random, 200));
  },
  'element twice': ({ text, elements }, random) => {
    const [start, end] = pick(random, elements);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + whole(random, 3)) + text.slice(end);
  },
  'element gone': ({ text, elements }, random) => {
    const [start, end] = pick(random, elements);
    return text.slice(0, start) + text.slice(end);
  },
  'element moved': ({ text, elements }, random) => {
    const [start, end] = pick(random, elements);
    const [to] = pick(random, elements);
    const moved = text.slice(start, end);
    return to < start
      ? text.slice(0, to) + moved + text.slice(to, start) + text.slice(end)
      : `${text.slice(0, start)}${text.slice(end, Math.max(end, to))}${moved}${text.slice(Math.max(end, to))}`;
  },
  'identifiers swapped': ({ text }, random) => {
    const ids = [...new Set(text.match(/(?:LOT|ORG|TEN|TPA|CON|RES|TPO)-\d{4}/g) ?? ['LOT-0001'])];
    const [one, other] = [pick(random, ids), pick(random, ids)];
    return chance(random, 0.5)
      ? text.replace(one, other)
      : text.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
  },
  'strange value': ({ text, texts }, random) => {
    const [start, end] = pick(random, texts.length > 0 ? texts : [[0, 0] as const]);
    return text.slice(0, start) + pick(random, strangeValues) + text.slice(end);
  },
  'text split': ({ text, texts }, random) => {
    const [start, end] = pick(random, texts.length > 0 ? texts : [[0, 0] as const]);
    const at = start + whole(random, end - start + 1);
    return (
      text.slice(0, at) +
      pick(random, ['<!-- x -->', '<![CDATA[<&]]>', '<?p i?>', '&#xE6;', '<b/>']) +
      text.slice(at)
    );
  },
  'wrong encoding': ({ text }, random) => inWrongEncoding(text, random),
  'entity bomb': ({ text }, random) => withDoctype(text, random),
  'deep nesting': ({ text, elements }, random) => {
    const [at] = pick(random, elements);
    const depth = 10 + whole(random, 20_000);
    const close = chance(random, 0.7) ? '</a>'.repeat(depth) : '';
    return `${text.slice(0, at)}${'<a>'.repeat(depth)}${close}${text.slice(at)}`;
  },
  'giant attribute': ({ text, elements }, random) => {
    const [at] = pick(random, elements);
    return `${text.slice(0, at)}<a b="${'x&amp;'.repeat(whole(random, 50_000))}"/>${text.slice(at)}`;
  },
  'many attributes': ({ text, elements }, random) => {
    const [at] = pick(random, elements);
    const named = chance(random, 0.5) ? (index: number) => `a${index}` : (index: number) => `xmlns:n${index}`;
    const attributes = Array.from(
      { length: whole(random, 2_000) },
      (_, index) => `${named(index)}="u${index}"`,
    );
    return `${text.slice(0, at)}<a ${attributes.join(' ')}/>${text.slice(at)}`;
  },
  'nothing closed': ({ text }, random) => {
    const at = whole(random, text.length);
    return (
      text.slice(0, at) +
      pick(random, ['<!--', '<![CDATA[', '<?', '"', "<a b='", '&', '&#', ']]>', '<', '</']) +
      text.slice(at)
    );
  },
  'other prefixes': ({ text }, random) => {
    const prefix = pick(random, ['cbc', 'cac', 'efac', 'efbc', 'ext', 'efext']);
    return chance(random, 0.5)
      ? text.replaceAll(`${prefix}:`, `p${whole(random, 9)}:`)
      : text.replace(`xmlns:${prefix}=`, 'xmlns:q=');
  },
  garbage: (_, random) => Buffer.from(Array.from({ length: whole(random, 2_000) }, () => whole(random, 256))),
};

const strangeValues = [
  '',
  ' ',
  '9'.repeat(400),
  '-9'.padEnd(60, '9'),
  '1e308',
  'NaN',
  '0',
  '-0.00',
  '1 000,50',
  '2024-02-30',
  '0000-00-00Z',
  '1899-12-31+14:00',
  '25:61:00',
  'UNKNOWN',
  'unpublished',
  '__proto__',
  'constructor',
  '&#0;',
  '&nbsp;',
  '&#x110000;',
  '\u202E\u0000',
  '😀'.repeat(100),
  'LOT-0001',
  'x'.repeat(100_000),
];

function flip(bytes: Buffer, random: Random): Buffer {
  for (let left = 1 + whole(random, 20); left > 0; left--)
    bytes[whole(random, bytes.length)] = whole(random, 256);
  return bytes;
}

function inWrongEncoding(text: string, random: Random): Buffer {
  const declared = pick(random, [
    'utf-8',
    'UTF-16',
    'iso-8859-1',
    'windows-1252',
    'us-ascii',
    'ebcdic-cp-no',
    'utf-7',
    '',
  ]);
  const again = text.replace(/<\?xml[^>]*\?>/, `<?xml version="1.0" encoding="${declared}"?>`);
  const mark = pick(random, [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]);
  const encoding = pick(random, ['utf8', 'latin1', 'utf16le'] as const);
  return Buffer.concat([Buffer.from(mark), Buffer.from(again, encoding)]);
}

function withDoctype(text: string, random: Random): string {
  const bomb = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join('');
  const doctype = pick(random, [
    `<!DOCTYPE x [<!ENTITY e0 "lol">${bomb}]>`,
    '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '',
  ]);
  const behind = text.indexOf('?>') + 2;
  const reference = pick(random, ['&e9;', '&lol;', '&xxe;']);
  return `${text.slice(0, behind)}${doctype}${text.slice(behind).replace(/>([^<>]{3,})</, `>${reference}<`)}`;
}

/** A damaged notice: one kind of damage, or two on top of each other. */
export function mutate(seed: Seed, random: Random): { readonly kind: string; readonly bytes: Buffer } {
  const kind = pick(random, Object.keys(mutations));
  const damaged = mutations[kind]?.(seed, random) ?? '';
  const bytes = typeof damaged === 'string' ? Buffer.from(damaged) : damaged;
  return { kind, bytes: bytes.length > 0 && chance(random, 0.1) ? flip(bytes, random) : bytes };
}
