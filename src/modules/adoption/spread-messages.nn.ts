import type { SpreadMessages } from './spread-messages.nb.ts';

const words = [
  'ingen',
  'éin',
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

export const nn: SpreadMessages = {
  page: {
    kicker: 'Spreiing',
    title: (name) => `Spreiing av ${name}`,
    heading: (using, measured, held, compared) => {
      if (using === 0) return 'Ingen andre har fortalt at dei bruker dette enno.';
      const parts = [`${inWords(using)} har teke det i bruk`];
      if (measured === 0) parts.push('ingen har målt kva det gav hos dei');
      else {
        parts.push(`${inWords(measured)} har målt`);
        if (compared > 0) parts.push(`${inWords(held)} fekk same gevinst`);
      }
      return parts.map(sentence).join(' ');
    },
    lead: 'Dette er det verksemdene sjølve har fortalt her. Andre kan bruke det utan å ha sagt det.',
    donePublic: 'Takk. No ser alle kvar de står, og opphavet får vite det.',
    doneOwn: 'Lagra. Berre verksemda dykkar ser dette.',
    tell: 'Vi vil også ha dette',
    back: { innovation: 'Tilbake til innovasjonen', solution: 'Tilbake til løysinga' },
    emptyTitle: 'Ingen har fortalt om dette enno',
    empty: 'Når ei verksemd vurderer, prøver eller bruker dette, står ho her med år, og med det ho har målt.',
  },
  curve: {
    heading: (using, year) =>
      using === 0 ? `I ${year} bruker ingen det enno` : `I ${year} bruker ${inWords(using)} det`,
    title: 'Kor mange som vurderer, prøver, bruker og har slutta, ved utgangen av kvart år',
    description: (from, to) => `Éi søyle for kvart år frå ${from} til ${to}. Tala står i tabellen under.`,
    caption: 'Kvar verksemd blir talt éin gong i året, der ho stod ved utgangen av året.',
    table: 'Verksemder ved utgangen av året',
    year: 'År',
    using: 'Bruker',
    testing: 'Prøver ut',
    considering: 'Vurderer',
    stopped: 'Har slutta',
    method:
      'Tala er laga av det kvar verksemd har fortalt her, med året dei sjølve oppgav. Har ei verksemd retta eit år, gjeld det siste. Det som vart fortalt berre innanfor ei verksemd, er ikkje med.',
  },
  tree: {
    heading: 'Kven lærte av kven',
    originator: (name) => `${name} laga det`,
    untold: 'Har ikkje fortalt kven dei lærte av',
    measured: 'har målt',
  },
  map: {
    heading: (n, year) =>
      n === 1
        ? `Éin kommune brukte det i ${year}`
        : `${capitalised(inWords(n))} kommunar brukte det i ${year}`,
    title: 'Kart over kommunar som bruker det',
    description: 'Prikkane er kommunar, med storleik etter folketal. Dei fylte bruker det.',
    caption: (others) =>
      others === 0
        ? 'Alle som bruker det, er kommunar som står på kartet.'
        : `${others} til bruker det og står ikkje på kartet, fordi dei ikkje er kommunar med ein kjend stad.`,
    table: 'Kommunar som bruker det',
    row: 'Kommune',
    value: 'Sidan',
    since: (year) => `sidan ${year}`,
    years: 'Vis eit anna år',
    source: 'Det verksemdene har fortalt. Folketal frå Statistisk sentralbyrå.',
  },
  effects: {
    heading: (measured, held, compared) => {
      if (measured === 0) return 'Ingen har målt om verknaden heldt enno';
      if (compared === 0)
        return `${capitalised(inWords(measured))} har målt, men ikkje slik at det kan samanliknast`;
      if (compared < measured)
        return `${capitalised(inWords(held))} av ${inWords(compared)} som kan samanliknast, fekk same gevinst`;
      if (held === measured)
        return measured === 1
          ? 'Den eine som har målt, fekk same gevinst'
          : `Alle ${inWords(measured)} som har målt, fekk same gevinst`;
      return `${capitalised(inWords(held))} av ${inWords(measured)} som har målt, fekk same gevinst`;
    },
    original: 'Det opphavet målte',
    noOriginal: 'Kjeldene til innovasjonen har ingen målt verknad å halde dette mot.',
    table: 'Det andre har målt hos seg',
    who: 'Verksemd',
    measured: 'Målt',
    change: 'Frå – til',
    effect: 'Verknad',
    against: 'Mot opphavet',
    verdict: {
      held: 'Heldt',
      weaker: 'Svakare',
      not_held: 'Heldt ikkje',
      not_comparable: 'Kan ikkje samanliknast',
    },
    fromTo: (from, to, unit) => `${from} – ${to} ${unit}`,
    percent: (n) => `${n} %`,
    versus: (here, there) => `${here} her, ${there} hos opphavet`,
    onlyDirection: 'same retning; opphavet oppgir ikkje kor mykje',
    wrongWay: 'inga betring',
    source: (text, year) => `${text}, ${year}`,
    notMeasured: (names) => `Bruker det utan å ha målt: ${names}.`,
    methodHeading: 'Slik er dei haldne mot kvarandre',
    method:
      'Verknaden er skilnaden mellom nullpunktet og det som vart målt etterpå. «Heldt» tyder minst fire femdelar av det opphavet målte. «Svakare» tyder betre, men mindre enn det. Prosent hos opphavet blir halden mot endringa i prosent av nullpunktet. Prosent mot prosent blir ikkje samanlikna, fordi kjeldene sjeldan seier om talet er eit nivå eller ei endring.',
  },
  lessons: {
    heading: (n) =>
      n === 1 ? 'Éin har fortalt kva dei lærte' : `${capitalised(inWords(n))} har fortalt kva dei lærte`,
    stopped: 'Difor slutta dei',
  },
  told: {
    heading: 'Ifølgje kjelda har det også spreidd seg hit',
    lead: 'Dette står i kjeldene til innovasjonen. Verksemdene har ikkje fortalt det her, og er ikkje med i tala over.',
  },
  next: {
    kicker: 'Kven bør sjå på dette no',
    title: (name) => `Kven bør sjå på dette: ${name}`,
    heading: (needs) => {
      if (needs === 0) return 'Ingen har meldt eit behov som liknar enno';
      return needs === 1
        ? 'Éi verksemd har eit behov som liknar'
        : `${capitalised(inWords(needs))} verksemder har eit behov som liknar`;
    },
    lead: 'Dei som står her, bruker det ikkje, så vidt vi veit. Rekkjefølgja er rekna ut, og er ikkje ei vurdering av om det passar.',
    needsHeading: 'Har eit behov som liknar',
    alikeHeading: 'Liknar på dei det verkar hos',
    alikeLead: 'Desse har ikkje meldt eit slikt behov. Dei liknar berre på ein stad der det er i bruk.',
    onlyMunicipalities: 'Vis berre kommunar',
    everybody: 'Vis alle verksemder',
    csv: 'Last ned som CSV',
    need: (title) => `Har meldt: «${title}»`,
    joined: (title) => `Har slutta seg til: «${title}»`,
    met: (name) => `${name} har møtt det same behovet med dette`,
    fit: (percent) => `Behovet liknar ${percent} %`,
    alike: (percent, text) => `Liknar ${percent} %: ${text}`,
    table: 'Kven og kvifor',
    who: 'Verksemd',
    why: 'Kvifor',
    score: 'Poeng (0–100)',
    noneTitle: 'Ingen å foreslå enno',
    none: 'Vi foreslår verksemder som har meldt eit behov som liknar, og kommunar som liknar på dei det verkar hos. Førebels veit vi for lite.',
    method:
      'Poeng = 60 × kor godt behovet passar + 40 × kor lik verksemda er den av dei det verkar hos, som ho liknar mest på. Behovet blir målt med søket i Nytte: delen av det beste tenkjelege treffet. Likskap er 50 % folketal, 35 % sentralitet og 15 % same fylke. Den som ikkje kan samanliknast, får ingenting for likskap. Berre det som er publisert for alle, er rekna med.',
    methodHeading: 'Slik er rekkjefølgja laga',
  },
  likeness: {
    sameSize: 'om lag like mange innbyggjarar',
    larger: (times) => `${times} gonger så mange innbyggjarar`,
    smaller: (percent) => `${percent} % av innbyggjartalet`,
    sameCentrality: 'like sentral',
    more: 'meir sentral',
    less: 'mindre sentral',
    county: 'same fylke',
    compared: (name, parts) => `samanlikna med ${name}: ${parts}`,
  },
  own: {
    title: 'Det vi vurderer og bruker',
    heading: (using, other) => {
      if (using + other === 0) return 'De har ikkje teke over noko frå andre enno';
      const parts = [
        ...(using > 0 ? [`de bruker ${inWords(using)} ting som andre har laga`] : []),
        ...(other > 0
          ? [`${inWords(other)}${using > 0 ? ' til' : ''} er til vurdering, på prøve eller avslutta`]
          : []),
      ];
      return parts.map(sentence).join(' ');
    },
    noneTitle: 'Byrj med eit behov, eller sjå kva andre har laga',
    none: 'På sida til ein innovasjon seier de at de vil ha han. Då står han her med neste steg.',
    find: 'Sjå i biblioteket',
    nextStep: {
      considers: 'Neste steg: spør dei som bruker det, eller byrj på eit tiltak.',
      tests: 'Neste steg: ha eit nullpunkt før de utvidar, og fortel kva de ser.',
      usesUnmeasured: 'Neste steg: mål kva det gir hos dykk. Då veit også andre om det held.',
      usesMeasured: 'De har målt. Hald tala oppdaterte.',
      stopped: 'Ferdig. Det de lærte, er til nytte for andre.',
    },
    private: 'Ser berre de',
    gone: 'Denne innovasjonen er trekt tilbake',
    goneText: (slug) =>
      `Den som la han ut, har teke han bort (adressa var ${slug}). Det de har fortalt, er teke vare på.`,
    seen: 'Greitt, vi veit det',
    questions: 'Spørsmål til og frå andre',
    csv: 'Last ned som CSV',
    national: 'Kva spreier seg i heile landet',
    tell: 'Fortel meir',
  },
  national: {
    title: 'Kva spreier seg',
    heading: (taken, repeated, solutions) => {
      if (taken === 0) return 'Ingen har fortalt at dei har teke noko over enno';
      const first =
        taken === 1
          ? solutions === 1
            ? 'Éi løysing er teken over av andre'
            : 'Éin innovasjon er teken over av andre'
          : `${capitalised(inWords(taken))} innovasjonar${solutions > 0 ? ' og løysingar' : ''} er tekne over av andre`;
      const then =
        repeated === 0
          ? 'Ingen har målt at gevinsten heldt'
          : `${capitalised(inWords(repeated))} har gitt same gevinst ein annan stad`;
      return `${first}. ${then}.`;
    },
    lead: 'Først det som er målt på nytt av andre og heldt, så det flest bruker.',
    caption: (shown, all) =>
      shown === all
        ? 'Det verksemdene sjølve har fortalt her.'
        : `Dei ${shown} første av ${all}. Resten står i fila.`,
    table: 'Innovasjonar som andre har teke over',
    innovation: 'Innovasjon eller løysing',
    using: 'Bruker',
    considering: 'Prøver og vurderer',
    stopped: 'Slutta',
    measured: 'Har målt',
    held: 'Heldt',
    noneTitle: 'Her står det som spreier seg',
    none: 'Når ei verksemd fortel at ho bruker noko som andre har laga, kjem det her.',
    csv: 'Last ned som CSV',
    method:
      'Talde er verksemder som sjølve har fortalt det, og som lèt alle sjå det. «Har målt» er dei av dei som har målt hos seg med nullpunkt. «Heldt» er dei av dei som fekk minst fire femdelar av det opphavet målte. Verksemder i demonstrasjonen er ikkje med.',
    methodHeading: 'Slik er tala laga',
  },
};
