import { ParseOption, XmlDocument, type XmlElement as XmlNode } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { readXml } from './scan.ts';
import type { XmlElement } from './tree.ts';

type Told = readonly [name: string, attributes: readonly string[], value: string, children: readonly Told[]];

function local(name: string): string {
  return name.replace(/^\{.*\}/, '');
}

function ours(element: XmlElement): Told {
  const children: Told[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) children.push(ours(child));
  const attributes = element.attributes.map((it, index) => (index % 2 === 0 ? local(it) : it));
  return [local(element.name), attributes, element.value(), children];
}

function theirs(element: XmlNode): Told {
  const children: Told[] = [];
  for (let child = element.firstChild; child; child = child.next)
    if ('attrs' in child) children.push(theirs(child as XmlNode));
  return [
    element.name,
    element.attrs.flatMap(({ name, content }) => [name, content]),
    element.content,
    children,
  ];
}

function judged(bytes: Uint8Array): Told {
  using document = XmlDocument.fromBuffer(bytes, {
    option: ParseOption.XML_PARSE_NOCDATA | ParseOption.XML_PARSE_HUGE,
  });
  return theirs(document.root);
}

const wellFormed: Readonly<Record<string, string | readonly (string | number)[]>> = {
  'line ends of three kinds': '<a>x\r\ny\rz\nw\r\r\n</a>',
  'line ends in a marked section': '<a><![CDATA[x\r\ny\rz]]></a>',
  'a line end by number, which is none': '<a>x&#13;&#10;y</a>',
  'white space in a value': '<a x="1\r\n2\t3\n4\r5 "/>',
  'white space by number in a value': '<a x="1&#10;2&#9;3&#13;4&#32; 5"/>',
  'text around comments, sections and instructions': '<a>x<b>y<c/>z</b>w<!-- c -->v<?p?>u<![CDATA[t]]>s</a>',
  'a reference that a comment parts': '<a>&lt;<!-- &bad; --><?p &bad; ?>&gt;</a>',
  'brackets in marked sections': '<a>x<![CDATA[]]]]><![CDATA[>]]]>y]]&gt;</a>',
  'a default namespace taken away': '<a xmlns="u"><b xmlns=""><c/></b><d/></a>',
  'a prefix that means another thing further in':
    '<a xmlns:p="u"><p:b xmlns:p="v" p:x="1"><p:c p:x="2"/></p:b><p:d x="3" p:x="4"/></a>',
  'the prefix xml': '<a xml:lang="no" xml:space="preserve"><xml:b/></a>',
  'a greater-than sign in values': '<a x=">" y="a>b"><b/> > </a>',
  'an instruction with a long name': `<a><?${'p'.repeat(300)} x?>t</a>`,
  'an instruction with a name of other letters': '<a><?pé\u{10400} x?>t</a>',
  'an encoding declared far in': [
    `<?xml version="1.0"${' '.repeat(400)}encoding="ISO-8859-1"?><a>`,
    0xe9,
    '</a>',
  ],
  'the other name of an encoding': ['<?xml version="1.0" encoding="ISO_8859-1"?><a>', 0xe6, '</a>'],
  'a declaration in capitals and over lines': '<?xml\r\nversion="1.0"\r\nencoding="Utf-8"\r\n?>\r\n<a>é</a>',
  'XML 1.1 that is XML 1.0 too': '<?xml version="1.1"?><a>x\u0085y\u2028z</a>',
};

const notWellFormed: Readonly<Record<string, string | readonly (string | number)[]>> = {
  'a declaration after white space': ' <?xml version="1.0"?><a/>',
  'a declaration further in': '<a><?xml version="1.0"?></a>',
  'two attributes of one name': '<a x="1" x="2"/>',
  'two attributes of one name by two prefixes': '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>',
  'a prefix that is not declared': '<a p:x="1"/>',
  'a prefix that was declared beside': '<a><b xmlns:p="u"/><p:c/></a>',
  'a prefix taken away': '<a xmlns:p="u"><b xmlns:p=""/></a>',
  'a marked section that only ends': '<a>x]]>y</a>',
  'the character 0 by number': '<a>&#0;</a>',
  'half a character by number': '<a x="&#xD800;"/>',
  'a character that is none by number': '<a>&#xFFFF;</a>',
  'the byte 0': ['<a>', 0, '</a>'],
  'a slash in too many bytes': ['<a>', 0xc0, 0xaf, '</a>'],
  'half a character in UTF-8': ['<a>', 0xed, 0xa0, 0x80, '</a>'],
  'a byte order mark twice': [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, '<a/>'],
  'a byte order mark at the end': '<a/>\ufeff',
  'an instruction whose name begins with a sign': '<a><?×p x?>t</a>',
  'an instruction whose name has a sign inside': '<a><?p÷ x?>t</a>',
  'an instruction whose name has a space of another kind': '<a><?p\u2000q x?>t</a>',
  'two hyphens in a comment': '<a><!-- a -- b --></a>',
  'less-than in a value': '<a x="<"/>',
};

function bytesOf(document: string | readonly (string | number)[]): Uint8Array {
  const parts = typeof document === 'string' ? [document] : document;
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );
}

describe('XML that is seldom written', () => {
  it.each(Object.entries(wellFormed))('is read as libxml2 reads it: %s', (_, document) => {
    const bytes = bytesOf(document);
    expect(ours(readXml(bytes).root)).toEqual(judged(bytes));
  });

  it.each(Object.entries(notWellFormed))('is refused, as libxml2 does: %s', (_, document) => {
    const bytes = bytesOf(document);
    expect(() => judged(bytes)).toThrow();
    expect(() => readXml(bytes)).toThrow(expect.objectContaining({ name: 'EformsFault' }));
  });
});
