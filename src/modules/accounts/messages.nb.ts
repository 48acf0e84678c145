import type { Role } from '../../kernel/identity/actor.ts';
import type { RefusalReason } from './provider.ts';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** What sign-in says. Bokmål is the reference. */
export interface AccountMessages {
  readonly signIn: {
    readonly documentTitle: string;
    readonly title: string;
    readonly lead: string;
    readonly with: (provider: string) => string;
    readonly howHeading: string;
    readonly how: (provider: string) => readonly string[];
    readonly notSetUp: Told;
    readonly without: string;
    readonly kept: Told;
  };
  readonly demonstration: {
    readonly heading: string;
    readonly lead: string;
    readonly as: (name: string) => string;
    readonly none: string;
    readonly platform: string;
    readonly noOrganisation: string;
    readonly refused: Told;
    readonly unknown: Told;
  };
  readonly role: Readonly<Record<Role, string>>;
  readonly refused: Readonly<Record<RefusalReason, Told>>;
  readonly again: string;
  readonly toFront: string;
  readonly signedOut: {
    readonly title: string;
    readonly lead: string;
    readonly alsoAt: (provider: string) => string;
    readonly alsoWhy: (provider: string) => string;
    readonly in: string;
  };
  readonly welcome: {
    readonly title: (name: string | undefined) => string;
    readonly nameLabel: string;
    readonly nameHelp: string;
    readonly nameMissing: string;
    readonly nameSave: string;
    readonly none: readonly string[];
    readonly ask: string;
    readonly waiting: (organisation: string) => readonly string[];
    readonly refused: (organisation: string) => readonly string[];
    readonly suspended: (organisation: string) => readonly string[];
    readonly member: (organisation: string, role: string) => string;
    readonly others: (organisations: string) => string;
    readonly onwards: string;
    readonly operatorHeading: string;
    readonly operator: string;
  };
  readonly kept: {
    readonly title: string;
    readonly titleNone: string;
    readonly lead: string;
    readonly leadNone: string;
    readonly from: (when: string) => string;
    readonly texts: string;
    readonly noTexts: (count: number) => string;
    readonly files: string;
    readonly send: string;
    readonly discard: string;
    readonly discarded: string;
    readonly sent: (when: string) => string;
    readonly sendAgain: string;
    readonly where: string;
  };
}

