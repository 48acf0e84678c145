import type { IndicatorGroup, IndicatorName, Unit } from './indicators.ts';

export interface IndicatorText {
  /** A noun phrase: heading of a card, choice in a list. */
  readonly name: string;
  /** How it is counted, in whole sentences: numerator, denominator, what is missing. */
  readonly rule: string;
}

export interface IndicatorTexts {
  readonly indicators: Readonly<Record<IndicatorName, IndicatorText>>;
  readonly groups: Readonly<Record<IndicatorGroup, string>>;
  readonly units: Readonly<Record<Unit, string>>;
}

const call = 'Nevneren er alle som er kunngjort, også dem som ikke sier noe: taushet er ikke ja.';
const text =
  'Funnet ved ordsøk i tittel, beskrivelse og tilleggsopplysninger. Kjøperen har ikke selv erklært det, og tallet legges aldri sammen med det som er erklært. Mangler er dem uten tekst å lese.';
const aim = (code: string) =>
  `Teller delkontrakter som oppgir ${code} i BT-776. Nevneren er delkontraktene som sier at de kjøper innovasjon, i BT-06 eller BT-776. Mangler er dem som sier inn-pur i BT-06 uten å si hva slags.`;

/** What the indicators are called and how each is counted, in bokmål. */
export const nb: IndicatorTexts = {
  indicators: {
    'innovative-procedures': {
      name: 'Innovative prosedyrer',
      rule: `Teller kunngjøringer med innovasjonspartnerskap (innovation) eller konkurransepreget dialog (comp-dial) i BT-105. ${call} Mangler er dem uten BT-105.`,
    },
    'innovation-partnership': {
      name: 'Innovasjonspartnerskap',
      rule: `Teller kunngjøringer med koden innovation i BT-105. ${call} Mangler er dem uten BT-105.`,
    },
    'competitive-dialogue': {
      name: 'Konkurransepreget dialog',
      rule: `Teller kunngjøringer med koden comp-dial i BT-105. ${call} Mangler er dem uten BT-105.`,
    },
    'declared-innovation': {
      name: 'Sier at de kjøper innovasjon',
      rule: `Teller delkontrakter med inn-pur i BT-06 eller et innovasjonsformål i BT-776. ${call} Mangler er dem som verken har BT-06 eller BT-776. Den som svarer «none» i BT-06, har svart nei.`,
    },
    'declared-innovation-bt06': {
      name: 'Innovasjon som strategisk formål (bare BT-06)',
      rule: `Teller delkontrakter med inn-pur i BT-06. ${call} Mangler er dem uten BT-06.`,
    },
    'innovation-aim-product': { name: 'Formål: nye varer og tjenester', rule: aim('prod-innov') },
    'innovation-aim-process': { name: 'Formål: nye prosesser', rule: aim('proc-innov') },
    'innovation-aim-market': { name: 'Formål: nytt på markedet', rule: aim('mar-nov') },
    'innovation-aim-research': { name: 'Formål: forskning og utvikling', rule: aim('rd-act') },
    'research-exemption': {
      name: 'Unntak for forskning og utvikling',
      rule: 'Teller kunngjøringer med rd eller resd som grunn for direkte tildeling (BT-136). Nevneren er kunngjøringer om tildeling uten konkurranse (neg-wo-call) og andre som oppgir en slik grunn. Mangler er dem uten BT-136.',
    },
    variants: {
      name: 'Åpner for alternative løsninger',
      rule: `Teller delkontrakter der alternative tilbud er tillatt eller krevd (BT-63). ${call} Mangler er dem uten BT-63.`,
    },
    'functional-code': {
      name: 'Erklært funksjonsbeskrivelse',
      rule: 'Teller delkontrakter med fp-requ i BT-776. Koden fantes i SDK 1.6 og er borte i 1.7, så nevneren er delkontrakter fra SDK 1.6 og andre som likevel har koden. Mangler er dem uten BT-776.',
    },
    'text-functional': { name: 'Teksten beskriver funksjon', rule: text },
    'text-need': { name: 'Teksten beskriver behov', rule: text },
    'text-pilot': { name: 'Teksten nevner pilot eller utprøving', rule: text },
    'text-dialogue': { name: 'Teksten nevner markedsdialog', rule: text },
    'environmental-aims': {
      name: 'Miljøformål',
      rule: `Teller delkontrakter med env-imp i BT-06 eller et miljøformål i BT-774. ${call} Mangler er dem uten begge.`,
    },
    'social-aims': {
      name: 'Sosiale formål',
      rule: `Teller delkontrakter med soc-obj i BT-06 eller et sosialt formål i BT-775. ${call} Mangler er dem uten begge.`,
    },
    'tenders-per-lot': {
      name: 'Tilbud per delkontrakt',
      rule: 'Median og kvartiler av antall tilbud (BT-759 med BT-760 tenders) i delkontrakter som er tildelt. Har flere resultater samme delkontrakt, gjelder det høyeste antallet. Utenfor er dem som ikke ble tildelt eller oppgir null tilbud. Mangler er dem uten antall.',
    },
    'single-bid': {
      name: 'Bare ett tilbud',
      rule: 'Teller tildelte delkontrakter med ett tilbud (BT-759). Nevneren er tildelte delkontrakter som oppgir antall. Utenfor er dem som ikke ble tildelt eller oppgir null tilbud. Mangler er dem uten antall.',
    },
    'not-awarded': {
      name: 'Ikke tildelt',
      rule: 'Teller delkontrakter der konkurransen ble avsluttet uten vinner (clos-nw) eller fortsatt er åpen (open-nw) i BT-142. Nevneren er delkontrakter i resultatkunngjøringer som oppgir utfallet. Mangler er dem uten utfall.',
    },
    'small-firms-winners': {
      name: 'Små og mellomstore bedrifter blant vinnerne',
      rule: 'Teller vinnere som er mikro, små eller mellomstore (BT-165). Nevneren er vinnere med oppgitt størrelse; en bedrift telles én gang per delkontrakt. Mangler er vinnere uten størrelse.',
    },
    'small-firms-tenders': {
      name: 'Små og mellomstore bedrifter blant tilbudene',
      rule: 'Teller tilbud fra små og mellomstore bedrifter (BT-760 t-sme). Nevneren er alle tilbud i delkontrakter som oppgir begge tallene. Mangler er tilbud i delkontrakter uten t-sme, eller der t-sme er høyere enn antallet tilbud.',
    },
    'days-to-award': {
      name: 'Dager fra kunngjøring til tildeling',
      rule: 'Median og kvartiler av dager fra konkurransen ble kunngjort til vinneren ble valgt (BT-1451). Mangler er dem der konkurransen ikke er funnet eller datoen ikke er oppgitt. Tildelt før kunngjøringen eller mer enn ti år etter regnes som feil og står for seg.',
    },
    'estimated-value': {
      name: 'Anslått verdi',
      rule: 'Median og kvartiler av anslått verdi (BT-27) per delkontrakt, hver valuta for seg. Under 100 eller over 100 milliarder regnes ikke som en verdi; null, for lavt og for høyt står for seg blant feil.',
    },
    'awarded-value': {
      name: 'Tildelt verdi',
      rule: 'Median og kvartiler av verdien av det som ble tildelt (BT-720) per delkontrakt, hver valuta for seg. Under 100 eller over 100 milliarder regnes ikke som en verdi og står for seg blant feil. Utenfor er dem som ikke ble tildelt.',
    },
    framework: {
      name: 'Rammeavtaler',
      rule: 'Teller delkontrakter med en rammeavtale (BT-765 annet enn none). Nevneren er dem som har svart. Mangler er dem uten BT-765.',
    },
    'dynamic-purchasing': {
      name: 'Dynamiske innkjøpsordninger',
      rule: 'Teller delkontrakter med en dynamisk innkjøpsordning (BT-766 annet enn none). Nevneren er dem som har svart. Mangler er dem uten BT-766.',
    },
  },
  groups: {
    procedures: 'Innovative prosedyrer',
    declared: 'Erklært innovasjon',
    research: 'Forskning og utvikling',
    signals: 'Det som åpner for nye løsninger',
    text: 'Funnet i teksten',
    aims: 'Miljø og samfunn',
    competition: 'Konkurranse',
    time: 'Tid',
    value: 'Verdi',
    forms: 'Avtaleformer',
  },
  units: { lot: 'delkontrakter', notice: 'kunngjøringer', tender: 'tilbud', winner: 'vinnere' },
};
