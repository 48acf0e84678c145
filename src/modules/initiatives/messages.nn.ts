import type { InitiativeMessages } from './messages.nb.ts';
import type { InitiativePhase } from './schema.ts';

const phase: Record<InitiativePhase, string> = {
  need: 'Behov',
  idea: 'Idé',
  trial: 'Forsøk',
  decision: 'Avgjerd',
  implementation: 'Innføring',
  in_use: 'I bruk',
  spread: 'Spreidd',
  stopped: 'Stansa',
};

const standing: Record<InitiativePhase, string> = {
  need: 'Behovet har vore under avklaring',
  idea: 'Ideen har vore under arbeid',
  trial: 'Det har vore prøvd ut',
  decision: 'Det har venta på avgjerd',
  implementation: 'Det har vore under innføring',
  in_use: 'Det har vore i bruk',
  spread: 'Det har vore i bruk hos fleire',
  stopped: 'Stansa',
};

const after: Record<InitiativePhase, string> = {
  need: 'då behovet var avklart',
  idea: 'på idéstadiet',
  trial: 'etter forsøk',
  decision: 'då det skulle avgjerast',
  implementation: 'under innføringa',
  in_use: 'etter å ha vore i bruk',
  spread: 'etter å ha vorte spreidd',
  stopped: '',
};

