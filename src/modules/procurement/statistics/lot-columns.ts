import type { Localised } from '../../../kernel/i18n/language.ts';
import { currencyKey, dayFaults, demonstrationOffset, exclusions, keyOf } from './codes.ts';
import { codedDimensions } from './dimensions.ts';
import { shiftOf, states } from './states.ts';
import type { ProcurementLotRow } from './tables.ts';

/** A row of the analytical table with the numbers that the public knows its notice by. */
export type ExportRow = ProcurementLotRow & {
  readonly notice_identifier: string;
  readonly version: number;
  readonly publication_number: string | null;
  readonly buyer: string | null;
  readonly buyer_number: string | null;
};

export type LotValue = string | number | null;

/** A column of the file of lots: how it is made, and the dictionary's words for it. */
export interface LotColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number';
  readonly value: (row: ExportRow) => LotValue;
  readonly meaning: Localised;
}

const meaning = (nb: string, nn: string, en: string): Localised => ({ nb, nn, en });
const atLeastZero = (value: number) => (value < 0 ? null : value);
const answers = [null, 'no', 'yes', 'not-reported'] as const;

function moneyOf(value: string): number | null {
  const amount = Number(value);
  return amount < 0 ? null : amount;
}

/** Why a row is not counted; empty for one that is. */
function exclusionText({ standing }: ExportRow): string | null {
  const code = standing % demonstrationOffset;
  return code === 0 ? null : keyOf(exclusions, code);
}

const identity: LotColumn[] = [
  {
    name: 'notice',
    type: 'text',
    value: (row) => row.notice_identifier,
    meaning: meaning(
      'Kunngjøringens id (BT-701)',
      'Id-en til kunngjeringa (BT-701)',
      'Identifier of the notice (BT-701)',
    ),
  },
  {
    name: 'version',
    type: 'integer',
    value: (row) => row.version,
    meaning: meaning('Versjon (BT-757)', 'Versjon (BT-757)', 'Version (BT-757)'),
  },
  {
    name: 'publication_number',
    type: 'text',
    value: (row) => row.publication_number,
    meaning: meaning('Nummer i Doffin eller TED', 'Nummer i Doffin eller TED', 'Number in Doffin or TED'),
  },
  {
    name: 'lot',
    type: 'text',
    value: (row) => row.lot_ref,
    meaning: meaning(
      'Delkontrakt (BT-137); tom når kunngjøringen ikke har noen',
      'Delkontrakt (BT-137); tom når kunngjeringa ikkje har nokon',
      'Lot (BT-137); empty when the notice has none',
    ),
  },
  {
    name: 'not_counted_because',
    type: 'text',
    value: exclusionText,
    meaning: meaning(
      'Hvorfor raden ikke telles: superseded, duplicate, cancelled, unsettled; tom når den telles',
      'Kvifor rada ikkje blir teld: superseded, duplicate, cancelled, unsettled; tom når ho blir teld',
      'Why the row is not counted: superseded, duplicate, cancelled, unsettled; empty when it is',
    ),
  },
  {
    name: 'buyer',
    type: 'text',
    value: (row) => row.buyer,
    meaning: meaning('Kjøper', 'Kjøpar', 'Buyer'),
  },
  {
    name: 'buyer_number',
    type: 'text',
    value: (row) => row.buyer_number,
    meaning: meaning(
      'Kjøperens organisasjonsnummer',
      'Organisasjonsnummeret til kjøparen',
      'Organisation number of the buyer',
    ),
  },
];

const dimensionMeanings: Readonly<Record<keyof typeof codedDimensions, Localised>> = {
  year: meaning('År kunngjort', 'År kunngjort', 'Year of publication'),
  'award-year': meaning(
    'År vinneren ble valgt (BT-1451)',
    'År vinnaren vart vald (BT-1451)',
    'Year of the award (BT-1451)',
  ),
  stage: meaning('Hva kunngjøringen gjelder', 'Kva kunngjeringa gjeld', 'What the notice is about'),
  threshold: meaning(
    'Over eller under terskelverdien i EØS',
    'Over eller under terskelverdien i EØS',
    'Above or below the EEA threshold',
  ),
  'buyer-type': meaning('Type kjøper (BT-11)', 'Type kjøpar (BT-11)', 'Legal type of the buyer (BT-11)'),
  county: meaning('Kjøperens fylke, nummer', 'Fylket til kjøparen, nummer', 'County of the buyer, by number'),
  centrality: meaning(
    'Kjøperens sentralitetsklasse hos SSB, 1–6',
    'Sentralitetsklassen til kjøparen hos SSB, 1–6',
    'Centrality class of the buyer by Statistics Norway, 1–6',
  ),
  cpv: meaning('CPV-hovedgruppe (BT-262)', 'CPV-hovudgruppe (BT-262)', 'CPV division (BT-262)'),
  procedure: meaning('Prosedyre (BT-105)', 'Prosedyre (BT-105)', 'Procedure (BT-105)'),
  sdk: meaning('Versjon av eForms', 'Versjon av eForms', 'Version of eForms'),
  'winner-size': meaning(
    'Vinnerens størrelse (BT-165)',
    'Storleiken på vinnaren (BT-165)',
    'Size of the winner (BT-165)',
  ),
};

