import { describe, expect, it } from 'vitest';
import { catalogueJson, catalogueTurtle } from './catalogue.ts';

type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string };

const setting = {
  base: 'https://nytte.example.no',
  operator: { name: 'Eksempelverket "A"', contact: 'data@example.no' },
};
const graph = (JSON.parse(JSON.stringify(catalogueJson(setting))) as { '@graph': Node[] })['@graph'];
const ofType = (type: string) => graph.filter((node) => node['@type'] === type);

/** DCAT-AP-NO 2.2: what must be there of each class, and what should. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': [
    'dct:identifier',
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:dataset',
  ],
  'dcat:Dataset': [
    'dct:identifier',
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:theme',
    'dct:accessRights',
    'dcat:distribution',
    'dcat:keyword',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license', 'dct:format', 'dcat:mediaType'],
  'foaf:Agent': ['foaf:name'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
};

describe('The description of the data', () => {
  it.each(Object.entries(mandatory))('has what DCAT-AP-NO asks of each %s', (type, properties) => {
    const nodes = ofType(type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(Object.keys(node)).toEqual(expect.arrayContaining([...properties]));
  });

  it('refers to nothing that it does not describe', () => {
    const described = new Set(graph.map((node) => node['@id']));
    const referred =
      JSON.stringify(graph).match(/https:\/\/nytte\.example\.no\/procurement\/catalogue#[\w-]+/g) ?? [];
    for (const one of referred) expect(described).toContain(one);
    expect(ofType('dcat:Dataset').flatMap((node) => node['dcat:distribution'])).toHaveLength(
      ofType('dcat:Distribution').length,
    );
  });

  it('has texts in three languages', () => {
    for (const node of [...ofType('dcat:Catalog'), ...ofType('dcat:Dataset')]) {
      const languages = (node['dct:title'] as { '@language': string }[]).map((text) => text['@language']);
      expect(languages).toEqual(['nb', 'nn', 'en']);
    }
  });

  it('says the same as Turtle, with quotes kept', () => {
    const turtle = catalogueTurtle(setting);
    expect(turtle).toContain('foaf:name "Eksempelverket \\"A\\""');
    for (const node of graph) expect(turtle).toContain(`<${node['@id']}> a ${node['@type']} ;`);
    expect(turtle.match(/"@nb/g)?.length).toBe(JSON.stringify(graph).match(/"@language":"nb"/g)?.length);
  });
});