/** What the room of initiatives says in nynorsk. */
export const nn: InitiativeMessages = {
  kicker: 'Tiltak',
  phase,
  phaseHelp: {
    need: 'De finn ut kva behovet er, kven det gjeld, og kva andre har gjort.',
    idea: 'De formar ei løysing saman med dei som skal bruke henne.',
    trial: 'De prøver løysinga i liten skala og måler kva ho gjev.',
    decision: 'De veit nok til å avgjere: innføre, endre eller stanse.',
    implementation: 'Det er avgjort. Løysinga blir innført, og gevinstane blir følgde opp.',
    in_use: 'Løysinga er i vanleg drift. No skal gevinstane hentast ut.',
    spread: 'Andre verksemder har teke løysinga i bruk.',
    stopped: 'Tiltaket blir avslutta. Det er ein heiderleg slutt når de seier kva de lærte.',
  },
  standsSince: (at, day) => `${standing[at]} sidan ${day}.`,
  stoppedOn: (stoppedIn, day) => (stoppedIn ? `Stansa ${after[stoppedIn]}, ${day}.` : `Stansa ${day}.`),
  lateSince: (day) => `Fasen skulle vore ferdig ${day}.`,
  dueBy: (day) => `Fasen skal vere ferdig ${day}.`,

  onlyUs: 'Berre verksemda og dei som er med, ser dette tiltaket.',
  done: {
    begun: 'Tiltaket er begynt. Fyll ut resten når de kjem så langt.',
    changed: 'Endringane er lagra.',
    moved: 'Tiltaket er i ein ny fase.',
    restored: 'Den tidlegare versjonen gjeld igjen.',
  },

  next: 'Neste steg',
  nextWords: {
    new_date: {
      heading: 'Fasen er forseinka',
      text: 'Set ein ny dato, eller gå vidare til neste fase.',
      action: 'Set ny dato',
    },
    link_need: {
      heading: 'Kva behov møter tiltaket?',
      text: 'Knyt tiltaket til behovet. Då finn andre med same behovet det.',
      action: 'Knyt til eit behov',
    },
    name_owner: {
      heading: 'Kven har ansvaret?',
      text: 'Eit tiltak utan eigar blir sjeldan ferdig.',
      action: 'Peik ut ein eigar',
    },
    plan_trial: {
      heading: 'Planlegg forsøket',
      text: 'Skriv ned kva de vil vite, og korleis de måler det, før de begynner.',
      action: 'Planlegg forsøket',
    },
    plan_benefits: {
      heading: 'Kva skal tiltaket gje?',
      text: 'Lag ein gevinstplan medan de enno kan måle korleis det er i dag.',
      action: 'Lag ein gevinstplan',
    },
    set_baseline: {
      heading: 'Mål korleis det er i dag',
      text: 'Utan nullpunkt kan ingen vite om gevinsten kom.',
      action: 'Set nullpunkt',
    },
    measure: {
      heading: 'Det er tid for å måle',
      text: 'Ei måling skulle vore gjord.',
      action: 'Registrer målinga',
    },
    share: {
      heading: 'Fortel andre kva de gjorde',
      text: 'Legg det i biblioteket, så slepp andre å begynne på nytt.',
      action: 'Del som innovasjon',
    },
    move: {
      heading: 'Klar for neste fase?',
      text: 'Alt denne fasen treng, er på plass.',
      action: 'Gå vidare',
    },
  },

  summaryHeading: 'Dette er tiltaket',
  noSummary: 'Tiltaket er ikkje skildra enno.',
  ideaHeading: 'Slik er det meint å verke',
  decisionHeading: 'Dette er avgjort',
  learnedHeading: 'Dette vart lært',
  learnedSoFarHeading: 'Dette er lært så langt',
  needsHeading: (n) => (n === 1 ? 'Behovet det møter' : `${n} behov det møter`),
  fromHeading: 'Kvar det kjem frå',
  noveltyWord: { first: 'Vi er først', adapted: 'Tilpassa frå andre', copied: 'Teke over frå andre' },
  noveltyText: {
    first: 'Vi kjenner ingen andre som har gjort dette før.',
    adapted: 'Andre har gjort det før. Vi har tilpassa det.',
    copied: 'Andre har gjort det før. Vi gjer det likt.',
  },
  takenFrom: 'Henta frå',
  becameHeading: 'Fortalt i biblioteket',
  becameText: 'Tiltaket er skildra som innovasjon, så andre kan lære av det:',
  becameDraft: 'De har eit utkast om tiltaket i biblioteket.',
  becameDraftLink: 'Hald fram med utkastet',
  supportHeading: (n) => (n === 1 ? 'Verkemiddel som er brukt' : 'Verkemiddel som er brukte'),
  goalsHeading: 'Berekraftsmåla til FN som det bidreg til',
  phasesHeading: 'Fasar til no',
  phaseFrom: (day) => `frå ${day}`,

  whoHeading: 'Kven som er med',
  owns: 'eig tiltaket',
  responsible: 'Ansvarleg',
  noOwner: 'Ingen er peikt ut enno.',
  socialPartnersHeading: 'Tilsette og tillitsvalde',
  noSocialPartners: 'Det er ikkje sagt korleis tilsette og tillitsvalde er med.',
  sector: {
    municipal: 'Kommune',
    county: 'Fylkeskommune',
    state: 'Stat',
    voluntary: 'Frivillig sektor',
    business: 'Næringsliv',
    research: 'Forsking',
    employees: 'Tilsette',
    citizens: 'Innbyggjarar',
    other: 'Andre',
  },
  part: {
    leads: 'leier',
    takes_part: 'er med',
    delivers: 'leverer',
    funds: 'finansierer',
    researches: 'forskar på det',
    social_partner: 'part i arbeidslivet',
    users: 'brukar løysinga',
    advises: 'gjev råd',
  },

  factsHeading: 'Kort fortalt',
  fact: {
    phase: 'Fase',
    cost: 'Rekna kostnad',
    start: 'Starta',
    due: 'Fasen ferdig',
    types: 'Type',
    degree: 'Grad',
  },
  followers: (n) =>
    n === 0 ? 'Ingen følgjer tiltaket enno.' : n === 1 ? 'Éin følgjer tiltaket.' : `${n} følgjer tiltaket.`,
  topicsHeading: 'Høyrer til',
  asData: 'Tiltaket som data (JSON)',
  historyLink: 'Sjå kva som er endra',
  more: 'Meir du kan gjere',
  edit: 'Endre tiltaket',
  move: 'Flytt til ein annan fase',
  stop: 'Stans tiltaket',
  share: 'Del som innovasjon',
  remove: 'Slett tiltaket',
  removeText:
    'Tiltaket er aldri vist for alle, og ingenting er knytt til det. Det som blir sletta, kan ikkje hentast tilbake.',

  phaseTitle: 'Flytt tiltaket til ein annan fase',
  phaseNow: (at) => `No er det i fasen «${phase[at]}».`,
  phaseChoose: 'Ny fase',
  phaseNote: 'Kvifor no?',
  phaseNoteHelp:
    'Går de til innføring: skriv kva som er avgjort, av kven og kvifor. Stansar de: skriv kva de lærte. Elles kan du la feltet stå tomt.',
  phaseNotePublic: 'Tiltaket er ope for alle. Det du skriv, kan alle lese.',
  phaseDue: 'Når skal den nye fasen vere ferdig?',
  phaseDueHelp: 'Utan dato blir tiltaket aldri rekna som forseinka.',
  phaseMove: 'Flytt tiltaket',
  phaseLeave: 'Gå tilbake til tiltaket',
  phaseMissing: 'Vel kva fase tiltaket skal til.',
  phaseNoteMissing: {
    decision: 'Skriv kva som er avgjort, av kven og kvifor.',
    learned: 'Skriv kva de lærte, så andre kan lære av det.',
  },
  phaseNoteTooLong: (most) => `Teksten er for lang. Grensa er ${most} teikn.`,
  phaseDueWrong: 'Datoen kan ikkje brukast. Han må vere ein dag i kalenderen, og ikkje før tiltaket starta.',

  historyTitle: (n) =>
    n === 1 ? 'Tiltaket er ikkje endra sidan det vart begynt' : `Tiltaket har ${n} versjonar`,
  compareFrom: 'Frå',
  compareTo: 'Til',
  compare: 'Samanlikn',
  whatDiffers: 'Skilnaden mellom dei to',
  versionList: 'Alle versjonane',
  version: (number) => `Versjon ${number}`,
  versionOf: (number, day) => `Versjon ${number}, ${day}`,
  versionNow: 'gjeld no',
  restore: (number) => `Bruk versjon ${number} igjen`,

  listTitle: 'Tiltak',
  onward: [
    ['/trials', 'Forsøk'],
    ['/sandbox', 'Saker frå sandkassa'],
    ['/benefits/national', 'Gevinstar'],
    ['/adoption', 'Kva som spreier seg'],
  ],
  listDescription: 'Kva offentlege verksemder prøver ut no: tiltak frå behov til bruk.',
  listHeading: (n) =>
    n === 1 ? 'Eitt tiltak er i gang i offentleg sektor' : `${n} tiltak i offentleg sektor`,
  listFound: (n) => (n === 0 ? 'Ingen tiltak passar' : n === 1 ? 'Eitt tiltak passar' : `${n} tiltak passar`),
  listLead: 'Sjå kva andre arbeider med no, kor langt dei er komne, og kva dei lærte av det som vart stansa.',
  begin: 'Begynn eit tiltak',
  emptyTitle: 'Ingen har vist fram eit tiltak enno',
  emptyHelp:
    'Her kjem tiltaka som verksemder gjer kjende: kva dei prøver, kor langt dei er komne, og kva det gav. Begynn med behovet, og gjer tiltaket ope når de vil.',
  searchLabel: 'Søk i tiltaka',
  searchHelp: 'Skriv kva det gjeld, til dømes «medisin heime».',
  searchSubmit: 'Søk',
  filter: {
    phase: 'Fase',
    topic: 'Tema',
    lifeEvent: 'Livshending',
    goal: 'Berekraftsmål',
    county: 'Fylke',
    own: 'Våre',
  },
  ownOnly: 'Berre vår verksemd sine',
  nothingHelp: 'Ta bort eit filter, eller søk med andre ord.',
  showAll: 'Vis alle tiltaka',
  openData: 'Lista som opne data:',
  cardSince: (at, day) => `${phase[at]} sidan ${day}`,
  participantsCount: (n) => (n === 1 ? 'Éin er med i tillegg' : `${n} er med i tillegg`),
  onlyUsShort: 'Berre oss',

  organisationHeading: (n, shown) =>
    n === 1 ? 'Eitt tiltak' : n < shown ? `${n} tiltak` : `Dei ${n} tiltaka som sist vart endra`,
  workplaceHeading: (all, late, noOwner) =>
    `${all === 1 ? 'Eitt tiltak' : `${all} tiltak`}: ${late} forseinka, ${noOwner} utan eigar`,
  workplacePortfolio: 'Sjå heile porteføljen',
};
