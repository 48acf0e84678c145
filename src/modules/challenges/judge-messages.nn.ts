import type { JudgeMessages } from './judge-messages.nb.ts';

export const nn: JudgeMessages = {
  title: 'Vurder svara',
  notYet: (when) => `Svara er forsegla til ${when}. Då kan du lese dei her.`,
  noAnswers: 'Ingen har svart. Det er ingenting å vurdere.',
  declareTitle: 'Er du bunden til nokon av dei som har svart?',
  declareLead:
    'Du kan lese svara når du har svart på dette. Tenk på familie, vener, eigarskap, verv, arbeid og oppdrag dei siste åra (forvaltningslova § 6). Er du i tvil, sei frå.',
  declareNames: (n) => (n === 1 ? 'Éin har svart' : `${n} har svart`),
  declareLabel: 'Svaret ditt',
  declareNone: 'Nei, eg er ikkje bunden til nokon av dei',
  declareConflict: 'Ja, til minst éin av dei',
  declareConflictHelp:
    'Då vurderer du ingen av svara. Ei rekkjefølgje er berre rettferdig når dei same har vurdert alle.',
  declareWords: {
    label: 'Kva er bindinga?',
    help: 'Må fyllast ut om du svarte ja. Blir vist for redaktørane i verksemda.',
  },
  declareSubmit: 'Lagre og gå vidare',
  conflictTold: 'Du er bunden til nokon av dei som har svart, og vurderer ikkje. Takk for at du sa frå.',
  lead: (when) =>
    `Les alle først. Gi så kvart svar eit tal frå 1 til 5 på kvart kriterium, med ei grunngiving. Du ser ikkje tala til dei andre før alle har levert. Frist ${when}.`,
  shuffled: 'Svara står i ei rekkjefølgje som er stokka for deg. Namna blir viste når alle har levert.',
  answer: (n) => `Svar ${n}`,
  scoreLabel: 'Tal frå 1 til 5',
  reason: (criterion) => `Grunngiving for ${criterion}`,
  none: 'Ikkje sett',
  save: 'Lagre',
  handIn: 'Lever vurderinga',
  handInHelp:
    'Når du har levert, står tala. Er de svært usamde, kan du seie eit nytt tal etter at de har snakka saman; begge blir tekne vare på.',
  missing: (n) => (n === 1 ? 'Eitt felt manglar' : `${n} felt manglar`),
  missingScore: (answer, criterion) => `${answer}: gi eit tal for ${criterion}.`,
  missingReason: (answer, criterion) => `${answer}: skriv ei grunngiving for ${criterion}.`,
  saved: 'Vurderinga er lagra. Ho er ikkje levert enno.',
  handedInTold: 'Vurderinga er levert.',
  waiting: (n) =>
    n === 1
      ? 'Du har levert. Éin av dei andre har ikkje levert enno.'
      : `Du har levert. ${n} av dei andre har ikkje levert enno.`,
  revised: 'Dei nye tala er lagra. Dei første er tekne vare på.',

  resultTitle: (first) => `${first} ligg først`,
  tiedTitle: (n) => `${n} svar ligg likt på førsteplass`,
  noResult: 'Ingen har svart',
  resultLead: (judges, answers) =>
    `${judges} har vurdert ${answers} svar kvar for seg. Prikkane er det samla talet frå kvar, streken er snittet.`,
  chartTitle: 'Samla tal for kvart svar, og kor samde dei som vurderte var',
  chartDescription: (rows) => `Skala frå 1 til 5. ${rows}`,
  spread: (mean, low, high, deviation) => `Snitt ${mean} (${low}–${high}), avvik ${deviation}`,
  place: 'Plass',
  answerHeading: 'Svar',
  mean: 'Snitt',
  range: 'Spenn',
  deviation: 'Standardavvik',
  judgeColumn: (n) => `Person ${n}`,
  caption: (n) => `Vekta snitt av tala frå ${n} personar. Ingen tal manglar.`,
  method:
    'Talet frå kvar person på kvart kriterium blir gonga med vekta og lagt saman. Snittet er av alle som har vurdert. Standardavviket er rekna med n − 1. Like summar gir delt plass; dei blir rekna i heile tal, så avrunding aldri skil to svar.',
  seed: (seed) => `Rekkjefølgja kvar person las svara i, er stokka med frøet ${seed}.`,
  sensitivityNone: 'Med færre enn tre som vurderte, kan vi ikkje seie om rekkjefølgja kviler på éin av dei.',
  sensitivityHolds: 'Rekkjefølgja er den same uansett kven av dei som vurderte ein held utanfor.',
  sensitivityOrder: (n, of) =>
    `Førsteplassen er den same uansett kven ein held utanfor, men rekkjefølgja bak blir endra for ${n} av ${of}.`,
  sensitivityFirst: (n, of) =>
    `Førsteplassen blir endra når éin av dei som vurderte, blir halden utanfor: det skjer for ${n} av ${of}. Skilnaden er liten: les grunngivingane.`,
  criteriaChart: (answer) => `Slik vart ${answer} vurdert på kvart kriterium`,
  disagreementsHeading: (n) => (n === 1 ? 'Snakk saman om eitt punkt' : `Snakk saman om ${n} punkt`),
  disagreementsLead:
    'Her skil det minst to trinn mellom den høgaste og den lågaste. Snakk om kva de la vekt på. Endrar du meining, skriv du eit nytt tal og kvifor. Det første blir ståande ved sida av.',
  disagreement: (answer, criterion, low, high) => `${answer}, ${criterion}: frå ${low} til ${high}`,
  revise: 'Sei nye tal',
  reviseScore: (criterion) => `Nytt tal for ${criterion}`,
  reviseSubmit: 'Lagre dei nye tala',
  keep: 'Behald',
  allScores: 'Alle tal og grunngivingar',
  first: (score) => `først ${score}`,
  endHeading: 'Er de ferdige?',
  end: 'Avslutt vurderinga',
  endHelp: 'Etter dette blir ingen tal endra. Så blir konklusjonen skriven.',

  judgesTitle: (n, of) => `${n} av ${of} har levert vurderinga si`,
  judgesNone: 'Desse skal vurdere svara',
  judgesLead: 'Berre verksemda ser namna. Alle ser rolla.',
  judgeName: 'Namn',
  judgeTitle: 'Rolle',
  judgeState: 'Status',
  state: {
    waiting: 'Ventar på fristen eller på svar om habilitet',
    reading: 'Les',
    handedIn: 'Har levert',
    conflict: 'Bunden til nokon som har svart, vurderer ikkje',
    left: 'Har slutta utan å levere, blir ikkje venta på',
    removed: (reason) => `Teken ut: ${reason}`,
  },
  gone: 'Ein konto som er sletta',
  nameHeading: 'Legg til ein som skal vurdere',
  nameSubmit: 'Legg til',
  removeHeading: (name) => `Ta ut ${name}`,
  removeReason: { label: 'Kvifor?', help: 'Blir teke vare på saman med vurderinga.' },
  removeSubmit: 'Ta ut',
  judgeFault: {
    account: 'Vel ein frå verksemda som ikkje er med frå før.',
    title: 'Skriv kva rolle personen har.',
  },

  concludeTitle: 'Kven går de vidare med, og kvifor?',
  concludeLead:
    'Kvart svar får ei grunngiving for kvart kriterium. Alle som svarte, får vite det i same augneblink: eigne tal, grunngivingane og plassen. Ingen ser grunngivingane til dei andre.',
  goesOn: 'Går de vidare med dette svaret?',
  yes: 'Ja',
  no: 'Nei',
  conclusionReason: (criterion) => `Grunngiving til dei som svarte: ${criterion}`,
  conclusionWords: { label: 'Kva skjer no?', help: 'Blir vist for alle, saman med tala.' },
  concludeSave: 'Lagre',
  conclude: 'Publiser resultatet',
  concludeHelp: 'Kan ikkje gjerast om. Namna på dei de går vidare med, blir viste for alle.',
  concludeSaved: 'Konklusjonen er lagra. Ingen har fått han enno.',
  contact: 'Kontaktperson',
  goesOnMissing: (answer) => `${answer}: vel om de går vidare.`,
  wordsMissing: 'Skriv kva som skjer no.',

  publicLead: (answers, judges) =>
    `${answers} svarte. ${judges} vurderte dei kvar for seg. Namn blir berre viste for dei som går vidare, og for andre som har sagt ja til det.`,
  goOnHeading: (n) => (n === 1 ? 'Denne går vidare' : `Desse ${n} går vidare`),
  conflicts: (n) =>
    n === 1
      ? 'Éin som skulle vurdere, var bunden til nokon som svarte, og vurderte ikkje.'
      : `${n} som skulle vurdere, var bundne til nokon som svarte, og vurderte ikkje.`,
  outcomeHeading: 'Dette seier verksemda',
  notConcluded: 'Resultatet er ikkje publisert enno.',
  again: 'Dei same tala som fil, alltid på denne adressa:',
};
