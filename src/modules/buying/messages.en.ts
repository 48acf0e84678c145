import type { BuyingMessages } from './message-types.ts';

export const en: BuyingMessages = {
  title: 'Buy for the need, not for the solution',
  lead: 'Five questions. You get a procedure that fits, why it fits, what the law demands, and a draft needs-based specification.',
  description: 'From a need to a procurement procedure that fits, with reasons, rules and sources.',
  kicker: 'Buying for a need',
  forSubject: (title) => `About: ${title}`,
  question: {
    described: {
      label: 'Is the need known and described?',
      help: 'Who has it, what happens today, and how will you notice that it is met?',
      short: 'the need',
    },
    market: {
      label: 'Is there a solution to buy?',
      help: 'Answer what you know. Not being sure is an answer.',
      short: 'the market',
    },
    outcome: {
      label: 'What do you want to be left with?',
      help: 'Research and development alone is another thing than developing and then buying what was made.',
      short: 'what you want',
    },
    requirements: {
      label: 'Can you describe the requirements before the competition?',
      help: 'Functions are what the solution must achieve, without saying how.',
      short: 'the requirements',
    },
    value: {
      label: 'What is the estimated value?',
      help: 'The whole contract with options, without VAT. Thresholds change: see the latest ones below.',
      short: 'the value',
    },
    repetition: {
      label: 'Will it be bought several times?',
      help: 'In some markets new suppliers and prices keep coming.',
      short: 'the repetition',
    },
    supply: {
      label: 'Do you have an agreement, or do others have something you can use?',
      help: 'A framework agreement that covers the need, or a solution that another organisation lets you use.',
      short: 'what is there already',
    },
    startups: {
      label: 'Is it a limited development that might suit a start-up?',
      help: 'Small, clearly owned, and separate from other systems.',
      short: 'start-ups',
    },
    capacity: {
      label: 'Do you have time and people to negotiate?',
      help: 'Negotiation and dialogue take months and several professions.',
      short: 'time and people',
    },
  },
  choice: {
    described: { known: 'Yes, it is described', partly: 'In part', unknown: 'No, or we do not agree' },
    market: {
      as_is: 'Yes, as it is',
      adapted: 'Yes, but it must be adapted',
      none: 'No, no solution meets the need',
      unsure: 'We do not know',
    },
    outcome: {
      solution: 'A solution in use',
      develop_and_buy: 'A solution that must first be developed, then bought in the same contract',
      research: 'Research and development only; we buy later',
      idea: 'An idea, a plan or a design',
    },
    requirements: { yes: 'Yes', functions: 'The functions, but not the solution', no: 'No' },
    value: {
      below_national: 'Below the national threshold',
      below_eea: 'Between the national and the EEA threshold',
      above_eea: 'Above the EEA threshold',
      unsure: 'We do not know',
    },
    repetition: {
      once: 'No, once',
      steady: 'Yes, in a market that changes little',
      changing: 'Yes, in a market that changes',
    },
    supply: {
      agreement: 'We have a framework agreement that covers it',
      reuse: 'Another organisation has a solution that we can use',
      none: 'No',
      unsure: 'We have not checked',
    },
    startups: { yes: 'Yes', no: 'No' },
    capacity: { yes: 'Yes', little: 'Little' },
  },
  moreHeading: 'Another minute? Four questions that may change the answer',
  submit: 'See what fits',
  again: 'Change the answers',
  missing: (questions) => `Not answered: ${questions}. This is read as “do not know”.`,
  makeSpecification: 'Make a needs-based specification',
  makeSpecificationHelp:
    'The draft is filled in with what you have answered. Nothing is stored until you ask for it.',
  procedure: {
    market_dialogue: {
      name: 'Market dialogue first',
      answer: 'Talk to the market before you choose a procedure',
      what: 'It is too early to choose a procedure. Describe the need, show it, and ask what there is.',
      first: [
        'Describe the need without naming a solution: who, where, how often, what it costs to do nothing.',
        'Announce that you want a dialogue, so that every supplier has the same chance.',
        'Hold one-to-one meetings or a common conference, and share with all what you share with one.',
        'Write down what you learned, and answer the questions here once more.',
      ],
    },
    reuse: {
      name: 'Reuse',
      answer: 'Use what another organisation already has',
      what: 'A solution that somebody else has made work is the cheapest innovation. Where nothing is bought, there is no procurement.',
      first: [
        'Ring the organisation that uses the solution, and ask what did not work.',
        'Settle licence, operation and who corrects faults.',
        'Services that come with it and must be bought are a procurement of their own.',
        'Agree on what you measure, and when.',
      ],
    },
    call_off: {
      name: 'Call-off from a framework agreement',
      answer: 'Use the framework agreement you have',
      what: 'The agreement was made in competition. Check that the need lies within what it is about, and follow the way it describes.',
      first: [
        'Read what the agreement covers, how long it lasts and what is left of its value.',
        'See whether call-offs are direct or by a new competition among the suppliers.',
        'Send the needs-based specification with the call-off, so that the answer can be held against the need.',
      ],
    },
    design_contest: {
      name: 'Design contest',
      answer: 'A design contest fits best',
      what: 'You ask for proposals for a plan, a concept or a design. A jury chooses the winner without knowing who is behind.',
      first: [
        'Hold an open gathering where you show the need.',
        'Put together a jury that knows the need and is independent.',
        'Decide whether the winner may get a contract afterwards, and say so in the notice.',
      ],
    },
    startoff: {
      name: 'The StartOff model',
      answer: 'Development by the StartOff model fits best',
      what: 'A short, paid development of a first version, fitted to start-ups. The programme has ended, but the method can be used. Buying the solution comes afterwards.',
      first: [
        'Limit the challenge, and give it an owner who has time.',
        'Publish the challenge so that small firms can answer briefly.',
        'Agree on payment along the way, rights and what is to be tried.',
        'Plan the purchase afterwards as a competition of its own.',
      ],
    },
    pre_commercial: {
      name: 'Pre-commercial procurement',
      answer: 'A pre-commercial procurement fits best',
      what: 'Several suppliers develop a solution each at the same time, and some leave after each phase. You buy research and development, not the solution. It is no procedure of the regulations; it rests on the exemption for research and development.',
      first: [
        'Hold a dialogue with the market, and describe the need as functions.',
        'Document that the main part is research and development, and that result or cost is shared.',
        'Divide the work into phases, and say how you choose who goes on.',
        'Agree on rights: the suppliers keep them, you may use what is made.',
      ],
    },
    innovation_partnership: {
      name: 'Innovation partnership',
      answer: 'An innovation partnership fits best',
      what: 'The solution does not exist. You develop it with one or more suppliers and may buy it in the same contract, without a new competition.',
      first: [
        'Hold a dialogue with the market, and check that the solution really does not exist.',
        'Describe the need, not the solution, and why something new must be developed.',
        'Decide performance targets and the greatest cost of the purchase afterwards.',
        'Decide who owns what is developed.',
      ],
    },
    competitive_dialogue: {
      name: 'Competitive dialogue',
      answer: 'A competitive dialogue fits best',
      what: 'The need is known, but not how it is best met. You find out in dialogue with each supplier before they tender.',
      first: [
        'Hold a dialogue with the market, so that you know who can take part.',
        'Make a plan for the dialogue: how many rounds, and what they are about.',
        'Put together a group of several professions that can take decisions.',
      ],
    },
    negotiation: {
      name: 'Competition with negotiation',
      answer: 'A competition with negotiation fits best',
      what: 'You know roughly what the solution is, but it must be adapted. You may negotiate on every side of the tenders.',
      first: [
        'Hold a dialogue with the market about what can be adapted.',
        'Write functional requirements, and say what cannot be negotiated.',
        'Set aside people and time for the negotiations.',
      ],
    },
    dynamic_purchasing: {
      name: 'Dynamic purchasing system',
      answer: 'A dynamic purchasing system fits best',
      what: 'You buy the same thing several times in a market that changes. New suppliers may apply all the time.',
      first: [
        'Check that what you buy needs no special adaptation.',
        'Ask the market how the system should be divided.',
        'Make it easy for small firms to apply.',
      ],
    },
    open: {
      name: 'Open or restricted competition',
      answer: 'An ordinary open competition fits best',
      what: 'The solution exists, and the requirements can be described. Write them as functions, so that whoever has a better solution can offer it.',
      first: [
        'Talk to the market about the requirements before the notice.',
        'Write functional requirements, and allow variants where possible.',
        'Ask whether others have bought the same.',
      ],
    },
  },
  reasonsHeading: 'Why: what each answer meant',
  reasonsColumns: ['Question', 'Your answer', 'What it meant'],
  weight: {
    decides: 'Decides',
    supports: 'Supports',
    against: 'Speaks against, but does not decide',
    neutral: 'Means little',
    unanswered: 'Could have meant something',
  },
  notAnswered: 'Not answered',
  firstHeading: 'Do this first',
  demandsHeading: 'What the rules demand',
  demandsLead: 'The sections are of anskaffelsesforskriften. Each line has its source.',
  demand: {
    dialogueAllowed:
      'You may talk to suppliers before the notice, as long as they are treated alike and none gets an unreasonable advantage.',
    dialogueBefore: 'After the notice it is too late to take advice into account.',
    climate:
      'Climate and environment must weigh at least 30 per cent, with exceptions that must be explained.',
    partnershipWhen: 'An innovation partnership is a procedure of part III of the regulations.',
    partnershipQualification:
      'Qualification must be about the ability to do research and development, and to develop and carry out new solutions.',
    partnershipNegotiation:
      'There must be negotiation. If the number is limited, at least three must take part.',
    partnershipAward: 'The tender is chosen by the best ratio of price or cost and quality.',
    partnershipTime: 'The time to ask to take part is at least 30 days.',
    partnershipRights: 'The documents must say what applies to intellectual property.',
    partnershipValue:
      'The value is reckoned from the greatest cost of the development and what may be bought afterwards.',
    researchMain: 'The main part of the contract must be research and development.',
    researchShared: 'Also: either you do not pay for all of it, or the result does not fall to you alone.',
    researchNarrow: 'It is an exemption and must not be read widely. Write the assessment down.',
    preCommercialParallel: 'At least two suppliers that compete go along through the phases.',
    preCommercialUse: 'You must secure the right to use what is developed, and not bind a later competition.',
    buyAfterwards: 'Buying the finished solution is a procurement of its own.',
    startoffEnded: 'The StartOff programme has ended, but the way of working can still be used.',
    negotiationWhen:
      'The procedure may be used when one of the conditions of the section is met. Write down which.',
    negotiationSteps:
      'Everybody may ask to take part. Those who are qualified and selected tender, and every side of the tenders may be negotiated.',
    dialogueSameTerms:
      'The conditions are the same as for competition with negotiation. Write down which one you use.',
    dialogueAlone:
      'The dialogue is held with each supplier alone, and solutions are not shared without consent.',
    designServices: 'The procedure is for services only.',
    designJury: 'The jury decides without knowing who has sent the proposals.',
    designContract: 'If the winner may get a contract without a new competition, the documents must say so.',
    dynamicOffShelf: 'The system is for what is generally available and needs no special adaptation.',
    dynamicOpen: 'The system is wholly electronic, and new suppliers may apply as long as it lasts.',
    openAlways: 'Open and restricted procedures may always be used.',
    belowEea:
      'Between the national and the EEA threshold the procedures are open and restricted competition for tenders. An innovation partnership must follow part III.',
    belowNational:
      'Below the national threshold no procedure of its own is demanded. The basic principles and chapter 7 apply.',
  },
  section: (section) => `anskaffelsesforskriften ${section}`,
  readOn: (day) =>
    `The sources were read on ${day}, in stored copies of the pages. The pages may have changed since.`,
  changing:
    'The rules are being changed: the Storting has received a proposal to amend anskaffelsesloven (Prop. 147 L (2024–2025)). Check the act and the regulations in force at Lovdata before the notice.',
  thresholdsHeading: 'The thresholds that DFØ states for 2024–2026',
  thresholdsColumns: ['For', 'NOK without VAT'],
  threshold: {
    national: 'National threshold',
    eeaState: 'EEA, goods and services, central government',
    eeaOthers: 'EEA, goods and services, other bodies',
    eeaWorks: 'EEA, works contracts',
    eeaSpecial: 'EEA, special services and health and social services',
  },
  thresholdsNote:
    'The EEA thresholds are adjusted every other year. That is why you answer above or below; the sums decide nothing here.',
  risksHeading: (count) => (count === 1 ? 'One thing to look out for' : `${count} things to look out for`),
  risk: {
    need_unclear: 'The need is not quite described. Unclear needs give tenders that cannot be compared.',
    market_unknown: 'You do not know what the market has. You may then pay to develop what exists.',
    value_unsure: 'The value is not estimated. It decides which rules apply.',
    negotiation_takes_time:
      'Dialogue and negotiation take time and people. Set them aside before the notice.',
    two_purchases: 'There will be two procurements. The supplier who developed is not sure of the purchase.',
    stays_with_one: 'You may be bound to one supplier. Agree on rights, data and exit before you begin.',
    not_for_adapted: 'If it must be specially adapted, the system cannot be used.',
    agreement_scope: 'If the need lies outside the agreement, it is a new procurement.',
    research_share: 'If less than half is research and development, the exemption does not hold.',
    requirements_lock:
      'Detailed requirements shut out solutions you do not know. Write what is to be achieved.',
  },
  weighedHeading: 'What else was weighed',
  weighedLead: 'Each way, and what in your answers speaks against it.',
  couldBeUsed: 'Nothing in the answers speaks against it. It could be used too.',
  speaksAgainst: (reasons) => `Against: ${reasons}.`,
  unansweredShort: (question) => `${question} (not answered)`,
  codesHeading: 'Declare this in the notice',
  codesLead: 'Codes of eForms, so that the purchase is counted rightly in the statistics.',
  codesColumns: ['Field', 'Code', 'Why'],
  codeField: {
    'BT-105': 'BT-105 procedure',
    'BT-766': 'BT-766 dynamic purchasing system',
    'BT-06': 'BT-06 strategic procurement, per lot',
    'BT-776': 'BT-776 innovation, per lot',
    'BT-136': 'BT-136 direct award',
  },
  codeReason: {
    procedure: 'The code of the procedure.',
    below_eea:
      'The code of the procedure in part III. If you publish a competition for tenders below the EEA threshold, the code is open or restricted.',
    technique: 'The system is used by you alone. If it is for several buyers, the code is another.',
    no_notice: 'No competition is published yet.',
    exempt: 'Exempt from the regulations: none of the procedure codes fits. Publish a notice all the same.',
    innovation: 'The purchase is to give something new.',
    not_innovation:
      'Nothing in the answers points to innovation. Declare “none” rather than leaving the field empty, unless the purchase has an environmental aim (env-imp) or a social one (soc-obj).',
    challenges_market: 'No solution on the market meets the need.',
    research: 'Developing and trying out are part of the contract.',
    product: 'Use the code if the users get something new or much better.',
    process: 'Use the code if it is made or delivered in a new way.',
  },
  noCode: 'None',
  toConfirm: 'You must decide whether it fits.',
  purchasesHeading: (count) =>
    count === 0
      ? 'Has anybody bought this before?'
      : count === 1
        ? 'One purchase is alike'
        : `${count} purchases are alike`,
  purchasesNone: 'None of the notices that have been read in is like the need.',
  purchasesNoData: 'This Nytte service has not read in any notices yet. Search in Doffin meanwhile.',
  purchasesNeedWords: 'Begin from a need or an initiative, and we show purchases that are alike.',
  purchasesColumns: ['What', 'Who bought', 'Who won', 'Value'],
  noWinner: 'Not stated',
  noValue: 'Not stated',
  placesHeading: 'Where you may try out, or get help',
  placesLead: 'From the collection of support. Read the terms before you count on it.',
  placesNone: 'Nothing in the collection fits.',
  allInstruments: 'See all support',
  sourcesHeading: 'Sources',
  limitsHeading: 'How to read the answer',
  limits: [
    'This is guidance by fixed rules, not legal advice. You decide, and give your own reasons.',
    'The answers stand in the address only. Nothing is stored.',
  ],
  sectionHeading: 'Rules and purchases',
  sectionLead:
    'Must something be bought? Five questions give a procedure that fits, and a draft needs-based specification.',
  sectionBegin: 'Buy for this need',
  ownHeading: (count) => (count === 1 ? 'One assessment of a purchase' : `${count} assessments of purchases`),
  untitled: 'No name',
  savedAt: (moment, name) => (name ? `Saved ${moment} by ${name}` : `Saved ${moment}`),
  movers: 'assessments of purchases',
};
