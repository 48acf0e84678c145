import type { PortfolioMessages } from './messages.nb.ts';

/** What the portfolio says in English. */
export const en: PortfolioMessages = {
  title: 'Portfolio',
  kicker: (organisation) => `Portfolio · ${organisation}`,
  heading: (all, signals) =>
    [
      all === 1 ? 'One initiative' : `${all} initiatives`,
      signals.late > 0 ? `${signals.late} ${signals.late === 1 ? 'is' : 'are'} late` : 'none is late',
      signals.no_baseline > 0
        ? `${signals.no_baseline} ${signals.no_baseline === 1 ? 'has' : 'have'} no baseline`
        : 'all that need a baseline have one',
    ].join(', '),
  lead: (going, noOwner) =>
    noOwner > 0
      ? `${going} under way. ${noOwner} without an owner.`
      : `${going} under way. Each has an owner.`,
  emptyTitle: 'The organisation has no initiatives yet',
  emptyHelp:
    'Here is everything that you try, from need to use: what is late, what lacks a baseline, and who is responsible.',
  begin: 'Begin an initiative',
  view: { board: 'Board', table: 'Table', timeline: 'Timeline' },
  viewLabel: 'Show as',
  signal: { late: 'Late', no_baseline: 'Without baseline', no_owner: 'Without owner' },
  signalHelp: {
    late: 'The date of the phase has passed.',
    no_baseline: 'From the trial on there must be a measurement of how things were before.',
    no_owner: 'No person or role has been named.',
  },
  signalsLabel: 'Needs attention',
  filters: 'Filters',
  text: 'Words in the name',
  phase: 'Phase',
  topic: 'Topic',
  anyPhase: 'All phases',
  anyTopic: 'All topics',
  choiceCount: (label, n) => `${label} (${n})`,
  apply: 'Show',
  clear: 'Remove all filters',
  shown: (n) => (n === 1 ? 'One initiative shown' : `${n} initiatives shown`),
  none: 'No initiative fits. Remove a filter.',
  organisations: 'Organisation',
  boardMore: (n, phase) => `See all ${n} in the phase “${phase}”`,
  boardNone: 'No initiatives here.',
  boardCount: (n) => (n === 1 ? 'one initiative' : `${n} initiatives`),
  due: (day) => `Due ${day}`,
  overdue: (day) => `Was due ${day}`,
  noDue: 'No date',
  onlyUs: 'Only us',
  column: {
    title: 'Initiative',
    phase: 'Phase',
    due: 'Phase due',
    owner: 'Responsible',
    benefits: 'Benefits',
    cost: 'Cost (NOK)',
  },
  noOwner: 'Nobody',
  phaseSince: (phase, day) => `${phase} since ${day}`,
  benefits: (planned, withoutBaseline, measured) =>
    planned === 0
      ? 'No plan'
      : [
          `${planned} planned`,
          ...(withoutBaseline > 0 ? [`${withoutBaseline} without baseline`] : []),
          ...(measured > 0 ? [`${measured} measured`] : []),
        ].join(', '),
  sort: { due: 'Due date', changed: 'Last changed', title: 'Name', phase: 'Phase', cost: 'Cost' },
  timelineHeading: (late, shown) =>
    late > 0
      ? `${late} of the ${shown} on this page are over time`
      : `None of the ${shown} on this page is over time`,
  timelineDescription:
    'One line for each initiative: filled from its start to today, divided where the phase changed. The outline goes on to the day when the phase should be over. Dashed is the time past that day.',
  timelineCaption:
    'Filled: so far. Outlined: what is left of the phase. Dashed: over time. The upright line is today.',
  timelineColumns: { from: 'From', phases: 'Phases' },
  today: 'today',
  downloadCsv: 'Download as CSV',
  tableCaption: 'The initiatives of the portfolio',
};
