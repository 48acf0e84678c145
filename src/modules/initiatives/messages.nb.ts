import type { NextStep } from './domain.ts';
import type { ChangeName } from './initiative-view.ts';
import type { InitiativePhase, Novelty, Part, Sector } from './schema.ts';

const phase: Record<InitiativePhase, string> = {
  need: 'Behov',
  idea: 'Idé',
  trial: 'Forsøk',
  decision: 'Beslutning',
  implementation: 'Innføring',
  in_use: 'I bruk',
  spread: 'Spredt',
  stopped: 'Stanset',
};

/** How it stands, as the beginning of "… siden 3. mars 2026". */
const standing: Record<InitiativePhase, string> = {
  need: 'Behovet har vært under avklaring',
  idea: 'Ideen har vært under arbeid',
  trial: 'Det har vært prøvd ut',
  decision: 'Det har ventet på beslutning',
  implementation: 'Det har vært under innføring',
  in_use: 'Det har vært i bruk',
  spread: 'Det har vært i bruk hos flere',
  stopped: 'Stanset',
};

/** "Stanset etter forsøk." */
const after: Record<InitiativePhase, string> = {
  need: 'da behovet var avklart',
  idea: 'på idéstadiet',
  trial: 'etter forsøk',
  decision: 'da det skulle besluttes',
  implementation: 'under innføringen',
  in_use: 'etter å ha vært i bruk',
  spread: 'etter å ha blitt spredt',
  stopped: '',
};

