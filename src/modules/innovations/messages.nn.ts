import type { InnovationMessages } from './messages.nb.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `éin ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const nn: InnovationMessages = {
  facet: {
    effect: {
      measured: 'Målt verknad',
      estimated: 'Berre anslått',
      expected: 'Berre venta',
      unknown: 'Ukjent grunnlag',
      none: 'Ingen verknad er oppgitt',
    },
    outcome: {
      worked: 'Målt forbetring',
      mixed: 'Blanda',
      sobering: 'Verka ikkje eller vart stoppa',
      gave_nothing: 'Gav ingen verknad',
      failed: 'Lukkast ikkje',
      stopped: 'Stoppa',
      not_known: 'Ikkje kjent',
    },
    type: {
      service: 'Ny teneste',
      process: 'Ny arbeidsmåte',
      organisation: 'Ny organisering',
      product: 'Nytt produkt',
      communication: 'Ny kommunikasjon',
    },
    degree: { incremental: 'Stegvis', radical: 'Radikal', transformative: 'Transformativ' },
    phase: {
      idea: 'Idé eller plan',
      trial: 'Under utprøving',
      in_use: 'I bruk',
      spread: 'Teken i bruk fleire stader',
      ended: 'Avslutta',
    },
    organisationKind: {
      municipality: 'Kommune',
      county_authority: 'Fylkeskommune',
      state_body: 'Statleg verksemd',
      health_trust: 'Helseføretak',
      voluntary: 'Frivillig organisasjon',
      other: 'Anna verksemd',
    },
  },
  group: {
    effect: 'Kva vi veit om verknaden',
    outcome: 'Korleis det gjekk',
    type: 'Type',
    degree: 'Grad',
    phase: 'Fase',
    topic: 'Tema',
    lifeEvent: 'Livshending',
    organisationKind: 'Kven står bak',
    county: 'Fylke',
    country: 'Land',
  },

  libraryTitle: 'Innovasjonar',
  libraryHeading: (total, measured) =>
    total === 0
      ? 'Ingen innovasjonar er skildra enno.'
      : `${capitalised(count(total, 'innovasjon er skildra', 'innovasjonar er skildra'))}. ${
          measured === 0
            ? 'Ingen har målt ein verknad.'
            : `${capitalised(count(measured, 'har', 'har'))} målt ein verknad.`
        }`,
  libraryLead:
    'Her står det som verka, det som ikkje gjorde det, og det ingen veit enno. Kvar opplysning har ei kjelde.',
  libraryDescription: 'Innovasjonar i offentleg sektor: kva behovet var, kva som vart gjort, og kva det gav.',
  hitsHeading: (total, measured) =>
    `${capitalised(count(total, 'innovasjon passar', 'innovasjonar passar'))}. ${
      measured === 0
        ? 'Ingen av dei har målt ein verknad.'
        : `${capitalised(count(measured, 'har', 'har'))} målt ein verknad.`
    }`,
  allHeading: 'Alle innovasjonar',
  searchLabel: 'Søk i innovasjonane',
  searchHelp: 'Skriv nokre ord, til dømes «medisinar heime» eller «byggjesak».',
  searchSubmit: 'Søk',
  searchChip: (text) => `Søk: ${text}`,
  filtersLabel: 'Avgrens innovasjonane',
  sort: { best: 'Passar best', surest: 'Sikrast verknad', newest: 'Nyast', title: 'Tittel' },
  partly: (words) => `Ingen har alle orda i «${words}». Her er dei som har nokre av dei.`,
  shownOnMap: 'Vis på kart',
  shownAsList: 'Vis som liste',
  openData: 'Last ned som opne data',
  emptyTitle: 'Ingen innovasjonar passar til alt du har valt',
  emptyHelp:
    'Fjern eitt av vala over, eller skildre behovet med eigne ord på framsida. Då leitar vi breiare.',
  emptyAction: 'Vis alle innovasjonar',
  describeNeed: 'Skildre eit behov',
  searchWider: (text) => `Leit breiare etter «${text}»`,
  ignoredTitle: 'Noko i adressa kjenner vi ikkje',
  ignored: (fields) => `Vi såg bort frå ${fields.map((field) => `«${field}»`).join(', ')} og viser resten.`,

  mapTitle: 'Kart over innovasjonar',
  mapHeading: (innovations, places) =>
    innovations === 0
      ? 'Ingen kommunar står bak innovasjonar som passar til valet.'
      : `${capitalised(count(places, 'kommune', 'kommunar'))} står bak ${count(innovations, 'innovasjon', 'innovasjonar')}.`,
  mapLead: 'Kvar prikk er ein kommune. Dei fylte har innovasjonar som er skildra her; vel ein for å sjå dei.',
  mapDescription:
    'Noreg teikna som éin prikk for kvar kommune, større di fleire innbyggjarar. Fylte prikkar er kommunar med innovasjonar. Dei same tala står i tabellen under.',
  mapCaption: (outside) =>
    outside === 0
      ? 'Alle innovasjonane som passar, har ein norsk kommune bak seg.'
      : `${capitalised(count(outside, 'innovasjon har', 'innovasjonar har'))} ingen norsk kommune bak seg, men til dømes ei statleg verksemd, og står difor ikkje på kartet.`,
  mapSource:
    'Kartverket (midtpunkt), Statistisk sentralbyrå (folketal). Ein innovasjon kan ha fleire kommunar bak seg.',
  mapCount: (n) => count(n, 'innovasjon', 'innovasjonar'),
  mapTable: 'Kommunar med innovasjonar',
  municipality: 'Kommune',
  innovations: 'Innovasjonar',
  countiesHeading: 'Fylke for fylke',
  countiesCaption: 'Innovasjonar med ein kommune i fylket bak seg',
  noneInCounty: 'Ingen',

  kicker: 'Innovasjon',
  needHeading: 'Dette var behovet',
  solutionHeading: 'Dette vart gjort',
  learnedHeading: 'Dette lærte dei',
  resultsHeading: (measured, other) => {
    if (measured > 0) return capitalised(count(measured, 'verknad er målt', 'verknader er målte'));
    return other > 0 ? 'Ingen har målt kva det gav' : 'Vi veit ikkje kva det gav';
  },
  resultsLead: (measured, other, isBetter) => {
    if (measured > 0) {
      const notBetter =
        measured === 1
          ? 'Han viser ikkje at det vart klart betre.'
          : 'Ingen av dei viser at det vart klart betre.';
      const worse = isBetter ? '' : notBetter;
      const others =
        other > 0
          ? `I tillegg er ${count(other, 'verknad oppgitt', 'verknader oppgitte')} utan å vere målt.`
          : '';
      return [worse, others].filter(Boolean).join(' ');
    }
    if (other > 0)
      return `${capitalised(count(other, 'verknad er oppgitt', 'verknader er oppgitte'))}, men ikkje målt. Bruk dei med varsemd.`;
    return 'Kjelda vi las, seier ikkje kva innovasjonen førte til. Det tyder ikkje at han ikkje verka.';
  },
  resultGroup: {
    measured: 'Målt verknad',
    estimated: 'Anslått verknad',
    expected: 'Venta verknad',
    unknown: 'Oppgitt verknad, ukjent grunnlag',
  },
  resultMeaning: {
    measured: 'Nokon har målt kva som skjedde.',
    estimated: 'Nokon har rekna det ut eller anslått det.',
    expected: 'Det var dette dei rekna med på førehand.',
    unknown: 'Kjelda seier ikkje korleis ho fann dette.',
  },
  direction: { better: 'Betre', worse: 'Verre', none: 'Inga endring', mixed: 'Både betre og verre' },
  volumeHeading: 'Omfang',
  volumeMeaning: 'Kor mykje som vart gjort. Det seier ikkje om det vart betre for nokon.',
  judgement: (outcome) => `Vår vurdering: ${outcome}`,
  judgementOf: {
    worked: 'det vart målt ei forbetring',
    mixed: 'blanda resultat',
    gave_nothing: 'det gav ingen verknad',
    failed: 'det lukkast ikkje',
    stopped: 'det vart stoppa',
    not_known: 'det er ikkje kjent om det verka',
  },
  judgementNote:
    'Vurderinga er Nytte si, gjord på grunnlag av kjeldene under. Kjelda har ikkje nødvendigvis sagt det slik.',
  judgementKept: (organisation, outcome) => `Vurderinga til ${organisation}: ${outcome}`,
  judgementNoteKept: 'Verksemda har sjølv vurdert dette, og viser til kjeldene under.',
  keptBy: (organisation, day) => `${organisation} har skrive dette og held det ved like. Sist endra ${day}.`,
  notKnownNote: 'Vi har ikkje lese om nokon målt verknad. Det tyder ikkje at innovasjonen ikkje verka.',
  factsLabel: 'Om innovasjonen',
  beginSame: 'Gjer det same: begynn eit tiltak',
  who: 'Kven',
  whoCollective: (name) => `${name} (fellesnamn)`,
  when: 'Når',
  yearFrom: (from) => `Frå ${from}`,
  yearTo: (to) => `Til ${to}`,
  yearUnknown: 'Ikkje oppgitt',
  phase: 'Fase',
  type: 'Type',
  degree: 'Grad',
  country: 'Land',
  partners: 'Saman med',
  spreadTo: 'Teken i bruk av andre',
  instrumentsUsed: 'Støtte dei fekk',
  topicsHeading: 'Handlar om',
  lifeEventsHeading: 'Livshending',
  keywordsHeading: 'Andre ord for det',
  sourcesHeading: (n) => (n === 1 ? 'Kjelda' : `${n} kjelder`),
  checked: 'Ein annan lesar har funne att kvart målte resultat i kjelda.',
  notChecked: 'Ingen andre har kontrollert opplysningane mot kjelda enno.',
  readOn: (day) => `Lesen ${day}. Sida kan ha endra seg sidan då.`,
  editorialSummary: 'Kva som er vår vurdering',
  editorialLead: 'Resten er lese i kjelda. Dette har vi vurdert sjølve:',
  editorialField: {
    need: 'behovet slik det er formulert',
    types: 'typen',
    degree: 'graden',
    phase: 'fasen',
    outcome: 'korleis det gjekk',
    outcomeReason: 'grunngivinga for korleis det gjekk',
    'results.direction': 'om ein målt verknad gjekk til det betre eller verre',
    topics: 'temaa',
    keywords: 'stikkorda',
    lifeEvents: 'livshendinga',
  },
  correctHeading: 'Er noko feil her?',
  correctText: 'Ordet til den som eig innovasjonen, går føre vårt.',
  correctLink: 'Sei frå om feil',
  correctYourself: 'Rett opp dette for verksemda di',
  likeHeading: (n) => (n === 1 ? 'Éin annan om det same' : `${n} andre om det same`),
  likeLead: 'Dei deler tema eller livshending med denne.',
  asData: 'Denne sida som opne data',
};
