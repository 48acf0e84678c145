import type { IndicatorTexts } from './indicator-texts.nb.ts';

const call = 'The denominator is everything published, those that say nothing among them: silence is no yes.';
const text =
  'Found by words in title, description and additional information. The buyer has not declared it, and it is never added to what is declared. Missing are those without a text to read.';
const aim = (code: string) =>
  `Counts lots that give ${code} in BT-776. The denominator is lots that say they buy innovation, in BT-06 or BT-776. Missing are those that say inn-pur in BT-06 without saying of what kind.`;

/** What the indicators are called and how each is counted, in English. */
export const en: IndicatorTexts = {
  indicators: {
    'innovative-procedures': {
      name: 'Innovative procedures',
      rule: `Counts notices with innovation partnership (innovation) or competitive dialogue (comp-dial) in BT-105. ${call} Missing are those without BT-105.`,
    },
    'innovation-partnership': {
      name: 'Innovation partnership',
      rule: `Counts notices with the code innovation in BT-105. ${call} Missing are those without BT-105.`,
    },
    'competitive-dialogue': {
      name: 'Competitive dialogue',
      rule: `Counts notices with the code comp-dial in BT-105. ${call} Missing are those without BT-105.`,
    },
    'declared-innovation': {
      name: 'Say that they buy innovation',
      rule: `Counts lots with inn-pur in BT-06 or an innovation aim in BT-776. ${call} Missing are those with neither BT-06 nor BT-776. Whoever answers "none" in BT-06 has answered no.`,
    },
    'declared-innovation-bt06': {
      name: 'Innovation as a strategic aim (BT-06 alone)',
      rule: `Counts lots with inn-pur in BT-06. ${call} Missing are those without BT-06.`,
    },
    'innovation-aim-product': { name: 'Aim: new goods and services', rule: aim('prod-innov') },
    'innovation-aim-process': { name: 'Aim: new processes', rule: aim('proc-innov') },
    'innovation-aim-market': { name: 'Aim: new to the market', rule: aim('mar-nov') },
    'innovation-aim-research': { name: 'Aim: research and development', rule: aim('rd-act') },
    'research-exemption': {
      name: 'Exemption for research and development',
      rule: 'Counts notices with rd or resd as grounds for a direct award (BT-136). The denominator is notices of awards without a call (neg-wo-call) and others that give such grounds. Missing are those without BT-136.',
    },
    variants: {
      name: 'Open to variant solutions',
      rule: `Counts lots where variants are allowed or required (BT-63). ${call} Missing are those without BT-63.`,
    },
    'functional-code': {
      name: 'Declared functional specification',
      rule: 'Counts lots with fp-requ in BT-776. The code was in SDK 1.6 and is gone in 1.7, so the denominator is lots of SDK 1.6 and others that hold the code all the same. Missing are those without BT-776.',
    },
    'text-functional': { name: 'The text describes functions', rule: text },
    'text-need': { name: 'The text describes needs', rule: text },
    'text-pilot': { name: 'The text mentions a pilot or trial', rule: text },
    'text-dialogue': { name: 'The text mentions market dialogue', rule: text },
    'environmental-aims': {
      name: 'Environmental aims',
      rule: `Counts lots with env-imp in BT-06 or an environmental aim in BT-774. ${call} Missing are those with neither.`,
    },
    'social-aims': {
      name: 'Social aims',
      rule: `Counts lots with soc-obj in BT-06 or a social aim in BT-775. ${call} Missing are those with neither.`,
    },
    'tenders-per-lot': {
      name: 'Tenders per lot',
      rule: 'Median and quartiles of the number of tenders (BT-759 with BT-760 tenders) in lots that were awarded. Where several results are of one lot, the highest number holds. Outside are those not awarded or with zero tenders. Missing are those without a number.',
    },
    'single-bid': {
      name: 'A single tender',
      rule: 'Counts awarded lots with one tender (BT-759). The denominator is awarded lots that give the number. Outside are those not awarded or with zero tenders. Missing are those without a number.',
    },
    'not-awarded': {
      name: 'Not awarded',
      rule: 'Counts lots where the competition ended without a winner (clos-nw) or is still open (open-nw) in BT-142. The denominator is lots of result notices that give the outcome. Missing are those without an outcome.',
    },
    'small-firms-winners': {
      name: 'Small and medium-sized firms among winners',
      rule: 'Counts winners that are micro, small or medium-sized (BT-165). The denominator is winners of a given size; a firm counts once a lot. Missing are winners without a size.',
    },
    'small-firms-tenders': {
      name: 'Small and medium-sized firms among tenders',
      rule: 'Counts tenders from small and medium-sized firms (BT-760 t-sme). The denominator is all tenders of lots that give both numbers. Missing are tenders of lots without t-sme, or where t-sme is above the number of tenders.',
    },
    'days-to-award': {
      name: 'Days from call to award',
      rule: 'Median and quartiles of days from the publication of the call to the choice of the winner (BT-1451). Missing are those whose call was not found or that give no date. Awarded before the call or more than ten years after counts as a fault and stands apart.',
    },
    'estimated-value': {
      name: 'Estimated value',
      rule: 'Median and quartiles of the estimated value (BT-27) a lot, each currency by itself. Below 100 or above 100 billion is no value; zero, too low and too high stand apart among faults.',
    },
    'awarded-value': {
      name: 'Awarded value',
      rule: 'Median and quartiles of the value of what was awarded (BT-720) a lot, each currency by itself. Below 100 or above 100 billion is no value and stands apart among faults. Outside are those not awarded.',
    },
    framework: {
      name: 'Framework agreements',
      rule: 'Counts lots with a framework agreement (BT-765 other than none). The denominator is those that answered. Missing are those without BT-765.',
    },
    'dynamic-purchasing': {
      name: 'Dynamic purchasing systems',
      rule: 'Counts lots with a dynamic purchasing system (BT-766 other than none). The denominator is those that answered. Missing are those without BT-766.',
    },
  },
  groups: {
    procedures: 'Innovative procedures',
    declared: 'Declared innovation',
    research: 'Research and development',
    signals: 'What opens for new solutions',
    text: 'Found in the text',
    aims: 'Environment and society',
    competition: 'Competition',
    time: 'Time',
    value: 'Value',
    forms: 'Forms of agreement',
  },
  units: { lot: 'lots', notice: 'notices', tender: 'tenders', winner: 'winners' },
};
