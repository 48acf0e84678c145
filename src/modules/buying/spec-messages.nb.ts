import type { SpecMessages } from './spec-message-types.ts';

const keepsRights =
  'Leverandøren beholder rettighetene til det som utvikles. Oppdragsgiver får rett til å bruke det, vederlagsfritt, og til å la andre offentlige virksomheter bruke det etter avtalte vilkår.';
const researchAbility =
  'Leverandøren skal vise evne til forskning og utvikling, og til å utvikle og gjennomføre nye løsninger. Dokumenteres med to eksempler og med kompetansen til dem som skal gjøre arbeidet.';

export const nb: SpecMessages = {
  title: 'Behovsspesifikasjon',
  lead: 'Skriv hva som skal oppnås, ikke hva som skal leveres. Det som står her alt, er hentet fra behovet og svarene dine, eller er forslag du kan endre.',
  editTitle: 'Skriv på behovsspesifikasjonen',
  draftMark: 'Utkast. Ikke kvalitetssikret.',
  draftTitle: (title) => `Behovsspesifikasjon: ${title}`,
  name: { label: 'Hva gjelder kjøpet?', help: 'Behovet i noen få ord.' },
  field: {
    background: {
      label: 'Hva skjer i dag?',
      help: 'Fortell det som til en leverandør som ikke kjenner dere.',
    },
    whom: { label: 'Hvem har behovet?', help: 'Hvem, og omtrent hvor mange.' },
    where: { label: 'Hvor?', help: 'Steder, tjenester eller situasjoner.' },
    howOften: { label: 'Hvor ofte?', help: 'Tall hvis dere har dem.' },
    costOfNothing: {
      label: 'Hva koster det å la være?',
      help: 'Penger, tid eller ulempe, og hvordan dere vet det.',
    },
    knowMet: { label: 'Hvordan merker dere at behovet er dekket?', help: 'Noe som kan ses eller måles.' },
    qualification: {
      label: 'Krav til leverandøren',
      help: 'Bare det som trengs for å dekke behovet. Høye krav stenger små bedrifter ute.',
    },
    rights: { label: 'Rettigheter', help: 'Hvem eier det som utvikles, og hva kan dere bruke det til?' },
    data: { label: 'Data', help: 'Hvem eier dem, hvor ligger de, og hvordan får dere dem ut?' },
    exit: { label: 'Utgang', help: 'Hva skjer når avtalen er over?' },
    pilot: { label: 'Utprøving', help: 'Hva prøves, hvor lenge, og hva avgjør om dere går videre?' },
    evaluation: { label: 'Slik skal nytten måles', help: 'Hva måles før og etter, og hvem følger opp?' },
  },
  backgroundHeading: 'Behovet',
  functionsHeading: 'Funksjonskrav',
  functionsHelp: 'Hva skal løsningen få til? Skriv så flere ulike løsninger kan svare.',
  function: (number) => `Funksjonskrav ${number}`,
  what: {
    label: 'Hva skal oppnås?',
    help: 'For eksempel: «Ansatte får beskjed innen ett minutt når noen faller.»',
  },
  proof: { label: 'Hvordan viser tilbudet det?', help: 'Beskrivelse, prøve, måling eller referanse.' },
  level: { label: 'Hvor viktig er det?', must: 'Må oppfylles', should: 'Gir poeng' },
  addFunction: 'Legg til et funksjonskrav',
  removeFunction: (number) => `Fjern funksjonskrav ${number}`,
  hintTitle: 'Dette kan være en løsning, ikke et behov',
  hintText: 'Kan du skrive hva den skal få til i stedet? Da kan flere svare. Du bestemmer selv.',
  criteriaHeading: 'Tildelingskriterier',
  criteriaHelp: 'Vektene er et forslag. Til sammen skal de bli 100 prosent.',
  criterion: (number) => `Kriterium ${number}`,
  criterionName: { label: 'Kriterium', help: 'For eksempel: hvor godt behovet dekkes.' },
  weight: { label: 'Vekt i prosent', help: 'Et tall fra 0 til 100.' },
  how: { label: 'Hva gir poeng?', help: 'Hva vurderes, og ut fra hvilken dokumentasjon?' },
  addCriterion: 'Legg til et kriterium',
  removeCriterion: (number) => `Fjern kriterium ${number}`,
  sum: (sum) => `Vektene er til sammen ${sum} prosent.`,
  weightFault: (number) => `Skriv vekten til kriterium ${number} som et tall fra 0 til 100`,
  sumFault: (sum) => `Vektene blir ${sum} prosent. De skal bli 100`,
  tooLong: (label, most) => `${label}: kort teksten ned til ${most} tegn`,
  termsHeading: 'Vilkår og gjennomføring',
  proposed: {
    need: {
      name: 'Hvor godt behovet dekkes',
      how: 'Vurderes mot funksjonskravene som gir poeng, og mot hvordan dere merker at behovet er dekket.',
    },
    cost: {
      name: 'Pris eller livssykluskostnad',
      how: 'Kostnad i hele avtaletiden, med innføring, drift og avslutning.',
    },
    climate: {
      name: 'Klima og miljø',
      how: 'Det som reduserer anskaffelsens samlede klimaavtrykk eller miljøbelastning.',
    },
    plan: {
      name: 'Plan for utvikling og utprøving',
      how: 'Hvor troverdig planen er, og hvordan brukerne tas med.',
    },
  },
  begin: {
    qualification: {
      innovation_partnership: researchAbility,
      pre_commercial: `${researchAbility} Prekvalifisering er ikke påkrevd.`,
      startoff:
        'Ingen krav til tidligere leveranser. Leverandøren viser hvem som skal gjøre arbeidet, og hva de kan.',
    },
    rights: {
      innovation_partnership:
        'Partene avtaler før kontrakten inngås hvem som eier det som utvikles. Oppdragsgiver skal i alle tilfeller kunne bruke løsningen, endre den og la andre offentlige virksomheter bruke den på like vilkår.',
      pre_commercial: keepsRights,
      startoff: keepsRights,
    },
    rightsOther:
      'Oppdragsgiver får rett til å bruke løsningen i avtaletiden. Tilpasninger som oppdragsgiver betaler for, kan oppdragsgiver bruke videre.',
    data: 'Oppdragsgiver eier sine data og kan hente dem ut når som helst, i et åpent og dokumentert format, uten ekstra kostnad. Personopplysninger behandles etter avtale.',
    exit: 'Ved avtalens slutt overfører leverandøren data og dokumentasjon, og bistår i en avtalt periode til en pris som står i avtalen.',
    pilot:
      'Løsningen prøves hos noen av dem som har behovet, før den tas i bruk av alle. På forhånd avtales hvor lenge, hva som måles, og hva som skal til for å gå videre eller stoppe.',
    evaluation: 'Måles før innføring og igjen etter at løsningen har vært i bruk: ',
    evaluationBenefits: 'Gevinstene i planen for tiltaket måles før innføring og etter:',
    cost: (amount, basis) => `${amount} i året.${basis ? ` Grunnlag: ${basis}` : ''}`,
  },
  word: 'Last ned som Word',
  pdf: 'Last ned som PDF',
  save: 'Lagre utkastet',
  check: 'Kontroller utkastet',
  notStored: 'Ingenting lagres her. Last ned filen, eller logg inn og lagre for virksomheten din.',
  keptLead: (organisation) => `Utkastet tilhører ${organisation}. Ingen andre ser det.`,
  notWritten: 'Ikke skrevet ennå.',
  missing: (count) => (count === 1 ? 'Én del mangler' : `${count} deler mangler`),
  whole: 'Alle deler er skrevet',
  procedureHeading: 'Prosedyre og begrunnelse',
  functionColumns: ['Hva skal oppnås', 'Hvordan det vises', 'Krav'],
  criterionColumns: ['Kriterium', 'Vekt', 'Hva gir poeng'],
  noFunctions: 'Ingen funksjonskrav er skrevet ennå.',
  noCriteria: 'Ingen tildelingskriterier er skrevet ennå.',
  made: (moment) => `Laget i Nytte ${moment}.`,
  write: 'Skriv videre',
  saved: 'Utkastet er lagret',
  removed: 'Vurderingen er slettet',
  answersAgain: 'Se hele vurderingen',
  versionsHeading: (count) => (count === 1 ? 'Lagret én gang' : `Lagret ${count} ganger`),
  version: (number, moment, name) => `Versjon ${number}, ${moment}${name ? `, ${name}` : ''}`,
  olderVersion: (number) => `Du ser versjon ${number}. Den er ikke den siste.`,
  newest: 'Se den siste versjonen',
  conflictTitle: (name) => `${name} lagret mens du skrev`,
  conflictText:
    'Feltene under er dine. Lagrer du nå, blir din versjon den siste. Den andre ligger i historikken, ingenting går tapt.',
  someone: 'En kollega',
  removeSummary: 'Slett vurderingen',
  removeHelp: 'Vurderingen slettes for alle i virksomheten, med alle versjoner.',
  remove: 'Slett',
  belongsTo: 'Gjelder',
};
