import type { SpecMessages } from './spec-message-types.ts';

const keepsRights =
  'The supplier keeps the rights to what is developed. The buyer may use it, free of charge, and let other public bodies use it on agreed terms.';
const researchAbility =
  'The supplier must show the ability to do research and development, and to develop and carry out new solutions. Shown by two examples and by the competence of those who will do the work.';

export const en: SpecMessages = {
  title: 'Needs-based specification',
  lead: 'Write what is to be achieved, not what is to be delivered. What stands here already is from the need and your answers, or is a proposal that you may change.',
  editTitle: 'Write the needs-based specification',
  draftMark: 'Draft. Not quality assured.',
  draftTitle: (title) => `Needs-based specification: ${title}`,
  name: { label: 'What is the purchase about?', help: 'The need in a few words.' },
  field: {
    background: { label: 'What happens today?', help: 'Tell it as to a supplier who does not know you.' },
    whom: { label: 'Who has the need?', help: 'Who, and about how many.' },
    where: { label: 'Where?', help: 'Places, services or situations.' },
    howOften: { label: 'How often?', help: 'Figures if you have them.' },
    costOfNothing: {
      label: 'What does it cost to do nothing?',
      help: 'Money, time or trouble, and how you know.',
    },
    knowMet: {
      label: 'How will you notice that the need is met?',
      help: 'Something that can be seen or measured.',
    },
    qualification: {
      label: 'Requirements to the supplier',
      help: 'Only what is needed to meet the need. High requirements shut small firms out.',
    },
    rights: { label: 'Rights', help: 'Who owns what is developed, and what may you use it for?' },
    data: { label: 'Data', help: 'Who owns them, where are they, and how do you get them out?' },
    exit: { label: 'Exit', help: 'What happens when the contract ends?' },
    pilot: { label: 'Trying out', help: 'What is tried, for how long, and what decides whether you go on?' },
    evaluation: {
      label: 'How the benefit is measured',
      help: 'What is measured before and after, and who follows up?',
    },
  },
  backgroundHeading: 'The need',
  functionsHeading: 'Functional requirements',
  functionsHelp: 'What must the solution achieve? Write so that several different solutions can answer.',
  function: (number) => `Functional requirement ${number}`,
  what: {
    label: 'What is to be achieved?',
    help: 'For example: “Staff are told within a minute when somebody falls.”',
  },
  proof: { label: 'How does the tender show it?', help: 'Description, test, measurement or reference.' },
  level: { label: 'How important is it?', must: 'Must be met', should: 'Gives points' },
  addFunction: 'Add a functional requirement',
  removeFunction: (number) => `Remove functional requirement ${number}`,
  hintTitle: 'This may be a solution, not a need',
  hintText: 'Can you write what it should achieve instead? Then more can answer. You decide.',
  criteriaHeading: 'Award criteria',
  criteriaHelp: 'The weights are a proposal. Together they must make 100 per cent.',
  criterion: (number) => `Criterion ${number}`,
  criterionName: { label: 'Criterion', help: 'For example: how well the need is met.' },
  weight: { label: 'Weight in per cent', help: 'A number from 0 to 100.' },
  how: { label: 'What gives points?', help: 'What is assessed, and from which documents?' },
  addCriterion: 'Add a criterion',
  removeCriterion: (number) => `Remove criterion ${number}`,
  sum: (sum) => `The weights make ${sum} per cent together.`,
  weightFault: (number) => `Write the weight of criterion ${number} as a number from 0 to 100`,
  sumFault: (sum) => `The weights make ${sum} per cent. They must make 100`,
  tooLong: (label, most) => `${label}: shorten the text to ${most} characters`,
  termsHeading: 'Terms and how it is carried out',
  proposed: {
    need: {
      name: 'How well the need is met',
      how: 'Assessed against the functional requirements that give points, and against how you notice that the need is met.',
    },
    cost: {
      name: 'Price or life-cycle cost',
      how: 'Cost over the whole contract, with introduction, running and ending.',
    },
    climate: {
      name: 'Climate and environment',
      how: 'What reduces the climate footprint or the environmental load of the whole procurement.',
    },
    plan: {
      name: 'Plan for developing and trying out',
      how: 'How credible the plan is, and how users take part.',
    },
  },
  begin: {
    qualification: {
      innovation_partnership: researchAbility,
      pre_commercial: `${researchAbility} Prequalification is not demanded.`,
      startoff:
        'No demand for earlier deliveries. The supplier shows who will do the work, and what they can.',
    },
    rights: {
      innovation_partnership:
        'Before the contract is made the parties agree on who owns what is developed. In any case the buyer must be able to use the solution, change it and let other public bodies use it on equal terms.',
      pre_commercial: keepsRights,
      startoff: keepsRights,
    },
    rightsOther:
      'The buyer may use the solution during the contract. Adaptations that the buyer pays for, the buyer may go on using.',
    data: 'The buyer owns its data and may fetch them at any time, in an open and documented format, at no extra cost. Personal data are processed by agreement.',
    exit: 'When the contract ends, the supplier hands over data and documents, and assists for an agreed time at a price that stands in the contract.',
    pilot:
      'The solution is tried by some of those who have the need before all use it. It is agreed beforehand for how long, what is measured, and what it takes to go on or stop.',
    evaluation: 'Measured before introduction and again after the solution has been in use: ',
    evaluationBenefits:
      'The benefits of the plan of the initiative are measured before introduction and after:',
    cost: (amount, basis) => `${amount} a year.${basis ? ` Basis: ${basis}` : ''}`,
  },
  word: 'Download as Word',
  pdf: 'Download as PDF',
  save: 'Save the draft',
  check: 'Check the draft',
  notStored: 'Nothing is stored here. Download the file, or sign in and save it for your organisation.',
  keptLead: (organisation) => `The draft belongs to ${organisation}. Nobody else sees it.`,
  notWritten: 'Not written yet.',
  missing: (count) => (count === 1 ? 'One part is missing' : `${count} parts are missing`),
  whole: 'Every part is written',
  procedureHeading: 'Procedure and reasons',
  functionColumns: ['What is to be achieved', 'How it is shown', 'Demand'],
  criterionColumns: ['Criterion', 'Weight', 'What gives points'],
  noFunctions: 'No functional requirements are written yet.',
  noCriteria: 'No award criteria are written yet.',
  made: (moment) => `Made in Nytte ${moment}.`,
  write: 'Go on writing',
  saved: 'The draft is saved',
  removed: 'The assessment is deleted',
  answersAgain: 'See the whole assessment',
  versionsHeading: (count) => (count === 1 ? 'Saved once' : `Saved ${count} times`),
  version: (number, moment, name) => `Version ${number}, ${moment}${name ? `, ${name}` : ''}`,
  olderVersion: (number) => `You see version ${number}. It is not the last.`,
  newest: 'See the last version',
  conflictTitle: (name) => `${name} saved while you were writing`,
  conflictText:
    'The fields below are yours. If you save now, your version is the last. The other one is in the history; nothing is lost.',
  someone: 'A colleague',
  removeSummary: 'Delete the assessment',
  removeHelp: 'The assessment is deleted for everybody in the organisation, with all its versions.',
  remove: 'Delete',
  belongsTo: 'About',
};
