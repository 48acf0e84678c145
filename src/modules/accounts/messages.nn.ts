import type { AccountMessages } from './messages.nb.ts';

export const nn: AccountMessages = {
  signIn: {
    documentTitle: 'Logg inn',
    title: 'Logg inn for å skrive på vegner av verksemda di',
    lead: 'Du kan lese og søkje utan å logge inn. Logg inn når du vil melde eit behov, rette ei sak eller følgje med.',
    with: (provider) => `Logg inn med ${provider}`,
    howHeading: 'Slik verkar det',
    how: (provider) => [
      `${provider} stadfestar kven du er. Nytte får aldri sjå passordet ditt.`,
      'Du blir logga ut av deg sjølv når du har vore borte i ein time, og seinast etter tolv timar.',
      'Nytte bruker ein informasjonskapsel for å kjenne deg att så lenge du er logga inn. Han blir ikkje brukt til noko anna.',
    ],
    notSetUp: {
      title: 'Innlogging er ikkje sett opp her',
      text: 'Den som driv denne Nytte-tenesta, har ikkje kopla henne til ei innloggingsteneste. Du kan lese og søkje i alt som er ope.',
    },
    without: 'Hald fram utan å logge inn',
    kept: {
      title: 'Du vart logga ut. Det du skreiv, er teke vare på.',
      text: 'Logg inn igjen på denne maskina innan eit døgn, så kan du sende det inn. Ingen andre får sjå det.',
    },
  },
  demonstration: {
    heading: 'Vel kven du vil vere i demonstrasjonen',
    lead: 'Personane og verksemdene er oppdikta. Alt du gjer, blir på denne maskina.',
    as: (name) => `Logg inn som ${name}`,
    none: 'Det finst ingen demonstrasjonskontoar enno. Køyr «npm run demo» for å lage dei.',
    platform: 'plattformadministrator',
    noOrganisation: 'utan verksemd',
    refused: {
      title: 'Demonstrasjonen kan berre brukast på denne maskina',
      text: 'Førespurnaden kom utanfrå eller gjennom ein mellomtenar. Opne Nytte på http://localhost på maskina som køyrer han.',
    },
    unknown: {
      title: 'Den demonstrasjonskontoen finst ikkje',
      text: 'Kanskje demonstrasjonen er lasta på nytt. Gå tilbake og vel ein annan.',
    },
  },
  role: { reader: 'lesar', editor: 'redaktør', administrator: 'administrator' },
  refused: {
    provider_unavailable: {
      title: 'Innlogginga svarar ikkje akkurat no',
      text: 'Vi når ikkje innloggingstenesta. Det er ikkje noko du har gjort. Alt anna i Nytte verkar som før. Prøv igjen om nokre minutt.',
    },
    provider_refused: {
      title: 'Innlogginga vart avvist',
      text: 'Du er ikkje logga inn. Prøv igjen. Blir det same svaret, må den som driv denne Nytte-tenesta sjå på oppsettet.',
    },
    cancelled: {
      title: 'Du avbraut innlogginga',
      text: 'Du er ikkje logga inn, og ingenting er lagra om deg.',
    },
    attempt_unknown: {
      title: 'Denne innlogginga kan ikkje brukast',
      text: 'Ho er brukt før, er eldre enn ti minutt, eller vart byrja i ein annan nettlesar. Byrja på nytt herifrå.',
    },
    token_invalid: {
      title: 'Vi kan ikkje lite på svaret vi fekk',
      text: 'Svaret frå innloggingstenesta var ikkje signert rett, eller det var meint for nokon andre. Difor er du ikkje logga inn. Prøv igjen. Skjer det fleire gonger, sei frå til den som driv denne Nytte-tenesta.',
    },
    token_time: {
      title: 'Klokkene går ikkje likt',
      text: 'Svaret frå innloggingstenesta var gått ut eller kom frå framtida. Difor er du ikkje logga inn. Prøv igjen. Skjer det fleire gonger, sei frå til den som driv denne Nytte-tenesta.',
    },
    assurance_too_low: {
      title: 'Du må logge inn på eit høgare tryggleiksnivå',
      text: 'Du er ikkje logga inn. Prøv igjen og vel ein tryggare måte å logge inn på, til dømes BankID.',
    },
    organisation_invalid: {
      title: 'Organisasjonsnummeret frå innlogginga er ikkje gyldig',
      text: 'Innloggingstenesta oppgav eit organisasjonsnummer med feil kontrollsiffer. Difor er du ikkje logga inn. Vel ei anna verksemd, eller sei frå til den som driv innlogginga hos dykk.',
    },
  },
  again: 'Prøv igjen',
  toFront: 'Til framsida',
  signedOut: {
    title: 'Du er logga ut av Nytte',
    lead: 'Andre på denne maskina kan ikkje sjå det du har skrive.',
    alsoAt: (provider) => `Logg ut av ${provider} òg`,
    alsoWhy: (provider) =>
      `Du kan framleis vere logga inn hos ${provider}. Deler du maskina med andre, bør du logge ut der òg.`,
    in: 'Logg inn igjen',
  },
  welcome: {
    title: (name) => (name ? `Du er logga inn, ${name}` : 'Kva heiter du?'),
    nameLabel: 'Namnet ditt',
    nameHelp: 'Innlogginga gav oss ikkje noko namn. Kollegaer ser namnet på det du skriv.',
    nameMissing: 'Skriv namnet ditt.',
    nameSave: 'Lagre namnet',
    none: [
      'Innlogginga sa ikkje kva verksemd du høyrer til. Du kan lese og følgje, men ikkje skrive på vegner av nokon.',
      'Høyrer du til ei verksemd som bruker Nytte? Be ein administrator der om ein invitasjon. Bruker verksemda ikkje Nytte enno, kan du be om at ho får bli med.',
    ],
    ask: 'Be om at verksemda får bli med',
    waiting: (organisation) => [
      `${organisation} er ikkje med i Nytte enno. Vi har bede den som driv tenesta, om å sleppe verksemda inn.`,
      'Du treng ikkje gjere noko meir. Når verksemda er godkjend, får du lesetilgang. Til då kan du lese alt som er ope.',
    ],
    refused: (organisation) => [
      `${organisation} er ikkje godkjend for å bruke denne Nytte-tenesta.`,
      'Du kan lese alt som er ope. Meiner du at det er feil, ta kontakt med den som driv tenesta.',
    ],
    suspended: (organisation) => [
      `${organisation} har for tida ikkje tilgang til å skrive i denne Nytte-tenesta.`,
      'Du kan lese alt som er ope. Den som driv tenesta, kan seie kvifor.',
    ],
    member: (organisation, role) => `Du arbeider for ${organisation} og er ${role} der.`,
    others: (organisations) =>
      `Du har framleis tilgang hos ${organisations}. Har du slutta der, kan ein administrator ta bort tilgangen. Du byter verksemd i menyen med namnet ditt.`,
    onwards: 'Hald fram',
    operatorHeading: 'For den som driv Nytte',
    operator: 'Kontoen din har dette nummeret:',
  },
  kept: {
    title: 'Vil du sende inn det du skreiv?',
    titleNone: 'Du har ikkje noko som ventar på å bli sendt inn',
    lead: 'Du vart logga ut før det kom fram. Ingenting er sendt enno.',
    leadNone: 'Blir du logga ut medan du skriv, tek vi vare på teksten her i eit døgn.',
    from: (when) => `Skrive ${when}`,
    texts: 'Dette skreiv du:',
    noTexts: (count) => (count === 1 ? 'Eitt val i eit skjema.' : `${count} val i eit skjema.`),
    files: 'Filer kan vi ikkje ta vare på. Du må velje dei på nytt.',
    send: 'Send inn',
    discard: 'Kast det',
    discarded: 'Teksten er kasta.',
    sent: (when) => `Sendt inn etter ny innlogging. Skrive ${when}.`,
    sendAgain: 'Send inn éin gong til',
    where: 'Sjå sida det vart skrive på',
  },
};
