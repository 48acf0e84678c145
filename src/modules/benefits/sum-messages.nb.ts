export const nb = {
  kicker: (organisation: string) => `Gevinster i ${organisation}`,
  kickerNational: 'Gevinster i hele landet',
  heading: (measured: string, benefits: number) =>
    `${measured} i året er målt. ${benefits === 1 ? 'Én gevinst er planlagt.' : `${benefits} gevinster er planlagt.`}`,
  headingUnpriced: (measured: number, benefits: number) =>
    benefits === 1
      ? `Én gevinst er planlagt${measured === 1 ? ' og målt' : '. Den er ikke målt ennå'}.`
      : `${measured} av ${benefits} planlagte gevinster er målt. Ingen er målt i kroner.`,
  none: 'Ingen gevinster er planlagt ennå.',
  noneText: 'Gevinster planlegges på hvert tiltak. Her ser du dem lagt sammen, uten at noe telles to ganger.',
  noOrganisation: 'Du arbeider ikke for noen virksomhet.',
  lead: 'Målt og forventet står ved siden av hverandre og legges aldri sammen. Deler flere en gevinst, teller hver sin andel.',
  leadNational:
    'Bare tiltak som er offentlige for alle, er med. Deler flere en gevinst, teller hver sin andel, så ingenting telles to ganger.',
  mine: 'Alle virksomhetene mine',
  acting: 'Bare virksomheten jeg arbeider for',
  national: 'Hele landet',
  own: 'Egen virksomhet',
  table: 'Tabell over viktige tiltak',
  csv: 'Summene som CSV',
  facts: {
    initiatives: 'Tiltak med gevinster',
    benefits: 'Gevinster',
    baseline: 'Med nullpunkt',
    measured: 'Målt',
    expected: 'Forventet i året',
    measuredOre: 'Målt i året',
    expectedOfMeasured: 'Forventet av de samme',
  },
  of: (part: number, whole: number) => `${part} av ${whole}`,
  stateHeading: 'Hvor langt de er kommet',
  effectHeading: 'Hva slags virkning',
  columns: ['', 'Gevinster', 'Med nullpunkt', 'Forventet i året', 'Målt i året'],
  yearHeading: 'År for år',
  yearColumns: ['År', 'Forventet i året', 'Målt i året'],
  yearCaption:
    'Forventet: summen av gevinstene som skal være i gang det året. Målt: det som er målt dette året, i kroner.',
  yearTitle: 'Forventet og målt, år for år',
  yearDescription: 'En stolpe for hvert år med forventet verdi som omriss og målt verdi fylt.',
  expected: 'Forventet',
  measured: 'Målt',
  how: 'Slik er summene laget',
  howText:
    'Hver gevinst er én rad, hvor mange som enn deler den. Virksomheten teller sin andel, avrundet til hele øre. Det målte er siste måling av helheten ganger andelen, eller det virksomheten har målt av sin egen andel. Gevinster uten verdi i kroner teller i antall, ikke i kroner. Demonstrasjon er aldri med.',

  important: {
    heading: (n: number) =>
      n === 0
        ? 'Ingen tiltak er store nok eller merket som viktige.'
        : n === 1
          ? 'Ett viktig tiltak'
          : `${n} viktige tiltak`,
    kicker: 'Til budsjettproposisjonen',
    lead: (threshold: string) =>
      `Tiltak som koster minst ${threshold} i alt, eller som er merket som viktige. Stansede tiltak er ikke med.`,
    leadMarked: 'Bare tiltak som er merket som viktige. Stansede tiltak er ikke med.',
    threshold: { label: 'Koster minst, kroner', help: 'Tiltak som er merket som viktige, er alltid med.' },
    marked: 'Vis bare de merkede',
    scope: 'Hvilke tiltak',
    apply: 'Vis',
    badThreshold: 'Skriv et beløp i hele kroner.',
    columns: [
      'Tiltak',
      'Virksomhet',
      'Fase',
      'Kostnad',
      'Gevinster',
      'Forventet i året',
      'Målt i året',
      'Neste milepæl',
    ],
    benefits: (n: number, realised: number) => (n === 0 ? 'Ingen planlagt' : `${n}, ${realised} realisert`),
    unknownCost: 'Ikke oppgitt',
    priceYear: (amount: string, year: number) => `${amount} (${year}-kr)`,
    due: (day: string) => `Fasen skal være over ${day}`,
    more: (shown: number, all: number) => `De ${shown} dyreste av ${all} vises.`,
    /** For a page of paper: fewer, and in millions. */
    documentColumns: [
      'Tiltak',
      'Kostnad, mill. kr',
      'Gevinster',
      'Forventet i året, mill. kr',
      'Målt i året, mill. kr',
      'Status og neste milepæl',
    ],
    textHeading: 'Tekst til budsjettproposisjonen',
    sentenceCost: (title: string, organisation: string, cost: string) =>
      `${title} (${organisation}) er beregnet å koste ${cost}.`,
    sentenceNoCost: (title: string, organisation: string) =>
      `${title} (${organisation}) har ikke oppgitt kostnad.`,
    sentenceExpected: (n: number, amount: string) =>
      `Det er planlagt ${n === 1 ? 'én gevinst' : `${n} gevinster`}, med en forventet verdi på ${amount} i året.`,
    sentenceMeasured: (amount: string) => `Så langt er det målt ${amount} i året.`,
    sentenceNotMeasured: 'Ingen verdi er målt ennå.',
    sentenceNone: 'Ingen gevinster er planlagt.',
    sentencePhase: (phase: string) => `Tiltaket er i fasen «${phase}».`,
    sentenceMilestone: (milestone: string) => `Neste milepæl: ${milestone}.`,
    word: 'Som Word',
    csv: 'Som CSV',
    made: (day: string) => `Laget i Nytte ${day}. Målt og forventet legges aldri sammen.`,
  },
  phase: {
    need: 'behov',
    idea: 'idé',
    trial: 'forsøk',
    decision: 'beslutning',
    implementation: 'innføring',
    in_use: 'i bruk',
    spread: 'spredning',
    stopped: 'stanset',
  },
};

export type SumMessages = typeof nb;
