const split = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(split(text));

/** Things that are solutions whatever they are for, in the form that one asks for them: indefinite. */
export const solutionNouns = set(`
  app apper appar apps applikasjon applikasjoner application applications mobilapp mobilapper
  system systemer systems plattform plattformer plattformar platform platforms portal portaler portalar portals
  nettportal nettside nettsider nettsted nettstad hjemmeside heimeside website websites
  chatbot chatboter chatbots chatrobot bot boter robot roboter robotar robots
  sensor sensorer sensorar sensors drone droner dronar drones kamera kameraer cameras
  programvare software verktøy verkty tool tools dashbord dashboard dashboards database databaser databases
  nettbrett tablet tablets lisenser licences licenses skjermer touchskjermer
  ki ai gpt chatgpt språkmodell språkmodeller maskinlæring blokkjede blockchain
  velferdsteknologi teknologi technology nettskjema webskjema`);

/** The last part of a compound that is a solution: `varslingssystem`, `samhandlingsplattform`. */
const solutionEndings = split(`system systemer plattform plattformer plattformar portal portaler portalar
  robot roboter robotar sensor sensorer sensorar verktøy programvare applikasjon applikasjoner database databaser`);

/** They end like a solution and are none: what is there by nature or by law. */
const noSolutionEndings = split(`økosystem nervesystem immunsystem rettssystem rettsystem velferdssystem
  pensjonssystem skolesystem trygdesystem verdisystem hovedportal`);

/** Apps under names that run together; `trapp`, `knapp` and `lapp` are none. */
const appCompound = /(?:-|s|mobil|helse|trenings|bestillings|reise)app(?:er|ar)?$/;

/** Two words that are one solution. */
export const solutionPairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['kunstig', set('intelligens')],
  ['artificial', set('intelligence')],
  ['machine', set('learning')],
  ['generativ', set('ki ai')],
  ['generative', set('ai')],
  [
    'digital',
    set('tvilling tvillinger løsning løsninger løysing løysingar assistent twin twins solution solutions'),
  ],
  ['digitale', set('løsninger løysingar tvillinger skjermer tjenester verktøy')],
  ['teknisk', set('løsning løysing')],
  ['technical', set('solution')],
]);

/** Compounds of `løsning` say which solution; the bare word does not. */
const namedSolution = /.{4,}(?:løsning|løsninger|løysing|løysingar)$/;
const noNamedSolution = set(
  'oppløsning avløsning utløsning forløsning innløsning konfliktløsning konfliktløysing problemløsning problemløysing',
);

/** Longer than any word that is meant; patterns are not tried on it. */
const longestWord = 60;

/** Whether a word, in small letters, is a solution by itself. */
export function isSolutionNoun(word: string): boolean {
  if (solutionNouns.has(word)) return true;
  if (word.length > longestWord) return false;
  if (noSolutionEndings.some((ending) => word.endsWith(ending))) return false;
  if (appCompound.test(word)) return true;
  if (namedSolution.test(word)) return !noNamedSolution.has(word);
  return solutionEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending));
}

/** Wanting: what comes next is what is asked for. */
export const wishes = set(`trenger treng trengs ønsker ønskjer ønske mangler manglar savner saknar behøver
  need needs want wants lack lacks require requires`);

/** Wanting in two or three words: `behov for`, `vil ha`, `skulle hatt`. */
export const wishPhrases: readonly (readonly string[])[] = [
  split('behov for'),
  split('trong for'),
  split('need for'),
  split('vil ha'),
  split('would like'),
  split('skulle hatt'),
  split('ønsker oss'),
  split('ønskjer oss'),
  split('ønsker seg'),
];

/** `må ha` is a wish when we say it of ourselves, and a condition when it is said of others. */
export const havePhrases: readonly (readonly string[])[] = [
  'må',
  'skal',
  'bør',
  'burde',
  'must',
  'should',
].flatMap((modal) => [
  [modal, 'ha'],
  [modal, 'have'],
  [modal, 'få'],
]);
export const ourselves = set(
  'vi me we kommunen kommuna etaten avdelingen avdelinga fylkeskommunen sykehuset sjukehuset skolen skulen',
);

/** Getting or making, as one plans it: infinitive, imperative or noun, never the past. */
export const deeds =
  set(`kjøpe kjøp anskaffe anskaff skaffe innføre innfør implementere implementer utvikle utvikl
  lage lag bygge bygg etablere etabler installere installer montere monter opprette opprett lansere lanser teste pilotere
  innkjøpe innføra utvikla laga byggja byggje kjøpa kjøpe etablera installera prøve
  buy purchase procure acquire introduce implement develop build create install deploy launch establish pilot test`);

/** Deeds of several words. */
export const deedPhrases: readonly (readonly string[])[] = [
  split('ta i bruk'),
  split('få på plass'),
  split('rulle ut'),
  split('sette opp'),
  split('setje opp'),
  split('sette inn'),
  split('teste ut'),
  split('prøve ut'),
  split('gå til innkjøp av'),
  split('kjøpe inn'),
  split('roll out'),
  split('set up'),
  split('start using'),
];

/** Deeds as nouns; what follows is what is got. */
export const deedNouns: readonly (readonly string[])[] = [
  ...split(
    'innføring innkjøp anskaffelse utvikling etablering implementering installering utrulling bruk',
  ).map((noun) => [noun, 'av']),
  ...split('introduction purchase procurement development implementation rollout use').map((noun) => [
    noun,
    'of',
  ]),
];

/** Solutions that are verbs. */
export const solutionVerbs =
  set(`digitalisere digitaliser digitalisera automatisere automatiser automatisera robotisere
  digitise digitize digitalise digitalize automate`);

/** Using something is a plan only where the thing is new by itself. */
export const useVerbs = set('bruke bruka nytte use utilise');
export const newByItself =
  set(`ki ai gpt chatgpt maskinlæring droner dronar drones sensorer sensorar sensors roboter
  robotar robots blokkjede blockchain språkmodeller`);

/** What makes a deed a plan: before it, within three words. */
export const intentions =
  set(`vi me we må skal bør vil ønsker ønskjer trenger treng planlegger planlegg burde kan
  must should want wants need needs plan planning will going would`);

/** What may stand between a wish and the thing wished for: articles, small words and common adjectives. */
const fillers = set(`en ei et ein eit ett a an the one noen nokre some any flere fleire more mer meir
  å to ha have få oss seg for sterkt snart nå no at en inn in
  ny nytt nye new felles common shared digital digitalt digitale egen eget eigen eige own god godt gode good bra bedre betre
  better best beste moderne modern enkel enkelt enkle simple easy smart smarte intelligent intelligente automatisk automatiske
  automatic elektronisk elektroniske electronic teknologisk nasjonal nasjonalt nasjonale national regional regionalt
  regionale interaktiv interaktive interactive mobil mobile online nettbasert nettbaserte skybasert skybaserte skybaserte
  webbasert cloud-based helhetlig helhetlige heilskapleg integrert integrerte integrated sentralt sentral central stor stort
  større stort lite liten brukervennlig brukervennlige brukarvennleg user-friendly samlet samla lokal lokalt lokale
  trådløs trådløse wireless avansert avanserte advanced egnet eigna suitable innovativ innovative raskt raskere
  kommunal kommunalt municipal og and
  case management booking reporting data information customer`);

export const isFiller = (word: string): boolean => fillers.has(word);

/** What follows a thing that opens a text as its plan: `App for …`, `Portal som …`. */
export const planFollowers = set('for som til that to which where der slik med with i');
