import type { Procedure } from './procedures.ts';

/** A page that a rule or a fact was read from. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

/** The day on which the sources were read. Stored copies were read: a page may have changed since its copy was made. */
export const sourcesReadOn = '2026-11-28';

const dfo = 'https://anskaffelser.no';

export const sources = {
  dialogue: {
    title: 'DFØ: Regler for dialog med markedet',
    url: `${dfo}/anskaffelsesprosessen/anskaffelsesprosessen-steg-steg/avklare-behov-og-forberede-konkurransen/lage-konkurransestrategi/kartlegging-og-dialog-med-markedet/dialog-med-markedet/regler-dialog-med-markedet`,
  },
  partnership: {
    title: 'DFØ: Gjennomføring av konkurransen ved innovasjonspartnerskap',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/innovasjonspartnerskap/gjennomforing-av-konkurransen-ved-innovasjonspartnerskap`,
  },
  partnershipContract: {
    title: 'DFØ: Utarbeide konkurransegrunnlag og kontrakt ved innovasjonspartnerskap',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/innovasjonspartnerskap/utarbeide-konkurransegrunnlag-og-kontrakt-ved-innovasjonspartnerskap`,
  },
  preCommercial: {
    title: 'DFØ: Før-kommersielle anskaffelser',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/kommersielle-anskaffelser`,
  },
  preCommercialContract: {
    title: 'DFØ: Utarbeide konkurransegrunnlag og kontrakt (før-kommersielle anskaffelser)',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/kommersielle-anskaffelser/utarbeide-konkurransegrunnlag-og-kontrakt`,
  },
  research: {
    title: 'DFØ: Unntak for enkelte FoU-kontrakter',
    url: 'https://www.anskaffelser.no/avtaler-og-regelverk/anskaffelsesprosedyrer/forsknings-og-utviklingskontrakter/unntak-enkelte-fou-kontrakter',
  },
  competitiveDialogue: {
    title: 'DFØ: Konkurransepreget dialog',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/konkurransepreget-dialog`,
  },
  negotiation: {
    title: 'Nærings- og fiskeridepartementet: Konkurranse med forhandling etter forutgående kunngjøring',
    url: 'https://www.regjeringen.no/no/tema/naringsliv/konkurransepolitikk/offentlige-anskaffelser-/andre-kolonne/anskaffelsesprosedyrer-i-del-iii/konkurranse-med-forhandling-etter-forutgaende-kunngjoring/id2568588/',
  },
  design: {
    title: 'DFØ: Plan- og designkonkurranse',
    url: `${dfo}/avtaler-og-regelverk/anskaffelsesprosedyrer/plan-og-designkonkurranse`,
  },
  dynamic: {
    title: 'DFØ: Dynamisk innkjøpsordning',
    url: 'https://www.anskaffelser.no/avtaler-og-regelverk/dynamisk-innkjopsordning',
  },
  startoff: { title: 'DFØ: StartOff', url: 'https://www.anskaffelser.no/nb/innovasjon/startoff' },
  afterwards: {
    title: 'DFØ: Kjøp den nyutviklede innovative løsningen',
    url: `${dfo}/innovasjon/kjop-den-nyutviklede-innovative-losningen`,
  },
  guide: {
    title: 'Nærings- og fiskeridepartementet: Veileder til reglene om offentlige anskaffelser, kapittel 34',
    url: 'https://www.regjeringen.no/no/dokumenter/veileder-offentlige-anskaffelser/id2581234/?ch=38',
  },
  thresholds: {
    title: 'DFØ: Terskelverdier for offentlige anskaffelser (2024–2026)',
    url: `${dfo}/avtaler-og-regelverk/terskelverdier-offentlige-anskaffelser`,
  },
  climate: {
    title: 'DFØ: Veileder til regler om klima- og miljøhensyn, kapittel 3',
    url: `${dfo}/verktoy/veiledere/veileder-til-regler-om-klima-og-miljohensyn-i-offentlige-anskaffelser/3-anskaffelsesforskriften-reglene-som-gjelder`,
  },
  codes: {
    title: 'DFØ: Innovative Acquisition (BT-776), versjon 0.1, 5. juni 2026',
    url: 'https://github.com/anskaffelser/eforms-sdk-nor',
  },
  change: {
    title: 'Wikborg Rein: Regjeringen legger frem forslag til ny anskaffelseslov (Prop. 147 L (2024–2025))',
    url: 'https://www.wr.no/aktuelt/regjeringen-legger-frem-forslag-til-ny-anskaffelseslov',
  },
} as const satisfies Record<string, Source>;
export type SourceName = keyof typeof sources;

/**
 * What the law demands or allows, each with the section that its source names. The text of a demand is in the messages.
 * `section` is of anskaffelsesforskriften; undefined where the source names none.
 */
export const demands = {
  dialogueAllowed: { section: '§§ 9-3, 12-2', source: 'dialogue' },
  dialogueBefore: { section: undefined, source: 'dialogue' },
  climate: { section: '§ 7-9', source: 'climate' },
  partnershipWhen: { section: '§ 13-1', source: 'thresholds' },
  partnershipQualification: { section: undefined, source: 'partnership' },
  partnershipNegotiation: { section: undefined, source: 'partnership' },
  partnershipAward: { section: undefined, source: 'partnership' },
  partnershipTime: { section: undefined, source: 'partnership' },
  partnershipRights: { section: undefined, source: 'partnershipContract' },
  partnershipValue: { section: undefined, source: 'partnershipContract' },
  researchMain: { section: '§ 2-5', source: 'research' },
  researchShared: { section: '§ 2-5', source: 'research' },
  researchNarrow: { section: '§ 2-5', source: 'research' },
  preCommercialParallel: { section: undefined, source: 'preCommercial' },
  preCommercialUse: { section: undefined, source: 'preCommercialContract' },
  buyAfterwards: { section: undefined, source: 'afterwards' },
  startoffEnded: { section: undefined, source: 'startoff' },
  negotiationWhen: { section: '§ 13-2', source: 'negotiation' },
  negotiationSteps: { section: undefined, source: 'negotiation' },
  dialogueSameTerms: { section: '§ 13-2', source: 'competitiveDialogue' },
  dialogueAlone: { section: undefined, source: 'competitiveDialogue' },
  designServices: { section: 'del V', source: 'design' },
  designJury: { section: 'del V', source: 'design' },
  designContract: { section: 'del V', source: 'design' },
  dynamicOffShelf: { section: '§ 26-4', source: 'dynamic' },
  dynamicOpen: { section: '§§ 26-4 til 26-7', source: 'dynamic' },
  openAlways: { section: '§ 13-1', source: 'guide' },
  belowEea: { section: '§ 8-3', source: 'thresholds' },
  belowNational: { section: 'kap. 7', source: 'thresholds' },
} as const satisfies Record<string, { readonly section: string | undefined; readonly source: SourceName }>;
export type Demand = keyof typeof demands;

const own: Readonly<Record<Procedure, readonly Demand[]>> = {
  market_dialogue: ['dialogueAllowed', 'dialogueBefore'],
  reuse: [],
  call_off: [],
  design_contest: ['designServices', 'designJury', 'designContract'],
  startoff: ['startoffEnded', 'researchMain', 'researchShared', 'buyAfterwards'],
  pre_commercial: [
    'researchMain',
    'researchShared',
    'researchNarrow',
    'preCommercialParallel',
    'preCommercialUse',
    'buyAfterwards',
  ],
  innovation_partnership: [
    'partnershipWhen',
    'partnershipQualification',
    'partnershipNegotiation',
    'partnershipAward',
    'partnershipTime',
    'partnershipRights',
    'partnershipValue',
  ],
  competitive_dialogue: ['dialogueSameTerms', 'dialogueAlone'],
  negotiation: ['negotiationWhen', 'negotiationSteps'],
  dynamic_purchasing: ['dynamicOffShelf', 'dynamicOpen'],
  open: ['openAlways'],
};

/** Where § 7-9 asks for award criteria: what is awarded in a competition under the regulations. */
const awarded = new Set<Procedure>([
  'innovation_partnership',
  'competitive_dialogue',
  'negotiation',
  'dynamic_purchasing',
  'open',
]);

/** What the law says about a procedure, and about a purchase of that value. */
export function demandsOf(procedure: Procedure, value: string | undefined): readonly Demand[] {
  const ofValue: readonly Demand[] =
    value === 'below_national' ? ['belowNational'] : value === 'below_eea' ? ['belowEea'] : [];
  const before: readonly Demand[] = procedure === 'market_dialogue' ? [] : ['dialogueAllowed'];
  const isAwarded = awarded.has(procedure) && value !== 'below_national';
  return [
    ...own[procedure],
    ...(awarded.has(procedure) ? ofValue : []),
    ...(isAwarded ? ['climate' as const] : []),
    ...before,
  ];
}

/**
 * The thresholds as DFØ stated them for 2024–2026, in whole kroner without VAT. They are shown, never decided by: the
 * reader says whether the purchase is above or below, since new ones come every other year.
 */
export const thresholds = [
  { name: 'national', amountNok: 1_300_000 },
  { name: 'eeaState', amountNok: 1_490_000 },
  { name: 'eeaOthers', amountNok: 2_300_000 },
  { name: 'eeaWorks', amountNok: 57_800_000 },
  { name: 'eeaSpecial', amountNok: 7_800_000 },
] as const;
export type ThresholdName = (typeof thresholds)[number]['name'];
export const thresholdsSource: SourceName = 'thresholds';
