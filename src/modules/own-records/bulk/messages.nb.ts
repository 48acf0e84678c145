import type { FlatColumn } from '../../../kernel/records/flat-columns.ts';
import type { CellFault } from './words.ts';

/** Bulk in and out, in bokmål: the reference that the other languages must match. */
export const nb = {
  kinds: { innovation: 'innovasjoner', instrument: 'virkemidler', solution: 'løsninger' },
  sheetName: { innovation: 'Innovasjoner', instrument: 'Virkemidler', solution: 'Løsninger' },
  fileName: { innovation: 'innovasjoner', instrument: 'virkemidler', solution: 'losninger' },
  records: 'Det dere deler med andre',

  title: (kind: string) => `Legg inn mange ${kind} fra regneark`,
  lead: 'Du ser hva som skjer med hver rad før noe blir lagret. Alt lagres som utkast. Ingenting blir publisert.',
  fileLabel: 'Hvilken fil vil du legge inn?',
  fileHelp: (rows: string) =>
    `En Excel-fil (.xlsx) eller en tekstfil med kolonner (.csv), høyst 10 MB og ${rows} rader.`,
  check: 'Se hva som vil skje',
  noFile: 'Velg en fil.',
  fileTooLarge: 'Filen er større enn 10 MB. Del den i flere filer.',
  templates: 'Har du ikke en fil ennå?',
  emptyTemplate: 'Tom mal til å fylle ut (Excel)',
  emptyTemplateCsv: 'Tom mal (CSV)',
  ownTemplate: (kind: string) => `Alle ${kind} dere har nå (Excel)`,
  ownTemplateCsv: (kind: string) => `Alle ${kind} dere har nå (CSV)`,
  templateHelp:
    'Rett i filen med det dere har nå, og legg den inn igjen. Id-en i første kolonne viser hvilken registrering raden gjelder. Rader uten id blir nye.',

  refused: 'Vi kan ikke lese filen',
  refusedBody: 'Ingenting er lagret.',
  reportTitle: {
    allWell: (rows: string) => `Filen er i orden. ${rows} kan lagres.`,
    mixed: (good: string, faulty: string) => `${good} kan lagres. ${faulty} må rettes.`,
    hopeless: (faulty: string) => `Ingenting kan lagres ennå. ${faulty} må rettes.`,
    nothingNew: 'Filen inneholder ingen endringer.',
    empty: 'Filen har ingen rader under overskriftene.',
  },
  rowsText: (count: number, shown: string) => (count === 1 ? '1 rad' : `${shown} rader`),
  notSavedYet: 'Ingenting er lagret ennå.',
  file: 'Fil',
  kept: 'Vi holder på det vi har lest, i en time.',
  state: {
    new: 'Nye',
    changed: 'Endres',
    unchanged: 'Uendret',
    faulty: 'Må rettes',
  },
  stateHeading: {
    new: 'Nye',
    changed: 'Endringer i det dere har',
    unchanged: 'Uendret',
    faulty: 'Rader som må rettes',
  },
  aboutFile: 'Om filen',
  save: (rows: string) => `Lagre som utkast (${rows})`,
  saveGood: (rows: string) => `Lagre ${rows} som utkast, uten de andre`,
  leftOut: (faulty: string) =>
    `${faulty} blir ikke lagret. Last ned rapporten, rett radene i regnearket og legg dem inn etterpå.`,
  fixFirst: 'Eller rett i regnearket først, og legg inn hele filen på nytt.',
  next: 'Videre',
  another: 'Legg inn en annen fil',
  reportFile: 'Last ned hele rapporten (CSV)',
  rowByRow: 'Rad for rad',
  row: 'Rad',
  notSaid: '(tomt)',
  before: 'Før',
  after: 'Etter',
  lacks: (count: number) =>
    count === 1 ? 'Mangler én ting før den kan publiseres' : `Mangler ${count} ting før den kan publiseres`,
  lacksSummary: (count: number, rows: string) =>
    count === 1
      ? '1 rad mangler noe før den kan publiseres. Det kan du rette i utkastet.'
      : `${rows} mangler noe før de kan publiseres. Det kan du rette i utkastene.`,
  commonFaults: 'Det samme gjelder mange rader',
  inColumn: (column: string) => `Kolonnen «${column}»`,
  places: (shown: readonly string[], more: number) =>
    more > 0 ? `${shown.join(', ')} og ${more} til` : shown.join(', '),
  moreRows: (count: string) => `… og ${count} til. Alle står i rapporten du kan laste ned.`,

  noTitle: 'Raden mangler navn.',
  unknownId: (id: string) => `Vi finner ingen registrering med id «${id}» hos dere. La id stå tom for en ny.`,
  sameId: (row: number) => `Den samme id-en står i rad ${row}.`,
  merged: (cell: string) => `Cellene ${cell} er slått sammen. Del dem opp, og fyll ut hver celle.`,
  tooLong: 'Teksten er for lang.',
  readAsPercent: (value: string) => `Cellen viser prosent. Vi leser den som ${value}.`,
  sameTitle: (row: number) =>
    row > 0
      ? `Rad ${row} har det samme navnet. Er det den samme?`
      : 'Dere har allerede en registrering med dette navnet. Er det den samme, må raden ha id-en dens.',
  cellFault: (fault: CellFault, column: FlatColumn | undefined): string => words(fault, column),

  changedMeanwhile: 'Noen har endret det samme mens du så på rapporten',
  changedMeanwhileBody:
    'Ingenting er lagret. Disse radene gjelder registreringer som er endret siden filen ble lest:',
  checkAgain: 'Se på nytt hva som vil skje',
  expired: 'Rapporten er for gammel',
  expiredBody: 'Vi holder på det vi har lest, i en time. Ingenting er lagret. Legg inn filen på nytt.',
  faultyLeft: 'Noen rader må rettes. Velg om du vil lagre de andre uten dem.',

  doneTitle: (rows: string) => `${rows} er lagret som utkast`,
  doneNothing: 'Det var ingenting å lagre',
  created: 'Nye',
  changed: 'Endret',
  unchanged: 'Uendret',
  leftOutCount: 'Ikke lagret',
  doneNext: 'Ingenting er publisert. Gå gjennom utkastene, og publiser dem når de er klare.',
  toDrafts: 'Se utkastene',

  guideName: 'Slik fyller du ut',
  choicesName: 'Valg',
  guide: {
    column: 'Kolonne',
    help: 'Hva du skriver',
    format: 'Hvordan',
    rules: [
      [
        'Én rad er én registrering',
        'La kolonnene stå i den rekkefølgen du vil. Du kan slette dem du ikke trenger.',
        '',
      ],
      [
        'Id i Nytte',
        'Skal stå tom for nye. For det dere har fra før, forteller id-en hvilken registrering raden gjelder.',
        'Ikke endre den.',
      ],
      ['Formler', 'Skriv verdier, ikke formler. Ikke slå sammen celler.', ''],
    ],
    text: 'Tekst',
    number: 'Tall, for eksempel 1250,5',
    year: 'Årstall med fire siffer',
    choice: 'Én av verdiene i arket «Valg»',
    date: 'Dato, for eksempel 23.11.2026',
    choices: 'En eller flere av verdiene i arket «Valg», med semikolon mellom',
    list: 'Flere skilles med semikolon',
    required: 'Må fylles ut.',
  },
  stateWords: {
    draft: 'Utkast',
    published: 'Publisert',
    publishedWithDraft: 'Publisert, med nytt utkast',
    withdrawn: 'Trukket tilbake',
  },

  csv: {
    row: 'Rad',
    title: 'Navn',
    state: 'Hva skjer',
    place: 'Celle',
    column: 'Kolonne',
    message: 'Merknad',
  },
};

function words({ code, detail }: CellFault, column: FlatColumn | undefined): string {
  if (code === 'not_a_year')
    return `«${detail.text}» er ikke et årstall. Skriv fire siffer, for eksempel 2026.`;
  const few = column?.choices && column.choices.length <= 12;
  const choices = few
    ? ` Velg en av disse: ${column.choices.map(({ label }) => label.nb).join(', ')}.`
    : ' Se arket «Valg» i malen.';
  return `Vi kjenner ikke «${detail.text}».${choices}`;
}

export type BulkMessages = typeof nb;
