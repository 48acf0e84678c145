import type { ChainHelp } from './help-texts.ts';

/** The help pages on what comes after a need, in bokmål: the reference that the other languages must match. */
export const nb: ChainHelp = {
  initiative: {
    name: 'Følge et tiltak fra behov til bruk',
    title: 'Si hva dere prøver, og hva som skal til for å gå videre',
    lead: 'Et tiltak er det dere gjør med et behov. Det går gjennom faser, og hver fase spør bare om det den trenger.',
    begin: { label: 'Begynn et tiltak', path: '/initiatives/new' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjør du',
        paragraphs: [],
        steps: [
          'Begynn fra et behov, fra det andre har gjort, eller med et tomt skjema.',
          'Skriv hvem som er med, også de ansattes organisasjoner, og hvem som eier tiltaket hos dere.',
          'Sett en dato for når fasen skal være over. Porteføljen viser det som er sent.',
          'Flytt tiltaket når noe er avgjort. Skal det innføres, skriver du hva som ble bestemt, og hvorfor.',
          'Fortell om det i biblioteket når det er i bruk. Da kan andre ta det over.',
        ],
      },
      {
        id: 'stopped',
        heading: 'Å stanse er også et resultat',
        paragraphs: [
          'Du kan stanse et tiltak i hver fase. Da skriver du hva dere lærte. Tiltaket blir stående, og kan tas opp igjen.',
        ],
      },
      {
        id: 'portfolio',
        heading: 'Porteføljen viser alt virksomheten holder på med',
        paragraphs: [
          'Se den som tavle, tabell eller tidslinje. Den sier fra om det som er sent, mangler nullpunkt eller mangler eier.',
        ],
        links: [{ label: 'Åpne porteføljen', path: '/portfolio' }],
      },
    ],
  },
  trial: {
    name: 'Planlegge et forsøk som kan gi svar',
    title: 'Bestem hva som er et svar før dere begynner',
    lead: 'Et forsøk er verdt bryet når det kan endre hva dere gjør. Da må spørsmålet, målet og grensen stå fast før dere ser tallene.',
    begin: { label: 'Finn et opplegg som passer', path: '/trials/choose' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjør du',
        paragraphs: [],
        steps: [
          'Svar på noen spørsmål om hvem som får det nye. Nytte foreslår et opplegg, eller sier at et forsøk ikke kan gi svar her.',
          'Skriv hva dere måler, hvor stor forskjell som betyr noe, og hvor mange som må være med.',
          'Registrer forsøket. Da låses det, og alle endringer etterpå blir synlige.',
          'Trekk hvem som får hva. Frøet blir tatt vare på, så hvem som helst kan trekke på nytt og få det samme.',
          'Last opp tallene og analyser. Svaret kommer som én setning, et tall med usikkerhet og en figur.',
        ],
      },
      {
        id: 'data',
        heading: 'Ikke last opp opplysninger som peker på personer',
        paragraphs: [
          'Bruk løpenumre i stedet for navn. Fødselsnumre blir avvist. Bare redaktører i virksomheten som eier forsøket, får hente radene.',
        ],
      },
      {
        id: 'rules',
        heading: 'Må dere fravike en regel?',
        paragraphs: [
          'Forsøksloven gir rom for det i noen tilfeller. Sjekklisten sier hva loven krever, og lager et utkast til søknad. Gjelder det personvern, kan andres saker fra sandkassen hjelpe.',
        ],
        links: [
          { label: 'Sjekk forsøksloven', path: '/trials/act' },
          { label: 'Saker fra sandkassen', path: '/sandbox' },
          { label: 'Slik regner vi', path: '/methods/trials' },
        ],
      },
    ],
  },
  procurement: {
    name: 'Kjøpe for et behov',
    title: 'Beskriv behovet, og la markedet svare på hvordan',
    lead: 'Fem spørsmål leder til prosedyren som passer. Derfra får dere et utkast til behovsspesifikasjon, og ser hva andre har kjøpt.',
    begin: { label: 'Finn prosedyren som passer', path: '/procurement/for-need' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjør du',
        paragraphs: [],
        steps: [
          'Begynn fra behovet eller tiltaket, så følger teksten med.',
          'Svar på spørsmålene. «Vi vet ikke» er også et svar.',
          'Les hvorfor prosedyren passer, hva som ellers ble veid, og hva dere bør oppgi i kunngjøringen.',
          'Skriv hva løsningen skal få til, ikke hvordan. Last ned utkastet som Word eller PDF.',
          'Knytt kunngjøringen til tiltaket når den er publisert. Da ser andre hva som ble kjøpt, og hva det ga.',
        ],
      },
      {
        id: 'challenge',
        heading: 'Vet ingen løsningen ennå? Lys ut behovet',
        paragraphs: [
          'Da svarer oppstartsselskaper og andre i ett kort skjema. Ingen leser svarene før fristen. Flere vurderer på samme skala, og alle får en begrunnelse.',
        ],
        links: [{ label: 'Se utlysningene', path: '/challenges' }],
      },
      {
        id: 'figures',
        heading: 'Hvert tall sier hvor mange som ikke har svart',
        paragraphs: [
          'Tallene om anskaffelser er talt i kunngjøringene selv. Under hvert tall står regelen, nevneren, andelen som mangler, og kommandoen som gir samme tall.',
        ],
        links: [{ label: 'Tall om anskaffelser', path: '/procurement' }],
      },
    ],
  },
  benefit: {
    name: 'Planlegge og måle gevinster',
    title: 'Mål hvordan det er før dere endrer noe',
    lead: 'En gevinst er noe som blir bedre for noen. Uten et nullpunkt kan ingen vite om det ble det.',
    begin: { label: 'Åpne porteføljen', path: '/portfolio' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjør du',
        paragraphs: [],
        steps: [
          'Åpne tiltaket, og velg gevinstplanen.',
          'Skriv hver gevinst: for hvem, hvordan dere måler, og hvem som har ansvaret.',
          'Mål nullpunktet, og sett et mål med en dato.',
          'Tegn kartet: hva dere lager, hva folk gjør annerledes, hvilken gevinst det gir, og hvilket mål den tjener.',
          'Mål igjen med jevne mellomrom. Nytte minner den ansvarlige på det, også etter at prosjektet er over.',
          'Konkluder når målingene tillater det: hentet ut, delvis, eller ikke.',
        ],
      },
      {
        id: 'value',
        heading: 'Hva er det verdt?',
        paragraphs: [
          'Nytte regner ut netto nåverdi etter den nasjonale metoden, viser hvor usikkert svaret er, og hva som betyr mest. Det som ikke har en pris, står ved siden av, ikke i summen.',
        ],
        links: [{ label: 'Slik regner vi', path: '/methods/benefits' }],
      },
      {
        id: 'shared',
        heading: 'Deler dere gevinsten med andre?',
        paragraphs: [
          'Skriv hvor stor del hver virksomhet har. Da blir den aldri talt to ganger når gevinster legges sammen.',
        ],
      },
    ],
  },
  adoption: {
    name: 'Ta i bruk det andre har laget',
    title: 'Det billigste er ofte det som virker hos noen andre',
    lead: 'Si fra når dere vurderer, prøver eller bruker noe andre har laget. Da får de æren, og andre ser hvor det virker.',
    begin: { label: 'Finn noe å ta i bruk', path: '/innovations' },
    sections: [
      {
        id: 'steps',
        heading: 'Slik gjør du',
        paragraphs: [],
        steps: [
          'Åpne innovasjonen, og velg «Vi vil også ha dette».',
          'Si om dere vurderer, prøver, bruker, har tilpasset eller har sluttet, og fra hvilket år.',
          'Si hvem dere lærte av. Da vokser treet over hvem som har lært av hvem.',
          'Spør dem som har brukt den lengst. Spørsmålet går gjennom Nytte, og ingen adresser blir vist.',
          'Legg til hva dere målte, når dere har målt. Også det som ikke virket.',
        ],
      },
      {
        id: 'next',
        heading: 'Hvem bør se på dette nå?',
        paragraphs: [
          'Nytte foreslår virksomheter med et lignende behov, som ligner i størrelse, sentralitet og fylke, og som ikke bruker den ennå. Grunnen står ved hver av dem.',
        ],
      },
      {
        id: 'held',
        heading: 'Holdt virkningen da andre gjorde det samme?',
        paragraphs: [
          'På siden om spredning står hva som ble målt hos den første og hos hver av dem som kom etter. Det som er målt flere steder, kommer høyere i svaret på et behov.',
        ],
        links: [{ label: 'Spredning i hele landet', path: '/adoption' }],
      },
    ],
  },
};
