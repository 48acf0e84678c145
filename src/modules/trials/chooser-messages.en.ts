import type { ChooserMessages } from './chooser-messages.nb.ts';

export const chooserEn: ChooserMessages = {
  title: 'Which trial can give you an answer?',
  lead: 'Answer a few questions, and we say which design fits, how many you need, and when a trial cannot answer.',
  submit: 'Find the design',
  question: {
    hasMeasure: {
      label: 'Can you measure whether it works?',
      help: 'Something that can be counted or measured both in those who get the new and in those who do not.',
    },
    canChoose: { label: 'Can you decide who gets it first?', help: '' },
    givenTo: { label: 'To whom is it given?', help: '' },
    spillsOver: {
      label: 'Does it spill over on others?',
      help: 'For example in the same class or on the same ward.',
    },
    everybodyInTheEnd: { label: 'Must everybody get it in the end?', help: '' },
    inSteps: { label: 'Can it begin at different times in different places?', help: '' },
    measuredBefore: { label: 'Is the same measured before the new begins?', help: '' },
    hasComparison: { label: 'Are there others like them who do not get it, or get it later?', help: '' },
    units: { label: 'How many can take part?', help: 'Persons, cases or units, in all.' },
    clusters: {
      label: 'In how many groups are they?',
      help: 'For example schools, wards or municipalities. 0 if there are no groups.',
    },
    kind: { label: 'What kind of figure do you measure?', help: '' },
    better: { label: 'What is an improvement?', help: '' },
    baseline: { label: 'How many per cent is it today?', help: 'For yes or no only.' },
    sd: {
      label: 'How much does it vary? (standard deviation)',
      help: 'For numbers only. Take the distance between a usual low and a usual high value, and divide by four.',
    },
    important: {
      label: 'The smallest improvement that is worth it',
      help: 'In the unit of the measure, for yes or no in percentage points.',
    },
    icc: {
      label: 'How alike are those in one group? (ICC)',
      help: 'Between 0 and 1. Leave it empty if you do not know; we then use 0.05.',
    },
  },
  yes: 'Yes',
  no: 'No',
  givenTo: { units: 'One by one', clusters: 'Whole groups' },
  missing: (question) => `Answer “${question}”`,
  notANumber: (question) => `Write a number for “${question}”`,
  answer: {
    two_groups: 'Draw two groups, one by one',
    clusters: 'Draw whole groups',
    matched_pairs: 'Make pairs, and draw within each pair',
    stepped_wedge: 'Bring it in step by step, in an order that is drawn',
    before_after_comparison: 'Compare the change before and after with some who do not get it',
    staggered_adoption: 'Use that it is brought in at different times',
  },
  needs: {
    two_groups:
      'You need a list of those who take part, by codes, and one figure for each when the trial is over.',
    clusters:
      'You need a list of the groups, and figures from those in them. It is the number of groups that counts most.',
    matched_pairs: 'You need something to make pairs by, for example size and level before.',
    stepped_wedge: 'You need measurements from all groups in each period, also before any has begun.',
    before_after_comparison: 'You need measurements before and after from both groups, best several of each.',
    staggered_adoption: 'You need measurements from all in many periods, and when each began.',
  },
  reason: {
    drawn_one_by_one: 'You can draw who gets it. The groups are then alike in all but the new.',
    drawn_in_groups: 'It is given to whole groups, so it is the groups that must be drawn.',
    spills_over: 'It spills over, so those who belong together must get the same.',
    everybody_gets_it: 'Everybody gets it in the end, so it is the order that is drawn.',
    few_so_matched: 'You have few. Pairs that are alike give a surer answer than plain drawing.',
    not_chosen_but_compared: 'You cannot draw, but you have some to compare with and figures from before.',
    begins_at_different_times:
      'It begins at different times, so those who have not begun are the comparison.',
    the_last_to_get_it_wait: 'Everybody gets it in the end: the comparison group when the trial is over.',
  },
  warning: {
    few_clusters: 'You have few groups. One group that differs means a lot.',
    rare_outcome:
      'What you measure is rare. Consider whether something more frequent can be measured instead.',
    weaker_than_drawing:
      'The answer is weaker than when lots are drawn: it presumes that the groups would otherwise have developed alike.',
    wedge_takes_time: 'It takes time: all must be measured in each period until the last has begun.',
  },
  cannot: 'A trial cannot give you an answer as things are',
  nearest: (design) => `The nearest is: ${design}.`,
  cannotReason: {
    no_measure: {
      why: 'There is nothing to measure.',
      instead: 'Find out how you would notice that it works. Talk to those concerned, and begin to count it.',
    },
    no_comparison: {
      why: 'There is nobody to compare with. You then do not know what would have happened without it.',
      instead:
        'Wait before giving it to all, let some get it later, or find a like municipality that shares figures.',
    },
    no_measurement_before: {
      why: 'There are no figures from before.',
      instead: 'Begin to measure now, and hold the new back until you have some measurements.',
    },
    too_few_clusters: {
      why: 'There are too few groups. Differences between groups may be as large as what you are looking for.',
      instead:
        'Find more who will take part, for example other municipalities, or give it one by one if you can.',
    },
    too_few_units: {
      why: 'There are too few.',
      instead: 'Describe what happens to each of them. That is learning, but not a trial.',
    },
    effect_not_possible: {
      why: 'The improvement is larger than there is room for.',
      instead: 'Look at the figure for today, and at how much better it can get.',
    },
    too_small_for_effect: {
      why: 'You are too few to show so small an improvement.',
      instead:
        'Find more, measure something that varies less, or agree that only a larger improvement is worth it.',
    },
  },
  sampleNeeded: (needed, what, available) => `You need ${needed} ${what} in all, and have ${available}.`,
  sampleNone: 'No size is large enough.',
  sampleSmallest: (effect) => `With those you have, you can count on showing an improvement of ${effect}.`,
  counts: { units: 'participants', clusters: 'groups' },
  instead: 'Do this instead',
  basis: 'Reckoned with 80 % power and a 95 % interval.',
  use: 'Use this design in a trial',
  useLead: 'Open the initiative that is to be tried, and choose “Register a trial”.',
  toInitiatives: 'To the initiatives',
  change: 'Change the answers',
};
