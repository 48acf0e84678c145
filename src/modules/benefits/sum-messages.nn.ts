import type { SumMessages } from './sum-messages.nb.ts';

export const nn: SumMessages = {
  kicker: (organisation) => `Gevinstar i ${organisation}`,
  kickerNational: 'Gevinstar i heile landet',
  heading: (measured, benefits) =>
    `${measured} i året er målt. ${benefits === 1 ? 'Éin gevinst er planlagd.' : `${benefits} gevinstar er planlagde.`}`,
  headingUnpriced: (measured, benefits) =>
    benefits === 1
      ? `Éin gevinst er planlagd${measured === 1 ? ' og målt' : '. Han er ikkje målt enno'}.`
      : `${measured} av ${benefits} planlagde gevinstar er målte. Ingen er målte i kroner.`,
  none: 'Ingen gevinstar er planlagde enno.',
  noneText:
    'Gevinstar blir planlagde på kvart tiltak. Her ser du dei lagde saman, utan at noko blir talt to gonger.',
  noOrganisation: 'Du arbeider ikkje for noka verksemd.',
  lead: 'Målt og forventa står ved sida av kvarandre og blir aldri lagt saman. Deler fleire ein gevinst, tel kvar sin del.',
  leadNational:
    'Berre tiltak som er offentlege for alle, er med. Deler fleire ein gevinst, tel kvar sin del, så ingenting blir talt to gonger.',
  mine: 'Alle verksemdene mine',
  acting: 'Berre verksemda eg arbeider for',
  national: 'Heile landet',
  own: 'Eiga verksemd',
  table: 'Tabell over viktige tiltak',
  csv: 'Summane som CSV',
  facts: {
    initiatives: 'Tiltak med gevinstar',
    benefits: 'Gevinstar',
    baseline: 'Med nullpunkt',
    measured: 'Målt',
    expected: 'Forventa i året',
    measuredOre: 'Målt i året',
    expectedOfMeasured: 'Forventa av dei same',
  },
  of: (part, whole) => `${part} av ${whole}`,
  stateHeading: 'Kor langt dei er komne',
  effectHeading: 'Kva slags verknad',
  columns: ['', 'Gevinstar', 'Med nullpunkt', 'Forventa i året', 'Målt i året'],
  yearHeading: 'År for år',
  yearColumns: ['År', 'Forventa i året', 'Målt i året'],
  yearCaption:
    'Forventa: summen av gevinstane som skal vere i gang det året. Målt: det som er målt dette året, i kroner.',
  yearTitle: 'Forventa og målt, år for år',
  yearDescription: 'Ein stolpe for kvart år med forventa verdi som omriss og målt verdi fylt.',
  expected: 'Forventa',
  measured: 'Målt',
  how: 'Slik er summane laga',
  howText:
    'Kvar gevinst er éi rad, kor mange som enn deler han. Verksemda tel sin del, avrunda til heile øre. Det målte er siste måling av heilskapen gonger delen, eller det verksemda har målt av sin eigen del. Gevinstar utan verdi i kroner tel i talet på gevinstar, ikkje i kroner. Demonstrasjon er aldri med.',

  important: {
    heading: (n) =>
      n === 0
        ? 'Ingen tiltak er store nok eller merkte som viktige.'
        : n === 1
          ? 'Eitt viktig tiltak'
          : `${n} viktige tiltak`,
    kicker: 'Til budsjettproposisjonen',
    lead: (threshold) =>
      `Tiltak som kostar minst ${threshold} i alt, eller som er merkte som viktige. Stansa tiltak er ikkje med.`,
    leadMarked: 'Berre tiltak som er merkte som viktige. Stansa tiltak er ikkje med.',
    threshold: { label: 'Kostar minst, kroner', help: 'Tiltak som er merkte som viktige, er alltid med.' },
    marked: 'Vis berre dei merkte',
    scope: 'Kva tiltak',
    apply: 'Vis',
    badThreshold: 'Skriv eit beløp i heile kroner.',
    columns: [
      'Tiltak',
      'Verksemd',
      'Fase',
      'Kostnad',
      'Gevinstar',
      'Forventa i året',
      'Målt i året',
      'Neste milepæl',
    ],
    benefits: (n, realised) => (n === 0 ? 'Ingen planlagde' : `${n}, ${realised} realisert`),
    unknownCost: 'Ikkje oppgitt',
    priceYear: (amount, year) => `${amount} (${year}-kr)`,
    due: (day) => `Fasen skal vere over ${day}`,
    more: (shown, all) => `Dei ${shown} dyraste av ${all} blir viste.`,
    /** For a page of paper: fewer, and in millions. */
    documentColumns: [
      'Tiltak',
      'Kostnad, mill. kr',
      'Gevinstar',
      'Forventa i året, mill. kr',
      'Målt i året, mill. kr',
      'Status og neste milepæl',
    ],
    textHeading: 'Tekst til budsjettproposisjonen',
    sentenceCost: (title, organisation, cost) => `${title} (${organisation}) er rekna til å koste ${cost}.`,
    sentenceNoCost: (title, organisation) => `${title} (${organisation}) har ikkje oppgitt kostnad.`,
    sentenceExpected: (n, amount) =>
      `Det er planlagt ${n === 1 ? 'éin gevinst' : `${n} gevinstar`}, med ein forventa verdi på ${amount} i året.`,
    sentenceMeasured: (amount) => `Så langt er det målt ${amount} i året.`,
    sentenceNotMeasured: 'Ingen verdi er målt enno.',
    sentenceNone: 'Ingen gevinstar er planlagde.',
    sentencePhase: (phase) => `Tiltaket er i fasen «${phase}».`,
    sentenceMilestone: (milestone) => `Neste milepæl: ${milestone}.`,
    word: 'Som Word',
    csv: 'Som CSV',
    made: (day) => `Laga i Nytte ${day}. Målt og forventa blir aldri lagt saman.`,
  },
  phase: {
    need: 'behov',
    idea: 'idé',
    trial: 'forsøk',
    decision: 'avgjerd',
    implementation: 'innføring',
    in_use: 'i bruk',
    spread: 'spreiing',
    stopped: 'stansa',
  },
};
