import type { MethodsMessages } from './methods-messages.nb.ts';

export const methodsEn: MethodsMessages = {
  title: 'How we reckon trials',
  lead: 'What each design can answer, how the figures are worked out, what they are checked against, and where the methods come from.',
  parts: [
    {
      id: 'designs',
      heading: 'The design decides what you can answer',
      paragraphs: [
        'Two groups: each participant is drawn to the new or to go on as before. That is the strongest answer, since the groups are otherwise alike.',
        'Clusters: whole schools, wards or municipalities are drawn. It is needed when those who belong together must get the same. The number of clusters means more than the number in each.',
        'Pairs: two that are alike in size, centrality and level before make a pair, and it is drawn which of them gets the new. It helps when you have few.',
        'Stepped introduction: everybody gets it in the end, in an order that is drawn. All are measured in each period.',
        'Before and after with a comparison: the change where the new came, less the change where it did not. It presumes that they would otherwise have developed alike. That cannot be proved.',
        'Begun at different times: each group is compared with those that have not begun yet. The same presumption.',
      ],
    },
    {
      id: 'size',
      heading: 'How many it takes',
      paragraphs: [
        'Two means: the power comes from the noncentral t distribution, with both tails. Two proportions: z with pooled variance, as power.prop.test of R.',
        'Clusters: the number is multiplied by 1 + (m − 1) · ICC, where m is how many are measured in each. With clusters of unequal size it is divided by 1 − CV² · L · (1 − L), where L = m · ICC / (1 + (m − 1) · ICC). The degrees of freedom are 2 · (k − 1) for k clusters in each group.',
        'Stepped introduction: the variance of Hussey and Hughes (2007), by generalised least squares.',
        'Pairs and before–after: the variance of the difference is 2 · s² · (1 − r), where r is the correlation between the two measurements.',
      ],
    },
    {
      id: 'draw',
      heading: 'Anybody can draw again',
      paragraphs: [
        'The list is sorted by code, so the order of the file means nothing. The numbers are drawn by xoroshiro128+ from a seed that is kept and shown.',
        'If the groups are to be even within, say, each ward, they differ by at most one in each ward.',
        'Pairs are made so that the distance in standardised figures is small in all.',
      ],
    },
    {
      id: 'answer',
      heading: 'The answer is an effect with an interval',
      paragraphs: [
        'Means: Welch’s t interval. Proportions: Newcombe’s interval for the difference, Wilson’s for one. Clusters: each counts as one. Pairs: a t interval for the differences.',
        'When you look along the way, a confidence sequence is used (Waudby-Smith and Ramdas) with ρ = √((−2 ln α + ln(−2 ln α + 1)) / ν), where ν is the planned number. It holds each time, however often you look.',
        'Several measures: p-values are adjusted after Holm. If the groups have other sizes than the drawing should give (chi-square, p below 0.001), the trial tells nothing.',
        'A p-value never stands alone.',
      ],
    },
    {
      id: 'conclusion',
      heading: 'How the conclusion is chosen',
      paragraphs: [
        'It works: the whole interval is on the good side of zero, the effect is at least as large as you said beforehand that it must be, and no other measure became worse.',
        'It works partly: the whole interval is on the good side of zero, but the effect is smaller than that, or another measure became worse.',
        'No difference is shown: zero is in the interval, and an improvement as large as you said is outside it.',
        'It makes things worse: the whole interval is on the wrong side of zero.',
        'We cannot tell: both no difference and an important improvement are possible, too many are missing, or something is wrong with the groups. Absence of evidence is not evidence of absence (Altman and Bland 1995).',
      ],
    },
    {
      id: 'lock',
      heading: 'The lock can be checked',
      paragraphs: [
        'The registration is written in one particular way (RFC 8785) and gets a fingerprint (SHA-256). The database refuses to change it. The fingerprint stands in the audit log, which is chained so that nobody can change it unseen.',
        'Each amendment afterwards is numbered, has a reason, and refers to the fingerprint of what was before.',
      ],
    },
  ],
  checksHeading: 'The figures are checked against others',
  checksLead: 'These values are run in the tests whenever anything changes.',
  checkWhat: 'What',
  checkValue: 'Value',
  checkSource: 'Source',
  sourcesHeading: 'Sources',
  commandsHeading: 'Do it yourself from the command line',
};
