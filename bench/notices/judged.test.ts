import { XmlError } from 'libxml2-wasm';
import { afterAll, describe, expect, it } from 'vitest';
import { EformsFault } from '../../src/modules/procurement/eforms/fault.ts';
import { type FieldValue, readFields } from '../../src/modules/procurement/eforms/fields.ts';
import { readXml } from '../../src/modules/procurement/eforms/xml/scan.ts';
import { Judge } from '../../src/modules/procurement/testing-notices.ts';
import { syntheticNotice } from '../../src/modules/procurement/testing-synthetic-notice.ts';
import { pick, type Random, seededRandom } from '../report/seeded-random.ts';
import { noticeCorpus } from './corpus.ts';
import { mutate, seedOf } from './mutate.ts';

const corpus = [...noticeCorpus().notices, Buffer.from(syntheticNotice(2))].filter(
  ({ length }) => length < 60_000,
);

function read(bytes: Uint8Array): readonly FieldValue[] | undefined {
  try {
    return readFields(readXml(bytes));
  } catch (error) {
    if (error instanceof EformsFault) return undefined;
    throw error;
  }
}

/** Undefined where libxml2 refuses the document. */
function judged(judge: Judge, bytes: Uint8Array, fields: readonly FieldValue[]): string[] | undefined {
  try {
    return judge.differences(bytes, fields);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

it('of damaged notices that are read, libxml2 reads all and the same', () => {
  using judge = new Judge();
  const random = seededRandom(5);
  const seeds = corpus.map(seedOf);
  let compared = 0;
  for (let index = 0; index < 400; index++) {
    const { kind, bytes } = mutate(pick(random, seeds), random);
    const fields = read(bytes);
    if (!fields) continue;
    compared++;
    expect(judged(judge, bytes, fields), `${index}: ${kind}`).toEqual([]);
  }
  expect(compared).toBeGreaterThan(100);
}, 60_000);

/** Ways of writing the same notice otherwise, or nearly the same; what is selected is for the judge to say. */
const rewritings: Readonly<Record<string, (notice: string, random: Random) => string>> = {
  'other prefixes': (notice) =>
    notice.replace(
      /\b(cac|cbc|efac|efbc|efext|ext)(?=[:=])/g,
      (prefix) => `x-${[...prefix].reverse().join('')}`,
    ),
  'default namespaces': (notice) => {
    const cbc = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
    return notice.replace(/<(\/?)cbc:(\w+)/g, (_, slash: string, name: string) =>
      slash ? `</${name}` : `<${name} xmlns="${cbc}"`,
    );
  },
  'marked sections': (notice, random) =>
    notice.replace(/>([^<>&]+)<\//g, (whole, text: string) =>
      random() < 0.5 ? whole : `><![CDATA[${text}]]></`,
    ),
  'half marked sections': (notice) => notice.replace(/>(\w)([^<>&]+)<\//g, '>$1<![CDATA[$2]]></'),
  'comments inside texts': (notice, random) =>
    notice.replace(/>(\w+)([^<>&]*)<\//g, (whole, one: string, other: string) =>
      random() < 0.7 ? whole : `>${one}<!-- c --><?p i?>${other}</`,
    ),
  'comments around texts': (notice) => notice.replace(/>([^<>&]+)<\//g, '><!-- BT-06 --><?p i?>$1<!-- --></'),
  'character references': (notice, random) =>
    notice.replace(
      />([^<>&]+)<\//g,
      (_, text: string) =>
        `>${[...text].map((each) => (random() < 0.7 ? each : `&#x${each.codePointAt(0)?.toString(16)};`)).join('')}</`,
    ),
  'attributes in another order': (notice) =>
    notice.replace(/<([\w:]+) ([\w:]+="[^"]*") ([\w:]+="[^"]*")/g, '<$1\n\t$3\t$2 '),
  'attributes with other quotes and references': (notice) =>
    notice.replace(
      / (\w+)="([^"&'])([^"&']*)"/g,
      (_, name: string, first: string, rest: string) => ` ${name} = '&#${first.codePointAt(0)};${rest}'`,
    ),
  'more attributes': (notice) =>
    notice.replace(/<(cbc:\w+)/g, '<$1 xmlns:z="urn:z" z:listName="other" z:schemeName="Lot"'),
  'list names gone': (notice, random) =>
    notice.replace(/ listName="[^"]*"/g, (whole) => (random() < 0.5 ? whole : '')),
  'elements inside values': (notice, random) =>
    notice.replace(/<\/cbc:(\w+)>/g, (whole) =>
      random() < 0.9 ? whole : `<z:z xmlns:z="urn:z">in</z:z> out${whole}`,
    ),
  'other line ends': (notice) => notice.replace(/\n/g, '\r\n'),
  'white space around values': (notice) => notice.replace(/>([^<>&]+)<\//g, '>\n  $1\t</'),
  'elements twice': (notice) => notice.replace(/<cbc:(\w+)[^>]*>[^<]*<\/cbc:\1>/g, '$&$&'),
  'another root': (notice) =>
    notice.replace(/<(\/?)(ContractAwardNotice|ContractNotice|PriorInformationNotice)\b/g, '<$1Other'),
};

describe('a notice that is written otherwise holds what libxml2 says that it holds', () => {
  const judge = new Judge();
  afterAll(() => judge[Symbol.dispose]());
  it.each(Object.entries(rewritings))('%s', (_, rewrite) => {
    const random = seededRandom(11);
    let changed = 0;
    for (let index = 0; index < 8; index++) {
      // Without comments, which the rewritings would break.
      const notice = pick(random, corpus)
        .toString()
        .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
      const rewritten = rewrite(notice, random);
      if (rewritten !== notice) changed++;
      const bytes = Buffer.from(rewritten);
      expect(judged(judge, bytes, readFields(readXml(bytes)))).toEqual([]);
    }
    expect(changed).toBeGreaterThan(0);
  });
});
