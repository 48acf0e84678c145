import type { OrganisationMessages } from './messages.nb.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `éin ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const nn: OrganisationMessages = {
  listTitle: 'Verksemder',
  listHeading: (withInnovations) =>
    withInnovations === 0
      ? 'Ingen verksemder har innovasjonar som er skildra her enno.'
      : `${withInnovations === 1 ? 'Éi verksemd' : `${withInnovations} verksemder`} har innovasjonar som er skildra her.`,
  listLead: (municipalities, others) =>
    `Finn di eiga blant ${municipalities} kommunar og ${others} andre verksemder, og sjå kven som liknar mest på dykk.`,
  listDescription:
    'Kommunar, fylkeskommunar og statlege verksemder: kva dei har gjort, og kven som liknar på kvarandre.',
  searchLabel: 'Finn ei verksemd',
  searchHelp: 'Skriv namnet, kommunenummeret eller organisasjonsnummeret. Gamle kommunenamn verkar òg.',
  searchSubmit: 'Finn',
  searchChip: (text) => `Søk: ${text}`,
  filtersLabel: 'Avgrens verksemdene',
  groupInnovations: 'Innovasjonar her',
  groupKind: 'Kva slag',
  groupCounty: 'Fylke',
  someInnovations: 'Har innovasjonar',
  noInnovations: 'Har ingen enno',
  sort: {
    innovations: 'Flest innovasjonar',
    name: 'Namn',
    population: 'Innbyggjarar',
    centrality: 'Sentralitet',
  },
  hitsHeading: (n, isOne) => `${n} ${isOne ? 'verksemd' : 'verksemder'}`,
  tableCaption: 'Verksemder med folketal, sentralitet og talet på innovasjonar',
  name: 'Namn',
  kindAndCounty: 'Kva og kvar',
  population: 'Innbyggjarar',
  centrality: 'Sentralitet',
  innovations: 'Innovasjonar',
  innovationsCell: (total, measured) => (measured === 0 ? String(total) : `${total} (${measured} målt)`),
  none: 'Ingen',
  emptyTitle: 'Vi fann inga verksemd som passar',
  emptyHelp: 'Sjå om namnet er skrive rett, eller fjern eitt av vala over.',
  showAll: 'Vis alle verksemder',
  ignoredTitle: 'Noko i adressa kjenner vi ikkje',
  ignored: (fields) => `Vi såg bort frå ${fields.map((field) => `«${field}»`).join(', ')} og viser resten.`,
  mapHeading: 'Kommunane på kartet',
  mapTitle: 'Kart over kommunane',
  mapDescription:
    'Noreg teikna som éin prikk for kvar kommune, større di fleire innbyggjarar. Fylte prikkar er kommunar med innovasjonar. Dei same tala står i tabellen under.',
  mapCaption: 'Fylte prikkar er kommunar med innovasjonar som er skildra her. Vel ein for å sjå dei.',
  mapTable: 'Kommunar med innovasjonar',
  municipality: 'Kommune',
  mapSource: 'Kartverket (midtpunkt), Statistisk sentralbyrå (folketal)',
  holds: (total, measured) =>
    total === 0
      ? 'Ingen innovasjonar her'
      : `${count(total, 'innovasjon', 'innovasjonar')}${measured > 0 ? `, ${measured} med målt verknad` : ''}`,

  answer: (name, total, measured, sobering) => {
    const told = `${name} står bak ${count(total, 'innovasjon', 'innovasjonar')} som er skildra her.`;
    if (total === 1) {
      return [
        told,
        measured === 0 ? 'Verknaden er ikkje målt.' : 'Verknaden er målt.',
        sobering === 0 ? '' : 'Han verka ikkje eller vart stoppa.',
      ]
        .filter(Boolean)
        .join(' ');
    }
    const sure =
      measured === 0
        ? 'Ingen av dei har målt ein verknad.'
        : `${capitalised(count(measured, 'har', 'har'))} målt ein verknad.`;
    const failed =
      sobering === 0 ? '' : `${capitalised(count(sobering, 'verka', 'verka'))} ikkje eller vart stoppa.`;
    return [told, sure, failed].filter(Boolean).join(' ');
  },
  answerNone: (name) => `Ingen innovasjonar frå ${name} er skildra her enno.`,
  becameTitle: (reference, name) => `${reference} er no ${name}`,
  became: 'Du kom hit frå eit nummer eller namn som var i bruk til og med 2023.',
  casesHeading: (n) => (n === 1 ? 'Dette har dei gjort' : `${n} ting dei har gjort`),
  noCasesTitle: 'Ingenting er skildra her enno',
  noCasesHelp:
    'Det tyder ikkje at ingenting er gjort, berre at vi ikkje har lese om det. Under står dei som liknar mest, og kva dei har gjort.',
  noCasesHelpNoPeers: 'Det tyder ikkje at ingenting er gjort, berre at vi ikkje har lese om det.',
  tellUs: 'Slik får du med noko som manglar',
  factsLabel: 'Om verksemda',
  factsHeading: 'Fakta',
  kind: 'Kva slag',
  county: 'Fylke',
  country: 'Land',
  officialName: 'Offisielt namn',
  municipalityNumber: 'Kommunenr.',
  organisationNumber: 'Org.nr.',
  populationIn: (year) => `Innbyggjarar ${year}`,
  populationChange: 'Endring sidan 2020',
  percent: (value) => `${value} prosent`,
  centralityValue: (index, words) => `${words} (indeks ${index} av 1000)`,
  centralityClass: {
    1: 'Mest sentral',
    2: 'Nest mest sentral',
    3: 'Mellomsentral, øvre',
    4: 'Mellomsentral, nedre',
    5: 'Nest minst sentral',
    6: 'Minst sentral',
  },
  factSources:
    'Folketal: Statistisk sentralbyrå, tabell 07459. Sentralitet: Statistisk sentralbyrå. Midtpunkt på kartet: Kartverket.',
  formerHeading: 'Kom frå',
  former: (number, name, year) => `${number} ${name} (til og med ${year})`,
  peersHeading: (name) => `Desse liknar mest på ${name}`,
  peersLead: (names) =>
    `Nærast av alle er ${names}. Under står dei mest like som har gjort noko som er skildra her.`,
  peersMethod: 'Slik måler vi likskap',
  peersMethodText:
    'Halvparten er folketal (lik = 1, fem gonger så stor = 0), 35 prosent er Statistisk sentralbyrå sin sentralitetsindeks (lik = 1, 300 poeng unna = 0), og 15 prosent er same fylke.',
  likeSize: 'om lag like mange innbyggjarar',
  moreInhabitants: (times) => `${times} gonger så mange innbyggjarar`,
  fewerInhabitants: (percent) => `${percent} prosent av innbyggjartalet`,
  likeCentrality: 'like sentral',
  moreCentral: 'meir sentral',
  lessCentral: 'mindre sentral',
  sameCounty: 'same fylke',
  supportHeading: (n) => (n === 1 ? 'Eitt verkemiddel å vurdere' : `${n} verkemiddel å vurdere`),
  supportLead: (kind) =>
    `Verkemiddel som rettar seg mot denne typen verksemd: ${kind.toLowerCase()}. Sjekk alltid vilkår og frist hos eigaren.`,
  supportAll: 'Sjå alle og avgrens',
  ownedHeading: (n) => (n === 1 ? 'Eig eitt verkemiddel' : `Eig ${n} verkemiddel`),
  allOrganisations: 'Alle verksemder',
};
