import { type Language, type Localised, languages } from '../../../kernel/i18n/language.ts';
import { catalogueTexts } from './catalogue-texts.ts';

/** Who publishes, and where: what the description says of this installation. */
export interface CatalogueSetting {
  /** Without a slash at the end. */
  readonly base: string;
  readonly operator: { readonly name: string; readonly contact: string } | undefined;
}

type Node = Readonly<Record<string, unknown>>;

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const licence = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0';
/** EU's data themes: government and public sector; economy and finance. */
const themes = ['GOVE', 'ECON'].map(
  (code) => `http://publications.europa.eu/resource/authority/data-theme/${code}`,
);
const openAccess = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';
const mediaType = (type: string) => `https://www.iana.org/assignments/media-types/${type}`;
const fileType = (code: string) => `http://publications.europa.eu/resource/authority/file-type/${code}`;
const iri = (id: string) => ({ '@id': id });
const texts = (localised: Localised) =>
  languages.map((language: Language) => ({ '@value': localised[language], '@language': language }));

/** The published data of the room: what there is, in which files and addresses. */
const datasets = [
  {
    id: 'notices',
    text: catalogueTexts.notices,
    distributions: [
      { path: '/procurement/notices.csv', media: 'text/csv', format: 'CSV' },
      { path: '/api/v1/notices', media: 'application/json', format: 'JSON' },
    ],
  },
  {
    id: 'lots',
    text: catalogueTexts.lots,
    distributions: [
      { path: '/procurement/lots.csv', media: 'text/csv', format: 'CSV' },
      { path: '/procurement/lots.parquet', media: 'application/vnd.apache.parquet', format: 'PARQUET' },
      { path: '/api/v1/procurement/statistics', media: 'application/json', format: 'JSON' },
    ],
  },
  {
    id: 'ocds',
    text: catalogueTexts.ocds,
    distributions: [{ path: '/api/v1/ocds/releases', media: 'application/json', format: 'JSON' }],
  },
] as const;

/**
 * The description of the data after DCAT-AP-NO 2.2 (Digitaliseringsdirektoratet, data.norge.no/specification/dcat-ap-no),
 * as JSON-LD: a catalogue, its datasets and their distributions.
 */
export function catalogueJson({ base, operator }: CatalogueSetting): Node {
  const id = (part: string) => `${base}/procurement/catalogue#${part}`;
  const shared = { 'dct:publisher': iri(id('publisher')), 'dcat:contactPoint': iri(id('contact')) };
  const publisher: Node = {
    '@id': id('publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': operator?.name ?? 'Nytte',
    'foaf:homepage': iri(base),
  };
  const contact: Node = {
    '@id': id('contact'),
    '@type': 'vcard:Organization',
    'vcard:fn': operator?.name ?? 'Nytte',
    ...contactOf(operator?.contact, base),
  };
  const catalogue: Node = {
    '@id': id('catalogue'),
    '@type': 'dcat:Catalog',
    'dct:identifier': id('catalogue'),
    'dct:title': texts(catalogueTexts.catalogue.title),
    'dct:description': texts(catalogueTexts.catalogue.description),
    ...shared,
    'dct:license': iri(licence),
    'dct:language': ['NOB', 'NNO', 'ENG'].map((code) =>
      iri(`http://publications.europa.eu/resource/authority/language/${code}`),
    ),
    'dcat:dataset': datasets.map((dataset) => iri(id(dataset.id))),
  };
  return {
    '@context': context,
    '@graph': [
      catalogue,
      ...datasets.flatMap((dataset) => [
        datasetNode(dataset, id, shared),
        ...dataset.distributions.map((file, index) =>
          distributionNode(file, id(`${dataset.id}-${index + 1}`), base),
        ),
      ]),
      publisher,
      contact,
    ],
  };
}

function contactOf(contact: string | undefined, base: string): Node {
  if (contact?.includes('@')) return { 'vcard:hasEmail': iri(`mailto:${contact.replace(/^mailto:/, '')}`) };
  return { 'vcard:hasURL': iri(contact?.startsWith('http') ? contact : base) };
}

function datasetNode(
  { id: name, text, distributions }: (typeof datasets)[number],
  id: (part: string) => string,
  shared: Node,
): Node {
  return {
    '@id': id(name),
    '@type': 'dcat:Dataset',
    'dct:identifier': id(name),
    'dct:title': texts(text.title),
    'dct:description': texts(text.description),
    ...shared,
    'dcat:theme': themes.map(iri),
    'dct:accessRights': iri(openAccess),
    'dcat:keyword': languages.flatMap((language) =>
      text.keywords[language].map((word) => ({ '@value': word, '@language': language })),
    ),
    'dct:spatial': iri('http://publications.europa.eu/resource/authority/country/NOR'),
    'dct:accrualPeriodicity': iri('http://publications.europa.eu/resource/authority/frequency/DAILY'),
    'dcat:distribution': distributions.map((_, index) => iri(id(`${name}-${index + 1}`))),
  };
}

function distributionNode(
  { path, media, format }: { readonly path: string; readonly media: string; readonly format: string },
  id: string,
  base: string,
): Node {
  return {
    '@id': id,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': iri(`${base}${path}`),
    ...(path.startsWith('/api') ? {} : { 'dcat:downloadURL': iri(`${base}${path}`) }),
    'dct:license': iri(licence),
    'dcat:mediaType': iri(mediaType(media)),
    'dct:format': iri(fileType(format)),
    'dct:title': texts({ nb: format, nn: format, en: format }),
  };
}

/** The same as Turtle, written from the JSON-LD, so that the two cannot differ. */
export function catalogueTurtle(setting: CatalogueSetting): string {
  const { '@graph': graph } = catalogueJson(setting) as { '@graph': readonly Node[] };
  const prefixes = Object.entries(context).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const nodes = graph.map((node) => {
    const { '@id': id, '@type': type, ...properties } = node;
    const lines = Object.entries(properties).map(
      ([name, value]) => `  ${name} ${(Array.isArray(value) ? value : [value]).map(turtleValue).join(', ')}`,
    );
    return `<${String(id)}> a ${String(type)} ;\n${lines.join(' ;\n')} .`;
  });
  return `${[...prefixes, '', ...nodes].join('\n')}\n`;
}

function turtleValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const node = value as { '@id'?: string; '@value'?: string; '@language'?: string };
  if (node['@id'] !== undefined) return `<${node['@id']}>`;
  return `${JSON.stringify(node['@value'])}@${node['@language']}`;
}
