import type { SpecMessages } from './spec-message-types.ts';

const keepsRights =
  'Leverandøren held på rettane til det som blir utvikla. Oppdragsgivaren får rett til å bruke det, vederlagsfritt, og til å la andre offentlege verksemder bruke det etter avtalte vilkår.';
const researchAbility =
  'Leverandøren skal vise evne til forsking og utvikling, og til å utvikle og gjennomføre nye løysingar. Blir dokumentert med to døme og med kompetansen til dei som skal gjere arbeidet.';

export const nn: SpecMessages = {
  title: 'Behovsspesifikasjon',
  lead: 'Skriv kva som skal oppnåast, ikkje kva som skal leverast. Det som står her alt, er henta frå behovet og svara dine, eller er framlegg du kan endre.',
  editTitle: 'Skriv på behovsspesifikasjonen',
  draftMark: 'Utkast. Ikkje kvalitetssikra.',
  draftTitle: (title) => `Behovsspesifikasjon: ${title}`,
  name: { label: 'Kva gjeld kjøpet?', help: 'Behovet med nokre få ord.' },
  field: {
    background: {
      label: 'Kva skjer i dag?',
      help: 'Fortel det som til ein leverandør som ikkje kjenner dykk.',
    },
    whom: { label: 'Kven har behovet?', help: 'Kven, og om lag kor mange.' },
    where: { label: 'Kvar?', help: 'Stader, tenester eller situasjonar.' },
    howOften: { label: 'Kor ofte?', help: 'Tal om de har dei.' },
    costOfNothing: {
      label: 'Kva kostar det å la det vere?',
      help: 'Pengar, tid eller ulempe, og korleis de veit det.',
    },
    knowMet: { label: 'Korleis merkar de at behovet er dekt?', help: 'Noko som kan sjåast eller målast.' },
    qualification: {
      label: 'Krav til leverandøren',
      help: 'Berre det som trengst for å dekkje behovet. Høge krav stengjer små bedrifter ute.',
    },
    rights: { label: 'Rettar', help: 'Kven eig det som blir utvikla, og kva kan de bruke det til?' },
    data: { label: 'Data', help: 'Kven eig dei, kvar ligg dei, og korleis får de dei ut?' },
    exit: { label: 'Utgang', help: 'Kva skjer når avtalen er over?' },
    pilot: { label: 'Utprøving', help: 'Kva blir prøvd, kor lenge, og kva avgjer om de går vidare?' },
    evaluation: {
      label: 'Slik skal nytten målast',
      help: 'Kva blir målt før og etter, og kven følgjer opp?',
    },
  },
  backgroundHeading: 'Behovet',
  functionsHeading: 'Funksjonskrav',
  functionsHelp: 'Kva skal løysinga få til? Skriv så fleire ulike løysingar kan svare.',
  function: (number) => `Funksjonskrav ${number}`,
  what: {
    label: 'Kva skal oppnåast?',
    help: 'Til dømes: «Tilsette får melding innan eitt minutt når nokon fell.»',
  },
  proof: { label: 'Korleis viser tilbodet det?', help: 'Skildring, prøve, måling eller referanse.' },
  level: { label: 'Kor viktig er det?', must: 'Må oppfyllast', should: 'Gir poeng' },
  addFunction: 'Legg til eit funksjonskrav',
  removeFunction: (number) => `Fjern funksjonskrav ${number}`,
  hintTitle: 'Dette kan vere ei løysing, ikkje eit behov',
  hintText: 'Kan du skrive kva ho skal få til i staden? Då kan fleire svare. Du avgjer sjølv.',
  criteriaHeading: 'Tildelingskriterium',
  criteriaHelp: 'Vektene er eit framlegg. Til saman skal dei bli 100 prosent.',
  criterion: (number) => `Kriterium ${number}`,
  criterionName: { label: 'Kriterium', help: 'Til dømes: kor godt behovet blir dekt.' },
  weight: { label: 'Vekt i prosent', help: 'Eit tal frå 0 til 100.' },
  how: { label: 'Kva gir poeng?', help: 'Kva blir vurdert, og ut frå kva dokumentasjon?' },
  addCriterion: 'Legg til eit kriterium',
  removeCriterion: (number) => `Fjern kriterium ${number}`,
  sum: (sum) => `Vektene er til saman ${sum} prosent.`,
  weightFault: (number) => `Skriv vekta til kriterium ${number} som eit tal frå 0 til 100`,
  sumFault: (sum) => `Vektene blir ${sum} prosent. Dei skal bli 100`,
  tooLong: (label, most) => `${label}: kort teksten ned til ${most} teikn`,
  termsHeading: 'Vilkår og gjennomføring',
  proposed: {
    need: {
      name: 'Kor godt behovet blir dekt',
      how: 'Blir vurdert mot funksjonskrava som gir poeng, og mot korleis de merkar at behovet er dekt.',
    },
    cost: {
      name: 'Pris eller livssykluskostnad',
      how: 'Kostnad i heile avtaletida, med innføring, drift og avslutning.',
    },
    climate: {
      name: 'Klima og miljø',
      how: 'Det som reduserer det samla klimaavtrykket eller miljøbelastninga til anskaffinga.',
    },
    plan: {
      name: 'Plan for utvikling og utprøving',
      how: 'Kor truverdig planen er, og korleis brukarane blir tekne med.',
    },
  },
  begin: {
    qualification: {
      innovation_partnership: researchAbility,
      pre_commercial: `${researchAbility} Prekvalifisering er ikkje påkravd.`,
      startoff:
        'Ingen krav til tidlegare leveransar. Leverandøren viser kven som skal gjere arbeidet, og kva dei kan.',
    },
    rights: {
      innovation_partnership:
        'Partane avtaler før kontrakten blir inngått kven som eig det som blir utvikla. Oppdragsgivaren skal i alle tilfelle kunne bruke løysinga, endre henne og la andre offentlege verksemder bruke henne på like vilkår.',
      pre_commercial: keepsRights,
      startoff: keepsRights,
    },
    rightsOther:
      'Oppdragsgivaren får rett til å bruke løysinga i avtaletida. Tilpassingar som oppdragsgivaren betaler for, kan oppdragsgivaren bruke vidare.',
    data: 'Oppdragsgivaren eig sine data og kan hente dei ut når som helst, i eit ope og dokumentert format, utan ekstra kostnad. Personopplysningar blir handsama etter avtale.',
    exit: 'Når avtalen er over, overfører leverandøren data og dokumentasjon, og hjelper til i ein avtalt periode til ein pris som står i avtalen.',
    pilot:
      'Løysinga blir prøvd hos nokre av dei som har behovet, før ho blir teken i bruk av alle. På førehand blir det avtalt kor lenge, kva som blir målt, og kva som skal til for å gå vidare eller stoppe.',
    evaluation: 'Blir målt før innføring og igjen etter at løysinga har vore i bruk: ',
    evaluationBenefits: 'Gevinstane i planen for tiltaket blir målte før innføring og etter:',
    cost: (amount, basis) => `${amount} i året.${basis ? ` Grunnlag: ${basis}` : ''}`,
  },
  word: 'Last ned som Word',
  pdf: 'Last ned som PDF',
  save: 'Lagre utkastet',
  check: 'Kontroller utkastet',
  notStored: 'Ingenting blir lagra her. Last ned fila, eller logg inn og lagre for verksemda di.',
  keptLead: (organisation) => `Utkastet høyrer til ${organisation}. Ingen andre ser det.`,
  notWritten: 'Ikkje skrive enno.',
  missing: (count) => (count === 1 ? 'Éin del manglar' : `${count} delar manglar`),
  whole: 'Alle delar er skrivne',
  procedureHeading: 'Prosedyre og grunngiving',
  functionColumns: ['Kva skal oppnåast', 'Korleis det blir vist', 'Krav'],
  criterionColumns: ['Kriterium', 'Vekt', 'Kva gir poeng'],
  noFunctions: 'Ingen funksjonskrav er skrivne enno.',
  noCriteria: 'Ingen tildelingskriterium er skrivne enno.',
  made: (moment) => `Laga i Nytte ${moment}.`,
  write: 'Skriv vidare',
  saved: 'Utkastet er lagra',
  removed: 'Vurderinga er sletta',
  answersAgain: 'Sjå heile vurderinga',
  versionsHeading: (count) => (count === 1 ? 'Lagra éin gong' : `Lagra ${count} gonger`),
  version: (number, moment, name) => `Versjon ${number}, ${moment}${name ? `, ${name}` : ''}`,
  olderVersion: (number) => `Du ser versjon ${number}. Det er ikkje den siste.`,
  newest: 'Sjå den siste versjonen',
  conflictTitle: (name) => `${name} lagra medan du skreiv`,
  conflictText:
    'Felta under er dine. Lagrar du no, blir din versjon den siste. Den andre ligg i historikken, ingenting går tapt.',
  someone: 'Ein kollega',
  removeSummary: 'Slett vurderinga',
  removeHelp: 'Vurderinga blir sletta for alle i verksemda, med alle versjonar.',
  remove: 'Slett',
  belongsTo: 'Gjeld',
};
