import type { Localised } from '../../../kernel/i18n/language.ts';
import type { Area, PointStatus } from './points.ts';

interface WhitePaperWords {
  readonly area: Readonly<Record<Area, string>>;
  readonly status: Readonly<Record<PointStatus, string>>;
}

export const whitePaperWords: Localised<WhitePaperWords> = {
  nb: {
    area: {
      goals: 'Mål og prinsipper',
      framework: 'Rammer og regelverk',
      instruments: 'Virkemidler',
      digital: 'Digitalisering og data',
      competence: 'Kultur, ledelse og kompetanse',
      trials: 'Forsøk',
      participation: 'Medvirkning og samskaping',
      procurement: 'Partnerskap og anskaffelser',
      research: 'Forskning',
      benefits: 'Gevinster og læring',
      statistics: 'Statistikk og bærekraft',
    },
    status: { done: 'På plass', partly: 'Delvis', not_yet: 'Ikke ennå' },
  },
  nn: {
    area: {
      goals: 'Mål og prinsipp',
      framework: 'Rammer og regelverk',
      instruments: 'Verkemiddel',
      digital: 'Digitalisering og data',
      competence: 'Kultur, leiing og kompetanse',
      trials: 'Forsøk',
      participation: 'Medverknad og samskaping',
      procurement: 'Partnarskap og innkjøp',
      research: 'Forsking',
      benefits: 'Gevinstar og læring',
      statistics: 'Statistikk og berekraft',
    },
    status: { done: 'På plass', partly: 'Delvis', not_yet: 'Ikkje enno' },
  },
  en: {
    area: {
      goals: 'Goals and principles',
      framework: 'Framework and rules',
      instruments: 'Instruments',
      digital: 'Digitalisation and data',
      competence: 'Culture, leadership and competence',
      trials: 'Trials',
      participation: 'Participation and co-creation',
      procurement: 'Partnership and procurement',
      research: 'Research',
      benefits: 'Benefits and learning',
      statistics: 'Statistics and sustainability',
    },
    status: { done: 'Done', partly: 'Partly', not_yet: 'Not yet' },
  },
};
