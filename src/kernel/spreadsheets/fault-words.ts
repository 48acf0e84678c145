import type { Language, Localised } from '../i18n/language.ts';
import type { CellFaultCode, FindingCode, Place, RefusalCode, SpreadsheetFault } from './faults.ts';

type Code = RefusalCode | FindingCode | CellFaultCode;

/** A fault in plain words, without its place. `{name}` in the words is filled from the fault's detail. */
export function faultWords(fault: SpreadsheetFault<Code>, language: Language): string {
  const detail: Readonly<Record<string, string | number>> = { ...fault.detail, cell: fault.place.cell ?? '' };
  return words[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''));
}

/** Where it is, as a person looks for it: `celle C14 i arket «Data»`; empty for the whole file. */
export function placeWords({ sheet, cell, row }: Place, language: Language): string {
  const at = cell ? `${placeNames.cell[language]} ${cell}` : row ? `${placeNames.row[language]} ${row}` : '';
  const inSheet = sheet ? `${placeNames.sheet[language]} «${sheet}»` : '';
  if (at && inSheet) return `${at} ${placeNames.in[language]} ${inSheet}`;
  return at || inSheet;
}

const placeNames = {
  cell: { nb: 'celle', nn: 'celle', en: 'cell' },
  row: { nb: 'rad', nn: 'rad', en: 'row' },
  sheet: { nb: 'arket', nn: 'arket', en: 'the sheet' },
  in: { nb: 'i', nn: 'i', en: 'in' },
} satisfies Record<string, Localised>;

