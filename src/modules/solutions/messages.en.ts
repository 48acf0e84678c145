import type { SolutionMessages } from './messages.nb.ts';

const few = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (n: number): string => few[n] ?? String(n);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: SolutionMessages = {
  kinds: {
    cloud_service: 'Cloud service',
    shared_service: 'Shared public service',
    open_source: 'Open source software',
    material: 'Template, method or data',
  },
  phases: {
    development: 'In development',
    trial: 'On trial',
    in_use: 'In use',
    phasing_out: 'Being phased out',
    unknown: 'Not known',
  },
  facts: {
    whoMayUse: 'Who may use it',
    price: 'Price',
    dataLocation: 'Where data are processed and stored',
    dataProcessing: 'Data processing agreement',
    exit: 'Leaving and taking data along',
    accessibility: 'Accessibility',
    security: 'Security',
    uptime: 'Promised uptime',
    licence: 'Licence',
    repository: 'Source code',
    standards: 'Standards and interfaces',
    frameworks: 'Framework agreements',
  },
  standings: {
    open: 'In force now',
    coming: 'Has not begun',
    expired: 'Expired',
    unknown: 'End not known',
  },
  listTitle: 'Solutions you can take into use',
  listLead:
    'Cloud services, shared services, open source software and templates that others use. Begin with what you need, and see what is known of the terms.',
  listDescription:
    'A catalogue of cloud services and reusable solutions, with their terms and who uses them.',
  searchForm: 'Search for solutions',
  searchLabel: 'What do you need?',
  searchHelp: 'In your own words, for example “send mail to residents”.',
  searchSubmit: 'Find solutions',
  organisationLabel: 'Who are you?',
  organisationHelp: 'Name or number. Then you can see what organisations like yours use.',
  unknownOrganisation: (name) => `We find no organisation called “${name}”`,
  unknownOrganisationHelp: 'Write the whole name, or the organisation number.',
  filtersLabel: 'Narrow down',
  kindLegend: 'Kind of solution',
  sourceLegend: 'Source code',
  openSource: 'Open source with a known licence',
  frameworkLegend: 'Framework agreement',
  frameworkNow: 'Can be called off from a framework now',
  usedLegend: 'Users',
  usedByAlike: (name) => `Used by organisations like ${name}`,
  topicLegend: 'Topic',
  filterText: (text) => `Search: ${text}`,
  heading: (shown, all) =>
    shown === all
      ? all === 1
        ? 'One solution'
        : `${capitalised(inWords(all))} solutions`
      : `${capitalised(inWords(shown))} of ${inWords(all)} solutions`,
  users: (count) => (count === 0 ? 'Nobody has said that they use it' : `Used by ${inWords(count)}`),
  unknownCount: (count) =>
    count === 0
      ? 'All that we ask is known'
      : `${capitalised(inWords(count))} ${count === 1 ? 'thing is' : 'things are'} not known`,
  frameworksNow: (count) =>
    count === 1
      ? 'Can be called off from one framework now'
      : `Can be called off from ${inWords(count)} frameworks now`,
  read: (day) => `Read ${day}`,
  choose: (title) => `Compare ${title}`,
  compareChosen: 'Compare those chosen',
  compareHelp: 'Choose two to four.',
  emptyTitle: 'Solutions that can be taken into use come here',
  emptyText: 'Add a solution that you have made or buy, so that others can reuse it.',
  addOwn: 'Add a solution',
  noneTitle: 'No solutions fit',
  noneText:
    'Remove one of the choices, or write the need in other words. That a solution is not here does not mean that there is none.',
  noneShowAll: 'Show all solutions',
  beyondLast: 'There are not so many pages. Here is the last.',
  asCsv: 'CSV',
  asJson: 'JSON',
  openDataNote: 'Open data under CC BY 4.0. What is not known is left empty: that does not mean no.',

  backToList: 'Solutions',
  providerTerm: 'Who provides it',
  phaseTerm: 'How far it has come',
  what: 'What it is',
  termsHeading: (known, unknown) =>
    unknown === 0
      ? 'The terms that we ask about are known'
      : `${capitalised(inWords(known))} ${known === 1 ? 'term is' : 'terms are'} known, ${inWords(unknown)} ${unknown === 1 ? 'is' : 'are'} not`,
  termsLead:
    'Each term stands with its source and the day it was read. Check with the provider before you decide.',
  factSource: 'Source',
  factRead: (day) => `read ${day}`,
  unknownHeading: (count) =>
    count === 1 ? 'One thing we do not know' : `${capitalised(inWords(count))} things we do not know`,
  unknownLead: 'The sources we have read say nothing of this. That does not mean no. Ask the provider.',
  notKnown: 'Not known',
  notAsked: 'Does not apply to this kind',
  frameworksHeading: (open, all) => {
    if (all === 0) return 'No framework agreement is known';
    if (open === 0) return 'None of the frameworks is confirmed to be in force now';
    return open === 1
      ? 'Can be called off from one framework now'
      : `Can be called off from ${inWords(open)} frameworks now`;
  },
  framework: {
    name: 'Framework agreement',
    owner: 'Owner',
    dates: 'In force',
    standing: 'Status',
    who: 'Who may call off, and how',
    notice: 'The notice',
    source: 'Source',
    period: (from, to) =>
      from && to ? `${from}–${to}` : from ? `from ${from}, end not known` : to ? `to ${to}` : 'not known',
  },
  codeHeading: (spdx) => `The code may be used under ${spdx}`,
  codeHeadingNoLicence: 'The code lies open, but its licence is not known',
  codeNoLicence: 'Without a licence nobody has been allowed to use the code. Ask its owner.',
  toRepository: 'See the source code',
  toContact: 'Contact the provider',
  standardsHeading: 'Standards and interfaces',
  builtOnHeading: 'Built on an innovation in the library',
  sourcesHeading: 'Sources',
  ownJudgement:
    'Nytte has retold the sources in its own words. Figures and terms have not been checked with the provider.',
  keptBy: (name, day) => `Kept by ${name}, last ${day}.`,
  contentLanguage: {
    nb: 'The text is in bokmål.',
    nn: 'The text is in nynorsk.',
    en: 'The text is in English.',
  },
  correctLink: 'Tell us of something that is wrong',
  correctYourself: 'Correct and keep it yourself',
  topicsHeading: 'About',
  keywordsTerm: 'Keywords',
  compareThis: 'Compare with others',

  compareTitle: 'Compare solutions',
  compareHeading: (names) => `${names.join(' – ')}: side by side`,
  compareLead:
    'The same questions to all. “Not known” means that the sources say nothing, not that the answer is no.',
  compareOne: 'Choose at least one more solution',
  compareNone: 'Choose two to four solutions',
  compareNoneText: 'Tick them in the catalogue, or choose here.',
  compareDropped: 'We compare four at most. The first four are here.',
  compareUnknown: (slugs) => `These are not in the catalogue: ${slugs}`,
  compareAdd: 'Add a solution',
  compareAddEmpty: 'Choose',
  compareAddSubmit: 'Add',
  compareRemove: (title) => `Remove ${title}`,
  compareQuestion: 'Question',
  compareMore: 'More',
  compareTable: 'The solutions side by side',
  kindTerm: 'Kind of solution',
  needTerm: 'The need it meets',
  usersTerm: 'Used by',
  organisationHeading: (count) =>
    count === 1
      ? 'Provides one solution that others can take into use'
      : `Provides ${inWords(count)} solutions that others can take into use`,
};
