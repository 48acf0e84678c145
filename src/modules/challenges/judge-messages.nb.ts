export const nb = {
  title: 'Vurder svarene',
  notYet: (when: string) => `Svarene er forseglet til ${when}. Da kan du lese dem her.`,
  noAnswers: 'Ingen har svart. Det er ingenting å vurdere.',
  declareTitle: 'Er du bundet til noen av dem som har svart?',
  declareLead:
    'Du kan lese svarene når du har svart på dette. Tenk på familie, venner, eierskap, verv, arbeid og oppdrag de siste årene (forvaltningsloven § 6). Er du i tvil, si fra.',
  declareNames: (n: number) => (n === 1 ? 'Én har svart' : `${n} har svart`),
  declareLabel: 'Ditt svar',
  declareNone: 'Nei, jeg er ikke bundet til noen av dem',
  declareConflict: 'Ja, til minst én av dem',
  declareConflictHelp:
    'Da vurderer du ingen av svarene. En rekkefølge er bare rettferdig når de samme har vurdert alle.',
  declareWords: {
    label: 'Hva er bindingen?',
    help: 'Må fylles ut hvis du svarte ja. Vises for redaktørene i virksomheten.',
  },
  declareSubmit: 'Lagre og gå videre',
  conflictTold: 'Du er bundet til noen av dem som har svart, og vurderer ikke. Takk for at du sa fra.',
  lead: (when: string) =>
    `Les alle først. Gi så hvert svar et tall fra 1 til 5 på hvert kriterium, med en begrunnelse. Du ser ikke de andres tall før alle har levert. Frist ${when}.`,
  shuffled: 'Svarene står i en rekkefølge som er stokket for deg. Navnene vises når alle har levert.',
  answer: (n: number) => `Svar ${n}`,
  scoreLabel: 'Tall fra 1 til 5',
  reason: (criterion: string) => `Begrunnelse for ${criterion}`,
  none: 'Ikke satt',
  save: 'Lagre',
  handIn: 'Lever vurderingen',
  handInHelp:
    'Når du har levert, står tallene. Er dere svært uenige, kan du si et nytt tall etter at dere har snakket sammen; begge blir tatt vare på.',
  missing: (n: number) => (n === 1 ? 'Ett felt mangler' : `${n} felt mangler`),
  missingScore: (answer: string, criterion: string) => `${answer}: gi et tall for ${criterion}.`,
  missingReason: (answer: string, criterion: string) => `${answer}: skriv en begrunnelse for ${criterion}.`,
  saved: 'Vurderingen er lagret. Den er ikke levert ennå.',
  handedInTold: 'Vurderingen er levert.',
  waiting: (n: number) =>
    n === 1
      ? 'Du har levert. Én av de andre har ikke levert ennå.'
      : `Du har levert. ${n} av de andre har ikke levert ennå.`,
  revised: 'De nye tallene er lagret. De første er tatt vare på.',

  resultTitle: (first: string) => `${first} ligger først`,
  tiedTitle: (n: number) => `${n} svar ligger likt på første plass`,
  noResult: 'Ingen har svart',
  resultLead: (judges: number, answers: number) =>
    `${judges} har vurdert ${answers} svar hver for seg. Prikkene er hver enkelts samlede tall, streken er snittet.`,
  chartTitle: 'Samlet tall for hvert svar, og hvor enige de som vurderte var',
  chartDescription: (rows: string) => `Skala fra 1 til 5. ${rows}`,
  spread: (mean: string, low: string, high: string, deviation: string) =>
    `Snitt ${mean} (${low}–${high}), avvik ${deviation}`,
  place: 'Plass',
  answerHeading: 'Svar',
  mean: 'Snitt',
  range: 'Spenn',
  deviation: 'Standardavvik',
  judgeColumn: (n: number) => `Person ${n}`,
  caption: (n: number) => `Vektet snitt av ${n} personers tall. Ingen tall mangler.`,
  method:
    'Hver persons tall på hvert kriterium ganges med vekten og legges sammen. Snittet er av alle som har vurdert. Standardavviket er regnet med n − 1. Like summer gir delt plass; de regnes i hele tall, så avrunding aldri skiller to svar.',
  seed: (seed: string) => `Rekkefølgen hver person leste svarene i, er stokket med frøet ${seed}.`,
  sensitivityNone: 'Med færre enn tre som vurderte, kan vi ikke si om rekkefølgen hviler på én av dem.',
  sensitivityHolds: 'Rekkefølgen er den samme uansett hvem av dem som vurderte, man holder utenfor.',
  sensitivityOrder: (n: number, of: number) =>
    `Førsteplassen er den samme uansett hvem man holder utenfor, men rekkefølgen bak endres for ${n} av ${of}.`,
  sensitivityFirst: (n: number, of: number) =>
    `Førsteplassen endres når én av dem som vurderte, holdes utenfor: det skjer for ${n} av ${of}. Forskjellen er liten: les begrunnelsene.`,
  criteriaChart: (answer: string) => `Slik ble ${answer} vurdert på hvert kriterium`,
  disagreementsHeading: (n: number) =>
    n === 1 ? 'Snakk sammen om ett punkt' : `Snakk sammen om ${n} punkter`,
  disagreementsLead:
    'Her skiller det minst to trinn mellom den høyeste og den laveste. Snakk om hva dere la vekt på. Endrer du mening, skriver du et nytt tall og hvorfor. Det første blir stående ved siden av.',
  disagreement: (answer: string, criterion: string, low: number, high: number) =>
    `${answer}, ${criterion}: fra ${low} til ${high}`,
  revise: 'Si nye tall',
  reviseScore: (criterion: string) => `Nytt tall for ${criterion}`,
  reviseSubmit: 'Lagre de nye tallene',
  keep: 'Behold',
  allScores: 'Alle tall og begrunnelser',
  first: (score: number) => `først ${score}`,
  endHeading: 'Er dere ferdige?',
  end: 'Avslutt vurderingen',
  endHelp: 'Etter dette endres ingen tall. Så skrives konklusjonen.',

  judgesTitle: (n: number, of: number) => `${n} av ${of} har levert vurderingen sin`,
  judgesNone: 'Disse skal vurdere svarene',
  judgesLead: 'Bare virksomheten ser navnene. Alle ser rollen.',
  judgeName: 'Navn',
  judgeTitle: 'Rolle',
  judgeState: 'Status',
  state: {
    waiting: 'Venter på fristen eller på svar om habilitet',
    reading: 'Leser',
    handedIn: 'Har levert',
    conflict: 'Bundet til noen som har svart, vurderer ikke',
    left: 'Har sluttet uten å levere, ventes ikke på',
    removed: (reason: string) => `Tatt ut: ${reason}`,
  },
  gone: 'En konto som er slettet',
  nameHeading: 'Legg til en som skal vurdere',
  nameSubmit: 'Legg til',
  removeHeading: (name: string) => `Ta ut ${name}`,
  removeReason: { label: 'Hvorfor?', help: 'Tas vare på sammen med vurderingen.' },
  removeSubmit: 'Ta ut',
  judgeFault: {
    account: 'Velg en fra virksomheten som ikke er med fra før.',
    title: 'Skriv hvilken rolle personen har.',
  } as Readonly<Record<string, string>>,

  concludeTitle: 'Hvem går dere videre med, og hvorfor?',
  concludeLead:
    'Hvert svar får en begrunnelse for hvert kriterium. Alle som svarte, får vite det i samme øyeblikk: egne tall, begrunnelsene og plassen. Ingen ser de andres begrunnelser.',
  goesOn: 'Går dere videre med dette svaret?',
  yes: 'Ja',
  no: 'Nei',
  conclusionReason: (criterion: string) => `Begrunnelse til dem som svarte: ${criterion}`,
  conclusionWords: { label: 'Hva skjer nå?', help: 'Vises for alle, sammen med tallene.' },
  concludeSave: 'Lagre',
  conclude: 'Publiser resultatet',
  concludeHelp: 'Kan ikke gjøres om. Navnene på dem dere går videre med, vises for alle.',
  concludeSaved: 'Konklusjonen er lagret. Ingen har fått den ennå.',
  contact: 'Kontaktperson',
  goesOnMissing: (answer: string) => `${answer}: velg om dere går videre.`,
  wordsMissing: 'Skriv hva som skjer nå.',

  publicLead: (answers: number, judges: number) =>
    `${answers} svarte. ${judges} vurderte dem hver for seg. Navn vises bare for dem som går videre, og for andre som har sagt ja til det.`,
  goOnHeading: (n: number) => (n === 1 ? 'Denne går videre' : `Disse ${n} går videre`),
  conflicts: (n: number) =>
    n === 1
      ? 'Én som skulle vurdere, var bundet til noen som svarte, og vurderte ikke.'
      : `${n} som skulle vurdere, var bundet til noen som svarte, og vurderte ikke.`,
  outcomeHeading: 'Dette sier virksomheten',
  notConcluded: 'Resultatet er ikke publisert ennå.',
  again: 'De samme tallene som fil, alltid på denne adressen:',
};

export type JudgeMessages = typeof nb;
