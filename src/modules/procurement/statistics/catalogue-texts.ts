import type { Localised } from '../../../kernel/i18n/language.ts';

interface DatasetText {
  readonly title: Localised;
  readonly description: Localised;
  readonly keywords: Localised<readonly string[]>;
}

const keywords: Localised<readonly string[]> = {
  nb: ['anskaffelser', 'kunngjøringer', 'innovasjon', 'Doffin', 'eForms'],
  nn: ['anskaffingar', 'kunngjeringar', 'innovasjon', 'Doffin', 'eForms'],
  en: ['public procurement', 'notices', 'innovation', 'Doffin', 'eForms'],
};

/** What the published data of procurement are called and hold. */
export const catalogueTexts: {
  readonly catalogue: Omit<DatasetText, 'keywords'>;
  readonly notices: DatasetText;
  readonly lots: DatasetText;
  readonly ocds: DatasetText;
} = {
  catalogue: {
    title: {
      nb: 'Åpne data om offentlige anskaffelser',
      nn: 'Opne data om offentlege anskaffingar',
      en: 'Open data on public procurement',
    },
    description: {
      nb: 'Kunngjøringer lest fra eForms, tabellen som statistikken er talt fra, og det samme som OCDS.',
      nn: 'Kunngjeringar lesne frå eForms, tabellen som statistikken er talt frå, og det same som OCDS.',
      en: 'Notices read from eForms, the table that the statistics are counted from, and the same as OCDS.',
    },
  },
  notices: {
    title: {
      nb: 'Kunngjøringer av offentlige anskaffelser',
      nn: 'Kunngjeringar av offentlege anskaffingar',
      en: 'Notices of public procurement',
    },
    description: {
      nb: 'Kunngjøringer lest fra eForms-XML, med kjøper, delkontrakter, resultater og vinnere. Kilden er Doffin og TED.',
      nn: 'Kunngjeringar lesne frå eForms-XML, med kjøpar, delkontraktar, resultat og vinnarar. Kjelda er Doffin og TED.',
      en: 'Notices read from eForms XML, with buyers, lots, results and winners. The source is Doffin and TED.',
    },
    keywords,
  },
  lots: {
    title: {
      nb: 'Delkontrakter i offentlige anskaffelser',
      nn: 'Delkontraktar i offentlege anskaffingar',
      en: 'Lots of public procurement',
    },
    description: {
      nb: 'Én rad per delkontrakt med det som statistikken er talt fra. Ja, nei og ikke oppgitt står hver for seg.',
      nn: 'Éi rad per delkontrakt med det som statistikken er talt frå. Ja, nei og ikkje oppgitt står kvar for seg.',
      en: 'One row a lot with what the statistics are counted from. Yes, no and not reported stand apart.',
    },
    keywords,
  },
  ocds: {
    title: {
      nb: 'Offentlige anskaffelser som OCDS',
      nn: 'Offentlege anskaffingar som OCDS',
      en: 'Public procurement as OCDS',
    },
    description: {
      nb: 'Kunngjøringene som utgivelser etter Open Contracting Data Standard, med utvidelser for det som standarden ikke har.',
      nn: 'Kunngjeringane som utgjevingar etter Open Contracting Data Standard, med utvidingar for det som standarden ikkje har.',
      en: 'The notices as releases of the Open Contracting Data Standard, with extensions for what the standard lacks.',
    },
    keywords,
  },
};
