import type { TrialResultMessages } from './result-messages.nb.ts';

interface Moved {
  readonly measure: string;
  readonly effect: string;
  readonly isHigher: boolean;
}

const moved = ({ measure, effect, isHigher }: Moved) =>
  `«${measure}» vart ${effect} ${isHigher ? 'høgare' : 'lågare'}`;

export const resultNn: TrialResultMessages = {
  conclusion: {
    works: 'Det verkar',
    works_partly: 'Det verkar delvis',
    no_difference_shown: 'Ingen forskjell er vist',
    harmful: 'Det gjer det verre',
    could_not_tell: 'Vi kan ikkje seie om det verkar',
  },
  because: {
    improved_enough: (told) =>
      `${moved(told)}. Det er minst så mykje som de på førehand sa måtte til (${told.important}).`,
    improved_too_little: (told) =>
      `${moved(told)}. Det er betre, men mindre enn de på førehand sa måtte til (${told.important}).`,
    secondary_worse: (told) => `${moved(told)}, men dette vart verre: ${told.worse}.`,
    important_difference_ruled_out: (told) =>
      `Ei forbetring så stor som de sa måtte til (${told.important}), er lite truleg. Det er eit svar, og det er nyttig for andre.`,
    became_worse: (told) => `${moved(told)}. Det er feil veg.`,
    interval_too_wide: (told) =>
      `Svaret er for usikkert: både ingen forskjell og ei forbetring på ${told.important} er mogleg. Det trengst fleire, eller eit sikrare mål.`,
    groups_not_as_assigned: () =>
      'Gruppene har ikkje dei storleikane som trekkinga skulle gi. Då er det noko gale med fordelinga eller dataa, og ein kan ikkje lite på effekten.',
    too_much_missing: (told) =>
      `For mange manglar resultat: ${told.missing} i den gruppa der flest manglar. Dei som er att, kan vere annleis enn dei som fall frå.`,
    cannot_be_estimated: () => 'Effekten kan ikkje reknast ut av desse dataa.',
  },
  cause: {
    empty_group: 'Ei gruppe har ingen data.',
    too_few_units: 'Det er for få i ei gruppe. Det må vere minst to.',
    too_few_clusters: 'Det er for få klynger. Det må vere minst to i kvar gruppe.',
    too_few_pairs: 'Det er for få heile par. Det må vere minst to.',
    no_variation: 'Alle har same verdi, så uvissa kan ikkje reknast ut.',
    no_comparison: 'Det er ingen å samanlikne med.',
    not_identified: 'Dataa skil ikkje det nye frå anna som endra seg samstundes.',
    no_data: 'Det er ingen data.',
  },
  effectHeading: (measure) => `Forskjellen i «${measure}»`,
  effectSentence: (effect, level, low, high) => `${effect}, med ${level}-intervall frå ${low} til ${high}.`,
  relative: (percent, low, high) => `Det er ${percent} av nivået i samanlikningsgruppa (${low} til ${high}).`,
  intervalHelp:
    'Intervallet er verdiane som passar med dataa. Ligg heile intervallet på den gode sida av null, har det nye verka.',
  sequentialHelp: 'Intervallet held kvar gong de ser, så ofte de vil.',
  chartTitle: (measure) => `Effekten på ${measure} med intervall`,
  chartDescription: (effect, low, high, important) =>
    `Effekten er ${effect}. Intervallet går frå ${low} til ${high}. Den minste viktige forbetringa er ${important}.`,
  noDifference: 'Ingen forskjell',
  importantMark: 'Minste viktige forbetring',
  betterSide: 'Betre',
  worseSide: 'Verre',
  looksTitle: 'Slik har svaret blitt skarpare',
  looksDescription: 'Effekten med intervall ved kvar analyse.',
  look: (n) => `Analyse ${n}`,
  levelsTitle: 'Nivået i kvar gruppe',
  group: 'Gruppe',
  number: 'Tal',
  clusters: 'Klynger eller par',
  level: 'Nivå',
  spread: 'Standardavvik',
  missing: 'Manglar',
  without: 'Utan det nye',
  withNew: 'Med det nye',
  measure: 'Mål',
  effect: 'Effekt',
  from: 'Frå',
  to: 'Til',
  adjusted: 'p etter Holm',
  secondaryHeading: 'Andre mål',
  secondaryLead:
    'Di fleire mål ein ser på, di lettare viser eitt av dei noko ved eit tilfelle. p-verdien er difor justert (Holm 1979).',
  missingHeading: 'Det som manglar, og kva vi gjorde med det',
  nothingMissing: 'Ingenting manglar, og alt kunne lesast.',
  missingRule: {
    complete_case: 'Dei som manglar resultat, er haldne utanfor.',
    worst_case: 'Dei som manglar resultat, er rekna med det verste for det nye.',
  },
  missingShare: (percent, most) =>
    `I den gruppa der flest manglar, manglar ${percent}. Grensa vart på førehand sett til ${most}.`,
  issue: {
    missing_value: 'Verdien manglar',
    not_a_number: 'Det står tekst der det skulle ha stått eit tal',
    not_yes_or_no: 'Det står noko anna enn ja eller nei',
    outside_range: 'Verdien er utanfor det som er mogleg',
    could_be_thousands: 'Talet kan lesast som tusen eller som desimalar',
    duplicate_unit: 'Eininga står fleire gonger',
    missing_unit: 'Eininga manglar',
    missing_group: 'Gruppa manglar',
    missing_cluster: 'Klynga manglar',
    missing_pair: 'Paret manglar',
    missing_period: 'Perioden manglar',
    unreadable_period: 'Perioden kan ikkje lesast',
    unused_period: 'Perioden er ikkje med i registreringa',
    row_too_short: 'Rada har for få kolonnar',
    no_data_of_unit: 'Er fordelt, men har ingen data',
    incomplete_pair: 'Paret er ikkje heilt',
    only_before_or_after: 'Har berre data før eller berre etter',
    incomplete_periods: 'Manglar nokre periodar',
    treated_from_the_start: 'Hadde det nye frå første periode',
    alone_in_start: 'Er den einaste som begynte då',
  },
  handling: {
    left_out: 'halde utanfor',
    value_left_out: 'verdien er halden utanfor',
    worst_assumed: 'rekna som det verste for det nye',
    first_kept: 'den første er brukt',
    read_as_decimals: 'lese som desimaltal',
    noted: 'berre notert',
  },
  issueCount: (n) => `${n} gonger`,
  inColumn: (column) => `i «${column}»`,
  rowAlone: (row) => `rad ${row}`,
  rowExample: (row, value) => `rad ${row}: «${value}»`,
  difference: {
    missing_column: 'Ein kolonne som er registrert, manglar',
    duplicate_column: 'Ein kolonne står to gonger',
    unknown_group: 'Ei gruppe er ikkje registrert',
    group_without_data: 'Ei registrert gruppe har ingen data',
    not_assigned: 'Eininga er ikkje fordelt',
    other_group_than_assigned: 'Eininga står i ei anna gruppe enn ho vart fordelt til',
    in_two_groups: 'Det same står i to grupper',
    more_than_registered: 'Det er fleire enn det vart fordelt',
    assignment_hash_differs: 'Fordelinga er ei anna enn den registrerte',
  },
  allocationHeading: 'Har gruppene storleikane dei skulle ha?',
  allocationFine: (p) => `Ja. Forskjellen er ikkje større enn tilfelle gir (${p}).`,
  allocationWrong: (p) => `Nei. Ein så stor forskjell kjem nesten aldri av tilfelle (${p}).`,
  clustering: (icc, effect) =>
    `Dei i same klynge liknar (ICC ${icc}). Difor tok det ${effect} gonger så mange som om kvar var trekt for seg.`,
  methodHeading: 'Slik er det rekna ut',
  method: {
    welch:
      'Forskjellen mellom to gjennomsnitt, med Welchs t-intervall (Welch 1947). Gruppene treng ikkje vere like store eller variere like mykje.',
    newcombe:
      'Forskjellen mellom to delar, med Newcombes intervall (Newcombe 1998, metode 10), sett saman av Wilsons intervall.',
    confidence_sequence:
      'Eit intervall som held kvar gong ein ser (Waudby-Smith og Ramdas: asymptotiske konfidenssekvensar), smalast ved det planlagde talet.',
    cluster_means:
      'Kvar klynge tel som éin: t-intervall for forskjellen mellom gjennomsnitta til klyngene (Donner og Klar 2000).',
    cluster_means_weighted:
      'Forskjellen mellom gjennomsnitta til klyngene, vegen etter storleik (Donner og Klar 2000).',
    paired_differences: 't-intervall for forskjellen innanfor kvart par.',
    difference_in_differences:
      'Endringa der det nye kom, minus endringa der det ikkje kom. Det føreset at dei elles ville ha utvikla seg likt.',
    group_time_effects:
      'Effektar for kvar gruppe og periode mot dei som ikkje har fått det enno eller aldri (Callaway og Sant’Anna 2021).',
    mixed_model: 'Alle klynger og periodar saman, med periodane haldne fast (Hussey og Hughes 2007).',
  },
  degreesOfFreedom: (df) => `${df} fridomsgrader.`,
  pValue: (p) => `${p} for ingen forskjell.`,
  coreVersion: (version) => `Rekna ut av ${version}.`,
  repeatHeading: 'Gjer det om igjen sjølv',
  repeatLead: 'Last ned spesifikasjonen og dataa, og køyr denne kommandoen. Svaret skal bli det same.',
  repeatClosed: 'Dataa er berre for dei som eig forsøket. Fingeravtrykket under viser kva data svaret er av.',
  dataHash: 'Fingeravtrykket til dataa (SHA-256)',
  registrationHash: 'Fingeravtrykket til registreringa (SHA-256)',
  early:
    'Forsøket er sett på fleire gonger utan at registreringa sa at de skulle det. Då er intervallet for smalt: det held berre for éin analyse.',
  small: (have, planned) =>
    `Samanlikningsgruppa har data frå ${have} av dei ${planned} som var planlagde. Intervallet held berre dersom dette er den einaste gongen de ser.`,
  points: 'prosentpoeng',
};
