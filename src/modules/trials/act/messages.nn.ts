import { amount } from './amount.ts';
import type { ActMessages } from './messages.nb.ts';

export const nn: ActMessages = {
  title: 'Treng de unntak frå lova for å prøve?',
  documentTitle: 'Sjekkliste for forsøkslova',
  description: 'Svar på tolv spørsmål, og sjå om de kan søkje om forsøk etter forsøkslova.',
  lead: 'Svar på det du veit. Du treng ikkje å logge inn, og vi lagrar ingenting.',
  submit: 'Sjå kva svara betyr',
  again: 'Endre svara',
  group: {
    rules: 'Reglane de vil fråvike',
    people: 'Rettane og pliktene til folk',
    time: 'Kor lenge det skal vare',
    ready: 'Det de må ha klart',
  },
  timeHelp:
    'Vi reknar frå og med den første dagen til og med den siste. Eit forsøk frå 1. januar 2027 kan då vare til og med 31. desember 2030.',
  question: {
    deviates: {
      label: 'Avvik det de vil prøve, frå ei lov eller forskrift?',
      help: 'Berre avvik frå reglar krev godkjenning. Det reglane ikkje hindrar, kan de prøve utan å søkje.',
    },
    applicant: {
      label: 'Kven er de?',
      help: 'Kommunar, fylkeskommunar og statlege verksemder kan søkje.',
    },
    basicRules: {
      label:
        'Avvik det frå dei grunnleggjande reglane i kommunelova eller reglane om saksbehandling i forvaltningslova?',
      help: 'Slike avvik kan ikkje godkjennast.',
    },
    restrictsRights: {
      label: 'Får nokon færre eller svakare rettar enn dei har etter lova?',
      help: 'Tenk på kvar einskild innbyggjar eller brukar, ikkje på gjennomsnittet.',
    },
    extendsDuties: {
      label: 'Får nokon fleire eller større plikter enn dei har etter lova?',
      help: 'Til dømes å møte, betale, gi opplysningar eller tole noko dei elles slepp.',
    },
    byLaws: {
      label: 'Har de eit utkast til vedtekter for forsøket?',
      help: 'Eit forsøk må ha vedtekter. Eit utkast held no.',
    },
    employees: {
      label: 'Har de drøfta forsøket med dei tilsette og organisasjonane deira?',
      help: 'Dei som skal gjere jobben, ser ofte kva som kan gå gale.',
    },
    evaluation: {
      label: 'Veit de korleis de skal evaluere forsøket?',
      help: 'Utan evaluering veit ingen om reglane burde endrast.',
    },
    council: {
      label: 'Har kommunestyret, fylkestinget eller den øvste leiinga vedteke å søkje?',
      help: 'Den som svarar for verksemda, bør stå bak søknaden.',
    },
    startOn: { label: 'Første dag', help: 'Til dømes 1.1.2027.' },
    endOn: { label: 'Siste dag', help: 'Inntil fire år.' },
    extendedTo: {
      label: 'Siste dag dersom forsøket blir forlengt',
      help: 'Inntil to år til. La feltet stå tomt om de ikkje veit det enno.',
    },
  },
  applicant: {
    municipality: 'Kommune',
    county: 'Fylkeskommune',
    state: 'Statleg verksemd',
    other: 'Nokon andre',
  },
  reply: { yes: 'Ja', no: 'Nei', unsure: 'Veit ikkje' },
  basis: {
    act: (section: string) => `Forsøkslova ${section}.`,
    ministry: 'Kjelde: sida til departementet, «Regelverk for forsøk».',
    advice: 'Vårt råd. Vi har ikkje lese dette som eit krav i lova.',
  },
  basisShort: { ministry: 'Sida til departementet', advice: 'Råd' },
  verdict: {
    not_needed: {
      title: 'De treng ikkje å søkje',
      text: 'Slik du har svart, avvik forsøket ikkje frå noka lov eller forskrift. Då kan de prøve utan godkjenning.',
    },
    cannot: {
      title: 'Slik kan det ikkje godkjennast etter forsøkslova',
      text: 'Sjå kva som stoppar det. Ofte kan forsøket leggjast om.',
    },
    needs_more: {
      title: 'Noko må avklarast før de kan søkje',
      text: 'Ingenting av det du har svart, stoppar søknaden. Men han er ikkje klar.',
    },
    can_apply: {
      title: 'De kan søkje',
      text: 'Ingenting av det vi kjenner til, står i vegen. Om forsøket blir godkjent, avgjer Kongen i statsråd eller den som har fått mynde til det.',
    },
  },
  stopsHeading: (count: number) => `${amount('nn', count, 'Éin grunn', 'grunnar')} til at det stoppar`,
  lacksHeading: (count: number) => `${amount('nn', count, 'Éin ting', 'ting')} må avklarast`,
  finding: {
    unanswered: 'Du har ikkje svart enno.',
    unsure: 'Du har svart at du ikkje veit. Finn det ut før de søkjer.',
    not_public_body: 'Berre kommunar, fylkeskommunar og statlege verksemder kan søkje.',
    basic_rules:
      'Det kan ikkje gjerast unntak frå dei grunnleggjande reglane i kommunelova eller reglane om saksbehandling i forvaltningslova.',
    restricts_rights: 'Eit forsøk kan ikkje avgrense rettane til einskildpersonar.',
    extends_duties: 'Eit forsøk kan ikkje utvide pliktene til einskildpersonar.',
    limits_without_deviating:
      'Du har svart at forsøket ikkje avvik frå nokon regel. Dei andre svara dine tyder på at det gjer det. Sjå på det ein gong til.',
    no_by_laws: 'Forsøket må ha vedtekter.',
    no_employees: 'Drøft forsøket med dei tilsette, og skriv kva dei meinte.',
    no_evaluation: 'Bestem korleis de skal sjå om forsøket verkar.',
    no_council: 'Få eit vedtak frå dei som svarar for verksemda.',
    not_a_day: 'Dette er ikkje ein dato vi kan lese. Skriv han slik: 1.1.2027.',
    ends_before_start: 'Den siste dagen er før den første.',
    too_long: 'Eit forsøk kan godkjennast for inntil fire år.',
    extension_before_end: 'Forlenginga må slutte etter den siste dagen i forsøket.',
    extension_too_long:
      'Eit forsøk kan forlengjast med inntil to år. Er det planlagt ei reform i tråd med forsøket, så les resten av § 3.',
  },
  latestEnd: (day: string) => `Siste moglege dag er ${day}.`,
  length: (years: number, days: number) => {
    const parts = [
      ...(years > 0 ? [amount('nn', years, '1 år', 'år')] : []),
      ...(days > 0 ? [amount('nn', days, '1 dag', 'dagar')] : []),
    ];
    return parts.join(' og ');
  },
  lasts: (from: string, to: string, length: string) => `Frå ${from} til og med ${to}: ${length}.`,
  mayExtend: (from: string, to: string, length: string) =>
    `Kan bli forlengt frå ${from} til og med ${to}: ${length}.`,
  keep: 'Ta vare på svara som eit søknadsutkast',
  keepHelp: 'Då må du logge inn. Utkastet er berre for verksemda di.',
  limitsHeading: 'Dette veit ikkje sjekklista',
  limits: [
    'Lovteksten ligg ikkje i Nytte. Spørsmåla byggjer på ei kort attgiving av §§ 3, 4 og 5 og på sida til departementet om regelverk for forsøk. Lova kan stille fleire krav.',
    'Nokre sektorlover har eigne reglar om forsøk. Dei kjenner sjekklista ikkje til.',
    'Svaret er ei hjelp til å kome i gang. Det er ikkje eit vedtak og ikkje juridisk råd.',
  ],
  sourcesHeading: 'Les meir',
  sources: {
    lovdata: 'Lov om forsøk i offentlig forvaltning (forsøksloven) hos Lovdata',
    ministry: 'Regelverk for forsøk (regjeringen.no)',
    method: 'Forsøkslova i klare ord',
    instrument: 'Ordninga for forsøk, og kven som har fått prøve',
  },
  ownHeading: (count: number) =>
    `${amount('nn', count, 'Eitt søknadsutkast', 'søknadsutkast')} i verksemda di`,
  savedAt: (when: string, who: string | undefined) =>
    who ? `Sist lagra ${when} av ${who}.` : `Sist lagra ${when}.`,
  untitled: 'Forsøk utan namn',

  newTitle: 'Kva skal forsøket heite?',
  newLead: 'Svara dine følgjer med. Etterpå skriv du teksten til søknaden.',
  forInitiative: (title: string) => `For tiltaket ${title}.`,
  begin: 'Lag utkastet',
  editTitle: 'Skriv søknaden',
  editLead: 'Det du ikkje veit enno, kan stå tomt. Utkastet seier frå om kva som manglar.',
  answersSummary: 'Svara i sjekklista',
  save: 'Lagre og sjå utkastet',
  field: {
    title: { label: 'Namn på forsøket', help: 'Sei kva de vil prøve, slik at alle skjønar det.' },
    purpose: {
      label: 'Formål',
      help: 'Kva vil de oppnå, for kven, og kvifor går det ikkje innanfor reglane i dag?',
    },
    area: { label: 'Område', help: 'Kva tenester, stader og grupper gjeld forsøket for?' },
    byLawsOutline: {
      label: 'Vedtekter i utkast',
      help: 'Kven som bestemmer kva, kva som gjeld i staden for reglane de fråvik, og når vedtektene sluttar å gjelde.',
    },
    individuals: {
      label: 'Rettane til innbyggjarane',
      help: 'Korleis sikrar de at ingen får svakare rettar eller større plikter? Kvar kan folk klage?',
    },
    employeesConsulted: {
      label: 'Drøfting med dei tilsette',
      help: 'Kven de har snakka med, når, og kva dei meinte.',
    },
    evaluationPlan: {
      label: 'Evaluering',
      help: 'Kva de måler, når, kven som gjer det, og kva som avgjer om de går vidare.',
    },
    decision: { label: 'Vedtak', help: 'Kven som har vedteke å søkje, når, og saksnummeret.' },
  },
  rulesHeading: 'Reglar forsøket avvik frå',
  rulesHelp: 'Éin regel om gongen, med det de vil gjere i staden.',
  rule: (number: number) => `Regel ${number}`,
  law: { label: 'Lov eller forskrift', help: 'Til dømes helse- og omsorgstenestelova.' },
  section: { label: 'Paragraf', help: 'Til dømes § 3-2.' },
  instead: { label: 'Kva gjer de i staden?', help: 'Det som skal gjelde i forsøket.' },
  addRule: 'Legg til ein regel',
  removeRule: (number: number) => `Fjern regel ${number}`,
  tooLong: (most: string) => `Teksten er for lang. Han kan ha ${most} teikn.`,
  tooMany: (most: number) => `Det kan vere høgst ${most} reglar.`,

  draftKicker: 'Utkast',
  draftTitle: (title: string) => `Søknad om forsøk: ${title}`,
  draftLead: (name: string) =>
    `Utkast frå ${name}. Det er ikkje sendt, og det er berre verksemda som ser det.`,
  documentMark: 'UTKAST. Ikkje sendt. Ikkje vedteke.',
  documentLead: (name: string) =>
    `Søknad frå ${name} etter lov om forsøk i offentlig forvaltning (forsøkslova).`,
  made: (when: string) => `Laga ${when} med sjekklista i Nytte.`,
  recipient: 'Til',
  recipientText: 'Departementet som forvaltar forsøkslova.',
  wholeDraft: 'Alle delane er skrivne',
  missingParts: (count: number) =>
    count === 1 ? 'Éin del er ikkje skriven' : `${amount('nn', count, '', 'delar')} er ikkje skrivne`,
  notWritten: 'Ikkje skrive enno.',
  noRules: 'Ingen reglar er førte opp enno.',
  rulesCaption: 'Reglar som forsøket avvik frå',
  rulesColumns: ['Lov eller forskrift', 'Paragraf', 'I forsøket gjeld'],
  answerColumns: ['Spørsmål', 'Svar', 'Byggjer på'],
  durationHeading: 'Kor lenge det varer',
  noDuration: 'Første og siste dag er ikkje bestemte.',
  checkHeading: 'Sjekklista',
  write: 'Skriv vidare',
  word: 'Last ned som Word',
  pdf: 'Last ned som PDF',
  remove: 'Slett utkastet',
  removeSummary: 'Slette utkastet?',
  removeHelp: 'Utkastet forsvinn for alle i verksemda. Det kan ikkje hentast tilbake.',
  saved: 'Utkastet er lagra.',
  removed: 'Utkastet er sletta.',
  initiative: 'Tiltaket',

  conflictTitle: 'Nokon andre har òg skrive på søknaden',
  conflictLead: (who: string) =>
    `${who} lagra medan du skreiv. Ingenting av ditt er borte. Vel kva som skal gjelde der de er usamde.`,
  someone: 'Nokon andre',
  conflictSave: 'Lagre vala',

  sectionHeading: 'Krev det unntak frå lova?',
  sectionLead: 'Forsøkslova gir høve til å avvike frå lov og forskrift i ei avgrensa tid.',
  sectionBegin: 'Gå gjennom sjekklista',
  movers: 'søknader om forsøk etter forsøkslova',
};
