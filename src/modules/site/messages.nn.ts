import type { SiteTexts } from './texts.ts';

export const nn: SiteTexts = {
  operator: {
    stated: (name) => `Denne nettstaden blir driven av ${name}.`,
    contact: (name) => `Ta kontakt med ${name}`,
    unstated: 'Den som driv denne nettstaden, har ikkje oppgitt namn eller kontaktpunkt her.',
  },
  about: {
    title: 'Nytte viser kven som alt har møtt behovet ditt',
    documentTitle: 'Om Nytte',
    lead: 'Du skildrar eit behov med eigne ord. Du får vite kven som har møtt det før, kva det gav, kva som ikkje verka, kven som liknar på dykk, og kva støtte som finst.',
    sections: ({ innovations, measured, instruments }) => [
      {
        id: 'what',
        heading: 'Vi spør etter behovet, ikkje ideen',
        paragraphs: [
          'Ein innovasjon er noko nytt som er nyttig og teke i bruk. Han er ny for verksemda som tek han i bruk, men kan vere kjend andre stader. Derfor løner det seg å vite kva andre har gjort, før ein lagar noko sjølv.',
          `Nytte kjenner no ${innovations} innovasjonar og ${instruments} verkemiddel. ${measured} av innovasjonane har målt ein verknad, god eller dårleg.`,
        ],
      },
      {
        id: 'who',
        heading: 'Nytte er laga for deg som skal løyse noko i offentleg sektor',
        paragraphs: [
          'Du treng ingen konto. Du kan vere rådgivar, leiar, forskar, leverandør, frivillig eller innbyggjar.',
        ],
        points: [
          'Rådgivarar får eit kunnskapsgrunnlag som kan skrivast ut, delast og lastast ned.',
          'Leiarar ser kva som er målt, og kva som berre er venta.',
          'Forskarar og utviklarar får alt innhaldet som opne data.',
        ],
      },
      {
        id: 'chain',
        heading: 'Frå behov til ein gevinst som andre òg får',
        paragraphs: [
          'Loggar du inn for ei verksemd, kan du ta behovet vidare i same tråd. Det som blir målt éin stad, blir kunnskap for den neste.',
        ],
        points: [
          'Tiltak går frå behov til bruk, eller til ein stans med det de lærte.',
          'Forsøk blir registrerte før tala kjem, så alle kan sjå at svaret er ærleg.',
          'Gevinstar har nullpunkt, ansvarleg og oppfølging. Ingen blir talde to gonger.',
          'Den som tek i bruk det andre har laga, seier frå og fortel om verknaden heldt.',
        ],
        links: [
          { label: 'Tiltak', path: '/initiatives' },
          { label: 'Forsøk', path: '/trials' },
          { label: 'Gevinstar', path: '/benefits/national' },
          { label: 'Spreiing', path: '/adoption' },
        ],
      },
      {
        id: 'ranking',
        heading: 'Slik vel og sorterer vi treffa',
        paragraphs: [
          'Vi deler behovet i omgrep og finn dei same omgrepa i kvar skildring, òg på bokmål, på engelsk og i kvardagsord. Sjeldne ord tel meir enn vanlege. Ord i tittelen og behovet tel meir enn ord lenger nede. Ei skildring som møter fleire sider av behovet, kjem høgare enn ei som møter éi.',
        ],
        points: [
          'Ved kvart treff står det kva ord som gjorde at det kom med.',
          'Det som ikkje verka, blir sortert likt med det som verka.',
          'Ingen betaler for å stå høgt, og ingen får si eiga rekkjefølgje på innovasjonane.',
          'Seier du kven du er, viser vi kven som liknar på dykk, og held oss til støtte som de kan søkje.',
        ],
      },
      {
        id: 'certainty',
        heading: 'Berre ein målt verknad er ein gevinst',
        paragraphs: [
          'Vi skil mellom det som er målt, det som er rekna ut, og det som var venta på førehand. Vi skil òg mellom verknad og omfang. At mange bruker noko, seier ikkje at det hjelper.',
          'Utfallet er vår lesing av kjelda. «Ikkje kjent» tyder at vi ikkje har funne ein målt verknad, ikkje at tiltaket var utan verknad.',
        ],
      },
      {
        id: 'limits',
        heading: 'Dette veit ikkje Nytte',
        paragraphs: [],
        points: [
          'Nytte kjenner berre det som er lese og lagt inn. Ingen treff tyder ikkje at ingen har gjort det.',
          'Dei fleste skildringane er skrivne etter byrjinga av ei lagra nettside. Noko som stod lenger nede, kan mangle.',
          'Nokre av innovasjonane er kontrollerte av ein lesar nummer to. Dei andre er merkte som ikkje kontrollerte.',
          'Type, grad, fase, tema og utfall er redaksjonelle vurderingar.',
          'Beløp, vilkår og fristar er daterte, og nokre er gamle. Sjekk alltid hos eigaren.',
          'Sorteringa ser på ord og omgrep. Ho forstår ikkje alt du meiner, og kan ta feil.',
        ],
      },
    ],
    corrections: {
      id: 'corrections',
      heading: 'Slik får du noko retta',
      paragraphs: [
        'Er du frå verksemda som er omtalt? Då går ditt ord føre vårt.',
        'Sei frå om kva innovasjon eller verkemiddel det gjeld, kva som er feil, og kvar den rette opplysninga kan lesast. Lenkja til sida er nok som namn.',
        'Kan du Git, kan du sjølv rette fila i mappa content/ og føreslå endringa i kjeldekoden. Korleis filene er bygde opp, står i content/README.md.',
      ],
    },
    source: {
      id: 'source',
      heading: 'Kjeldekode, lisensar og datakjelder',
      paragraphs: [
        'Nytte er open programvare med MIT-lisens. Kven som helst kan køyre si eiga utgåve, endre ho og dele ho.',
      ],
    },
    sourceCode: 'Kjeldekoden',
    sourcesCaption: 'Kvar innhaldet kjem frå',
    sourcesColumns: ['Innhald', 'Kjelde', 'Lisens', 'Lese'],
    sourceRows: [
      ['Omtalar av innovasjonar og verkemiddel', 'Våre eigne ord, med kjelde på kvar side', 'CC BY 4.0'],
      ['Ordliste som koplar ord med same meining', 'Laga av prosjektet', 'CC BY 4.0'],
      ['Tema og livshendingar (LOS)', 'Digitaliseringsdirektoratet', 'Apache-2.0'],
      ['Folketal (tabell 07459) og sentralitet', 'Statistisk sentralbyrå', 'Oppgi kjelda'],
      ['Midtpunktet til kommunane på kartet', 'Rekna ut frå kommunegrensene til Kartverket', 'CC BY 4.0'],
    ],
    contentVersion: (version) => `Innhaldet her er versjon ${version}.`,
  },
  whitePaper: {
    documentTitle: 'Stortingsmeldinga, punkt for punkt',
    title: ({ done, partly, total }) => `${done} av ${total} punkt er på plass, ${partly} er det delvis`,
    lead: 'Meld. St. 30 (2019–2020) skildrar kva som må til for ein innovativ offentleg sektor. Her ser du kva ho ønskjer, og kor langt Nytte har kome. Eit punkt tel først når du kan gjere det her, med eigne ord og ekte innhald.',
    tryHeading: 'Dette kan du prøve no',
    planned: 'Planen:',
    missing: 'Manglar:',
    tryIt: (id) => `Prøv ${id} her`,
  },
  accessibility: {
    documentTitle: 'Tilgjengelegheitserklæring',
    titleUntested: 'Vi har ingen testresultat å vise',
    titleClean: (pages) => `Testane fann ingen feil på ${pages} sider`,
    titleFaulty: (faults, pages) =>
      `Testane fann ${faults === '1' ? 'éin feil' : `${faults} feil`} på ${pages} ${pages === '1' ? 'side' : 'sider'}`,
    lead: 'Nytte skal kunne brukast av alle. Målet er WCAG 2.2 på nivå A og AA.',
    untested:
      'Denne utgåva av Nytte manglar rapporten frå testane i nettlesar. Då kan vi ikkje seie om sidene held krava.',
    tested: (day, version) =>
      `Testa ${day} med axe-core ${version}, i nettlesar, på telefonbreidd og på skjermbreidd. Då sjekka vi òg at sidene ikkje må rullast sidelengs.`,
    automatic:
      'Slike testar finn berre ein del av feila. Ei side utan funn kan framleis vere vanskeleg å bruke.',
    resultsHeading: 'Dette vart testa',
    resultsCaption: 'Sider, skjermbreidder og funn',
    columns: ['Side', 'Breidder i pikslar', 'Feil'],
    showPages: (pages) => `Vis alle ${pages} adressene`,
    sections: [
      {
        id: 'how',
        heading: 'Slik er Nytte laga for å kunne brukast',
        paragraphs: [],
        points: [
          'Alt verkar utan JavaScript og med berre tastatur.',
          'Sidene kan lesast på 320 pikslar breidd utan å rulle sidelengs.',
          'Farge er aldri det einaste som skil. Målt, rekna ut og venta har ulik form.',
          'Diagram og kart har ein tabell med dei same tala.',
          'Skjemafeil står både ved feltet og i ei oppsummering øvst.',
        ],
      },
      {
        id: 'limits',
        heading: 'Kjende manglar',
        paragraphs: [],
        points: [
          'Omtalane av innovasjonar og verkemiddel finst berre på språket dei er skrivne på, som oftast bokmål. Språket er merkt, slik at skjermlesarar les rett.',
          'Engelske namn manglar på nokre tema frå LOS. Der viser vi bokmål.',
          'Vi har ikkje testa med brukarar som har nedsett funksjonsevne, og ikkje systematisk med skjermlesar.',
          'Word- og PDF-filene har overskrifter og språk, men er ikkje testa med skjermlesar.',
          'Sidene vi lenkjer til, har vi ikkje testa.',
        ],
      },
      {
        id: 'complain',
        heading: 'Sei frå, og klag om du ikkje får hjelp',
        paragraphs: [
          'Sei først frå til den som driv nettstaden: kva side det gjeld, kva du prøvde å gjere, og kva du bruker, til dømes skjermlesar eller forstørring.',
          'Får du ikkje hjelp, kan du klage til Diskrimineringsnemnda. Digitaliseringsdirektoratet ved Uu-tilsynet fører tilsyn.',
        ],
        links: [
          { label: 'Diskrimineringsnemnda', href: 'https://www.diskrimineringsnemnda.no/' },
          { label: 'Tilsynet for universell utforming av ikt', href: 'https://www.uutilsynet.no/' },
        ],
      },
      {
        id: 'law',
        heading: 'Dette seier reglane',
        paragraphs: [
          'Krava står i forskrift om universell utforming av IKT-løsninger, gitt med heimel i likestillings- og diskrimineringsloven § 18. Forskrifta viser til ei eldre utgåve av WCAG enn den vi måler oss mot.',
          'Ei offentleg verksemd som driv Nytte, må i tillegg ha si eiga tilgjengelegheitserklæring i den felles løysinga uustatus.no. Denne sida erstattar ikkje den.',
        ],
      },
    ],
  },
  privacy: {
    documentTitle: 'Personvern',
    title: 'Utan innlogging veit ikkje Nytte kven du er',
    lead: 'Du kan finne svar utan konto, utan informasjonskapslar og utan sporing. Loggar du inn, lagrar vi det som trengst for at du skal kunne skrive for verksemda di, og ikkje meir.',
    need: {
      id: 'need',
      heading: 'Behovet du skriv, blir brukt til å lage svaret, og gløymt',
      paragraphs: [
        'Teksten blir ikkje skriven til databasen og ikkje til loggen.',
        'Han står i adressa til sida, slik at du kan dele svaret. Då blir han òg ståande i historikken i nettlesaren, og alle som får lenkja, kan lese han.',
        'Skriv derfor ikkje namn, fødselsnummer eller anna som kan knytast til ein person. Skildra behovet, ikkje personen.',
      ],
    },
    sentTo: (host) =>
      `Her er det slått på eit ekstra språkverktøy: Behovet blir sendt til ${host}, som føreslår fleire treff. Den som driv nettstaden, har ansvar for avtalen med dei.`,
    notSent: 'Behovet blir ikkje sendt til nokon andre.',
    sections: [
      {
        id: 'account',
        heading: 'Dette lagrar vi når du loggar inn',
        paragraphs: [
          'Du loggar inn hos ei innloggingsteneste, til dømes Ansattporten. Nytte ser aldri passordet ditt og lagrar ikkje fødselsnummeret ditt.',
        ],
        points: [
          'namnet ditt, e-postadressa viss tenesta gir ho, og eit nummer som tenesta kjenner deg igjen med',
          'kva verksemder du høyrer til, og kva rolle du har der',
          'når du logga inn, og kva nettlesar det var frå, så lenge innlogginga varer og to døgn etter',
          'det du skriv, kva du følgjer, og om du vil ha e-post',
          'kva tiltak og gevinstar du er ansvarleg for, og kva du har registrert, målt og konkludert',
          'det du sende medan du var logga ut: låst slik at berre nettlesaren din kan opne det, i eitt døgn',
          'ein logg over handlingar som andre kan sjå eller som gjeld rettar; han har nummeret på kontoen, ikkje namnet',
        ],
        links: [{ label: 'Last ned alt om deg, eller slett kontoen', path: '/me' }],
      },
      {
        id: 'erasure',
        heading: 'Du kan slette kontoen sjølv',
        paragraphs: [
          'Då forsvinn namn, e-postadresse, innloggingar, roller og det du følgjer. Det du har skrive for verksemda, blir ståande som verksemda sitt. Loggen har framleis nummeret på kontoen, men det leier ikkje lenger til nokon.',
          'Sender du ei retting utan å vere logga inn, kan du leggje igjen ei e-postadresse for å få svar. Ho blir sletta 90 dagar etter at du har fått det.',
        ],
      },
      {
        id: 'trials',
        heading: 'Tal frå forsøk skal ikkje peike på personar',
        paragraphs: [
          'Verksemder kan laste opp tal frå forsøk. Fødselsnummer blir avviste, og fila blir då ikkje lagra. Berre dei som skriv for verksemda, kan hente radene. Alle andre ser berre grupper.',
          'Verksemda har ansvaret for at ho har lov til å bruke tala. Spør henne om du trur at du er med.',
        ],
      },
      {
        id: 'cookie',
        heading: 'Éin informasjonskapsel, og berre når du loggar inn',
        paragraphs: [
          'Han held deg innlogga, i høgst 12 timar. Medan innlogginga går føre seg, finst det ein til i høgst ti minutt. Blir du logga ut medan du skriv, finst det ein i eitt døgn, så du får teksten att. Ingen av dei blir brukte til noko anna, og ingen andre nettstader kan lese dei.',
        ],
      },
      {
        id: 'log',
        heading: 'Dette blir logga',
        paragraphs: ['For kvar førespurnad skriv Nytte éi linje i ein logg, for å kunne finne feil:'],
        points: [
          'tidspunkt og eit tilfeldig nummer for førespurnaden',
          'kva slags side det var, til dømes «/brief», men ikkje det som står etter spørjeteiknet',
          'om det gjekk bra, og kor lang tid det tok',
          'ved feil: ei teknisk skildring av feilen',
        ],
      },
      {
        id: 'address',
        heading: 'IP-adressa di blir ikkje lagra',
        paragraphs: [
          'Ho blir halden i minnet i eitt minutt, for å telje kor mange førespurnader som kjem frå same stad. Nytte skriv ho ikkje til disk.',
          'Den som driv nettstaden, kan ha ein tenar framfor Nytte som loggar meir. Spør dei.',
        ],
      },
      {
        id: 'others',
        heading: 'Ingen andre får vite at du var her',
        paragraphs: [
          'Sida hentar ingenting frå andre nettstader: verken skrifter, kart, statistikkverktøy eller innebygd innhald. Følgjer du ei lenkje ut, får den andre nettstaden ikkje vite kva side du kom frå.',
        ],
      },
      {
        id: 'content',
        heading: 'Innhaldet handlar om verksemder',
        paragraphs: [
          'Vi skildrar kva verksemder har gjort, ikkje kva enkeltpersonar har gjort. Står det likevel noko om deg, kan du be om å få det fjerna.',
        ],
        links: [{ label: 'Slik får du noko retta', path: '/about#corrections' }],
      },
    ],
    responsible: {
      id: 'responsible',
      heading: 'Kven som har ansvaret',
      paragraphs: [
        'Den som driv nettstaden, har ansvaret for personvernet her. Meiner du at reglane blir brotne, kan du klage til Datatilsynet.',
      ],
      links: [{ label: 'Datatilsynet', href: 'https://www.datatilsynet.no/' }],
    },
  },
  openData: {
    documentTitle: 'Opne data og API',
    title: 'Alt innhaldet er ditt å bruke',
    lead: 'Last ned filene, eller spør API-et. Du treng ingen nøkkel.',
    downloadsHeading: 'Last ned',
    downloadsCaption: 'Filer med alt innhaldet, laga når du hentar dei',
    downloadsColumns: ['Innhald', 'Format', 'Fil'],
    innovations: 'Innovasjonar',
    instruments: 'Verkemiddel',
    solutions: 'Løysingar',
    needs: 'Behov',
    initiatives: 'Tiltak',
    trials: 'Forsøk',
    sandboxCases: 'Saker frå sandkassa',
    challenges: 'Utlysingar til marknaden',
    benefits: 'Gevinstar lagde saman',
    adoptions: 'Kven som har teke i bruk kva',
    deadlines: 'Fristar for verkemiddel',
    calendar: 'Kalender (iCalendar)',
    apiHeading: 'Spør API-et',
    apiLead: 'API-et svarar med JSON. Kva du kan spørje om, og kva svaret inneheld, står i API-dokumentet.',
    apiDocument: 'API-dokumentet (OpenAPI 3.1)',
    examples: {
      brief: 'Send eit behov og få kunnskapsgrunnlaget:',
      organisation: 'Det same, for ein kommune som du oppgir:',
      list: 'Hent dei første innovasjonane i lista:',
    },
    exampleNeed: 'Eldre gløymer å ta medisinen',
    apiPoints: [
      'Lister er delte i sider. Gje «nextCursor» som «cursor» til han er tom.',
      'Feil kjem som application/problem+json, med ein fast kode.',
      'Svara har ETag. Send han tilbake i If-None-Match, så slepp du å hente det same på nytt.',
      'Blir det for mange førespurnader, svarar API-et 429 og seier kor lenge du må vente.',
    ],
    procurement: {
      id: 'procurement',
      heading: 'Innkjøp etter ein felles standard',
      paragraphs: [
        'Kunngjeringane kan hentast som OCDS, både som filer og frå API-et. Utvidinga vår tek med det standarden elles mistar om innovasjon.',
      ],
      links: [{ label: 'Slik hentar du innkjøp som OCDS', path: '/procurement/ocds' }],
    },
    writing: {
      id: 'writing',
      heading: 'Skriv med API-et',
      paragraphs: [
        'Eit fagsystem kan skrive behov, tiltak, forsøk, gevinstar, innovasjonar og verkemiddel for verksemda. Då treng det ein API-klient, som ein administrator i verksemda lagar.',
      ],
      points: [
        'Hent eit tilgangstoken frå /oauth/token med klient-ID og hemmeleg nøkkel (client_credentials). Det verkar i ti minutt, og blir sendt som Bearer i Authorization.',
        'Send Idempotency-Key når du skriv. Spør du igjen med same nøkkel innan 24 timar, blir ingenting gjort to gonger.',
        'Når du lagrar eit utkast, sender du If-Match med ETag-en du fekk. Har nokon andre lagra imens, svarar vi 412 og overskriv ingenting.',
        'Ein webhook seier frå når noko skjer. Beskjeden er signert, og har berre id-ar, tider og lenkjer. Det same kan hentast frå /api/v1/events.',
      ],
      links: [
        { label: 'API-klientane til verksemda', path: '/administration/api-clients' },
        { label: 'Webhookane til verksemda', path: '/administration/webhooks' },
        {
          label: 'Standard Webhooks: slik blir signaturen kontrollert',
          href: 'https://www.standardwebhooks.com/',
        },
      ],
    },
    licence: {
      id: 'licence',
      heading: 'Slik kan du bruke det',
      paragraphs: [
        'Våre eigne tekstar har lisensen Creative Commons Navngivelse 4.0 (CC BY 4.0). Du kan bruke og endre dei når du oppgir Nytte som kjelde. Data frå andre har sine eigne lisensar.',
        'Kvar post har kjelde og dato. Ta dei med vidare.',
      ],
      links: [
        {
          label: 'Creative Commons Navngivelse 4.0',
          href: 'https://creativecommons.org/licenses/by/4.0/deed.no',
        },
        { label: 'Datakjelder og lisensar', path: '/about#source' },
      ],
    },
    version: (version) =>
      `Innhaldet er no i versjon ${version}. Versjonen er datoen det sist vart lese, og eit fingeravtrykk av filene.`,
  },
};
