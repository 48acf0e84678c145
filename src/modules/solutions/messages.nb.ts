import type { FactName, FrameworkStanding } from './domain.ts';
import type { SolutionKind, SolutionPhase } from './schema.ts';

const few = ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const inWords = (n: number): string => few[n] ?? String(n);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const kinds: Record<SolutionKind, string> = {
  cloud_service: 'Skytjeneste',
  shared_service: 'Fellesløsning',
  open_source: 'Åpen programvare',
  material: 'Mal, metode eller data',
};

const phases: Record<SolutionPhase, string> = {
  development: 'Under utvikling',
  trial: 'Prøves ut',
  in_use: 'I bruk',
  phasing_out: 'Fases ut',
  unknown: 'Ikke kjent',
};

const facts: Record<FactName, string> = {
  whoMayUse: 'Hvem kan bruke den',
  price: 'Pris',
  dataLocation: 'Hvor data behandles og lagres',
  dataProcessing: 'Databehandleravtale',
  exit: 'Å slutte og ta med seg data',
  accessibility: 'Universell utforming',
  security: 'Sikkerhet',
  uptime: 'Lovet oppetid',
  licence: 'Lisens',
  repository: 'Kildekode',
  standards: 'Standarder og grensesnitt',
  frameworks: 'Rammeavtaler',
};

const standings: Record<FrameworkStanding, string> = {
  open: 'Gjelder nå',
  coming: 'Har ikke begynt',
  expired: 'Utløpt',
  unknown: 'Sluttdato ikke kjent',
};

