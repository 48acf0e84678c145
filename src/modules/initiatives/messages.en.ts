import type { InitiativeMessages } from './messages.nb.ts';
import type { InitiativePhase } from './schema.ts';

const phase: Record<InitiativePhase, string> = {
  need: 'Need',
  idea: 'Idea',
  trial: 'Trial',
  decision: 'Decision',
  implementation: 'Implementation',
  in_use: 'In use',
  spread: 'Spread',
  stopped: 'Stopped',
};

const standing: Record<InitiativePhase, string> = {
  need: 'The need has been under clarification',
  idea: 'The idea has been worked on',
  trial: 'It has been tried out',
  decision: 'It has awaited a decision',
  implementation: 'It has been under introduction',
  in_use: 'It has been in use',
  spread: 'It has been in use elsewhere too',
  stopped: 'Stopped',
};

const after: Record<InitiativePhase, string> = {
  need: 'once the need was clear',
  idea: 'at the idea stage',
  trial: 'after a trial',
  decision: 'when it was to be decided',
  implementation: 'while it was being introduced',
  in_use: 'after having been in use',
  spread: 'after having spread',
  stopped: '',
};

/** What the room of initiatives says in English. */
export const en: InitiativeMessages = {
  kicker: 'Initiative',
  phase,
  phaseHelp: {
    need: 'You find out what the need is, whom it concerns, and what others have done.',
    idea: 'You shape a solution together with those who will use it.',
    trial: 'You try the solution on a small scale and measure what it gives.',
    decision: 'You know enough to decide: introduce, change or stop.',
    implementation: 'It is decided. The solution is being introduced, and the benefits followed up.',
    in_use: 'The solution is in ordinary use. Now the benefits are to be realised.',
    spread: 'Other organisations use the solution too.',
    stopped: 'The initiative ends. That is an honourable end when you say what you learned.',
  },
  standsSince: (at, day) => `${standing[at]} since ${day}.`,
  stoppedOn: (stoppedIn, day) => (stoppedIn ? `Stopped ${after[stoppedIn]}, ${day}.` : `Stopped ${day}.`),
  lateSince: (day) => `The phase should have been over by ${day}.`,
  dueBy: (day) => `The phase should be over by ${day}.`,

  onlyUs: 'Only the organisation and those who take part can see this initiative.',
  done: {
    begun: 'The initiative has begun. Fill in the rest when you get that far.',
    changed: 'The changes are saved.',
    moved: 'The initiative is in a new phase.',
    restored: 'The earlier version is in force again.',
  },

  next: 'Next step',
  nextWords: {
    new_date: {
      heading: 'The phase is late',
      text: 'Set a new date, or go on to the next phase.',
      action: 'Set a new date',
    },
    link_need: {
      heading: 'Which need does it meet?',
      text: 'Link the initiative to the need. Then others with the same need will find it.',
      action: 'Link to a need',
    },
    name_owner: {
      heading: 'Who is responsible?',
      text: 'An initiative without an owner is seldom finished.',
      action: 'Name an owner',
    },
    plan_trial: {
      heading: 'Plan the trial',
      text: 'Write down what you want to know, and how you will measure it, before you begin.',
      action: 'Plan the trial',
    },
    plan_benefits: {
      heading: 'What should it give?',
      text: 'Make a benefit plan while you can still measure how things are today.',
      action: 'Make a benefit plan',
    },
    set_baseline: {
      heading: 'Measure how things are today',
      text: 'Without a baseline nobody can know whether the benefit came.',
      action: 'Set the baseline',
    },
    measure: {
      heading: 'It is time to measure',
      text: 'A measurement is due.',
      action: 'Record the measurement',
    },
    share: {
      heading: 'Tell others what you did',
      text: 'Put it in the library, so that others need not start again.',
      action: 'Share as an innovation',
    },
    move: {
      heading: 'Ready for the next phase?',
      text: 'Everything that this phase needs is in place.',
      action: 'Go on',
    },
  },

  summaryHeading: 'This is the initiative',
  noSummary: 'The initiative has not been described yet.',
  ideaHeading: 'How it is meant to work',
  decisionHeading: 'What was decided',
  learnedHeading: 'What was learned',
  learnedSoFarHeading: 'What has been learned so far',
  needsHeading: (n) => (n === 1 ? 'The need that it meets' : `${n} needs that it meets`),
  fromHeading: 'Where it comes from',
  noveltyWord: { first: 'We are first', adapted: 'Adapted from others', copied: 'Taken over from others' },
  noveltyText: {
    first: 'We know of nobody who has done this before.',
    adapted: 'Others have done it before. We have adapted it.',
    copied: 'Others have done it before. We do it the same way.',
  },
  takenFrom: 'Taken from',
  becameHeading: 'Told in the library',
  becameText: 'The initiative is described as an innovation, so that others can learn from it:',
  becameDraft: 'You have a draft about the initiative in the library.',
  becameDraftLink: 'Go on with the draft',
  supportHeading: () => 'Support that was used',
  goalsHeading: 'UN Sustainable Development Goals that it contributes to',
  phasesHeading: 'Phases so far',
  phaseFrom: (day) => `from ${day}`,

  whoHeading: 'Who is in it',
  owns: 'owns the initiative',
  responsible: 'Responsible',
  noOwner: 'Nobody has been named yet.',
  socialPartnersHeading: 'Employees and their representatives',
  noSocialPartners: 'Nothing is said of how employees and their representatives take part.',
  sector: {
    municipal: 'Municipality',
    county: 'County authority',
    state: 'State',
    voluntary: 'Voluntary sector',
    business: 'Business',
    research: 'Research',
    employees: 'Employees',
    citizens: 'Citizens',
    other: 'Others',
  },
  part: {
    leads: 'leads',
    takes_part: 'takes part',
    delivers: 'delivers',
    funds: 'funds',
    researches: 'does research on it',
    social_partner: 'social partner',
    users: 'uses the solution',
    advises: 'advises',
  },

  factsHeading: 'In short',
  fact: {
    phase: 'Phase',
    cost: 'Estimated cost',
    start: 'Started',
    due: 'Phase over by',
    types: 'Type',
    degree: 'Degree',
  },
  followers: (n) => (n === 0 ? 'Nobody follows it yet.' : n === 1 ? 'One follows it.' : `${n} follow it.`),
  topicsHeading: 'Belongs to',
  asData: 'The initiative as data (JSON)',
  historyLink: 'See what has changed',
  more: 'More that you can do',
  edit: 'Change the initiative',
  move: 'Move to another phase',
  stop: 'Stop the initiative',
  share: 'Share as an innovation',
  remove: 'Delete the initiative',
  removeText:
    'It has never been shown to all, and nothing is attached to it. What is deleted cannot be brought back.',

  phaseTitle: 'Move the initiative to another phase',
  phaseNow: (at) => `It is now in the phase “${phase[at]}”.`,
  phaseChoose: 'New phase',
  phaseNote: 'Why now?',
  phaseNoteHelp:
    'Going to implementation: write what was decided, by whom and why. Stopping: write what you learned. Otherwise you may leave it empty.',
  phaseNotePublic: 'The initiative is open to all. Everybody can read what you write.',
  phaseDue: 'When should the new phase be over?',
  phaseDueHelp: 'Without a date it is never counted as late.',
  phaseMove: 'Move the initiative',
  phaseLeave: 'Back to the initiative',
  phaseMissing: 'Choose which phase it goes to.',
  phaseNoteMissing: {
    decision: 'Write what was decided, by whom and why.',
    learned: 'Write what you learned, so that others can learn from it.',
  },
  phaseNoteTooLong: (most) => `The text is too long. The limit is ${most} characters.`,
  phaseDueWrong:
    'The date cannot be used. It must be a day in the calendar, and not before the initiative started.',

  historyTitle: (n) =>
    n === 1 ? 'The initiative has not changed since it began' : `The initiative has ${n} versions`,
  compareFrom: 'From',
  compareTo: 'To',
  compare: 'Compare',
  whatDiffers: 'What differs between the two',
  versionList: 'All versions',
  version: (number) => `Version ${number}`,
  versionOf: (number, day) => `Version ${number}, ${day}`,
  versionNow: 'in force now',
  restore: (number) => `Use version ${number} again`,

  listTitle: 'Initiatives',
  onward: [
    ['/trials', 'Trials'],
    ['/sandbox', 'Sandbox cases'],
    ['/benefits/national', 'Benefits'],
    ['/adoption', 'What is spreading'],
  ],
  listDescription: 'What public bodies are trying now: initiatives from need to use.',
  listHeading: (n) =>
    n === 1 ? 'One initiative in the public sector' : `${n} initiatives in the public sector`,
  listFound: (n) =>
    n === 0 ? 'No initiative fits' : n === 1 ? 'One initiative fits' : `${n} initiatives fit`,
  listLead:
    'See what others are working on now, how far they have come, and what they learned from what was stopped.',
  begin: 'Begin an initiative',
  emptyTitle: 'Nobody has shown an initiative yet',
  emptyHelp:
    'Here stand the initiatives that organisations make known: what they try, how far they have come, and what it gave. Begin with the need, and open the initiative to all when you wish.',
  searchLabel: 'Search the initiatives',
  searchHelp: 'Write what it is about, for example “medicine at home”.',
  searchSubmit: 'Search',
  filter: {
    phase: 'Phase',
    topic: 'Topic',
    lifeEvent: 'Life event',
    goal: 'Development goal',
    county: 'County',
    own: 'Ours',
  },
  ownOnly: 'Only those of our organisation',
  nothingHelp: 'Take away a filter, or search with other words.',
  showAll: 'Show all initiatives',
  openData: 'The list as open data:',
  cardSince: (at, day) => `${phase[at]} since ${day}`,
  participantsCount: (n) => (n === 1 ? 'One more takes part' : `${n} more take part`),
  onlyUsShort: 'Only us',

  organisationHeading: (n, shown) =>
    n === 1
      ? 'One initiative'
      : n < shown
        ? `${n} initiatives`
        : `The ${n} initiatives that were last changed`,
  workplaceHeading: (all, late, noOwner) =>
    `${all === 1 ? 'One initiative' : `${all} initiatives`}: ${late} late, ${noOwner} without an owner`,
  workplacePortfolio: 'See the whole portfolio',
};
