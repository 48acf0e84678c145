import { amount } from './amount.ts';

/** What the pages on the Act on trials say in bokmål: the reference that the other languages must match. */
export const nb = {
  title: 'Trenger dere unntak fra loven for å prøve?',
  documentTitle: 'Sjekkliste for forsøksloven',
  description: 'Svar på tolv spørsmål, og se om dere kan søke om forsøk etter forsøksloven.',
  lead: 'Svar på det du vet. Du trenger ikke å logge inn, og vi lagrer ingenting.',
  submit: 'Se hva svarene betyr',
  again: 'Endre svarene',
  group: {
    rules: 'Reglene dere vil fravike',
    people: 'Folks rettigheter og plikter',
    time: 'Hvor lenge det skal vare',
    ready: 'Det dere må ha klart',
  },
  timeHelp:
    'Vi regner fra og med den første dagen til og med den siste. Et forsøk fra 1. januar 2027 kan da vare til og med 31. desember 2030.',
  question: {
    deviates: {
      label: 'Avviker det dere vil prøve, fra en lov eller forskrift?',
      help: 'Bare avvik fra regler krever godkjenning. Det reglene ikke hindrer, kan dere prøve uten å søke.',
    },
    applicant: {
      label: 'Hvem er dere?',
      help: 'Kommuner, fylkeskommuner og statlige virksomheter kan søke.',
    },
    basicRules: {
      label:
        'Avviker det fra de grunnleggende reglene i kommuneloven eller reglene om saksbehandling i forvaltningsloven?',
      help: 'Slike avvik kan ikke godkjennes.',
    },
    restrictsRights: {
      label: 'Får noen færre eller svakere rettigheter enn de har etter loven?',
      help: 'Tenk på hver enkelt innbygger eller bruker, ikke på gjennomsnittet.',
    },
    extendsDuties: {
      label: 'Får noen flere eller større plikter enn de har etter loven?',
      help: 'For eksempel å møte, betale, gi opplysninger eller tåle noe de ellers slipper.',
    },
    byLaws: {
      label: 'Har dere et utkast til vedtekter for forsøket?',
      help: 'Et forsøk må ha vedtekter. Et utkast holder nå.',
    },
    employees: {
      label: 'Har dere drøftet forsøket med de ansatte og organisasjonene deres?',
      help: 'De som skal gjøre jobben, ser ofte hva som kan gå galt.',
    },
    evaluation: {
      label: 'Vet dere hvordan dere skal evaluere forsøket?',
      help: 'Uten evaluering vet ingen om reglene burde endres.',
    },
    council: {
      label: 'Har kommunestyret, fylkestinget eller den øverste ledelsen vedtatt å søke?',
      help: 'Den som svarer for virksomheten, bør stå bak søknaden.',
    },
    startOn: { label: 'Første dag', help: 'For eksempel 1.1.2027.' },
    endOn: { label: 'Siste dag', help: 'Inntil fire år.' },
    extendedTo: {
      label: 'Siste dag hvis forsøket blir forlenget',
      help: 'Inntil to år til. La feltet stå tomt hvis dere ikke vet det ennå.',
    },
  },
  applicant: {
    municipality: 'Kommune',
    county: 'Fylkeskommune',
    state: 'Statlig virksomhet',
    other: 'Noen andre',
  },
  reply: { yes: 'Ja', no: 'Nei', unsure: 'Vet ikke' },
  basis: {
    act: (section: string) => `Forsøksloven ${section}.`,
    ministry: 'Kilde: departementets side «Regelverk for forsøk».',
    advice: 'Vårt råd. Vi har ikke lest dette som et krav i loven.',
  },
  basisShort: { ministry: 'Departementets side', advice: 'Råd' },
  verdict: {
    not_needed: {
      title: 'Dere trenger ikke å søke',
      text: 'Slik du har svart, avviker forsøket ikke fra noen lov eller forskrift. Da kan dere prøve uten godkjenning.',
    },
    cannot: {
      title: 'Slik kan det ikke godkjennes etter forsøksloven',
      text: 'Se hva som stopper det. Ofte kan forsøket legges om.',
    },
    needs_more: {
      title: 'Noe må avklares før dere kan søke',
      text: 'Ingenting av det du har svart, stopper søknaden. Men den er ikke klar.',
    },
    can_apply: {
      title: 'Dere kan søke',
      text: 'Ingenting av det vi kjenner til, står i veien. Om forsøket blir godkjent, avgjør Kongen i statsråd eller den som har fått myndigheten.',
    },
  },
  stopsHeading: (count: number) => `${amount('nb', count, 'Én grunn', 'grunner')} til at det stopper`,
  lacksHeading: (count: number) => `${amount('nb', count, 'Én ting', 'ting')} må avklares`,
  finding: {
    unanswered: 'Du har ikke svart ennå.',
    unsure: 'Du har svart at du ikke vet. Finn det ut før dere søker.',
    not_public_body: 'Bare kommuner, fylkeskommuner og statlige virksomheter kan søke.',
    basic_rules:
      'Det kan ikke gjøres unntak fra kommunelovens grunnleggende regler eller forvaltningslovens regler om saksbehandling.',
    restricts_rights: 'Et forsøk kan ikke innskrenke rettighetene til enkeltpersoner.',
    extends_duties: 'Et forsøk kan ikke utvide pliktene til enkeltpersoner.',
    limits_without_deviating:
      'Du har svart at forsøket ikke avviker fra noen regel. Svarene dine ellers tyder på at det gjør det. Se på det en gang til.',
    no_by_laws: 'Forsøket må ha vedtekter.',
    no_employees: 'Drøft forsøket med de ansatte, og skriv hva de mente.',
    no_evaluation: 'Bestem hvordan dere skal se om forsøket virker.',
    no_council: 'Få et vedtak fra dem som svarer for virksomheten.',
    not_a_day: 'Dette er ikke en dato vi kan lese. Skriv den slik: 1.1.2027.',
    ends_before_start: 'Den siste dagen er før den første.',
    too_long: 'Et forsøk kan godkjennes for inntil fire år.',
    extension_before_end: 'Forlengelsen må slutte etter den siste dagen i forsøket.',
    extension_too_long:
      'Et forsøk kan forlenges med inntil to år. Planlegges det en reform i tråd med forsøket, så les resten av § 3.',
  },
  latestEnd: (day: string) => `Siste mulige dag er ${day}.`,
  length: (years: number, days: number) => {
    const parts = [
      ...(years > 0 ? [amount('nb', years, '1 år', 'år')] : []),
      ...(days > 0 ? [amount('nb', days, '1 dag', 'dager')] : []),
    ];
    return parts.join(' og ');
  },
  lasts: (from: string, to: string, length: string) => `Fra ${from} til og med ${to}: ${length}.`,
  mayExtend: (from: string, to: string, length: string) =>
    `Kan bli forlenget fra ${from} til og med ${to}: ${length}.`,
  keep: 'Ta vare på svarene som et søknadsutkast',
  keepHelp: 'Da må du logge inn. Utkastet er bare for virksomheten din.',
  limitsHeading: 'Dette vet ikke sjekklisten',
  limits: [
    'Lovteksten ligger ikke i Nytte. Spørsmålene bygger på en kort gjengivelse av §§ 3, 4 og 5 og på departementets side om regelverk for forsøk. Loven kan stille flere krav.',
    'Noen sektorlover har egne regler om forsøk. Dem kjenner sjekklisten ikke til.',
    'Svaret er en hjelp til å komme i gang. Det er ikke et vedtak og ikke juridisk råd.',
  ],
  sourcesHeading: 'Les mer',
  sources: {
    lovdata: 'Lov om forsøk i offentlig forvaltning (forsøksloven) hos Lovdata',
    ministry: 'Regelverk for forsøk (regjeringen.no)',
    method: 'Forsøksloven i klare ord',
    instrument: 'Ordningen for forsøk, og hvem som har fått prøve',
  },
  ownHeading: (count: number) =>
    `${amount('nb', count, 'Ett søknadsutkast', 'søknadsutkast')} i virksomheten din`,
  savedAt: (when: string, who: string | undefined) =>
    who ? `Sist lagret ${when} av ${who}.` : `Sist lagret ${when}.`,
  untitled: 'Forsøk uten navn',

  newTitle: 'Hva skal forsøket hete?',
  newLead: 'Svarene dine følger med. Etterpå skriver du teksten til søknaden.',
  forInitiative: (title: string) => `For tiltaket ${title}.`,
  begin: 'Lag utkastet',
  editTitle: 'Skriv søknaden',
  editLead: 'Det du ikke vet ennå, kan stå tomt. Utkastet sier fra om hva som mangler.',
  answersSummary: 'Svarene i sjekklisten',
  save: 'Lagre og se utkastet',
  field: {
    title: { label: 'Navn på forsøket', help: 'Si hva dere vil prøve, slik at alle skjønner det.' },
    purpose: {
      label: 'Formål',
      help: 'Hva vil dere oppnå, for hvem, og hvorfor går det ikke innenfor dagens regler?',
    },
    area: { label: 'Område', help: 'Hvilke tjenester, steder og grupper gjelder forsøket for?' },
    byLawsOutline: {
      label: 'Vedtekter i utkast',
      help: 'Hvem som bestemmer hva, hva som gjelder i stedet for reglene dere fraviker, og når vedtektene slutter å gjelde.',
    },
    individuals: {
      label: 'Innbyggernes rettigheter',
      help: 'Hvordan sikrer dere at ingen får svakere rettigheter eller større plikter? Hvor kan folk klage?',
    },
    employeesConsulted: {
      label: 'Drøfting med de ansatte',
      help: 'Hvem dere har snakket med, når, og hva de mente.',
    },
    evaluationPlan: {
      label: 'Evaluering',
      help: 'Hva dere måler, når, hvem som gjør det, og hva som avgjør om dere går videre.',
    },
    decision: {
      label: 'Vedtak',
      help: 'Hvem som har vedtatt å søke, når, og saksnummeret.',
    },
  },
  rulesHeading: 'Regler forsøket avviker fra',
  rulesHelp: 'Én regel om gangen, med det dere vil gjøre i stedet.',
  rule: (number: number) => `Regel ${number}`,
  law: { label: 'Lov eller forskrift', help: 'For eksempel helse- og omsorgstjenesteloven.' },
  section: { label: 'Paragraf', help: 'For eksempel § 3-2.' },
  instead: { label: 'Hva gjør dere i stedet?', help: 'Det som skal gjelde i forsøket.' },
  addRule: 'Legg til en regel',
  removeRule: (number: number) => `Fjern regel ${number}`,
  tooLong: (most: string) => `Teksten er for lang. Den kan ha ${most} tegn.`,
  tooMany: (most: number) => `Det kan være høyst ${most} regler.`,

  draftKicker: 'Utkast',
  draftTitle: (title: string) => `Søknad om forsøk: ${title}`,
  draftLead: (name: string) =>
    `Utkast fra ${name}. Det er ikke sendt, og det er bare virksomheten som ser det.`,
  documentMark: 'UTKAST. Ikke sendt. Ikke vedtatt.',
  documentLead: (name: string) =>
    `Søknad fra ${name} etter lov om forsøk i offentlig forvaltning (forsøksloven).`,
  made: (when: string) => `Laget ${when} med sjekklisten i Nytte.`,
  recipient: 'Til',
  recipientText: 'Departementet som forvalter forsøksloven.',
  wholeDraft: 'Alle delene er skrevet',
  missingParts: (count: number) => `${amount('nb', count, 'Én del', 'deler')} er ikke skrevet`,
  notWritten: 'Ikke skrevet ennå.',
  noRules: 'Ingen regler er ført opp ennå.',
  rulesCaption: 'Regler som forsøket avviker fra',
  rulesColumns: ['Lov eller forskrift', 'Paragraf', 'I forsøket gjelder'],
  answerColumns: ['Spørsmål', 'Svar', 'Bygger på'],
  durationHeading: 'Varighet',
  noDuration: 'Første og siste dag er ikke bestemt.',
  checkHeading: 'Sjekklisten',
  write: 'Skriv videre',
  word: 'Last ned som Word',
  pdf: 'Last ned som PDF',
  remove: 'Slett utkastet',
  removeSummary: 'Slette utkastet?',
  removeHelp: 'Utkastet forsvinner for alle i virksomheten. Det kan ikke hentes tilbake.',
  saved: 'Utkastet er lagret.',
  removed: 'Utkastet er slettet.',
  initiative: 'Tiltaket',

  conflictTitle: 'Noen andre har også skrevet på søknaden',
  conflictLead: (who: string) =>
    `${who} lagret mens du skrev. Ingenting av ditt er borte. Velg hva som skal gjelde der dere er uenige.`,
  someone: 'Noen andre',
  conflictSave: 'Lagre valgene',

  sectionHeading: 'Krever det unntak fra loven?',
  sectionLead: 'Forsøksloven gir adgang til å avvike fra lov og forskrift i en avgrenset tid.',
  sectionBegin: 'Gå gjennom sjekklisten',
  movers: 'søknader om forsøk etter forsøksloven',
};

export type ActMessages = typeof nb;
