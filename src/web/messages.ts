import type { Localised } from '../kernel/i18n/language.ts';
import type { Role } from '../kernel/identity/actor.ts';

interface WebMessages {
  /** The front page, where one asks; the needs that others have stated are `needs`. */
  readonly front: string;
  readonly needs: string;
  readonly initiatives: string;
  readonly innovations: string;
  readonly instruments: string;
  readonly procurement: string;
  readonly organisations: string;
  readonly trials: string;
  readonly sandbox: string;
  readonly challenges: string;
  readonly benefits: string;
  readonly adoption: string;
  readonly solutions: string;
  readonly help: string;
  readonly about: string;
  readonly whitePaper: string;
  readonly accessibility: string;
  readonly privacy: string;
  readonly api: string;
  readonly errorTitle: Readonly<Record<string, string>>;
  readonly errorTitleOther: string;
  readonly signIn: string;
  readonly signInNotSetUp: string;
  /** Told who is refused and belongs to several organisations. */
  readonly actsFor: (organisation: string) => string;
  readonly demonstration: string;
  readonly session: {
    readonly myPage: string;
    /** For who works for no organisation: why, and what to do. */
    readonly noOrganisation: string;
    readonly workplace: string;
    readonly portfolio: string;
    readonly administer: string;
    readonly platform: string;
    readonly role: Readonly<Record<Role, string>>;
  };
  readonly backToFront: string;
  readonly errorCode: string;
}

export const messages: Localised<WebMessages> = {
  nb: {
    front: 'Finn svar',
    needs: 'Behov',
    initiatives: 'Tiltak',
    innovations: 'Innovasjoner',
    instruments: 'Virkemidler',
    procurement: 'Anskaffelser',
    organisations: 'Virksomheter',
    trials: 'Forsøk',
    sandbox: 'Saker fra sandkassen',
    challenges: 'Utlysninger til markedet',
    benefits: 'Gevinster i hele landet',
    adoption: 'Hva som sprer seg',
    solutions: 'Løsninger å ta i bruk',
    help: 'Hjelp',
    about: 'Om Nytte',
    whitePaper: 'Stortingsmeldingen, punkt for punkt',
    accessibility: 'Tilgjengelighet',
    privacy: 'Personvern',
    api: 'Åpne data og API',
    errorTitle: {
      401: 'Du må logge inn',
      403: 'Du har ikke tilgang',
      404: 'Siden finnes ikke',
      422: 'Vi forstod ikke forespørselen',
      429: 'Vent litt',
      503: 'Nytte er ikke tilgjengelig akkurat nå',
    },
    errorTitleOther: 'Noe gikk galt',
    signIn: 'Logg inn',
    signInNotSetUp:
      'Innlogging er ikke satt opp på denne Nytte-tjenesten. Den som driver den, kan gjøre det.',
    actsFor: (organisation) =>
      `Du arbeider nå for ${organisation}. Hører dette til en annen virksomhet, kan du bytte i menyen med navnet ditt.`,
    demonstration: 'Demonstrasjon. Kontoer, behov, tiltak og tall er oppdiktet.',
    session: {
      myPage: 'Min side',
      noOrganisation: 'Hvorfor ingen virksomhet?',
      workplace: 'Virksomhetens arbeid',
      portfolio: 'Portefølje',
      administer: 'Administrer virksomheten',
      platform: 'Plattform',
      role: { reader: 'leser', editor: 'redaktør', administrator: 'administrator' },
    },
    backToFront: 'Beskriv et behov på forsiden',
    errorCode: 'Feilkode',
  },
  nn: {
    front: 'Finn svar',
    needs: 'Behov',
    initiatives: 'Tiltak',
    innovations: 'Innovasjonar',
    instruments: 'Verkemiddel',
    procurement: 'Anskaffingar',
    organisations: 'Verksemder',
    trials: 'Forsøk',
    sandbox: 'Saker frå sandkassa',
    challenges: 'Utlysingar til marknaden',
    benefits: 'Gevinstar i heile landet',
    adoption: 'Kva som spreier seg',
    solutions: 'Løysingar å ta i bruk',
    help: 'Hjelp',
    about: 'Om Nytte',
    whitePaper: 'Stortingsmeldinga, punkt for punkt',
    accessibility: 'Tilgjengelegheit',
    privacy: 'Personvern',
    api: 'Opne data og API',
    errorTitle: {
      401: 'Du må logge inn',
      403: 'Du har ikkje tilgang',
      404: 'Sida finst ikkje',
      422: 'Vi forstod ikkje førespurnaden',
      429: 'Vent litt',
      503: 'Nytte er ikkje tilgjengeleg akkurat no',
    },
    errorTitleOther: 'Noko gjekk gale',
    signIn: 'Logg inn',
    signInNotSetUp: 'Innlogging er ikkje sett opp på denne Nytte-tenesta. Den som driv henne, kan gjere det.',
    actsFor: (organisation) =>
      `Du arbeider no for ${organisation}. Høyrer dette til ei anna verksemd, kan du byte i menyen med namnet ditt.`,
    demonstration: 'Demonstrasjon. Kontoar, behov, tiltak og tal er oppdikta.',
    session: {
      myPage: 'Mi side',
      noOrganisation: 'Kvifor inga verksemd?',
      workplace: 'Arbeidet i verksemda',
      portfolio: 'Portefølje',
      administer: 'Administrer verksemda',
      platform: 'Plattform',
      role: { reader: 'lesar', editor: 'redaktør', administrator: 'administrator' },
    },
    backToFront: 'Skildre eit behov på framsida',
    errorCode: 'Feilkode',
  },
  en: {
    front: 'Find answers',
    needs: 'Needs',
    initiatives: 'Initiatives',
    innovations: 'Innovations',
    instruments: 'Support',
    procurement: 'Procurement',
    organisations: 'Organisations',
    trials: 'Trials',
    sandbox: 'Sandbox cases',
    challenges: 'Challenges to the market',
    benefits: 'Benefits in the whole country',
    adoption: 'What is spreading',
    solutions: 'Solutions to take into use',
    help: 'Help',
    about: 'About Nytte',
    whitePaper: 'The white paper, point by point',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    api: 'Open data and API',
    errorTitle: {
      401: 'You must sign in',
      403: 'You do not have access',
      404: 'The page does not exist',
      422: 'We did not understand the request',
      429: 'Wait a little',
      503: 'Nytte is not available right now',
    },
    errorTitleOther: 'Something went wrong',
    signIn: 'Sign in',
    signInNotSetUp: 'Sign-in is not set up on this Nytte service. Whoever runs it can do so.',
    actsFor: (organisation) =>
      `You are now working for ${organisation}. If this belongs to another organisation, change in the menu with your name.`,
    demonstration: 'Demonstration. Accounts, needs, initiatives and figures are made up.',
    session: {
      myPage: 'My page',
      noOrganisation: 'Why no organisation?',
      workplace: 'Our work',
      portfolio: 'Portfolio',
      administer: 'Administer the organisation',
      platform: 'Platform',
      role: { reader: 'reader', editor: 'editor', administrator: 'administrator' },
    },
    backToFront: 'Describe a need on the front page',
    errorCode: 'Error code',
  },
};
