import type { AnswerMessages } from './answer-messages.nb.ts';

export const nn: AnswerMessages = {
  title: 'Svar på utlysinga',
  readTitle: 'Svaret dykkar',
  lead: (when) =>
    `Fem korte felt og ein kontaktperson. Lagre så ofte du vil. Ingen hos dei som har lyst ut, kan lese noko før fristen ${when}.`,
  onBehalf: (name) => `De svarar på vegner av ${name}.`,
  field: {
    offer: { label: 'Kva tilbyr de?', help: 'Med ord som ein som har behovet, forstår.' },
    meets: {
      label: 'Korleis møter det behovet?',
      help: 'Hald dykk til det som står i utlysinga, og til kriteria.',
    },
    inUse: { label: 'Kva er i bruk i dag, og kvar?', help: 'Er noko ikkje i bruk enno, så skriv det.' },
    toTry: { label: 'Kva treng de for å prøve det ut?', help: 'Tid, brukarar, data, utstyr, folk.' },
    price: {
      label: 'Kva trur de det kostar?',
      help: 'Ein idé om prisen, og kva han kjem an på. Ikkje eit bindande tilbod.',
    },
  },
  contact: {
    label: 'Kven kan dei ringje?',
    help: 'Namn, telefon og e-post. Blir sletta eit år etter at utlysinga er avslutta.',
  },
  words: (count, most) => `${count} av ${most} ord`,
  upTo: (help, most) => `${help} Opptil ${most} ord.`,
  agrees: 'Om de ikkje går vidare',
  agreesChoice: 'Vis namnet vårt ved sida av poenga når resultatet blir publisert',
  agreesHelp:
    'Namnet på dei som går vidare, blir alltid vist. Dei andre blir berre viste om dei har sagt ja her.',
  save: 'Lagre utkastet',
  handIn: 'Lever svaret',
  replace: 'Lever på nytt',
  saved: 'Utkastet er lagra. Det er ikkje levert enno.',
  handedIn: 'Svaret er levert.',
  withdrawn: 'Svaret er trekt. Utkastet er her framleis.',
  late: 'Svarfristen er ute. Utkastet er lagra, og du kan framleis lese og kopiere det.',
  lateTitle: 'Svaret vart ikkje levert',
  notOpen: 'Utlysinga tek ikkje imot svar no.',
  conflictTitle: 'Ein kollega lagra medan du skreiv',
  conflict:
    'Det du skreiv, står i skjemaet og er ikkje lagra. Det kollegaen din lagra, står under. Lagrar du no, er det ditt som gjeld.',
  theirs: 'Det kollegaen din lagra',
  receiptHeading: 'Kvittering',
  receiptAt: 'Levert',
  receiptSum: 'Kontrolltal (SHA-256)',
  receiptLead:
    'Kontrolltalet er rekna av svaret slik det vart levert, utan kontaktpersonen. Blir eitt teikn endra, blir talet eit anna.',
  receiptFile: 'Last ned teksten som kontrolltalet er rekna av',
  earlier: (n) => (n === 1 ? 'Levert éin gong før dette' : `Levert ${n} gonger før dette`),
  receiptGone: 'trekt',
  withdrawHeading: 'Trekk svaret',
  withdraw: 'Trekk svaret',
  withdrawHelp: 'Kan gjerast til fristen er ute. Utkastet blir liggjande.',
  outcomeWon: 'De går vidare',
  outcomeLost: 'De går ikkje vidare',
  place: (rank, of) => `Nummer ${rank} av ${of}`,
  sharedPlace: (rank, of) => `Delt ${rank}. plass av ${of}`,
  total: (total) => `Samla ${total} av 5`,
  reasonHeading: 'Grunngiving',
  scoresHeading: 'Slik vart svaret vurdert',

  fault: 'Dette må fyllast ut.',
  tooMany: (count, most) => `Dette er ${count} ord. Det er plass til ${most}.`,
};