/** What the room of solutions says in bokmål: the reference for the others. */
export const nb = {
  kinds,
  phases,
  facts,
  standings,
  listTitle: 'Løsninger du kan ta i bruk',
  listLead:
    'Skytjenester, fellesløsninger, åpen programvare og maler som andre bruker. Begynn med hva dere trenger, og se hva som er kjent om vilkårene.',
  listDescription:
    'Katalog over skytjenester og løsninger som kan gjenbrukes, med vilkår og hvem som bruker dem.',
  searchForm: 'Søk etter løsninger',
  searchLabel: 'Hva trenger dere?',
  searchHelp: 'Med egne ord, for eksempel «sende post til innbyggere».',
  searchSubmit: 'Finn løsninger',
  organisationLabel: 'Hvem er dere?',
  organisationHelp: 'Navn eller nummer. Da kan du se hva virksomheter som ligner dere, bruker.',
  unknownOrganisation: (name: string) => `Vi finner ingen virksomhet som heter «${name}»`,
  unknownOrganisationHelp: 'Skriv hele navnet, eller organisasjonsnummeret.',
  filtersLabel: 'Avgrens',
  kindLegend: 'Slags løsning',
  sourceLegend: 'Kildekode',
  openSource: 'Åpen kildekode med kjent lisens',
  frameworkLegend: 'Rammeavtale',
  frameworkNow: 'Kan avropes fra en rammeavtale nå',
  usedLegend: 'Brukere',
  usedByAlike: (name: string) => `Brukt av virksomheter som ligner på ${name}`,
  topicLegend: 'Tema',
  filterText: (text: string) => `Søk: ${text}`,
  heading: (shown: number, all: number) =>
    shown === all
      ? all === 1
        ? 'Én løsning'
        : `${capitalised(inWords(all))} løsninger`
      : `${capitalised(inWords(shown))} av ${inWords(all)} løsninger`,
  users: (count: number) =>
    count === 0 ? 'Ingen har fortalt at de bruker den' : `Brukt av ${inWords(count)}`,
  unknownCount: (count: number) =>
    count === 0 ? 'Alt vi spør om, er kjent' : `${capitalised(inWords(count))} ting er ikke kjent`,
  frameworksNow: (count: number) =>
    count === 1 ? 'Kan avropes fra én rammeavtale nå' : `Kan avropes fra ${inWords(count)} rammeavtaler nå`,
  read: (day: string) => `Lest ${day}`,
  choose: (title: string) => `Sammenlign ${title}`,
  compareChosen: 'Sammenlign de valgte',
  compareHelp: 'Velg to til fire.',
  emptyTitle: 'Her kommer løsninger som kan tas i bruk',
  emptyText: 'Legg inn en løsning som dere har laget eller kjøper, så andre kan gjenbruke den.',
  addOwn: 'Legg inn en løsning',
  noneTitle: 'Ingen løsninger passer',
  noneText:
    'Fjern et av valgene, eller skriv behovet med andre ord. At en løsning ikke står her, betyr ikke at den ikke finnes.',
  noneShowAll: 'Vis alle løsninger',
  beyondLast: 'Så mange sider er det ikke. Her er den siste.',
  asCsv: 'CSV',
  asJson: 'JSON',
  openDataNote: 'Åpne data under CC BY 4.0. Det som ikke er kjent, står tomt: det betyr ikke nei.',

  backToList: 'Løsninger',
  providerTerm: 'Hvem leverer den',
  phaseTerm: 'Hvor langt den er kommet',
  what: 'Hva det er',
  termsHeading: (known: number, unknown: number) =>
    unknown === 0
      ? 'Vilkårene vi spør om, er kjent'
      : `${known === 1 ? 'Ett' : capitalised(inWords(known))} vilkår er kjent, ${unknown === 1 ? 'ett' : inWords(unknown)} er ikke`,
  termsLead:
    'Hvert vilkår står med kilde og dagen det ble lest. Kontroller hos leverandøren før dere bestemmer dere.',
  factSource: 'Kilde',
  factRead: (day: string) => `lest ${day}`,
  unknownHeading: (count: number) =>
    count === 1 ? 'Én ting vet vi ikke' : `${capitalised(inWords(count))} ting vet vi ikke`,
  unknownLead: 'Kildene vi har lest, sier ikke noe om dette. Det betyr ikke nei. Spør leverandøren.',
  notKnown: 'Ikke kjent',
  notAsked: 'Ikke aktuelt for denne typen',
  frameworksHeading: (open: number, all: number) => {
    if (all === 0) return 'Ingen rammeavtale er kjent';
    if (open === 0) return 'Ingen av rammeavtalene er bekreftet som gjeldende nå';
    return open === 1
      ? 'Kan avropes fra én rammeavtale nå'
      : `Kan avropes fra ${inWords(open)} rammeavtaler nå`;
  },
  framework: {
    name: 'Rammeavtale',
    owner: 'Eier',
    dates: 'Gjelder',
    standing: 'Status',
    who: 'Hvem kan avrope, og hvordan',
    notice: 'Kunngjøringen',
    source: 'Kilde',
    period: (from: string | undefined, to: string | undefined) =>
      from && to ? `${from}–${to}` : from ? `fra ${from}, slutt ikke kjent` : to ? `til ${to}` : 'ikke kjent',
  },
  codeHeading: (spdx: string) => `Koden kan brukes under ${spdx}`,
  codeHeadingNoLicence: 'Koden ligger åpent, men lisensen er ikke kjent',
  codeNoLicence: 'Uten en lisens er det ikke gitt lov til å bruke koden. Spør den som eier den.',
  toRepository: 'Se kildekoden',
  toContact: 'Ta kontakt med leverandøren',
  standardsHeading: 'Standarder og grensesnitt',
  builtOnHeading: 'Bygd på en innovasjon i biblioteket',
  sourcesHeading: 'Kilder',
  ownJudgement:
    'Nytte har gjengitt kildene med egne ord. Tallene og vilkårene er ikke kontrollert med leverandøren.',
  keptBy: (name: string, day: string) => `Holdt ved like av ${name}, sist ${day}.`,
  contentLanguage: {
    nb: 'Teksten er på bokmål.',
    nn: 'Teksten er på nynorsk.',
    en: 'Teksten er på engelsk.',
  },
  correctLink: 'Meld fra om noe som er feil',
  correctYourself: 'Rett og hold ved like selv',
  topicsHeading: 'Handler om',
  keywordsTerm: 'Stikkord',
  compareThis: 'Sammenlign med andre',

  compareTitle: 'Sammenlign løsninger',
  compareHeading: (names: readonly string[]) => `${names.join(' – ')}: side om side`,
  compareLead:
    'De samme spørsmålene til alle. «Ikke kjent» betyr at kildene ikke sier noe, ikke at svaret er nei.',
  compareOne: 'Velg minst én løsning til',
  compareNone: 'Velg to til fire løsninger',
  compareNoneText: 'Kryss av i katalogen, eller velg her.',
  compareDropped: 'Vi sammenligner høyst fire. De første fire er tatt med.',
  compareUnknown: (slugs: string) => `Disse finnes ikke i katalogen: ${slugs}`,
  compareAdd: 'Legg til en løsning',
  compareAddEmpty: 'Velg',
  compareAddSubmit: 'Legg til',
  compareRemove: (title: string) => `Ta bort ${title}`,
  compareQuestion: 'Spørsmål',
  compareMore: 'Mer',
  compareTable: 'Løsningene side om side',
  kindTerm: 'Slags løsning',
  needTerm: 'Behovet den møter',
  usersTerm: 'Bruker den',
  organisationHeading: (count: number) =>
    count === 1
      ? 'Leverer én løsning som andre kan ta i bruk'
      : `Leverer ${inWords(count)} løsninger som andre kan ta i bruk`,
};

export type SolutionMessages = typeof nb;
