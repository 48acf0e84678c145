const count = (n: number, one: string, many: string) => (n === 1 ? `én ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the innovations library says in bokmål: the reference that the other languages must match. */
export const nb = {
  facet: {
    effect: {
      measured: 'Målt virkning',
      estimated: 'Bare anslått',
      expected: 'Bare forventet',
      unknown: 'Ukjent grunnlag',
      none: 'Ingen virkning er oppgitt',
    },
    outcome: {
      worked: 'Målt forbedring',
      mixed: 'Blandet',
      sobering: 'Virket ikke eller ble stoppet',
      gave_nothing: 'Ga ingen virkning',
      failed: 'Lyktes ikke',
      stopped: 'Stoppet',
      not_known: 'Ikke kjent',
    },
    type: {
      service: 'Ny tjeneste',
      process: 'Ny arbeidsmåte',
      organisation: 'Ny organisering',
      product: 'Nytt produkt',
      communication: 'Ny kommunikasjon',
    },
    degree: { incremental: 'Skrittvis', radical: 'Radikal', transformative: 'Transformativ' },
    phase: {
      idea: 'Idé eller plan',
      trial: 'Under utprøving',
      in_use: 'I bruk',
      spread: 'Tatt i bruk flere steder',
      ended: 'Avsluttet',
    },
    organisationKind: {
      municipality: 'Kommune',
      county_authority: 'Fylkeskommune',
      state_body: 'Statlig virksomhet',
      health_trust: 'Helseforetak',
      voluntary: 'Frivillig organisasjon',
      other: 'Annen virksomhet',
    },
  } as Record<string, Record<string, string>>,
  group: {
    effect: 'Hva vi vet om virkningen',
    outcome: 'Hvordan det gikk',
    type: 'Type',
    degree: 'Grad',
    phase: 'Fase',
    topic: 'Tema',
    lifeEvent: 'Livshendelse',
    organisationKind: 'Hvem står bak',
    county: 'Fylke',
    country: 'Land',
  },

  libraryTitle: 'Innovasjoner',
  libraryHeading: (total: number, measured: number) =>
    total === 0
      ? 'Ingen innovasjoner er beskrevet ennå.'
      : `${capitalised(count(total, 'innovasjon er beskrevet', 'innovasjoner er beskrevet'))}. ${
          measured === 0
            ? 'Ingen har målt en virkning.'
            : `${capitalised(count(measured, 'har', 'har'))} målt en virkning.`
        }`,
  libraryLead:
    'Her står det som virket, det som ikke gjorde det, og det ingen vet ennå. Hver opplysning har en kilde.',
  libraryDescription: 'Innovasjoner i offentlig sektor: hva behovet var, hva som ble gjort, og hva det ga.',
  hitsHeading: (total: number, measured: number) =>
    `${capitalised(count(total, 'innovasjon passer', 'innovasjoner passer'))}. ${
      measured === 0
        ? 'Ingen av dem har målt en virkning.'
        : `${capitalised(count(measured, 'har', 'har'))} målt en virkning.`
    }`,
  allHeading: 'Alle innovasjoner',
  searchLabel: 'Søk i innovasjonene',
  searchHelp: 'Skriv noen ord, for eksempel «medisiner hjemme» eller «byggesak».',
  searchSubmit: 'Søk',
  searchChip: (text: string) => `Søk: ${text}`,
  filtersLabel: 'Avgrens innovasjonene',
  sort: { best: 'Passer best', surest: 'Sikrest virkning', newest: 'Nyest', title: 'Tittel' },
  partly: (words: string) => `Ingen har alle ordene i «${words}». Her er de som har noen av dem.`,
  shownOnMap: 'Vis på kart',
  shownAsList: 'Vis som liste',
  openData: 'Last ned som åpne data',
  emptyTitle: 'Ingen innovasjoner passer til alt du har valgt',
  emptyHelp:
    'Fjern ett av valgene over, eller beskriv behovet med egne ord på forsiden. Da leter vi bredere.',
  emptyAction: 'Vis alle innovasjoner',
  describeNeed: 'Beskriv et behov',
  searchWider: (text: string) => `Let bredere etter «${text}»`,
  ignoredTitle: 'Noe i adressen kjenner vi ikke',
  ignored: (fields: readonly string[]) =>
    `Vi så bort fra ${fields.map((field) => `«${field}»`).join(', ')} og viser resten.`,

  mapTitle: 'Kart over innovasjoner',
  mapHeading: (innovations: number, places: number) =>
    innovations === 0
      ? 'Ingen kommuner står bak innovasjoner som passer til valget.'
      : `${capitalised(count(places, 'kommune', 'kommuner'))} står bak ${count(innovations, 'innovasjon', 'innovasjoner')}.`,
  mapLead: 'Hver prikk er en kommune. De fylte har innovasjoner som er beskrevet her; velg en for å se dem.',
  mapDescription:
    'Norge tegnet som én prikk for hver kommune, større jo flere innbyggere. Fylte prikker er kommuner med innovasjoner. De samme tallene står i tabellen under.',
  mapCaption: (outside: number) =>
    outside === 0
      ? 'Alle innovasjonene som passer, har en norsk kommune bak seg.'
      : `${capitalised(count(outside, 'innovasjon har', 'innovasjoner har'))} ingen norsk kommune bak seg, men for eksempel en statlig virksomhet, og står derfor ikke på kartet.`,
  mapSource:
    'Kartverket (midtpunkt), Statistisk sentralbyrå (folketall). En innovasjon kan ha flere kommuner bak seg.',
  mapCount: (n: number) => count(n, 'innovasjon', 'innovasjoner'),
  mapTable: 'Kommuner med innovasjoner',
  municipality: 'Kommune',
  innovations: 'Innovasjoner',
  countiesHeading: 'Fylke for fylke',
  countiesCaption: 'Innovasjoner med en kommune i fylket bak seg',
  noneInCounty: 'Ingen',

  kicker: 'Innovasjon',
  needHeading: 'Dette var behovet',
  solutionHeading: 'Dette ble gjort',
  learnedHeading: 'Dette lærte de',
  resultsHeading: (measured: number, other: number) => {
    if (measured > 0) return `${capitalised(count(measured, 'virkning er målt', 'virkninger er målt'))}`;
    return other > 0 ? 'Ingen har målt hva det ga' : 'Vi vet ikke hva det ga';
  },
  resultsLead: (measured: number, other: number, isBetter: boolean) => {
    if (measured > 0) {
      const notBetter =
        measured === 1
          ? 'Den viser ikke at det ble klart bedre.'
          : 'Ingen av dem viser at det ble klart bedre.';
      const worse = isBetter ? '' : notBetter;
      const others =
        other > 0 ? `I tillegg er ${count(other, 'virkning', 'virkninger')} oppgitt uten å være målt.` : '';
      return [worse, others].filter(Boolean).join(' ');
    }
    if (other > 0)
      return `${capitalised(count(other, 'virkning er oppgitt', 'virkninger er oppgitt'))}, men ikke målt. Bruk dem med varsomhet.`;
    return 'Kilden vi leste, sier ikke hva innovasjonen førte til. Det betyr ikke at den ikke virket.';
  },
  resultGroup: {
    measured: 'Målt virkning',
    estimated: 'Anslått virkning',
    expected: 'Forventet virkning',
    unknown: 'Oppgitt virkning, ukjent grunnlag',
  },
  resultMeaning: {
    measured: 'Noen har målt hva som skjedde.',
    estimated: 'Noen har regnet det ut eller anslått det.',
    expected: 'Det var dette de regnet med på forhånd.',
    unknown: 'Kilden sier ikke hvordan den fant dette.',
  },
  direction: {
    better: 'Bedre',
    worse: 'Verre',
    none: 'Ingen endring',
    mixed: 'Både bedre og verre',
  },
  volumeHeading: 'Omfang',
  volumeMeaning: 'Hvor mye som ble gjort. Det sier ikke om det ble bedre for noen.',
  judgement: (outcome: string) => `Vår vurdering: ${outcome}`,
  judgementOf: {
    worked: 'det ble målt en forbedring',
    mixed: 'blandet resultat',
    gave_nothing: 'det ga ingen virkning',
    failed: 'det lyktes ikke',
    stopped: 'det ble stoppet',
    not_known: 'det er ikke kjent om det virket',
  } as Record<string, string>,
  judgementNote:
    'Vurderingen er Nyttes, gjort på grunnlag av kildene under. Kilden har ikke nødvendigvis sagt det slik.',
  judgementKept: (organisation: string, outcome: string) => `Vurderingen til ${organisation}: ${outcome}`,
  judgementNoteKept: 'Virksomheten har selv vurdert dette, og viser til kildene under.',
  keptBy: (organisation: string, day: string) =>
    `${organisation} har skrevet dette og holder det ved like. Sist endret ${day}.`,
  notKnownNote: 'Vi har ikke lest om noen målt virkning. Det betyr ikke at innovasjonen ikke virket.',
  factsLabel: 'Om innovasjonen',
  beginSame: 'Gjør det samme: begynn et tiltak',
  who: 'Hvem',
  whoCollective: (name: string) => `${name} (fellesnavn)`,
  when: 'Når',
  yearFrom: (from: string) => `Fra ${from}`,
  yearTo: (to: string) => `Til ${to}`,
  yearUnknown: 'Ikke oppgitt',
  phase: 'Fase',
  type: 'Type',
  degree: 'Grad',
  country: 'Land',
  partners: 'Sammen med',
  spreadTo: 'Tatt i bruk av andre',
  instrumentsUsed: 'Støtte de fikk',
  topicsHeading: 'Handler om',
  lifeEventsHeading: 'Livshendelse',
  keywordsHeading: 'Andre ord for det',
  sourcesHeading: (n: number) => (n === 1 ? 'Kilden' : `${n} kilder`),
  checked: 'En annen leser har funnet igjen hvert målte resultat i kilden.',
  notChecked: 'Ingen andre har kontrollert opplysningene mot kilden ennå.',
  readOn: (day: string) => `Lest ${day}. Siden kan ha endret seg siden da.`,
  editorialSummary: 'Hva som er vår vurdering',
  editorialLead: 'Resten er lest i kilden. Dette har vi vurdert selv:',
  editorialField: {
    need: 'behovet slik det er formulert',
    types: 'typen',
    degree: 'graden',
    phase: 'fasen',
    outcome: 'hvordan det gikk',
    outcomeReason: 'begrunnelsen for hvordan det gikk',
    'results.direction': 'om en målt virkning gikk til det bedre eller verre',
    topics: 'temaene',
    keywords: 'stikkordene',
    lifeEvents: 'livshendelsen',
  } as Record<string, string>,
  correctHeading: 'Er noe feil her?',
  correctText: 'Ordet til den som eier innovasjonen, går foran vårt.',
  correctLink: 'Si fra om feil',
  correctYourself: 'Rett opp dette for virksomheten din',
  likeHeading: (n: number) => (n === 1 ? 'Én annen om det samme' : `${n} andre om det samme`),
  likeLead: 'De deler temaer eller livshendelse med denne.',
  asData: 'Denne siden som åpne data',
};

export type InnovationMessages = typeof nb;
