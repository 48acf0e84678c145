import type { ChallengeMessages } from './messages.nb.ts';

export const nn: ChallengeMessages = {
  documentTitle: 'Utlysingar til marknaden',
  description: 'Behov som offentlege verksemder har lyst ut, og korleis svara vart vurderte.',
  listTitle: (open) =>
    open === 0
      ? 'Ingen behov er lyste ut no'
      : open === 1
        ? 'Eitt behov er lyst ut no'
        : `${open} behov er lyste ut no`,
  listLead:
    'Offentlege verksemder fortel kva dei treng. Oppstartsbedrifter og andre svarar i eitt kort skjema. Du får vite på førehand korleis svara blir vurderte, og etterpå kvifor det gjekk som det gjekk.',
  found: (total) => (total === 1 ? 'Éi utlysing passar' : `${total} utlysingar passar`),
  emptyTitle: 'Ingen behov er lyste ut enno',
  emptyHelp:
    'Her høyrer behov heime som ei verksemd ikkje har funne løysinga på, og vil spørje marknaden om. Begynn frå eit behov de har beskrive, eller skriv utlysinga rett inn.',
  emptySelection: 'Ingen utlysingar passar med vala. Fjern eitt av dei.',
  showAll: 'Vis alle utlysingane',
  announceNeed: 'Lys ut eit behov',
  howToAnswerLink: 'Slik svarar du',
  filter: { phase: 'Kor langt', who: 'Kven som kan svare' },
  phase: {
    announced: 'Opnar snart',
    open: 'Open for svar',
    judging: 'Svara blir vurderte',
    judged: 'Vurdert, ventar på konklusjon',
    concluded: 'Konkludert',
    withdrawn: 'Trekt tilbake',
  },
  who: {
    startup: 'Oppstartsbedrifter',
    company: 'Etablerte bedrifter',
    research: 'Forskingsmiljø',
    voluntary: 'Frivillige organisasjonar',
    public_body: 'Offentlege verksemder',
  },
  offer: {
    pilot: 'Ein pilot hos oss',
    money: 'Pengar til utvikling eller utprøving',
    access: 'Tilgang til brukarar eller data',
    test_bed: 'Eit testmiljø',
    guidance: 'Fagfolk å snakke med undervegs',
  },
  next: {
    small_development: 'Ein liten utviklingskontrakt, etter modell av StartOff',
    market_dialogue: 'Dialog med marknaden før eit innkjøp',
    innovation_partnership: 'Eit innovasjonspartnarskap',
    competition: 'Ein konkurranse som blir kunngjord på vanleg måte',
    pilot_agreement: 'Ein avtale om utprøving utan kjøp',
    undecided: 'Det er ikkje bestemt',
  },
  opensIn: (when) => `Opnar ${when}`,
  closesIn: (days, when) =>
    days <= 0
      ? `Svarfrist i dag, ${when}`
      : days === 1
        ? `Svarfrist i morgon, ${when}`
        : `Svarfrist om ${days} dagar, ${when}`,
  closed: (when) => `Svarfristen gjekk ut ${when}`,
  concludedOn: (when) => `Konkludert ${when}`,
  withdrawnOn: (when) => `Trekt tilbake ${when}`,
  by: (name) => `Lyst ut av ${name}`,
  draftsHeading: (n) => (n === 1 ? 'Eitt utkast i verksemda di' : `${n} utkast i verksemda di`),
  savedAt: (when) => `Sist lagra ${when}.`,
  untitled: 'Utlysing utan namn',
  openData: 'Last ned utvalet som',
  feedTitle: 'Nye utlysingar',
  feedLink: 'Abonner på nye utlysingar (Atom)',

  done: {
    published: 'Utlysinga er publisert.',
    saved: 'Utkastet er lagra.',
    discarded: 'Utkastet er kasta.',
    amended: 'Endringa er publisert, og alle som har begynt på eit svar, har fått melding.',
    withdrawn: 'Utlysinga er trekt tilbake, og alle som har begynt på eit svar, har fått melding.',
    judged: 'Vurderinga er avslutta. No skal det konkluderast.',
    concluded: 'Resultatet er publisert. Alle som svarte, har fått vite det i same augneblink.',
    tied: 'Tiltaket er knytt til utlysinga.',
  },

  answerNow: 'Svar på utlysinga',
  continueAnswer: 'Sjå eller endre svaret dykkar',
  ask: 'Still eit spørsmål',
  questionsLink: (n) =>
    n === 0 ? 'Spørsmål og svar' : n === 1 ? 'Eitt spørsmål og svar' : `${n} spørsmål og svar`,
  judgeLink: 'Vurder svara',
  resultLink: 'Sjå resultatet',
  concludeLink: 'Skriv konklusjonen',
  editDraft: 'Skriv vidare på utkastet',
  handedIn: (when) => `De leverte svar ${when}.`,
  begun: 'De har begynt på eit svar, men ikkje levert det.',

  needHeading: 'Kva er behovet?',
  whom: 'Kven det gjeld',
  today: 'Slik er det i dag',
  knowMet: 'Slik veit vi at behovet er møtt',
  notWanted: 'Dette ser vi ikkje etter',
  fromNeed: 'Les meir om behovet',
  whoHeading: 'Kven kan svare?',
  offerHeading: 'Kva får dei vi går vidare med?',
  money: (amount, source) => `${amount}. Pengane kjem frå: ${source}`,
  nextHeading: 'Kva skjer etterpå?',
  notATender:
    'Eit svar her er ikkje eit tilbod i eit innkjøp, og ingen er bunden av det. Skal verksemda kjøpe noko, gjeld reglane for offentlege innkjøp.',
  isATender: 'Svara går inn i eit innkjøp. Kunngjeringa gjeld framfor det som står her:',
  noticeLink: 'Les kunngjeringa',
  criteriaHeading: (n) => `Svara blir vurderte etter ${n} kriterium`,
  criteriaLead:
    'Alle vurderer kvar for seg, på den same skalaen frå 1 til 5, og grunngir kvart tal. Kriteria og vektene er låste frå utlysinga vart publisert.',
  weight: (percent) => `${percent} %`,
  criterion: 'Kriterium',
  weightHeading: 'Vekt',
  means: (score) => `${score} betyr`,
  between: '2 og 4 ligg mellom.',
  datesHeading: 'Fristar',
  opensAt: 'Opnar for svar',
  questionsBy: 'Spørsmål innan',
  answersBy: 'Svar innan',
  judgedBy: 'Vurdert innan',
  clock: 'Norsk tid. Det er klokka på tenaren som gjeld.',
  judgesHeading: (n) => (n === 1 ? 'Éin skal vurdere svara' : `${n} skal vurdere svara`),
  judgedHeading: (n) => (n === 1 ? 'Éin vurderte svara' : `${n} vurderte svara`),
  judgesLead:
    'Kvar av dei svarar på om dei er bundne til nokon av dei som har svart, før dei les svara. Er dei det, vurderer dei ingen av svara. Namna kjenner verksemda; her står kva dei er.',
  sealedHeading: 'Ingen kan lese svara før fristen er ute',
  sealed:
    'Svara er forsegla. Heller ikkje verksemda som har lyst ut, ser kven som har svart eller kva dei har skrive, før svarfristen er ute.',
  personalDataHeading: 'Personopplysningar',
  personalDataAlways:
    'Namn og kontaktopplysningar i eit svar blir berre brukte til å ta kontakt, og blir sletta eit år etter at utlysinga er avslutta.',
  amendmentsHeading: (n) => (n === 1 ? 'Endra éin gong' : `Endra ${n} gonger`),
  amendmentsLead: 'Det som vart skrive først, står som det stod. Her er det som er lagt til, og kvifor.',
  amendedAt: (when) => `Lagt til ${when}`,
  amendmentReason: 'Grunngiving',
  extendedTo: (when) => `Svarfristen er forlengd til ${when}`,
  withdrawnHeading: 'Utlysinga er trekt tilbake',
  withdrawnText: 'Svar som var leverte, er ikkje opna og blir det ikkje.',
  asData: 'Utlysinga som data (JSON)',
  manage: 'Gjer meir med utlysinga',
  amend: 'Legg til noko eller forleng fristen',
  withdraw: 'Trekk tilbake utlysinga',
  judgesManage: 'Sjå kven som vurderer, og endre',
  outcomeHeading: (answers, goOn) =>
    answers === 0
      ? 'Ingen svarte'
      : goOn === 0
        ? `${answers} svarte, og ingen gjekk vidare`
        : `${answers} svarte, og ${goOn} gjekk vidare`,
  ledTo: 'Dette vart det tiltak av',
  tie: 'Knyt til eit tiltak',
  tieHelp: 'Tiltaket som kom ut av utlysinga. Det må høyre til verksemda.',
  tieNone: 'Ingen tiltak',
  tieSubmit: 'Lagre',
  beginInitiative: 'Begynn eit tiltak',

  amendTitle: 'Sei meir om utlysinga, eller gi meir tid',
  amendLead:
    'Kriterium, vekter og det som alt er skrive, er låst. Du kan leggje til ei presisering og forlengje fristen. Alle ser kva og kvifor, og dei som har begynt på eit svar, får melding.',
  amendWords: {
    label: 'Kva vil de leggje til?',
    help: 'Til dømes ei presisering. Kan stå tomt når berre fristen blir forlengd.',
  },
  amendReason: { label: 'Kvifor?', help: 'Blir vist til alle.' },
  amendDay: (now) => ({
    label: 'Ny svarfrist',
    help: `Fristen er no ${now}. Han kan berre bli seinare, og går ut klokka 12. Vurderingsfristen blir flytt like mykje.`,
  }),
  amendSubmit: 'Publiser endringa',
  withdrawTitle: 'Trekk tilbake utlysinga',
  withdrawLead:
    'Alle får sjå at ho er trekt tilbake, og kvifor. Svar som er leverte, blir aldri opna. Det kan ikkje gjerast om.',
  withdrawReason: { label: 'Kvifor blir ho trekt tilbake?', help: 'Blir vist til alle.' },
  withdrawSubmit: 'Trekk tilbake',
  cancel: 'Avbryt',

  questionsTitle: 'Spørsmål og svar',
  questionsLead:
    'Alle får svaret samstundes. Kven som spurde, blir ikkje vist, heller ikkje for verksemda som svarar.',
  noQuestions: 'Ingen spørsmål er svarte på enno.',
  waitingQuestions: (n) => (n === 1 ? 'Eitt spørsmål ventar på svar' : `${n} spørsmål ventar på svar`),
  ownQuestion: 'De spurde',
  askedAt: (when) => `Spurt ${when}`,
  answeredAt: (when) => `Svart på ${when}`,
  askLabel: {
    label: 'Kva lurer de på?',
    help: 'Skriv ikkje kven de er. Teksten blir vist til alle når han er svart på.',
  },
  askSubmit: 'Send spørsmålet',
  asked: 'Spørsmålet er sendt.',
  answerLabel: { label: 'Svar', help: 'Blir publisert for alle med ein gong, og kan ikkje endrast.' },
  answerSubmit: 'Publiser svaret',
  answeredTold: 'Svaret er publisert.',
  questionsClosed: (when) => `Fristen for spørsmål gjekk ut ${when}.`,
  signInToAsk: 'Logg inn for verksemda de spør på vegner av.',
  signIn: 'Logg inn',

  howTitle: 'Slik svarar du',
  howSteps: [
    'Logg inn. Høyrer du ikkje til ei verksemd i Nytte enno, ber du om å få ho med: skriv organisasjonsnummeret, så slår vi opp namnet. Vel «anna» som slag verksemd om du kjem frå ei bedrift.',
    'Den som driv Nytte, sjekkar at verksemda finst. Be om det i god tid; du kan lese utlysinga og skrive svaret ferdig i mellomtida hos deg sjølv.',
    'Svar i eitt kort skjema: fem felt og ein kontaktperson. Det blir lagra som utkast så ofte du vil, og kollegaer kan skrive i det same svaret.',
    'Lever før fristen. Då får de ei kvittering med eit kontrolltal (SHA-256). Fram til fristen kan de byte ut svaret eller trekkje det.',
    'Når alt er vurdert, får alle vite det i same augneblink: eigne poeng, grunngivinga for kvart kriterium, og kvar de hamna.',
  ],
  askForOrganisation: 'Be om å få verksemda med',

  fault: {
    'is missing': 'Dette må fyllast ut.',
    'is too long': 'Dette er for langt.',
    'is no day': 'Skriv ein dag, som 24.12.2026.',
    'not later': 'Den nye fristen må vere seinare enn den som gjeld.',
    twice: 'Denne personen er med frå før.',
  },
  wrong: 'Dette kan ikkje brukast.',
  conflictTitle: 'Nokon andre lagra medan du skreiv',
  conflictLead:
    'Det du skreiv, står under og er ikkje lagra. Sjå kva kollegaen din skreiv, før du lagrar over det.',

  sectionHeading: (open, all) =>
    open > 0
      ? open === 1
        ? 'Eitt behov er lyst ut no'
        : `${open} behov er lyste ut no`
      : all === 1
        ? 'Eitt behov har vore lyst ut'
        : `${all} behov har vore lyste ut`,
  needSectionHeading: 'Lyst ut til marknaden',
  needSectionBegin: 'Lys ut til marknaden',
  needSectionLead: 'Spør marknaden om dette behovet. Svara kjem i same form og blir vurderte likt.',
  workplaceHeading: (n) => (n === 1 ? 'Éi utlysing er i gang' : `${n} utlysingar er i gang`),
  workplaceAnswers: (n) => (n === 1 ? 'Eitt svar frå dykk' : `${n} svar frå dykk`),
  notHandedIn: 'Ikkje levert',
  handedInShort: 'Levert',
};
