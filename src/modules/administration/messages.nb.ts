import type { Told } from './schema.ts';

/** What each language must say. */
export type AdministrationMessages = typeof nb;

const told: Record<Told, string> = {
  role: 'Rollen er endret. Den gjelder fra neste gang kollegaen åpner en side.',
  removed: 'Kollegaen hører ikke lenger til virksomheten her. Det som er skrevet, blir værende.',
  withdrawn: 'Invitasjonen er trukket tilbake. Lenken virker ikke lenger.',
  settings: 'Innstillingene er lagret.',
  left: 'Du hører ikke lenger til virksomheten her.',
  joined: 'Du er med. Nå arbeider du for virksomheten.',
  asked: 'Vi har fått spørsmålet ditt. Du ser svaret her.',
  approved: 'Virksomheten er med i Nytte.',
  refused: 'De som spurte, får se begrunnelsen.',
  suspended: 'Virksomheten er stengt. Ingen kan gjøre noe for den før du åpner den igjen.',
  opened: 'Virksomheten er åpnet igjen.',
  appointed: 'Virksomheten har fått administratoren du valgte.',
  merged: 'Virksomhetene er slått sammen.',
};

export const nb = {
  told: told as Readonly<Record<Told, string>>,
  role: { reader: 'leser', editor: 'redaktør', administrator: 'administrator' },
  roleHelp: {
    reader: 'ser utkast og alt annet i virksomheten, og endrer ingenting',
    editor: 'skriver, retter og publiserer behov, innovasjoner og virkemidler',
    administrator: 'gjør alt en redaktør gjør, inviterer kolleger og bestemmer roller',
  },
  sections: 'Administrasjon',
  sectionMembers: 'Medlemmer',
  sectionSettings: 'Innstillinger',
  sectionLog: 'Logg',
  sectionClients: 'API-klienter',
  sectionWebhooks: 'Webhooker',
  save: 'Lagre',
  cancel: 'Avbryt',
  back: 'Tilbake',

  membersTitle: 'Medlemmer',
  membersHeading: (count: number, name: string) =>
    count === 1 ? `Én arbeider for ${name} i Nytte` : `${count} arbeider for ${name} i Nytte`,
  membersLead: (administrators: number) =>
    administrators === 1
      ? 'Bare én er administrator. Gjør gjerne en kollega til administrator også, så dere ikke er avhengige av én.'
      : `${administrators} er administratorer.`,
  invite: 'Inviter en kollega',
  name: 'Navn',
  roleColumn: 'Rolle',
  since: 'Siden',
  sinceDay: (day: string) => `siden ${day}`,
  lastSeen: 'Sist innlogget',
  never: 'aldri',
  change: 'Endre',
  you: 'deg',
  invitationsHeading: 'Invitasjoner som venter',
  invitationsNone: 'Ingen venter. Lenken i en invitasjon virker i 14 dager, og bare én gang.',
  invitationsOld: (count: number) => `${count} tidligere ${count === 1 ? 'invitasjon' : 'invitasjoner'}`,
  invitationTo: 'Til',
  invitationLink: 'lenke du delte selv',
  invitedBy: (name: string) => `invitert av ${name}`,
  worksUntil: 'Virker til',
  withdraw: 'Trekk tilbake',
  outcome: 'Utfall',
  unknownPerson: 'slettet konto',
  invitationOutcome: {
    accepted: (name: string, day: string) => `brukt av ${name} ${day}`,
    withdrawn: (day: string) => `trukket tilbake ${day}`,
    expired: (day: string) => `gikk ut ${day}`,
  },
  leaveLink: 'Slutt å arbeide for virksomheten i Nytte',

  memberTitle: (name: string) => `${name}: rolle`,
  memberHeading: (name: string) => `Hva skal ${name} kunne gjøre?`,
  memberLead: (role: string, day: string, organisation: string) =>
    `Er ${role} i ${organisation}, med siden ${day}.`,
  roleQuestion: 'Rolle',
  removeHeading: 'Fjern fra virksomheten',
  removeHelp:
    'Da kan personen ikke lenger se utkast eller gjøre noe for virksomheten. Alt som er skrevet, blir værende hos dere. Du kan invitere på nytt senere.',
  remove: (name: string) => `Fjern ${name}`,

  inviteTitle: 'Inviter en kollega',
  inviteHeading: 'Hvem vil du invitere?',
  inviteLead: 'Du får en lenke som virker i 14 dager og slipper inn én person, én gang.',
  inviteRole: 'Hva skal kollegaen kunne gjøre?',
  inviteEmail: 'Kollegaens e-postadresse',
  inviteEmailSent: 'Vi sender lenken dit. Du får se den selv også.',
  inviteEmailKept: 'Bare for din egen oversikt. Vi sender ingenting; du deler lenken selv.',
  inviteSubmit: 'Lag invitasjonen',
  emailFault: 'Skriv en hel e-postadresse, som kari@kommune.no, eller la feltet stå tomt',
  roleFault: 'Velg hva kollegaen skal kunne gjøre',
  invitedTitle: 'Invitasjonen er klar',
  invitedMailed: (email: string) => `Vi sender den til ${email}. Du kan også dele lenken selv.`,
  invitedNotMailed: 'Kopier lenken og send den til kollegaen.',
  invitedOnce:
    'Lenken vises bare nå. Den som har den, kan bruke den, så send den bare til den det gjelder. Mister du den, lager du en ny.',
  invitedLink: 'Lenke til invitasjonen',
  copyLink: 'Kopier lenken',
  linkCopied: 'Lenken er kopiert',
  invitedUntil: (day: string) => `Virker til ${day}`,
  invitedBack: 'Til medlemmene',
  mailSubject: (organisation: string) => `Invitasjon til å arbeide for ${organisation} i Nytte`,
  mailText: (organisation: string, role: string, link: string) =>
    `Hei!\n\nDu er invitert til å arbeide for ${organisation} i Nytte, som ${role}.\n\nÅpne lenken og logg inn for å bli med:\n${link}\n\nLenken virker i 14 dager, og bare én gang. Vet du ikke hva dette er, kan du se bort fra meldingen.\n`,

  joinTitle: (organisation: string) => `Bli med i ${organisation}`,
  joinHeading: (organisation: string) => `Vil du arbeide for ${organisation} i Nytte?`,
  joinLead: (inviter: string | undefined, role: string) =>
    inviter ? `${inviter} inviterer deg som ${role}.` : `Du er invitert som ${role}.`,
  joinRole: (role: string, help: string) => `En ${role} ${help}.`,
  joinUntil: (day: string) => `Lenken virker til ${day}, og bare én gang.`,
  join: 'Bli med',
  joinSignIn: 'Logg inn for å bli med',
  unusableTitle: 'Lenken virker ikke',
  unusable: {
    accepted: 'Denne invitasjonen er allerede brukt. Hver lenke slipper inn én person.',
    withdrawn: 'Denne invitasjonen er trukket tilbake.',
    expired: 'Denne invitasjonen har gått ut. En lenke virker i 14 dager.',
    closed: 'Denne invitasjonen kan ikke brukes nå.',
    unknown: 'Vi kjenner ikke denne lenken. Sjekk at du har fått med hele.',
  },
  unusableHelp: 'Be den som inviterte deg, om en ny lenke.',
  usedByYou: 'Du har allerede brukt denne lenken, og er med.',

  settingsTitle: 'Innstillinger',
  settingsHeading: (name: string) => `Slik arbeider ${name} i Nytte`,
  reviewLegend: 'Før noe publiseres',
  reviewLabel: 'En kollega må se gjennom og godkjenne',
  reviewHelp: 'Den som har skrevet noe, kan da ikke publisere det alene.',
  contactLabel: 'Hvem kollegaer kan spørre om tilgang',
  contactHelp:
    'Vises for innloggede som vil ha inn virksomheten deres og får vite at dere allerede er her. Skriv for eksempel en felles e-postadresse.',
  contactFault: 'Kontaktteksten kan være på høyst 300 tegn',

  leaveTitle: 'Slutt i virksomheten',
  leaveHeading: (name: string) => `Vil du slutte å arbeide for ${name} i Nytte?`,
  leaveLead:
    'Du mister tilgangen til utkast og alt annet som bare er for virksomheten. Det du har skrevet, blir værende hos dem. En administrator kan invitere deg på nytt.',
  leave: 'Ja, jeg vil slutte',

  requestTitle: 'Ta inn en virksomhet',
  requestHeading: 'Hvilken virksomhet arbeider du i?',
  requestLead: 'De som driver denne tjenesten, ser på spørsmålet før virksomheten slipper inn.',
  number: 'Organisasjonsnummer',
  numberHelp: 'Ni sifre, for eksempel 964 338 531.',
  numberFault: 'Dette er ikke et gyldig organisasjonsnummer. Sjekk de ni sifrene.',
  next: 'Gå videre',
  isItThis: (name: string) => `Er det ${name} du arbeider i?`,
  notKnown: 'Vi kjenner ikke nummeret fra før. Fortell oss hva virksomheten heter.',
  organisationName: 'Navnet på virksomheten',
  organisationNameFault: 'Skriv hva virksomheten heter, med høyst 120 tegn',
  kindQuestion: 'Hva slags virksomhet er det?',
  kindFault: 'Velg hva slags virksomhet det er',
  note: 'Er det noe vi bør vite?',
  noteHelp: 'For eksempel hva du arbeider med, og hvordan vi kan få bekreftet at du hører til der.',
  noteFault: 'Teksten kan være på høyst 1000 tegn',
  ask: 'Spør om å få inn virksomheten',
  otherNumber: 'Et annet nummer',
  worksTitle: (name: string) => `${name} er allerede i Nytte`,
  worksHelp:
    'Du kan bli med når en administrator der inviterer deg med en lenke. Spør på arbeidsplassen din hvem som har ansvar for Nytte.',
  worksContact: 'Virksomheten skriver at du kan spørre her:',
  ownRequests: 'Det du har spurt om',
  requestState: {
    waiting: (day: string) => `venter på svar siden ${day}`,
    approved: (day: string) => `godkjent ${day}`,
    superseded: (day: string) => `virksomheten kom inn ${day}; be administratoren der om en invitasjon`,
    refused: (day: string) => `avslått ${day}`,
  },
  reasonWas: 'Begrunnelse:',

  platformTitle: 'Drift av Nytte',
  platformHeading: (waiting: number) =>
    waiting === 0
      ? 'Ingen venter på svar'
      : waiting === 1
        ? 'Én virksomhet venter på svar'
        : `${waiting} virksomheter venter på svar`,
  platformOverview: 'Oversikt',
  platformMerge: 'Slå sammen',
  waitingNone: 'Når noen spør om å få inn virksomheten sin, står det her.',
  organisation: 'Virksomhet',
  whoAsks: 'Spurt av',
  people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
  waitedSince: 'Venter siden',
  decide: 'Avgjør',
  stuckHeading: (count: number): string =>
    count === 0 ? 'Ingenting har stoppet opp' : 'Dette har stoppet opp',
  stuckNone: 'Alt som venter, har kommet nylig.',
  stuckOldest: (day: string) => `Det eldste er fra ${day}.`,
  stuck: {
    requests: (count: number) =>
      count === 1
        ? '1 virksomhet har ventet på svar i mer enn 3 dager'
        : `${count} virksomheter har ventet på svar i mer enn 3 dager`,
    withoutAdministrator: (count: number) =>
      count === 1 ? '1 virksomhet er uten administrator' : `${count} virksomheter er uten administrator`,
    failedJobs: (count: number) =>
      count === 1 ? '1 bakgrunnsjobb har feilet siste uke' : `${count} bakgrunnsjobber har feilet siste uke`,
    failedMails: (count: number) =>
      count === 1 ? '1 e-post kunne ikke sendes' : `${count} e-poster kunne ikke sendes`,
  },
  all: 'Alle virksomheter',
  allHeading: (count: number) =>
    count === 1 ? '1 virksomhet arbeider her' : `${count} virksomheter arbeider her`,
  allNone: 'Ingen virksomheter passer til det du har valgt.',
  search: 'Navn eller organisasjonsnummer',
  stateFilter: 'Tilstand',
  anyState: 'Alle',
  state: {
    requested: 'venter på svar',
    approved: 'i bruk',
    refused: 'avslått',
    suspended: 'stengt',
  },
  show: 'Vis',
  members: 'Medlemmer',
  administratorsOf: (count: number) => (count === 1 ? '1 administrator' : `${count} administratorer`),
  lastActivity: 'Sist i loggen',

  decisionHeading: (name: string) => `Skal ${name} få arbeide i Nytte?`,
  standingHeading: (name: string, state: string): string =>
    state === 'approved'
      ? `${name} arbeider i Nytte`
      : state === 'suspended'
        ? `${name} er stengt`
        : `${name} fikk nei`,
  whoIsThere: 'Hvem det gjelder',
  claimed: 'innlogget med tilhørighet til virksomheten',
  asked: 'har spurt i skjema; tilhørigheten er ikke bekreftet',
  calledIt: (name: string) => `Kaller virksomheten «${name}».`,
  nameShown: 'Navnet som alle skal se',
  firstAdministrator: 'Hvem skal være den første administratoren?',
  firstAdministratorHelp:
    'De andre som er innlogget med tilhørighet, blir lesere. De som bare har spurt, må inviteres av administratoren.',
  administratorFault: 'Velg hvem som skal være administrator',
  approve: 'Slipp inn virksomheten',
  refuseHeading: 'Si nei',
  reason: 'Begrunnelse',
  reasonHelp: 'Vises for dem som har spurt.',
  reasonFault: 'Skriv hvorfor, med høyst 1000 tegn',
  refuse: 'Si nei',
  appointHeading: 'Gi virksomheten en administrator',
  appointHelp: 'Når ingen av administratorene er å få tak i.',
  appointWho: 'Ny administrator',
  appoint: 'Gjør til administrator',
  suspendHeading: 'Steng virksomheten',
  suspendHelp:
    'Ingen kan logge inn for den eller endre noe. Det som er publisert, blir stående. Du kan åpne den igjen.',
  suspend: 'Steng',
  open: 'Åpne igjen',
  openHelp: 'Medlemmene får tilbake rollene sine.',
  noMembers: 'Ingen hører til virksomheten her.',

  mergeTitle: 'Slå sammen virksomheter',
  mergeHeading: 'Hvilke virksomheter skal slås sammen?',
  mergeLead:
    'Alt som den ene har, blir den andres: utkast, publisert, medlemmer og invitasjoner. Adressene virker som før. Å dele en virksomhet i flere kan ikke gjøres her.',
  mergeFrom: 'Den som går inn i en annen',
  mergeInto: 'Den som tar over',
  mergeReference: 'Navn, organisasjonsnummer eller kommunenummer.',
  mergeDate: 'Gjelder fra',
  mergePreview: 'Se hva som flyttes',
  mergeUnknown: (typed: string) => `Vi kjenner ingen virksomhet som «${typed}»`,
  mergeMissing: 'Skriv hvilken virksomhet det gjelder',
  mergeDateFault: 'Skriv en dato som finnes',
  mergePreviewHeading: (from: string, into: string) => `${from} blir en del av ${into}`,
  mergePreviewLead: (day: string) => `Gjelder fra ${day}. Dette flyttes:`,
  mergeNothing: 'Ingenting å flytte. Navn og numre vil likevel føre til den som tar over.',
  mergeWhat: 'Hva',
  mergeCount: 'Antall',
  mergeIrreversible: 'Dette kan ikke gjøres om.',
  mergeConfirm: (name: string) => `Skriv «${name}» for å bekrefte`,
  mergeConfirmFault: (name: string) => `Skriv navnet slik det står: ${name}`,
  mergeSubmit: 'Slå sammen',

  logTitle: 'Logg',
  logHeading: (name: string) => `Det som er gjort for ${name}`,
  logHeadingAll: 'Alt som er gjort i Nytte',
  logLead:
    'Hver linje er lenket til den før. Blir noe endret eller fjernet, vises det når loggen kontrolleres.',
  logAction: 'Hva',
  anyAction: 'Alt',
  logWho: 'Hvem',
  logWhoHelp: 'En del av navnet.',
  logFrom: 'Fra og med',
  logTo: 'Til og med',
  logFilter: 'Vis',
  logClear: 'Vis alt',
  logOnlySubject: 'Du ser bare det som gjelder én ting.',
  logEmpty: 'Ingenting er gjort ennå som hører hjemme i loggen.',
  logNone: 'Ingenting i loggen passer til det du har valgt.',
  logOlder: 'Vis eldre',
  logNewest: 'Til det nyeste',
  logSameSubject: 'Vis alt om det samme',
  logFields: {
    stream: 'Strøm',
    sequence: 'Nummer',
    action: 'Kode',
    actor: 'Hvem',
    subject: 'Om',
    hash: 'Kontrollsum',
  },
  logStream: { platform: 'Drift', content: 'Innhold', other: 'Nytte' },
  logExport: 'Last ned det du ser:',
  logExportCsv: 'CSV',
  logExportLines: 'JSON-linjer',
  verify: 'Kontroller loggen',
  verified: 'Loggen holder',
  verifiedBody: (count: number, entries: string, until: string | undefined) =>
    until
      ? `${entries} ${count === 1 ? 'linje' : 'linjer'} er kontrollert, til og med ${until}. Ingenting er endret, flyttet eller fjernet.`
      : 'Loggen er tom. Det er ingenting å kontrollere.',
  anchored: (day: string) => `Det siste ankeret over alle loggene er fra ${day}.`,
  notAnchored: 'Det er ikke satt noe anker ennå. Det skjer hver time.',
  broken: 'Loggen holder ikke',
  brokenBody: (faults: number, entries: string): string =>
    `${faults} feil i ${entries} linjer. Meld fra til dem som driver Nytte, og ikke endre noe mer før de har sett på det.`,
  brokenFirst: (sequence: string, why: string) => `Det første bruddet er ved linje ${sequence}: ${why}.`,
  brokenWhy: {
    hash: 'innholdet er endret etter at det ble skrevet',
    previous_hash: 'den er ikke lenket til linjen før',
    gap: 'en linje mangler foran den',
    head: 'slutten av loggen stemmer ikke med det som er notert',
    anchor_hash: 'ankeret over loggene er endret',
    anchor_gap: 'et anker mangler foran det',
    anchor_lost_entry: 'et anker har sett en linje som ikke finnes lenger',
  },
  filterFault: 'Vi kunne ikke bruke alt du valgte. Resten av loggen vises.',
};
