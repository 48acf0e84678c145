/** The words that the components themselves need; what a page is about comes from the page. */
export const nb = {
  wordmarkLabel: 'Nytte, til forsiden',
  skipToContent: 'Gå til innholdet',
  mainNavigation: 'Hovedmeny',
  footerNavigation: 'Om nettstedet',
  languageNavigation: 'Språk',
  contentVersion: (version: string, date: string) => `Innholdet er versjon ${version}, lest inn ${date}.`,
  footerPurpose: 'Nytte samler hva offentlige virksomheter har prøvd, hva det ga, og hva som ikke virket.',

  needLabel: 'Hva er behovet?',
  needHelp: 'Skriv med egne ord: hvem gjelder det, og hva er vanskelig i dag? Du trenger ikke ha en løsning.',
  needSubmit: 'Finn hva som finnes',
  needSubmitAgain: 'Søk på nytt',
  organisationLabel: 'Hvor jobber du? (valgfritt)',
  organisationHelp: 'Da ser du hvem som ligner mest på dere.',
  organisationNone: 'Ikke valgt',
  example: 'Prøv et eksempel:',

  optional: 'valgfritt',
  errorPrefix: 'Feil:',
  errorSummaryTitle: (count: number) =>
    count === 1 ? 'Én ting må rettes før du går videre' : `${count} ting må rettes før du går videre`,
  errorSummaryHelp: 'Det du skrev, er tatt vare på.',

  filters: 'Avgrens',
  applyFilters: 'Vis treff',
  activeFilters: 'Du har avgrenset til',
  removeFilter: (label: string) => `Fjern ${label}`,
  clearFilters: 'Fjern alle',
  moreChoices: (count: number) => `Vis ${count} til`,
  filtersUpdateThemselves: 'Listen oppdateres når du velger.',
  sortBy: 'Sorter etter',

  certainty: { measured: 'Målt', estimated: 'Anslått', expected: 'Forventet', unknown: 'Ukjent' },
  certaintyMeaning: {
    measured: 'noen har målt det',
    estimated: 'regnet ut eller anslått',
    expected: 'en forventning fra før start',
    unknown: 'kilden sier ikke hvordan tallet er funnet',
  },
  resultLegendTitle: 'Hvor sikre tallene er',
  whyHere: 'Derfor er den her:',
  howSure: 'Så sikkert er det:',
  effects: 'Hva det ga',
  volumes: 'Omfang',
  noResults: 'Kilden sier ikke hva det ga.',
  outcome: { failed: 'Lyktes ikke', stopped: 'Stoppet', 'no-effect': 'Ga ingen virkning' },
  notChecked: 'Ikke kontrollert ennå',
  checked: 'Kontrollert mot kilden',

  status: {
    open: 'Oppgitt som åpen',
    rolling: 'Løpende',
    upcoming: 'Kommer',
    closed: 'Stengt',
    discontinued: 'Avviklet',
    unknown: 'Sjekk hos eieren',
  },
  whoCanApply: 'Hvem kan søke',
  amount: 'Beløp',
  ownShare: 'Egenandel',
  deadline: 'Frist',
  factReadOn: (date: string) => `Lest ${date}. Sjekk hos eieren før du søker.`,
  factReadOnShort: (date: string) => `Lest ${date}`,

  population: 'Innbyggere',
  county: 'Fylke',
  centrality: 'Sentralitet',

  chainLabel: 'Veien fra behov til nytte',
  station: {
    need: 'Behov',
    evidence: 'Kunnskap',
    initiative: 'Tiltak',
    trial: 'Forsøk',
    procurement: 'Anskaffelse',
    benefit: 'Gevinst',
    adoption: 'Spredning',
  },
  /** How many stand at a station; the number may end in a plus. */
  stationCount: {
    need: (count: string) => `${count} behov`,
    evidence: (count: string) => `${count} innovasjoner`,
    initiative: (count: string) => `${count} tiltak`,
    trial: (count: string) => `${count} forsøk`,
    procurement: (count: string) => `${count} anskaffelser`,
    benefit: (count: string) => `${count} gevinster`,
    adoption: (count: string) => `Spredning til ${count}`,
  },
  stationHere: 'her er vi',
  stationDone: 'gjort',
  stationAhead: 'ikke kjent',

  pagination: 'Bla i treffene',
  previousPage: 'Forrige',
  nextPage: 'Neste',
  pageNumber: (page: number) => `Side ${page}`,

  source: 'Kilde',
  readOn: (date: string) => `lest ${date}`,
  showTable: 'Vis tallene som tabell',
  howMade: 'Slik er tallet laget',
  estimateInterval: (low: string, high: string) => `mellom ${low} og ${high}`,
  mapPopulation: 'Innbyggere',

  copyLink: 'Kopier lenke',
  linkCopied: 'Lenken er kopiert',
  print: 'Skriv ut',
  download: 'Last ned',
  working: 'Arbeider',
  canLeave: 'Du kan forlate siden. Arbeidet fortsetter, og resultatet ligger her når du kommer tilbake.',

  notice: {
    info: 'Merk',
    warning: 'Vær oppmerksom',
    error: 'Feil',
    unchecked: 'Ikke kontrollert ennå',
    done: 'Ferdig',
  },
  difference: {
    nothing: 'Ingen forskjeller.',
    empty: 'Ikke fylt ut',
    state: { same: 'uendret', changed: 'endret', added: 'lagt til', removed: 'fjernet' },
    begins: { removed: 'Fjernet:', added: 'Lagt til:' },
    ends: { removed: 'slutt på fjernet.', added: 'slutt på lagt til.' },
    unchanged: (labels: string) => `Uendret: ${labels}.`,
  },
  conflict: { mine: 'Behold det jeg skrev', theirs: 'Bruk det den andre lagret' },
  session: {
    signIn: 'Logg inn',
    signOut: 'Logg ut',
    actingFor: 'Du arbeider for',
    actingForNone: 'Du arbeider ikke for noen virksomhet.',
    switchTo: (name: string) => `Bytt til ${name}`,
  },
  follow: {
    need: 'Følg behovet',
    innovation: 'Følg innovasjonen',
    instrument: 'Følg virkemiddelet',
    solution: 'Følg løsningen',
    organisation: 'Følg virksomheten',
    initiative: 'Følg tiltaket',
    trial: 'Følg forsøket',
    benefit: 'Følg gevinsten',
    challenge: 'Følg utlysningen',
    following: 'Du følger dette. Nyheter kommer på Min side.',
    stop: 'Slutt å følge',
  },
  errorCode: 'Feilkode',
  toFrontPage: 'Til forsiden',
};

type Widened<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never[]) => string
      ? T[K]
      : Widened<T[K]>;
};

/** What each language must say. */
export type UiMessages = Widened<typeof nb>;
