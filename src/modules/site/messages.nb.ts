import type { SiteTexts } from './texts.ts';

/** What the pages about Nytte itself say in bokmål: the reference that the other languages must match. */
export const nb: SiteTexts = {
  operator: {
    stated: (name) => `Dette nettstedet drives av ${name}.`,
    contact: (name) => `Ta kontakt med ${name}`,
    unstated: 'Den som driver dette nettstedet, har ikke oppgitt navn eller kontaktpunkt her.',
  },
  about: {
    title: 'Nytte viser hvem som alt har møtt behovet ditt',
    documentTitle: 'Om Nytte',
    lead: 'Du beskriver et behov med egne ord. Du får vite hvem som har møtt det før, hva det ga, hva som ikke virket, hvem som ligner på dere, og hvilken støtte som finnes.',
    sections: ({ innovations, measured, instruments }) => [
      {
        id: 'what',
        heading: 'Vi spør etter behovet, ikke ideen',
        paragraphs: [
          'En innovasjon er noe nytt som er nyttig og tatt i bruk. Den er ny for virksomheten som tar den i bruk, men kan være kjent andre steder. Derfor lønner det seg å vite hva andre har gjort, før man lager noe selv.',
          `Nytte kjenner nå ${innovations} innovasjoner og ${instruments} virkemidler. ${measured} av innovasjonene har målt en virkning, god eller dårlig.`,
        ],
      },
      {
        id: 'who',
        heading: 'Nytte er laget for deg som skal løse noe i offentlig sektor',
        paragraphs: [
          'Du trenger ingen konto. Du kan være rådgiver, leder, forsker, leverandør, frivillig eller innbygger.',
        ],
        points: [
          'Rådgivere får et kunnskapsgrunnlag som kan skrives ut, deles og lastes ned.',
          'Ledere ser hva som er målt, og hva som bare er ventet.',
          'Forskere og utviklere får alt innholdet som åpne data.',
        ],
      },
      {
        id: 'chain',
        heading: 'Fra behov til en gevinst som andre også får',
        paragraphs: [
          'Logger du inn for en virksomhet, kan du ta behovet videre i samme tråd. Det som blir målt ett sted, blir kunnskap for den neste.',
        ],
        points: [
          'Tiltak går fra behov til bruk, eller til en stans med det dere lærte.',
          'Forsøk blir registrert før tallene kommer, så alle kan se at svaret er ærlig.',
          'Gevinster har nullpunkt, ansvarlig og oppfølging. Ingen blir talt to ganger.',
          'Den som tar i bruk det andre har laget, sier fra og forteller om virkningen holdt.',
        ],
        links: [
          { label: 'Tiltak', path: '/initiatives' },
          { label: 'Forsøk', path: '/trials' },
          { label: 'Gevinster', path: '/benefits/national' },
          { label: 'Spredning', path: '/adoption' },
        ],
      },
      {
        id: 'ranking',
        heading: 'Slik velger og sorterer vi treffene',
        paragraphs: [
          'Vi deler behovet i begreper og finner de samme begrepene i hver beskrivelse, også på nynorsk, på engelsk og i hverdagsord. Sjeldne ord teller mer enn vanlige. Ord i tittelen og behovet teller mer enn ord lenger nede. En beskrivelse som møter flere sider av behovet, kommer høyere enn en som møter én.',
        ],
        points: [
          'Ved hvert treff står det hvilke ord som gjorde at det kom med.',
          'Det som ikke virket, sorteres likt med det som virket.',
          'Ingen betaler for å stå høyt, og ingen får sin egen rekkefølge på innovasjonene.',
          'Sier du hvem du er, viser vi hvem som ligner på dere, og holder oss til støtte som dere kan søke.',
        ],
      },
      {
        id: 'certainty',
        heading: 'Bare en målt virkning er en gevinst',
        paragraphs: [
          'Vi skiller mellom det som er målt, det som er anslått, og det som var ventet på forhånd. Vi skiller også mellom virkning og omfang. At mange bruker noe, sier ikke at det hjelper.',
          'Utfallet er vår lesning av kilden. «Ikke kjent» betyr at vi ikke har funnet en målt virkning, ikke at tiltaket var uten virkning.',
        ],
      },
      {
        id: 'limits',
        heading: 'Dette vet ikke Nytte',
        paragraphs: [],
        points: [
          'Nytte kjenner bare det som er lest og lagt inn. Ingen treff betyr ikke at ingen har gjort det.',
          'De fleste beskrivelsene er skrevet etter begynnelsen av en lagret nettside. Noe som sto lenger nede, kan mangle.',
          'Noen av innovasjonene er kontrollert av en leser nummer to. De andre er merket som ikke kontrollert.',
          'Type, grad, fase, tema og utfall er redaksjonelle vurderinger.',
          'Beløp, vilkår og frister er datert, og noen er gamle. Sjekk alltid hos eieren.',
          'Sorteringen ser på ord og begreper. Den forstår ikke alt du mener, og kan ta feil.',
        ],
      },
    ],
    corrections: {
      id: 'corrections',
      heading: 'Slik får du noe rettet',
      paragraphs: [
        'Er du fra virksomheten som er omtalt? Da går ditt ord foran vårt.',
        'Si fra om hvilken innovasjon eller hvilket virkemiddel det gjelder, hva som er feil, og hvor den riktige opplysningen kan leses. Lenke til siden er nok som navn.',
        'Kan du Git, kan du selv rette filen i mappen content/ og foreslå endringen i kildekoden. Hvordan filene er bygd opp, står i content/README.md.',
      ],
    },
    source: {
      id: 'source',
      heading: 'Kildekode, lisenser og datakilder',
      paragraphs: [
        'Nytte er åpen programvare med MIT-lisens. Hvem som helst kan kjøre sin egen utgave, endre den og dele den.',
      ],
    },
    sourceCode: 'Kildekoden',
    sourcesCaption: 'Hvor innholdet kommer fra',
    sourcesColumns: ['Innhold', 'Kilde', 'Lisens', 'Lest'],
    sourceRows: [
      ['Omtaler av innovasjoner og virkemidler', 'Våre egne ord, med kilde på hver side', 'CC BY 4.0'],
      ['Ordliste som kobler ord med samme mening', 'Laget av prosjektet', 'CC BY 4.0'],
      ['Temaer og livshendelser (LOS)', 'Digitaliseringsdirektoratet', 'Apache-2.0'],
      ['Folketall (tabell 07459) og sentralitet', 'Statistisk sentralbyrå', 'Oppgi kilden'],
      ['Kommunenes midtpunkt på kartet', 'Regnet ut fra Kartverkets kommunegrenser', 'CC BY 4.0'],
    ],
    contentVersion: (version) => `Innholdet her er versjon ${version}.`,
  },
  whitePaper: {
    documentTitle: 'Stortingsmeldingen, punkt for punkt',
    title: ({ done, partly, total }) => `${done} av ${total} punkter er på plass, ${partly} er det delvis`,
    lead: 'Meld. St. 30 (2019–2020) beskriver hva som må til for en innovativ offentlig sektor. Her ser du hva den ønsker, og hvor langt Nytte har kommet. Et punkt teller først når du kan gjøre det her, med egne ord og ekte innhold.',
    tryHeading: 'Dette kan du prøve nå',
    planned: 'Planen:',
    missing: 'Mangler:',
    tryIt: (id) => `Prøv ${id} her`,
  },
  accessibility: {
    documentTitle: 'Tilgjengelighetserklæring',
    titleUntested: 'Vi har ingen testresultater å vise',
    titleClean: (pages) => `Testene fant ingen feil på ${pages} sider`,
    titleFaulty: (faults, pages) =>
      `Testene fant ${faults === '1' ? 'én feil' : `${faults} feil`} på ${pages} ${pages === '1' ? 'side' : 'sider'}`,
    lead: 'Nytte skal kunne brukes av alle. Målet er WCAG 2.2 på nivå A og AA.',
    untested:
      'Denne utgaven av Nytte mangler rapporten fra testene i nettleser. Da kan vi ikke si om sidene holder kravene.',
    tested: (day, version) =>
      `Testet ${day} med axe-core ${version}, i nettleser, på telefonbredde og på skjermbredde. Da sjekket vi også at sidene ikke må rulles sidelengs.`,
    automatic:
      'Slike tester finner bare en del av feilene. En side uten funn kan fortsatt være vanskelig å bruke.',
    resultsHeading: 'Dette ble testet',
    resultsCaption: 'Sider, skjermbredder og funn',
    columns: ['Side', 'Bredder i piksler', 'Feil'],
    showPages: (pages) => `Vis alle ${pages} adressene`,
    sections: [
      {
        id: 'how',
        heading: 'Slik er Nytte laget for å kunne brukes',
        paragraphs: [],
        points: [
          'Alt virker uten JavaScript og med bare tastatur.',
          'Sidene kan leses på 320 piksler bredde uten å rulle sidelengs.',
          'Farge er aldri det eneste som skiller. Målt, anslått og ventet har ulik form.',
          'Diagrammer og kart har en tabell med de samme tallene.',
          'Skjemafeil står både ved feltet og i en oppsummering øverst.',
        ],
      },
      {
        id: 'limits',
        heading: 'Kjente mangler',
        paragraphs: [],
        points: [
          'Omtalene av innovasjoner og virkemidler finnes bare på språket de er skrevet på, som oftest bokmål. Språket er merket, slik at skjermlesere leser riktig.',
          'Engelske navn mangler på noen temaer fra LOS. Der viser vi bokmål.',
          'Vi har ikke testet med brukere som har nedsatt funksjonsevne, og ikke systematisk med skjermleser.',
          'Word- og PDF-filene har overskrifter og språk, men er ikke testet med skjermleser.',
          'Sidene det lenkes til, har vi ikke testet.',
        ],
      },
      {
        id: 'complain',
        heading: 'Si fra, og klag hvis du ikke får hjelp',
        paragraphs: [
          'Si først fra til den som driver nettstedet: hvilken side det gjelder, hva du prøvde å gjøre, og hva du bruker, for eksempel skjermleser eller forstørring.',
          'Får du ikke hjelp, kan du klage til Diskrimineringsnemnda. Digitaliseringsdirektoratet ved Uu-tilsynet fører tilsyn.',
        ],
        links: [
          { label: 'Diskrimineringsnemnda', href: 'https://www.diskrimineringsnemnda.no/' },
          { label: 'Tilsynet for universell utforming av ikt', href: 'https://www.uutilsynet.no/' },
        ],
      },
      {
        id: 'law',
        heading: 'Dette sier reglene',
        paragraphs: [
          'Kravene står i forskrift om universell utforming av IKT-løsninger, gitt med hjemmel i likestillings- og diskrimineringsloven § 18. Forskriften viser til en eldre utgave av WCAG enn den vi måler oss mot.',
          'En offentlig virksomhet som driver Nytte, må i tillegg ha sin egen tilgjengelighetserklæring i den felles løsningen uustatus.no. Denne siden erstatter ikke den.',
        ],
      },
    ],
  },
  privacy: {
    documentTitle: 'Personvern',
    title: 'Uten innlogging vet ikke Nytte hvem du er',
    lead: 'Du kan finne svar uten konto, uten informasjonskapsler og uten sporing. Logger du inn, lagrer vi det som trengs for at du skal kunne skrive for virksomheten din, og ikke mer.',
    need: {
      id: 'need',
      heading: 'Behovet du skriver, blir brukt til å lage svaret, og glemt',
      paragraphs: [
        'Teksten blir ikke skrevet til databasen og ikke til loggen.',
        'Den står i adressen til siden, slik at du kan dele svaret. Da blir den også stående i nettleserens historikk, og alle som får lenken, kan lese den.',
        'Skriv derfor ikke navn, fødselsnummer eller annet som kan knyttes til en person. Beskriv behovet, ikke personen.',
      ],
    },
    sentTo: (host) =>
      `Her er det slått på et ekstra språkverktøy: Behovet blir sendt til ${host}, som foreslår flere treff. Den som driver nettstedet, har ansvar for avtalen med dem.`,
    notSent: 'Behovet blir ikke sendt til noen andre.',
    sections: [
      {
        id: 'account',
        heading: 'Dette lagrer vi når du logger inn',
        paragraphs: [
          'Du logger inn hos en innloggingstjeneste, for eksempel Ansattporten. Nytte ser aldri passordet ditt og lagrer ikke fødselsnummeret ditt.',
        ],
        points: [
          'navnet ditt, e-postadressen hvis tjenesten gir den, og et nummer som tjenesten kjenner deg igjen med',
          'hvilke virksomheter du hører til, og hvilken rolle du har der',
          'når du logget inn, og hvilken nettleser det var fra, så lenge innloggingen varer og to døgn etter',
          'det du skriver, hva du følger, og om du vil ha e-post',
          'hvilke tiltak og gevinster du er ansvarlig for, og hva du har registrert, målt og konkludert',
          'det du sendte mens du var logget ut: låst slik at bare nettleseren din kan åpne det, i ett døgn',
          'en logg over handlinger som andre kan se eller som gjelder rettigheter; den har nummeret på kontoen, ikke navnet',
        ],
        links: [{ label: 'Last ned alt om deg, eller slett kontoen', path: '/me' }],
      },
      {
        id: 'erasure',
        heading: 'Du kan slette kontoen selv',
        paragraphs: [
          'Da forsvinner navn, e-postadresse, innlogginger, roller og det du følger. Det du har skrevet for virksomheten, blir stående som virksomhetens. Loggen har fortsatt nummeret på kontoen, men det leder ikke lenger til noen.',
          'Sender du en retting uten å være logget inn, kan du legge igjen en e-postadresse for å få svar. Den blir slettet 90 dager etter at du har fått det.',
        ],
      },
      {
        id: 'trials',
        heading: 'Tall fra forsøk skal ikke peke på personer',
        paragraphs: [
          'Virksomheter kan laste opp tall fra forsøk. Fødselsnumre blir avvist, og filen blir da ikke lagret. Bare de som skriver for virksomheten, kan hente radene. Alle andre ser bare grupper.',
          'Virksomheten har ansvaret for at den har lov til å bruke tallene. Spør den hvis du tror at du er med.',
        ],
      },
      {
        id: 'cookie',
        heading: 'Én informasjonskapsel, og bare når du logger inn',
        paragraphs: [
          'Den holder deg innlogget, i høyst 12 timer. Mens innloggingen pågår, finnes det en til i høyst ti minutter. Blir du logget ut mens du skriver, finnes det en i ett døgn, så du får teksten tilbake. Ingen av dem brukes til noe annet, og ingen andre nettsteder kan lese dem.',
        ],
      },
      {
        id: 'log',
        heading: 'Dette blir logget',
        paragraphs: ['For hver forespørsel skriver Nytte én linje i en logg, for å kunne finne feil:'],
        points: [
          'tidspunkt og et tilfeldig nummer for forespørselen',
          'hva slags side det var, for eksempel «/brief», men ikke det som står etter spørsmålstegnet',
          'om det gikk bra, og hvor lang tid det tok',
          'ved feil: en teknisk beskrivelse av feilen',
        ],
      },
      {
        id: 'address',
        heading: 'IP-adressen din blir ikke lagret',
        paragraphs: [
          'Den blir holdt i minnet i ett minutt, for å telle hvor mange forespørsler som kommer fra samme sted. Den blir ikke skrevet til disk av Nytte.',
          'Den som driver nettstedet, kan ha en tjener foran Nytte som logger mer. Spør dem.',
        ],
      },
      {
        id: 'others',
        heading: 'Ingen andre får vite at du var her',
        paragraphs: [
          'Siden henter ingenting fra andre nettsteder: verken skrifter, kart, statistikkverktøy eller innebygd innhold. Følger du en lenke ut, får det andre nettstedet ikke vite hvilken side du kom fra.',
        ],
      },
      {
        id: 'content',
        heading: 'Innholdet handler om virksomheter',
        paragraphs: [
          'Vi beskriver hva virksomheter har gjort, ikke hva enkeltpersoner har gjort. Står det likevel noe om deg, kan du be om å få det fjernet.',
        ],
        links: [{ label: 'Slik får du noe rettet', path: '/about#corrections' }],
      },
    ],
    responsible: {
      id: 'responsible',
      heading: 'Hvem som har ansvaret',
      paragraphs: [
        'Den som driver nettstedet, har ansvaret for personvernet her. Mener du at reglene blir brutt, kan du klage til Datatilsynet.',
      ],
      links: [{ label: 'Datatilsynet', href: 'https://www.datatilsynet.no/' }],
    },
  },
  openData: {
    documentTitle: 'Åpne data og API',
    title: 'Alt innholdet er ditt å bruke',
    lead: 'Last ned filene, eller spør API-et. Du trenger ingen nøkkel.',
    downloadsHeading: 'Last ned',
    downloadsCaption: 'Filer med alt innholdet, laget når du henter dem',
    downloadsColumns: ['Innhold', 'Format', 'Fil'],
    innovations: 'Innovasjoner',
    instruments: 'Virkemidler',
    solutions: 'Løsninger',
    needs: 'Behov',
    initiatives: 'Tiltak',
    trials: 'Forsøk',
    sandboxCases: 'Saker fra sandkassen',
    challenges: 'Utlysninger til markedet',
    benefits: 'Gevinster lagt sammen',
    adoptions: 'Hvem som har tatt i bruk hva',
    deadlines: 'Frister for virkemidler',
    calendar: 'Kalender (iCalendar)',
    apiHeading: 'Spør API-et',
    apiLead: 'API-et svarer med JSON. Hva du kan spørre om, og hva svaret inneholder, står i API-dokumentet.',
    apiDocument: 'API-dokumentet (OpenAPI 3.1)',
    examples: {
      brief: 'Send et behov og få kunnskapsgrunnlaget:',
      organisation: 'Det samme, for en kommune som du oppgir:',
      list: 'Hent de første innovasjonene i listen:',
    },
    exampleNeed: 'Eldre glemmer å ta medisinen',
    apiPoints: [
      'Lister deles i sider. Gi «nextCursor» som «cursor» til den er tom.',
      'Feil kommer som application/problem+json, med en fast kode.',
      'Svarene har ETag. Send den tilbake i If-None-Match, så slipper du å hente det samme på nytt.',
      'Blir det for mange forespørsler, svarer API-et 429 og sier hvor lenge du må vente.',
    ],
    procurement: {
      id: 'procurement',
      heading: 'Anskaffelser etter en felles standard',
      paragraphs: [
        'Kunngjøringene kan hentes som OCDS, både som filer og fra API-et. Utvidelsen vår tar med det standarden ellers mister om innovasjon.',
      ],
      links: [{ label: 'Slik henter du anskaffelser som OCDS', path: '/procurement/ocds' }],
    },
    writing: {
      id: 'writing',
      heading: 'Skriv med API-et',
      paragraphs: [
        'Et fagsystem kan skrive behov, tiltak, forsøk, gevinster, innovasjoner og virkemidler for virksomheten. Da trenger det en API-klient, som en administrator i virksomheten lager.',
      ],
      points: [
        'Hent et tilgangstoken fra /oauth/token med klient-ID og hemmelig nøkkel (client_credentials). Det virker i ti minutter, og sendes som Bearer i Authorization.',
        'Send Idempotency-Key når du skriver. Spør du igjen med samme nøkkel innen 24 timer, blir ingenting gjort to ganger.',
        'Når du lagrer et utkast, sender du If-Match med ETag-en du fikk. Har noen andre lagret imens, svarer vi 412 og overskriver ingenting.',
        'En webhook sier fra når noe skjer. Beskjeden er signert, og har bare id-er, tider og lenker. Det samme kan hentes fra /api/v1/events.',
      ],
      links: [
        { label: 'API-klientene til virksomheten', path: '/administration/api-clients' },
        { label: 'Webhookene til virksomheten', path: '/administration/webhooks' },
        {
          label: 'Standard Webhooks: slik kontrolleres signaturen',
          href: 'https://www.standardwebhooks.com/',
        },
      ],
    },
    licence: {
      id: 'licence',
      heading: 'Slik kan du bruke det',
      paragraphs: [
        'Våre egne tekster har lisensen Creative Commons Navngivelse 4.0 (CC BY 4.0). Du kan bruke og endre dem når du oppgir Nytte som kilde. Andres data har sine egne lisenser.',
        'Hver post har kilde og dato. Ta dem med videre.',
      ],
      links: [
        {
          label: 'Creative Commons Navngivelse 4.0',
          href: 'https://creativecommons.org/licenses/by/4.0/deed.no',
        },
        { label: 'Datakilder og lisenser', path: '/about#source' },
      ],
    },
    version: (version) =>
      `Innholdet er nå i versjon ${version}. Versjonen er datoen det sist ble lest, og et fingeravtrykk av filene.`,
  },
};
