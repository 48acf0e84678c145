import type { ChooserMessages } from './chooser-messages.nb.ts';

export const chooserNn: ChooserMessages = {
  title: 'Kva forsøk kan gi dykk svar?',
  lead: 'Svar på nokre spørsmål, så seier vi kva design som passar, kor mange de treng, og når eit forsøk ikkje kan gi svar.',
  submit: 'Finn designet',
  question: {
    hasMeasure: {
      label: 'Kan de måle om det verkar?',
      help: 'Noko som kan teljast eller målast hos både dei som får det nye og dei som ikkje får det.',
    },
    canChoose: { label: 'Kan de bestemme kven som får det først?', help: '' },
    givenTo: { label: 'Kven blir det gitt til?', help: '' },
    spillsOver: {
      label: 'Smittar det over på andre?',
      help: 'Til dømes i same klasse eller på same avdeling.',
    },
    everybodyInTheEnd: { label: 'Må alle få det til slutt?', help: '' },
    inSteps: { label: 'Kan det begynne til ulik tid på ulike stader?', help: '' },
    measuredBefore: { label: 'Blir det same målt før det nye begynner?', help: '' },
    hasComparison: { label: 'Finst det nokon som liknar og ikkje får det, eller får det seinare?', help: '' },
    units: { label: 'Kor mange kan vere med?', help: 'Personar, saker eller einingar, til saman.' },
    clusters: {
      label: 'Kor mange grupper er dei fordelte på?',
      help: 'Til dømes skular, avdelingar eller kommunar. 0 dersom det ikkje er grupper.',
    },
    kind: { label: 'Kva slags tal måler de?', help: '' },
    better: { label: 'Kva er ei forbetring?', help: '' },
    baseline: { label: 'Kor mange prosent er det i dag?', help: 'Berre for ja eller nei.' },
    sd: {
      label: 'Kor mykje varierer det? (standardavvik)',
      help: 'Berre for tal. Ta avstanden mellom ein vanleg låg og ein vanleg høg verdi, og del på fire.',
    },
    important: {
      label: 'Den minste forbetringa som er verd det',
      help: 'I eininga til målet, for ja eller nei i prosentpoeng.',
    },
    icc: {
      label: 'Kor like er dei i same gruppe? (ICC)',
      help: 'Mellom 0 og 1. Lat det stå tomt dersom du ikkje veit; då bruker vi 0,05.',
    },
  },
  yes: 'Ja',
  no: 'Nei',
  givenTo: { units: 'Éin og éin', clusters: 'Heile grupper' },
  missing: (question) => `Svar på «${question}»`,
  notANumber: (question) => `Skriv eit tal for «${question}»`,
  answer: {
    two_groups: 'Trekk to grupper, éin og éin',
    clusters: 'Trekk heile grupper',
    matched_pairs: 'Set saman par, og trekk innanfor kvart par',
    stepped_wedge: 'Innfør det trinn for trinn, i trekt rekkjefølgje',
    before_after_comparison: 'Samanlikn endringa før og etter med nokon som ikkje får det',
    staggered_adoption: 'Bruk at det blir innført til ulik tid',
  },
  needs: {
    two_groups: 'De treng ei liste over deltakarane med kodar, og eitt tal for kvar når forsøket er slutt.',
    clusters:
      'De treng ei liste over gruppene, og tal frå dei som er i dei. Det er talet på grupper som tel mest.',
    matched_pairs: 'De treng noko å setje saman par etter, til dømes storleik og nivå før.',
    stepped_wedge: 'De treng målingar frå alle gruppene i kvar periode, òg før nokon har begynt.',
    before_after_comparison: 'De treng målingar før og etter frå begge grupper, helst fleire av kvar.',
    staggered_adoption: 'De treng målingar frå alle i mange periodar, og når kvar begynte.',
  },
  reason: {
    drawn_one_by_one: 'De kan trekkje kven som får det. Då er gruppene like i alt anna enn det nye.',
    drawn_in_groups: 'Det blir gitt til heile grupper, så det er gruppene som må trekkjast.',
    spills_over: 'Det smittar over, så dei som høyrer saman, må få det same.',
    everybody_gets_it: 'Alle får det til slutt, så det er rekkjefølgja som blir trekt.',
    few_so_matched: 'De har få. Par som liknar, gir eit sikrare svar enn rein trekking.',
    not_chosen_but_compared: 'De kan ikkje trekkje, men de har nokon å samanlikne med og tal frå før.',
    begins_at_different_times: 'Det begynner til ulik tid, så dei som ikkje har begynt, er samanlikninga.',
    the_last_to_get_it_wait: 'Alle får det til slutt: samanlikningsgruppa får det når forsøket er over.',
  },
  warning: {
    few_clusters: 'De har få grupper. Éi gruppe som skil seg ut, betyr mykje.',
    rare_outcome: 'Det de måler, er sjeldan. Tenk på om noko som skjer oftare, kan målast i staden.',
    weaker_than_drawing:
      'Svaret er svakare enn når det blir trekt: det føreset at gruppene elles ville ha utvikla seg likt.',
    wedge_takes_time: 'Det tek tid: alle må målast i kvar periode til den siste har begynt.',
  },
  cannot: 'Eit forsøk kan ikkje gi dykk svar slik det er no',
  nearest: (design) => `Det nærmaste er: ${design}.`,
  cannotReason: {
    no_measure: {
      why: 'Det er ingenting å måle.',
      instead:
        'Finn ut korleis de ville ha merkt at det verkar. Snakk med dei det gjeld, og begynn å telje det.',
    },
    no_comparison: {
      why: 'Det er ingen å samanlikne med. Då veit de ikkje kva som ville ha hendt utan.',
      instead:
        'Vent med å gi det til alle, lat nokon få det seinare, eller finn ein kommune som liknar og deler tal.',
    },
    no_measurement_before: {
      why: 'Det finst ikkje tal frå før.',
      instead: 'Begynn å måle no, og vent med det nye til de har nokre målingar.',
    },
    too_few_clusters: {
      why: 'Det er for få grupper. Forskjellar mellom gruppene kan vere like store som det de leitar etter.',
      instead:
        'Finn fleire som vil vere med, til dømes andre kommunar, eller gi det til éin og éin dersom det går.',
    },
    too_few_units: {
      why: 'Det er for få.',
      instead: 'Fortel kva som skjer med kvar av dei. Det er læring, men ikkje eit forsøk.',
    },
    effect_not_possible: {
      why: 'Forbetringa er større enn det er plass til.',
      instead: 'Sjå på talet for i dag, og på kor mykje betre det kan bli.',
    },
    too_small_for_effect: {
      why: 'De er for få til å vise ei så lita forbetring.',
      instead:
        'Finn fleire, mål noko som varierer mindre, eller ver einige om at berre ei større forbetring er verd det.',
    },
  },
  sampleNeeded: (needed, what, available) => `De treng ${needed} ${what} til saman, og har ${available}.`,
  sampleNone: 'Ingen storleik er stor nok.',
  sampleSmallest: (effect) => `Med dei de har, kan de rekne med å vise ei forbetring på ${effect}.`,
  counts: { units: 'deltakarar', clusters: 'grupper' },
  instead: 'Gjer dette i staden',
  basis: 'Rekna med 80 % styrke og 95 %-intervall.',
  use: 'Bruk dette designet i eit forsøk',
  useLead: 'Opne tiltaket som skal prøvast ut, og vel «Registrer eit forsøk».',
  toInitiatives: 'Til tiltaka',
  change: 'Endre svara',
};