const words: Readonly<Record<Code, Localised>> = {
  empty_file: {
    nb: 'Filen er tom.',
    nn: 'Fila er tom.',
    en: 'The file is empty.',
  },
  not_a_spreadsheet: {
    nb: 'Filen er ikke et regneark. Vi leser Excel-filer (.xlsx) og tekstfiler med kolonner (.csv).',
    nn: 'Fila er ikkje eit rekneark. Vi les Excel-filer (.xlsx) og tekstfiler med kolonnar (.csv).',
    en: 'The file is not a spreadsheet. We read Excel files (.xlsx) and text files with columns (.csv).',
  },
  old_excel_file: {
    nb: 'Filen er et gammelt Excel-format (.xls). Åpne den i Excel og lagre den som .xlsx.',
    nn: 'Fila er eit gammalt Excel-format (.xls). Opne ho i Excel og lagre ho som .xlsx.',
    en: 'The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.',
  },
  encrypted: {
    nb: 'Filen er beskyttet med passord. Lagre den uten passord og prøv igjen.',
    nn: 'Fila er verna med passord. Lagre ho utan passord og prøv igjen.',
    en: 'The file is protected by a password. Save it without the password and try again.',
  },
  binary_workbook: {
    nb: 'Filen er en binær arbeidsbok (.xlsb). Lagre den som .xlsx.',
    nn: 'Fila er ei binær arbeidsbok (.xlsb). Lagre ho som .xlsx.',
    en: 'The file is a binary workbook (.xlsb). Save it as .xlsx.',
  },
  opendocument: {
    nb: 'Filen er et OpenDocument-ark (.ods). Lagre den som .xlsx eller .csv.',
    nn: 'Fila er eit OpenDocument-ark (.ods). Lagre ho som .xlsx eller .csv.',
    en: 'The file is an OpenDocument sheet (.ods). Save it as .xlsx or .csv.',
  },
  macros: {
    nb: 'Filen inneholder makroer, og slike tar vi ikke imot. Lagre den som .xlsx uten makroer.',
    nn: 'Fila inneheld makroar, og slike tek vi ikkje imot. Lagre ho som .xlsx utan makroar.',
    en: 'The file contains macros, which we do not accept. Save it as .xlsx without macros.',
  },
  broken_package: {
    nb: 'Filen er ødelagt eller ikke fullstendig. Åpne den i Excel, lagre den på nytt og prøv igjen.',
    nn: 'Fila er øydelagd eller ikkje fullstendig. Opne ho i Excel, lagre ho på nytt og prøv igjen.',
    en: 'The file is damaged or incomplete. Open it in Excel, save it again and try once more.',
  },
  too_many_parts: {
    nb: 'Filen består av flere enn {limit} deler. Kopier tabellen til en ny arbeidsbok.',
    nn: 'Fila er sett saman av fleire enn {limit} delar. Kopier tabellen til ei ny arbeidsbok.',
    en: 'The file consists of more than {limit} parts. Copy the table to a new workbook.',
  },
  unpacked_too_large: {
    nb: 'Filen blir større enn {limitMib} MB når den pakkes ut. Del den i flere filer.',
    nn: 'Fila blir større enn {limitMib} MB når ho blir pakka ut. Del ho i fleire filer.',
    en: 'The file grows beyond {limitMib} MB when it is unpacked. Split it into several files.',
  },
  packed_too_tightly: {
    nb: 'Filen er pakket på en måte som vanlige regneark ikke er. Kopier tabellen til en ny arbeidsbok.',
    nn: 'Fila er pakka på ein måte som vanlege rekneark ikkje er. Kopier tabellen til ei ny arbeidsbok.',
    en: 'The file is packed in a way that ordinary spreadsheets are not. Copy the table to a new workbook.',
  },
  broken_xml: {
    nb: 'Innholdet i filen følger ikke Excel-formatet. Åpne den i Excel, lagre den på nytt og prøv igjen.',
    nn: 'Innhaldet i fila følgjer ikkje Excel-formatet. Opne ho i Excel, lagre ho på nytt og prøv igjen.',
    en: 'What is in the file does not follow the Excel format. Open it in Excel, save it again and try once more.',
  },
  doctype: {
    nb: 'Filen inneholder en dokumenttype-erklæring. Det har ikke vanlige regneark, og vi leser den ikke.',
    nn: 'Fila inneheld ei dokumenttype-erklæring. Det har ikkje vanlege rekneark, og vi les ho ikkje.',
    en: 'The file holds a document type declaration. Ordinary spreadsheets have none, and we do not read it.',
  },
  nested_too_deep: {
    nb: 'Innholdet i filen er nøstet dypere enn regneark er. Kopier tabellen til en ny arbeidsbok.',
    nn: 'Innhaldet i fila er nøsta djupare enn rekneark er. Kopier tabellen til ei ny arbeidsbok.',
    en: 'What is in the file is nested deeper than spreadsheets are. Copy the table to a new workbook.',
  },
  no_sheet: {
    nb: 'Filen har ingen ark med celler.',
    nn: 'Fila har ingen ark med celler.',
    en: 'The file has no sheet with cells.',
  },
  too_many_rows: {
    nb: 'Filen har flere enn {limit} rader. Del den i flere filer.',
    nn: 'Fila har fleire enn {limit} rader. Del ho i fleire filer.',
    en: 'The file has more than {limit} rows. Split it into several files.',
  },
  too_many_columns: {
    nb: 'Filen har flere enn {limit} kolonner. Bruk kolonnene i malen.',
    nn: 'Fila har fleire enn {limit} kolonnar. Bruk kolonnane i malen.',
    en: 'The file has more than {limit} columns. Use the columns of the template.',
  },
  cell_too_long: {
    nb: 'En celle er lengre enn et regneark kan vise.',
    nn: 'Ei celle er lengre enn eit rekneark kan vise.',
    en: 'A cell is longer than a spreadsheet can show.',
  },
  unclosed_quote: {
    nb: 'Et anførselstegn blir åpnet og aldri lukket. Se etter en løs " i raden.',
    nn: 'Eit hermeteikn blir opna og aldri lukka. Sjå etter ein laus " i rada.',
    en: 'A quotation mark is opened and never closed. Look for a stray " in the row.',
  },
  header_not_found: {
    nb: 'Vi fant ingen rad med overskriftene fra malen blant de første 20 radene. Disse må være med: {columns}.',
    nn: 'Vi fann inga rad med overskriftene frå malen blant dei første 20 radene. Desse må vere med: {columns}.',
    en: 'We found no row with the headings of the template among the first 20 rows. These are needed: {columns}.',
  },
  missing_column: {
    nb: 'Disse kolonnene mangler: {columns}.',
    nn: 'Desse kolonnane manglar: {columns}.',
    en: 'These columns are missing: {columns}.',
  },
  duplicate_column: {
    nb: 'Kolonnen «{name}» står to ganger. Da vet vi ikke hvilken som gjelder.',
    nn: 'Kolonnen «{name}» står to gonger. Då veit vi ikkje kva for ein som gjeld.',
    en: 'The column “{name}” is there twice, so we do not know which one counts.',
  },
  merged_cells: {
    nb: 'Cellene {cell} er slått sammen. Bare den første av dem har innhold.',
    nn: 'Cellene {cell} er slått saman. Berre den første av dei har innhald.',
    en: 'The cells {cell} are merged. Only the first of them holds anything.',
  },
  hidden_rows: {
    nb: 'Radene {from}–{to} er skjult i arket, men er lest.',
    nn: 'Radene {from}–{to} er gøymde i arket, men er lesne.',
    en: 'Rows {from}–{to} are hidden in the sheet, but have been read.',
  },
  hidden_columns: {
    nb: 'Kolonnene {from}–{to} er skjult i arket, men er lest.',
    nn: 'Kolonnane {from}–{to} er gøymde i arket, men er lesne.',
    en: 'Columns {from}–{to} are hidden in the sheet, but have been read.',
  },
  hidden_sheet: {
    nb: 'Et ark er skjult, og er ikke lest.',
    nn: 'Eit ark er gøymt, og er ikkje lese.',
    en: 'A sheet is hidden, and has not been read.',
  },
  other_sheet: {
    nb: 'Vi leser bare det første arket. Dette er ikke lest.',
    nn: 'Vi les berre det første arket. Dette er ikkje lese.',
    en: 'We read the first sheet only. This one has not been read.',
  },
  external_links: {
    nb: 'Filen viser til andre filer eller datakilder. Det vi ikke ser i arket, er ikke lest.',
    nn: 'Fila viser til andre filer eller datakjelder. Det vi ikkje ser i arket, er ikkje lese.',
    en: 'The file refers to other files or data sources. What is not in the sheet has not been read.',
  },
  embedded_objects: {
    nb: 'Filen inneholder innebygde filer. De er ikke lest.',
    nn: 'Fila inneheld innebygde filer. Dei er ikkje lesne.',
    en: 'The file contains embedded files. They have not been read.',
  },
  windows_1252: {
    nb: 'Filen er ikke lagret som UTF-8. Vi leste den som Windows-1252. Se etter at æ, ø og å ble riktige.',
    nn: 'Fila er ikkje lagra som UTF-8. Vi las ho som Windows-1252. Sjå etter at æ, ø og å vart rette.',
    en: 'The file is not saved as UTF-8. We read it as Windows-1252. Check that æ, ø and å came out right.',
  },
  header_not_first: {
    nb: 'Overskriftene står ikke i første rad. Det som står over dem, er ikke lest.',
    nn: 'Overskriftene står ikkje i første rad. Det som står over dei, er ikkje lese.',
    en: 'The headings are not in the first row. What is above them has not been read.',
  },
  unknown_column: {
    nb: 'Kolonnen {name} er ikke i malen, og er ikke lest.',
    nn: 'Kolonnen {name} er ikkje i malen, og er ikkje lesen.',
    en: 'The column {name} is not in the template, and has not been read.',
  },
  formula: {
    nb: 'Cellen inneholder en formel. Lim inn verdien i stedet (Lim inn utvalg, Verdier).',
    nn: 'Cella inneheld ein formel. Lim inn verdien i staden (Lim inn utval, Verdiar).',
    en: 'The cell holds a formula. Paste its value instead (Paste special, Values).',
  },
  cell_error: {
    nb: 'Cellen viser en feil: {text}.',
    nn: 'Cella viser ein feil: {text}.',
    en: 'The cell shows an error: {text}.',
  },
  not_a_number: {
    nb: '«{text}» er ikke et tall. Skriv bare tallet, for eksempel 1250,5.',
    nn: '«{text}» er ikkje eit tal. Skriv berre talet, til dømes 1250,5.',
    en: '“{text}” is not a number. Write the number only, such as 1250,5.',
  },
  ambiguous_number: {
    nb: '«{text}» kan leses på to måter. Skriv uten skilletegn hvis det er tusen, eller med fire desimaler hvis det er en brøkdel.',
    nn: '«{text}» kan lesast på to måtar. Skriv utan skiljeteikn om det er tusen, eller med fire desimalar om det er ein brøkdel.',
    en: '“{text}” can be read in two ways. Leave the mark out if it is thousands, or write four decimals if it is a fraction.',
  },
  imprecise_number: {
    nb: 'Tallet er så langt at regneark ikke beholder alle sifrene. Skriv det som tekst.',
    nn: 'Talet er så langt at rekneark ikkje held på alle siffera. Skriv det som tekst.',
    en: 'The number is so long that spreadsheets do not keep every digit. Write it as text.',
  },
  not_a_date: {
    nb: '«{text}» er ikke en dato. Skriv for eksempel 23.11.2026.',
    nn: '«{text}» er ikkje ein dato. Skriv til dømes 23.11.2026.',
    en: '“{text}” is not a date. Write for instance 23.11.2026.',
  },
  number_not_date: {
    nb: 'Cellen inneholder tallet {text}, ikke en dato. Skriv for eksempel 23.11.2026.',
    nn: 'Cella inneheld talet {text}, ikkje ein dato. Skriv til dømes 23.11.2026.',
    en: 'The cell holds the number {text}, not a date. Write for instance 23.11.2026.',
  },
  short_year: {
    nb: 'Skriv årstallet med fire siffer i «{text}».',
    nn: 'Skriv årstalet med fire siffer i «{text}».',
    en: 'Write the year with four digits in “{text}”.',
  },
};