export const nb: AccountMessages = {
  signIn: {
    documentTitle: 'Logg inn',
    title: 'Logg inn for å skrive på vegne av virksomheten din',
    lead: 'Du kan lese og søke uten å logge inn. Logg inn når du vil melde et behov, rette en sak eller følge med.',
    with: (provider) => `Logg inn med ${provider}`,
    howHeading: 'Slik virker det',
    how: (provider) => [
      `${provider} bekrefter hvem du er. Nytte får aldri se passordet ditt.`,
      'Du logges ut av deg selv når du har vært borte i en time, og senest etter tolv timer.',
      'Nytte bruker en informasjonskapsel for å kjenne deg igjen så lenge du er logget inn. Den brukes ikke til noe annet.',
    ],
    notSetUp: {
      title: 'Innlogging er ikke satt opp her',
      text: 'Den som driver denne Nytte-tjenesten, har ikke koblet den til en innloggingstjeneste. Du kan lese og søke i alt som er åpent.',
    },
    without: 'Fortsett uten å logge inn',
    kept: {
      title: 'Du ble logget ut. Det du skrev, er tatt vare på.',
      text: 'Logg inn igjen på denne maskinen innen et døgn, så kan du sende det inn. Ingen andre får se det.',
    },
  },
  demonstration: {
    heading: 'Velg hvem du vil være i demonstrasjonen',
    lead: 'Personene og virksomhetene er oppdiktet. Alt du gjør, blir på denne maskinen.',
    as: (name) => `Logg inn som ${name}`,
    none: 'Det finnes ingen demonstrasjonskontoer ennå. Kjør «npm run demo» for å lage dem.',
    platform: 'plattformadministrator',
    noOrganisation: 'uten virksomhet',
    refused: {
      title: 'Demonstrasjonen kan bare brukes på denne maskinen',
      text: 'Forespørselen kom utenfra eller gjennom en mellomtjener. Åpne Nytte på http://localhost på maskinen som kjører den.',
    },
    unknown: {
      title: 'Den demonstrasjonskontoen finnes ikke',
      text: 'Kanskje demonstrasjonen er lastet på nytt. Gå tilbake og velg en annen.',
    },
  },
  role: { reader: 'leser', editor: 'redaktør', administrator: 'administrator' },
  refused: {
    provider_unavailable: {
      title: 'Innloggingen svarer ikke akkurat nå',
      text: 'Vi når ikke innloggingstjenesten. Det er ikke noe du har gjort. Alt annet i Nytte virker som før. Prøv igjen om noen minutter.',
    },
    provider_refused: {
      title: 'Innloggingen ble avvist',
      text: 'Du er ikke logget inn. Prøv igjen. Blir det samme svaret, må den som driver denne Nytte-tjenesten se på oppsettet.',
    },
    cancelled: {
      title: 'Du avbrøt innloggingen',
      text: 'Du er ikke logget inn, og ingenting er lagret om deg.',
    },
    attempt_unknown: {
      title: 'Denne innloggingen kan ikke brukes',
      text: 'Den er brukt før, er eldre enn ti minutter, eller ble begynt i en annen nettleser. Begynn på nytt herfra.',
    },
    token_invalid: {
      title: 'Vi kan ikke stole på svaret vi fikk',
      text: 'Svaret fra innloggingstjenesten var ikke signert riktig, eller det var ment for noen andre. Derfor er du ikke logget inn. Prøv igjen. Skjer det flere ganger, si fra til den som driver denne Nytte-tjenesten.',
    },
    token_time: {
      title: 'Klokkene går ikke likt',
      text: 'Svaret fra innloggingstjenesten var utløpt eller kom fra framtiden. Derfor er du ikke logget inn. Prøv igjen. Skjer det flere ganger, si fra til den som driver denne Nytte-tjenesten.',
    },
    assurance_too_low: {
      title: 'Du må logge inn på et høyere sikkerhetsnivå',
      text: 'Du er ikke logget inn. Prøv igjen og velg en sikrere måte å logge inn på, for eksempel BankID.',
    },
    organisation_invalid: {
      title: 'Organisasjonsnummeret fra innloggingen er ikke gyldig',
      text: 'Innloggingstjenesten oppga et organisasjonsnummer med feil kontrollsiffer. Derfor er du ikke logget inn. Velg en annen virksomhet, eller si fra til den som driver innloggingen hos dere.',
    },
  },
  again: 'Prøv igjen',
  toFront: 'Til forsiden',
  signedOut: {
    title: 'Du er logget ut av Nytte',
    lead: 'Andre på denne maskinen kan ikke se det du har skrevet.',
    alsoAt: (provider) => `Logg ut av ${provider} også`,
    alsoWhy: (provider) =>
      `Du kan fortsatt være logget inn hos ${provider}. Deler du maskinen med andre, bør du logge ut der også.`,
    in: 'Logg inn igjen',
  },
  welcome: {
    title: (name) => (name ? `Du er logget inn, ${name}` : 'Hva heter du?'),
    nameLabel: 'Navnet ditt',
    nameHelp: 'Innloggingen ga oss ikke noe navn. Kolleger ser navnet på det du skriver.',
    nameMissing: 'Skriv navnet ditt.',
    nameSave: 'Lagre navnet',
    none: [
      'Innloggingen sa ikke hvilken virksomhet du hører til. Du kan lese og følge, men ikke skrive på vegne av noen.',
      'Hører du til en virksomhet som bruker Nytte? Be en administrator der om en invitasjon. Bruker virksomheten ikke Nytte ennå, kan du be om at den får bli med.',
    ],
    ask: 'Be om at virksomheten får bli med',
    waiting: (organisation) => [
      `${organisation} er ikke med i Nytte ennå. Vi har bedt den som driver tjenesten, om å slippe virksomheten inn.`,
      'Du trenger ikke gjøre noe mer. Når virksomheten er godkjent, får du lesetilgang. Til da kan du lese alt som er åpent.',
    ],
    refused: (organisation) => [
      `${organisation} er ikke godkjent for å bruke denne Nytte-tjenesten.`,
      'Du kan lese alt som er åpent. Mener du at det er feil, ta kontakt med den som driver tjenesten.',
    ],
    suspended: (organisation) => [
      `${organisation} har for tiden ikke tilgang til å skrive i denne Nytte-tjenesten.`,
      'Du kan lese alt som er åpent. Den som driver tjenesten, kan si hvorfor.',
    ],
    member: (organisation, role) => `Du arbeider for ${organisation} og er ${role} der.`,
    others: (organisations) =>
      `Du har fortsatt tilgang hos ${organisations}. Har du sluttet der, kan en administrator ta tilgangen bort. Du bytter virksomhet i menyen med navnet ditt.`,
    onwards: 'Fortsett',
    operatorHeading: 'For den som driver Nytte',
    operator: 'Kontoen din har dette nummeret:',
  },
  kept: {
    title: 'Vil du sende inn det du skrev?',
    titleNone: 'Du har ikke noe som venter på å bli sendt inn',
    lead: 'Du ble logget ut før det kom fram. Ingenting er sendt ennå.',
    leadNone: 'Blir du logget ut mens du skriver, tar vi vare på teksten her i et døgn.',
    from: (when) => `Skrevet ${when}`,
    texts: 'Dette skrev du:',
    noTexts: (count) => (count === 1 ? 'Ett valg i et skjema.' : `${count} valg i et skjema.`),
    files: 'Filer kan vi ikke ta vare på. Du må velge dem på nytt.',
    send: 'Send inn',
    discard: 'Kast det',
    discarded: 'Teksten er kastet.',
    sent: (when) => `Sendt inn etter ny innlogging. Skrevet ${when}.`,
    sendAgain: 'Send inn en gang til',
    where: 'Se siden det ble skrevet på',
  },
};