const dimensions: LotColumn[] = Object.entries(codedDimensions).map(
  ([name, { column, key }]): LotColumn => ({
    name: name.replaceAll('-', '_'),
    type: 'text',
    value: (row) => key(row[column]),
    meaning: dimensionMeanings[name as keyof typeof codedDimensions],
  }),
);

const answerColumns: LotColumn[] = states.map((state) => ({
  name: state.replaceAll('-', '_'),
  type: 'text',
  value: (row) => answers[Number((BigInt(row.states) >> BigInt(shiftOf(state))) & 3n)] ?? null,
  meaning: meaning(
    `yes, no, not-reported; tom når spørsmålet ikke gjelder. Regelen står ved indikatoren ${state}`,
    `yes, no, not-reported; tom når spørsmålet ikkje gjeld. Regelen står ved indikatoren ${state}`,
    `yes, no, not-reported; empty where the question does not apply. The rule stands at the indicator ${state}`,
  ),
}));

const numbers: LotColumn[] = [
  {
    name: 'tenders',
    type: 'integer',
    value: (row) => atLeastZero(row.tenders),
    meaning: meaning('Antall tilbud (BT-759)', 'Talet på tilbod (BT-759)', 'Tenders received (BT-759)'),
  },
  {
    name: 'tenders_from_smes',
    type: 'integer',
    value: (row) => atLeastZero(row.tenders_sme),
    meaning: meaning(
      'Antall tilbud fra små og mellomstore bedrifter (BT-760 t-sme)',
      'Talet på tilbod frå små og mellomstore bedrifter (BT-760 t-sme)',
      'Tenders from small and medium-sized firms (BT-760 t-sme)',
    ),
  },
  {
    name: 'winners',
    type: 'integer',
    value: (row) => row.winners,
    meaning: meaning('Antall vinnere', 'Talet på vinnarar', 'Number of winners'),
  },
  {
    name: 'winners_with_size',
    type: 'integer',
    value: (row) => row.winners_known,
    meaning: meaning(
      'Vinnere med oppgitt størrelse',
      'Vinnarar med oppgitt storleik',
      'Winners of a given size',
    ),
  },
  {
    name: 'small_winners',
    type: 'integer',
    value: (row) => row.winners_sme,
    meaning: meaning(
      'Små og mellomstore vinnere',
      'Små og mellomstore vinnarar',
      'Small and medium-sized winners',
    ),
  },
  {
    name: 'days_to_award',
    type: 'integer',
    value: (row) => (row.days <= dayFaults.notReported ? null : row.days),
    meaning: meaning(
      'Dager fra kunngjøring til tildeling',
      'Dagar frå kunngjering til tildeling',
      'Days from call to award',
    ),
  },
  {
    name: 'estimated_value',
    type: 'number',
    value: (row) => moneyOf(row.estimated_value),
    meaning: meaning(
      'Anslått verdi (BT-27), hele enheter',
      'Anslått verdi (BT-27), heile einingar',
      'Estimated value (BT-27), whole units',
    ),
  },
  {
    name: 'estimated_currency',
    type: 'text',
    value: (row) => (row.estimated_currency === 0 ? null : currencyKey(row.estimated_currency)),
    meaning: meaning(
      'Valuta for anslått verdi',
      'Valuta for anslått verdi',
      'Currency of the estimated value',
    ),
  },
  {
    name: 'awarded_value',
    type: 'number',
    value: (row) => moneyOf(row.awarded_value),
    meaning: meaning(
      'Tildelt verdi (BT-720), hele enheter',
      'Tildelt verdi (BT-720), heile einingar',
      'Awarded value (BT-720), whole units',
    ),
  },
  {
    name: 'awarded_currency',
    type: 'text',
    value: (row) => (row.awarded_currency === 0 ? null : currencyKey(row.awarded_currency)),
    meaning: meaning('Valuta for tildelt verdi', 'Valuta for tildelt verdi', 'Currency of the awarded value'),
  },
];

/** The columns of the file, in order. */
export const lotColumns: readonly LotColumn[] = [...identity, ...dimensions, ...answerColumns, ...numbers];
