import type { AnswerField } from './schema.ts';

interface FieldWords {
  readonly label: string;
  readonly help: string;
}

export const nb = {
  title: 'Svar på utlysningen',
  readTitle: 'Svaret deres',
  lead: (when: string) =>
    `Fem korte felt og en kontaktperson. Lagre så ofte du vil. Ingen hos dem som har lyst ut, kan lese noe før fristen ${when}.`,
  onBehalf: (name: string) => `Dere svarer på vegne av ${name}.`,
  field: {
    offer: { label: 'Hva tilbyr dere?', help: 'Med ord som en som har behovet, forstår.' },
    meets: {
      label: 'Hvordan møter det behovet?',
      help: 'Hold dere til det som står i utlysningen, og til kriteriene.',
    },
    inUse: { label: 'Hva er i bruk i dag, og hvor?', help: 'Er noe ikke i bruk ennå, så skriv det.' },
    toTry: { label: 'Hva trenger dere for å prøve det ut?', help: 'Tid, brukere, data, utstyr, folk.' },
    price: {
      label: 'Hva tror dere det koster?',
      help: 'En idé om prisen, og hva den avhenger av. Ikke et bindende tilbud.',
    },
  } satisfies Record<AnswerField, FieldWords>,
  contact: {
    label: 'Hvem kan de ringe?',
    help: 'Navn, telefon og e-post. Slettes et år etter at utlysningen er avsluttet.',
  },
  words: (count: number, most: number) => `${count} av ${most} ord`,
  upTo: (help: string, most: number) => `${help} Opptil ${most} ord.`,
  agrees: 'Hvis dere ikke går videre',
  agreesChoice: 'Vis navnet vårt ved siden av poengene når resultatet publiseres',
  agreesHelp: 'Navnet på dem som går videre, vises alltid. De andre vises bare hvis de har sagt ja her.',
  save: 'Lagre utkastet',
  handIn: 'Lever svaret',
  replace: 'Lever på nytt',
  saved: 'Utkastet er lagret. Det er ikke levert ennå.',
  handedIn: 'Svaret er levert.',
  withdrawn: 'Svaret er trukket. Utkastet er her fortsatt.',
  late: 'Svarfristen er ute. Utkastet er lagret, og du kan fortsatt lese og kopiere det.',
  lateTitle: 'Svaret ble ikke levert',
  notOpen: 'Utlysningen tar ikke imot svar nå.',
  conflictTitle: 'En kollega lagret mens du skrev',
  conflict:
    'Det du skrev, står i skjemaet og er ikke lagret. Det kollegaen din lagret, står under. Lagrer du nå, er det ditt som gjelder.',
  theirs: 'Det kollegaen din lagret',
  receiptHeading: 'Kvittering',
  receiptAt: 'Levert',
  receiptSum: 'Kontrolltall (SHA-256)',
  receiptLead:
    'Kontrolltallet er regnet av svaret slik det ble levert, uten kontaktpersonen. Endres ett tegn, blir tallet et annet.',
  receiptFile: 'Last ned teksten som kontrolltallet er regnet av',
  earlier: (n: number) => (n === 1 ? 'Levert én gang før dette' : `Levert ${n} ganger før dette`),
  receiptGone: 'trukket',
  withdrawHeading: 'Trekk svaret',
  withdraw: 'Trekk svaret',
  withdrawHelp: 'Kan gjøres til fristen er ute. Utkastet blir liggende.',
  outcomeWon: 'Dere går videre',
  outcomeLost: 'Dere går ikke videre',
  place: (rank: number, of: number) => `Nummer ${rank} av ${of}`,
  sharedPlace: (rank: number, of: number) => `Delt ${rank}. plass av ${of}`,
  total: (total: string) => `Samlet ${total} av 5`,
  reasonHeading: 'Begrunnelse',
  scoresHeading: 'Slik ble svaret vurdert',

  fault: 'Dette må fylles ut.',
  tooMany: (count: number, most: number) => `Dette er ${count} ord. Det er plass til ${most}.`,
};

export type AnswerMessages = typeof nb;
