import { nn as chain } from './help-chain.nn.ts';
import type { HelpTexts } from './help-texts.ts';

/** The help pages in nynorsk. */
export const nn: HelpTexts = {
  documentTitle: 'Hjelp',
  title: 'Kva vil du gjere?',
  lead: 'Alle kan lese og søkje utan å logge inn. Du loggar inn når du skal skrive for verksemda di.',
  all: 'All hjelp',
  moreHeading: 'Meir hjelp',
  pages: {
    ...chain,
    need: {
      name: 'Melde eit behov',
      title: 'Begynn med kva som skjer, ikkje med kva du vil ha',
      lead: 'Eit godt behov fortel kven som har eit problem, og kva det kostar at ingenting skjer. Løysinga kjem etterpå.',
      begin: { label: 'Meld eit behov', path: '/needs/new' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjer du',
          paragraphs: [],
          steps: [
            'Logg inn, og vel «Meld eit behov».',
            'Skriv kva som skjer i dag, for kven, kvar og kor ofte. Skriv slik du ville sagt det til ein kollega.',
            'Skriv kva det kostar å la vere, og korleis de vil merke at behovet er møtt. Veit du det ikkje enno, kan du vente.',
            'Sjå om nokon andre har det same behovet. Då kan de slutte dykk til i staden for å skrive eit nytt.',
            'Vel kven som skal sjå behovet, og publiser.',
          ],
        },
        {
          id: 'hint',
          heading: 'Får du eit hint om at du har skrive ei løysing?',
          paragraphs: [
            'Hintet viser kva ord som fekk oss til å tru det. Det stoppar deg ikkje. Spør deg sjølv kva som blir betre for nokon når løysinga er på plass. Det er som regel behovet.',
          ],
        },
        {
          id: 'draft',
          heading: 'Utkastet er verksemda sitt eige',
          paragraphs: [
            'Berre dei som høyrer til verksemda, ser utkastet. Du kan gå frå det og halde fram ein annan dag.',
            'Eit publisert behov er anten for eiga verksemd eller for alle. Det du endrar etterpå, blir ein ny versjon, og den gamle kan lesast og hentast fram att.',
          ],
        },
        {
          id: 'after',
          heading: 'Når behovet er publisert',
          paragraphs: [],
          points: [
            'Ta vare på kunnskapsgrunnlaget. Seinare ser du kva som er nytt sidan sist.',
            'Følg behovet. Då får du vite når andre sluttar seg til, og når noko endrar seg.',
            'Sei frå når behovet er møtt, eller trekk det tilbake når det ikkje gjeld lenger.',
          ],
        },
      ],
    },
    case: {
      name: 'Leggje inn ein innovasjon',
      title: 'Fortel kva de gjorde, og kva det gav',
      lead: 'Redaktørar i verksemda kan leggje inn og rette verksemda sine eigne innovasjonar og verkemiddel.',
      begin: { label: 'Legg inn ein innovasjon', path: '/records/innovation/new' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjer du',
          paragraphs: [],
          steps: [
            'Vel «Legg inn», og skriv kva behovet var, og kva de gjorde.',
            'Legg til resultata eitt for eitt. Sei om kvart av dei er målt, anslått eller venta.',
            'Oppgi minst éi kjelde som andre kan lese. Utan kjelde kan ikkje omtalen publiserast.',
            'Sjå førehandsvisinga. Slik vil andre sjå omtalen.',
            'Publiser, eller be ein kollega sjå over først.',
          ],
        },
        {
          id: 'certainty',
          heading: 'Målt, anslått eller venta?',
          paragraphs: ['Ver heller for varsam enn for sikker. Då blir det lettare å stole på tala.'],
          points: [
            'Målt: Nokon har sett etter, og de kan vise korleis.',
            'Anslått: De har rekna eller vurdert, men ikkje målt.',
            'Venta: De håpar på det, eller nokon har lova det.',
          ],
        },
        {
          id: 'existing',
          heading: 'Står det alt noko om dykk her?',
          paragraphs: [
            'Då kan de ta over omtalen og rette han. Lesarar kan òg melde feil frå sida til ein omtale. Meldinga kjem til dykk, og lesaren får svar.',
          ],
        },
      ],
    },
    failure: {
      name: 'Fortelje om det som ikkje verka',
      title: 'Det som ikkje verka, sparer andre for å prøve det same',
      lead: 'Eit tiltak utan verknad er eit resultat. Her står det saman med dei andre, med same respekt.',
      begin: { label: 'Fortel kva som ikkje verka', path: '/records/innovation/new?path=did-not-work' },
      sections: [
        {
          id: 'what',
          heading: 'Dette er nyttig for andre å vite',
          paragraphs: [],
          points: [
            'Kva de venta, og kva som skjedde i staden.',
            'Kva de trur var grunnen. Det er lov å vere usikker.',
            'Kva de ville gjort annleis, eller kva som måtte ha vore på plass.',
            'Om noko likevel var verdt å ta med seg.',
          ],
        },
        {
          id: 'people',
          heading: 'Skriv om arbeidet, ikkje om personar',
          paragraphs: [
            'Ikkje nemn namn, og ikkje fordel skuld. Er de i tvil, kan ein kollega lese gjennom før de publiserer.',
          ],
        },
      ],
    },
    review: {
      name: 'La ein kollega sjå over',
      title: 'To par auge før noko blir synleg for alle',
      lead: 'Verksemda avgjer sjølv om ein kollega må godkjenne før noko blir publisert. Administratoren slår det av og på.',
      begin: { label: 'Sjå kva som ventar', path: '/workplace' },
      sections: [
        {
          id: 'ask',
          heading: 'Slik ber du om det',
          paragraphs: [],
          steps: [
            'Gjer utkastet ferdig, og vel «Be om gjennomlesing».',
            'Ein annan redaktør eller administrator i verksemda ser han på sida til verksemda.',
            'Kollegaen godkjenner, eller sender han tilbake med eit par ord om kva som manglar.',
          ],
        },
        {
          id: 'answer',
          heading: 'Når det er du som ser over',
          paragraphs: [
            'Du ser kva som er endra sidan førre versjon, felt for felt. Det du sjølv har skrive, kan du ikkje godkjenne. Endrar nokon utkastet etterpå, gjeld ikkje godkjenninga lenger.',
          ],
        },
      ],
    },
    spreadsheet: {
      name: 'Hente inn mange frå eit rekneark',
      title: 'Ingenting blir lagra før du har sett kvar rad',
      lead: 'Har de mange innovasjonar eller verkemiddel i eit rekneark, kan de hente inn alle samtidig.',
      begin: { label: 'Hent inn frå rekneark', path: '/records/innovation/bulk' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjer du',
          paragraphs: [],
          steps: [
            'Last ned malen, som XLSX eller CSV. Ikkje endre namna på kolonnane.',
            'Fyll ut éi rad for kvar omtale, og last opp fila.',
            'Les rapporten. Han seier kva som er gale i kva rad, og kva som er i orden.',
            'Rett i reknearket og last opp att, eller lagre dei radene som er i orden.',
            'Radene blir utkast. De publiserer dei eitt for eitt, når de har sett over.',
          ],
        },
        {
          id: 'limits',
          heading: 'Dette les vi ikkje',
          paragraphs: [],
          points: [
            'Formlar: Lim inn verdiane i staden.',
            'Makroar og filer med passord.',
            'Samanslåtte celler: Skriv verdien i kvar celle.',
          ],
        },
      ],
    },
    roles: {
      name: 'Roller og tilgang',
      title: 'Administratoren i verksemda gir roller',
      lead: 'Du får rolla av ein administrator i di eiga verksemd. Har verksemda ingen, kan den som driv nettstaden, hjelpe.',
      begin: { label: 'Sjå kven som har kva rolle', path: '/administration' },
      sections: [
        {
          id: 'roles',
          heading: 'Kvar rolle kan alt den førre kan',
          paragraphs: [],
          points: [
            'Lesar: ser utkast, interne behov og historikk i verksemda.',
            'Redaktør: skriv, publiserer, ser over for kollegaer og svarer på meldingar om feil.',
            'Administrator: inviterer, gir og tek roller, les endringsloggen og gir andre system tilgang.',
          ],
        },
        {
          id: 'invite',
          heading: 'Slik inviterer du ein kollega',
          paragraphs: [],
          steps: [
            'Vel «Inviter» på administrasjonssida, og skriv e-postadressa og rolla.',
            'Kollegaen følgjer lenkja og loggar inn. Lenkja verkar éin gong, og berre ei tid.',
            'Rolla gjeld frå då av. Du kan endre henne eller ta henne bort når som helst, og det verkar med ein gong.',
          ],
        },
        {
          id: 'last',
          heading: 'Den siste administratoren kan ikkje slutte',
          paragraphs: ['Gi rolla til ein annan først. Elles ville ingen kunne sleppe inn nye.'],
        },
        {
          id: 'new',
          heading: 'Er verksemda ny her?',
          paragraphs: [
            'Logg inn, og be om at verksemda får vere med. Den som driv nettstaden, godkjenner. Til då kan du lese, men ikkje skrive.',
          ],
        },
      ],
    },
    api: {
      name: 'Kople til eit anna system',
      title: 'Eit system kan gjere det same som ein redaktør',
      lead: 'Opne data treng ingen nøkkel. Skal eit system skrive for verksemda, lagar ein administrator ein tilgang til det.',
      begin: { label: 'Lag ein tilgang', path: '/administration/api-clients' },
      sections: [
        {
          id: 'steps',
          heading: 'Slik gjer du',
          paragraphs: [],
          steps: [
            'Lag ein tilgang, og vel kva systemet skal få gjere. Vel så lite som mogleg.',
            'Ta vare på løyndomen. Han blir vist berre éin gong.',
            'Systemet byter løyndomen mot eit kortvarig tilgangsteikn på /oauth/token.',
            'Systemet sender tilgangsteiknet med kvar førespurnad, og ein Idempotency-Key når det skriv.',
          ],
        },
        {
          id: 'webhooks',
          heading: 'Få melding når noko endrar seg',
          paragraphs: [
            'Ein webhook sender ei signert melding til ei adresse de bestemmer. Sjekk signaturen før systemet stoler på meldinga.',
          ],
        },
        {
          id: 'lost',
          heading: 'Er løyndomen på avvegar?',
          paragraphs: [
            'Byt han, eller steng tilgangen. Det gjeld med ein gong. Kva systemet har gjort, står i endringsloggen.',
          ],
          links: [{ label: 'Opne data og API', path: '/open-data' }],
        },
      ],
    },
    'personal-data': {
      name: 'Det Nytte veit om deg',
      title: 'Du kan sjå det, få det med deg og slette det',
      lead: 'Loggar du inn, treng Nytte å vite kven du er. Vi lagrar så lite som mogleg.',
      begin: { label: 'Gå til Mi side', path: '/me' },
      sections: [
        {
          id: 'kept',
          heading: 'Dette blir lagra om deg som loggar inn',
          paragraphs: [],
          points: [
            'Namnet ditt, og e-postadressa om innlogginga oppgir henne.',
            'Eit kjenneteikn frå innloggingstenesta, slik at vi kjenner deg att. Ikkje fødselsnummeret.',
            'Kva verksemder du høyrer til, og kva rolle du har.',
            'Kva du følgjer, og kva du har skrive for verksemda.',
            'Innloggingane dine: når dei byrja, og kva nettlesar det var.',
          ],
        },
        {
          id: 'take',
          heading: 'Få det med deg',
          paragraphs: ['På Mi side kan du laste ned alt om deg i éi fil.'],
        },
        {
          id: 'erase',
          heading: 'Slett deg sjølv',
          paragraphs: [
            'Då blir kontoen borte. Det du har skrive for verksemda, står att som verksemda sitt.',
            'Endringsloggen peiker då på ein konto som ikkje finst lenger. Han har aldri hatt namnet ditt.',
          ],
          links: [{ label: 'Personvern', path: '/privacy' }],
        },
      ],
    },
  },
};
