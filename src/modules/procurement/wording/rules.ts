/** What a wording tells of. Text-detected only: never added to what a buyer has declared (BT-06, BT-776). */
export type WordingSignal = 'functional' | 'need' | 'pilot' | 'dialogue' | 'research';

export const wordingSignals: readonly WordingSignal[] = [
  'functional',
  'need',
  'pilot',
  'dialogue',
  'research',
];

/**
 * The patterns, as data. In a pattern
 * - `*` at the end of a word: any ending; at its beginning: any first part of a compound
 * - `(a|b)`: one of them; `(a|)`: with or without
 * - `…`: at most three words between, in the same sentence
 * - a space: any white space; `-` : a hyphen, a space or nothing
 *
 * Bokmål, nynorsk and English stand together: notices often carry another language than they say.
 */
export const signalPatterns: Readonly<Record<WordingSignal, readonly string[]>> = {
  functional: [
    'funksjonskrav*',
    'funksjons(- og|-, drifts- og|- eller) *krav*',
    '(ytelses|ytings|prestasjons)- og funksjons*',
    'funksjonsbeskrivelse*',
    'funksjonsbeskriving*',
    'funksjonsspesifikasjon*',
    '(funksjonelle|funksjonell|funksjonelt) (krav*|kravspesifikasjon*|spesifikasjon*|beskrivelse*|beskriving*|utform*)',
    'funksjonelle og … krav*',
    'funksjonelle, … krav*',
    'funksjons(basert|baserte|beskrevet|beskrevne|beskrive)',
    'funksjonelt (beskrevet|beskrevne|beskrive|formulert|formulerte|utform*|spesifisert*)',
    '(ytelsesbasert|ytelsesbaserte|resultatbasert|resultatbaserte|effektbasert|effektbaserte) (krav*|spesifikasjon*|kontrakt*|beskriv*)',
    '(ytelseskrav|ytelseskravene|ytingskrav|ytingskrava|effektkrav|effektkravene|resultatkrav|resultatkravene)',
    '(krav|kravene|krava) … (funksjon|funksjonalitet|funksjonar|funksjoner) (og|eller) (ytelse|yting|effekt|resultat*)',
    'functional (and|or|) (non-functional|performance|technical|) (requirement*|specification*)',
    '(non-functional|technical) and functional requirement*',
    'functional- and *technical requirement*',
    'functionally (described|specified)',
    '(ytelse|yting) og funksjon',
    'funksjon og (ytelse|yting)',
    'mål som skal (nås|oppnås|nåast|oppnåast)',
    'how the … functions are (met|achieved|delivered)',
    '(performance|output|outcome|function)-based (requirement*|specification*|contract*)',
    'performance (requirements|specification|specifications)',
    'specified (by|in terms of) (function*|performance|outcome*|output*)',
  ],
  need: [
    'behovsbasert*',
    'behovsdrevet',
    'behovsdrevne',
    'behovsdreven',
    'behovsdriv(e|en|ne|i|ande)',
    'behovsbeskrivelse*',
    'behovsbeskriving*',
    'behovsspesifikasjon*',
    'behovsformulering*',
    '(udekket|udekkede|udekte|udekt|uløst|uløste|uløyst|uløyste) behov*',
    'løsningsnøytral*',
    'løysingsnøytral*',
    '(teknologinøytral|teknologinøytrale|teknologinøytralt)',
    '(behovet|behova|behovene) … (ikke|ikkje|snarere enn|heller enn) … (løsning*|løysing*)',
    '(stå|står|stod) fritt til å (velge|velje|foreslå|utforme|tilby)',
    '(åpen|åpne|åpent|open|opne|ope) for (ulike|forskjellige|alternative|nye|innovative|andre|fleire|flere) (måt*|*løsning*|*løysing*|*konsept*|teknolog*)',
    '(ønsker|ønskjer|ønskes|inviterer|oppfordrer|oppmodar) … (innovative|nye|alternative|nyskapende|nyskapande) (løsning*|løysing*|forslag|idear|ideer)',
    '(innovative|nyskapende|nyskapande) (løsninger|løysingar|løysingane|løsningene|løsningsforslag)',
    '(utfordringen|utfordringa|utfordringene|utfordringane) … (løses|løysast|løyse|løse)',
    'need(s|)-(based|driven|oriented)',
    '(behovet|behova|behovene), (ikke|ikkje) (løsning*|løysing*)',
    '(velger|velge|vel|velje|bestemmer|foreslår|foreslå|føreslår|føreslå|avgjør|avgjer) (selv|sjølv|) (hvordan|korleis) … (behov*|dekk*|løs*|løys*)',
    '(sjølv|selv) (velger|vel|foreslår|foreslå|føreslår|føreslå|bestemmer) (hvordan|korleis) … (behov*|dekk*|løs*|løys*)',
    '(løsninger|løysingar|løsning|løysing) på (en|ei|denne|disse|desse|våre|) (utfordring*|behov*)',
    '(å|til å) (foreslå|føreslå|utvikle|komme med|kome med) … (nye|alternative|andre|innovative|egne|eigne) (løsning*|løysing*)',
    '(utfordrer|utfordrar|utfordre) (markedet|marknaden|leverandør*|bransjen|næringslivet)',
    '(describes|describe|states|presents) (its|the|their) need(s|)',
    '(leave|leaves|leaving) the (choice of|) solution (to|open)',
    '(propose|proposes|suggest|offer) … (novel|new|alternative|innovative|their own) (approach*|solution*|concept*|idea*)',
    '(challenge|challenges|challenging) the market',
    'how the need (is|are|will be) met',
    '(solution|technology)-neutral*',
    '(unmet|unsolved) need*',
    '(described|expressed|formulated) as needs',
    'needs rather than solutions',
    'free to propose',
    '(open to|welcomes|invites) … (innovative|alternative|different|new|novel) (solution*|concept*|approach*|technolog*|ideas)',
    'innovative solution*',
  ],
  pilot: [
    'pilot',
    'piloten',
    'piloter',
    'pilotar',
    'pilotane',
    'pilotene',
    'piloten(e|)',
    'pilots',
    'piloting',
    'piloted',
    'pilotere*',
    'piloterast',
    'pilotering*',
    'pilot-(prosjekt|prosjektet|prosjekter|prosjekta|prosjektar|fase|fasen|periode|perioden|drift|test|testing|forsøk|ordning|ordningen|kommune|kommuner|kommunar|studie|studien|kunde|anlegg|anlegget|installasjon*|implementering*|uttesting|utprøving*|utprøvning*|gjennomføring*|leveranse*|versjon*|avtale*|kontrakt*|linje*|strekning*|område*|bruker*|skole*|skule*)',
    '(utprøving|utprøvinga|utprøvingen|utprøvning|utprøvningen)',
    '(prøve|prøver|prøves|prøvd|prøvde|prøvast|prøvt) ut',
    'prøve(prosjekt*|ordning*)',
    'uttesting*',
    '(teste|testes|testast) ut',
    'demonstrasjonsprosjekt*',
    'demonstrator*',
    'prototyp*',
    'proof-of-concept*',
    'pilot-(project*|phase*|scheme*|study|studies|test*|trial*|programme*|program|site*|installation*|plant*|stage)',
    'field trial*',
    '(trialled|trialed|trialling)',
    'forsøks(ordning*|prosjekt*)',
    'demonstration (project*|phase)',
  ],
  dialogue: [
    '(marked|markeds|marknads|marknad)-dialog*',
    '(leverandør|bransje|tilbyder|tilbydar)-dialog*',
    'dialog med (markedet|marknaden|leverandør*|bransjen|leverandørmarked*|tilbyder*|tilbydar*|næringslivet|aktører i markedet|aktuelle leverandør*|potensielle leverandør*|mulige leverandør*|moglege leverandør*)',
    'dialogkonferanse*',
    'leverandørkonferanse*',
    'dialogaktivitet*',
    'leverandørmøte*',
    '(dialogmøte|dialogmøter|dialogmøtet|dialogmøtene|dialogmøta) med … (leverandør*|marked*|marknad*|bransje*|tilbyd*)',
    '(leverandør*|tilbyder*|tilbydar*|markedet|marknaden|bransjen) … dialogmøt*',
    '(sendes|sendast|legges|leggast|legger|legg) … på (høring|høyring)',
    '(tilbakemelding*|kommentar*) (fra|frå) (leverandør*|marked*|marknad*|bransjen)',
    '(leverandør*|leverandørmarked*|markedet|marknaden) (inviteres|oppfordres|bes|blir) … (innspill|innspel|kommentere|kommentar*|tilbakemelding*)',
    '(ønsker|ønskjer) (innspill|innspel) (fra|frå)',
    '(en-til-en|én-til-én|ein-til-ein)-(møt*|samtal*)',
    '(markedsundersøkelse*|marknadsundersøking*|markedssondering*|marknadssondering*|markedsavklaring*|marknadsavklaring*|markedskonsultasjon*)',
    '(innspill|innspel) (fra|frå) (markedet|marknaden|leverandør*|bransjen|aktuelle leverandør*|potensielle leverandør*)',
    'innspillsrunde*',
    'innspelsrunde*',
    'forhåndsdialog*',
    'høring av (konkurransegrunnlag*|kravspesifikasjon*|konkurransedokument*)',
    '(market|supplier|industry) (dialogue*|dialog|consultation*|engagement|sounding*)',
    '(dialogue|dialog|consultation*) with (the market|the industry|supplier*|market participants|potential supplier*)',
    'preliminary market consultation*',
    'request for information',
    'RFI',
    '(one-to-one|one-on-one) meeting*',
    '(supplier|industry|market) (conference*|day|days|event)',
    '(input|feedback) from (the market|supplier*|potential supplier*|the industry)',
    'soft market test*',
  ],
  research: [
    'FoU',
    'FoU-(kontrakt*|prosjekt*|tjenest*|tenest*|oppdrag*|arbeid*|avtal*|samarbeid*|aktivitet*|program*|bistand|innsats*)',
    '(utvikle|utvikling av) (nye|ny|) (metoder|metodar|metode|kunnskap)',
    'forsknings- og utvikling*',
    'forskings- og utvikling*',
    '(forskning|forsking) og (utvikling|utviklinga|innovasjon)',
    '(forsknings|forskings)-(prosjekt|prosjektet|prosjekter|prosjekta|prosjektar|oppdrag|oppdraget|oppgave*|oppgåv*|tjenest*|tenest*|program|programmet|samarbeid*|arbeid|arbeidet|aktivitet*|bistand)',
    '(følge|følgje|aksjons|anvendt |bruker|innovasjons)-(forskning*|forsking*)',
    'utviklings- og (forsknings|forskings)*',
    '(førkommersiell|førkommersielle|pre-kommersiell|prekommersiell|prekommersielle)',
    'pre-commercial procurement*',
    'research (and|&) (development|innovation)',
    'R&D*',
    'R & D',
    'RTD',
    '(applied|industrial|contract|commissioned|action) research',
    'research (project*|assignment*|service*|task*|activit*|programme*)',
  ],
};

