const count = (n: number, one: string, many: string) => (n === 1 ? `én ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the pages of organisations say in bokmål: the reference that the other languages must match. */
export const nb = {
  listTitle: 'Virksomheter',
  listHeading: (withInnovations: number) =>
    withInnovations === 0
      ? 'Ingen virksomheter har innovasjoner som er beskrevet her ennå.'
      : `${capitalised(count(withInnovations, 'virksomhet', 'virksomheter'))} har innovasjoner som er beskrevet her.`,
  listLead: (municipalities: string, others: string) =>
    `Finn din egen blant ${municipalities} kommuner og ${others} andre virksomheter, og se hvem som ligner mest på dere.`,
  listDescription:
    'Kommuner, fylkeskommuner og statlige virksomheter: hva de har gjort, og hvem som ligner på hverandre.',
  searchLabel: 'Finn en virksomhet',
  searchHelp: 'Skriv navnet, kommunenummeret eller organisasjonsnummeret. Gamle kommunenavn virker også.',
  searchSubmit: 'Finn',
  searchChip: (text: string) => `Søk: ${text}`,
  filtersLabel: 'Avgrens virksomhetene',
  groupInnovations: 'Innovasjoner her',
  groupKind: 'Hva slags',
  groupCounty: 'Fylke',
  someInnovations: 'Har innovasjoner',
  noInnovations: 'Har ingen ennå',
  sort: {
    innovations: 'Flest innovasjoner',
    name: 'Navn',
    population: 'Innbyggere',
    centrality: 'Sentralitet',
  },
  hitsHeading: (n: string, isOne: boolean) => `${n} ${isOne ? 'virksomhet' : 'virksomheter'}`,
  tableCaption: 'Virksomheter med folketall, sentralitet og antall innovasjoner',
  name: 'Navn',
  kindAndCounty: 'Hva og hvor',
  population: 'Innbyggere',
  centrality: 'Sentralitet',
  innovations: 'Innovasjoner',
  innovationsCell: (total: number, measured: number) =>
    measured === 0 ? String(total) : `${total} (${measured} målt)`,
  none: 'Ingen',
  emptyTitle: 'Vi fant ingen virksomhet som passer',
  emptyHelp: 'Se om navnet er skrevet riktig, eller fjern et av valgene over.',
  showAll: 'Vis alle virksomheter',
  ignoredTitle: 'Noe i adressen kjenner vi ikke',
  ignored: (fields: readonly string[]) =>
    `Vi så bort fra ${fields.map((field) => `«${field}»`).join(', ')} og viser resten.`,
  mapHeading: 'Kommunene på kartet',
  mapTitle: 'Kart over kommunene',
  mapDescription:
    'Norge tegnet som én prikk for hver kommune, større jo flere innbyggere. Fylte prikker er kommuner med innovasjoner. De samme tallene står i tabellen under.',
  mapCaption: 'Fylte prikker er kommuner med innovasjoner som er beskrevet her. Velg en for å se dem.',
  mapTable: 'Kommuner med innovasjoner',
  municipality: 'Kommune',
  mapSource: 'Kartverket (midtpunkt), Statistisk sentralbyrå (folketall)',
  holds: (total: number, measured: number) =>
    total === 0
      ? 'Ingen innovasjoner her'
      : `${count(total, 'innovasjon', 'innovasjoner')}${measured > 0 ? `, ${measured} med målt virkning` : ''}`,

  answer: (name: string, total: number, measured: number, sobering: number) => {
    const told = `${name} står bak ${count(total, 'innovasjon', 'innovasjoner')} som er beskrevet her.`;
    if (total === 1) {
      return [
        told,
        measured === 0 ? 'Virkningen er ikke målt.' : 'Virkningen er målt.',
        sobering === 0 ? '' : 'Den virket ikke eller ble stoppet.',
      ]
        .filter(Boolean)
        .join(' ');
    }
    const sure =
      measured === 0
        ? 'Ingen av dem har målt en virkning.'
        : `${capitalised(count(measured, 'har', 'har'))} målt en virkning.`;
    const failed =
      sobering === 0 ? '' : `${capitalised(count(sobering, 'virket', 'virket'))} ikke eller ble stoppet.`;
    return [told, sure, failed].filter(Boolean).join(' ');
  },
  answerNone: (name: string) => `Ingen innovasjoner fra ${name} er beskrevet her ennå.`,
  becameTitle: (reference: string, name: string) => `${reference} er nå ${name}`,
  became: 'Du kom hit fra et nummer eller navn som var i bruk til og med 2023.',
  casesHeading: (n: number) => (n === 1 ? 'Dette har de gjort' : `${n} ting de har gjort`),
  noCasesTitle: 'Ingenting er beskrevet her ennå',
  noCasesHelp:
    'Det betyr ikke at ingenting er gjort, bare at vi ikke har lest om det. Under står de som ligner mest, og hva de har gjort.',
  noCasesHelpNoPeers: 'Det betyr ikke at ingenting er gjort, bare at vi ikke har lest om det.',
  tellUs: 'Slik får du med noe som mangler',
  factsLabel: 'Om virksomheten',
  factsHeading: 'Fakta',
  kind: 'Hva slags',
  county: 'Fylke',
  country: 'Land',
  officialName: 'Offisielt navn',
  municipalityNumber: 'Kommunenr.',
  organisationNumber: 'Org.nr.',
  populationIn: (year: number) => `Innbyggere ${year}`,
  populationChange: 'Endring siden 2020',
  percent: (value: string) => `${value} prosent`,
  centralityValue: (index: number, words: string) => `${words} (indeks ${index} av 1000)`,
  centralityClass: {
    1: 'Mest sentral',
    2: 'Nest mest sentral',
    3: 'Mellomsentral, øvre',
    4: 'Mellomsentral, nedre',
    5: 'Nest minst sentral',
    6: 'Minst sentral',
  } as Record<number, string>,
  factSources:
    'Folketall: Statistisk sentralbyrå, tabell 07459. Sentralitet: Statistisk sentralbyrå. Midtpunkt på kartet: Kartverket.',
  formerHeading: 'Kom fra',
  former: (number: string, name: string, year: number) => `${number} ${name} (til og med ${year})`,
  peersHeading: (name: string) => `Disse ligner mest på ${name}`,
  peersLead: (names: string) =>
    `Nærmest av alle er ${names}. Under står de mest like som har gjort noe som er beskrevet her.`,
  peersMethod: 'Slik måler vi likhet',
  peersMethodText:
    'Halvparten er folketall (lik = 1, fem ganger så stor = 0), 35 prosent er Statistisk sentralbyrås sentralitetsindeks (lik = 1, 300 poeng unna = 0), og 15 prosent er samme fylke.',
  likeSize: 'omtrent like mange innbyggere',
  moreInhabitants: (times: string) => `${times} ganger så mange innbyggere`,
  fewerInhabitants: (percent: string) => `${percent} prosent av innbyggertallet`,
  likeCentrality: 'like sentral',
  moreCentral: 'mer sentral',
  lessCentral: 'mindre sentral',
  sameCounty: 'samme fylke',
  supportHeading: (n: number) => (n === 1 ? 'Ett virkemiddel å vurdere' : `${n} virkemidler å vurdere`),
  supportLead: (kind: string) =>
    `Virkemidler som retter seg mot denne typen virksomhet: ${kind.toLowerCase()}. Sjekk alltid vilkår og frist hos eieren.`,
  supportAll: 'Se alle og avgrens',
  ownedHeading: (n: number) => (n === 1 ? 'Eier ett virkemiddel' : `Eier ${n} virkemidler`),
  allOrganisations: 'Alle virksomheter',
};

export type OrganisationMessages = typeof nb;
