import type { OcdsMessages } from './ocds-messages.nb.ts';

export const nn: OcdsMessages = {
  documentTitle: 'Innkjøp som OCDS',
  title: 'Hent innkjøpa som OCDS, med det som elles går tapt',
  lead: 'OCDS er ein open standard for data om innkjøp. Kvar kunngjering er ei melding (release), og kvart innkjøp ein samla post (record).',
  addsHeading: 'Dette legg vi til',
  addsLead:
    'OCDS kan ikkje åleine fortelje kor mykje innovasjon det er i innkjøpa. Difor har meldingane våre eigne felt, som heiter «nytte».',
  addsColumns: ['Opplysning', 'I OCDS åleine', 'Med utvidinga vår'],
  adds: [
    ['Prosedyre (BT-105)', 'Innovasjonspartnarskap blir «selective»', 'Koden står som i kunngjeringa'],
    ['Strategisk mål (BT-06)', '«Ingen» blir borte', '«none» er noko anna enn ikkje oppgitt'],
    ['Mål med innovasjonen (BT-776)', 'Berre kodar som OCDS kjenner', 'Alle kodar, også nye og utgåtte'],
    ['Samla verdi (BT-161)', 'Blir borte', 'Står for kvar kunngjering'],
    ['Vinnarar', 'Leverandørar', 'Også kva tilbod som vann, og kven som leier ei gruppe'],
    ['Halde tilbake (BT-195)', 'Kva felt', 'Også kva del av kunngjeringa det gjeld'],
    ['Tal', 'Blir ofte runda av', 'Kvart siffer er med'],
  ],
  schema: 'Skjemaet til utvidinga (JSON Schema)',
  fetchHeading: 'Slik hentar du',
  fetch: {
    releases: 'Meldingane frå eit år og framover, dei nyaste først:',
    record: 'Alt om eitt innkjøp, både slik det er no, og slik det har endra seg:',
    files: 'Alt som filer, éi for kvart år, frå ein eigen installasjon:',
  },
  mergeHeading: 'Slik slår du saman meldingar',
  mergeLead:
    'Kommandoen følgjer reglane i OCDS 1.1, og verkar på meldingar frå kven som helst. Filene kan vere større enn minnet. Det som ikkje kan brukast, blir fortalt med fil og linje.',
  mergeCommand: 'Slå saman filer og mapper, til éi linje for kvart innkjøp:',
  idsHeading: 'Slik er identifikatorane laga',
  idPoints: (prefix) => [
    `Eit innkjøp heiter ${prefix} og så identifikatoren til prosedyren (BT-04). Forstavinga er ikkje registrert hos Open Contracting Partnership.`,
    'Ei kunngjering utan prosedyre, til dømes ei rettleiande kunngjering, er eit innkjøp for seg.',
    'Ei melding heiter nummeret og versjonen til kunngjeringa.',
    'Ein norsk organisasjon heiter NO-BRC og organisasjonsnummeret, og er den same i alle meldingar. Andre har namn etter kunngjeringa.',
    'Resultat, tilbod og kontraktar byrjar med nummeret til kunngjeringa, så to kunngjeringar i same innkjøp ikkje blir blanda.',
  ],
  leftOutHeading: 'Dette er ikkje med',
  leftOutPoints: [
    'Registrering av føretak, der ingenting blir kjøpt inn.',
    'Kunngjeringar utan nummer eller dag. Dei blir fortalde når filene blir laga.',
    'Namn, nummer og stad for privatpersonar.',
    'Eksempeldata frå demonstrasjonen.',
  ],
  standard: 'Standarden: samanslåing i OCDS 1.1',
  mapping: 'Omsetjinga frå eForms: OCDS for eForms',
  openData: 'Alle opne data',
};
