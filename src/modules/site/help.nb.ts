import { nb as chain } from './help-chain.nb.ts';
import type { HelpTexts } from './help-texts.ts';

/** The help pages in bokmål: the reference that the other languages must match. */
export const nb: HelpTexts = {
  documentTitle: 'Hjelp',
  title: 'Hva vil du gjøre?',
  lead: 'Alle kan lese og søke uten å logge inn. Du logger inn når du skal skrive for virksomheten din.',
  all: 'All hjelp',
  moreHeading: 'Mer hjelp',
  pages: {
    ...chain,
    need: {
      name: 'Melde et behov',
      title: 'Begynn med hva som skjer, ikke med hva du vil ha',
      lead: 'Et godt behov forteller hvem som har et problem, og hva det koster at ingenting skjer. Løsningen kommer etterpå.',
      begin: { label: 'Meld et behov', path: '/needs/new' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjør du',
          paragraphs: [],
          steps: [
            'Logg inn, og velg «Meld et behov».',
            'Skriv hva som skjer i dag, for hvem, hvor og hvor ofte. Skriv slik du ville sagt det til en kollega.',
            'Skriv hva det koster å la være, og hvordan dere vil merke at behovet er møtt. Vet du det ikke ennå, kan du vente.',
            'Se om noen andre har det samme behovet. Da kan dere slutte dere til i stedet for å skrive et nytt.',
            'Velg hvem som skal se behovet, og publiser.',
          ],
        },
        {
          id: 'hint',
          heading: 'Får du et hint om at du har skrevet en løsning?',
          paragraphs: [
            'Hintet viser hvilke ord som fikk oss til å tro det. Det stopper deg ikke. Spør deg selv hva som blir bedre for noen når løsningen er på plass. Det er som regel behovet.',
          ],
        },
        {
          id: 'draft',
          heading: 'Utkastet er din virksomhets eget',
          paragraphs: [
            'Bare de som hører til virksomheten, ser utkastet. Du kan gå fra det og fortsette en annen dag.',
            'Et publisert behov er enten for egen virksomhet eller for alle. Det du endrer etterpå, blir en ny versjon, og den gamle kan leses og hentes fram igjen.',
          ],
        },
        {
          id: 'after',
          heading: 'Når behovet er publisert',
          paragraphs: [],
          points: [
            'Ta vare på kunnskapsgrunnlaget. Senere ser du hva som er nytt siden sist.',
            'Følg behovet. Da får du vite når andre slutter seg til, og når noe endrer seg.',
            'Si fra når behovet er møtt, eller trekk det tilbake når det ikke gjelder lenger.',
          ],
        },
      ],
    },
    case: {
      name: 'Legge inn en innovasjon',
      title: 'Fortell hva dere gjorde, og hva det ga',
      lead: 'Redaktører i virksomheten kan legge inn og rette virksomhetens egne innovasjoner og virkemidler.',
      begin: { label: 'Legg inn en innovasjon', path: '/records/innovation/new' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjør du',
          paragraphs: [],
          steps: [
            'Velg «Legg inn», og skriv hva behovet var, og hva dere gjorde.',
            'Legg til resultatene ett for ett. Si om hvert av dem er målt, anslått eller ventet.',
            'Oppgi minst én kilde som andre kan lese. Uten kilde kan ikke omtalen publiseres.',
            'Se forhåndsvisningen. Slik vil andre se omtalen.',
            'Publiser, eller be en kollega se over først.',
          ],
        },
        {
          id: 'certainty',
          heading: 'Målt, anslått eller ventet?',
          paragraphs: ['Vær heller for forsiktig enn for sikker. Da blir det lettere å stole på tallene.'],
          points: [
            'Målt: Noen har sett etter, og dere kan vise hvordan.',
            'Anslått: Dere har regnet eller vurdert, men ikke målt.',
            'Ventet: Dere håper på det, eller noen har lovet det.',
          ],
        },
        {
          id: 'existing',
          heading: 'Står det allerede noe om dere her?',
          paragraphs: [
            'Da kan dere ta over omtalen og rette den. Lesere kan også melde feil fra siden til en omtale. Meldingen kommer til dere, og leseren får svar.',
          ],
        },
      ],
    },
    failure: {
      name: 'Fortelle om det som ikke virket',
      title: 'Det som ikke virket, sparer andre for å prøve det samme',
      lead: 'Et tiltak uten virkning er et resultat. Her står det sammen med de andre, med samme respekt.',
      begin: { label: 'Fortell hva som ikke virket', path: '/records/innovation/new?path=did-not-work' },
      sections: [
        {
          id: 'what',
          heading: 'Dette er nyttig for andre å vite',
          paragraphs: [],
          points: [
            'Hva dere ventet, og hva som skjedde i stedet.',
            'Hva dere tror var grunnen. Det er lov å være usikker.',
            'Hva dere ville gjort annerledes, eller hva som måtte vært på plass.',
            'Om noe likevel var verdt å ta med seg.',
          ],
        },
        {
          id: 'people',
          heading: 'Skriv om arbeidet, ikke om personer',
          paragraphs: [
            'Ikke nevn navn, og ikke fordel skyld. Er dere i tvil, kan en kollega lese gjennom før dere publiserer.',
          ],
        },
      ],
    },
    review: {
      name: 'La en kollega se over',
      title: 'To par øyne før noe blir synlig for alle',
      lead: 'Virksomheten bestemmer selv om en kollega må godkjenne før noe blir publisert. Administratoren slår det av og på.',
      begin: { label: 'Se hva som venter', path: '/workplace' },
      sections: [
        {
          id: 'ask',
          heading: 'Slik ber du om det',
          paragraphs: [],
          steps: [
            'Gjør utkastet ferdig, og velg «Be om gjennomlesing».',
            'En annen redaktør eller administrator i virksomheten ser den på virksomhetens side.',
            'Kollegaen godkjenner, eller sender den tilbake med et par ord om hva som mangler.',
          ],
        },
        {
          id: 'answer',
          heading: 'Når det er du som ser over',
          paragraphs: [
            'Du ser hva som er endret siden forrige versjon, felt for felt. Det du selv har skrevet, kan du ikke godkjenne. Endrer noet utkasten etterpå, gjelder ikke godkjenningen lenger.',
          ],
        },
      ],
    },
    spreadsheet: {
      name: 'Hente inn mange fra et regneark',
      title: 'Ingenting blir lagret før du har sett hver rad',
      lead: 'Har dere mange innovasjoner eller virkemidler i et regneark, kan dere hente inn alle samtidig.',
      begin: { label: 'Hent inn fra regneark', path: '/records/innovation/bulk' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjør du',
          paragraphs: [],
          steps: [
            'Last ned malen, som XLSX eller CSV. Ikke endre navnene på kolonnene.',
            'Fyll ut én rad for hver omtale, og last opp filen.',
            'Les rapporten. Den sier hva som er galt i hvilken rad, og hva som er i orden.',
            'Rett i regnearket og last opp igjen, eller lagre de radene som er i orden.',
            'Radene blir utkast. Dere publiserer dem ett for ett, når dere har sett over.',
          ],
        },
        {
          id: 'limits',
          heading: 'Dette leser vi ikke',
          paragraphs: [],
          points: [
            'Formler: Lim inn verdiene i stedet.',
            'Makroer og filer med passord.',
            'Sammenslåtte celler: Skriv verdien i hver celle.',
          ],
        },
      ],
    },
    roles: {
      name: 'Roller og tilgang',
      title: 'Virksomhetens administrator gir roller',
      lead: 'Du får rollen av en administrator i din egen virksomhet. Har virksomheten ingen, kan den som driver nettstedet, hjelpe.',
      begin: { label: 'Se hvem som har hvilken rolle', path: '/administration' },
      sections: [
        {
          id: 'roles',
          heading: 'Hver rolle kan alt den forrige kan',
          paragraphs: [],
          points: [
            'Leser: ser virksomhetens utkast, interne behov og historikk.',
            'Redaktør: skriver, publiserer, ser over for kolleger og svarer på meldinger om feil.',
            'Administrator: inviterer, gir og tar roller, leser endringsloggen og gir andre systemer tilgang.',
          ],
        },
        {
          id: 'invite',
          heading: 'Slik inviterer du en kollega',
          paragraphs: [],
          steps: [
            'Velg «Inviter» på administrasjonssiden, og skriv e-postadressen og rollen.',
            'Kollegaen følger lenken og logger inn. Lenken virker én gang, og bare en tid.',
            'Rollen gjelder fra da av. Du kan endre den eller ta den bort når som helst, og det virker med en gang.',
          ],
        },
        {
          id: 'last',
          heading: 'Den siste administratoren kan ikke slutte',
          paragraphs: ['Gi rollen til en annen først. Ellers ville ingen kunne slippe inn nye.'],
        },
        {
          id: 'new',
          heading: 'Er virksomheten ny her?',
          paragraphs: [
            'Logg inn, og be om at virksomheten får være med. Den som driver nettstedet, godkjenner. Til da kan du lese, men ikke skrive.',
          ],
        },
      ],
    },
    api: {
      name: 'Koble til et annet system',
      title: 'Et system kan gjøre det samme som en redaktør',
      lead: 'Åpne data trenger ingen nøkkel. Skal et system skrive for virksomheten, lager en administrator en tilgang til det.',
      begin: { label: 'Lag en tilgang', path: '/administration/api-clients' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjør du',
          paragraphs: [],
          steps: [
            'Lag en tilgang, og velg hva systemet skal få gjøre. Velg så lite som mulig.',
            'Ta vare på hemmeligheten. Den vises bare én gang.',
            'Systemet bytter hemmeligheten mot et kortvarig adgangstegn på /oauth/token.',
            'Systemet sender adgangstegnet med hver forespørsel, og en Idempotency-Key når det skriver.',
          ],
        },
        {
          id: 'webhooks',
          heading: 'Få beskjed når noe endrer seg',
          paragraphs: [
            'En webhook sender en signert beskjed til en adresse dere bestemmer. Sjekk signaturen før systemet stoler på beskjeden.',
          ],
        },
        {
          id: 'lost',
          heading: 'Er hemmeligheten på avveie?',
          paragraphs: [
            'Bytt den, eller steng tilgangen. Det gjelder med en gang. Hva systemet har gjort, står i endringsloggen.',
          ],
          links: [{ label: 'Åpne data og API', path: '/open-data' }],
        },
      ],
    },
    'personal-data': {
      name: 'Det Nytte vet om deg',
      title: 'Du kan se det, få det med deg og slette det',
      lead: 'Logger du inn, trenger Nytte å vite hvem du er. Vi lagrer så lite som mulig.',
      begin: { label: 'Gå til Min side', path: '/me' },
      sections: [
        {
          id: 'kept',
          heading: 'Dette blir lagret om deg som logger inn',
          paragraphs: [],
          points: [
            'Navnet ditt, og e-postadressen hvis innloggingen oppgir den.',
            'Et kjennetegn fra innloggingstjenesten, slik at vi kjenner deg igjen. Ikke fødselsnummeret.',
            'Hvilke virksomheter du hører til, og hvilken rolle du har.',
            'Hva du følger, og hva du har skrevet for virksomheten.',
            'Innloggingene dine: når de begynte, og hvilken nettleser det var.',
          ],
        },
        {
          id: 'take',
          heading: 'Få det med deg',
          paragraphs: ['På Min side kan du laste ned alt om deg i én fil.'],
        },
        {
          id: 'erase',
          heading: 'Slett deg selv',
          paragraphs: [
            'Da blir kontoen borte. Det du har skrevet for virksomheten, står igjen som virksomhetens.',
            'Endringsloggen peker da på en konto som ikke finnes lenger. Den har aldri hatt navnet ditt.',
          ],
          links: [{ label: 'Personvern', path: '/privacy' }],
        },
      ],
    },
  },
};
