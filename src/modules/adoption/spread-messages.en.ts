import type { SpreadMessages } from './spread-messages.nb.ts';

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (n: number) => words[n] ?? String(n);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => `${capitalised(text)}.`;

export const en: SpreadMessages = {
  page: {
    kicker: 'Adoption',
    title: (name) => `Adoption of ${name}`,
    heading: (using, measured, held, compared) => {
      if (using === 0) return 'Nobody else has said that they use this yet.';
      const parts = [`${inWords(using)} ${using === 1 ? 'has' : 'have'} taken it into use`];
      if (measured === 0) parts.push('nobody has measured what it gave them');
      else {
        parts.push(`${inWords(measured)} ${measured === 1 ? 'has' : 'have'} measured`);
        if (compared > 0) parts.push(`${inWords(held)} got the same benefit`);
      }
      return parts.map(sentence).join(' ');
    },
    lead: 'This is what the organisations have told here themselves. Others may use it without having said so.',
    donePublic: 'Thank you. Everybody sees where you stand now, and the originator is told.',
    doneOwn: 'Saved. Only your organisation sees this.',
    tell: 'We want this too',
    back: { innovation: 'Back to the innovation', solution: 'Back to the solution' },
    emptyTitle: 'Nobody has told of this yet',
    empty:
      'When an organisation considers, tests or uses this, it stands here with the year, and with what it has measured.',
  },
  curve: {
    heading: (using, year) =>
      using === 0
        ? `In ${year} nobody uses it yet`
        : `In ${year} ${inWords(using)} ${using === 1 ? 'uses' : 'use'} it`,
    title: 'How many consider, test, use and have stopped, at the end of each year',
    description: (from, to) =>
      `One column for each year from ${from} to ${to}. The figures stand in the table below.`,
    caption: 'Each organisation counts once a year, where it stood at the end of the year.',
    table: 'Organisations at the end of the year',
    year: 'Year',
    using: 'Use it',
    testing: 'Test it',
    considering: 'Consider it',
    stopped: 'Have stopped',
    method:
      'The figures are made from what each organisation has told here, with the year that it gave. Where a year was corrected, the last word holds. What was told inside an organisation only is left out.',
  },
  tree: {
    heading: 'Who learned from whom',
    originator: (name) => `${name} made it`,
    untold: 'Have not told whom they learned from',
    measured: 'has measured',
  },
  map: {
    heading: (n, year) =>
      n === 1
        ? `One municipality used it in ${year}`
        : `${n === 0 ? 'No' : capitalised(inWords(n))} municipalities used it in ${year}`,
    title: 'Map of municipalities that use it',
    description: 'The dots are municipalities, sized by population. The filled ones use it.',
    caption: (others) =>
      others === 0
        ? 'All who use it are municipalities that stand on the map.'
        : `${others} more use it and are not on the map, because they are not municipalities with a known place.`,
    table: 'Municipalities that use it',
    row: 'Municipality',
    value: 'Since',
    since: (year) => `since ${year}`,
    years: 'Show another year',
    source: 'What the organisations have told. Population from Statistics Norway.',
  },
  effects: {
    heading: (measured, held, compared) => {
      if (measured === 0) return 'Nobody has measured yet whether the effect held';
      if (compared === 0)
        return `${capitalised(inWords(measured))} ${measured === 1 ? 'has' : 'have'} measured, but not so that it can be compared`;
      if (compared < measured)
        return `${capitalised(inWords(held))} of ${inWords(compared)} that can be compared got the same benefit`;
      if (held === measured)
        return measured === 1
          ? 'The one that has measured got the same benefit'
          : `All ${inWords(measured)} that have measured got the same benefit`;
      return `${capitalised(inWords(held))} of ${inWords(measured)} that ${measured === 1 ? 'has' : 'have'} measured got the same benefit`;
    },
    original: 'What the originator measured',
    noOriginal: 'The sources of the innovation have no measured effect to hold this against.',
    table: 'What others have measured with them',
    who: 'Organisation',
    measured: 'Measured',
    change: 'From – to',
    effect: 'Effect',
    against: 'Against the original',
    verdict: {
      held: 'Held',
      weaker: 'Weaker',
      not_held: 'Did not hold',
      not_comparable: 'Cannot be compared',
    },
    fromTo: (from, to, unit) => `${from} – ${to} ${unit}`,
    percent: (n) => `${n}%`,
    versus: (here, there) => `${here} here, ${there} at the originator`,
    onlyDirection: 'the same direction; the originator does not say how much',
    wrongWay: 'no improvement',
    source: (text, year) => `${text}, ${year}`,
    notMeasured: (names) => `Use it without having measured: ${names}.`,
    methodHeading: 'How they are held against each other',
    method:
      'The effect is the difference between the baseline and what was measured afterwards. “Held” means at least four fifths of what the originator measured. “Weaker” means better, but less than that. Per cent at the originator is held against the change in per cent of the baseline. Per cent against per cent is not compared, because sources seldom say whether the figure is a level or a change.',
  },
  lessons: {
    heading: (n) =>
      n === 1 ? 'One has told what they learned' : `${capitalised(inWords(n))} have told what they learned`,
    stopped: 'Why they stopped',
  },
  told: {
    heading: 'According to the source, it has also spread here',
    lead: 'This stands in the sources of the innovation. The organisations have not told it here, and are not in the figures above.',
  },
  next: {
    kicker: 'Who should look at this next',
    title: (name) => `Who should look at this: ${name}`,
    heading: (needs) => {
      if (needs === 0) return 'Nobody has stated a need like this yet';
      return needs === 1
        ? 'One organisation has a need like this'
        : `${capitalised(inWords(needs))} organisations have a need like this`;
    },
    lead: 'Those who stand here do not use it, as far as we know. The order is computed, and is no judgement of whether it fits.',
    needsHeading: 'Have a need like this',
    alikeHeading: 'Like those for whom it works',
    alikeLead: 'These have not stated such a need. They are only like a place where it is in use.',
    onlyMunicipalities: 'Show municipalities only',
    everybody: 'Show all organisations',
    csv: 'Download as CSV',
    need: (title) => `Has stated: “${title}”`,
    joined: (title) => `Has joined: “${title}”`,
    met: (name) => `${name} has met the same need with this`,
    fit: (percent) => `The need is alike by ${percent}%`,
    alike: (percent, text) => `Alike by ${percent}%: ${text}`,
    table: 'Who and why',
    who: 'Organisation',
    why: 'Why',
    score: 'Points (0–100)',
    noneTitle: 'Nobody to propose yet',
    none: 'We propose organisations that have stated a need like this, and municipalities like those for whom it works. So far we know too little.',
    method:
      'Points = 60 × how well the need fits + 40 × how like the organisation is to the one of those for whom it works that it is most like. The need is measured by the search in Nytte: the share of the best hit imaginable. Likeness is 50% population, 35% centrality and 15% the same county. Who cannot be compared gets nothing for likeness. Only what is published for all is counted.',
    methodHeading: 'How the order is made',
  },
  likeness: {
    sameSize: 'about as many inhabitants',
    larger: (times) => `${times} times as many inhabitants`,
    smaller: (percent) => `${percent}% of the inhabitants`,
    sameCentrality: 'as central',
    more: 'more central',
    less: 'less central',
    county: 'the same county',
    compared: (name, parts) => `compared with ${name}: ${parts}`,
  },
  own: {
    title: 'What we consider and use',
    heading: (using, other) => {
      if (using + other === 0) return 'You have not taken over anything from others yet';
      const parts = [
        ...(using > 0
          ? [`you use ${inWords(using)} ${using === 1 ? 'thing' : 'things'} that others have made`]
          : []),
        ...(other > 0
          ? [
              `${inWords(other)}${using > 0 ? ' more' : ''} ${other === 1 ? 'is' : 'are'} considered, tested or ended`,
            ]
          : []),
      ];
      return parts.map(sentence).join(' ');
    },
    noneTitle: 'Begin with a need, or see what others have made',
    none: 'On the page of an innovation you say that you want it. Then it stands here with the next step.',
    find: 'Look in the library',
    nextStep: {
      considers: 'Next step: ask those who use it, or begin an initiative.',
      tests: 'Next step: have a baseline before you extend it, and tell what you see.',
      usesUnmeasured: 'Next step: measure what it gives you. Then others know too whether it holds.',
      usesMeasured: 'You have measured. Keep the figures up to date.',
      stopped: 'Done. What you learned is of use to others.',
    },
    private: 'Seen by you only',
    gone: 'This innovation has been withdrawn',
    goneText: (slug) =>
      `Whoever published it has taken it away (its address was ${slug}). What you have told is kept.`,
    seen: 'Fine, we know',
    questions: 'Questions to and from others',
    csv: 'Download as CSV',
    national: 'What spreads in the whole country',
    tell: 'Tell more',
  },
  national: {
    title: 'What spreads',
    heading: (taken, repeated, solutions) => {
      if (taken === 0) return 'Nobody has said that they have taken anything over yet';
      const first =
        taken === 1
          ? `One ${solutions === 1 ? 'solution' : 'innovation'} has been taken over by others`
          : `${capitalised(inWords(taken))} innovations${solutions > 0 ? ' and solutions' : ''} have been taken over by others`;
      const then =
        repeated === 0
          ? 'Nobody has measured that the benefit held'
          : `${capitalised(inWords(repeated))} ${repeated === 1 ? 'has' : 'have'} given the same benefit elsewhere`;
      return `${first}. ${then}.`;
    },
    lead: 'First what others have measured anew and held, then what most use.',
    caption: (shown, all) =>
      shown === all
        ? 'What the organisations have told here themselves.'
        : `The first ${shown} of ${all}. The rest stand in the file.`,
    table: 'Innovations that others have taken over',
    innovation: 'Innovation or solution',
    using: 'Use it',
    considering: 'Test or consider it',
    stopped: 'Stopped',
    measured: 'Have measured',
    held: 'Held',
    noneTitle: 'What spreads stands here',
    none: 'When an organisation says that it uses something that others have made, it comes here.',
    csv: 'Download as CSV',
    method:
      'Counted are organisations that have told it themselves and let everybody see it. “Have measured” are those of them that have measured with a baseline. “Held” are those of them that got at least four fifths of what the originator measured. Organisations of the demonstration are left out.',
    methodHeading: 'How the figures are made',
  },
};
