/** What the page about OCDS says. */
export interface OcdsMessages {
  readonly documentTitle: string;
  readonly title: string;
  readonly lead: string;
  readonly addsHeading: string;
  readonly addsLead: string;
  readonly addsColumns: readonly [string, string, string];
  /** What, in OCDS alone, and with the extension. */
  readonly adds: readonly (readonly [string, string, string])[];
  readonly schema: string;
  readonly fetchHeading: string;
  readonly fetch: { readonly releases: string; readonly record: string; readonly files: string };
  readonly mergeHeading: string;
  readonly mergeLead: string;
  readonly mergeCommand: string;
  readonly idsHeading: string;
  readonly idPoints: (prefix: string) => readonly string[];
  readonly leftOutHeading: string;
  readonly leftOutPoints: readonly string[];
  readonly standard: string;
  readonly mapping: string;
  readonly openData: string;
}

export const nb: OcdsMessages = {
  documentTitle: 'Anskaffelser som OCDS',
  title: 'Hent anskaffelsene som OCDS, med det som ellers går tapt',
  lead: 'OCDS er en åpen standard for data om anskaffelser. Hver kunngjøring er en melding (release), og hver anskaffelse en samlet post (record).',
  addsHeading: 'Dette legger vi til',
  addsLead:
    'OCDS kan ikke alene fortelle hvor mye innovasjon det er i anskaffelsene. Derfor har meldingene våre egne felt, som heter «nytte».',
  addsColumns: ['Opplysning', 'I OCDS alene', 'Med utvidelsen vår'],
  adds: [
    ['Prosedyre (BT-105)', 'Innovasjonspartnerskap blir «selective»', 'Koden står som i kunngjøringen'],
    ['Strategisk mål (BT-06)', '«Ingen» blir borte', '«none» er noe annet enn ikke oppgitt'],
    ['Mål med innovasjonen (BT-776)', 'Bare koder som OCDS kjenner', 'Alle koder, også nye og utgåtte'],
    ['Samlet verdi (BT-161)', 'Blir borte', 'Står for hver kunngjøring'],
    ['Vinnere', 'Leverandører', 'Også hvilket tilbud som vant, og hvem som leder en gruppe'],
    ['Holdt tilbake (BT-195)', 'Hvilket felt', 'Også hvilken del av kunngjøringen det gjelder'],
    ['Tall', 'Avrundes ofte', 'Hvert siffer er med'],
  ],
  schema: 'Skjemaet til utvidelsen (JSON Schema)',
  fetchHeading: 'Slik henter du',
  fetch: {
    releases: 'Meldingene fra et år og framover, de nyeste først:',
    record: 'Alt om én anskaffelse, både slik den er nå, og slik den har endret seg:',
    files: 'Alt som filer, én for hvert år, fra en egen installasjon:',
  },
  mergeHeading: 'Slik slår du meldinger sammen',
  mergeLead:
    'Kommandoen følger reglene i OCDS 1.1, og virker på meldinger fra hvem som helst. Filene kan være større enn minnet. Det som ikke kan brukes, blir fortalt med fil og linje.',
  mergeCommand: 'Slå sammen filer og mapper, til én linje for hver anskaffelse:',
  idsHeading: 'Slik er identifikatorene laget',
  idPoints: (prefix) => [
    `En anskaffelse heter ${prefix} og så prosedyrens identifikator (BT-04). Forstavelsen er ikke registrert hos Open Contracting Partnership.`,
    'En kunngjøring uten prosedyre, for eksempel en veiledende kunngjøring, er en anskaffelse for seg.',
    'En melding heter kunngjøringens nummer og versjon.',
    'En norsk organisasjon heter NO-BRC og organisasjonsnummeret, og er den samme i alle meldinger. Andre har navn etter kunngjøringen.',
    'Resultater, tilbud og kontrakter begynner med kunngjøringens nummer, så to kunngjøringer i samme anskaffelse ikke blandes.',
  ],
  leftOutHeading: 'Dette er ikke med',
  leftOutPoints: [
    'Registrering av foretak, der ingenting blir anskaffet.',
    'Kunngjøringer uten nummer eller dag. De blir fortalt når filene lages.',
    'Navn, nummer og sted for privatpersoner.',
    'Eksempeldata.',
  ],
  standard: 'Standarden: sammenslåing i OCDS 1.1',
  mapping: 'Omsetningen fra eForms: OCDS for eForms',
  openData: 'Alle åpne data',
};
