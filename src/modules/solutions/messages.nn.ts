import type { SolutionMessages } from './messages.nb.ts';

const few = ['ingen', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const inWords = (n: number): string => few[n] ?? String(n);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const nn: SolutionMessages = {
  kinds: {
    cloud_service: 'Skyteneste',
    shared_service: 'Fellesløysing',
    open_source: 'Open programvare',
    material: 'Mal, metode eller data',
  },
  phases: {
    development: 'Under utvikling',
    trial: 'Blir prøvd ut',
    in_use: 'I bruk',
    phasing_out: 'Blir fasa ut',
    unknown: 'Ikkje kjent',
  },
  facts: {
    whoMayUse: 'Kven kan bruke henne',
    price: 'Pris',
    dataLocation: 'Kvar data blir behandla og lagra',
    dataProcessing: 'Databehandlaravtale',
    exit: 'Å slutte og ta med seg data',
    accessibility: 'Universell utforming',
    security: 'Tryggleik',
    uptime: 'Lova oppetid',
    licence: 'Lisens',
    repository: 'Kjeldekode',
    standards: 'Standardar og grensesnitt',
    frameworks: 'Rammeavtalar',
  },
  standings: {
    open: 'Gjeld no',
    coming: 'Har ikkje byrja',
    expired: 'Gått ut',
    unknown: 'Sluttdato ikkje kjend',
  },
  listTitle: 'Løysingar du kan ta i bruk',
  listLead:
    'Skytenester, fellesløysingar, open programvare og malar som andre bruker. Byrj med kva de treng, og sjå kva som er kjent om vilkåra.',
  listDescription:
    'Katalog over skytenester og løysingar som kan brukast om att, med vilkår og kven som bruker dei.',
  searchForm: 'Søk etter løysingar',
  searchLabel: 'Kva treng de?',
  searchHelp: 'Med eigne ord, til dømes «sende post til innbyggjarar».',
  searchSubmit: 'Finn løysingar',
  organisationLabel: 'Kven er de?',
  organisationHelp: 'Namn eller nummer. Då kan du sjå kva verksemder som liknar dykk, bruker.',
  unknownOrganisation: (name) => `Vi finn inga verksemd som heiter «${name}»`,
  unknownOrganisationHelp: 'Skriv heile namnet, eller organisasjonsnummeret.',
  filtersLabel: 'Avgrens',
  kindLegend: 'Slags løysing',
  sourceLegend: 'Kjeldekode',
  openSource: 'Open kjeldekode med kjend lisens',
  frameworkLegend: 'Rammeavtale',
  frameworkNow: 'Kan avropast frå ein rammeavtale no',
  usedLegend: 'Brukarar',
  usedByAlike: (name) => `Brukt av verksemder som liknar på ${name}`,
  topicLegend: 'Tema',
  filterText: (text) => `Søk: ${text}`,
  heading: (shown, all) =>
    shown === all
      ? all === 1
        ? 'Éi løysing'
        : `${capitalised(inWords(all))} løysingar`
      : `${shown === 1 ? 'Éi' : capitalised(inWords(shown))} av ${inWords(all)} løysingar`,
  users: (count) => (count === 0 ? 'Ingen har fortalt at dei bruker henne' : `Brukt av ${inWords(count)}`),
  unknownCount: (count) =>
    count === 0
      ? 'Alt vi spør om, er kjent'
      : count === 1
        ? 'Éin ting er ikkje kjend'
        : `${capitalised(inWords(count))} ting er ikkje kjende`,
  frameworksNow: (count) =>
    count === 1
      ? 'Kan avropast frå éin rammeavtale no'
      : `Kan avropast frå ${inWords(count)} rammeavtalar no`,
  read: (day) => `Lese ${day}`,
  choose: (title) => `Samanlikn ${title}`,
  compareChosen: 'Samanlikn dei valde',
  compareHelp: 'Vel to til fire.',
  emptyTitle: 'Her kjem løysingar som kan takast i bruk',
  emptyText: 'Legg inn ei løysing som de har laga eller kjøper, så andre kan bruke henne om att.',
  addOwn: 'Legg inn ei løysing',
  noneTitle: 'Ingen løysingar passar',
  noneText:
    'Fjern eitt av vala, eller skriv behovet med andre ord. At ei løysing ikkje står her, tyder ikkje at ho ikkje finst.',
  noneShowAll: 'Vis alle løysingar',
  beyondLast: 'Så mange sider er det ikkje. Her er den siste.',
  asCsv: 'CSV',
  asJson: 'JSON',
  openDataNote: 'Opne data under CC BY 4.0. Det som ikkje er kjent, står tomt: det tyder ikkje nei.',

  backToList: 'Løysingar',
  providerTerm: 'Kven leverer henne',
  phaseTerm: 'Kor langt ho er komen',
  what: 'Kva det er',
  termsHeading: (known, unknown) =>
    unknown === 0
      ? 'Vilkåra vi spør om, er kjende'
      : `${known === 1 ? 'Eitt' : capitalised(inWords(known))} vilkår er kjent, ${unknown === 1 ? 'eitt' : inWords(unknown)} er ikkje`,
  termsLead:
    'Kvart vilkår står med kjelde og dagen det vart lese. Kontroller hos leverandøren før de bestemmer dykk.',
  factSource: 'Kjelde',
  factRead: (day) => `lese ${day}`,
  unknownHeading: (count) =>
    count === 1 ? 'Éin ting veit vi ikkje' : `${capitalised(inWords(count))} ting veit vi ikkje`,
  unknownLead: 'Kjeldene vi har lese, seier ikkje noko om dette. Det tyder ikkje nei. Spør leverandøren.',
  notKnown: 'Ikkje kjent',
  notAsked: 'Ikkje aktuelt for denne typen',
  frameworksHeading: (open, all) => {
    if (all === 0) return 'Ingen rammeavtale er kjend';
    if (open === 0) return 'Ingen av rammeavtalane er stadfesta som gjeldande no';
    return open === 1
      ? 'Kan avropast frå éin rammeavtale no'
      : `Kan avropast frå ${inWords(open)} rammeavtalar no`;
  },
  framework: {
    name: 'Rammeavtale',
    owner: 'Eigar',
    dates: 'Gjeld',
    standing: 'Status',
    who: 'Kven kan avrope, og korleis',
    notice: 'Kunngjeringa',
    source: 'Kjelde',
    period: (from, to) =>
      from && to
        ? `${from}–${to}`
        : from
          ? `frå ${from}, slutt ikkje kjend`
          : to
            ? `til ${to}`
            : 'ikkje kjent',
  },
  codeHeading: (spdx) => `Koden kan brukast under ${spdx}`,
  codeHeadingNoLicence: 'Koden ligg ope, men lisensen er ikkje kjend',
  codeNoLicence: 'Utan ein lisens er det ikkje gjeve lov til å bruke koden. Spør den som eig han.',
  toRepository: 'Sjå kjeldekoden',
  toContact: 'Ta kontakt med leverandøren',
  standardsHeading: 'Standardar og grensesnitt',
  builtOnHeading: 'Bygd på ein innovasjon i biblioteket',
  sourcesHeading: 'Kjelder',
  ownJudgement:
    'Nytte har attgjeve kjeldene med eigne ord. Tala og vilkåra er ikkje kontrollerte med leverandøren.',
  keptBy: (name, day) => `Halden ved like av ${name}, sist ${day}.`,
  contentLanguage: {
    nb: 'Teksten er på bokmål.',
    nn: 'Teksten er på nynorsk.',
    en: 'Teksten er på engelsk.',
  },
  correctLink: 'Meld frå om noko som er feil',
  correctYourself: 'Rett og hald ved like sjølv',
  topicsHeading: 'Handlar om',
  keywordsTerm: 'Stikkord',
  compareThis: 'Samanlikn med andre',

  compareTitle: 'Samanlikn løysingar',
  compareHeading: (names) => `${names.join(' – ')}: side om side`,
  compareLead:
    'Dei same spørsmåla til alle. «Ikkje kjent» tyder at kjeldene ikkje seier noko, ikkje at svaret er nei.',
  compareOne: 'Vel minst éi løysing til',
  compareNone: 'Vel to til fire løysingar',
  compareNoneText: 'Kryss av i katalogen, eller vel her.',
  compareDropped: 'Vi samanliknar høgst fire. Dei fire første er tekne med.',
  compareUnknown: (slugs) => `Desse finst ikkje i katalogen: ${slugs}`,
  compareAdd: 'Legg til ei løysing',
  compareAddEmpty: 'Vel',
  compareAddSubmit: 'Legg til',
  compareRemove: (title) => `Ta bort ${title}`,
  compareQuestion: 'Spørsmål',
  compareMore: 'Meir',
  compareTable: 'Løysingane side om side',
  kindTerm: 'Slags løysing',
  needTerm: 'Behovet ho møter',
  usersTerm: 'Bruker henne',
  organisationHeading: (count) =>
    count === 1
      ? 'Leverer éi løysing som andre kan ta i bruk'
      : `Leverer ${inWords(count)} løysingar som andre kan ta i bruk`,
};
