import type { MethodsMessages } from './methods-messages.nb.ts';

export const methodsNn: MethodsMessages = {
  title: 'Slik reknar vi på forsøk',
  lead: 'Kva kvart design kan svare på, korleis tala blir rekna ut, kva dei er kontrollerte mot, og kvar metodane kjem frå.',
  parts: [
    {
      id: 'designs',
      heading: 'Designet avgjer kva de kan svare på',
      paragraphs: [
        'To grupper: kvar deltakar blir trekt til det nye eller til å halde fram som før. Det er det sterkaste svaret, fordi gruppene elles er like.',
        'Klynger: heile skular, avdelingar eller kommunar blir trekte. Det trengst når dei som høyrer saman, må få det same. Talet på klynger betyr meir enn talet i kvar.',
        'Par: to som liknar i storleik, sentralitet og nivå før, blir eit par, og det blir trekt kven i paret som får det nye. Det hjelper når de har få.',
        'Trinnvis innføring: alle får det til slutt, i trekt rekkjefølgje. Alle blir målte i kvar periode.',
        'Før og etter med samanlikning: endringa der det nye kom, minus endringa der det ikkje kom. Det føreset at dei elles ville ha utvikla seg likt. Det kan ikkje provast.',
        'Innført til ulik tid: kvar gruppe blir samanlikna med dei som enno ikkje har begynt. Same føresetnad.',
      ],
    },
    {
      id: 'size',
      heading: 'Så mange trengst det',
      paragraphs: [
        'To gjennomsnitt: styrken blir rekna av den ikkje-sentrale t-fordelinga, med begge halar. To delar: z med felles varians, som R sin power.prop.test.',
        'Klynger: talet blir gonga med 1 + (m − 1) · ICC, der m er kor mange som blir målte i kvar. Er klyngene ulike, blir det delt på 1 − CV² · L · (1 − L), der L = m · ICC / (1 + (m − 1) · ICC). Fridomsgradene er 2 · (k − 1) for k klynger i kvar gruppe.',
        'Trinnvis innføring: variansen etter Hussey og Hughes (2007), med vekta minste kvadrats metode.',
        'Par og før–etter: variansen til differansen er 2 · s² · (1 − r), der r er korrelasjonen mellom dei to målingane.',
      ],
    },
    {
      id: 'draw',
      heading: 'Trekkinga kan gjerast om igjen av kven som helst',
      paragraphs: [
        'Lista blir sortert etter kode, så rekkjefølgja i fila betyr ikkje noko. Tala blir trekte av xoroshiro128+ frå eit frø som blir lagra og vist.',
        'Skal gruppene fordelast jamt innanfor til dømes avdeling, blir forskjellen i storleik høgst éin i kvar avdeling.',
        'Par blir sette saman slik at den samla avstanden i standardiserte tal blir liten.',
      ],
    },
    {
      id: 'answer',
      heading: 'Svaret er ein effekt med eit intervall',
      paragraphs: [
        'Gjennomsnitt: Welchs t-intervall. Delar: Newcombes intervall for forskjellen, Wilsons for éin del. Klynger: kvar klynge tel som éin. Par: t-intervall for forskjellane.',
        'Ser de undervegs, blir det brukt ein konfidenssekvens (Waudby-Smith og Ramdas) med ρ = √((−2 ln α + ln(−2 ln α + 1)) / ν), der ν er det planlagde talet. Han held kvar gong, så ofte de ser.',
        'Fleire mål: p-verdiane blir justerte etter Holm. Har gruppene andre storleikar enn trekkinga skulle gi (kjikvadrat, p under 0,001), seier forsøket ingenting.',
        'Ein p-verdi står aldri åleine.',
      ],
    },
    {
      id: 'conclusion',
      heading: 'Slik blir konklusjonen vald',
      paragraphs: [
        'Det verkar: heile intervallet er på den gode sida av null, effekten er minst så stor som de på førehand sa måtte til, og ikkje noko anna mål vart verre.',
        'Det verkar delvis: heile intervallet er på den gode sida av null, men effekten er mindre enn det, eller eit anna mål vart verre.',
        'Ingen forskjell er vist: null er i intervallet, og ei så stor forbetring som de sa måtte til, er utanfor.',
        'Det gjer det verre: heile intervallet er på den gale sida av null.',
        'Vi kan ikkje seie det: både ingen forskjell og ei viktig forbetring er mogleg, for mange manglar, eller noko er gale med gruppene. Fråvær av bevis er ikkje bevis for fråvær (Altman og Bland 1995).',
      ],
    },
    {
      id: 'lock',
      heading: 'Låsen kan kontrollerast',
      paragraphs: [
        'Registreringa blir skriven på éin bestemt måte (RFC 8785) og får eit fingeravtrykk (SHA-256). Databasen nektar å endre henne. Fingeravtrykket står i hendingsloggen, som er lenkja slik at ingen kan endre han utan at det syner.',
        'Kvar endring etterpå er nummerert, har grunn, og viser til fingeravtrykket av det som var før.',
      ],
    },
  ],
  checksHeading: 'Tala er kontrollerte mot andre',
  checksLead: 'Desse verdiane blir køyrde i testane kvar gong noko blir endra.',
  checkWhat: 'Kva',
  checkValue: 'Verdi',
  checkSource: 'Kjelde',
  sourcesHeading: 'Kjelder',
  commandsHeading: 'Gjer det sjølv frå kommandolinja',
};
