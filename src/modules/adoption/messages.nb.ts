const words = [
  'ingen',
  'én',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
];
const inWords = (n: number) => words[n] ?? String(n);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => `${capitalised(text)}.`;

/** What the room of adoption says in bokmål of telling, seeing and asking: the reference for the others. */
export const nb = {
  state: {
    considers: 'Vurderer',
    tests: 'Prøver ut',
    uses: 'Bruker',
    adapted: 'Bruker, tilpasset',
    stopped: 'Har sluttet',
  },
  stateSince: {
    considers: (year: number) => `Vurderer, siden ${year}`,
    tests: (year: number) => `Prøver ut, siden ${year}`,
    uses: (year: number) => `Bruker, siden ${year}`,
    adapted: (year: number) => `Bruker i tilpasset form, siden ${year}`,
    stopped: (year: number) => `Sluttet i ${year}`,
  },
  section: {
    heading: (using: number, testing: number, considering: number, stopped: number) => {
      const parts = [
        using > 0 ? `${inWords(using)} ${using === 1 ? 'annen' : 'andre'} bruker dette` : '',
        testing > 0 ? `${inWords(testing)} prøver det ut` : '',
        considering > 0 ? `${inWords(considering)} vurderer det` : '',
        stopped > 0 ? `${inWords(stopped)} har sluttet` : '',
      ].filter(Boolean);
      return parts.length > 0
        ? parts.map(sentence).join(' ')
        : 'Ingen andre har fortalt at de bruker dette ennå';
    },
    none: 'Vurderer dere det samme, eller bruker dere det alt? Si det her. Da hører opphavet det, og andre finner dere.',
    own: 'Dere står bak denne selv. Her ser dere hvem som tar den i bruk.',
    want: 'Vi vil også ha dette',
    weUse: 'Vi bruker denne',
    calledOff: (framework: string) => `avropt fra ${framework}`,
    likeYours: 'ligner på dere',
    change: (state: string) => `Dere har sagt: ${state}. Fortell mer`,
    all: 'Hvem, når og hva det ga',
    ask: 'Spør dem som har prøvd',
    next: 'Hvem bør se på dette nå?',
    learnedFrom: (name: string) => `lærte av ${name}`,
    measured: 'har målt selv',
    private: 'Ser bare dere',
    more: (n: number) => `og ${n} til`,
  },
  organisation: {
    tookOver: (n: number) => `Lærer av andre: ${n === 1 ? 'én ting' : `${inWords(n)} ting`}`,
    from: (name: string) => `fra ${name}`,
    takenFrom: (n: number) =>
      `${n === 1 ? 'En annen' : `${capitalised(inWords(n))} andre`} vurderer, prøver eller bruker noe herfra`,
  },
  tell: {
    title: 'Vi vil også ha dette',
    lead: (name: string) => `Fortell hvordan ${name} står til dette nå. Dere kan endre det når som helst.`,
    state: {
      label: 'Hvor er dere?',
      help: 'Alle svar er like nyttige. Den som slutter, sparer andre for tid.',
    },
    stateHelp: {
      considers: 'Vi ser på det, og har ikke begynt.',
      tests: 'Vi prøver det hos oss.',
      uses: 'Det er i vanlig drift, slik det ble laget.',
      adapted: 'Det er i drift, endret så det passer hos oss.',
      stopped: 'Vi prøvde eller brukte det, og har sluttet.',
    },
    year: { label: 'Siden hvilket år?', help: 'For eksempel 2025.' },
    visibility: {
      label: 'Hvem skal se det?',
      help: 'Velger du ikke, ser alle det når dere bruker det eller har sluttet. Ellers ser bare dere det.',
    },
    visibilityChoice: { public: 'Alle', organisation: 'Bare vår virksomhet' },
    visibilityHelp: {
      public: 'Opphavet får vite det, og det blir åpne data.',
      organisation: 'Ingen andre får vite det. Dere kan åpne det siden.',
    },
    note: {
      label: 'Hva vil dere si til andre som tenker på det samme?',
      help: 'Hva dere endret, hva det krevde, hva dere ville gjort annerledes.',
    },
    learned: { label: 'Hva lærte dere?', help: 'Må fylles ut hvis dere har sluttet.' },
    learnedFrom: { label: 'Hvem lærte dere det av?', help: 'De får æren for det.' },
    learnedFromNone: 'Ikke noen bestemt',
    initiative: { label: 'Tiltaket deres', help: 'Det dere selv arbeider med dette i.' },
    initiativeNone: 'Ikke noe tiltak ennå',
    beginInitiative: 'Begynn på et tiltak',
    calledOffFrom: {
      label: 'Hvilken rammeavtale har dere avropt fra?',
      help: 'La feltet stå tomt hvis dere ikke har brukt en rammeavtale.',
      known: (names: string) => `Kjente rammeavtaler: ${names}.`,
    },
    effectSummary: 'Har dere målt hva det ga?',
    effectLead:
      'Uten et nullpunkt er ingenting målt. Fyll ut alt her, eller ingenting. Ingen endring er også et svar.',
    benefit: {
      label: 'Hent tallene fra en gevinst i tiltaket',
      help: 'Da trenger du ikke skrive dem på nytt.',
    },
    benefitNone: 'Jeg skriver tallene selv',
    effectText: {
      label: 'Hva målte dere?',
      help: 'For eksempel «timer til kjøring hver uke i hjemmetjenesten».',
    },
    baseline: { label: 'Nullpunkt: hvor mye var det før?', help: 'Et tall, for eksempel 120 eller 7,5.' },
    value: { label: 'Hvor mye er det nå?', help: 'I samme enhet.' },
    unit: { label: 'Enhet', help: 'For eksempel timer i uken.' },
    better: { label: 'Hva er best?' },
    betterChoice: { lower: 'Lavere tall', higher: 'Høyere tall' },
    effectYear: { label: 'Året det ble målt' },
    source: { label: 'Kilde', help: 'En rapport, en nettadresse eller hvem som har målt.' },
    repeats: { label: 'Hvilken virkning hos opphavet er dette?', help: 'Da kan de to holdes mot hverandre.' },
    repeatsNone: 'Ingen av dem',
    submit: 'Lagre',
    cancel: 'Avbryt',
    conflict: 'En kollega lagret mens du skrev',
    conflictText: (state: string) =>
      `De skrev: ${state}. Det du skrev, står under. Lagrer du nå, gjelder ditt, og deres blir stående i historikken.`,
    historyHeading: 'Dette har dere fortalt før',
  },
  fault: {
    'is missing': 'mangler',
    'is no number': 'må være et tall, for eksempel 12 eller 7,5',
    'is in the future': 'kan ikke være et år som ikke har vært',
    'is before the last': 'er før året for det forrige dere fortalte',
    'has learned from you': 'har lært det av dere, så dere kan ikke ha lært det av dem',
    'cannot be used': 'kan ikke brukes',
    'cannot be kept': 'har tegn som ikke kan lagres',
  } as Record<string, string>,
  ask: {
    title: 'Spør dem som har prøvd',
    lead: 'Spørsmålet går til virksomheten, ikke til en person. Ingen adresser blir vist.',
    to: { label: 'Hvem vil du spørre?' },
    originator: (name: string) => `${name} (laget det)`,
    adopter: (name: string, state: string) => `${name} (${state.toLocaleLowerCase('nb')})`,
    text: { label: 'Hva vil du vite?', help: 'Redaktørene hos dem og hos dere kan lese det. Ingen andre.' },
    submit: 'Send spørsmålet',
    nobodyTitle: 'Ingen av dem kan svare her ennå',
    nobody:
      'Ingen av virksomhetene bak denne har noen som bruker Nytte. Vi kan ikke sende spørsmålet videre. Dette vet vi om hvor du kan lese mer:',
    listTitle: 'Spørsmål',
    listHeading: (n: number) =>
      n === 0
        ? 'Ingen spørsmål venter på dere'
        : `${n === 1 ? 'Ett spørsmål' : `${n} spørsmål`} venter på dere`,
    noneTitle: 'Ingen har spurt om noe',
    none: 'Her står det dere spør andre om, og det andre spør dere om. Begynn på siden til en innovasjon.',
    waitsForUs: 'Venter på svar fra dere',
    waitsForThem: 'Venter på svar fra dem',
    answered: 'Besvart',
    fromTo: (from: string, to: string) => `${from} spør ${to}`,
    gone: 'En innovasjon som er trukket tilbake',
    about: 'Spørsmål om',
    toInnovation: 'Les om innovasjonen',
    reply: { label: 'Svar', help: 'Skriv ikke noe som ikke hele redaksjonen hos dem kan lese.' },
    replySubmit: 'Send',
    close: 'Vi har ikke mer å si om dette',
    sent: 'Sendt. De får vite det i Nytte.',
    messages: 'Samtalen',
    wroteAt: (name: string, moment: string) => `${name}, ${moment}`,
  },
  mail: {
    askedSubject: (title: string) => `Spørsmål om «${title}»`,
    asked: (name: string, title: string, link: string) =>
      `${name} har spurt dere om «${title}» i Nytte.\n\nLes og svar her:\n${link}\n\nSvaret går gjennom Nytte. Ingen ser adressen din.`,
    answeredSubject: (title: string) => `Svar om «${title}»`,
    answered: (name: string, title: string, link: string) =>
      `${name} har svart dere om «${title}» i Nytte.\n\nLes det her:\n${link}`,
  },
};

export type AdoptionMessages = typeof nb;
