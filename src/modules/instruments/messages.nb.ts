import type { RequirementKind } from './requirements.ts';
import type {
  ApplicantKind,
  InstrumentCategory,
  InstrumentPhase,
  InstrumentStatus,
  OwnContributionKind,
} from './schema.ts';

type Words<Value extends string> = Record<Value, string>;

const applicants: Words<ApplicantKind> = {
  municipality: 'Kommuner',
  county_authority: 'Fylkeskommuner',
  state_body: 'Statlige virksomheter',
  health_trust: 'Helseforetak',
  business: 'Bedrifter',
  voluntary: 'Frivillige organisasjoner',
  research: 'Forskningsmiljøer',
};

/** One of them, within a sentence. */
const applicant: Words<ApplicantKind> = {
  municipality: 'kommune',
  county_authority: 'fylkeskommune',
  state_body: 'statlig virksomhet',
  health_trust: 'helseforetak',
  business: 'bedrift',
  voluntary: 'frivillig organisasjon',
  research: 'forskningsmiljø',
};

const phases: Words<InstrumentPhase> = {
  need: 'Forstå behovet',
  idea: 'Utvikle ideer',
  trial: 'Prøve ut',
  procurement: 'Anskaffe',
  implementation: 'Innføre',
  spread: 'Spre',
};

const categories: Words<InstrumentCategory> = {
  economic: 'Penger',
  educational: 'Kunnskap og veiledning',
  legal: 'Regler og unntak',
  organisational: 'Samarbeid og organisering',
  technological: 'Teknologi',
};

const statuses: Words<InstrumentStatus> = {
  open: 'Åpen',
  rolling: 'Løpende',
  closed: 'Stengt',
  discontinued: 'Avviklet',
  unknown: 'Status ukjent',
};

const ownContributions: Words<OwnContributionKind> = {
  money: 'Egne penger',
  effort: 'Egen innsats',
  money_and_effort: 'Penger og egen innsats',
  none: 'Ingenting, ifølge kilden er det gratis',
  none_stated: 'Kilden sier ikke noe',
};

const requirements: Words<RequirementKind> = {
  partners: 'Partnere eller samarbeid',
  research: 'Forskning',
  commitment: 'Forankring og eierskap',
  own_resources: 'Egne midler eller egen innsats',
  user_needs: 'Et kjent behov',
  benefits: 'Gevinster eller målbar effekt',
  novelty: 'Noe nytt',
  sharing: 'Deling og overføring til andre',
  application: 'Søknad, rapport eller påmelding',
  applicant: 'En bestemt type søker',
  scope: 'Bestemte rammer for prosjektet',
  none_stated: 'Kilden nevner ingen krav',
};

