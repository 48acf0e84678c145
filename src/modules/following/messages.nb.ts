const count = (n: number, one: string, many: string) => (n === 1 ? `én ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What this room says in bokmål: the reference that the other languages must match. */
export const nb = {
  news: {
    somebody: 'En virksomhet til',
    joined: (name: string) => `${name} har også dette behovet.`,
    left: (name: string) => `${name} har trukket seg fra behovet.`,
    metWithOurs: (name: string) => `${name} har møtt behovet med noe dere har gjort.`,
    knowledgeChanged: (parts: string) => `Det er kommet ny kunnskap om behovet: ${parts}.`,
    knowledge: {
      added: (n: number) => count(n, 'ny erfaring', 'nye erfaringer'),
      measured: (n: number) => count(n, 'ny målt gevinst', 'nye målte gevinster'),
      spread: (n: number) => count(n, 'løsning er tatt i bruk', 'løsninger er tatt i bruk'),
      gone: (n: number) => count(n, 'erfaring er borte', 'erfaringer er borte'),
      support: (n: number) => (n === 1 ? 'ett nytt virkemiddel' : `${n} nye virkemidler`),
    },
    plain: {
      'need.published': 'Behovet er publisert.',
      'need.changed': 'Behovet er beskrevet på nytt.',
      'need.met': 'Behovet er møtt.',
      'need.withdrawn': 'Behovet er trukket tilbake.',
      'innovation.published': 'Innovasjonen er lagt ut i biblioteket.',
      'innovation.changed': 'Innovasjonen er rettet eller utvidet.',
      'innovation.withdrawn': 'Innovasjonen er trukket tilbake.',
      'instrument.published': 'Virkemiddelet er lagt ut.',
      'instrument.changed': 'Virkemiddelet er rettet eller utvidet.',
      'instrument.withdrawn': 'Virkemiddelet er trukket tilbake.',
      'review.asked': 'En kollega ber om gjennomlesing før publisering.',
      'review.answered': 'Gjennomlesingen er gjort.',
      'correction.received': 'En leser mener at noe må rettes.',
      'correction.answered': 'Rettelsen er besvart.',
    },
    groups: {
      toAnswer: 'Dette venter på dere',
      ours: 'Om det dere har publisert',
      followed: 'Det du følger',
    },
  },

  digest: {
    subject: (n: number) => (n === 1 ? 'Én nyhet fra Nytte' : `${n} nyheter fra Nytte`),
    intro: 'Dette er nytt siden forrige oppsummering.',
    more: (n: number) => `Og ${n} til. Se alt på Min side:`,
    why: 'Du får denne oppsummeringen fordi du har en konto i Nytte. Den kommer bare når noe er nytt.',
    change: 'Velg hva du vil ha:',
    stop: 'Slutt å få den:',
  },

  unsubscribe: {
    title: 'Slutt å få oppsummeringen',
    lead: 'Da sender vi deg ingen flere daglige oppsummeringer på e-post. Det du følger, står fortsatt på Min side.',
    submit: 'Slutt å sende',
    doneTitle: 'Du får ingen flere oppsummeringer',
    done: 'Du kan begynne å få dem igjen på Min side.',
    toMyPage: 'Min side',
    invalidTitle: 'Lenken virker ikke',
    invalid:
      'Lenken er avkortet eller feil. Åpne den rett fra e-posten, eller slå av oppsummeringen på Min side.',
  },

  me: {
    title: 'Min side',
    heading: (n: number) =>
      n === 0 ? 'Ingenting venter på deg' : `${capitalised(count(n, 'ting', 'ting'))} venter på deg`,
    worksFor: (name: string, role: string) => `${name} · ${role}`,
    roles: { reader: 'leser', editor: 'redaktør', administrator: 'administrator' },
    noOrganisation: 'Du hører ikke til noen virksomhet i Nytte ennå.',
    askForOrganisation: 'Be om å få med virksomheten din',
    begin: 'Meld et behov',
    workplace: 'Det virksomheten arbeider med',
    waitingHeading: 'Venter på deg',
    waitingKind: { review: 'Les gjennom', correction: 'Svar på rettelse', invitation: 'Invitasjon' },
    draftsHeading: (n: number) => (n === 1 ? 'Ett utkast er begynt' : `${n} utkast er begynt`),
    draftKind: { need: 'Behov', innovation: 'Innovasjon', instrument: 'Virkemiddel' } as Record<
      string,
      string
    >,
    savedAt: (moment: string) => `lagret ${moment}`,
    untitled: 'Uten tittel',
    noDraftsTitle: 'Du har ingen utkast',
    noDrafts: 'Det du begynner på, ligger her til det er publisert. Et behov tar omtrent tre minutter.',
    newsHeading: 'Nytt de siste 30 dagene',
    noNewsTitle: 'Ikke noe nytt ennå',
    noNews: 'Her står det som skjer med det du følger, og hva andre gjør med det dere har publisert.',
    followHeading: (n: number) => (n === 1 ? 'Du følger én side' : `Du følger ${n} sider`),
    stop: 'Slutt å følge',
    stopNamed: (title: string) => `Slutt å følge ${title}`,
    noFollowsTitle: 'Du følger ingenting ennå',
    noFollows:
      'Åpne et behov, en innovasjon, et virkemiddel eller en virksomhet og velg «Følg». Da står nyhetene her.',
    findNeeds: 'Se behov som andre har',
    followLabel: 'Det du følger',
    accountHeading: 'Kontoen din',
    name: 'Navn',
    email: 'E-post',
    noEmail: 'Ikke oppgitt',
    fromProvider: 'Navn og e-post kommer fra innloggingen.',
    organisations: 'Virksomheter',
    settingsHeading: 'Språk og oppsummering',
    language: 'Språk i oppsummeringen',
    digest: 'Daglig oppsummering på e-post',
    digestOn: 'Ja, klokken sju når noe er nytt',
    digestOff: 'Nei',
    noMail: 'Denne Nytte-tjenesten sender ikke e-post. Nyhetene står her.',
    noAddress: 'Innloggingen din har ingen e-postadresse, så vi kan ikke sende deg oppsummeringen.',
    saveSettings: 'Lagre valgene',
    saved: 'Valgene er lagret',
    sessionsHeading: (n: number) => (n === 1 ? 'Du er innlogget ett sted' : `Du er innlogget ${n} steder`),
    thisSession: 'Her, nå',
    unknownDevice: 'Ukjent nettleser',
    lastSeen: (moment: string) => `sist brukt ${moment}`,
    endSession: 'Logg ut',
    endSessionNamed: (device: string) => `Logg ut ${device}`,
    endOthers: 'Logg ut alle andre steder',
    ended: 'Innloggingen er avsluttet',
    othersEnded: 'Du er logget ut alle andre steder',
    stopped: 'Du følger den ikke lenger',
    dataHeading: 'Det vi vet om deg',
    exportLink: 'Last ned alt som en fil',
    exportHelp: 'Filen er JSON og kan åpnes i et vanlig tekstprogram.',
    eraseLink: 'Slett kontoen',
  },

  erase: {
    title: 'Slett kontoen',
    heading: 'Slett kontoen din?',
    lead: 'Det kan ikke gjøres om. Last gjerne ned det vi vet om deg først.',
    goesHeading: 'Dette blir slettet',
    goes: (numbers: {
      subjects: number;
      sessions: number;
      follows: number;
      memberships: number;
      mails: number;
    }) => [
      'navnet, e-postadressen og valgene dine',
      `koblingen til innloggingen din (${numbers.subjects})`,
      `innloggingene dine (${numbers.sessions}); du blir logget ut overalt`,
      `tilgangen din til virksomheter (${numbers.memberships})`,
      `det du følger (${numbers.follows})`,
      `oversikten over e-post vi har sendt deg (${numbers.mails}), og e-post som venter på å bli sendt`,
    ],
    staysHeading: 'Dette blir stående',
    stays: (numbers: { drafts: number; versions: number }) => [
      `utkast (${numbers.drafts}) og versjoner (${numbers.versions}) som du har skrevet: de er virksomhetens, og navnet ditt er ikke lenger knyttet til dem`,
      'loggen over endringer: den kan ikke endres, og viser et kontonummer som ikke lenger fører til noen',
      'sikkerhetskopier, til den som driver tjenesten, skifter dem ut',
    ],
    again: 'Logger du inn igjen senere, får du en ny konto som ikke vet noe om denne.',
    word: 'slett',
    label: (word: string) => `Skriv «${word}» for å bekrefte`,
    wrongWord: (word: string) => `Skriv «${word}» for å slette kontoen.`,
    submit: 'Slett kontoen',
    cancel: 'Behold kontoen',
    lastTitle: 'Du er den eneste administratoren',
    last: (names: string) =>
      `${names} ville stått uten administrator. Gi noen andre rollen først, så kan du slette kontoen.`,
    lastPlatform:
      'Du er den eneste som administrerer denne Nytte-tjenesten. Gi noen andre det ansvaret først.',
    toAdministration: 'Til administrasjonen',
    doneTitle: 'Kontoen er slettet',
    done: 'Navnet, e-posten og tilgangene dine er borte. Det du skrev, er nå virksomhetens.',
  },

  workplace: {
    title: 'Arbeidsplassen',
    heading: (name: string) => `Dette arbeider ${name} med`,
    leadWaiting: (n: number) => `${capitalised(count(n, 'ting venter', 'ting venter'))} på svar.`,
    leadNothing: 'Ingenting venter på svar.',
    writeNeed: 'Meld et behov',
    waitingHeading: 'Venter på svar',
    needsHeading: (n: number) => (n === 1 ? 'Ett behov' : `${n} behov`),
    noNeedsTitle: 'Dere har ikke beskrevet noe behov ennå',
    noNeeds: 'Begynn med det som er vanskelig i dag. Du trenger ikke ha en løsning.',
    recordsHeading: (n: number) =>
      n === 1 ? 'Én innovasjon eller ett virkemiddel' : `${n} innovasjoner og virkemidler`,
    noRecordsTitle: 'Dere har ikke lagt inn noe selv ennå',
    noRecords: 'Har dere prøvd noe? Også det som ikke virket, er nyttig for andre.',
    tellTried: 'Fortell hva dere har prøvd',
    bulk: 'Last inn eller ut mange på én gang',
    ownRecords: 'Innovasjoner og virkemidler dere har skrevet',
    administration: 'Administrer virksomheten',
    publicPage: 'Slik ser andre virksomheten',
    shared: 'Deles av',
    sharedBy: (n: number) => count(n, 'virksomhet', 'virksomheter'),
    states: {
      draft: 'Utkast',
      in_review: 'Til gjennomlesing',
      published: 'Publisert',
      changed: 'Publisert, med nye endringer',
      joined: 'Delt med andre',
      met: 'Møtt',
      withdrawn: 'Trukket tilbake',
    } as Record<string, string>,
    othersHeading: 'Hva andre har gjort med det dere har publisert',
    noOthers: 'Ingen har meldt seg på behovene deres eller brukt noe dere har gjort, de siste 90 dagene.',
    activityHeading: 'Siste aktivitet',
    noActivity: 'Ingen hendelser ennå.',
    toolsLabel: 'Verktøy for virksomheten',
    toolsHeading: 'Verktøy',
  },

  organisation: {
    heading: (n: number) =>
      n === 1 ? 'Har ett behov som er åpent for alle' : `Har ${n} behov som er åpne for alle`,
    joined: 'Deler et behov som andre har beskrevet',
    own: 'Har beskrevet behovet',
  },

  feeds: {
    needsTitle: 'Behov i offentlig sektor – Nytte',
    needsSubtitle: 'Nye behov, hvem som deler dem, og ny kunnskap om dem.',
    innovationsTitle: 'Innovasjoner – Nytte',
    innovationsSubtitle: 'Nye og rettede innovasjoner i biblioteket.',
    organisationTitle: (name: string) => `${name} – Nytte`,
    organisationSubtitle: (name: string) => `Det som skjer med behov og erfaringer fra ${name}.`,
    link: 'Nyheter om dette som Atom-strøm',
  },

  follow: {
    unknown: 'Siden finnes ikke, eller du har ikke tilgang til den.',
  },
};

export type FollowingMessages = typeof nb;
