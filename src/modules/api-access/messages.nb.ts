import type { Scope } from '../../kernel/identity/actor.ts';
import type { ClientState, LifeDays } from './domain.ts';
import type { WebhookKind } from './schema.ts';
import type { DeliveryState, WebhookState } from './tables.ts';
import type { AddressFault } from './webhook-address.ts';
import type { SendFault } from './webhook-send.ts';

const systems = (n: number) => (n === 1 ? 'Ett system' : `${n} systemer`);

/** What this room says in bokmål: the reference that the other languages must match. */
export const nb = {
  never: 'Ikke brukt ennå',

  clients: {
    title: 'API-klienter',
    heading: (n: number) => (n === 0 ? 'Ingen systemer har tilgang' : `${systems(n)} har tilgang`),
    lead: 'En API-klient lar et av systemene deres lese og skrive i Nytte for virksomheten, uten at noen er logget inn.',
    empty: 'Her kommer systemene som får tilgang',
    emptyText:
      'Lag en klient når saksbehandlingssystemet, intranettet eller et annet system skal hente eller sende inn noe.',
    make: 'Lag en API-klient',
    how: 'Slik bruker systemet API-et',
    name: 'Navn',
    may: 'Kan',
    until: 'Gjelder til',
    used: 'Sist brukt',
    state: 'Status',
    states: { active: 'I bruk', expired: 'Utløpt', revoked: 'Stengt' } satisfies Record<ClientState, string>,
    fromOutside: 'Bestemmes av utstederen',
  },
  scopes: {
    'needs:read': 'Lese behovene våre, også utkast',
    'needs:write': 'Skrive, publisere og trekke tilbake behov, og bli med på andres',
    'records:read': 'Lese innovasjonene, virkemidlene og løsningene våre, også utkast',
    'records:write': 'Skrive og publisere innovasjoner, virkemidler og løsninger',
    'initiatives:read': 'Lese virksomhetens egne tiltak, forsøk, gevinster og det dere har tatt i bruk',
    'initiatives:write': 'Skrive tiltak, forsøk og gevinster, og fortelle hva dere har tatt i bruk',
    'events:read': 'Se hva som har skjedd med det vi har i Nytte',
  } satisfies Record<Scope, string>,

  newClient: {
    heading: 'Hvilket system skal ha tilgang?',
    lead: 'Gi det ikke mer tilgang enn det trenger. Du kan stenge det når som helst.',
    name: 'Hva heter systemet?',
    nameHelp: 'Et navn dere kjenner det igjen på, for eksempel «Saksbehandling».',
    nameError: 'Skriv hva systemet heter, med høyst 100 tegn',
    scopes: 'Hva skal det kunne gjøre?',
    scopesError: 'Velg minst én ting systemet skal kunne gjøre',
    days: 'Hvor lenge skal tilgangen vare?',
    daysHelp: 'Da må dere lage en ny klient. Slik blir ikke gamle tilganger liggende.',
    daysError: 'Velg hvor lenge tilgangen skal vare',
    dayChoices: { '90': 'Tre måneder', '180': 'Et halvt år', '365': 'Ett år' } satisfies Record<
      LifeDays,
      string
    >,
    submit: 'Lag klienten',
    cancel: 'Avbryt',
  },

  secret: {
    heading: 'Kopier den hemmelige nøkkelen nå',
    lead: 'Den vises bare denne ene gangen. Vi tar ikke vare på den, og kan ikke vise den igjen.',
    clientId: 'Klient-ID (client_id)',
    clientSecret: 'Hemmelig nøkkel (client_secret)',
    tokenAddress: 'Her henter systemet tilgangstoken',
    old: 'Den forrige nøkkelen virker i 24 timer til, så dere rekker å bytte.',
    keep: 'Legg nøkkelen rett inn i systemet eller i et hvelv for hemmeligheter. Send den ikke på e-post.',
    example: 'Prøv den',
    done: 'Jeg har kopiert nøkkelen',
  },

  client: {
    kicker: 'API-klient',
    may: 'Kan',
    created: 'Laget',
    until: 'Gjelder til',
    used: 'Sist brukt',
    state: 'Status',
    clientId: 'Klient-ID',
    issuer: 'Tokenene er utstedt av',
    outsideId: 'Klient-ID hos utstederen',
    supplier: 'Leverandør som handler for dere',
    secretHeading: 'Bytt hemmelig nøkkel',
    secretText:
      'Lag en ny nøkkel når den gamle kan være på avveie, eller når rutinene deres sier det. Den gamle virker i 24 timer til.',
    secretMade: (made: string, until: string) => `Nøkkel laget ${made}, virker til ${until}`,
    secretSubmit: 'Lag ny nøkkel',
    closeHeading: 'Steng klienten',
    closeText: 'Systemet mister tilgangen med det samme. En stengt klient kan ikke åpnes igjen.',
    closeSubmit: 'Steng nå',
    closed: 'Klienten er stengt. Systemet har ikke lenger tilgang.',
    back: 'Alle API-klienter',
  },

  webhooks: {
    title: 'Webhooker',
    heading: (n: number) =>
      n === 0 ? 'Ingen systemer får beskjed' : `${systems(n)} får beskjed når noe skjer`,
    lead: 'En webhook sier fra til et av systemene deres når noe skjer i Nytte. Beskjeden er signert, og har lenker, men ingen tekst fra behovene.',
    empty: 'Her kommer adressene som får beskjed',
    emptyText:
      'Lag en webhook når et system skal gjøre noe av seg selv, for eksempel når et behov er publisert.',
    make: 'Lag en webhook',
    address: 'Adresse',
    hearsColumn: 'Hører om',
    state: 'Status',
    states: {
      on: 'På',
      off: 'Slått av',
      failed: 'Slått av: mottakeren svarte ikke',
    } satisfies Record<WebhookState, string>,
    hears: { own: 'Det som skjer hos oss', public: 'Det alle kan se, fra alle virksomheter' },
    hearsHelp: {
      own: 'Også det bare vi kan se, som at en kollega ber om gjennomlesing.',
      public: 'Publiserte behov, innovasjoner og virkemidler.',
    },
    kindCount: (n: number) => (n === 1 ? 'én slags hendelse' : `${n} slags hendelser`),
  },

  newWebhook: {
    heading: 'Hvor skal vi si fra?',
    lead: 'Adressen må være på det åpne nettet og svare innen fem sekunder.',
    url: 'Adressen vi skal sende til',
    urlHelp: 'Begynner med https://',
    hears: 'Hva skal den høre om?',
    hearsError: 'Velg hva den skal høre om',
    kinds: 'Når skal vi si fra?',
    kindsError: 'Velg minst én slags hendelse',
    groups: {
      need: 'Behov',
      innovation: 'Innovasjoner',
      instrument: 'Virkemidler',
      solution: 'Løsninger',
      own: 'Bare hos oss',
    },
    submit: 'Lag webhooken',
    cancel: 'Avbryt',
    faults: {
      not_an_address: 'Skriv en nettadresse som begynner med https://',
      not_https: 'Adressen må begynne med https://, så ingen kan lese eller endre det vi sender',
      has_credentials: 'Adressen kan ikke ha brukernavn eller passord i seg',
      not_public: 'Adressen er ikke på det åpne nettet. Vi sender ikke til interne adresser',
    } satisfies Record<AddressFault, string>,
  },

  webhookSecret: {
    heading: 'Kopier signaturnøkkelen nå',
    lead: 'Den vises bare denne ene gangen. Mottakeren bruker den til å se at beskjedene kommer fra Nytte.',
    secret: 'Signaturnøkkel',
    keep: 'Beskjedene er signert etter Standard Webhooks. De fleste språk har et ferdig bibliotek som kontrollerer dem.',
    done: 'Jeg har kopiert nøkkelen',
  },

  webhook: {
    kicker: 'Webhook',
    address: 'Adresse',
    created: 'Laget',
    kinds: 'Sier fra når',
    test: 'Send prøve',
    tested: {
      arrived: (how: string) => `Prøven kom fram: ${how}.`,
      failed: (how: string) => `Prøven kom ikke fram: ${how}.`,
    },
    switchOn: 'Slå på',
    switchOff: 'Slå av',
    switchedOn: 'Webhooken er slått på. Det som skjedde mens den var av, blir ikke sendt.',
    switchedOff: 'Webhooken er slått av.',
    failed: (day: string) =>
      `Vi slo den av ${day}, fordi mottakeren ikke tok imot. Rett feilen, send en prøve og slå den på igjen.`,
    removeHeading: 'Fjern webhooken',
    removeText: 'Da sender vi ikke mer, og listen over sendte beskjeder blir borte. Det kan ikke angres.',
    removeSubmit: 'Fjern nå',
    removed: 'Webhooken er fjernet.',
    deliveries: 'De siste beskjedene',
    noDeliveries: 'Ingen beskjeder er sendt ennå. Send en prøve for å se at mottakeren tar imot.',
    when: 'Når',
    what: 'Hva',
    how: 'Hvordan det gikk',
    tries: 'Forsøk',
    testKind: 'Prøve',
    back: 'Alle webhooker',
    states: {
      waiting: 'Venter',
      delivered: 'Kom fram',
      given_up: 'Kom ikke fram',
    } satisfies Record<DeliveryState, string>,
    answered: (status: number) => `mottakeren svarte ${status}`,
    next: (at: string) => `prøver igjen ${at}`,
    faults: {
      name_not_found: 'fant ikke adressen',
      not_public: 'adressen er ikke på det åpne nettet',
      no_answer: 'fikk ikke svar innen fem sekunder',
      no_connection: 'fikk ikke kontakt',
      bad_certificate: 'sertifikatet er ikke gyldig',
    } satisfies Record<SendFault, string>,
  },

  kinds: {
    'need.published': 'et behov er publisert',
    'need.changed': 'et behov er endret',
    'need.joined': 'noen blir med på et behov',
    'need.left': 'noen trekker seg fra et behov',
    'need.met': 'et behov er dekket',
    'need.withdrawn': 'et behov er trukket tilbake',
    'innovation.published': 'en innovasjon er publisert',
    'innovation.changed': 'en innovasjon er endret',
    'innovation.withdrawn': 'en innovasjon er trukket tilbake',
    'instrument.published': 'et virkemiddel er publisert',
    'instrument.changed': 'et virkemiddel er endret',
    'instrument.withdrawn': 'et virkemiddel er trukket tilbake',
    'solution.published': 'en løsning er publisert',
    'solution.changed': 'en løsning er endret',
    'solution.withdrawn': 'en løsning er trukket tilbake',
    'need.brief_kept': 'et kunnskapsgrunnlag er tatt vare på',
    'need.brief_changed': 'det er kommet ny kunnskap om et behov',
    'initiative.published': 'et tiltak er publisert',
    'initiative.changed': 'et tiltak er endret',
    'initiative.moved': 'et tiltak går over i en ny fase',
    'initiative.stopped': 'et tiltak er stanset',
    'trial.registered': 'et forsøk er forhåndsregistrert',
    'trial.amended': 'et registrert forsøk er endret',
    'trial.analysed': 'et forsøk er analysert',
    'benefit.planned': 'en gevinst er planlagt',
    'benefit.measured': 'en gevinst er målt',
    'benefit.realised': 'en gevinst er realisert',
    'adoption.told': 'noen forteller at de vurderer eller bruker en innovasjon',
    'benefit.due': 'en gevinst skal måles',
    'adoption.asked': 'noen spør om en innovasjon',
    'adoption.answered': 'et spørsmål om en innovasjon er besvart',
    'challenge.published': 'en utlysning er publisert',
    'challenge.changed': 'en utlysning er endret eller trukket tilbake',
    'challenge.closed': 'svarfristen for en utlysning er ute',
    'challenge.answered': 'dere har levert svar på en utlysning',
    'challenge.question_answered': 'et spørsmål til en utlysning er besvart',
    'challenge.concluded': 'svarene på en utlysning er vurdert',
    'review.asked': 'noen ber om gjennomlesing',
    'review.answered': 'en gjennomlesing er gjort',
    'correction.received': 'en leser foreslår en rettelse',
    'correction.answered': 'en rettelse er besvart',
  } satisfies Record<WebhookKind, string>,

  failedMail: {
    subject: 'En webhook fra Nytte er slått av',
    text: (host: string, link: string) =>
      `Webhooken til ${host} er slått av, fordi mottakeren ikke har tatt imot på tre dager.\n\nRett feilen hos mottakeren, send en prøve og slå den på igjen:\n${link}\n\nDet som skjer mens den er av, blir ikke sendt.\n`,
  },
};

export type AccessMessages = typeof nb;