/**
 * What looks like a signal and is not. A hit that overlaps one of these is left out.
 * `*` as the signal: for all of them.
 */
export const exclusions: readonly { readonly signal: WordingSignal | '*'; readonly pattern: string }[] = [
  { signal: 'functional', pattern: 'funksjonsnedset*' },
  { signal: 'functional', pattern: 'funksjonshem*' },
  { signal: 'functional', pattern: 'funksjonstest*' },
  { signal: 'functional', pattern: 'funksjonsevne*' },
  { signal: 'need', pattern: 'behovsprøv*' },
  { signal: 'need', pattern: 'behovsstyr*' },
  { signal: 'need', pattern: '(ved|etter|på) behov*' },
  {
    signal: 'need',
    pattern:
      'behovsbasert* (tømming*|tøming*|vedlikehold*|vedlikehald*|utskift*|måking|brøyting*|renhold*|reinhald*|avrop*|bestilling*|levering*|ventilasjon*|bemanning*|bistand)',
  },
  {
    signal: 'need',
    pattern: 'needs-based (maintenance|cleaning|emptying|delivery|ordering|call-off*|means*)',
  },
  {
    signal: 'pilot',
    pattern: '(helikopter|fly|ambulanse|test|drone|jager|jagar|auto|co|havne|hamne|los)-pilot*',
  },
  { signal: 'pilot', pattern: 'copilot*' },
  { signal: 'pilot', pattern: '(microsoft|github|m365|365) (copilot|co-pilot)*' },
  {
    signal: 'pilot',
    pattern:
      '(airline|aircraft|helicopter|commercial|fighter|drone|harbour|harbor|maritime|ferry|test|licensed|student|trained) pilot*',
  },
  {
    signal: 'pilot',
    pattern:
      'pilot* (boat*|vessel*|licence*|license*|training|flame*|hole*|valve*|cable*|light*|wire*|lamp*|station|cutter*|ladder*|seat*|headset*|helmet*)',
  },
  {
    signal: 'pilot',
    pattern:
      '(pilots|piloter|pilotar|pilotene|pilotane) (og|and) (crew|cabin|kabin*|mannskap|redningsmann|teknikere|sykepleiere|sjukepleiarar|lege*)',
  },
  { signal: 'pilot', pattern: '(crew|cabin crew|mannskap) (og|and) (pilots|piloter|pilotar)' },
  { signal: 'pilot', pattern: '(klinisk|kliniske|clinical) (utprøv*|trial*)' },
  {
    signal: 'pilot',
    pattern:
      '(utprøving|utprøvning|utprøvinga) av (hjelpemid*|medisin*|legemid*|høreapparat*|høyreapparat*|legemiddel*|brill*|protese*)',
  },
  { signal: 'dialogue', pattern: 'konkurransepreg* dialog*' },
  { signal: 'dialogue', pattern: 'competitive dialog*' },
  {
    signal: 'research',
    pattern: '(forsknings|forskings)-(råd*|institutt*|institusjon*|stiftelse*|stifting*|parken|park)',
  },
  { signal: 'research', pattern: '(market|marketing|opinion) research*' },
  // The names of bodies.
  { signal: 'research', pattern: 'UK research and innovation' },
  { signal: 'research', pattern: 'research (council*|institute*|centre*|center*|park*)' },
  { signal: 'pilot', pattern: '(typen|type|merke|merket|brand) pilot' },
];

