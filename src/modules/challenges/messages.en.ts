import type { ChallengeMessages } from './messages.nb.ts';

export const en: ChallengeMessages = {
  documentTitle: 'Challenges to the market',
  description: 'Needs that public bodies have published to the market, and how the answers were judged.',
  listTitle: (open) =>
    open === 0
      ? 'No needs are open to the market now'
      : open === 1
        ? 'One need is open to the market now'
        : `${open} needs are open to the market now`,
  listLead:
    'Public bodies tell what they need. Start-ups and others answer in one short form. You know beforehand how the answers are judged, and afterwards why it went as it did.',
  found: (total) => (total === 1 ? 'One challenge fits' : `${total} challenges fit`),
  emptyTitle: 'No needs have been published to the market yet',
  emptyHelp:
    'Here belong needs that a body has not found the solution to, and wants to ask the market about. Begin from a need that you have stated, or write the challenge directly.',
  emptySelection: 'No challenges fit these choices. Remove one of them.',
  showAll: 'Show all challenges',
  announceNeed: 'Publish a need',
  howToAnswerLink: 'How to answer',
  filter: { phase: 'How far', who: 'Who may answer' },
  phase: {
    announced: 'Opens soon',
    open: 'Open for answers',
    judging: 'The answers are being judged',
    judged: 'Judged, awaiting conclusion',
    concluded: 'Concluded',
    withdrawn: 'Withdrawn',
  },
  who: {
    startup: 'Start-ups',
    company: 'Established companies',
    research: 'Research environments',
    voluntary: 'Voluntary organisations',
    public_body: 'Public bodies',
  },
  offer: {
    pilot: 'A pilot with us',
    money: 'Money for development or testing',
    access: 'Access to users or data',
    test_bed: 'A test bed',
    guidance: 'Experts to talk to on the way',
  },
  next: {
    small_development: 'A small development contract, after the model of StartOff',
    market_dialogue: 'Dialogue with the market before a procurement',
    innovation_partnership: 'An innovation partnership',
    competition: 'A competition with a notice in the usual way',
    pilot_agreement: 'An agreement to test, without a purchase',
    undecided: 'It is not decided',
  },
  opensIn: (when) => `Opens ${when}`,
  closesIn: (days, when) =>
    days <= 0
      ? `Deadline today, ${when}`
      : days === 1
        ? `Deadline tomorrow, ${when}`
        : `Deadline in ${days} days, ${when}`,
  closed: (when) => `The deadline passed ${when}`,
  concludedOn: (when) => `Concluded ${when}`,
  withdrawnOn: (when) => `Withdrawn ${when}`,
  by: (name) => `Published by ${name}`,
  draftsHeading: (n) => (n === 1 ? 'One draft in your organisation' : `${n} drafts in your organisation`),
  savedAt: (when) => `Last saved ${when}.`,
  untitled: 'Challenge without a name',
  openData: 'Download the selection as',
  feedTitle: 'New challenges',
  feedLink: 'Subscribe to new challenges (Atom)',

  done: {
    published: 'The challenge is published.',
    saved: 'The draft is saved.',
    discarded: 'The draft is discarded.',
    amended: 'The amendment is published, and everybody who has begun an answer has been told.',
    withdrawn: 'The challenge is withdrawn, and everybody who has begun an answer has been told.',
    judged: 'The judging has ended. Now it must be concluded.',
    concluded: 'The result is published. Everybody who answered was told at the same moment.',
    tied: 'The initiative is tied to the challenge.',
  },

  answerNow: 'Answer the challenge',
  continueAnswer: 'See or change your answer',
  ask: 'Ask a question',
  questionsLink: (n) =>
    n === 0 ? 'Questions and answers' : n === 1 ? 'One question and answer' : `${n} questions and answers`,
  judgeLink: 'Judge the answers',
  resultLink: 'See the result',
  concludeLink: 'Write the conclusion',
  editDraft: 'Continue the draft',
  handedIn: (when) => `You handed in an answer ${when}.`,
  begun: 'You have begun an answer, and have not handed it in.',

  needHeading: 'What is the need?',
  whom: 'Whom it concerns',
  today: 'How it is today',
  knowMet: 'How we know that the need is met',
  notWanted: 'What we are not looking for',
  fromNeed: 'Read more about the need',
  whoHeading: 'Who may answer?',
  offerHeading: 'What do those we go on with get?',
  money: (amount, source) => `${amount}. The money comes from: ${source}`,
  nextHeading: 'What happens afterwards?',
  notATender:
    'An answer here is not a tender in a procurement, and binds nobody. If the body is to buy anything, the rules of public procurement apply.',
  isATender: 'The answers are part of a procurement. The notice prevails over what stands here:',
  noticeLink: 'Read the notice',
  criteriaHeading: (n) => `The answers are judged by ${n} criteria`,
  criteriaLead:
    'Everybody judges alone, on the same scale from 1 to 5, and gives a reason for each number. Criteria and weights are locked from the publication on.',
  weight: (percent) => `${percent}%`,
  criterion: 'Criterion',
  weightHeading: 'Weight',
  means: (score) => `${score} means`,
  between: '2 and 4 lie between.',
  datesHeading: 'Deadlines',
  opensAt: 'Opens for answers',
  questionsBy: 'Questions by',
  answersBy: 'Answers by',
  judgedBy: 'Judged by',
  clock: 'Norwegian time. The clock of the server decides.',
  judgesHeading: (n) => (n === 1 ? 'One person judges the answers' : `${n} people judge the answers`),
  judgedHeading: (n) => (n === 1 ? 'One person judged the answers' : `${n} people judged the answers`),
  judgesLead:
    'Each of them declares whether they are bound to anybody who has answered, before they read the answers. Whoever is, judges none of them. The organisation knows their names; here is what they are.',
  sealedHeading: 'Nobody can read the answers before the deadline',
  sealed:
    'The answers are sealed. Not even the body that asks sees who has answered or what they have written before the deadline has passed.',
  personalDataHeading: 'Personal data',
  personalDataAlways:
    'Names and contact details in an answer are used only to get in touch, and are erased a year after the challenge has ended.',
  amendmentsHeading: (n) => (n === 1 ? 'Amended once' : `Amended ${n} times`),
  amendmentsLead: 'What was written first stands as it stood. Here is what was added, and why.',
  amendedAt: (when) => `Added ${when}`,
  amendmentReason: 'Reason',
  extendedTo: (when) => `The deadline is extended to ${when}`,
  withdrawnHeading: 'The challenge is withdrawn',
  withdrawnText: 'Answers that were handed in have not been opened, and will not be.',
  asData: 'The challenge as data (JSON)',
  manage: 'Do more with the challenge',
  amend: 'Add something or extend the deadline',
  withdraw: 'Withdraw the challenge',
  judgesManage: 'See who judges, and change it',
  outcomeHeading: (answers, goOn) =>
    answers === 0
      ? 'Nobody answered'
      : goOn === 0
        ? `${answers} answered, and none went on`
        : `${answers} answered, and ${goOn} went on`,
  ledTo: 'This initiative came of it',
  tie: 'Tie to an initiative',
  tieHelp: 'The initiative that came of the challenge. It must belong to the organisation.',
  tieNone: 'No initiative',
  tieSubmit: 'Save',
  beginInitiative: 'Begin an initiative',

  amendTitle: 'Say more about the challenge, or give more time',
  amendLead:
    'Criteria, weights and what is already written are locked. You can add a clarification and extend the deadline. Everybody sees what and why, and those who have begun an answer are told.',
  amendWords: {
    label: 'What do you want to add?',
    help: 'A clarification, for example. May be empty when only the deadline is extended.',
  },
  amendReason: { label: 'Why?', help: 'Shown to all.' },
  amendDay: (now) => ({
    label: 'New deadline for answers',
    help: `The deadline is now ${now}. It can only become later, and lasts to noon. The deadline for judging moves as much.`,
  }),
  amendSubmit: 'Publish the amendment',
  withdrawTitle: 'Withdraw the challenge',
  withdrawLead:
    'Everybody will see that it is withdrawn, and why. Answers that are handed in are never opened. It cannot be undone.',
  withdrawReason: { label: 'Why is it withdrawn?', help: 'Shown to all.' },
  withdrawSubmit: 'Withdraw',
  cancel: 'Cancel',

  questionsTitle: 'Questions and answers',
  questionsLead:
    'Everybody gets the answer at the same time. Who asked is not shown, not even to the body that answers.',
  noQuestions: 'No questions have been answered yet.',
  waitingQuestions: (n) =>
    n === 1 ? 'One question waits for an answer' : `${n} questions wait for an answer`,
  ownQuestion: 'You asked',
  askedAt: (when) => `Asked ${when}`,
  answeredAt: (when) => `Answered ${when}`,
  askLabel: {
    label: 'What do you wonder about?',
    help: 'Do not write who you are. The text is shown to all when it is answered.',
  },
  askSubmit: 'Send the question',
  asked: 'The question is sent.',
  answerLabel: { label: 'Answer', help: 'Published for all at once, and cannot be changed.' },
  answerSubmit: 'Publish the answer',
  answeredTold: 'The answer is published.',
  questionsClosed: (when) => `The deadline for questions passed ${when}.`,
  signInToAsk: 'Sign in for the organisation that you ask for.',
  signIn: 'Sign in',

  howTitle: 'How to answer',
  howSteps: [
    'Sign in. If you do not belong to an organisation in Nytte yet, ask to have it admitted: type its organisation number, and we look up the name. Choose “other” as the kind if you come from a company.',
    'Whoever runs Nytte checks that the organisation exists. Ask in good time; you can read the challenge and write your answer at your own place meanwhile.',
    'Answer in one short form: five fields and a contact person. It is saved as a draft as often as you like, and colleagues can write in the same answer.',
    'Hand it in before the deadline. You then get a receipt with a checksum (SHA-256). Until the deadline you can replace the answer or withdraw it.',
    'When everything is judged, everybody is told at the same moment: your own scores, the reason for each criterion, and where you stand.',
  ],
  askForOrganisation: 'Ask to have your organisation admitted',

  fault: {
    'is missing': 'This must be filled in.',
    'is too long': 'This is too long.',
    'is no day': 'Write a day, like 24.12.2026.',
    'not later': 'The new deadline must be later than the one that applies.',
    twice: 'This person is already there.',
  },
  wrong: 'This cannot be used.',
  conflictTitle: 'Somebody else saved while you were writing',
  conflictLead:
    'What you wrote stands below and is not saved. See what your colleague wrote before you save over it.',

  sectionHeading: (open, all) =>
    open > 0
      ? open === 1
        ? 'One need is open to the market now'
        : `${open} needs are open to the market now`
      : all === 1
        ? 'One need has been published to the market'
        : `${all} needs have been published to the market`,
  needSectionHeading: 'Published to the market',
  needSectionBegin: 'Publish to the market',
  needSectionLead: 'Ask the market about this need. The answers come in one form and are judged alike.',
  workplaceHeading: (n) => (n === 1 ? 'One challenge is under way' : `${n} challenges are under way`),
  workplaceAnswers: (n) => (n === 1 ? 'One answer from you' : `${n} answers from you`),
  notHandedIn: 'Not handed in',
  handedInShort: 'Handed in',
};