export const nb = {
  applicants,
  applicant,
  phases,
  categories,
  statuses,
  ownContributions,
  requirements,

  listTitle: 'Finn virkemidlene som passer dere',
  listLead:
    'Støtte, veiledning, samarbeid og regler som hjelper nye løsninger fram. Beløp, status og frister er slik kilden sa da vi leste den. Sjekk alltid hos eieren.',
  listDescription:
    'Virkemidler for innovasjon i offentlig sektor: hvem som kan søke, beløp, krav og frister.',
  searchLabel: 'Hva trenger du støtte til?',
  searchHelp: 'Skriv med egne ord, for eksempel «prøve ut velferdsteknologi».',
  organisationLabel: 'Hvor jobber du?',
  organisationHelp: 'Navn eller organisasjonsnummer. Da ser du bare det dere kan søke på.',
  amountLabel: 'Hvor mye trenger dere, i kroner?',
  amountHelp: 'Da ser du bare støtte i penger. Ordninger som ikke oppgir beløp, er med.',
  ownShareLabel: 'Hvor mye av kostnaden kan dere dekke selv, i prosent?',
  ownShareHelp: 'Ordninger som ikke oppgir egenandel, er med.',
  figures: 'Oppgi beløp og egenandel',
  searchSubmit: 'Finn virkemidler',
  searchForm: 'Søk blant virkemidlene',

  filtersLabel: 'Avgrens listen',
  whoLegend: 'Hvem søker?',
  anyApplicant: 'Alle',
  phaseLegend: 'Hvor i arbeidet er dere?',
  categoryLegend: 'Type virkemiddel',
  statusLegend: 'Status da vi leste kilden',
  ownContributionLegend: 'Hva må dere bidra med?',
  requiresLegend: 'Hva kreves?',
  topicLegend: 'Tema',
  filterOf: (group: string, value: string) =>
    group.endsWith('?') ? `${group} ${value}` : `${group}: ${value}`,
  filterText: (text: string) => `Ord: ${text}`,
  filterAmount: (amount: string) => `Beløp: ${amount}`,
  filterOwnShare: (share: string) => `Egenandel: høyst ${share}`,
  filterOrganisation: (name: string, applicant: string) => `${name} (${applicant})`,

  heading: (shown: number, all: number) => {
    if (shown === all) return `${all} virkemidler`;
    return shown === 1 ? `1 av ${all} virkemidler passer` : `${shown} av ${all} virkemidler passer`;
  },
  sortFit: 'Best passende',
  sortName: 'Navn',
  sortStatus: 'Status',
  sortDeadline: 'Neste frist',
  amountsKnown: (known: number, shown: number) =>
    `${known} av ${shown} oppgir et beløp som passer. Resten oppgir ikke beløp.`,
  noneTitle: 'Ingen virkemidler passer til alt du har valgt',
  noneText: 'Ta bort ett eller flere valg, eller beskriv behovet med andre ord.',
  noneShowAll: 'Vis alle virkemidler',
  emptyTitle: 'Ingen virkemidler er lagt inn ennå',
  emptyText:
    'Her står ordninger som kommuner og andre offentlige virksomheter kan bruke. Den som driver tjenesten, legger dem inn.',
  beyondLast: 'Listen er kortere enn siden du ba om. Her er den siste siden.',
  unknownOrganisation: (name: string) => `Vi kjenner ingen virksomhet med navnet eller nummeret «${name}».`,
  unknownOrganisationHelp: 'Listen er ikke avgrenset til hvem du er. Velg heller hvem som søker.',
  organisationWithoutKind: (name: string) =>
    `Vi vet ikke hva slags søker ${name} er. Velg hvem som søker, så avgrenser vi listen.`,
  errorAmount: 'Skriv beløpet i hele kroner, for eksempel 500 000.',
  errorOwnShare: 'Skriv egenandelen som et tall fra 0 til 100.',
  errorTextTooLong: (limit: string) => `Skriv høyst ${limit} tegn.`,
  errorChoice: 'Et av valgene i adressen finnes ikke. Velg på nytt.',

  asCsv: 'CSV',
  asJson: 'JSON',
  toCalendar: 'Søknadsfrister i kalender',
  openDataNote: 'Teksten er vår egen og kan brukes fritt (CC BY 4.0).',

  statusSentence: {
    open: (day: string) => `Åpen for søknader da vi leste kilden ${day}. Sjekk hos eieren.`,
    rolling: (day: string) => `Løpende da vi leste kilden ${day}. Sjekk hos eieren.`,
    closed: (day: string) => `Stengt da vi leste kilden ${day}. Sjekk hos eieren om den åpner igjen.`,
    discontinued: (day: string) => `Avviklet, ifølge kilden vi leste ${day}.`,
    unknown: (day: string) => `Status ukjent. Lest ${day}. Sjekk hos eieren.`,
  },
  deadlineToday: (day: string) => `I dag, ${day}`,
  deadlineYearly: (day: string) => `${day}, oppgitt som årlig frist`,
  deadlineDated: (day: string) => `${day}, oppgitt frist`,
  deadlinePast: (day: string) => `Siste frist vi kjenner, var ${day}`,
  checkWithOwner: 'Kontroller hos eieren.',
  readOn: (day: string) => `Lest ${day}`,
  withNote: (text: string, note: string) => `${text} (${note})`,
  amountFrom: (amount: string) => `Fra ${amount}`,
  amountUpTo: (amount: string) => `Inntil ${amount}`,
  amountBetween: (min: string, max: string) => `Fra ${min} til ${max}`,
  shareUpTo: (share: string) => `inntil ${share} av kostnaden`,
  ownShareAtLeast: (share: string) => `Minst ${share} av kostnaden`,
  percent: (number: string) => `${number} %`,
  notStated: 'Ikke oppgitt',

  kicker: 'Virkemiddel',
  factsHeading: 'Dette får dere',
  factsLead: (day: string) => `Slik sto det i kilden da vi leste den ${day}. Beløp og vilkår kan være eldre.`,
  whoCanApply: 'Hvem kan søke',
  phasesTerm: 'Når i arbeidet',
  amountTerm: 'Beløp',
  amountNoteTerm: 'Om beløpet',
  supportTerm: 'Støtten',
  ownersTerm: 'Eier',
  bringHeading: 'Dette må dere ha med',
  ownContributionTerm: 'Eget bidrag',
  requirementsTerm: 'Krav, ifølge kilden',
  checklistHelp: 'Kryss av mens dere går gjennom kravene. Avkryssingen lagres ikke.',
  noRequirements: 'Kilden nevner ingen krav. Spør eieren hva som gjelder.',
  deadlinesHeadingNext: (day: string) => `Neste frist er ${day}`,
  deadlinesHeadingPast: 'Fristene vi kjenner, er gått ut',
  deadlinesHeadingNone: 'Vi kjenner ingen bestemt frist',
  deadlineAsStated: 'Ifølge kilden:',
  nextDeadlines: 'Kommende frister',
  pastDeadlines: 'Tidligere frister',
  noDeadline: 'Kilden oppgir ingen frist.',
  usedByHeading: (count: number) => {
    if (count === 0) return 'Ingen innovasjoner her er knyttet til dette virkemidlet';
    return count === 1 ? 'Én innovasjon har brukt det' : `${count} innovasjoner har brukt det`;
  },
  usedByNone: 'Det betyr ikke at ingen har brukt det, bare at vi ikke har lest om det.',
  topicsHeading: 'Tema',
  keywordsTerm: 'Stikkord',
  sourcesHeading: 'Kilder',
  keptBy: (organisation: string, day: string) =>
    `${organisation} har skrevet dette og holder det ved like. Sist endret ${day}.`,
  correctLink: 'Er noe feil her? Si fra.',
  correctYourself: 'Rett opp dette for virksomheten din',
  ownJudgement:
    'Tema, stikkord, grupperingen av krav og lesingen av frister er gjort av oss. Resten står i kilden.',
  backToList: 'Alle virkemidler',
  contentLanguage: {
    nb: 'Teksten om virkemidlet er på bokmål.',
    nn: 'Teksten om virkemidlet er på nynorsk.',
    en: 'Teksten om virkemidlet er på engelsk.',
  },
  ownerSite: 'Les mer hos eieren',

  calendarTitle: 'Søknadsfrister, måned for måned',
  calendarNext: (name: string, day: string) => `Neste søknadsfrist er ${day}: ${name}`,
  calendarNone: 'Vi kjenner ingen kommende søknadsfrister',
  calendarLead: 'En årlig frist er regnet ut fra datoen kilden oppgir. Kontroller alltid datoen hos eieren.',
  calendarDescription: 'Kommende og tidligere søknadsfrister for virkemidler i offentlig sektor.',
  calendarNoneText:
    'Mange ordninger oppgir ikke frist, eller bare frister som er gått ut. Eieren vet når neste utlysning kommer.',
  calendarYearly: (read: string) => `Oppgitt som årlig frist, lest ${read}. Kontroller hos eieren.`,
  calendarDated: (read: string) => `Oppgitt frist, lest ${read}. Kontroller hos eieren.`,
  calendarPastHeading: 'Frister som er gått ut',
  calendarPastLead:
    'Tidligere frister sier noe om når på året ordningen pleier å lyse ut, men ingenting sikkert.',
  calendarPastCaption: (count: number) => (count === 1 ? 'Én tidligere frist' : `${count} tidligere frister`),
  instrument: 'Virkemiddel',
  deadline: 'Frist',
  howStated: 'Grunnlag',
  subscribeHeading: 'Få fristene i din egen kalender',
  subscribeText:
    'Kopier adressen og legg den til som abonnement i Outlook, Google Kalender eller Apple Kalender. Da følger nye frister med.',
  subscribeFiltered: 'Abonnementet har de samme valgene som du har gjort her.',
  subscribeAddress: 'Adresse til kalenderen',
  subscribeDownload: 'Last ned som kalenderfil',
  calendarWithoutDeadline: (count: number) =>
    count === 1
      ? '1 virkemiddel i utvalget oppgir ingen dato.'
      : `${count} virkemidler i utvalget oppgir ingen dato.`,
  calendarShowList: 'Vis dem i listen',
  feedName: 'Søknadsfrister fra Nytte',
  feedSummary: (name: string) => `Søknadsfrist: ${name}`,
  feedDescription:
    'Søknadsfrister slik kildene oppga dem da vi leste dem. Kontroller alltid datoen hos eieren.',
};

export type InstrumentMessages = typeof nb;
