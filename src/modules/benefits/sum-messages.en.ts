import type { SumMessages } from './sum-messages.nb.ts';

export const en: SumMessages = {
  kicker: (organisation) => `Benefits in ${organisation}`,
  kickerNational: 'Benefits in the whole country',
  heading: (measured, benefits) =>
    `${measured} a year is measured. ${benefits === 1 ? 'One benefit is planned.' : `${benefits} benefits are planned.`}`,
  headingUnpriced: (measured, benefits) =>
    benefits === 1
      ? `One benefit is planned${measured === 1 ? ' and measured' : '. It is not measured yet'}.`
      : `${measured} of ${benefits} planned benefits are measured. None is measured in kroner.`,
  none: 'No benefits are planned yet.',
  noneText:
    'Benefits are planned on each initiative. Here you see them added up, with nothing counted twice.',
  noOrganisation: 'You work for no organisation.',
  lead: 'Measured and expected stand side by side and are never added together. If several share a benefit, each counts its share.',
  leadNational:
    'Only initiatives that are public for all are included. If several share a benefit, each counts its share, so nothing is counted twice.',
  mine: 'All my organisations',
  acting: 'Only the organisation that I work for',
  national: 'The whole country',
  own: 'Our own organisation',
  table: 'Table of important initiatives',
  csv: 'The sums as CSV',
  facts: {
    initiatives: 'Initiatives with benefits',
    benefits: 'Benefits',
    baseline: 'With a baseline',
    measured: 'Measured',
    expected: 'Expected a year',
    measuredOre: 'Measured a year',
    expectedOfMeasured: 'Expected of the same',
  },
  of: (part, whole) => `${part} of ${whole}`,
  stateHeading: 'How far they have come',
  effectHeading: 'What kind of effect',
  columns: ['', 'Benefits', 'With a baseline', 'Expected a year', 'Measured a year'],
  yearHeading: 'Year by year',
  yearColumns: ['Year', 'Expected a year', 'Measured a year'],
  yearCaption:
    'Expected: the sum of the benefits that should be under way that year. Measured: what was measured that year, in kroner.',
  yearTitle: 'Expected and measured, year by year',
  yearDescription: 'A bar for each year, expected value outlined and measured value filled.',
  expected: 'Expected',
  measured: 'Measured',
  how: 'How the sums are made',
  howText:
    'Each benefit is one row, however many share it. The organisation counts its share, rounded to whole øre. What is measured is the last measurement of the whole times the share, or what the organisation has measured of its own share. Benefits without a value in kroner count in number, not in kroner. Demonstration is never included.',

  important: {
    heading: (n) =>
      n === 0
        ? 'No initiatives are large enough or marked as important.'
        : n === 1
          ? 'One important initiative'
          : `${n} important initiatives`,
    kicker: 'For the budget proposition',
    lead: (threshold) =>
      `Initiatives that cost at least ${threshold} in all, or that are marked as important. Stopped ones are left out.`,
    leadMarked: 'Only initiatives that are marked as important. Stopped ones are left out.',
    threshold: {
      label: 'Costs at least, kroner',
      help: 'Initiatives that are marked as important are always included.',
    },
    marked: 'Show only those that are marked',
    scope: 'Which initiatives',
    apply: 'Show',
    badThreshold: 'Write an amount in whole kroner.',
    columns: [
      'Initiative',
      'Organisation',
      'Phase',
      'Cost',
      'Benefits',
      'Expected a year',
      'Measured a year',
      'Next milestone',
    ],
    benefits: (n, realised) => (n === 0 ? 'None planned' : `${n}, ${realised} realised`),
    unknownCost: 'Not stated',
    priceYear: (amount, year) => `${amount} (${year} kroner)`,
    due: (day) => `The phase should be over on ${day}`,
    more: (shown, all) => `The ${shown} dearest of ${all} are shown.`,
    /** For a page of paper: fewer, and in millions. */
    documentColumns: [
      'Initiative',
      'Cost, NOK million',
      'Benefits',
      'Expected a year, NOK million',
      'Measured a year, NOK million',
      'Status and next milestone',
    ],
    textHeading: 'Text for the budget proposition',
    sentenceCost: (title, organisation, cost) => `${title} (${organisation}) is reckoned to cost ${cost}.`,
    sentenceNoCost: (title, organisation) => `${title} (${organisation}) has stated no cost.`,
    sentenceExpected: (n, amount) =>
      `${n === 1 ? 'One benefit is' : `${n} benefits are`} planned, with an expected value of ${amount} a year.`,
    sentenceMeasured: (amount) => `So far ${amount} a year has been measured.`,
    sentenceNotMeasured: 'No value has been measured yet.',
    sentenceNone: 'No benefits are planned.',
    sentencePhase: (phase) => `The initiative is in the phase “${phase}”.`,
    sentenceMilestone: (milestone) => `Next milestone: ${milestone}.`,
    word: 'As Word',
    csv: 'As CSV',
    made: (day) => `Made in Nytte on ${day}. Measured and expected are never added together.`,
  },
  phase: {
    need: 'need',
    idea: 'idea',
    trial: 'trial',
    decision: 'decision',
    implementation: 'implementation',
    in_use: 'in use',
    spread: 'spread',
    stopped: 'stopped',
  },
};
