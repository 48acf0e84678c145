import { describe, expect, it } from 'vitest';
import { EformsFault } from '../fault.ts';
import { defaultLimits } from '../limits.ts';
import { readXml } from './scan.ts';
import type { XmlElement } from './tree.ts';

function faultOf(input: string | Uint8Array, limits = defaultLimits): string {
  try {
    readXml(input, limits);
  } catch (error) {
    if (error instanceof EformsFault) return error.code;
    throw error;
  }
  return 'read';
}

function root(input: string | Uint8Array): XmlElement {
  return readXml(input).root;
}

const cbc = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

describe('names', () => {
  it('are told apart by the address of their namespace, whatever the prefix', () => {
    const { firstChild } = root(`<a xmlns:x="${cbc}"><x:ID/></a>`);
    expect(firstChild?.name).toBe('cbc:ID');
    expect(root(`<ID xmlns="${cbc}"/>`).name).toBe('cbc:ID');
    expect(root('<cbc:ID xmlns:cbc="urn:other"/>').name).toBe('{urn:other}ID');
    expect(root('<ID/>').name).toBe('ID');
  });

  it('mean what is declared nearest, also after an inner declaration has ended', () => {
    const outer = root(
      `<a xmlns:x="${cbc}"><x:ID xmlns:x="urn:other"/><x:ID/><b xmlns="${cbc}"><ID/><c xmlns=""/></b></a>`,
    );
    const names = [];
    for (let it = outer.firstChild; it; it = it.nextSibling) names.push(it.name, it.firstChild?.name);
    expect(names).toEqual(['{urn:other}ID', undefined, 'cbc:ID', undefined, 'cbc:b', 'cbc:ID']);
    expect(outer.firstChild?.nextSibling?.nextSibling?.firstChild?.nextSibling?.name).toBe('c');
  });

  it('of attributes take no default namespace, and the prefix of others', () => {
    const { attributes } = root(`<a xmlns="${cbc}" xmlns:q="${cbc}" one="1" q:two="2" xml:lang="nb"/>`);
    expect(attributes).toEqual([
      'one',
      '1',
      'cbc:two',
      '2',
      '{http://www.w3.org/XML/1998/namespace}lang',
      'nb',
    ]);
  });

  it.each([
    ['a prefix that is not declared', '<x:a/>'],
    ['a prefix that is declared beside only', '<a><b xmlns:x="u"/><x:c/></a>'],
    ['two colons', '<a:b:c xmlns:a="u"/>'],
    ['a number first', '<1a/>'],
    ['an empty namespace for a prefix', '<a xmlns:x=""/>'],
    ['the prefix xmlns', '<a xmlns:xmlns="u"/>'],
    ['another address for xml', '<a xmlns:xml="u"/>'],
    ['one namespace twice', '<a xmlns:x="u" xmlns:x="v"/>'],
    ['one attribute twice', '<a b="1" b="2"/>'],
    ['one attribute by two prefixes', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
    [
      'one of many attributes twice',
      `<a ${Array.from({ length: 20 }, (_, index) => `b${index % 19}=""`).join(' ')}/>`,
    ],
  ])('are refused with %s', (_, xml) => {
    expect(faultOf(xml)).toBe('not_well_formed');
  });
});

describe('text', () => {
  it('is the text of all inside, with references expanded and marked sections taken as they are', () => {
    const element = root('<a> x&amp;&#x41;&#66;<![CDATA[<&amp;]]><!-- no --><b>in</b><?p no?>\r\nout</a>');
    expect(element.value()).toBe(' x&AB<&amp;in\nout');
    expect(element.hasTextNode(' x&AB<&amp;')).toBe(true);
    expect(element.hasTextNode('in')).toBe(false);
    expect(element.hasTextNode('\nout')).toBe(true);
  });

  it('in two parts by a comment is two text nodes, by a marked section one', () => {
    expect(root('<a>ab<!-- -->cd</a>').hasTextNode('abcd')).toBe(false);
    expect(root('<a>ab<!-- -->cd</a>').hasTextNode('cd')).toBe(true);
    expect(root('<a>ab<![CDATA[cd]]></a>').hasTextNode('abcd')).toBe(true);
  });

  it('beside elements whose attributes hold what looks like tags is not mixed up', () => {
    expect(root(`<a>1<b c="/>"/>2<b c='>'>3</b>4</a>`).value()).toBe('1234');
  });

  it('in attributes has white space made plain, and references expanded', () => {
    expect(root('<a b="1\n2\t3&#10;&lt;&quot;" c=\'"\'/>').attributes).toEqual(['b', '1 2 3\n<"', 'c', '"']);
  });
});

describe('what is not well-formed is refused', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a></a></a>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a b=1/>',
    '<a b/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="1/>',
    '<a',
    '<a ',
    '</a>',
    '<>',
    '< a/>',
    '<a>]]></a>',
    '<a>&</a>',
    '<a>& b;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#;</a>',
    '<a>&#xG;</a>',
    '<a>\u0001</a>',
    '<a>\uFFFF</a>',
    '<a><!-- -- --></a>',
    '<a><!-- </a>',
    '<!-- --->\n<a/>',
    '<a><![CDATA[ </a>',
    '<a><? ?></a>',
    '<a><?xml version="1.0"?></a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml encoding="utf-8"?><a/>',
    '<?xml version="1.0" encoding="utf-8" <a/>',
    '<![CDATA[x]]><a/>',
    '<a/><![CDATA[x]]>',
    '<!ELEMENT a><a/>',
    '<a></a b="1">',
  ])('%j', (xml) => {
    expect(faultOf(xml)).toBe('not_well_formed');
  });

  it('with the place where it is', () => {
    expect(() => readXml('<a><b></a>')).toThrow(
      expect.objectContaining({ code: 'not_well_formed', position: 6 }),
    );
  });

  it.each(['', ' \n', '\uFEFF', '<!-- only -->', '<?xml version="1.0"?>'])('and an empty one: %j', (xml) => {
    expect(faultOf(xml)).toBe('empty');
  });
});

