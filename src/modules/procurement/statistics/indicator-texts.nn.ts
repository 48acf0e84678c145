import type { IndicatorTexts } from './indicator-texts.nb.ts';

const call = 'Nemnaren er alle som er kunngjorde, også dei som ikkje seier noko: å teie er ikkje ja.';
const text =
  'Funne ved ordsøk i tittel, omtale og tilleggsopplysningar. Kjøparen har ikkje sjølv erklært det, og talet blir aldri lagt saman med det som er erklært. Manglar er dei utan tekst å lese.';
const aim = (code: string) =>
  `Tel delkontraktar som gir opp ${code} i BT-776. Nemnaren er delkontraktane som seier at dei kjøper innovasjon, i BT-06 eller BT-776. Manglar er dei som seier inn-pur i BT-06 utan å seie kva slag.`;

/** What the indicators are called and how each is counted, in nynorsk. */
export const nn: IndicatorTexts = {
  indicators: {
    'innovative-procedures': {
      name: 'Innovative prosedyrar',
      rule: `Tel kunngjeringar med innovasjonspartnarskap (innovation) eller konkurranseprega dialog (comp-dial) i BT-105. ${call} Manglar er dei utan BT-105.`,
    },
    'innovation-partnership': {
      name: 'Innovasjonspartnarskap',
      rule: `Tel kunngjeringar med koden innovation i BT-105. ${call} Manglar er dei utan BT-105.`,
    },
    'competitive-dialogue': {
      name: 'Konkurranseprega dialog',
      rule: `Tel kunngjeringar med koden comp-dial i BT-105. ${call} Manglar er dei utan BT-105.`,
    },
    'declared-innovation': {
      name: 'Seier at dei kjøper innovasjon',
      rule: `Tel delkontraktar med inn-pur i BT-06 eller eit innovasjonsføremål i BT-776. ${call} Manglar er dei som korkje har BT-06 eller BT-776. Den som svarar «none» i BT-06, har svart nei.`,
    },
    'declared-innovation-bt06': {
      name: 'Innovasjon som strategisk føremål (berre BT-06)',
      rule: `Tel delkontraktar med inn-pur i BT-06. ${call} Manglar er dei utan BT-06.`,
    },
    'innovation-aim-product': { name: 'Føremål: nye varer og tenester', rule: aim('prod-innov') },
    'innovation-aim-process': { name: 'Føremål: nye prosessar', rule: aim('proc-innov') },
    'innovation-aim-market': { name: 'Føremål: nytt på marknaden', rule: aim('mar-nov') },
    'innovation-aim-research': { name: 'Føremål: forsking og utvikling', rule: aim('rd-act') },
    'research-exemption': {
      name: 'Unntak for forsking og utvikling',
      rule: 'Tel kunngjeringar med rd eller resd som grunn for direkte tildeling (BT-136). Nemnaren er kunngjeringar om tildeling utan konkurranse (neg-wo-call) og andre som gir opp ein slik grunn. Manglar er dei utan BT-136.',
    },
    variants: {
      name: 'Opnar for alternative løysingar',
      rule: `Tel delkontraktar der alternative tilbod er tillatne eller kravde (BT-63). ${call} Manglar er dei utan BT-63.`,
    },
    'functional-code': {
      name: 'Erklært funksjonsomtale',
      rule: 'Tel delkontraktar med fp-requ i BT-776. Koden fanst i SDK 1.6 og er borte i 1.7, så nemnaren er delkontraktar frå SDK 1.6 og andre som likevel har koden. Manglar er dei utan BT-776.',
    },
    'text-functional': { name: 'Teksten skildrar funksjon', rule: text },
    'text-need': { name: 'Teksten skildrar behov', rule: text },
    'text-pilot': { name: 'Teksten nemner pilot eller utprøving', rule: text },
    'text-dialogue': { name: 'Teksten nemner marknadsdialog', rule: text },
    'environmental-aims': {
      name: 'Miljøføremål',
      rule: `Tel delkontraktar med env-imp i BT-06 eller eit miljøføremål i BT-774. ${call} Manglar er dei utan begge.`,
    },
    'social-aims': {
      name: 'Sosiale føremål',
      rule: `Tel delkontraktar med soc-obj i BT-06 eller eit sosialt føremål i BT-775. ${call} Manglar er dei utan begge.`,
    },
    'tenders-per-lot': {
      name: 'Tilbod per delkontrakt',
      rule: 'Median og kvartilar av talet på tilbod (BT-759 med BT-760 tenders) i delkontraktar som er tildelte. Har fleire resultat same delkontrakt, gjeld det høgaste talet. Utanfor er dei som ikkje vart tildelte eller gir opp null tilbod. Manglar er dei utan tal.',
    },
    'single-bid': {
      name: 'Berre eitt tilbod',
      rule: 'Tel tildelte delkontraktar med eitt tilbod (BT-759). Nemnaren er tildelte delkontraktar som gir opp talet. Utanfor er dei som ikkje vart tildelte eller gir opp null tilbod. Manglar er dei utan tal.',
    },
    'not-awarded': {
      name: 'Ikkje tildelt',
      rule: 'Tel delkontraktar der konkurransen vart avslutta utan vinnar (clos-nw) eller framleis er open (open-nw) i BT-142. Nemnaren er delkontraktar i resultatkunngjeringar som gir opp utfallet. Manglar er dei utan utfall.',
    },
    'small-firms-winners': {
      name: 'Små og mellomstore bedrifter blant vinnarane',
      rule: 'Tel vinnarar som er mikro, små eller mellomstore (BT-165). Nemnaren er vinnarar med oppgitt storleik; ei bedrift blir teld éin gong per delkontrakt. Manglar er vinnarar utan storleik.',
    },
    'small-firms-tenders': {
      name: 'Små og mellomstore bedrifter blant tilboda',
      rule: 'Tel tilbod frå små og mellomstore bedrifter (BT-760 t-sme). Nemnaren er alle tilbod i delkontraktar som gir opp begge tala. Manglar er tilbod i delkontraktar utan t-sme, eller der t-sme er høgare enn talet på tilbod.',
    },
    'days-to-award': {
      name: 'Dagar frå kunngjering til tildeling',
      rule: 'Median og kvartilar av dagar frå konkurransen vart kunngjord til vinnaren vart vald (BT-1451). Manglar er dei der konkurransen ikkje er funnen eller datoen ikkje er oppgitt. Tildelt før kunngjeringa eller meir enn ti år etter blir rekna som feil og står for seg.',
    },
    'estimated-value': {
      name: 'Anslått verdi',
      rule: 'Median og kvartilar av anslått verdi (BT-27) per delkontrakt, kvar valuta for seg. Under 100 eller over 100 milliardar blir ikkje rekna som ein verdi; null, for lågt og for høgt står for seg blant feil.',
    },
    'awarded-value': {
      name: 'Tildelt verdi',
      rule: 'Median og kvartilar av verdien av det som vart tildelt (BT-720) per delkontrakt, kvar valuta for seg. Under 100 eller over 100 milliardar blir ikkje rekna som ein verdi og står for seg blant feil. Utanfor er dei som ikkje vart tildelte.',
    },
    framework: {
      name: 'Rammeavtalar',
      rule: 'Tel delkontraktar med ein rammeavtale (BT-765 anna enn none). Nemnaren er dei som har svart. Manglar er dei utan BT-765.',
    },
    'dynamic-purchasing': {
      name: 'Dynamiske innkjøpsordningar',
      rule: 'Tel delkontraktar med ei dynamisk innkjøpsordning (BT-766 anna enn none). Nemnaren er dei som har svart. Manglar er dei utan BT-766.',
    },
  },
  groups: {
    procedures: 'Innovative prosedyrar',
    declared: 'Erklært innovasjon',
    research: 'Forsking og utvikling',
    signals: 'Det som opnar for nye løysingar',
    text: 'Funne i teksten',
    aims: 'Miljø og samfunn',
    competition: 'Konkurranse',
    time: 'Tid',
    value: 'Verdi',
    forms: 'Avtaleformer',
  },
  units: { lot: 'delkontraktar', notice: 'kunngjeringar', tender: 'tilbod', winner: 'vinnarar' },
};
