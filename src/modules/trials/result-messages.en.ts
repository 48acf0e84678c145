import type { TrialResultMessages } from './result-messages.nb.ts';

interface Moved {
  readonly measure: string;
  readonly effect: string;
  readonly isHigher: boolean;
}

const moved = ({ measure, effect, isHigher }: Moved) =>
  `“${measure}” became ${effect} ${isHigher ? 'higher' : 'lower'}`;

export const resultEn: TrialResultMessages = {
  conclusion: {
    works: 'It works',
    works_partly: 'It works partly',
    no_difference_shown: 'No difference is shown',
    harmful: 'It makes things worse',
    could_not_tell: 'We cannot tell whether it works',
  },
  because: {
    improved_enough: (told) =>
      `${moved(told)}. That is at least as much as you said beforehand that it must be (${told.important}).`,
    improved_too_little: (told) =>
      `${moved(told)}. That is better, but less than you said beforehand that it must be (${told.important}).`,
    secondary_worse: (told) => `${moved(told)}, but this became worse: ${told.worse}.`,
    important_difference_ruled_out: (told) =>
      `An improvement as large as you said it must be (${told.important}) is unlikely. That is an answer, and useful for others.`,
    became_worse: (told) => `${moved(told)}. That is the wrong way.`,
    interval_too_wide: (told) =>
      `The answer is too unsure: both no difference and an improvement of ${told.important} are possible. It takes more, or a surer measure.`,
    groups_not_as_assigned: () =>
      'The groups do not have the sizes that the drawing should give. Something is then wrong with the assignment or the data, and the effect cannot be trusted.',
    too_much_missing: (told) =>
      `Too many have no result: ${told.missing} in the group where most are missing. Those who are left may differ from those who dropped out.`,
    cannot_be_estimated: () => 'The effect cannot be worked out from these data.',
  },
  cause: {
    empty_group: 'A group has no data.',
    too_few_units: 'There are too few in a group. There must be at least two.',
    too_few_clusters: 'There are too few clusters. There must be at least two in each group.',
    too_few_pairs: 'There are too few whole pairs. There must be at least two.',
    no_variation: 'All have the same value, so the uncertainty cannot be worked out.',
    no_comparison: 'There is nobody to compare with.',
    not_identified: 'The data do not tell the new from other things that changed at the same time.',
    no_data: 'There are no data.',
  },
  effectHeading: (measure) => `The difference in “${measure}”`,
  effectSentence: (effect, level, low, high) => `${effect}, with a ${level} interval from ${low} to ${high}.`,
  relative: (percent, low, high) =>
    `That is ${percent} of the level in the comparison group (${low} to ${high}).`,
  intervalHelp:
    'The interval holds the values that fit the data. If all of it is on the good side of zero, the new has worked.',
  sequentialHelp: 'The interval holds each time you look, as often as you like.',
  chartTitle: (measure) => `The effect on ${measure} with its interval`,
  chartDescription: (effect, low, high, important) =>
    `The effect is ${effect}. The interval goes from ${low} to ${high}. The smallest important improvement is ${important}.`,
  noDifference: 'No difference',
  importantMark: 'Smallest important improvement',
  betterSide: 'Better',
  worseSide: 'Worse',
  looksTitle: 'How the answer has become sharper',
  looksDescription: 'The effect with its interval at each analysis.',
  look: (n) => `Analysis ${n}`,
  levelsTitle: 'The level in each group',
  group: 'Group',
  number: 'Number',
  clusters: 'Clusters or pairs',
  level: 'Level',
  spread: 'Standard deviation',
  missing: 'Missing',
  without: 'Without the new',
  withNew: 'With the new',
  measure: 'Measure',
  effect: 'Effect',
  from: 'From',
  to: 'To',
  adjusted: 'p after Holm',
  secondaryHeading: 'Other measures',
  secondaryLead:
    'The more measures one looks at, the more easily one of them shows something by chance. The p-value is therefore adjusted (Holm 1979).',
  missingHeading: 'What was missing, and what we did with it',
  nothingMissing: 'Nothing is missing, and all could be read.',
  missingRule: {
    complete_case: 'Those without a result are left out.',
    worst_case: 'Those without a result are counted with the worst for the new.',
  },
  missingShare: (percent, most) =>
    `In the group where most are missing, ${percent} are missing. The limit was set to ${most} beforehand.`,
  issue: {
    missing_value: 'The value is missing',
    not_a_number: 'There is text where a number should be',
    not_yes_or_no: 'There is something else than yes or no',
    outside_range: 'The value is outside what is possible',
    could_be_thousands: 'The number can be read as thousands or as decimals',
    duplicate_unit: 'The unit is there several times',
    missing_unit: 'The unit is missing',
    missing_group: 'The group is missing',
    missing_cluster: 'The cluster is missing',
    missing_pair: 'The pair is missing',
    missing_period: 'The period is missing',
    unreadable_period: 'The period cannot be read',
    unused_period: 'The period is not in the registration',
    row_too_short: 'The row has too few columns',
    no_data_of_unit: 'Is assigned but has no data',
    incomplete_pair: 'The pair is not whole',
    only_before_or_after: 'Has data only before or only after',
    incomplete_periods: 'Lacks some periods',
    treated_from_the_start: 'Had the new from the first period',
    alone_in_start: 'Is the only one that began then',
  },
  handling: {
    left_out: 'left out',
    value_left_out: 'the value is left out',
    worst_assumed: 'counted as the worst for the new',
    first_kept: 'the first is used',
    read_as_decimals: 'read as decimals',
    noted: 'only noted',
  },
  issueCount: (n) => `${n} times`,
  inColumn: (column) => `in “${column}”`,
  rowAlone: (row) => `row ${row}`,
  rowExample: (row, value) => `row ${row}: “${value}”`,
  difference: {
    missing_column: 'A column that is registered is missing',
    duplicate_column: 'A column is there twice',
    unknown_group: 'A group is not registered',
    group_without_data: 'A registered group has no data',
    not_assigned: 'The unit is not assigned',
    other_group_than_assigned: 'The unit is in another group than it was assigned to',
    in_two_groups: 'The same is in two groups',
    more_than_registered: 'There are more than were assigned',
    assignment_hash_differs: 'The assignment is another than the registered one',
  },
  allocationHeading: 'Do the groups have the sizes that they should?',
  allocationFine: (p) => `Yes. The difference is no larger than chance gives (${p}).`,
  allocationWrong: (p) => `No. So large a difference hardly ever comes by chance (${p}).`,
  clustering: (icc, effect) =>
    `Those in one cluster are alike (ICC ${icc}). It therefore took ${effect} times as many as if each had been drawn alone.`,
  methodHeading: 'How it is worked out',
  method: {
    welch:
      'The difference between two means, with Welch’s t interval (Welch 1947). The groups need be neither equally large nor equally varied.',
    newcombe:
      'The difference between two proportions, with Newcombe’s interval (Newcombe 1998, method 10), made of Wilson’s intervals.',
    confidence_sequence:
      'An interval that holds each time one looks (Waudby-Smith and Ramdas: asymptotic confidence sequences), narrowest at the planned number.',
    cluster_means:
      'Each cluster counts as one: a t interval for the difference between the means of the clusters (Donner and Klar 2000).',
    cluster_means_weighted:
      'The difference between the means of the clusters, weighted by size (Donner and Klar 2000).',
    paired_differences: 'A t interval for the difference within each pair.',
    difference_in_differences:
      'The change where the new came, less the change where it did not. It presumes that they would otherwise have developed alike.',
    group_time_effects:
      'Effects for each group and period against those who have not got it yet or ever (Callaway and Sant’Anna 2021).',
    mixed_model: 'All clusters and periods together, with the periods held fixed (Hussey and Hughes 2007).',
  },
  degreesOfFreedom: (df) => `${df} degrees of freedom.`,
  pValue: (p) => `${p} for no difference.`,
  coreVersion: (version) => `Worked out by ${version}.`,
  repeatHeading: 'Do it again yourself',
  repeatLead: 'Download the specification and the data, and run this command. The answer must be the same.',
  repeatClosed:
    'The data are only for those who own the trial. The fingerprint below shows which data the answer is from.',
  dataHash: 'Fingerprint of the data (SHA-256)',
  registrationHash: 'Fingerprint of the registration (SHA-256)',
  early:
    'The trial has been looked at several times without the registration saying so. The interval is then too narrow: it holds for one analysis only.',
  small: (have, planned) =>
    `The comparison group has data from ${have} of the ${planned} that were planned. The interval holds only if this is the one time you look.`,
  points: 'percentage points',
};
