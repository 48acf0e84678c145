import type { InnovationMessages } from './messages.nb.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `one ${one}` : `${n} ${many}`);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const en: InnovationMessages = {
  facet: {
    effect: {
      measured: 'Measured effect',
      estimated: 'Only estimated',
      expected: 'Only expected',
      unknown: 'Unknown basis',
      none: 'No effect is stated',
    },
    outcome: {
      worked: 'Measured improvement',
      mixed: 'Mixed',
      sobering: 'Did not work or was stopped',
      gave_nothing: 'Had no effect',
      failed: 'Failed',
      stopped: 'Stopped',
      not_known: 'Not known',
    },
    type: {
      service: 'New service',
      process: 'New way of working',
      organisation: 'New organisation of work',
      product: 'New product',
      communication: 'New communication',
    },
    degree: { incremental: 'Incremental', radical: 'Radical', transformative: 'Transformative' },
    phase: {
      idea: 'Idea or plan',
      trial: 'On trial',
      in_use: 'In use',
      spread: 'In use in several places',
      ended: 'Ended',
    },
    organisationKind: {
      municipality: 'Municipality',
      county_authority: 'County authority',
      state_body: 'State body',
      health_trust: 'Health trust',
      voluntary: 'Voluntary organisation',
      other: 'Other organisation',
    },
  },
  group: {
    effect: 'What we know of the effect',
    outcome: 'How it went',
    type: 'Type',
    degree: 'Degree',
    phase: 'Phase',
    topic: 'Topic',
    lifeEvent: 'Life event',
    organisationKind: 'Who is behind it',
    county: 'County',
    country: 'Country',
  },

  libraryTitle: 'Innovations',
  libraryHeading: (total, measured) =>
    total === 0
      ? 'No innovations are described yet.'
      : `${capitalised(count(total, 'innovation is described', 'innovations are described'))}. ${
          measured === 0
            ? 'None has measured an effect.'
            : `${capitalised(count(measured, 'has', 'have'))} measured an effect.`
        }`,
  libraryLead: 'Here is what worked, what did not, and what nobody knows yet. Every fact has a source.',
  libraryDescription: 'Innovations in the public sector: what the need was, what was done, and what it gave.',
  hitsHeading: (total, measured) =>
    `${capitalised(count(total, 'innovation fits', 'innovations fit'))}. ${
      measured === 0
        ? 'None of them has measured an effect.'
        : `${capitalised(count(measured, 'has', 'have'))} measured an effect.`
    }`,
  allHeading: 'All innovations',
  searchLabel: 'Search the innovations',
  searchHelp: 'Write a few words, such as “medicine at home” or “building permits”.',
  searchSubmit: 'Search',
  searchChip: (text) => `Search: ${text}`,
  filtersLabel: 'Narrow the innovations',
  sort: { best: 'Best fit', surest: 'Surest effect', newest: 'Newest', title: 'Title' },
  partly: (words) => `None has all the words of “${words}”. Here are those that have some of them.`,
  shownOnMap: 'Show on a map',
  shownAsList: 'Show as a list',
  openData: 'Download as open data',
  emptyTitle: 'No innovation fits everything you chose',
  emptyHelp:
    'Remove one of the choices above, or describe the need in your own words on the front page. Then we search more widely.',
  emptyAction: 'Show all innovations',
  describeNeed: 'Describe a need',
  searchWider: (text) => `Search more widely for “${text}”`,
  ignoredTitle: 'Something in the address is unknown to us',
  ignored: (fields) => `We left out ${fields.map((field) => `“${field}”`).join(', ')} and show the rest.`,

  mapTitle: 'Map of innovations',
  mapHeading: (innovations, places) =>
    innovations === 0
      ? 'No municipality stands behind innovations that fit the choice.'
      : `${capitalised(count(places, 'municipality stands', 'municipalities stand'))} behind ${count(innovations, 'innovation', 'innovations')}.`,
  mapLead:
    'Each dot is a municipality. The filled ones have innovations that are described here; choose one to see them.',
  mapDescription:
    'Norway drawn as one dot for each municipality, larger the more inhabitants. Filled dots are municipalities with innovations. The same figures stand in the table below.',
  mapCaption: (outside) =>
    outside === 0
      ? 'All innovations that fit have a Norwegian municipality behind them.'
      : outside === 1
        ? 'One innovation has no Norwegian municipality behind it, but for instance a state body, and is therefore not on the map.'
        : `${outside} innovations have no Norwegian municipality behind them, but for instance a state body, and are therefore not on the map.`,
  mapSource:
    'The Norwegian Mapping Authority (centre points), Statistics Norway (population). An innovation may have several municipalities behind it.',
  mapCount: (n) => count(n, 'innovation', 'innovations'),
  mapTable: 'Municipalities with innovations',
  municipality: 'Municipality',
  innovations: 'Innovations',
  countiesHeading: 'County by county',
  countiesCaption: 'Innovations with a municipality in the county behind them',
  noneInCounty: 'None',

  kicker: 'Innovation',
  needHeading: 'This was the need',
  solutionHeading: 'This is what was done',
  learnedHeading: 'This is what they learned',
  resultsHeading: (measured, other) => {
    if (measured > 0) return capitalised(count(measured, 'effect is measured', 'effects are measured'));
    return other > 0 ? 'Nobody has measured what it gave' : 'We do not know what it gave';
  },
  resultsLead: (measured, other, isBetter) => {
    if (measured > 0) {
      const notBetter =
        measured === 1 ? 'It does not show a clear improvement.' : 'None of them shows a clear improvement.';
      const worse = isBetter ? '' : notBetter;
      const others =
        other > 0
          ? `Besides, ${count(other, 'effect is', 'effects are')} stated without being measured.`
          : '';
      return [worse, others].filter(Boolean).join(' ');
    }
    if (other > 0)
      return `${capitalised(count(other, 'effect is', 'effects are'))} stated but not measured. Use with care.`;
    return 'The source that we read does not say what the innovation led to. That does not mean that it did not work.';
  },
  resultGroup: {
    measured: 'Measured effect',
    estimated: 'Estimated effect',
    expected: 'Expected effect',
    unknown: 'Stated effect, unknown basis',
  },
  resultMeaning: {
    measured: 'Somebody has measured what happened.',
    estimated: 'Somebody has worked it out or estimated it.',
    expected: 'This is what they expected beforehand.',
    unknown: 'The source does not say how it found this.',
  },
  direction: { better: 'Better', worse: 'Worse', none: 'No change', mixed: 'Both better and worse' },
  volumeHeading: 'Volume',
  volumeMeaning: 'How much was done. It does not say whether anything became better for anybody.',
  judgement: (outcome) => `Our judgement: ${outcome}`,
  judgementOf: {
    worked: 'an improvement was measured',
    mixed: 'mixed results',
    gave_nothing: 'it had no effect',
    failed: 'it failed',
    stopped: 'it was stopped',
    not_known: 'it is not known whether it worked',
  },
  judgementNote:
    'The judgement is Nytte’s, made from the sources below. The source has not necessarily said it so.',
  judgementKept: (organisation, outcome) => `The judgement of ${organisation}: ${outcome}`,
  judgementNoteKept: 'The organisation has judged this itself, and points to the sources below.',
  keptBy: (organisation, day) =>
    `${organisation} has written this and keeps it up to date. Last changed ${day}.`,
  notKnownNote:
    'We have not read of any measured effect. That does not mean that the innovation did not work.',
  factsLabel: 'About the innovation',
  beginSame: 'Do the same: begin an initiative',
  who: 'Who',
  whoCollective: (name) => `${name} (collective name)`,
  when: 'When',
  yearFrom: (from) => `From ${from}`,
  yearTo: (to) => `Until ${to}`,
  yearUnknown: 'Not stated',
  phase: 'Phase',
  type: 'Type',
  degree: 'Degree',
  country: 'Country',
  partners: 'Together with',
  spreadTo: 'Adopted by others',
  instrumentsUsed: 'Support they received',
  topicsHeading: 'Is about',
  lifeEventsHeading: 'Life event',
  keywordsHeading: 'Other words for it',
  sourcesHeading: (n) => (n === 1 ? 'The source' : `${n} sources`),
  checked: 'Another reader has found every measured result in the source.',
  notChecked: 'Nobody else has checked these facts against the source yet.',
  readOn: (day) => `Read on ${day}. The page may have changed since.`,
  editorialSummary: 'What is our own judgement',
  editorialLead: 'The rest was read in the source. These we have judged ourselves:',
  editorialField: {
    need: 'the need as it is worded',
    types: 'the type',
    degree: 'the degree',
    phase: 'the phase',
    outcome: 'how it went',
    outcomeReason: 'the reason given for how it went',
    'results.direction': 'whether a measured effect went for the better or the worse',
    topics: 'the topics',
    keywords: 'the keywords',
    lifeEvents: 'the life event',
  },
  correctHeading: 'Is something wrong here?',
  correctText: 'The word of those who own the innovation goes before ours.',
  correctLink: 'Tell us of an error',
  correctYourself: 'Correct this for your organisation',
  likeHeading: (n) => (n === 1 ? 'One other about the same' : `${n} others about the same`),
  likeLead: 'They share topics or a life event with this one.',
  asData: 'This page as open data',
};
