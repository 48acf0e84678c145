import type { ChainHelp } from './help-texts.ts';

/** The help pages on what comes after a need, in English. */
export const en: ChainHelp = {
  initiative: {
    name: 'Take an initiative from need to use',
    title: 'Say what you are trying, and what it takes to go on',
    lead: 'An initiative is what you do about a need. It goes through phases, and each phase asks only for what it needs.',
    begin: { label: 'Begin an initiative', path: '/initiatives/new' },
    sections: [
      {
        id: 'steps',
        heading: 'How to do it',
        paragraphs: [],
        steps: [
          'Begin from a need, from what others have done, or with an empty form.',
          'Write who takes part, the employees’ organisations too, and who owns the initiative with you.',
          'Set a date by which the phase should be over. The portfolio shows what is late.',
          'Move the initiative when something is settled. Before it is implemented, you write what was decided, and why.',
          'Tell of it in the library when it is in use. Then others can take it over.',
        ],
      },
      {
        id: 'stopped',
        heading: 'Stopping is a result too',
        paragraphs: [
          'You can stop an initiative in any phase. You then write what you learned. The initiative stays, and can be taken up again.',
        ],
      },
      {
        id: 'portfolio',
        heading: 'The portfolio shows all that your organisation is working on',
        paragraphs: [
          'See it as a board, a table or a timeline. It says what is late, and what has no baseline or no owner.',
        ],
        links: [{ label: 'Open the portfolio', path: '/portfolio' }],
      },
    ],
  },
  trial: {
    name: 'Plan a trial that can answer',
    title: 'Decide what counts as an answer before you begin',
    lead: 'A trial is worth the trouble when it can change what you do. So the question, the measure and the threshold must be fixed before you see the figures.',
    begin: { label: 'Find a design that fits', path: '/trials/choose' },
    sections: [
      {
        id: 'steps',
        heading: 'How to do it',
        paragraphs: [],
        steps: [
          'Answer a few questions about who gets what is new. Nytte suggests a design, or says that a trial cannot answer here.',
          'Write what you measure, how large a difference matters, and how many must take part.',
          'Register the trial. It is then locked, and every later change is visible.',
          'Draw who gets what. The seed is kept, so anyone can draw again and get the same.',
          'Upload the figures and analyse. The answer comes as one sentence, a figure with its uncertainty, and a plot.',
        ],
      },
      {
        id: 'data',
        heading: 'Do not upload anything that points to a person',
        paragraphs: [
          'Use serial numbers instead of names. National identity numbers are refused. Only editors in the organisation that owns the trial can fetch the rows.',
        ],
      },
      {
        id: 'rules',
        heading: 'Do you have to deviate from a rule?',
        paragraphs: [
          'The Act on trials leaves room for it in some cases. The checklist says what the Act demands, and drafts an application. Where it concerns privacy, the sandbox cases of others may help.',
        ],
        links: [
          { label: 'Check the Act on trials', path: '/trials/act' },
          { label: 'Sandbox cases', path: '/sandbox' },
          { label: 'How we calculate', path: '/methods/trials' },
        ],
      },
    ],
  },
  procurement: {
    name: 'Buy for a need',
    title: 'Describe the need, and let the market answer how',
    lead: 'Five questions lead to the procedure that fits. From there you get a draft of a needs-based specification, and see what others have bought.',
    begin: { label: 'Find the procedure that fits', path: '/procurement/for-need' },
    sections: [
      {
        id: 'steps',
        heading: 'How to do it',
        paragraphs: [],
        steps: [
          'Begin from the need or the initiative, and its text comes along.',
          'Answer the questions. “We do not know” is an answer too.',
          'Read why the procedure fits, what else was weighed, and what to declare in the notice.',
          'Write what the solution is to achieve, not how. Download the draft as Word or PDF.',
          'Tie the notice to the initiative once it is published. Others then see what was bought, and what it gave.',
        ],
      },
      {
        id: 'challenge',
        heading: 'Does nobody know the solution yet? Publish the need',
        paragraphs: [
          'Start-ups and others then answer in one short form. Nobody reads the answers before the deadline. Several people judge on one scale, and everybody gets reasons.',
        ],
        links: [{ label: 'See the challenges', path: '/challenges' }],
      },
      {
        id: 'figures',
        heading: 'Each figure tells how many have not answered',
        paragraphs: [
          'Figures on procurement are counted in the notices themselves. Under each stand the rule, the denominator, the share that is missing, and the command that gives the same figure.',
        ],
        links: [{ label: 'Figures on procurement', path: '/procurement' }],
      },
    ],
  },
  benefit: {
    name: 'Plan and measure benefits',
    title: 'Measure how things are before you change anything',
    lead: 'A benefit is something that gets better for somebody. Without a baseline nobody can know whether it did.',
    begin: { label: 'Open the portfolio', path: '/portfolio' },
    sections: [
      {
        id: 'steps',
        heading: 'How to do it',
        paragraphs: [],
        steps: [
          'Open the initiative, and choose its benefit plan.',
          'Write each benefit: who it is for, how you measure it, and who is responsible.',
          'Measure the baseline, and set a target with a date.',
          'Draw the map: what you make, what people do otherwise, which benefit it gives, and which goal that serves.',
          'Measure again at regular intervals. Nytte reminds whoever is responsible, also after the project is over.',
          'Conclude when the measurements allow it: realised, partly, or not.',
        ],
      },
      {
        id: 'value',
        heading: 'What is it worth?',
        paragraphs: [
          'Nytte works out the net present value by the national method, and shows how uncertain the answer is and what matters most. What has no price stands beside the sum, not in it.',
        ],
        links: [{ label: 'How we calculate', path: '/methods/benefits' }],
      },
      {
        id: 'shared',
        heading: 'Do you share the benefit with others?',
        paragraphs: [
          'Write how large a part each organisation has. Then it is never counted twice when benefits are added up.',
        ],
      },
    ],
  },
  adoption: {
    name: 'Take over what others have made',
    title: 'The cheapest is often what already works somewhere else',
    lead: 'Say so when you consider, test or use something that others have made. They get the credit, and others see where it works.',
    begin: { label: 'Find something to take over', path: '/innovations' },
    sections: [
      {
        id: 'steps',
        heading: 'How to do it',
        paragraphs: [],
        steps: [
          'Open the innovation, and choose “We want this too”.',
          'Say whether you consider, test, use, have adapted or have stopped using it, and since which year.',
          'Say who you learned from. That is how the tree of who learned from whom grows.',
          'Ask those who have used it longest. The question goes through Nytte, and no addresses are shown.',
          'Add what you measured, once you have measured. Also what did not work.',
        ],
      },
      {
        id: 'next',
        heading: 'Who should look at this next?',
        paragraphs: [
          'Nytte suggests organisations with a like need, alike in size, centrality and county, that do not use it yet. The reason stands beside each.',
        ],
      },
      {
        id: 'held',
        heading: 'Did the effect hold when others did the same?',
        paragraphs: [
          'The page on spread shows what was measured at the first, and at each of those that came after. What is measured in several places comes higher in the answer to a need.',
        ],
        links: [{ label: 'Spread in the whole country', path: '/adoption' }],
      },
    ],
  },
};