describe('what is dangerous is refused', () => {
  it.each([
    '<!DOCTYPE a><a/>',
    '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
  ])('a document type: %s', (xml) => {
    expect(faultOf(xml)).toBe('doctype');
  });

  it('an entity that is not one of the five', () => {
    expect(faultOf('<a>&nbsp;</a>')).toBe('unknown_entity');
    expect(faultOf('<a b="&xxe;"/>')).toBe('unknown_entity');
    expect(faultOf('<a>&constructor;</a>')).toBe('unknown_entity');
  });

  it('more depth, nodes, attributes or bytes than the limits allow', () => {
    expect(faultOf('<a>'.repeat(101) + '</a>'.repeat(101))).toBe('too_deep');
    expect(faultOf('<a>'.repeat(100) + '</a>'.repeat(100))).toBe('read');
    expect(faultOf(`${'<a>'.repeat(100)}<b/>${'</a>'.repeat(100)}`)).toBe('too_deep');
    expect(faultOf(`<a>${'<b/>'.repeat(20)}</a>`, { ...defaultLimits, maxNodes: 20 })).toBe('too_many_nodes');
    const many = Array.from({ length: 201 }, (_, index) => `b${index}=""`).join(' ');
    expect(faultOf(`<a ${many}/>`)).toBe('too_many_attributes');
    expect(faultOf(`<a>${' '.repeat(100)}</a>`, { ...defaultLimits, maxBytes: 100 })).toBe('too_large');
  });
});

