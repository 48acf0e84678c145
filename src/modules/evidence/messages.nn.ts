import type { EvidenceMessages } from './messages.nb.ts';

export const nn: EvidenceMessages = {
  frontTitle: 'Nytte',
  frontDescription:
    'Skildre eit behov og sjå kven som har møtt det før, kva det gav, kva som ikkje verka, og kva støtte du kan søkje om.',
  needMissing: 'Skriv kva behovet er. Nokre få ord er nok.',
  needTooLong: (max) => `Teksten er for lang. Kort han ned til ${max} teikn eller mindre.`,
  exampleNeed: 'Eldre som bur heime, gløymer å ta medisinen sin',
  statedNeedsLead: 'Fleire offentlege verksemder har sagt at dei har desse behova.',
  haveIt: (organisations) => `${organisations} verksemder har det`,
  allNeeds: 'Sjå alle behov',
  stateThisNeed: 'Meld dette behovet, så andre kan finne det',
  beginInitiative: 'Gjer noko med behovet: begynn eit tiltak',
  sharedNeeds: 'Dette strevar mange med',
  sharedNeedsLead: (innovations) =>
    `Temaa som flest verksemder har gjort noko med, blant dei ${innovations} innovasjonane som er skildra.`,
  organisationCount: (count) => `${count} ${count === 1 ? 'verksemd' : 'verksemder'}`,
  learnedLately: 'Lærdom det er verdt å ta med seg',
  learnedLead: 'Frå dei nyaste innovasjonane som har fortalt kva dei lærte.',
  briefTitle: (need) => `Det vi veit om: ${need}`,
  yourNeed: 'Behovet',
  change: 'Endre behovet',
  summary: (hits, { measured, repeated, sobering }) => {
    if (hits === 0) return 'Vi fann ingen som har skildra at dei har møtt dette behovet.';
    const met = `${hits === 1 ? 'Éin innovasjon' : `${hits} innovasjonar`} har møtt eit liknande behov.`;
    const effect =
      measured === 0
        ? ' Ingen av dei har målt kva det gav.'
        : ` ${measured === 1 ? 'Éin' : measured} har målt kva det gav.`;
    const again =
      repeated === 0 ? '' : ` ${repeated === 1 ? 'Éin' : repeated} har gitt same gevinst hos fleire.`;
    const failed =
      sobering === 0 ? '' : ` ${sobering === 1 ? 'Éin' : sobering} verka ikkje eller vart stansa.`;
    return met + effect + again + failed;
  },
  summaryOfParts: (hits) =>
    hits === 1
      ? 'Ingen har skildra heile dette behovet. Éin innovasjon liknar på ein del av det.'
      : `Ingen har skildra heile dette behovet. ${hits} innovasjonar liknar på delar av det.`,
  corrected: (pairs) => `Vi las ${pairs}.`,
  correctedPair: (typed, read) => `«${typed}» som «${read}»`,
  cut: 'Teksten var lang. Vi har brukt det som veg mest.',
  belongsTo: 'Behovet høyrer til',
  lifeEvents: 'Livshendingar',
  topics: 'Tema',
  innovationsHeading: (count) => `${count === 1 ? 'Éin innovasjon' : `${count} innovasjonar`} som liknar`,
  innovationsLead:
    'Dei som liknar mest, står først. Av dei som liknar om lag like mykje, kjem det som er målt fleire stader, framfor det som berre er lova. Det som ikkje verka, står saman med det som gjorde det.',
  weakHeading: (count) => `Vis ${count} til som kan vere nyttige å kjenne til`,
  soberingHeading: (count) => `${count === 1 ? 'Éin' : count} som ikkje verka, eller vart stansa`,
  solutionsHeading: 'Løysingar du kan ta i bruk',
  solutionsLead: 'Det som ikkje er kjent om vilkåra, står på sida til kvar løysing.',
  allSolutions: 'Sjå alle løysingar',
  instrumentsHeading: 'Støtte du kan søkje om',
  instrumentsHeadingUnknown: 'Støtte som kan passe',
  instrumentsLead: 'Beløp, status og fristar er slik dei stod då dei vart lesne. Sjekk alltid hos eigaren.',
  rulesHeading: 'Reglar og innkjøp',
  rulesLead: 'Må noko kjøpast? Fem spørsmål gir ein prosedyre som passar.',
  rulesLink: 'Kjøp for dette behovet',
  allInstruments: 'Sjå alle verkemidla',
  noInstruments: 'Vi fann inga støtteordning som passar. Sjå heile oversikta.',
  peersHeading: (name) => `Mest lik ${name}`,
  peersLead: 'Likskap i folketal, sentralitet og fylke. Dei som har gjort noko med behovet, står først.',
  peersHeadingUnknown: 'Desse kan du spørje',
  peersLeadUnknown: 'Sei kven du er, så ser du kven som liknar mest på dykk.',
  peerDone: (title) => `Har gjort: ${title}`,
  peerNothing: 'Ingen treff for dette behovet',
  noHitsTitle: 'Ingen treff, men behovet ditt er like viktig',
  noHitsHelp:
    'Prøv med andre ord, eller skildre kva som skjer i dag og for kven. Oversikta inneheld berre det som er lese og lagt inn.',
  noFilterHits: 'Ingen treff med desse filtera.',
  clearFilters: 'Fjern filtera',
  unknownOrganisation: (text) =>
    `Vi fann inga verksemd som heiter «${text}». Bruk namnet på kommunen eller organisasjonsnummeret.`,
  madeFrom: (day, version) => `Laga ${day} av innhald i versjon ${version}.`,
  changedSince: (day, version) =>
    `Du har opna ei lenkje som vart laga ${day} av versjon ${version}. Innhaldet er oppdatert sidan då, så lista kan vere ei anna no.`,
  shareLink: 'Lenkje til dette kunnskapsgrunnlaget',
  downloadWord: 'Last ned som Word',
  downloadPdf: 'Last ned som PDF',
  howMade: 'Slik er lista laga',
  howMadeText:
    'Vi deler behovet i omgrep, finn dei same omgrepa i kvar skildring, òg på bokmål, på engelsk og i kvardagsord, og lèt sjeldne ord telje meir enn vanlege. Ord i tittel og behov tel mest. Gevinst som fleire har målt og fått, løfter eit treff med høgst ti prosent, gevinst som er målt éin stad, med høgst éin prosent, og anslag og forventningar enda mindre. Ingen betaler for å stå høgt, og ingen får si eiga rekkjefølgje.',
  whyTotal: (percent) => `${percent} av beste tenkjelege treff`,
  concepts: 'Orda vi søkte med',
  narrow: 'Avgrens treffa',
  filterType: 'Type innovasjon',
  filterDegree: 'Kor stor endring',
  filterPhase: 'Kor langt ho er komen',
  filterTopic: 'Tema',
  filterLifeEvent: 'Livshending',
  filterSure: 'Kor sikkert',
  onlyMeasured: 'Berre dei som har målt verknad',
  filterMine: 'Kven',
  onlyLikeMine: 'Berre verksemder som liknar oss',
  likenessMuch: 'Liknar mykje på',
  likenessSome: 'Liknar noko på',
  likenessLittle: 'Liknar lite på',
  likenessSameCounty: 'same fylke',
  likenessSameSize: 'om lag like mange innbyggjarar',
  likenessLarger: (times) => `${times} gonger så mange innbyggjarar`,
  likenessSmaller: (times) => `${times} gonger færre innbyggjarar`,
  likenessCentral: 'meir sentral',
  likenessRemote: 'mindre sentral',
  likenessSameCentrality: 'om lag like sentral',
  quote: (text) => `«${text}»`,
  why: {
    readAs: (read) => `lese som «${read}»`,
    in: (fields) => `i ${fields}`,
    proposed: (source) => `foreslått av ${source}; ingen felles ord`,
    used: (count) => `brukt av ${count === 1 ? 'éin' : count} av innovasjonane som liknar`,
    general: 'for tidleg arbeid med behov av alle slag',
  },
  proof: {
    level: {
      measured: 'Målt der han vart til.',
      estimated: 'Verknaden er eit overslag, ikkje målt.',
      expected: 'Verknaden er berre forventa.',
      unknown: 'Det er ikkje sagt korleis verknaden er funnen.',
      none: 'Ingen verknad er skildra.',
    },
    measuredByOthers: (isOwn, others, held, notHeld) => {
      const who = isOwn
        ? `Målt der han vart til og hos ${others === 1 ? 'éin annan' : `${others} andre`}`
        : `Målt av ${others === 1 ? 'éin' : others} som har teke han i bruk`;
      const got = [
        ...(held > 0 ? [`${held === 1 ? 'éin' : held} fekk same gevinst`] : []),
        ...(notHeld > 0 ? [`${notHeld === 1 ? 'éin' : notHeld} fekk han ikkje`] : []),
      ];
      return got.length > 0 ? `${who}; ${got.join(', ')}.` : `${who}.`;
    },
    using: (count) =>
      count === 1 ? 'Éi anna verksemd bruker han.' : `${count} andre verksemder bruker han.`,
    stopped: (count) => `${count === 1 ? 'Éi' : count} har slutta med han.`,
  },
  relation: {
    inflected: 'anna form av ordet',
    spelling: 'retta skrivefeil',
    part: 'del av ordet',
    whole: 'ordet er del av eit større',
    synonym: 'tyder det same',
    translation: 'same på eit anna språk',
    everyday: 'fagord',
    broader: 'vidare omgrep',
    narrower: 'meir bestemt omgrep',
    related: 'høyrer ofte saman med',
  },
  field: {
    title: 'tittelen',
    need: 'behovet',
    description: 'løysinga',
    outcome: 'resultata',
    learned: 'lærdomen',
    keywords: 'emneorda',
    names: 'namna',
  },
  documentInstruments: 'Støtte som kan passe',
  documentSources: 'Kjelder',
  source: 'Kjelde',
  resultStatus: { measured: 'Målt', estimated: 'Rekna ut', expected: 'Venta', unknown: 'Ukjend sikkerheit' },
  volume: 'omfang',
  learned: 'Lærdom',
  done: 'Kva som vart gjort',
  met: 'Behovet som vart møtt',
};
