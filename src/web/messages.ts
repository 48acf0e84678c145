import type { Localised } from '../kernel/i18n/language.ts';

interface WebMessages {
  readonly need: string;
  readonly innovations: string;
  readonly instruments: string;
  readonly organisations: string;
  readonly about: string;
  readonly whitePaper: string;
  readonly accessibility: string;
  readonly privacy: string;
  readonly api: string;
  readonly errorTitle: Readonly<Record<string, string>>;
  readonly errorTitleOther: string;
  readonly backToFront: string;
  readonly errorCode: string;
}

export const messages: Localised<WebMessages> = {
  nb: {
    need: 'Behov',
    innovations: 'Innovasjoner',
    instruments: 'Virkemidler',
    organisations: 'Virksomheter',
    about: 'Om Nytte',
    whitePaper: 'Stortingsmeldingen, punkt for punkt',
    accessibility: 'Tilgjengelighet',
    privacy: 'Personvern',
    api: 'Åpne data og API',
    errorTitle: {
      404: 'Siden finnes ikke',
      422: 'Vi forstod ikke forespørselen',
      429: 'Vent litt',
      503: 'Nytte er ikke tilgjengelig akkurat nå',
    },
    errorTitleOther: 'Noe gikk galt',
    backToFront: 'Beskriv et behov på forsiden',
    errorCode: 'Feilkode',
  },
  nn: {
    need: 'Behov',
    innovations: 'Innovasjonar',
    instruments: 'Verkemiddel',
    organisations: 'Verksemder',
    about: 'Om Nytte',
    whitePaper: 'Stortingsmeldinga, punkt for punkt',
    accessibility: 'Tilgjengelegheit',
    privacy: 'Personvern',
    api: 'Opne data og API',
    errorTitle: {
      404: 'Sida finst ikkje',
      422: 'Vi forstod ikkje førespurnaden',
      429: 'Vent litt',
      503: 'Nytte er ikkje tilgjengeleg akkurat no',
    },
    errorTitleOther: 'Noko gjekk gale',
    backToFront: 'Skildre eit behov på framsida',
    errorCode: 'Feilkode',
  },
  en: {
    need: 'Need',
    innovations: 'Innovations',
    instruments: 'Support',
    organisations: 'Organisations',
    about: 'About Nytte',
    whitePaper: 'The white paper, point by point',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    api: 'Open data and API',
    errorTitle: {
      404: 'The page does not exist',
      422: 'We did not understand the request',
      429: 'Wait a little',
      503: 'Nytte is not available right now',
    },
    errorTitleOther: 'Something went wrong',
    backToFront: 'Describe a need on the front page',
    errorCode: 'Error code',
  },
};