describe('encodings', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

  it.each([
    ['UTF-8 without a declaration', Buffer.from('<a>æ€</a>'), 'æ€'],
    ['UTF-8 with its mark', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a>æ</a>'), 'æ'],
    ['UTF-16, least byte first', utf16('<?xml version="1.0" encoding="UTF-16"?><a>æ€</a>'), 'æ€'],
    ['UTF-16, most byte first', utf16('<a>æ€</a>').swap16(), 'æ€'],
    ['ISO-8859-1', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00E6\u0085</a>'), '\u00E6\u0085'],
    ['Windows-1252', latin("<?xml version='1.0' encoding='windows-1252'?><a>\u00E6\u0080</a>"), 'æ€'],
    ['ISO-8859-15', latin('<?xml version="1.0" encoding="iso-8859-15"?><a>\u00E6\u00A4</a>'), 'æ€'],
    ['US-ASCII', Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>a</a>'), 'a'],
  ])('%s is read', (_, bytes, value) => {
    expect(root(bytes).value()).toBe(value);
  });

  it.each([
    ['bytes that are no UTF-8', latin('<a>\u00E6</a>')],
    ['overlong UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xc0, 0xbc, 0x3c, 0x2f, 0x61, 0x3e])],
    ['UTF-8 declared, Latin-1 written', latin('<?xml version="1.0" encoding="utf-8"?><a>\u00E6</a>')],
    ['UTF-16 declared, none written', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['UTF-16 written, UTF-8 declared', utf16('<?xml version="1.0" encoding="UTF-8"?><a/>')],
    [
      'a mark of UTF-8, Latin-1 declared',
      Buffer.from('\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
    ],
    ['US-ASCII declared, more written', Buffer.from('<?xml version="1.0" encoding="us-ascii"?><a>æ</a>')],
    ['an encoding that is not read', Buffer.from('<?xml version="1.0" encoding="EBCDIC-CP-NO"?><a/>')],
    [
      'half a character of UTF-16',
      Buffer.concat([utf16('<a>'), Buffer.from([0x00, 0xd8]), utf16('</a>').subarray(2)]),
    ],
  ])('refused: %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('wrong_encoding');
  });

  it('half a character in a text is refused too', () => {
    expect(faultOf('<a>\uD800</a>')).toBe('wrong_encoding');
  });
});

describe('hostile input takes time as its length does', () => {
  const size = 2_000_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  it.each([
    ['giant text', `<a>${fill('x')}</a>`],
    ['text of references', `<a>${fill('&amp;')}</a>`],
    ['ampersands that begin nothing', `<a>${fill('&')}</a>`],
    ['giant attribute', `<a b="${fill('x')}"/>`],
    ['attribute of references', `<a b="${fill('&#65;')}"/>`],
    ['no end of a comment', `<a>${fill('<!-- ')}`],
    ['many comments', `<a>${fill('<!-- x -->')}</a>`],
    ['many marked sections', `<a>${fill('<![CDATA[x]]>')}</a>`],
    ['many instructions', `<a>${fill('<?p x?>')}</a>`],
    ['instructions without end', `<a>${fill('<?p ')}`],
    ['many elements', `<a>${fill('<b/>')}</a>`],
    ['many names', `<a>${Array.from({ length: size / 12 }, (_, index) => `<n${index}/>`).join('')}</a>`],
    [
      'names that end in the same',
      `<a>${Array.from({ length: size / 200 }, (_, index) => `<${'n'.repeat(190)}${index}/>`).join('')}</a>`,
    ],
    ['giant name', `<${fill('n')}/>`],
    ['many namespaces', `<a>${fill('<b xmlns="u"/>')}</a>`],
    [
      'namespaces inside each other',
      fill(`${'<b xmlns:p="u">'.repeat(90)}${'</b>'.repeat(90)}`)
        .replace(/^/, '<a>')
        .concat('</a>'),
    ],
    [
      'many attributes',
      `<a>${fill(`<b ${Array.from({ length: 190 }, (_, index) => `c${index}=""`).join(' ')}/>`)}</a>`,
    ],
    ['starts without end', fill('<a ')],
    ['white space', `${fill(' ')}<a/>`],
    ['white space in a tag', `<a ${fill(' ')}/>`],
    ['carriage returns', `<a>${fill('\r')}</a>`],
    ['quotes without end', `<a b='${fill('"')}`],
    ['section ends', `<a>${fill(']]')}</a>`],
  ])('%s', (_, xml) => {
    const before = process.threadCpuUsage();
    try {
      readXml(Buffer.from(xml)).root.value();
    } catch (error) {
      expect(error).toBeInstanceOf(EformsFault);
    }
    // Of the processor's own time, so that what else the machine does is not counted.
    expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });
});
