/** What is counted of the hits that answer a need. */
interface SummaryCounts {
  readonly measured: number;
  readonly repeated: number;
  readonly sobering: number;
}

/** What the evidence room says in bokmål: the reference that the other languages must match. */
export const nb = {
  frontTitle: 'Nytte',
  frontDescription:
    'Beskriv et behov og se hvem som har møtt det før, hva det ga, hva som ikke virket, og hvilken støtte du kan søke om.',
  needMissing: 'Skriv hva behovet er. Noen få ord er nok.',
  needTooLong: (max: string) => `Teksten er for lang. Kort den ned til ${max} tegn eller mindre.`,
  exampleNeed: 'Eldre som bor hjemme, glemmer å ta medisinen sin',
  statedNeedsLead: 'Flere offentlige virksomheter har sagt at de har disse behovene.',
  haveIt: (organisations: number) => `${organisations} virksomheter har det`,
  allNeeds: 'Se alle behov',
  stateThisNeed: 'Meld dette behovet, så andre kan finne det',
  beginInitiative: 'Gjør noe med behovet: begynn et tiltak',
  sharedNeeds: 'Dette strever mange med',
  sharedNeedsLead: (innovations: string) =>
    `Temaene som flest virksomheter har gjort noe med, blant de ${innovations} innovasjonene som er beskrevet.`,
  organisationCount: (count: number) => `${count} ${count === 1 ? 'virksomhet' : 'virksomheter'}`,
  learnedLately: 'Lærdom det er verdt å ta med seg',
  learnedLead: 'Fra de nyeste innovasjonene som har fortalt hva de lærte.',
  briefTitle: (need: string) => `Det vi vet om: ${need}`,
  yourNeed: 'Behovet',
  change: 'Endre behovet',
  summary: (hits: number, { measured, repeated, sobering }: SummaryCounts): string => {
    if (hits === 0) return 'Vi fant ingen som har beskrevet at de har møtt dette behovet.';
    const met = `${hits === 1 ? 'Én innovasjon' : `${hits} innovasjoner`} har møtt et lignende behov.`;
    const effect =
      measured === 0
        ? ' Ingen av dem har målt hva det ga.'
        : ` ${measured === 1 ? 'Én' : measured} har målt hva det ga.`;
    const again =
      repeated === 0 ? '' : ` ${repeated === 1 ? 'Én' : repeated} har gitt samme gevinst hos flere.`;
    const failed =
      sobering === 0 ? '' : ` ${sobering === 1 ? 'Én' : sobering} virket ikke eller ble stanset.`;
    return met + effect + again + failed;
  },
  summaryOfParts: (hits: number) =>
    hits === 1
      ? 'Ingen har beskrevet hele dette behovet. Én innovasjon ligner på en del av det.'
      : `Ingen har beskrevet hele dette behovet. ${hits} innovasjoner ligner på deler av det.`,
  corrected: (pairs: string) => `Vi leste ${pairs}.`,
  correctedPair: (typed: string, read: string) => `«${typed}» som «${read}»`,
  cut: 'Teksten var lang. Vi har brukt det som veier mest.',
  belongsTo: 'Behovet hører til',
  lifeEvents: 'Livshendelser',
  topics: 'Temaer',
  innovationsHeading: (count: number) =>
    `${count === 1 ? 'Én innovasjon' : `${count} innovasjoner`} som ligner`,
  innovationsLead:
    'De som ligner mest, står først. Av dem som ligner omtrent like mye, kommer det som er målt flere steder, foran det som bare er lovet. Det som ikke virket, står sammen med det som gjorde det.',
  weakHeading: (count: number) => `Vis ${count} til som kan være nyttige å kjenne til`,
  soberingHeading: (count: number) => `${count === 1 ? 'Én' : count} som ikke virket, eller ble stanset`,
  solutionsHeading: 'Løsninger du kan ta i bruk',
  solutionsLead: 'Det som ikke er kjent om vilkårene, står på siden til hver løsning.',
  allSolutions: 'Se alle løsninger',
  instrumentsHeading: 'Støtte du kan søke om',
  instrumentsHeadingUnknown: 'Støtte som kan passe',
  instrumentsLead: 'Beløp, status og frister er slik de sto da de ble lest. Sjekk alltid hos eieren.',
  rulesHeading: 'Regler og innkjøp',
  rulesLead: 'Må noe kjøpes? Fem spørsmål gir en prosedyre som passer.',
  rulesLink: 'Kjøp for dette behovet',
  allInstruments: 'Se alle virkemidler',
  noInstruments: 'Vi fant ingen støtteordning som passer. Se hele oversikten.',
  peersHeading: (name: string) => `Mest lik ${name}`,
  peersLead: 'Likhet i folketall, sentralitet og fylke. De som har gjort noe med behovet, står først.',
  peersHeadingUnknown: 'Disse kan du spørre',
  peersLeadUnknown: 'Si hvem du er, så ser du hvem som ligner mest på dere.',
  peerDone: (title: string) => `Har gjort: ${title}`,
  peerNothing: 'Ingen treff for dette behovet',
  noHitsTitle: 'Ingen treff, men behovet ditt er fortsatt like viktig',
  noHitsHelp:
    'Prøv med andre ord, eller beskriv hva som skjer i dag og for hvem. Oversikten inneholder bare det som er lest og lagt inn.',
  noFilterHits: 'Ingen treff med disse filtrene.',
  clearFilters: 'Fjern filtrene',
  unknownOrganisation: (text: string) =>
    `Vi fant ingen virksomhet som heter «${text}». Bruk navnet på kommunen eller organisasjonsnummeret.`,
  madeFrom: (day: string, version: string) => `Laget ${day} av innhold i versjon ${version}.`,
  changedSince: (day: string, version: string) =>
    `Du har åpnet en lenke som ble laget ${day} av versjon ${version}. Innholdet er oppdatert siden da, så listen kan være en annen nå.`,
  shareLink: 'Lenke til dette kunnskapsgrunnlaget',
  downloadWord: 'Last ned som Word',
  downloadPdf: 'Last ned som PDF',
  howMade: 'Slik er listen laget',
  howMadeText:
    'Vi deler behovet i begreper, finner de samme begrepene i hver beskrivelse, også på nynorsk, på engelsk og i hverdagsord, og lar sjeldne ord telle mer enn vanlige. Ord i tittel og behov teller mest. Gevinst som flere har målt og fått, løfter et treff med høyst ti prosent, gevinst som er målt ett sted, med høyst én prosent, og anslag og forventninger enda mindre. Ingen betaler for å stå høyt, og ingen får sin egen rekkefølge.',
  whyTotal: (percent: string) => `${percent} av beste tenkelige treff`,
  concepts: 'Ordene vi søkte med',
  narrow: 'Avgrens treffene',
  filterType: 'Type innovasjon',
  filterDegree: 'Hvor stor endring',
  filterPhase: 'Hvor langt den er kommet',
  filterTopic: 'Tema',
  filterLifeEvent: 'Livshendelse',
  filterSure: 'Hvor sikkert',
  onlyMeasured: 'Bare de som har målt virkning',
  filterMine: 'Hvem',
  onlyLikeMine: 'Bare virksomheter som ligner oss',
  likenessMuch: 'Ligner mye på',
  likenessSome: 'Ligner noe på',
  likenessLittle: 'Ligner lite på',
  likenessSameCounty: 'samme fylke',
  likenessSameSize: 'omtrent like mange innbyggere',
  likenessLarger: (times: string) => `${times} ganger så mange innbyggere`,
  likenessSmaller: (times: string) => `${times} ganger færre innbyggere`,
  likenessCentral: 'mer sentral',
  likenessRemote: 'mindre sentral',
  likenessSameCentrality: 'omtrent like sentral',
  quote: (text: string) => `«${text}»`,
  why: {
    readAs: (read: string) => `lest som «${read}»`,
    in: (fields: string) => `i ${fields}`,
    proposed: (source: string) => `foreslått av ${source}; ingen felles ord`,
    used: (count: number) => `brukt av ${count === 1 ? 'én' : count} av innovasjonene som ligner`,
    general: 'for tidlig arbeid med behov av alle slag',
  },
  proof: {
    level: {
      measured: 'Målt der den ble til.',
      estimated: 'Virkningen er anslått, ikke målt.',
      expected: 'Virkningen er bare forventet.',
      unknown: 'Det er ikke sagt hvordan virkningen er funnet.',
      none: 'Ingen virkning er beskrevet.',
    },
    measuredByOthers: (isOwn: boolean, others: number, held: number, notHeld: number): string => {
      const who = isOwn
        ? `Målt der den ble til og hos ${others === 1 ? 'én annen' : `${others} andre`}`
        : `Målt av ${others === 1 ? 'én' : others} som har tatt den i bruk`;
      const got = [
        ...(held > 0 ? [`${held === 1 ? 'én' : held} fikk samme gevinst`] : []),
        ...(notHeld > 0 ? [`${notHeld === 1 ? 'én' : notHeld} fikk den ikke`] : []),
      ];
      return got.length > 0 ? `${who}; ${got.join(', ')}.` : `${who}.`;
    },
    using: (count: number) =>
      count === 1 ? 'Én annen virksomhet bruker den.' : `${count} andre virksomheter bruker den.`,
    stopped: (count: number) => `${count === 1 ? 'Én' : count} har sluttet med den.`,
  },
  relation: {
    inflected: 'annen form av ordet',
    spelling: 'rettet skrivefeil',
    part: 'del av ordet',
    whole: 'ordet er del av et større',
    synonym: 'betyr det samme',
    translation: 'samme på et annet språk',
    everyday: 'fagord',
    broader: 'videre begrep',
    narrower: 'mer bestemt begrep',
    related: 'hører ofte sammen med',
  },
  field: {
    title: 'tittelen',
    need: 'behovet',
    description: 'løsningen',
    outcome: 'resultatene',
    learned: 'lærdommen',
    keywords: 'emneordene',
    names: 'navnene',
  },
  documentInstruments: 'Støtte som kan passe',
  documentSources: 'Kilder',
  source: 'Kilde',
  resultStatus: {
    measured: 'Målt',
    estimated: 'Anslått',
    expected: 'Forventet',
    unknown: 'Ukjent sikkerhet',
  },
  volume: 'omfang',
  learned: 'Lærdom',
  done: 'Hva som ble gjort',
  met: 'Behovet som ble møtt',
};

/** The shape that every language must fill. */
export type EvidenceMessages = typeof nb;
