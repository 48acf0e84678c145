import type { AdoptionMessages } from './messages.nb.ts';

const words = [
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
const inWords = (n: number) => words[n] ?? String(n);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => `${capitalised(text)}.`;

export const en: AdoptionMessages = {
  state: {
    considers: 'Considers it',
    tests: 'Tests it',
    uses: 'Uses it',
    adapted: 'Uses it, adapted',
    stopped: 'Has stopped',
  },
  stateSince: {
    considers: (year) => `Considers it, since ${year}`,
    tests: (year) => `Tests it, since ${year}`,
    uses: (year) => `Uses it, since ${year}`,
    adapted: (year) => `Uses it in an adapted form, since ${year}`,
    stopped: (year) => `Stopped in ${year}`,
  },
  section: {
    heading: (using, testing, considering, stopped) => {
      const parts = [
        using > 0 ? `${inWords(using)} ${using === 1 ? 'other uses' : 'others use'} this` : '',
        testing > 0 ? `${inWords(testing)} ${testing === 1 ? 'tests' : 'test'} it` : '',
        considering > 0 ? `${inWords(considering)} ${considering === 1 ? 'considers' : 'consider'} it` : '',
        stopped > 0 ? `${inWords(stopped)} ${stopped === 1 ? 'has' : 'have'} stopped` : '',
      ].filter(Boolean);
      return parts.length > 0 ? parts.map(sentence).join(' ') : 'Nobody else has said that they use this yet';
    },
    none: 'Are you considering the same, or using it already? Say so here. The originator hears of it, and others find you.',
    own: 'You are behind this yourselves. Here you see who takes it up.',
    want: 'We want this too',
    weUse: 'We use this',
    calledOff: (framework) => `called off from ${framework}`,
    likeYours: 'like yours',
    change: (state) => `You have said: ${state}. Tell more`,
    all: 'Who, when, and what it gave',
    ask: 'Ask those who have tried',
    next: 'Who should look at this next?',
    learnedFrom: (name) => `learned from ${name}`,
    measured: 'has measured it',
    private: 'Seen by you only',
    more: (n) => `and ${n} more`,
  },
  organisation: {
    tookOver: (n) => `Learns from others: ${n === 1 ? 'one thing' : `${inWords(n)} things`}`,
    from: (name) => `from ${name}`,
    takenFrom: (n) =>
      n === 1
        ? 'One other considers, tests or uses something from here'
        : `${capitalised(inWords(n))} others consider, test or use something from here`,
  },
  tell: {
    title: 'We want this too',
    lead: (name) => `Tell how ${name} stands to this now. You can change it at any time.`,
    state: {
      label: 'Where are you?',
      help: 'Every answer is as useful. Whoever stops saves others their time.',
    },
    stateHelp: {
      considers: 'We are looking at it and have not begun.',
      tests: 'We are trying it with us.',
      uses: 'It is in ordinary use, as it was made.',
      adapted: 'It is in use, changed to fit us.',
      stopped: 'We tried or used it, and have stopped.',
    },
    year: { label: 'Since which year?', help: 'For example 2025.' },
    visibility: {
      label: 'Who should see it?',
      help: 'If you do not choose, everybody sees it when you use it or have stopped. Otherwise only you do.',
    },
    visibilityChoice: { public: 'Everybody', organisation: 'Our organisation only' },
    visibilityHelp: {
      public: 'The originator is told, and it becomes open data.',
      organisation: 'Nobody else is told. You can open it later.',
    },
    note: {
      label: 'What would you say to others who think of the same?',
      help: 'What you changed, what it took, what you would do differently.',
    },
    learned: { label: 'What did you learn?', help: 'Must be filled in if you have stopped.' },
    learnedFrom: { label: 'Whom did you learn it from?', help: 'They get the credit.' },
    learnedFromNone: 'Nobody in particular',
    initiative: { label: 'Your initiative', help: 'The one in which you work with this.' },
    initiativeNone: 'No initiative yet',
    beginInitiative: 'Begin an initiative',
    calledOffFrom: {
      label: 'Which framework did you call it off from?',
      help: 'Leave it empty if you have not used a framework agreement.',
      known: (names) => `Known frameworks: ${names}.`,
    },
    effectSummary: 'Have you measured what it gave?',
    effectLead:
      'Without a baseline nothing is measured. Fill in all of this, or none. No change is an answer too.',
    benefit: {
      label: 'Take the figures from a benefit of the initiative',
      help: 'Then you need not type them again.',
    },
    benefitNone: 'I type the figures myself',
    effectText: {
      label: 'What did you measure?',
      help: 'For example “hours of driving a week in home care”.',
    },
    baseline: { label: 'Baseline: how much was it before?', help: 'A number, for example 120 or 7.5.' },
    value: { label: 'How much is it now?', help: 'In the same unit.' },
    unit: { label: 'Unit', help: 'For example hours a week.' },
    better: { label: 'Which is better?' },
    betterChoice: { lower: 'A lower number', higher: 'A higher number' },
    effectYear: { label: 'The year it was measured' },
    source: { label: 'Source', help: 'A report, a web address, or who measured it.' },
    repeats: {
      label: 'Which effect at the originator is this?',
      help: 'Then the two can be held against each other.',
    },
    repeatsNone: 'None of them',
    submit: 'Save',
    cancel: 'Cancel',
    conflict: 'A colleague saved while you were writing',
    conflictText: (state) =>
      `They wrote: ${state}. What you wrote stands below. If you save now, yours holds, and theirs stays in the history.`,
    historyHeading: 'What you have told before',
  },
  fault: {
    'is missing': 'is missing',
    'is no number': 'must be a number, for example 12 or 7.5',
    'is in the future': 'cannot be a year that has not been',
    'is before the last': 'is before the year of what you told last',
    'has learned from you': 'has learned it from you, so you cannot have learned it from them',
    'cannot be used': 'cannot be used',
    'cannot be kept': 'has characters that cannot be kept',
  },
  ask: {
    title: 'Ask those who have tried',
    lead: 'The question goes to the organisation, not to a person. No addresses are shown.',
    to: { label: 'Whom do you want to ask?' },
    originator: (name) => `${name} (made it)`,
    adopter: (name, state) => `${name} (${state.toLocaleLowerCase('en')})`,
    text: {
      label: 'What do you want to know?',
      help: 'Editors there and with you can read it. Nobody else.',
    },
    submit: 'Send the question',
    nobodyTitle: 'None of them can answer here yet',
    nobody:
      'None of the organisations behind this has anybody who uses Nytte. We cannot pass the question on. This is what we know of where you can read more:',
    listTitle: 'Questions',
    listHeading: (n) =>
      n === 0
        ? 'No questions wait for you'
        : `${n === 1 ? 'One question waits' : `${n} questions wait`} for you`,
    noneTitle: 'Nobody has asked anything',
    none: 'What you ask others, and what others ask you, stands here. Begin on the page of an innovation.',
    waitsForUs: 'Waits for your answer',
    waitsForThem: 'Waits for their answer',
    answered: 'Answered',
    fromTo: (from, to) => `${from} asks ${to}`,
    gone: 'An innovation that has been withdrawn',
    about: 'Question about',
    toInnovation: 'Read about the innovation',
    reply: { label: 'Reply', help: 'Write nothing that not all of their editors may read.' },
    replySubmit: 'Send',
    close: 'We have nothing to add',
    sent: 'Sent. They are told of it in Nytte.',
    messages: 'The conversation',
    wroteAt: (name, moment) => `${name}, ${moment}`,
  },
  mail: {
    askedSubject: (title) => `Question about “${title}”`,
    asked: (name, title, link) =>
      `${name} has asked you about “${title}” in Nytte.\n\nRead and answer here:\n${link}\n\nThe answer goes through Nytte. Nobody sees your address.`,
    answeredSubject: (title) => `An answer about “${title}”`,
    answered: (name, title, link) =>
      `${name} has answered you about “${title}” in Nytte.\n\nRead it here:\n${link}`,
  },
};
