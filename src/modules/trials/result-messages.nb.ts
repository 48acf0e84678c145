/** What a result is told with. Amounts come written out, with their unit. */
interface Told {
  readonly measure: string;
  readonly effect: string;
  readonly important: string;
  /** The secondary measures that became worse, as a list. */
  readonly worse: string;
  /** The share without a result, in per cent. */
  readonly missing: string;
  readonly isHigher: boolean;
}

const moved = ({ measure, effect, isHigher }: Told) =>
  `«${measure}» ble ${effect} ${isHigher ? 'høyere' : 'lavere'}`;

/** What results say in bokmål: the reference that the other languages must match. */
export const resultNb = {
  conclusion: {
    works: 'Det virker',
    works_partly: 'Det virker delvis',
    no_difference_shown: 'Ingen forskjell er vist',
    harmful: 'Det gjør det verre',
    could_not_tell: 'Vi kan ikke si om det virker',
  },
  because: {
    improved_enough: (told: Told) =>
      `${moved(told)}. Det er minst så mye som dere på forhånd sa måtte til (${told.important}).`,
    improved_too_little: (told: Told) =>
      `${moved(told)}. Det er bedre, men mindre enn dere på forhånd sa måtte til (${told.important}).`,
    secondary_worse: (told: Told) => `${moved(told)}, men dette ble verre: ${told.worse}.`,
    important_difference_ruled_out: (told: Told) =>
      `En forbedring så stor som dere sa måtte til (${told.important}), er lite trolig. Det er et svar, og det er nyttig for andre.`,
    became_worse: (told: Told) => `${moved(told)}. Det er feil vei.`,
    interval_too_wide: (told: Told) =>
      `Svaret er for usikkert: både ingen forskjell og en forbedring på ${told.important} er mulig. Det trengs flere, eller et sikrere mål.`,
    groups_not_as_assigned: () =>
      'Gruppene har ikke de størrelsene som trekningen skulle gi. Da er det noe galt med fordelingen eller dataene, og effekten kan ikke stoles på.',
    too_much_missing: (told: Told) =>
      `For mange mangler resultat: ${told.missing} i den gruppen der flest mangler. De som er igjen, kan være annerledes enn dem som falt fra.`,
    cannot_be_estimated: () => 'Effekten kan ikke regnes ut av disse dataene.',
  },
  cause: {
    empty_group: 'En gruppe har ingen data.',
    too_few_units: 'Det er for få i en gruppe. Det må være minst to.',
    too_few_clusters: 'Det er for få klynger. Det må være minst to i hver gruppe.',
    too_few_pairs: 'Det er for få hele par. Det må være minst to.',
    no_variation: 'Alle har samme verdi, så usikkerheten kan ikke regnes ut.',
    no_comparison: 'Det er ingen å sammenligne med.',
    not_identified: 'Dataene skiller ikke det nye fra annet som endret seg samtidig.',
    no_data: 'Det er ingen data.',
  },
  effectHeading: (measure: string) => `Forskjellen i «${measure}»`,
  effectSentence: (effect: string, level: string, low: string, high: string) =>
    `${effect}, med ${level}-intervall fra ${low} til ${high}.`,
  relative: (percent: string, low: string, high: string) =>
    `Det er ${percent} av nivået i sammenligningsgruppen (${low} til ${high}).`,
  intervalHelp:
    'Intervallet er verdiene som passer med dataene. Ligger hele intervallet på den gode siden av null, har det nye virket.',
  sequentialHelp: 'Intervallet holder hver gang dere ser, så ofte dere vil.',
  chartTitle: (measure: string) => `Effekten på ${measure} med intervall`,
  chartDescription: (effect: string, low: string, high: string, important: string) =>
    `Effekten er ${effect}. Intervallet går fra ${low} til ${high}. Den minste viktige forbedringen er ${important}.`,
  noDifference: 'Ingen forskjell',
  importantMark: 'Minste viktige forbedring',
  betterSide: 'Bedre',
  worseSide: 'Verre',
  looksTitle: 'Slik har svaret blitt skarpere',
  looksDescription: 'Effekten med intervall ved hver analyse.',
  look: (n: number) => `Analyse ${n}`,
  levelsTitle: 'Nivået i hver gruppe',
  group: 'Gruppe',
  number: 'Antall',
  clusters: 'Klynger eller par',
  level: 'Nivå',
  spread: 'Standardavvik',
  missing: 'Mangler',
  without: 'Uten det nye',
  withNew: 'Med det nye',
  measure: 'Mål',
  effect: 'Effekt',
  from: 'Fra',
  to: 'Til',
  adjusted: 'p etter Holm',
  secondaryHeading: 'Andre mål',
  secondaryLead:
    'Jo flere mål man ser på, jo lettere viser ett av dem noe ved en tilfeldighet. p-verdien er derfor justert (Holm 1979).',
  missingHeading: 'Det som mangler, og hva vi gjorde med det',
  nothingMissing: 'Ingenting mangler, og alt kunne leses.',
  missingRule: {
    complete_case: 'De som mangler resultat, er holdt utenfor.',
    worst_case: 'De som mangler resultat, er regnet med det verste for det nye.',
  },
  missingShare: (percent: string, most: string) =>
    `I den gruppen der flest mangler, mangler ${percent}. Grensen ble på forhånd satt til ${most}.`,
  issue: {
    missing_value: 'Verdien mangler',
    not_a_number: 'Det står tekst der det skulle stått et tall',
    not_yes_or_no: 'Det står noe annet enn ja eller nei',
    outside_range: 'Verdien er utenfor det som er mulig',
    could_be_thousands: 'Tallet kan leses som tusen eller som desimaler',
    duplicate_unit: 'Enheten står flere ganger',
    missing_unit: 'Enheten mangler',
    missing_group: 'Gruppen mangler',
    missing_cluster: 'Klyngen mangler',
    missing_pair: 'Paret mangler',
    missing_period: 'Perioden mangler',
    unreadable_period: 'Perioden kan ikke leses',
    unused_period: 'Perioden er ikke med i registreringen',
    row_too_short: 'Raden har for få kolonner',
    no_data_of_unit: 'Er fordelt, men har ingen data',
    incomplete_pair: 'Paret er ikke helt',
    only_before_or_after: 'Har bare data før eller bare etter',
    incomplete_periods: 'Mangler noen perioder',
    treated_from_the_start: 'Hadde det nye fra første periode',
    alone_in_start: 'Er den eneste som begynte da',
  } as Record<string, string>,
  handling: {
    left_out: 'holdt utenfor',
    value_left_out: 'verdien er holdt utenfor',
    worst_assumed: 'regnet som det verste for det nye',
    first_kept: 'den første er brukt',
    read_as_decimals: 'lest som desimaltall',
    noted: 'bare notert',
  },
  issueCount: (n: string) => `${n} ganger`,
  inColumn: (column: string) => `i «${column}»`,
  rowAlone: (row: string) => `rad ${row}`,
  rowExample: (row: string, value: string) => `rad ${row}: «${value}»`,
  difference: {
    missing_column: 'En kolonne som er registrert, mangler',
    duplicate_column: 'En kolonne står to ganger',
    unknown_group: 'En gruppe er ikke registrert',
    group_without_data: 'En registrert gruppe har ingen data',
    not_assigned: 'Enheten er ikke fordelt',
    other_group_than_assigned: 'Enheten står i en annen gruppe enn den ble fordelt til',
    in_two_groups: 'Det samme står i to grupper',
    more_than_registered: 'Det er flere enn det ble fordelt',
    assignment_hash_differs: 'Fordelingen er en annen enn den registrerte',
  },
  allocationHeading: 'Har gruppene størrelsene de skulle ha?',
  allocationFine: (p: string) => `Ja. Forskjellen er ikke større enn tilfeldigheter gir (${p}).`,
  allocationWrong: (p: string) => `Nei. En så stor forskjell kommer nesten aldri av tilfeldigheter (${p}).`,
  clustering: (icc: string, effect: string) =>
    `De i samme klynge ligner (ICC ${icc}). Derfor tok det ${effect} ganger så mange som om hver var trukket for seg.`,
  methodHeading: 'Slik er det regnet ut',
  method: {
    welch:
      'Forskjellen mellom to gjennomsnitt, med Welchs t-intervall (Welch 1947). Gruppene trenger ikke å være like store eller variere like mye.',
    newcombe:
      'Forskjellen mellom to andeler, med Newcombes intervall (Newcombe 1998, metode 10), satt sammen av Wilsons intervaller.',
    confidence_sequence:
      'Et intervall som holder hver gang man ser (Waudby-Smith og Ramdas: asymptotiske konfidenssekvenser), smalest ved det planlagte antallet.',
    cluster_means:
      'Hver klynge teller som én: t-intervall for forskjellen mellom klyngenes gjennomsnitt (Donner og Klar 2000).',
    cluster_means_weighted:
      'Forskjellen mellom klyngenes gjennomsnitt, veid etter størrelse (Donner og Klar 2000).',
    paired_differences: 't-intervall for forskjellen innen hvert par.',
    difference_in_differences:
      'Endringen der det nye kom, minus endringen der det ikke kom. Det forutsetter at de ellers ville ha utviklet seg likt.',
    group_time_effects:
      'Effekter for hver gruppe og periode mot dem som ikke har fått det ennå eller aldri (Callaway og Sant’Anna 2021).',
    mixed_model: 'Alle klynger og perioder sammen, med periodene holdt fast (Hussey og Hughes 2007).',
  },
  degreesOfFreedom: (df: string) => `${df} frihetsgrader.`,
  pValue: (p: string) => `${p} for ingen forskjell.`,
  coreVersion: (version: string) => `Regnet ut av ${version}.`,
  repeatHeading: 'Gjør det om igjen selv',
  repeatLead: 'Last ned spesifikasjonen og dataene, og kjør denne kommandoen. Svaret skal bli det samme.',
  repeatClosed:
    'Dataene er bare for dem som eier forsøket. Fingeravtrykket under viser hvilke data svaret er av.',
  dataHash: 'Dataenes fingeravtrykk (SHA-256)',
  registrationHash: 'Registreringens fingeravtrykk (SHA-256)',
  early:
    'Forsøket er sett på flere ganger uten at registreringen sa at dere skulle det. Da er intervallet for smalt: det holder bare for én analyse.',
  small: (have: string, planned: string) =>
    `Sammenligningsgruppen har data fra ${have} av de ${planned} som var planlagt. Intervallet holder bare hvis dette er den eneste gangen dere ser.`,
  points: 'prosentpoeng',
};
export type TrialResultMessages = typeof resultNb;
