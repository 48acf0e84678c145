/** What the chooser of designs says in bokmål: the reference that the other languages must match. */
export const chooserNb = {
  title: 'Hvilket forsøk kan gi dere svar?',
  lead: 'Svar på noen spørsmål, så sier vi hvilket design som passer, hvor mange dere trenger, og når et forsøk ikke kan gi svar.',
  submit: 'Finn designet',
  question: {
    hasMeasure: {
      label: 'Kan dere måle om det virker?',
      help: 'Noe som kan telles eller måles hos både dem som får det nye og dem som ikke får det.',
    },
    canChoose: { label: 'Kan dere bestemme hvem som får det først?', help: '' },
    givenTo: { label: 'Hvem gis det til?', help: '' },
    spillsOver: {
      label: 'Smitter det over på andre?',
      help: 'For eksempel i samme klasse eller på samme avdeling.',
    },
    everybodyInTheEnd: { label: 'Må alle få det til slutt?', help: '' },
    inSteps: { label: 'Kan det begynne til ulik tid på ulike steder?', help: '' },
    measuredBefore: { label: 'Måles det samme før det nye begynner?', help: '' },
    hasComparison: { label: 'Finnes det noen som ligner og ikke får det, eller får det senere?', help: '' },
    units: { label: 'Hvor mange kan være med?', help: 'Personer, saker eller enheter, til sammen.' },
    clusters: {
      label: 'Hvor mange grupper er de fordelt på?',
      help: 'For eksempel skoler, avdelinger eller kommuner. 0 hvis det ikke er grupper.',
    },
    kind: { label: 'Hva slags tall måler dere?', help: '' },
    better: { label: 'Hva er en forbedring?', help: '' },
    baseline: { label: 'Hvor mange prosent er det i dag?', help: 'Bare for ja eller nei.' },
    sd: {
      label: 'Hvor mye varierer det? (standardavvik)',
      help: 'Bare for tall. Ta avstanden mellom en vanlig lav og en vanlig høy verdi, og del på fire.',
    },
    important: {
      label: 'Den minste forbedringen som er verdt det',
      help: 'I målets enhet, for ja eller nei i prosentpoeng.',
    },
    icc: {
      label: 'Hvor like er de i samme gruppe? (ICC)',
      help: 'Mellom 0 og 1. La det stå tomt hvis du ikke vet; da bruker vi 0,05.',
    },
  },
  yes: 'Ja',
  no: 'Nei',
  givenTo: { units: 'Én og én', clusters: 'Hele grupper' },
  missing: (question: string) => `Svar på «${question}»`,
  notANumber: (question: string) => `Skriv et tall for «${question}»`,
  answer: {
    two_groups: 'Trekk to grupper, én og én',
    clusters: 'Trekk hele grupper',
    matched_pairs: 'Sett sammen par, og trekk innen hvert par',
    stepped_wedge: 'Innfør det trinn for trinn, i trukket rekkefølge',
    before_after_comparison: 'Sammenlign endringen før og etter med noen som ikke får det',
    staggered_adoption: 'Bruk at det blir innført til ulik tid',
  },
  needs: {
    two_groups:
      'Dere trenger en liste over deltakerne med koder, og ett tall for hver når forsøket er slutt.',
    clusters:
      'Dere trenger en liste over gruppene, og tall fra dem som er i dem. Det er antallet grupper som teller mest.',
    matched_pairs: 'Dere trenger noe å sette sammen par etter, for eksempel størrelse og nivå før.',
    stepped_wedge: 'Dere trenger målinger fra alle gruppene i hver periode, også før noen har begynt.',
    before_after_comparison: 'Dere trenger målinger før og etter fra begge grupper, helst flere av hver.',
    staggered_adoption: 'Dere trenger målinger fra alle i mange perioder, og når hver begynte.',
  },
  reason: {
    drawn_one_by_one: 'Dere kan trekke hvem som får det. Da er gruppene like i alt annet enn det nye.',
    drawn_in_groups: 'Det gis til hele grupper, så det er gruppene som må trekkes.',
    spills_over: 'Det smitter over, så de som hører sammen, må få det samme.',
    everybody_gets_it: 'Alle får det til slutt, så det er rekkefølgen som trekkes.',
    few_so_matched: 'Dere har få. Par som ligner, gir et sikrere svar enn ren trekning.',
    not_chosen_but_compared: 'Dere kan ikke trekke, men dere har noen å sammenligne med og tall fra før.',
    begins_at_different_times: 'Det begynner til ulik tid, så de som ikke har begynt, er sammenligningen.',
    the_last_to_get_it_wait: 'Alle får det til slutt: sammenligningsgruppen får det når forsøket er over.',
  },
  warning: {
    few_clusters: 'Dere har få grupper. Én gruppe som skiller seg ut, betyr mye.',
    rare_outcome: 'Det dere måler, er sjeldent. Tenk på om noe som skjer oftere, kan måles i stedet.',
    weaker_than_drawing:
      'Svaret er svakere enn når det trekkes: det forutsetter at gruppene ellers ville ha utviklet seg likt.',
    wedge_takes_time: 'Det tar tid: alle må måles i hver periode til den siste har begynt.',
  },
  cannot: 'Et forsøk kan ikke gi dere svar slik det er nå',
  nearest: (design: string) => `Det nærmeste er: ${design}.`,
  cannotReason: {
    no_measure: {
      why: 'Det er ingenting å måle.',
      instead:
        'Finn ut hvordan dere ville ha merket at det virker. Snakk med dem det gjelder, og begynn å telle det.',
    },
    no_comparison: {
      why: 'Det er ingen å sammenligne med. Da vet dere ikke hva som ville ha skjedd uten.',
      instead:
        'Vent med å gi det til alle, la noen få det senere, eller finn en kommune som ligner og deler tall.',
    },
    no_measurement_before: {
      why: 'Det finnes ikke tall fra før.',
      instead: 'Begynn å måle nå, og vent med det nye til dere har noen målinger.',
    },
    too_few_clusters: {
      why: 'Det er for få grupper. Forskjeller mellom gruppene kan være like store som det dere leter etter.',
      instead:
        'Finn flere som vil være med, for eksempel andre kommuner, eller gi det til én og én hvis det går.',
    },
    too_few_units: {
      why: 'Det er for få.',
      instead: 'Beskriv hva som skjer med hver av dem. Det er læring, men ikke et forsøk.',
    },
    effect_not_possible: {
      why: 'Forbedringen er større enn det er plass til.',
      instead: 'Se på tallet for i dag, og på hvor mye bedre det kan bli.',
    },
    too_small_for_effect: {
      why: 'Dere er for få til å vise en så liten forbedring.',
      instead:
        'Finn flere, mål noe som varierer mindre, eller vær enige om at bare en større forbedring er verdt det.',
    },
  },
  sampleNeeded: (needed: string, what: string, available: string) =>
    `Dere trenger ${needed} ${what} til sammen, og har ${available}.`,
  sampleNone: 'Ingen størrelse er stor nok.',
  sampleSmallest: (effect: string) =>
    `Med dem dere har, kan dere regne med å vise en forbedring på ${effect}.`,
  counts: { units: 'deltakere', clusters: 'grupper' },
  instead: 'Gjør dette i stedet',
  basis: 'Regnet med 80 % styrke og 95 %-intervall.',
  use: 'Bruk dette designet i et forsøk',
  useLead: 'Åpne tiltaket som skal prøves ut, og velg «Registrer et forsøk».',
  toInitiatives: 'Til tiltakene',
  change: 'Endre svarene',
};
export type ChooserMessages = typeof chooserNb;
