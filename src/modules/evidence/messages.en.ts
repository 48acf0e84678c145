import type { EvidenceMessages } from './messages.nb.ts';

export const en: EvidenceMessages = {
  frontTitle: 'Nytte',
  frontDescription:
    'Describe a need and see who has met it before, what it gave, what did not work, and which support you may apply for.',
  needMissing: 'Write what the need is. A few words are enough.',
  needTooLong: (max) => `The text is too long. Shorten it to ${max} characters or fewer.`,
  exampleNeed: 'Older people living at home forget to take their medicine',
  statedNeedsLead: 'Several public bodies have said that they have these needs.',
  haveIt: (organisations) => `${organisations} organisations have it`,
  allNeeds: 'See all needs',
  stateThisNeed: 'State this need, so that others can find it',
  beginInitiative: 'Do something about it: begin an initiative',
  sharedNeeds: 'What many struggle with',
  sharedNeedsLead: (innovations) =>
    `The topics that most organisations have done something about, among the ${innovations} innovations described.`,
  organisationCount: (count) => `${count} ${count === 1 ? 'organisation' : 'organisations'}`,
  learnedLately: 'Lessons worth taking along',
  learnedLead: 'From the latest innovations that have told what they learned.',
  briefTitle: (need) => `What we know about: ${need}`,
  yourNeed: 'The need',
  change: 'Change the need',
  summary: (hits, { measured, repeated, sobering }) => {
    if (hits === 0) return 'We found nobody who has described meeting this need.';
    const met = `${hits === 1 ? 'One innovation has' : `${hits} innovations have`} met a similar need.`;
    const effect =
      measured === 0
        ? ' None of them has measured what it gave.'
        : ` ${measured === 1 ? 'One has' : `${measured} have`} measured what it gave.`;
    const again =
      repeated === 0
        ? ''
        : ` ${repeated === 1 ? 'One has' : `${repeated} have`} given others the same benefit.`;
    const failed = sobering === 0 ? '' : ` ${sobering === 1 ? 'One' : sobering} did not work or was stopped.`;
    return met + effect + again + failed;
  },
  summaryOfParts: (hits) =>
    hits === 1
      ? 'Nobody has described the whole of this need. One innovation is like a part of it.'
      : `Nobody has described the whole of this need. ${hits} innovations are like parts of it.`,
  corrected: (pairs) => `We read ${pairs}.`,
  correctedPair: (typed, read) => `“${typed}” as “${read}”`,
  cut: 'The text was long. We used what weighs most.',
  belongsTo: 'The need belongs to',
  lifeEvents: 'Life events',
  topics: 'Topics',
  innovationsHeading: (count) => `${count === 1 ? 'One similar innovation' : `${count} similar innovations`}`,
  innovationsLead:
    'The most similar come first. Among those about as similar, what is measured in several places comes before what is only promised. What did not work stands beside what did.',
  weakHeading: (count) => `Show ${count} more that may be useful to know about`,
  soberingHeading: (count) => `${count === 1 ? 'One' : count} that did not work, or was stopped`,
  solutionsHeading: 'Solutions you can take into use',
  solutionsLead: 'What is not known of the terms stands on the page of each solution.',
  allSolutions: 'See all solutions',
  instrumentsHeading: 'Support you may apply for',
  instrumentsHeadingUnknown: 'Support that may fit',
  instrumentsLead: 'Amounts, status and deadlines are as they were when read. Always check with the owner.',
  rulesHeading: 'Rules and purchases',
  rulesLead: 'Must something be bought? Five questions give a procedure that fits.',
  rulesLink: 'Buy for this need',
  allInstruments: 'See all support schemes',
  noInstruments: 'We found no scheme that fits. See the whole list.',
  peersHeading: (name) => `Most like ${name}`,
  peersLead:
    'Alike in population, centrality and county. Those who have done something about the need come first.',
  peersHeadingUnknown: 'You can ask these',
  peersLeadUnknown: 'Say who you are, and you will see who is most like you.',
  peerDone: (title) => `Has done: ${title}`,
  peerNothing: 'No hits for this need',
  noHitsTitle: 'No hits, but your need matters just as much',
  noHitsHelp:
    'Try other words, or describe what happens today and to whom. The collection only holds what has been read and entered.',
  noFilterHits: 'No hits with these filters.',
  clearFilters: 'Remove the filters',
  unknownOrganisation: (text) =>
    `We found no organisation called “${text}”. Use the name of the municipality or the organisation number.`,
  madeFrom: (day, version) => `Made ${day} from content version ${version}.`,
  changedSince: (day, version) =>
    `You opened a link made ${day} from version ${version}. The content has been updated since, so the list may differ now.`,
  shareLink: 'Link to this brief',
  downloadWord: 'Download as Word',
  downloadPdf: 'Download as PDF',
  howMade: 'How this list is made',
  howMadeText:
    'We split the need into concepts, find the same concepts in each description, across bokmål, nynorsk, English and everyday words, and let rare words count more than common ones. Words in the title and the need count most. A benefit that others measured and got too lifts a hit by at most ten per cent, one measured in a single place by at most one per cent, and estimates and expectations by less still. Nobody pays to rank high, and nobody gets an order of their own.',
  whyTotal: (percent) => `${percent} of the best match imaginable`,
  concepts: 'The words we searched with',
  narrow: 'Narrow the hits',
  filterType: 'Type of innovation',
  filterDegree: 'How large a change',
  filterPhase: 'How far it has come',
  filterTopic: 'Topic',
  filterLifeEvent: 'Life event',
  filterSure: 'How sure',
  onlyMeasured: 'Only those with a measured effect',
  filterMine: 'Who',
  onlyLikeMine: 'Only organisations like ours',
  likenessMuch: 'Much like',
  likenessSome: 'Somewhat like',
  likenessLittle: 'Little like',
  likenessSameCounty: 'same county',
  likenessSameSize: 'about as many inhabitants',
  likenessLarger: (times) => `${times} times as many inhabitants`,
  likenessSmaller: (times) => `${times} times fewer inhabitants`,
  likenessCentral: 'more central',
  likenessRemote: 'less central',
  likenessSameCentrality: 'about as central',
  quote: (text) => `“${text}”`,
  why: {
    readAs: (read) => `read as “${read}”`,
    in: (fields) => `in ${fields}`,
    proposed: (source) => `proposed by ${source}; no words in common`,
    used: (count) => `used by ${count === 1 ? 'one' : count} of the similar innovations`,
    general: 'for early work on needs of any kind',
  },
  proof: {
    level: {
      measured: 'Measured where it began.',
      estimated: 'The effect is estimated, not measured.',
      expected: 'The effect is only expected.',
      unknown: 'It is not said how the effect was found.',
      none: 'No effect is described.',
    },
    measuredByOthers: (isOwn, others, held, notHeld) => {
      const who = isOwn
        ? `Measured where it began and by ${others === 1 ? 'one other' : `${others} others`}`
        : `Measured by ${others === 1 ? 'one' : others} of those who took it up`;
      const got = [
        ...(held > 0 ? [`${held === 1 ? 'one' : held} got the same benefit`] : []),
        ...(notHeld > 0 ? [`${notHeld === 1 ? 'one' : notHeld} did not`] : []),
      ];
      return got.length > 0 ? `${who}; ${got.join(', ')}.` : `${who}.`;
    },
    using: (count) =>
      count === 1 ? 'One other organisation uses it.' : `${count} other organisations use it.`,
    stopped: (count) => `${count === 1 ? 'One has' : `${count} have`} stopped using it.`,
  },
  relation: {
    inflected: 'another form of the word',
    spelling: 'spelling corrected',
    part: 'part of the word',
    whole: 'the word is part of a longer one',
    synonym: 'means the same',
    translation: 'the same in another language',
    everyday: 'professional term',
    broader: 'wider term',
    narrower: 'narrower term',
    related: 'often goes with',
  },
  field: {
    title: 'the title',
    need: 'the need',
    description: 'the solution',
    outcome: 'the results',
    learned: 'the lessons',
    keywords: 'the keywords',
    names: 'the names',
  },
  documentInstruments: 'Support that may fit',
  documentSources: 'Sources',
  source: 'Source',
  resultStatus: {
    measured: 'Measured',
    estimated: 'Estimated',
    expected: 'Expected',
    unknown: 'Certainty unknown',
  },
  volume: 'volume',
  learned: 'Learned',
  done: 'What was done',
  met: 'The need that was met',
};