/** What the room of initiatives says in bokmål: the reference that the other languages must match. */
export const nb = {
  kicker: 'Tiltak',
  phase,
  phaseHelp: {
    need: 'Dere finner ut hva behovet er, hvem det gjelder, og hva andre har gjort.',
    idea: 'Dere former en løsning sammen med dem som skal bruke den.',
    trial: 'Dere prøver løsningen i liten skala og måler hva den gir.',
    decision: 'Dere vet nok til å avgjøre: innføre, endre eller stanse.',
    implementation: 'Det er besluttet. Løsningen innføres, og gevinstene følges opp.',
    in_use: 'Løsningen er i vanlig drift. Nå hentes gevinstene ut.',
    spread: 'Andre virksomheter har tatt løsningen i bruk.',
    stopped: 'Tiltaket avsluttes. Det er en hederlig slutt når dere sier hva dere lærte.',
  } satisfies Record<InitiativePhase, string>,
  standsSince: (at: InitiativePhase, day: string) => `${standing[at]} siden ${day}.`,
  stoppedOn: (stoppedIn: InitiativePhase | null, day: string) =>
    stoppedIn ? `Stanset ${after[stoppedIn]}, ${day}.` : `Stanset ${day}.`,
  lateSince: (day: string) => `Fasen skulle vært ferdig ${day}.`,
  dueBy: (day: string) => `Fasen skal være ferdig ${day}.`,

  onlyUs: 'Bare virksomheten og de som deltar, ser dette tiltaket.',
  done: {
    begun: 'Tiltaket er begynt. Fyll ut resten når dere kommer så langt.',
    changed: 'Endringene er lagret.',
    moved: 'Tiltaket er i en ny fase.',
    restored: 'Den tidligere versjonen gjelder igjen.',
  } satisfies Record<ChangeName, string>,

  next: 'Neste steg',
  nextWords: {
    new_date: {
      heading: 'Fasen er forsinket',
      text: 'Sett en ny dato, eller gå videre til neste fase.',
      action: 'Sett ny dato',
    },
    link_need: {
      heading: 'Hvilket behov møter tiltaket?',
      text: 'Knytt tiltaket til behovet. Da finner andre med samme behov det.',
      action: 'Knytt til et behov',
    },
    name_owner: {
      heading: 'Hvem har ansvaret?',
      text: 'Et tiltak uten eier blir sjelden ferdig.',
      action: 'Pek ut en eier',
    },
    plan_trial: {
      heading: 'Planlegg forsøket',
      text: 'Skriv ned hva dere vil vite, og hvordan dere måler det, før dere begynner.',
      action: 'Planlegg forsøket',
    },
    plan_benefits: {
      heading: 'Hva skal tiltaket gi?',
      text: 'Lag en gevinstplan mens dere ennå kan måle hvordan det er i dag.',
      action: 'Lag en gevinstplan',
    },
    set_baseline: {
      heading: 'Mål hvordan det er i dag',
      text: 'Uten nullpunkt kan ingen vite om gevinsten kom.',
      action: 'Sett nullpunkt',
    },
    measure: {
      heading: 'Det er tid for å måle',
      text: 'En måling skulle vært gjort.',
      action: 'Registrer målingen',
    },
    share: {
      heading: 'Fortell andre hva dere gjorde',
      text: 'Legg det i biblioteket, så slipper andre å begynne på nytt.',
      action: 'Del som innovasjon',
    },
    move: {
      heading: 'Klar for neste fase?',
      text: 'Alt denne fasen trenger, er på plass.',
      action: 'Gå videre',
    },
  } satisfies Record<NextStep, { heading: string; text: string; action: string }>,

  summaryHeading: 'Dette er tiltaket',
  noSummary: 'Tiltaket er ikke beskrevet ennå.',
  ideaHeading: 'Slik er det ment å virke',
  decisionHeading: 'Dette er besluttet',
  learnedHeading: 'Dette ble lært',
  learnedSoFarHeading: 'Dette er lært så langt',
  needsHeading: (n: number) => (n === 1 ? 'Behovet det møter' : `${n} behov det møter`),
  fromHeading: 'Hvor det kommer fra',
  noveltyWord: {
    first: 'Vi er først',
    adapted: 'Tilpasset fra andre',
    copied: 'Tatt over fra andre',
  } satisfies Record<Novelty, string>,
  noveltyText: {
    first: 'Vi kjenner ingen andre som har gjort dette før.',
    adapted: 'Andre har gjort det før. Vi har tilpasset det.',
    copied: 'Andre har gjort det før. Vi gjør det likt.',
  } satisfies Record<Novelty, string>,
  takenFrom: 'Hentet fra',
  becameHeading: 'Fortalt i biblioteket',
  becameText: 'Tiltaket er beskrevet som innovasjon, så andre kan lære av det:',
  becameDraft: 'Dere har et utkast om tiltaket i biblioteket.',
  becameDraftLink: 'Fortsett på utkastet',
  supportHeading: (n: number): string => (n === 1 ? 'Virkemiddel som er brukt' : 'Virkemidler som er brukt'),
  goalsHeading: 'FNs bærekraftsmål det bidrar til',
  phasesHeading: 'Faser til nå',
  phaseFrom: (day: string) => `fra ${day}`,

  whoHeading: 'Hvem som er med',
  owns: 'eier tiltaket',
  responsible: 'Ansvarlig',
  noOwner: 'Ingen er pekt ut ennå.',
  socialPartnersHeading: 'Ansatte og tillitsvalgte',
  noSocialPartners: 'Det er ikke sagt hvordan ansatte og tillitsvalgte er med.',
  sector: {
    municipal: 'Kommune',
    county: 'Fylkeskommune',
    state: 'Stat',
    voluntary: 'Frivillig sektor',
    business: 'Næringsliv',
    research: 'Forskning',
    employees: 'Ansatte',
    citizens: 'Innbyggere',
    other: 'Andre',
  } satisfies Record<Sector, string>,
  part: {
    leads: 'leder',
    takes_part: 'deltar',
    delivers: 'leverer',
    funds: 'finansierer',
    researches: 'forsker på det',
    social_partner: 'part i arbeidslivet',
    users: 'bruker løsningen',
    advises: 'gir råd',
  } satisfies Record<Part, string>,

  factsHeading: 'Kort fortalt',
  fact: {
    phase: 'Fase',
    cost: 'Anslått kostnad',
    start: 'Startet',
    due: 'Fasen ferdig',
    types: 'Type',
    degree: 'Grad',
  },
  followers: (n: number) =>
    n === 0 ? 'Ingen følger tiltaket ennå.' : n === 1 ? 'Én følger tiltaket.' : `${n} følger tiltaket.`,
  topicsHeading: 'Hører til',
  asData: 'Tiltaket som data (JSON)',
  historyLink: 'Se hva som er endret',
  more: 'Mer du kan gjøre',
  edit: 'Endre tiltaket',
  move: 'Flytt til en annen fase',
  stop: 'Stans tiltaket',
  share: 'Del som innovasjon',
  remove: 'Slett tiltaket',
  removeText:
    'Tiltaket er aldri vist for alle, og ingenting er knyttet til det. Det som slettes, kan ikke hentes tilbake.',

  phaseTitle: 'Flytt tiltaket til en annen fase',
  phaseNow: (at: InitiativePhase) => `Nå er det i fasen «${phase[at]}».`,
  phaseChoose: 'Ny fase',
  phaseNote: 'Hvorfor nå?',
  phaseNoteHelp:
    'Går dere til innføring: skriv hva som er besluttet, av hvem og hvorfor. Stanser dere: skriv hva dere lærte. Ellers kan du la feltet stå tomt.',
  phaseNotePublic: 'Tiltaket er åpent for alle. Det du skriver, kan alle lese.',
  phaseDue: 'Når skal den nye fasen være ferdig?',
  phaseDueHelp: 'Uten dato blir tiltaket aldri regnet som forsinket.',
  phaseMove: 'Flytt tiltaket',
  phaseLeave: 'Gå tilbake til tiltaket',
  phaseMissing: 'Velg hvilken fase tiltaket skal til.',
  phaseNoteMissing: {
    decision: 'Skriv hva som er besluttet, av hvem og hvorfor.',
    learned: 'Skriv hva dere lærte, så andre kan lære av det.',
  },
  phaseNoteTooLong: (most: string) => `Teksten er for lang. Grensen er ${most} tegn.`,
  phaseDueWrong: 'Datoen kan ikke brukes. Den må være en dag i kalenderen, og ikke før tiltaket startet.',

  historyTitle: (n: number) =>
    n === 1 ? 'Tiltaket er ikke endret siden det ble begynt' : `Tiltaket har ${n} versjoner`,
  compareFrom: 'Fra',
  compareTo: 'Til',
  compare: 'Sammenlign',
  whatDiffers: 'Forskjellen mellom de to',
  versionList: 'Alle versjonene',
  version: (number: number) => `Versjon ${number}`,
  versionOf: (number: number, day: string) => `Versjon ${number}, ${day}`,
  versionNow: 'gjelder nå',
  restore: (number: number) => `Bruk versjon ${number} igjen`,

  listTitle: 'Tiltak',
  onward: [
    ['/trials', 'Forsøk'],
    ['/sandbox', 'Saker fra sandkassen'],
    ['/benefits/national', 'Gevinster'],
    ['/adoption', 'Hva som sprer seg'],
  ] as readonly (readonly [path: string, label: string])[],
  listDescription: 'Hva offentlige virksomheter prøver ut nå: tiltak fra behov til bruk.',
  listHeading: (n: number) =>
    n === 1 ? 'Ett tiltak er i gang i offentlig sektor' : `${n} tiltak i offentlig sektor`,
  listFound: (n: number) =>
    n === 0 ? 'Ingen tiltak passer' : n === 1 ? 'Ett tiltak passer' : `${n} tiltak passer`,
  listLead: 'Se hva andre arbeider med nå, hvor langt de er kommet, og hva de lærte av det som ble stanset.',
  begin: 'Begynn et tiltak',
  emptyTitle: 'Ingen har vist fram et tiltak ennå',
  emptyHelp:
    'Her kommer tiltakene som virksomheter gjør kjent: hva de prøver, hvor langt de er kommet, og hva det ga. Begynn med behovet, og gjør tiltaket åpent når dere vil.',
  searchLabel: 'Søk i tiltakene',
  searchHelp: 'Skriv hva det gjelder, for eksempel «medisin hjemme».',
  searchSubmit: 'Søk',
  filter: {
    phase: 'Fase',
    topic: 'Tema',
    lifeEvent: 'Livshendelse',
    goal: 'Bærekraftsmål',
    county: 'Fylke',
    own: 'Våre',
  },
  ownOnly: 'Bare vår virksomhets',
  nothingHelp: 'Ta bort et filter, eller søk med andre ord.',
  showAll: 'Vis alle tiltakene',
  openData: 'Listen som åpne data:',
  cardSince: (at: InitiativePhase, day: string) => `${phase[at]} siden ${day}`,
  participantsCount: (n: number) => (n === 1 ? 'Én er med i tillegg' : `${n} er med i tillegg`),
  onlyUsShort: 'Bare oss',

  organisationHeading: (n: number, shown: number): string =>
    n === 1 ? 'Ett tiltak' : n < shown ? `${n} tiltak` : `De ${n} tiltakene som sist ble endret`,
  workplaceHeading: (all: number, late: number, noOwner: number) =>
    `${all === 1 ? 'Ett tiltak' : `${all} tiltak`}: ${late} forsinket, ${noOwner} uten eier`,
  workplacePortfolio: 'Se hele porteføljen',
};

export type InitiativeMessages = typeof nb;
