import type { CriterionRow, DayName, TextName } from './schema.ts';

interface FieldWords {
  readonly label: string;
  readonly help?: string;
}

export const nb = {
  newTitle: 'Lys ut et behov til markedet',
  editTitle: 'Skriv videre på utlysningen',
  lead: 'Beskriv behovet, ikke løsningen. Det er markedet som skal si hvordan. Alt kan lagres som utkast; når utlysningen er publisert, er ordene, kriteriene og vektene låst.',
  forNeed: (title: string) => `Utlyser behovet «${title}»`,
  needHeading: 'Behovet',
  offerHeading: 'Det dere tilbyr, og det som skjer etterpå',
  hintTitle: 'Dette kan ligne på en løsning',
  hintWords: (words: string) => `Vi la merke til ordene «${words}».`,
  hintQuestion:
    'Et behov sier hva som er vanskelig, og for hvem. Da kan flere svare, også med noe dere ikke har tenkt på. Du kan lagre og publisere som det er.',
  field: {
    title: { label: 'Hva trenger dere?', help: 'En setning, uten navn på en løsning.' },
    whom: { label: 'Hvem gjelder det?', help: 'De som har behovet, og hvor mange de er.' },
    today: { label: 'Hvordan er det i dag?', help: 'Hva skjer, hvor ofte, og hva koster det?' },
    knowMet: {
      label: 'Hvordan vet dere at behovet er møtt?',
      help: 'Det som skal kunne måles eller merkes.',
    },
    notWanted: {
      label: 'Hva ser dere ikke etter?',
      help: 'Det dere har prøvd, eller som ikke kan brukes hos dere.',
    },
    answerersWords: { label: 'Mer om hvem som kan svare', help: 'For eksempel om flere kan svare sammen.' },
    offerWords: { label: 'Mer om det dere tilbyr', help: 'Hvor lenge, hvor mange brukere, hvilke data.' },
    amount: { label: 'Hvor mye penger, i alt?', help: 'Hele kroner, for eksempel 500 000.' },
    moneySource: {
      label: 'Hvor kommer pengene fra?',
      help: 'Eget budsjett, eller en ordning dere har fått tilsagn fra.',
    },
    nextWords: {
      label: 'Mer om det som skjer etterpå',
      help: 'Si det som det er, også at dere kanskje ikke går videre med noen.',
    },
    noticeUrl: { label: 'Adressen til kunngjøringen', help: 'Lenken til kunngjøringen på Doffin eller TED.' },
    personalData: {
      label: 'Hvilke personopplysninger blir brukt?',
      help: 'I en eventuell utprøving: hvilke, om hvem, og hvem som er behandlingsansvarlig. Skriv «ingen» hvis det er slik.',
    },
  } satisfies Record<TextName, FieldWords>,
  day: {
    opensOn: { label: 'Åpner for svar', help: 'Tomt betyr med en gang.' },
    questionsBy: { label: 'Spørsmål innen', help: 'Klokken 12 denne dagen.' },
    answersBy: { label: 'Svar innen', help: 'Klokken 12 denne dagen. Gi minst to uker.' },
    judgedBy: { label: 'Vurdert innen', help: 'Når de som svarer, får vite hvordan det gikk.' },
  } satisfies Record<DayName, FieldWords>,
  answerers: { label: 'Hvem kan svare?' },
  offers: { label: 'Hva tilbyr dere dem dere går videre med?' },
  currency: { label: 'Valuta' },
  next: {
    label: 'Hva skjer etterpå?',
    help: 'Svarene her er ikke tilbud, med mindre dere også kunngjør en anskaffelse.',
  },
  isProcurement: { label: 'Er svarene tilbud i en anskaffelse?', choice: 'Ja, og den er kunngjort' },
  criteriaHeading: 'Kriteriene',
  criteriaHelp:
    'Mellom to og seks. Vektene skal bli 100 til sammen. Si hva som gir 1, 3 og 5, så alle vurderer likt.',
  criterionRow: (n: number) => `Kriterium ${n}`,
  removeCriterion: (n: number) => `Fjern kriterium ${n}`,
  addCriterion: 'Legg til et kriterium',
  criterion: {
    name: { label: 'Navn' },
    words: { label: 'Hva ser dere etter?' },
    weight: { label: 'Vekt i prosent' },
    low: { label: '1 betyr' },
    mid: { label: '3 betyr' },
    high: { label: '5 betyr' },
  } satisfies Record<keyof CriterionRow, FieldWords>,
  judgesHeading: 'De som vurderer',
  judgesHelp:
    'Minst to fra virksomheten. De vurderer hver for seg. Det dere skriver om rollen, vises for alle; navnet gjør det ikke.',
  judgeRow: (n: number) => `Person ${n}`,
  removeJudge: (n: number) => `Fjern person ${n}`,
  addJudge: 'Legg til en person',
  judge: {
    account: { label: 'Hvem?', help: 'De som hører til virksomheten i Nytte.' },
    title: { label: 'Rolle eller stilling', help: 'For eksempel «leder for hjemmetjenesten».' },
    nobody: 'Velg en person',
  },
  datesHeading: 'Fristene',
  publishHelp: 'Når du publiserer, kan alle lese utlysningen. Fristene kan da bare forlenges.',
  publish: 'Publiser utlysningen',
  save: 'Lagre utkastet',
  discard: 'Kast utkastet',
  fault: {
    title: 'Skriv hva dere trenger.',
    whom: 'Skriv hvem det gjelder.',
    today: 'Skriv hvordan det er i dag.',
    knowMet: 'Skriv hvordan dere vet at behovet er møtt.',
    answerers: 'Velg minst én som kan svare.',
    offers: 'Velg minst én ting dere tilbyr.',
    amount: 'Skriv et beløp i hele kroner eller hel valuta, som 500 000.',
    moneySource: 'Skriv hvor pengene kommer fra.',
    next: 'Velg hva som skjer etterpå.',
    noticeUrl: 'Skriv hele adressen til kunngjøringen, med https://.',
    personalData: 'Skriv hvilke personopplysninger som blir brukt, eller «ingen».',
    criteria: 'Skriv minst to kriterier.',
    judges: 'Velg minst to som skal vurdere.',
    opensOn: 'Skriv en dag, som 24.12.2026.',
    questionsBy: 'Skriv dagen for spørsmål, mellom åpningen og svarfristen.',
    answersBy: 'Skriv svarfristen. Den må gi minst to uker å svare på.',
    judgedBy: 'Skriv når svarene er vurdert, etter svarfristen.',
    'criteria.name': 'Gi kriteriet et navn.',
    'criteria.words': 'Skriv hva dere ser etter.',
    'criteria.weight': 'Skriv vekten som et helt tall fra 1 til 99.',
    'criteria.low': 'Skriv hva 1 betyr.',
    'criteria.mid': 'Skriv hva 3 betyr.',
    'criteria.high': 'Skriv hva 5 betyr.',
    'judges.account': 'Velg en fra virksomheten, hver person én gang.',
    'judges.title': 'Skriv hvilken rolle personen har.',
  } as Readonly<Record<string, string>>,
  weightSum: (sum: number) => `Vektene blir ${sum} til sammen. De skal bli 100.`,
  tooLong: (most: string) => `Dette er for langt. Det er plass til ${most} tegn.`,
};

export type FormMessages = typeof nb;
