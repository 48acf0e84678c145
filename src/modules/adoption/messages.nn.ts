import type { AdoptionMessages } from './messages.nb.ts';

const words = [
  'ingen',
  'éin',
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

export const nn: AdoptionMessages = {
  state: {
    considers: 'Vurderer',
    tests: 'Prøver ut',
    uses: 'Bruker',
    adapted: 'Bruker, tilpassa',
    stopped: 'Har slutta',
  },
  stateSince: {
    considers: (year) => `Vurderer, sidan ${year}`,
    tests: (year) => `Prøver ut, sidan ${year}`,
    uses: (year) => `Bruker, sidan ${year}`,
    adapted: (year) => `Bruker i tilpassa form, sidan ${year}`,
    stopped: (year) => `Slutta i ${year}`,
  },
  section: {
    heading: (using, testing, considering, stopped) => {
      const parts = [
        using > 0 ? `${inWords(using)} ${using === 1 ? 'annan' : 'andre'} bruker dette` : '',
        testing > 0 ? `${inWords(testing)} prøver det ut` : '',
        considering > 0 ? `${inWords(considering)} vurderer det` : '',
        stopped > 0 ? `${inWords(stopped)} har slutta` : '',
      ].filter(Boolean);
      return parts.length > 0
        ? parts.map(sentence).join(' ')
        : 'Ingen andre har fortalt at dei bruker dette enno';
    },
    none: 'Vurderer de det same, eller bruker de det alt? Sei det her. Då høyrer opphavet det, og andre finn dykk.',
    own: 'De står bak denne sjølve. Her ser de kven som tek han i bruk.',
    want: 'Vi vil også ha dette',
    weUse: 'Vi bruker denne',
    calledOff: (framework) => `avropa frå ${framework}`,
    likeYours: 'liknar på dykk',
    change: (state) => `De har sagt: ${state}. Fortel meir`,
    all: 'Kven, når og kva det gav',
    ask: 'Spør dei som har prøvd',
    next: 'Kven bør sjå på dette no?',
    learnedFrom: (name) => `lærte av ${name}`,
    measured: 'har målt sjølv',
    private: 'Ser berre de',
    more: (n) => `og ${n} til`,
  },
  organisation: {
    tookOver: (n) => `Lærer av andre: ${n === 1 ? 'éin ting' : `${inWords(n)} ting`}`,
    from: (name) => `frå ${name}`,
    takenFrom: (n) =>
      `${n === 1 ? 'Ein annan' : `${capitalised(inWords(n))} andre`} vurderer, prøver eller bruker noko herifrå`,
  },
  tell: {
    title: 'Vi vil også ha dette',
    lead: (name) => `Fortel korleis ${name} står til dette no. De kan endre det når som helst.`,
    state: {
      label: 'Kvar er de?',
      help: 'Alle svar er like nyttige. Den som sluttar, sparer andre for tid.',
    },
    stateHelp: {
      considers: 'Vi ser på det, og har ikkje byrja.',
      tests: 'Vi prøver det hos oss.',
      uses: 'Det er i vanleg drift, slik det vart laga.',
      adapted: 'Det er i drift, endra så det passar hos oss.',
      stopped: 'Vi prøvde eller brukte det, og har slutta.',
    },
    year: { label: 'Sidan kva år?', help: 'Til dømes 2025.' },
    visibility: {
      label: 'Kven skal sjå det?',
      help: 'Vel du ikkje, ser alle det når de bruker det eller har slutta. Elles ser berre de det.',
    },
    visibilityChoice: { public: 'Alle', organisation: 'Berre verksemda vår' },
    visibilityHelp: {
      public: 'Opphavet får vite det, og det blir opne data.',
      organisation: 'Ingen andre får vite det. De kan opne det sidan.',
    },
    note: {
      label: 'Kva vil de seie til andre som tenkjer på det same?',
      help: 'Kva de endra, kva det kravde, kva de ville gjort annleis.',
    },
    learned: { label: 'Kva lærte de?', help: 'Må fyllast ut viss de har slutta.' },
    learnedFrom: { label: 'Kven lærte de det av?', help: 'Dei får æra for det.' },
    learnedFromNone: 'Ikkje nokon bestemt',
    initiative: { label: 'Tiltaket dykkar', help: 'Det de sjølve arbeider med dette i.' },
    initiativeNone: 'Ikkje noko tiltak enno',
    beginInitiative: 'Byrj på eit tiltak',
    calledOffFrom: {
      label: 'Kva rammeavtale har de avropa frå?',
      help: 'La feltet stå tomt om de ikkje har brukt ein rammeavtale.',
      known: (names) => `Kjende rammeavtalar: ${names}.`,
    },
    effectSummary: 'Har de målt kva det gav?',
    effectLead:
      'Utan eit nullpunkt er ingenting målt. Fyll ut alt her, eller ingenting. Inga endring er også eit svar.',
    benefit: {
      label: 'Hent tala frå ein gevinst i tiltaket',
      help: 'Då treng du ikkje skrive dei på nytt.',
    },
    benefitNone: 'Eg skriv tala sjølv',
    effectText: {
      label: 'Kva målte de?',
      help: 'Til dømes «timar til køyring kvar veke i heimetenesta».',
    },
    baseline: { label: 'Nullpunkt: kor mykje var det før?', help: 'Eit tal, til dømes 120 eller 7,5.' },
    value: { label: 'Kor mykje er det no?', help: 'I same eining.' },
    unit: { label: 'Eining', help: 'Til dømes timar i veka.' },
    better: { label: 'Kva er best?' },
    betterChoice: { lower: 'Lågare tal', higher: 'Høgare tal' },
    effectYear: { label: 'Året det vart målt' },
    source: { label: 'Kjelde', help: 'Ein rapport, ei nettadresse eller kven som har målt.' },
    repeats: { label: 'Kva verknad hos opphavet er dette?', help: 'Då kan dei to haldast mot kvarandre.' },
    repeatsNone: 'Ingen av dei',
    submit: 'Lagre',
    cancel: 'Avbryt',
    conflict: 'Ein kollega lagra medan du skreiv',
    conflictText: (state) =>
      `Dei skreiv: ${state}. Det du skreiv, står under. Lagrar du no, gjeld ditt, og deira blir ståande i historikken.`,
    historyHeading: 'Dette har de fortalt før',
  },
  fault: {
    'is missing': 'manglar',
    'is no number': 'må vere eit tal, til dømes 12 eller 7,5',
    'is in the future': 'kan ikkje vere eit år som ikkje har vore',
    'is before the last': 'er før året for det førre de fortalde',
    'has learned from you': 'har lært det av dykk, så de kan ikkje ha lært det av dei',
    'cannot be used': 'kan ikkje brukast',
    'cannot be kept': 'har teikn som ikkje kan lagrast',
  },
  ask: {
    title: 'Spør dei som har prøvd',
    lead: 'Spørsmålet går til verksemda, ikkje til ein person. Ingen adresser blir viste.',
    to: { label: 'Kven vil du spørje?' },
    originator: (name) => `${name} (laga det)`,
    adopter: (name, state) => `${name} (${state.toLocaleLowerCase('nn')})`,
    text: { label: 'Kva vil du vite?', help: 'Redaktørane hos dei og hos dykk kan lese det. Ingen andre.' },
    submit: 'Send spørsmålet',
    nobodyTitle: 'Ingen av dei kan svare her enno',
    nobody:
      'Ingen av verksemdene bak denne har nokon som bruker Nytte. Vi kan ikkje sende spørsmålet vidare. Dette veit vi om kvar du kan lese meir:',
    listTitle: 'Spørsmål',
    listHeading: (n) =>
      n === 0
        ? 'Ingen spørsmål ventar på dykk'
        : `${n === 1 ? 'Eitt spørsmål' : `${n} spørsmål`} ventar på dykk`,
    noneTitle: 'Ingen har spurt om noko',
    none: 'Her står det de spør andre om, og det andre spør dykk om. Byrj på sida til ein innovasjon.',
    waitsForUs: 'Ventar på svar frå dykk',
    waitsForThem: 'Ventar på svar frå dei',
    answered: 'Svart på',
    fromTo: (from, to) => `${from} spør ${to}`,
    gone: 'Ein innovasjon som er trekt tilbake',
    about: 'Spørsmål om',
    toInnovation: 'Les om innovasjonen',
    reply: { label: 'Svar', help: 'Skriv ikkje noko som ikkje heile redaksjonen hos dei kan lese.' },
    replySubmit: 'Send',
    close: 'Vi har ikkje meir å seie om dette',
    sent: 'Sendt. Dei får vite det i Nytte.',
    messages: 'Samtalen',
    wroteAt: (name, moment) => `${name}, ${moment}`,
  },
  mail: {
    askedSubject: (title) => `Spørsmål om «${title}»`,
    asked: (name, title, link) =>
      `${name} har spurt dykk om «${title}» i Nytte.\n\nLes og svar her:\n${link}\n\nSvaret går gjennom Nytte. Ingen ser adressa di.`,
    answeredSubject: (title) => `Svar om «${title}»`,
    answered: (name, title, link) => `${name} har svart dykk om «${title}» i Nytte.\n\nLes det her:\n${link}`,
  },
};
