import { amount } from './amount.ts';
import type { ActMessages } from './messages.nb.ts';

export const en: ActMessages = {
  title: 'Do you need an exception from the law to try this?',
  documentTitle: 'Checklist for the Act on trials',
  description:
    'Answer twelve questions, and see whether you can apply under the Act on trials (forsøksloven).',
  lead: 'Answer what you know. You need not sign in, and we store nothing.',
  submit: 'See what the answers mean',
  again: 'Change the answers',
  group: {
    rules: 'The rules you want to deviate from',
    people: 'People’s rights and duties',
    time: 'How long it is to last',
    ready: 'What you must have ready',
  },
  timeHelp:
    'We count from the first day to the last, both included. A trial from 1 January 2027 can then last until 31 December 2030.',
  question: {
    deviates: {
      label: 'Does what you want to try deviate from an act or a regulation?',
      help: 'Only deviating from rules needs approval. What the rules do not prevent, you can try without applying.',
    },
    applicant: {
      label: 'Who are you?',
      help: 'Municipalities, county authorities and state bodies can apply.',
    },
    basicRules: {
      label:
        'Does it deviate from the basic rules of kommuneloven, or from the rules of procedure in forvaltningsloven?',
      help: 'Such deviations cannot be approved.',
    },
    restrictsRights: {
      label: 'Does anybody get fewer or weaker rights than they have by law?',
      help: 'Think of each inhabitant or user, not of the average.',
    },
    extendsDuties: {
      label: 'Does anybody get more or greater duties than they have by law?',
      help: 'Such as to attend, to pay, to give information, or to put up with something.',
    },
    byLaws: {
      label: 'Do you have draft by-laws for the trial?',
      help: 'A trial must have by-laws. A draft will do now.',
    },
    employees: {
      label: 'Have you discussed the trial with the employees and their organisations?',
      help: 'Those who are to do the work often see what can go wrong.',
    },
    evaluation: {
      label: 'Do you know how you will evaluate the trial?',
      help: 'Without evaluation nobody knows whether the rules should be changed.',
    },
    council: {
      label: 'Has the council, or whoever leads the body, decided to apply?',
      help: 'Whoever answers for the body should stand behind the application.',
    },
    startOn: { label: 'First day', help: 'For example 1.1.2027 (day.month.year).' },
    endOn: { label: 'Last day', help: 'Up to four years.' },
    extendedTo: {
      label: 'Last day if the trial is extended',
      help: 'Up to two years more. Leave it empty if you do not know yet.',
    },
  },
  applicant: {
    municipality: 'Municipality',
    county: 'County authority',
    state: 'State body',
    other: 'Somebody else',
  },
  reply: { yes: 'Yes', no: 'No', unsure: 'Do not know' },
  basis: {
    act: (section: string) => `Forsøksloven ${section}.`,
    ministry: 'Source: the ministry’s page “Regelverk for forsøk”.',
    advice: 'Our advice. We have not read this as a demand in the Act.',
  },
  basisShort: { ministry: 'Ministry’s page', advice: 'Advice' },
  verdict: {
    not_needed: {
      title: 'You need not apply',
      text: 'As you have answered, the trial deviates from no act or regulation. Then you can try without approval.',
    },
    cannot: {
      title: 'As it stands, it cannot be approved under the Act on trials',
      text: 'See what stops it. Often the trial can be changed.',
    },
    needs_more: {
      title: 'Something must be settled before you can apply',
      text: 'Nothing that you have answered stops the application. But it is not ready.',
    },
    can_apply: {
      title: 'You can apply',
      text: 'Nothing that we know of stands in the way. Whether the trial is approved is for the King in Council, or whoever has been given the authority.',
    },
  },
  stopsHeading: (count: number) => `${amount('en', count, 'One reason', 'reasons')} why it stops`,
  lacksHeading: (count: number) => `${amount('en', count, 'One thing', 'things')} to settle`,
  finding: {
    unanswered: 'You have not answered yet.',
    unsure: 'You answered that you do not know. Find out before you apply.',
    not_public_body: 'Only municipalities, county authorities and state bodies can apply.',
    basic_rules:
      'No exceptions can be made from the basic rules of kommuneloven or the rules of procedure in forvaltningsloven.',
    restricts_rights: 'A trial cannot restrict the rights of individuals.',
    extends_duties: 'A trial cannot extend the duties of individuals.',
    limits_without_deviating:
      'You answered that the trial deviates from no rule. Your other answers suggest that it does. Look at it again.',
    no_by_laws: 'The trial must have by-laws.',
    no_employees: 'Discuss the trial with the employees, and write what they thought.',
    no_evaluation: 'Decide how you will see whether the trial works.',
    no_council: 'Get a decision from those who answer for the body.',
    not_a_day: 'This is not a date that we can read. Write it like this: 1.1.2027 (day.month.year).',
    ends_before_start: 'The last day is before the first.',
    too_long: 'A trial can be approved for up to four years.',
    extension_before_end: 'The extension must end after the last day of the trial.',
    extension_too_long:
      'A trial can be extended by up to two years. If a reform in line with the trial is planned, read the rest of § 3.',
  },
  latestEnd: (day: string) => `The last possible day is ${day}.`,
  length: (years: number, days: number) => {
    const parts = [
      ...(years > 0 ? [amount('en', years, '1 year', 'years')] : []),
      ...(days > 0 ? [amount('en', days, '1 day', 'days')] : []),
    ];
    return parts.join(' and ');
  },
  lasts: (from: string, to: string, length: string) => `From ${from} to ${to}, both included: ${length}.`,
  mayExtend: (from: string, to: string, length: string) =>
    `May be extended from ${from} to ${to}, both included: ${length}.`,
  keep: 'Keep the answers as a draft application',
  keepHelp: 'You must sign in for that. The draft is for your organisation only.',
  limitsHeading: 'What the checklist does not know',
  limits: [
    'The text of the Act is not in Nytte. The questions rest on a short account of §§ 3, 4 and 5 and on the ministry’s page on the rules for trials. The Act may demand more.',
    'Some sector acts have rules of their own on trials. The checklist does not know them.',
    'The answer helps you to begin. It is not a decision, and not legal advice.',
  ],
  sourcesHeading: 'Read more',
  sources: {
    lovdata: 'Lov om forsøk i offentlig forvaltning (forsøksloven) at Lovdata, in Norwegian',
    ministry: 'Regelverk for forsøk (regjeringen.no), in Norwegian',
    method: 'The Act on trials in plain words',
    instrument: 'The scheme for trials, and who has been allowed to try',
  },
  ownHeading: (count: number) =>
    `${amount('en', count, 'One draft application', 'draft applications')} in your organisation`,
  savedAt: (when: string, who: string | undefined) =>
    who ? `Last saved ${when} by ${who}.` : `Last saved ${when}.`,
  untitled: 'A trial without a name',

  newTitle: 'What is the trial to be called?',
  newLead: 'Your answers come along. Next you write the text of the application.',
  forInitiative: (title: string) => `For the initiative ${title}.`,
  begin: 'Make the draft',
  editTitle: 'Write the application',
  editLead: 'What you do not know yet can stay empty. The draft says what is missing.',
  answersSummary: 'The answers in the checklist',
  save: 'Save and see the draft',
  field: {
    title: {
      label: 'Name of the trial',
      help: 'Say what you want to try, so that everybody understands it.',
    },
    purpose: {
      label: 'Purpose',
      help: 'What do you want to achieve, for whom, and why can it not be done within the rules as they are?',
    },
    area: { label: 'Area', help: 'Which services, places and groups does the trial apply to?' },
    byLawsOutline: {
      label: 'Outline of the by-laws',
      help: 'Who decides what, what applies instead of the rules you deviate from, and when the by-laws end.',
    },
    individuals: {
      label: 'The rights of individuals',
      help: 'How do you make sure that nobody gets weaker rights or greater duties? Where can people complain?',
    },
    employeesConsulted: {
      label: 'Consultation with employees',
      help: 'Whom you have talked with, when, and what they thought.',
    },
    evaluationPlan: {
      label: 'Evaluation',
      help: 'What you measure, when, who does it, and what decides whether you go on.',
    },
    decision: { label: 'Decision', help: 'Who decided to apply, when, and the case number.' },
  },
  rulesHeading: 'Rules that the trial deviates from',
  rulesHelp: 'One rule at a time, with what you want to do instead.',
  rule: (number: number) => `Rule ${number}`,
  law: { label: 'Act or regulation', help: 'For example helse- og omsorgstjenesteloven.' },
  section: { label: 'Section', help: 'For example § 3-2.' },
  instead: { label: 'What do you do instead?', help: 'What is to apply in the trial.' },
  addRule: 'Add a rule',
  removeRule: (number: number) => `Remove rule ${number}`,
  tooLong: (most: string) => `The text is too long. It can have ${most} characters.`,
  tooMany: (most: number) => `There can be at most ${most} rules.`,

  draftKicker: 'Draft',
  draftTitle: (title: string) => `Application for a trial: ${title}`,
  draftLead: (name: string) => `A draft from ${name}. It is not sent, and only the organisation sees it.`,
  documentMark: 'DRAFT. Not sent. Not decided.',
  documentLead: (name: string) => `Application from ${name} under the Act on trials (forsøksloven).`,
  made: (when: string) => `Made ${when} with the checklist in Nytte.`,
  recipient: 'To',
  recipientText: 'The ministry that administers the Act on trials.',
  wholeDraft: 'Every part is written',
  missingParts: (count: number) =>
    count === 1 ? 'One part is not written' : `${amount('en', count, '', 'parts')} are not written`,
  notWritten: 'Not written yet.',
  noRules: 'No rules are listed yet.',
  rulesCaption: 'Rules that the trial deviates from',
  rulesColumns: ['Act or regulation', 'Section', 'In the trial'],
  answerColumns: ['Question', 'Answer', 'Rests on'],
  durationHeading: 'Duration',
  noDuration: 'The first and last day are not decided.',
  checkHeading: 'The checklist',
  write: 'Write on',
  word: 'Download as Word',
  pdf: 'Download as PDF',
  remove: 'Delete the draft',
  removeSummary: 'Delete the draft?',
  removeHelp: 'The draft will be gone for everybody in the organisation. It cannot be brought back.',
  saved: 'The draft is saved.',
  removed: 'The draft is deleted.',
  initiative: 'The initiative',

  conflictTitle: 'Somebody else has also written on the application',
  conflictLead: (who: string) =>
    `${who} saved while you were writing. Nothing of yours is lost. Choose what is to stand where you disagree.`,
  someone: 'Somebody else',
  conflictSave: 'Save the choices',

  sectionHeading: 'Does it need an exception from the law?',
  sectionLead: 'The Act on trials allows deviating from acts and regulations for a limited time.',
  sectionBegin: 'Go through the checklist',
  movers: 'applications under the Act on trials',
};
