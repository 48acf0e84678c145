import type { Answerer, NextStep, Offer, Phase } from './schema.ts';

export const nb = {
  documentTitle: 'Utlysninger til markedet',
  description: 'Behov som offentlige virksomheter har lyst ut, og hvordan svarene ble vurdert.',
  listTitle: (open: number) =>
    open === 0
      ? 'Ingen behov er lyst ut nå'
      : open === 1
        ? 'Ett behov er lyst ut nå'
        : `${open} behov er lyst ut nå`,
  listLead:
    'Offentlige virksomheter forteller hva de trenger. Oppstartsbedrifter og andre svarer i ett kort skjema. Du får vite på forhånd hvordan svarene vurderes, og etterpå hvorfor det gikk som det gikk.',
  found: (total: number) => (total === 1 ? 'Én utlysning passer' : `${total} utlysninger passer`),
  emptyTitle: 'Ingen behov er lyst ut ennå',
  emptyHelp:
    'Her hører behov hjemme som en virksomhet ikke har funnet løsningen på, og vil spørre markedet om. Begynn fra et behov dere har beskrevet, eller skriv utlysningen rett inn.',
  emptySelection: 'Ingen utlysninger passer med valgene. Fjern et av dem.',
  showAll: 'Vis alle utlysningene',
  announceNeed: 'Lys ut et behov',
  howToAnswerLink: 'Slik svarer du',
  filter: { phase: 'Hvor langt', who: 'Hvem som kan svare' },
  phase: {
    announced: 'Åpner snart',
    open: 'Åpen for svar',
    judging: 'Svarene vurderes',
    judged: 'Vurdert, venter på konklusjon',
    concluded: 'Konkludert',
    withdrawn: 'Trukket tilbake',
  } satisfies Record<Phase, string>,
  who: {
    startup: 'Oppstartsbedrifter',
    company: 'Etablerte bedrifter',
    research: 'Forskningsmiljøer',
    voluntary: 'Frivillige organisasjoner',
    public_body: 'Offentlige virksomheter',
  } satisfies Record<Answerer, string>,
  offer: {
    pilot: 'En pilot hos oss',
    money: 'Penger til utvikling eller utprøving',
    access: 'Tilgang til brukere eller data',
    test_bed: 'Et testmiljø',
    guidance: 'Fagfolk å snakke med underveis',
  } satisfies Record<Offer, string>,
  next: {
    small_development: 'En liten utviklingskontrakt, etter modell av StartOff',
    market_dialogue: 'Dialog med markedet før en anskaffelse',
    innovation_partnership: 'Et innovasjonspartnerskap',
    competition: 'En konkurranse som kunngjøres på vanlig måte',
    pilot_agreement: 'En avtale om utprøving uten kjøp',
    undecided: 'Det er ikke bestemt',
  } satisfies Record<NextStep, string>,
  opensIn: (when: string) => `Åpner ${when}`,
  closesIn: (days: number, when: string) =>
    days <= 0
      ? `Svarfrist i dag, ${when}`
      : days === 1
        ? `Svarfrist i morgen, ${when}`
        : `Svarfrist om ${days} dager, ${when}`,
  closed: (when: string) => `Svarfristen gikk ut ${when}`,
  concludedOn: (when: string) => `Konkludert ${when}`,
  withdrawnOn: (when: string) => `Trukket tilbake ${when}`,
  by: (name: string) => `Lyst ut av ${name}`,
  draftsHeading: (n: number) =>
    n === 1 ? 'Ett utkast i virksomheten din' : `${n} utkast i virksomheten din`,
  savedAt: (when: string) => `Sist lagret ${when}.`,
  untitled: 'Utlysning uten navn',
  openData: 'Last ned utvalget som',
  feedTitle: 'Nye utlysninger',
  feedLink: 'Abonner på nye utlysninger (Atom)',

  done: {
    published: 'Utlysningen er publisert.',
    saved: 'Utkastet er lagret.',
    discarded: 'Utkastet er kastet.',
    amended: 'Endringen er publisert, og alle som har begynt på et svar, har fått beskjed.',
    withdrawn: 'Utlysningen er trukket tilbake, og alle som har begynt på et svar, har fått beskjed.',
    judged: 'Vurderingen er avsluttet. Nå skal det konkluderes.',
    concluded: 'Resultatet er publisert. Alle som svarte, har fått vite det i samme øyeblikk.',
    tied: 'Tiltaket er knyttet til utlysningen.',
  },

  answerNow: 'Svar på utlysningen',
  continueAnswer: 'Se eller endre svaret deres',
  ask: 'Still et spørsmål',
  questionsLink: (n: number) =>
    n === 0 ? 'Spørsmål og svar' : n === 1 ? 'Ett spørsmål og svar' : `${n} spørsmål og svar`,
  judgeLink: 'Vurder svarene',
  resultLink: 'Se resultatet',
  concludeLink: 'Skriv konklusjonen',
  editDraft: 'Skriv videre på utkastet',
  handedIn: (when: string) => `Dere leverte svar ${when}.`,
  begun: 'Dere har begynt på et svar, men ikke levert det.',

  needHeading: 'Hva er behovet?',
  whom: 'Hvem det gjelder',
  today: 'Slik er det i dag',
  knowMet: 'Slik vet vi at behovet er møtt',
  notWanted: 'Dette ser vi ikke etter',
  fromNeed: 'Les mer om behovet',
  whoHeading: 'Hvem kan svare?',
  offerHeading: 'Hva får de vi går videre med?',
  money: (amount: string, source: string) => `${amount}. Pengene kommer fra: ${source}`,
  nextHeading: 'Hva skjer etterpå?',
  notATender:
    'Et svar her er ikke et tilbud i en anskaffelse, og ingen er bundet av det. Skal virksomheten kjøpe noe, gjelder reglene for anskaffelser.',
  isATender: 'Svarene inngår i en anskaffelse. Kunngjøringen gjelder foran det som står her:',
  noticeLink: 'Les kunngjøringen',
  criteriaHeading: (n: number) => `Svarene vurderes etter ${n} kriterier`,
  criteriaLead:
    'Alle vurderer hver for seg, på den samme skalaen fra 1 til 5, og gir en begrunnelse for hvert tall. Kriteriene og vektene er låst fra utlysningen ble publisert.',
  weight: (percent: number) => `${percent} %`,
  criterion: 'Kriterium',
  weightHeading: 'Vekt',
  means: (score: number) => `${score} betyr`,
  between: '2 og 4 ligger mellom.',
  datesHeading: 'Frister',
  opensAt: 'Åpner for svar',
  questionsBy: 'Spørsmål innen',
  answersBy: 'Svar innen',
  judgedBy: 'Vurdert innen',
  clock: 'Norsk tid. Det er klokken på tjeneren som gjelder.',
  judgesHeading: (n: number) => (n === 1 ? 'Én skal vurdere svarene' : `${n} skal vurdere svarene`),
  judgedHeading: (n: number) => (n === 1 ? 'Én vurderte svarene' : `${n} vurderte svarene`),
  judgesLead:
    'Hver av dem svarer på om de er bundet til noen av dem som har svart, før de leser svarene. Er de det, vurderer de ingen av svarene. Navnene kjenner virksomheten; her står hva de er.',
  sealedHeading: 'Ingen kan lese svarene før fristen er ute',
  sealed:
    'Svarene er forseglet. Heller ikke virksomheten som har lyst ut, ser hvem som har svart eller hva de har skrevet, før svarfristen er ute.',
  personalDataHeading: 'Personopplysninger',
  personalDataAlways:
    'Navn og kontaktopplysninger i et svar brukes bare til å ta kontakt, og slettes et år etter at utlysningen er avsluttet.',
  amendmentsHeading: (n: number) => (n === 1 ? 'Endret én gang' : `Endret ${n} ganger`),
  amendmentsLead: 'Det som ble skrevet først, står som det sto. Her er det som er lagt til, og hvorfor.',
  amendedAt: (when: string) => `Lagt til ${when}`,
  amendmentReason: 'Begrunnelse',
  extendedTo: (when: string) => `Svarfristen er forlenget til ${when}`,
  withdrawnHeading: 'Utlysningen er trukket tilbake',
  withdrawnText: 'Svar som var levert, er ikke åpnet og blir det ikke.',
  asData: 'Utlysningen som data (JSON)',
  manage: 'Gjør mer med utlysningen',
  amend: 'Legg til noe eller forleng fristen',
  withdraw: 'Trekk tilbake utlysningen',
  judgesManage: 'Se hvem som vurderer, og endre',
  outcomeHeading: (answers: number, goOn: number) =>
    answers === 0
      ? 'Ingen svarte'
      : goOn === 0
        ? `${answers} svarte, og ingen gikk videre`
        : `${answers} svarte, og ${goOn} gikk videre`,
  ledTo: 'Dette ble det tiltak av',
  tie: 'Knytt til et tiltak',
  tieHelp: 'Tiltaket som kom ut av utlysningen. Det må tilhøre virksomheten.',
  tieNone: 'Ingen tiltak',
  tieSubmit: 'Lagre',
  beginInitiative: 'Begynn et tiltak',

  amendTitle: 'Si mer om utlysningen, eller gi mer tid',
  amendLead:
    'Kriterier, vekter og det som allerede er skrevet, er låst. Du kan legge til en presisering og forlenge fristen. Alle ser hva og hvorfor, og de som har begynt på et svar, får beskjed.',
  amendWords: {
    label: 'Hva vil dere legge til?',
    help: 'For eksempel en presisering. Kan stå tomt når bare fristen forlenges.',
  },
  amendReason: { label: 'Hvorfor?', help: 'Vises til alle.' },
  amendDay: (now: string) => ({
    label: 'Ny svarfrist',
    help: `Fristen er nå ${now}. Den kan bare bli senere, og går ut klokken 12. Vurderingsfristen flyttes like mye.`,
  }),
  amendSubmit: 'Publiser endringen',
  withdrawTitle: 'Trekk tilbake utlysningen',
  withdrawLead:
    'Alle får se at den er trukket tilbake, og hvorfor. Svar som er levert, blir aldri åpnet. Det kan ikke gjøres om.',
  withdrawReason: { label: 'Hvorfor trekkes den tilbake?', help: 'Vises til alle.' },
  withdrawSubmit: 'Trekk tilbake',
  cancel: 'Avbryt',

  questionsTitle: 'Spørsmål og svar',
  questionsLead:
    'Alle får svaret samtidig. Hvem som spurte, vises ikke, heller ikke for virksomheten som svarer.',
  noQuestions: 'Ingen spørsmål er besvart ennå.',
  waitingQuestions: (n: number) => (n === 1 ? 'Ett spørsmål venter på svar' : `${n} spørsmål venter på svar`),
  ownQuestion: 'Dere spurte',
  askedAt: (when: string) => `Spurt ${when}`,
  answeredAt: (when: string) => `Besvart ${when}`,
  askLabel: {
    label: 'Hva lurer dere på?',
    help: 'Skriv ikke hvem dere er. Teksten vises til alle når den er besvart.',
  },
  askSubmit: 'Send spørsmålet',
  asked: 'Spørsmålet er sendt.',
  answerLabel: { label: 'Svar', help: 'Publiseres for alle med en gang, og kan ikke endres.' },
  answerSubmit: 'Publiser svaret',
  answeredTold: 'Svaret er publisert.',
  questionsClosed: (when: string) => `Fristen for spørsmål gikk ut ${when}.`,
  signInToAsk: 'Logg inn for virksomheten dere spør på vegne av.',
  signIn: 'Logg inn',

  howTitle: 'Slik svarer du',
  howSteps: [
    'Logg inn. Hører du ikke til en virksomhet i Nytte ennå, ber du om å få den med: skriv organisasjonsnummeret, så slår vi opp navnet. Velg «annet» som slag virksomhet hvis du kommer fra en bedrift.',
    'Den som driver Nytte, sjekker at virksomheten finnes. Be om det i god tid; du kan lese utlysningen og skrive svaret ferdig i mellomtiden hos deg selv.',
    'Svar i ett kort skjema: fem felt og en kontaktperson. Det lagres som utkast så ofte du vil, og kolleger kan skrive i det samme svaret.',
    'Lever før fristen. Da får dere en kvittering med et kontrolltall (SHA-256). Til fristen kan dere bytte ut svaret eller trekke det.',
    'Når alt er vurdert, får alle vite det i samme øyeblikk: egne poeng, begrunnelsen for hvert kriterium, og hvor dere havnet.',
  ],
  askForOrganisation: 'Be om å få virksomheten med',

  fault: {
    'is missing': 'Dette må fylles ut.',
    'is too long': 'Dette er for langt.',
    'is no day': 'Skriv en dag, som 24.12.2026.',
    'not later': 'Den nye fristen må være senere enn den som gjelder.',
    twice: 'Denne personen er med fra før.',
  } as Readonly<Record<string, string>>,
  wrong: 'Dette kan ikke brukes.',
  conflictTitle: 'Noen andre lagret mens du skrev',
  conflictLead:
    'Det du skrev, står under og er ikke lagret. Se hva kollegaen din skrev, før du lagrer over det.',

  sectionHeading: (open: number, all: number) =>
    open > 0
      ? open === 1
        ? 'Ett behov er lyst ut nå'
        : `${open} behov er lyst ut nå`
      : all === 1
        ? 'Ett behov har vært lyst ut'
        : `${all} behov har vært lyst ut`,
  needSectionHeading: 'Lyst ut til markedet',
  needSectionBegin: 'Lys ut til markedet',
  needSectionLead: 'Spør markedet om dette behovet. Svarene kommer i samme form og vurderes likt.',
  workplaceHeading: (n: number) => (n === 1 ? 'Én utlysning er i gang' : `${n} utlysninger er i gang`),
  workplaceAnswers: (n: number) => (n === 1 ? 'Ett svar fra dere' : `${n} svar fra dere`),
  notHandedIn: 'Ikke levert',
  handedInShort: 'Levert',
};

export type ChallengeMessages = typeof nb;
