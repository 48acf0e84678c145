import type { ChainHelp } from './help-texts.ts';

/** The help pages on what comes after a need, in nynorsk. */
export const nn: ChainHelp = {
  initiative: {
    name: 'Følgje eit tiltak frå behov til bruk',
    title: 'Sei kva de prøver, og kva som skal til for å gå vidare',
    lead: 'Eit tiltak er det de gjer med eit behov. Det går gjennom fasar, og kvar fase spør berre om det han treng.',
    begin: { label: 'Begynn eit tiltak', path: '/initiatives/new' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjer du',
        paragraphs: [],
        steps: [
          'Begynn frå eit behov, frå det andre har gjort, eller med eit tomt skjema.',
          'Skriv kven som er med, også organisasjonane til dei tilsette, og kven som eig tiltaket hos dykk.',
          'Set ein dato for når fasen skal vere over. Porteføljen viser det som er seint.',
          'Flytt tiltaket når noko er avgjort. Skal det innførast, skriv du kva som blei bestemt, og kvifor.',
          'Fortel om det i biblioteket når det er i bruk. Då kan andre ta det over.',
        ],
      },
      {
        id: 'stopped',
        heading: 'Å stanse er òg eit resultat',
        paragraphs: [
          'Du kan stanse eit tiltak i kvar fase. Då skriv du kva de lærte. Tiltaket blir ståande, og kan takast opp att.',
        ],
      },
      {
        id: 'portfolio',
        heading: 'Porteføljen viser alt verksemda held på med',
        paragraphs: [
          'Sjå han som tavle, tabell eller tidslinje. Han seier frå om det som er seint, manglar nullpunkt eller manglar eigar.',
        ],
        links: [{ label: 'Opne porteføljen', path: '/portfolio' }],
      },
    ],
  },
  trial: {
    name: 'Planleggje eit forsøk som kan gi svar',
    title: 'Bestem kva som er eit svar før de begynner',
    lead: 'Eit forsøk er verdt bryet når det kan endre kva de gjer. Då må spørsmålet, målet og grensa stå fast før de ser tala.',
    begin: { label: 'Finn eit opplegg som passar', path: '/trials/choose' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjer du',
        paragraphs: [],
        steps: [
          'Svar på nokre spørsmål om kven som får det nye. Nytte føreslår eit opplegg, eller seier at eit forsøk ikkje kan gi svar her.',
          'Skriv kva de måler, kor stor forskjell som betyr noko, og kor mange som må vere med.',
          'Registrer forsøket. Då blir det låst, og alle endringar etterpå blir synlege.',
          'Trekk kven som får kva. Frøet blir teke vare på, så kven som helst kan trekkje på nytt og få det same.',
          'Last opp tala og analyser. Svaret kjem som éi setning, eit tal med uvisse og ein figur.',
        ],
      },
      {
        id: 'data',
        heading: 'Ikkje last opp opplysningar som peikar på personar',
        paragraphs: [
          'Bruk løpenummer i staden for namn. Fødselsnummer blir avviste. Berre redaktørar i verksemda som eig forsøket, får hente radene.',
        ],
      },
      {
        id: 'rules',
        heading: 'Må de fråvike ein regel?',
        paragraphs: [
          'Forsøkslova gir rom for det i nokre tilfelle. Sjekklista seier kva lova krev, og lagar eit utkast til søknad. Gjeld det personvern, kan sakene til andre frå sandkassa hjelpe.',
        ],
        links: [
          { label: 'Sjekk forsøkslova', path: '/trials/act' },
          { label: 'Saker frå sandkassa', path: '/sandbox' },
          { label: 'Slik reknar vi', path: '/methods/trials' },
        ],
      },
    ],
  },
  procurement: {
    name: 'Kjøpe for eit behov',
    title: 'Skildre behovet, og la marknaden svare på korleis',
    lead: 'Fem spørsmål leier til prosedyren som passar. Derifrå får de eit utkast til behovsspesifikasjon, og ser kva andre har kjøpt.',
    begin: { label: 'Finn prosedyren som passar', path: '/procurement/for-need' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjer du',
        paragraphs: [],
        steps: [
          'Begynn frå behovet eller tiltaket, så følgjer teksten med.',
          'Svar på spørsmåla. «Vi veit ikkje» er òg eit svar.',
          'Les kvifor prosedyren passar, kva anna som vart vege, og kva de bør oppgi i kunngjeringa.',
          'Skriv kva løysinga skal få til, ikkje korleis. Last ned utkastet som Word eller PDF.',
          'Knyt kunngjeringa til tiltaket når ho er publisert. Då ser andre kva som vart kjøpt, og kva det gav.',
        ],
      },
      {
        id: 'challenge',
        heading: 'Veit ingen løysinga enno? Lys ut behovet',
        paragraphs: [
          'Då svarar oppstartsselskap og andre i eitt kort skjema. Ingen les svara før fristen. Fleire vurderer på same skala, og alle får ei grunngjeving.',
        ],
        links: [{ label: 'Sjå utlysingane', path: '/challenges' }],
      },
      {
        id: 'figures',
        heading: 'Kvart tal seier kor mange som ikkje har svart',
        paragraphs: [
          'Tala om innkjøp er talde i kunngjeringane sjølve. Under kvart tal står regelen, nemnaren, delen som manglar, og kommandoen som gir same tal.',
        ],
        links: [{ label: 'Tal om innkjøp', path: '/procurement' }],
      },
    ],
  },
  benefit: {
    name: 'Planleggje og måle gevinstar',
    title: 'Mål korleis det er før de endrar noko',
    lead: 'Ein gevinst er noko som blir betre for nokon. Utan eit nullpunkt kan ingen vite om det blei det.',
    begin: { label: 'Opne porteføljen', path: '/portfolio' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjer du',
        paragraphs: [],
        steps: [
          'Opne tiltaket, og vel gevinstplanen.',
          'Skriv kvar gevinst: for kven, korleis de måler, og kven som har ansvaret.',
          'Mål nullpunktet, og set eit mål med ein dato.',
          'Teikn kartet: kva de lagar, kva folk gjer annleis, kva gevinst det gir, og kva mål han tener.',
          'Mål igjen med jamne mellomrom. Nytte minner den ansvarlege på det, også etter at prosjektet er over.',
          'Konkluder når målingane tillèt det: henta ut, delvis, eller ikkje.',
        ],
      },
      {
        id: 'value',
        heading: 'Kva er det verdt?',
        paragraphs: [
          'Nytte reknar ut netto noverdi etter den nasjonale metoden, viser kor uvisst svaret er, og kva som betyr mest. Det som ikkje har ein pris, står ved sida av, ikkje i summen.',
        ],
        links: [{ label: 'Slik reknar vi', path: '/methods/benefits' }],
      },
      {
        id: 'shared',
        heading: 'Deler de gevinsten med andre?',
        paragraphs: [
          'Skriv kor stor del kvar verksemd har. Då blir han aldri tald to gonger når gevinstar blir lagde saman.',
        ],
      },
    ],
  },
  adoption: {
    name: 'Ta i bruk det andre har laga',
    title: 'Det billegaste er ofte det som verkar hos nokon andre',
    lead: 'Sei frå når de vurderer, prøver eller bruker noko andre har laga. Då får dei æra, og andre ser kvar det verkar.',
    begin: { label: 'Finn noko å ta i bruk', path: '/innovations' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjer du',
        paragraphs: [],
        steps: [
          'Opne innovasjonen, og vel «Vi vil også ha dette».',
          'Sei om de vurderer, prøver, bruker, har tilpassa eller har slutta, og frå kva år.',
          'Sei kven de lærte av. Då veks treet over kven som har lært av kven.',
          'Spør dei som har brukt han lengst. Spørsmålet går gjennom Nytte, og ingen adresser blir viste.',
          'Legg til kva de målte, når de har målt. Også det som ikkje verka.',
        ],
      },
      {
        id: 'next',
        heading: 'Kven bør sjå på dette no?',
        paragraphs: [
          'Nytte føreslår verksemder med eit liknande behov, som liknar i storleik, sentralitet og fylke, og som ikkje bruker han enno. Grunnen står ved kvar av dei.',
        ],
      },
      {
        id: 'held',
        heading: 'Heldt verknaden då andre gjorde det same?',
        paragraphs: [
          'På sida om spreiing står kva som blei målt hos den første og hos kvar av dei som kom etter. Det som er målt fleire stader, kjem høgare i svaret på eit behov.',
        ],
        links: [{ label: 'Spreiing i heile landet', path: '/adoption' }],
      },
    ],
  },
};
