const words = [
  'ingen',
  'én',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
];
const inWords = (n: number) => words[n] ?? String(n);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => `${capitalised(text)}.`;

/** What is said in bokmål of how something spreads, and of who should look at it: the reference for the others. */
export const nb = {
  page: {
    kicker: 'Spredning',
    title: (name: string) => `Spredning av ${name}`,
    heading: (using: number, measured: number, held: number, compared: number) => {
      if (using === 0) return 'Ingen andre har fortalt at de bruker dette ennå.';
      const parts = [`${inWords(using)} har tatt det i bruk`];
      if (measured === 0) parts.push('ingen har målt hva det ga hos dem');
      else {
        parts.push(`${inWords(measured)} har målt`);
        if (compared > 0) parts.push(`${inWords(held)} fikk samme gevinst`);
      }
      return parts.map(sentence).join(' ');
    },
    lead: 'Dette er det virksomhetene selv har fortalt her. Andre kan bruke det uten å ha sagt det.',
    donePublic: 'Takk. Nå ser alle hvor dere står, og opphavet får vite det.',
    doneOwn: 'Lagret. Bare virksomheten deres ser dette.',
    tell: 'Vi vil også ha dette',
    back: { innovation: 'Tilbake til innovasjonen', solution: 'Tilbake til løsningen' },
    emptyTitle: 'Ingen har fortalt om dette ennå',
    empty:
      'Når en virksomhet vurderer, prøver eller bruker dette, står den her med år, og med det den har målt.',
  },
  curve: {
    heading: (using: number, year: number) =>
      using === 0 ? `I ${year} bruker ingen det ennå` : `I ${year} bruker ${inWords(using)} det`,
    title: 'Hvor mange som vurderer, prøver, bruker og har sluttet, ved utgangen av hvert år',
    description: (from: number, to: number) =>
      `Én søyle for hvert år fra ${from} til ${to}. Tallene står i tabellen under.`,
    caption: 'Hver virksomhet telles én gang i året, der den sto ved utgangen av året.',
    table: 'Virksomheter ved utgangen av året',
    year: 'År',
    using: 'Bruker',
    testing: 'Prøver ut',
    considering: 'Vurderer',
    stopped: 'Har sluttet',
    method:
      'Tallene er laget av det hver virksomhet har fortalt her, med året de selv oppga. Har en virksomhet rettet et år, gjelder det siste. Det som ble fortalt bare innad i en virksomhet, er ikke med.',
  },
  tree: {
    heading: 'Hvem lærte av hvem',
    originator: (name: string) => `${name} laget det`,
    untold: 'Har ikke fortalt hvem de lærte av',
    measured: 'har målt',
  },
  map: {
    heading: (n: number, year: number) =>
      n === 1
        ? `Én kommune brukte det i ${year}`
        : `${capitalised(inWords(n))} kommuner brukte det i ${year}`,
    title: 'Kart over kommuner som bruker det',
    description: 'Prikkene er kommuner, med størrelse etter folketall. De fylte bruker det.',
    caption: (others: number) =>
      others === 0
        ? 'Alle som bruker det, er kommuner som står på kartet.'
        : `${others} til bruker det og står ikke på kartet, fordi de ikke er kommuner med et kjent sted.`,
    table: 'Kommuner som bruker det',
    row: 'Kommune',
    value: 'Siden',
    since: (year: number) => `siden ${year}`,
    years: 'Vis et annet år',
    source: 'Det virksomhetene har fortalt. Folketall fra Statistisk sentralbyrå.',
  },
  effects: {
    heading: (measured: number, held: number, compared: number) => {
      if (measured === 0) return 'Ingen har målt om virkningen holdt ennå';
      if (compared === 0)
        return `${capitalised(inWords(measured))} har målt, men ikke slik at det kan sammenlignes`;
      if (compared < measured)
        return `${capitalised(inWords(held))} av ${inWords(compared)} som kan sammenlignes, fikk samme gevinst`;
      if (held === measured)
        return measured === 1
          ? 'Den ene som har målt, fikk samme gevinst'
          : `Alle ${inWords(measured)} som har målt, fikk samme gevinst`;
      return `${capitalised(inWords(held))} av ${inWords(measured)} som har målt, fikk samme gevinst`;
    },
    original: 'Det opphavet målte',
    noOriginal: 'Kildene til innovasjonen har ingen målt virkning å holde dette mot.',
    table: 'Det andre har målt hos seg',
    who: 'Virksomhet',
    measured: 'Målt',
    change: 'Fra – til',
    effect: 'Virkning',
    against: 'Mot opphavet',
    verdict: {
      held: 'Holdt',
      weaker: 'Svakere',
      not_held: 'Holdt ikke',
      not_comparable: 'Kan ikke sammenlignes',
    },
    fromTo: (from: string, to: string, unit: string) => `${from} – ${to} ${unit}`,
    percent: (n: string) => `${n} %`,
    versus: (here: string, there: string) => `${here} her, ${there} hos opphavet`,
    onlyDirection: 'samme retning; opphavet oppgir ikke hvor mye',
    wrongWay: 'ingen bedring',
    source: (text: string, year: number) => `${text}, ${year}`,
    notMeasured: (names: string) => `Bruker det uten å ha målt: ${names}.`,
    methodHeading: 'Slik er de holdt mot hverandre',
    method:
      'Virkningen er forskjellen mellom nullpunktet og det som ble målt etterpå. «Holdt» betyr minst fire femdeler av det opphavet målte. «Svakere» betyr bedre, men mindre enn det. Prosent hos opphavet holdes mot endringen i prosent av nullpunktet. Prosent mot prosent sammenlignes ikke, fordi kildene sjelden sier om tallet er et nivå eller en endring.',
  },
  lessons: {
    heading: (n: number) =>
      n === 1 ? 'Én har fortalt hva de lærte' : `${capitalised(inWords(n))} har fortalt hva de lærte`,
    stopped: 'Derfor sluttet de',
  },
  told: {
    heading: 'Ifølge kilden har det også spredt seg hit',
    lead: 'Dette står i kildene til innovasjonen. Virksomhetene har ikke fortalt det her, og er ikke med i tallene over.',
  },
  next: {
    kicker: 'Hvem bør se på dette nå',
    title: (name: string) => `Hvem bør se på dette: ${name}`,
    heading: (needs: number) => {
      if (needs === 0) return 'Ingen har meldt et behov som ligner ennå';
      return needs === 1
        ? 'Én virksomhet har et behov som ligner'
        : `${capitalised(inWords(needs))} virksomheter har et behov som ligner`;
    },
    lead: 'De som står her, bruker det ikke, så vidt vi vet. Rekkefølgen er regnet ut, og er ikke en vurdering av om det passer.',
    needsHeading: 'Har et behov som ligner',
    alikeHeading: 'Ligner på dem det virker hos',
    alikeLead: 'Disse har ikke meldt et slikt behov. De ligner bare på et sted der det er i bruk.',
    onlyMunicipalities: 'Vis bare kommuner',
    everybody: 'Vis alle virksomheter',
    csv: 'Last ned som CSV',
    need: (title: string) => `Har meldt: «${title}»`,
    joined: (title: string) => `Har sluttet seg til: «${title}»`,
    met: (name: string) => `${name} har møtt det samme behovet med dette`,
    fit: (percent: string) => `Behovet ligner ${percent} %`,
    alike: (percent: string, words: string) => `Ligner ${percent} %: ${words}`,
    table: 'Hvem og hvorfor',
    who: 'Virksomhet',
    why: 'Hvorfor',
    score: 'Poeng (0–100)',
    noneTitle: 'Ingen å foreslå ennå',
    none: 'Vi foreslår virksomheter som har meldt et behov som ligner, og kommuner som ligner på dem det virker hos. Foreløpig vet vi for lite.',
    method:
      'Poeng = 60 × hvor godt behovet passer + 40 × hvor lik virksomheten er den av dem det virker hos, som den ligner mest på. Behovet måles med søket i Nytte: andelen av det beste tenkelige treffet. Likhet er 50 % folketall, 35 % sentralitet og 15 % samme fylke. Den som ikke kan sammenlignes, får ingenting for likhet. Bare det som er publisert for alle, er regnet med.',
    methodHeading: 'Slik er rekkefølgen laget',
  },
  likeness: {
    sameSize: 'omtrent like mange innbyggere',
    larger: (times: string) => `${times} ganger så mange innbyggere`,
    smaller: (percent: string) => `${percent} % av innbyggertallet`,
    sameCentrality: 'like sentral',
    more: 'mer sentral',
    less: 'mindre sentral',
    county: 'samme fylke',
    compared: (name: string, parts: string) => `sammenlignet med ${name}: ${parts}`,
  },
  own: {
    title: 'Det vi vurderer og bruker',
    heading: (using: number, other: number) => {
      if (using + other === 0) return 'Dere har ikke tatt over noe fra andre ennå';
      const parts = [
        ...(using > 0 ? [`dere bruker ${inWords(using)} ting som andre har laget`] : []),
        ...(other > 0
          ? [`${inWords(other)}${using > 0 ? ' til' : ''} er til vurdering, på prøve eller avsluttet`]
          : []),
      ];
      return parts.map(sentence).join(' ');
    },
    noneTitle: 'Begynn med et behov, eller se hva andre har laget',
    none: 'På siden til en innovasjon sier dere at dere vil ha den. Da står den her med neste steg.',
    find: 'Se i biblioteket',
    nextStep: {
      considers: 'Neste steg: spør dem som bruker det, eller begynn på et tiltak.',
      tests: 'Neste steg: ha et nullpunkt før dere utvider, og fortell hva dere ser.',
      usesUnmeasured: 'Neste steg: mål hva det gir hos dere. Da vet også andre om det holder.',
      usesMeasured: 'Dere har målt. Hold tallene oppdatert.',
      stopped: 'Ferdig. Det dere lærte, er til nytte for andre.',
    },
    private: 'Ser bare dere',
    gone: 'Denne innovasjonen er trukket tilbake',
    goneText: (slug: string) =>
      `Den som la den ut, har tatt den bort (adressen var ${slug}). Det dere har fortalt, er tatt vare på.`,
    seen: 'Greit, vi vet det',
    questions: 'Spørsmål til og fra andre',
    csv: 'Last ned som CSV',
    national: 'Hva sprer seg i hele landet',
    tell: 'Fortell mer',
  },
  national: {
    title: 'Hva sprer seg',
    heading: (taken: number, repeated: number, solutions: number) => {
      if (taken === 0) return 'Ingen har fortalt at de har tatt noe over ennå';
      const first =
        taken === 1
          ? `Én ${solutions === 1 ? 'løsning' : 'innovasjon'} er tatt over av andre`
          : `${capitalised(inWords(taken))} innovasjoner${solutions > 0 ? ' og løsninger' : ''} er tatt over av andre`;
      const then =
        repeated === 0
          ? 'Ingen har målt at gevinsten holdt'
          : `${capitalised(inWords(repeated))} har gitt samme gevinst et annet sted`;
      return `${first}. ${then}.`;
    },
    lead: 'Først det som er målt på nytt av andre og holdt, så det flest bruker.',
    caption: (shown: number, all: number) =>
      shown === all
        ? 'Det virksomhetene selv har fortalt her.'
        : `De ${shown} første av ${all}. Resten står i filen.`,
    table: 'Innovasjoner som andre har tatt over',
    innovation: 'Innovasjon eller løsning',
    using: 'Bruker',
    considering: 'Prøver og vurderer',
    stopped: 'Sluttet',
    measured: 'Har målt',
    held: 'Holdt',
    noneTitle: 'Her står det som sprer seg',
    none: 'Når en virksomhet forteller at den bruker noe som andre har laget, kommer det her.',
    csv: 'Last ned som CSV',
    method:
      'Telt er virksomheter som selv har fortalt det, og som lar alle se det. «Har målt» er de av dem som har målt hos seg med nullpunkt. «Holdt» er de av dem som fikk minst fire femdeler av det opphavet målte. Virksomheter i demonstrasjonen er ikke med.',
    methodHeading: 'Slik er tallene laget',
  },
};

export type SpreadMessages = typeof nb;
