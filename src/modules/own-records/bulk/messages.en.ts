import type { FlatColumn } from '../../../kernel/records/flat-columns.ts';
import type { BulkMessages } from './messages.nb.ts';
import type { CellFault } from './words.ts';

export const en: BulkMessages = {
  kinds: { innovation: 'innovations', instrument: 'instruments', solution: 'solutions' },
  sheetName: { innovation: 'Innovations', instrument: 'Instruments', solution: 'Solutions' },
  fileName: { innovation: 'innovations', instrument: 'instruments', solution: 'solutions' },
  records: 'What you share with others',

  title: (kind) => `Add many ${kind} from a spreadsheet`,
  lead: 'You see what happens to each row before anything is saved. All of it is saved as drafts. Nothing is published.',
  fileLabel: 'Which file do you want to add?',
  fileHelp: (rows) =>
    `An Excel file (.xlsx) or a text file with columns (.csv), at most 10 MB and ${rows} rows.`,
  check: 'See what will happen',
  noFile: 'Choose a file.',
  fileTooLarge: 'The file is larger than 10 MB. Split it into several files.',
  templates: 'Do you not have a file yet?',
  emptyTemplate: 'Empty template to fill in (Excel)',
  emptyTemplateCsv: 'Empty template (CSV)',
  ownTemplate: (kind) => `All the ${kind} you have now (Excel)`,
  ownTemplateCsv: (kind) => `All the ${kind} you have now (CSV)`,
  templateHelp:
    'Make your changes in the file with what you have now, and add it again. The id in the first column tells which record a row is about. Rows without an id become new.',

  refused: 'We cannot read the file',
  refusedBody: 'Nothing has been saved.',
  reportTitle: {
    allWell: (rows) => `The file is in order. ${rows} can be saved.`,
    mixed: (good, faulty) => `${good} can be saved. ${faulty} must be corrected.`,
    hopeless: (faulty) => `Nothing can be saved yet. ${faulty} must be corrected.`,
    nothingNew: 'The file holds no changes.',
    empty: 'The file has no rows below the headings.',
  },
  rowsText: (count, shown) => (count === 1 ? '1 row' : `${shown} rows`),
  notSavedYet: 'Nothing has been saved yet.',
  file: 'File',
  kept: 'We keep what we have read for one hour.',
  state: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', faulty: 'To correct' },
  stateHeading: {
    new: 'New',
    changed: 'Changes to what you have',
    unchanged: 'Unchanged',
    faulty: 'Rows to correct',
  },
  aboutFile: 'About the file',
  save: (rows) => `Save as drafts (${rows})`,
  saveGood: (rows) => `Save ${rows} as drafts, without the others`,
  leftOut: (faulty) =>
    `${faulty} will not be saved. Download the report, correct the rows in the spreadsheet and add them afterwards.`,
  fixFirst: 'Or correct the spreadsheet first, and add the whole file again.',
  next: 'Next',
  another: 'Add another file',
  reportFile: 'Download the whole report (CSV)',
  rowByRow: 'Row by row',
  row: 'Row',
  notSaid: '(empty)',
  before: 'Before',
  after: 'After',
  lacks: (count) =>
    count === 1
      ? 'Lacks one thing before it can be published'
      : `Lacks ${count} things before it can be published`,
  lacksSummary: (count, rows) =>
    count === 1
      ? '1 row lacks something before it can be published. You can put that right in the draft.'
      : `${rows} lack something before they can be published. You can put that right in the drafts.`,
  commonFaults: 'The same goes for many rows',
  inColumn: (column) => `The column “${column}”`,
  places: (shown, more) => (more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')),
  moreRows: (count) => `… and ${count} more. All of them are in the report that you can download.`,

  noTitle: 'The row has no name.',
  unknownId: (id) => `We find no record of yours with the id “${id}”. Leave the id empty for a new one.`,
  sameId: (row) => `The same id is in row ${row}.`,
  merged: (cell) => `The cells ${cell} are merged. Split them, and fill in each cell.`,
  tooLong: 'The text is too long.',
  readAsPercent: (value) => `The cell shows per cent. We read it as ${value}.`,
  sameTitle: (row) =>
    row > 0
      ? `Row ${row} has the same name. Is it the same?`
      : 'You already have a record of this name. If it is the same, the row must have its id.',
  cellFault: (fault, column) => words(fault, column),

  changedMeanwhile: 'Somebody changed the same while you were looking at the report',
  changedMeanwhileBody:
    'Nothing has been saved. These rows are about records that have changed since the file was read:',
  checkAgain: 'See again what will happen',
  expired: 'The report is too old',
  expiredBody: 'We keep what we have read for one hour. Nothing has been saved. Add the file again.',
  faultyLeft: 'Some rows must be corrected. Choose whether to save the others without them.',

  doneTitle: (rows) => `${rows} saved as drafts`,
  doneNothing: 'There was nothing to save',
  created: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  leftOutCount: 'Not saved',
  doneNext: 'Nothing has been published. Go through the drafts, and publish them when they are ready.',
  toDrafts: 'See the drafts',

  guideName: 'How to fill in',
  choicesName: 'Choices',
  guide: {
    column: 'Column',
    help: 'What to write',
    format: 'How',
    rules: [
      [
        'One row is one record',
        'The columns may stand in any order. You may delete those you do not need.',
        '',
      ],
      [
        'Id in Nytte',
        'Leave it empty for new ones. For what you already have, the id tells which record the row is about.',
        'Do not change it.',
      ],
      ['Formulas', 'Write values, not formulas. Do not merge cells.', ''],
    ],
    text: 'Text',
    number: 'Number, such as 1250,5',
    year: 'Year with four digits',
    choice: 'One of the values in the sheet “Choices”',
    date: 'Date, such as 23.11.2026',
    choices: 'One or more of the values in the sheet “Choices”, with semicolons between',
    list: 'Several are separated by semicolons',
    required: 'Must be filled in.',
  },
  stateWords: {
    draft: 'Draft',
    published: 'Published',
    publishedWithDraft: 'Published, with a new draft',
    withdrawn: 'Withdrawn',
  },

  csv: {
    row: 'Row',
    title: 'Name',
    state: 'What happens',
    place: 'Cell',
    column: 'Column',
    message: 'Remark',
  },
};

function words({ code, detail }: CellFault, column: FlatColumn | undefined): string {
  if (code === 'not_a_year') return `“${detail.text}” is not a year. Write four digits, such as 2026.`;
  const few = column?.choices && column.choices.length <= 12;
  const choices = few
    ? ` Choose one of these: ${column.choices.map(({ label }) => label.en).join(', ')}.`
    : ' See the sheet “Choices” in the template.';
  return `We do not know “${detail.text}”.${choices}`;
}
