import type { OrganisationMessages } from './messages.nb.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `one ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en: OrganisationMessages = {
  listTitle: 'Organisations',
  listHeading: (withInnovations) =>
    withInnovations === 0
      ? 'No organisation has innovations that are described here yet.'
      : `${capitalised(count(withInnovations, 'organisation has', 'organisations have'))} innovations that are described here.`,
  listLead: (municipalities, others) =>
    `Find your own among ${municipalities} municipalities and ${others} other organisations, and see who is most like you.`,
  listDescription:
    'Municipalities, county authorities and state bodies: what they have done, and who is like whom.',
  searchLabel: 'Find an organisation',
  searchHelp: 'Write its name, municipality number or organisation number. Old municipality names work too.',
  searchSubmit: 'Find',
  searchChip: (text) => `Search: ${text}`,
  filtersLabel: 'Narrow the organisations',
  groupInnovations: 'Innovations here',
  groupKind: 'Kind',
  groupCounty: 'County',
  someInnovations: 'Has innovations',
  noInnovations: 'Has none yet',
  sort: { innovations: 'Most innovations', name: 'Name', population: 'Population', centrality: 'Centrality' },
  hitsHeading: (n, isOne) => `${n} ${isOne ? 'organisation' : 'organisations'}`,
  tableCaption: 'Organisations with population, centrality and number of innovations',
  name: 'Name',
  kindAndCounty: 'Kind and place',
  population: 'Population',
  centrality: 'Centrality',
  innovations: 'Innovations',
  innovationsCell: (total, measured) => (measured === 0 ? String(total) : `${total} (${measured} measured)`),
  none: 'None',
  emptyTitle: 'We found no organisation that fits',
  emptyHelp: 'Check how the name is spelt, or remove one of the choices above.',
  showAll: 'Show all organisations',
  ignoredTitle: 'Something in the address is unknown to us',
  ignored: (fields) => `We left out ${fields.map((field) => `“${field}”`).join(', ')} and show the rest.`,
  mapHeading: 'The municipalities on the map',
  mapTitle: 'Map of the municipalities',
  mapDescription:
    'Norway drawn as one dot for each municipality, larger the more inhabitants. Filled dots are municipalities with innovations. The same figures stand in the table below.',
  mapCaption:
    'Filled dots are municipalities with innovations that are described here. Choose one to see them.',
  mapTable: 'Municipalities with innovations',
  municipality: 'Municipality',
  mapSource: 'The Norwegian Mapping Authority (centre points), Statistics Norway (population)',
  holds: (total, measured) =>
    total === 0
      ? 'No innovations here'
      : `${count(total, 'innovation', 'innovations')}${measured > 0 ? `, ${measured} with a measured effect` : ''}`,

  answer: (name, total, measured, sobering) => {
    const told = `${name} stands behind ${count(total, 'innovation', 'innovations')} described here.`;
    if (total === 1) {
      return [
        told,
        measured === 0 ? 'The effect is not measured.' : 'The effect is measured.',
        sobering === 0 ? '' : 'It did not work or was stopped.',
      ]
        .filter(Boolean)
        .join(' ');
    }
    const sure =
      measured === 0
        ? 'None of them has measured an effect.'
        : `${capitalised(count(measured, 'has', 'have'))} measured an effect.`;
    const failed =
      sobering === 0
        ? ''
        : `${capitalised(count(sobering, 'did not work or was stopped', 'did not work or were stopped'))}.`;
    return [told, sure, failed].filter(Boolean).join(' ');
  },
  answerNone: (name) => `No innovations from ${name} are described here yet.`,
  becameTitle: (reference, name) => `${reference} is now ${name}`,
  became: 'You came from a number or a name that was in use until the end of 2023.',
  casesHeading: (n) => (n === 1 ? 'This is what they have done' : `${n} things they have done`),
  noCasesTitle: 'Nothing is described here yet',
  noCasesHelp:
    'That does not mean that nothing is done, only that we have not read about it. Below are those most alike, and what they have done.',
  noCasesHelpNoPeers: 'That does not mean that nothing is done, only that we have not read about it.',
  tellUs: 'How to add what is missing',
  factsLabel: 'About the organisation',
  factsHeading: 'Facts',
  kind: 'Kind',
  county: 'County',
  country: 'Country',
  officialName: 'Official name',
  municipalityNumber: 'Municipality no.',
  organisationNumber: 'Org. no.',
  populationIn: (year) => `Population ${year}`,
  populationChange: 'Change since 2020',
  percent: (value) => `${value} per cent`,
  centralityValue: (index, words) => `${words} (index ${index} of 1000)`,
  centralityClass: {
    1: 'Most central',
    2: 'Second most central',
    3: 'Medium central, upper',
    4: 'Medium central, lower',
    5: 'Second least central',
    6: 'Least central',
  },
  factSources:
    'Population: Statistics Norway, table 07459. Centrality: Statistics Norway. Centre point on the map: the Norwegian Mapping Authority.',
  formerHeading: 'Came from',
  former: (number, name, year) => `${number} ${name} (until the end of ${year})`,
  peersHeading: (name) => `These are most like ${name}`,
  peersLead: (names) =>
    `Nearest of all are ${names}. Below are the most alike that have done something described here.`,
  peersMethod: 'How we measure likeness',
  peersMethodText:
    'Half is population (equal = 1, five times as large = 0), 35 per cent is Statistics Norway’s centrality index (equal = 1, 300 points apart = 0), and 15 per cent is being in the same county.',
  likeSize: 'about as many inhabitants',
  moreInhabitants: (times) => `${times} times as many inhabitants`,
  fewerInhabitants: (percent) => `${percent} per cent of the population`,
  likeCentrality: 'as central',
  moreCentral: 'more central',
  lessCentral: 'less central',
  sameCounty: 'the same county',
  supportHeading: (n) => (n === 1 ? 'One kind of support to consider' : `${n} kinds of support to consider`),
  supportLead: (kind) =>
    `Support meant for this kind of body: ${kind.toLowerCase()}. Always check terms and deadlines with the owner.`,
  supportAll: 'See all and narrow',
  ownedHeading: (n) => (n === 1 ? 'Owns one kind of support' : `Owns ${n} kinds of support`),
  allOrganisations: 'All organisations',
};
