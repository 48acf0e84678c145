import type { FlatColumn } from '../../../kernel/records/flat-columns.ts';
import type { BulkMessages } from './messages.nb.ts';
import type { CellFault } from './words.ts';

export const nn: BulkMessages = {
  kinds: { innovation: 'innovasjonar', instrument: 'verkemiddel', solution: 'løysingar' },
  sheetName: { innovation: 'Innovasjonar', instrument: 'Verkemiddel', solution: 'Løysingar' },
  fileName: { innovation: 'innovasjonar', instrument: 'verkemiddel', solution: 'loysingar' },
  records: 'Det de deler med andre',

  title: (kind) => `Legg inn mange ${kind} frå rekneark`,
  lead: 'Du ser kva som skjer med kvar rad før noko blir lagra. Alt blir lagra som utkast. Ingenting blir publisert.',
  fileLabel: 'Kva fil vil du leggje inn?',
  fileHelp: (rows) =>
    `Ei Excel-fil (.xlsx) eller ei tekstfil med kolonnar (.csv), høgst 10 MB og ${rows} rader.`,
  check: 'Sjå kva som vil skje',
  noFile: 'Vel ei fil.',
  fileTooLarge: 'Fila er større enn 10 MB. Del ho i fleire filer.',
  templates: 'Har du ikkje ei fil enno?',
  emptyTemplate: 'Tom mal til å fylle ut (Excel)',
  emptyTemplateCsv: 'Tom mal (CSV)',
  ownTemplate: (kind) => `Alle ${kind} de har no (Excel)`,
  ownTemplateCsv: (kind) => `Alle ${kind} de har no (CSV)`,
  templateHelp:
    'Rett i fila med det de har no, og legg ho inn igjen. Id-en i første kolonne viser kva registrering rada gjeld. Rader utan id blir nye.',

  refused: 'Vi kan ikkje lese fila',
  refusedBody: 'Ingenting er lagra.',
  reportTitle: {
    allWell: (rows) => `Fila er i orden. ${rows} kan lagrast.`,
    mixed: (good, faulty) => `${good} kan lagrast. ${faulty} må rettast.`,
    hopeless: (faulty) => `Ingenting kan lagrast enno. ${faulty} må rettast.`,
    nothingNew: 'Fila inneheld ingen endringar.',
    empty: 'Fila har ingen rader under overskriftene.',
  },
  rowsText: (count, shown) => (count === 1 ? '1 rad' : `${shown} rader`),
  notSavedYet: 'Ingenting er lagra enno.',
  file: 'Fil',
  kept: 'Vi held på det vi har lese, i ein time.',
  state: { new: 'Nye', changed: 'Blir endra', unchanged: 'Uendra', faulty: 'Må rettast' },
  stateHeading: {
    new: 'Nye',
    changed: 'Endringar i det de har',
    unchanged: 'Uendra',
    faulty: 'Rader som må rettast',
  },
  aboutFile: 'Om fila',
  save: (rows) => `Lagre som utkast (${rows})`,
  saveGood: (rows) => `Lagre ${rows} som utkast, utan dei andre`,
  leftOut: (faulty) =>
    `${faulty} blir ikkje lagra. Last ned rapporten, rett radene i reknearket og legg dei inn etterpå.`,
  fixFirst: 'Eller rett i reknearket først, og legg inn heile fila på nytt.',
  next: 'Vidare',
  another: 'Legg inn ei anna fil',
  reportFile: 'Last ned heile rapporten (CSV)',
  rowByRow: 'Rad for rad',
  row: 'Rad',
  notSaid: '(tomt)',
  before: 'Før',
  after: 'Etter',
  lacks: (count) =>
    count === 1 ? 'Manglar éin ting før ho kan publiserast' : `Manglar ${count} ting før ho kan publiserast`,
  lacksSummary: (count, rows) =>
    count === 1
      ? '1 rad manglar noko før ho kan publiserast. Det kan du rette i utkastet.'
      : `${rows} manglar noko før dei kan publiserast. Det kan du rette i utkasta.`,
  commonFaults: 'Det same gjeld mange rader',
  inColumn: (column) => `Kolonnen «${column}»`,
  places: (shown, more) => (more > 0 ? `${shown.join(', ')} og ${more} til` : shown.join(', ')),
  moreRows: (count) => `… og ${count} til. Alle står i rapporten du kan laste ned.`,

  noTitle: 'Rada manglar namn.',
  unknownId: (id) => `Vi finn inga registrering med id «${id}» hos dykk. La id stå tom for ei ny.`,
  sameId: (row) => `Den same id-en står i rad ${row}.`,
  merged: (cell) => `Cellene ${cell} er slått saman. Del dei opp, og fyll ut kvar celle.`,
  tooLong: 'Teksten er for lang.',
  readAsPercent: (value) => `Cella viser prosent. Vi les ho som ${value}.`,
  sameTitle: (row) =>
    row > 0
      ? `Rad ${row} har det same namnet. Er det den same?`
      : 'De har alt ei registrering med dette namnet. Er det den same, må rada ha id-en hennar.',
  cellFault: (fault, column) => words(fault, column),

  changedMeanwhile: 'Nokon har endra det same medan du såg på rapporten',
  changedMeanwhileBody:
    'Ingenting er lagra. Desse radene gjeld registreringar som er endra sidan fila vart lesen:',
  checkAgain: 'Sjå på nytt kva som vil skje',
  expired: 'Rapporten er for gammal',
  expiredBody: 'Vi held på det vi har lese, i ein time. Ingenting er lagra. Legg inn fila på nytt.',
  faultyLeft: 'Nokre rader må rettast. Vel om du vil lagre dei andre utan dei.',

  doneTitle: (rows) => `${rows} er lagra som utkast`,
  doneNothing: 'Det var ingenting å lagre',
  created: 'Nye',
  changed: 'Endra',
  unchanged: 'Uendra',
  leftOutCount: 'Ikkje lagra',
  doneNext: 'Ingenting er publisert. Gå gjennom utkasta, og publiser dei når dei er klare.',
  toDrafts: 'Sjå utkasta',

  guideName: 'Slik fyller du ut',
  choicesName: 'Val',
  guide: {
    column: 'Kolonne',
    help: 'Kva du skriv',
    format: 'Korleis',
    rules: [
      [
        'Éi rad er éi registrering',
        'La kolonnane stå i den rekkjefølgja du vil. Du kan slette dei du ikkje treng.',
        '',
      ],
      [
        'Id i Nytte',
        'Skal stå tom for nye. For det de har frå før, fortel id-en kva registrering rada gjeld.',
        'Ikkje endre han.',
      ],
      ['Formlar', 'Skriv verdiar, ikkje formlar. Ikkje slå saman celler.', ''],
    ],
    text: 'Tekst',
    number: 'Tal, til dømes 1250,5',
    year: 'Årstal med fire siffer',
    choice: 'Éin av verdiane i arket «Val»',
    date: 'Dato, til dømes 23.11.2026',
    choices: 'Ein eller fleire av verdiane i arket «Val», med semikolon mellom',
    list: 'Fleire blir skilde med semikolon',
    required: 'Må fyllast ut.',
  },
  stateWords: {
    draft: 'Utkast',
    published: 'Publisert',
    publishedWithDraft: 'Publisert, med nytt utkast',
    withdrawn: 'Trekt tilbake',
  },

  csv: {
    row: 'Rad',
    title: 'Namn',
    state: 'Kva skjer',
    place: 'Celle',
    column: 'Kolonne',
    message: 'Merknad',
  },
};

function words({ code, detail }: CellFault, column: FlatColumn | undefined): string {
  if (code === 'not_a_year')
    return `«${detail.text}» er ikkje eit årstal. Skriv fire siffer, til dømes 2026.`;
  const few = column?.choices && column.choices.length <= 12;
  const choices = few
    ? ` Vel ein av desse: ${column.choices.map(({ label }) => label.nn).join(', ')}.`
    : ' Sjå arket «Val» i malen.';
  return `Vi kjenner ikkje «${detail.text}».${choices}`;
}