/** Who flies or guides ships is called a pilot too: with one of these words in the same sentence, he is. */
export const pilotProfession = {
  words: ['pilot', 'piloten', 'piloter', 'pilotar', 'pilotane', 'pilotene', 'pilots'],
  company: [
    '(fly|flyet|flya|flyene|flyselskap*|flyging|flyging*|helikopter*|luftfart*|luftambulans*|kabin*|cockpit*|sertifikat*)',
    '(aircraft*|airline*|aviation|helicopter*|flight*|airport*|licence*|license*|harbour*|harbor*|vessel*)',
  ],
} as const;

/** Words that take a signal back, when they stand shortly before it in the same sentence. */
export const negations: readonly string[] = [
  'ikke',
  'ikkje',
  'ingen',
  'inga',
  'uten',
  'utan',
  'verken',
  'hverken',
  'korkje',
  'not',
  'no',
  'without',
  'neither',
  'nor',
  'cannot',
];

/** What takes a signal back when it stands straight after it: «pilot er ikke aktuelt». */
export const negationsAfter: readonly string[] = [
  '(er|var|blir|vert|ble|vart|skal|vil|kan|is|are|was|were|will|shall|do|does) (derfor|difor|altså|therefore|) (ikke|ikkje|not)',
  '(inngår|gjelder|gjeld) (ikke|ikkje)',
];

/** What begins with a negation and is none. */
export const notNegations: readonly string[] = [
  'ikke bare',
  'ikkje berre',
  'ikke minst',
  'ikkje minst',
  'ikke-funksjonell*',
  'ikkje-funksjonell*',
  'not only',
  'not least',
  'not limited to',
  // Nynorsk «no» is «nå».
  '(skal|vil|er|har|kan|og|som|vi) no',
  'ikke begrenset til',
  'ikkje avgrensa til',
];
