import type { JudgeMessages } from './judge-messages.nb.ts';

export const en: JudgeMessages = {
  title: 'Judge the answers',
  notYet: (when) => `The answers are sealed until ${when}. Then you can read them here.`,
  noAnswers: 'Nobody has answered. There is nothing to judge.',
  declareTitle: 'Are you bound to anybody who has answered?',
  declareLead:
    'You can read the answers once you have answered this. Think of family, friends, ownership, offices, work and assignments in recent years (Public Administration Act, section 6). If in doubt, say so.',
  declareNames: (n) => (n === 1 ? 'One has answered' : `${n} have answered`),
  declareLabel: 'Your answer',
  declareNone: 'No, I am not bound to any of them',
  declareConflict: 'Yes, to at least one of them',
  declareConflictHelp:
    'Then you judge none of the answers. An order is only fair when the same people have judged all.',
  declareWords: {
    label: 'What is the bond?',
    help: 'Must be filled in if you said yes. Shown to the editors of the organisation.',
  },
  declareSubmit: 'Save and go on',
  conflictTold: 'You are bound to somebody who has answered, and do not judge. Thank you for saying so.',
  lead: (when) =>
    `Read all of them first. Then give each answer a number from 1 to 5 on each criterion, with a reason. You do not see the numbers of the others before all have handed in. Deadline ${when}.`,
  shuffled:
    'The answers stand in an order that is shuffled for you. The names are shown when all have handed in.',
  answer: (n) => `Answer ${n}`,
  scoreLabel: 'A number from 1 to 5',
  reason: (criterion) => `Reason for ${criterion}`,
  none: 'Not set',
  save: 'Save',
  handIn: 'Hand in the judgement',
  handInHelp:
    'Once you have handed in, the numbers stand. Where you disagree strongly, you can say a new number after you have talked; both are kept.',
  missing: (n) => (n === 1 ? 'One field is missing' : `${n} fields are missing`),
  missingScore: (answer, criterion) => `${answer}: give a number for ${criterion}.`,
  missingReason: (answer, criterion) => `${answer}: write a reason for ${criterion}.`,
  saved: 'The judgement is saved. It is not handed in yet.',
  handedInTold: 'The judgement is handed in.',
  waiting: (n) =>
    n === 1
      ? 'You have handed in. One of the others has not yet.'
      : `You have handed in. ${n} of the others have not yet.`,
  revised: 'The new numbers are saved. The first ones are kept.',

  resultTitle: (first) => `${first} comes first`,
  tiedTitle: (n) => `${n} answers share the first place`,
  noResult: 'Nobody has answered',
  resultLead: (judges, answers) =>
    `${judges} people have judged ${answers} answers, each alone. The dots are each person's total, the bar is the mean.`,
  chartTitle: 'The total of each answer, and how much the judges agreed',
  chartDescription: (rows) => `A scale from 1 to 5. ${rows}`,
  spread: (mean, low, high, deviation) => `Mean ${mean} (${low}–${high}), deviation ${deviation}`,
  place: 'Place',
  answerHeading: 'Answer',
  mean: 'Mean',
  range: 'Range',
  deviation: 'Standard deviation',
  judgeColumn: (n) => `Person ${n}`,
  caption: (n) => `Weighted mean of the numbers of ${n} people. No numbers are missing.`,
  method:
    'Each person’s number on each criterion is multiplied by its weight, and these are added. The mean is of all who judged. The standard deviation uses n − 1. Equal sums share a place; they are added as whole numbers, so that rounding never separates two answers.',
  seed: (seed) => `The order in which each person read the answers was shuffled with the seed ${seed}.`,
  sensitivityNone: 'With fewer than three judges we cannot say whether the order rests on one of them.',
  sensitivityHolds: 'The order is the same whichever judge is left out.',
  sensitivityOrder: (n, of) =>
    `The first place is the same whichever judge is left out, but the order behind it changes for ${n} of ${of}.`,
  sensitivityFirst: (n, of) =>
    `The first place changes when one of the judges is left out: this happens for ${n} of ${of}. The difference is small: read the reasons.`,
  criteriaChart: (answer) => `How ${answer} was judged on each criterion`,
  disagreementsHeading: (n) => (n === 1 ? 'Talk about one point' : `Talk about ${n} points`),
  disagreementsLead:
    'Here at least two steps separate the highest from the lowest. Talk about what you looked at. If you change your mind, write a new number and why. The first one stays beside it.',
  disagreement: (answer, criterion, low, high) => `${answer}, ${criterion}: from ${low} to ${high}`,
  revise: 'Say new numbers',
  reviseScore: (criterion) => `New number for ${criterion}`,
  reviseSubmit: 'Save the new numbers',
  keep: 'Keep',
  allScores: 'All numbers and reasons',
  first: (score) => `first ${score}`,
  endHeading: 'Are you done?',
  end: 'End the judging',
  endHelp: 'After this no number changes. Then the conclusion is written.',

  judgesTitle: (n, of) => `${n} of ${of} have handed in their judgement`,
  judgesNone: 'These are to judge the answers',
  judgesLead: 'Only the organisation sees the names. Everybody sees the role.',
  judgeName: 'Name',
  judgeTitle: 'Role',
  judgeState: 'Status',
  state: {
    waiting: 'Waits for the deadline, or has not declared yet',
    reading: 'Reads',
    handedIn: 'Has handed in',
    conflict: 'Bound to somebody who has answered, does not judge',
    left: 'Has left without handing in, not waited for',
    removed: (reason) => `Taken out: ${reason}`,
  },
  gone: 'An account that is erased',
  nameHeading: 'Add a judge',
  nameSubmit: 'Add',
  removeHeading: (name) => `Take out ${name}`,
  removeReason: { label: 'Why?', help: 'Kept together with the judgement.' },
  removeSubmit: 'Take out',
  judgeFault: {
    account: 'Choose somebody from the organisation who is not there already.',
    title: 'Write which role the person has.',
  },

  concludeTitle: 'Whom do you go on with, and why?',
  concludeLead:
    'Each answer gets a reason for each criterion. Everybody who answered is told at the same moment: their own numbers, the reasons and their place. Nobody sees the reasons given to others.',
  goesOn: 'Do you go on with this answer?',
  yes: 'Yes',
  no: 'No',
  conclusionReason: (criterion) => `Reason to those who answered: ${criterion}`,
  conclusionWords: { label: 'What happens now?', help: 'Shown to all, together with the numbers.' },
  concludeSave: 'Save',
  conclude: 'Publish the result',
  concludeHelp: 'Cannot be undone. The names of those you go on with are shown to all.',
  concludeSaved: 'The conclusion is saved. Nobody has been told yet.',
  contact: 'Contact person',
  goesOnMissing: (answer) => `${answer}: choose whether you go on.`,
  wordsMissing: 'Write what happens now.',

  publicLead: (answers, judges) =>
    `${answers} answered. ${judges} judged them, each alone. Names are shown only for those who go on, and for others who agreed to it.`,
  goOnHeading: (n) => (n === 1 ? 'This one goes on' : `These ${n} go on`),
  conflicts: (n) =>
    n === 1
      ? 'One who was to judge was bound to somebody who answered, and did not judge.'
      : `${n} who were to judge were bound to somebody who answered, and did not judge.`,
  outcomeHeading: 'What the body says',
  notConcluded: 'The result is not published yet.',
  again: 'The same numbers as a file, always at this address:',
};
