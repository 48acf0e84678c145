/**
 * What a need may lead to. `market_dialogue`, `call_off` and `reuse` are no procedures of anskaffelsesforskriften, but
 * often the right answer; `pre_commercial` and `startoff` rest on its exemption for research and development.
 */
export const procedures = [
  'market_dialogue',
  'reuse',
  'call_off',
  'design_contest',
  'startoff',
  'pre_commercial',
  'innovation_partnership',
  'competitive_dialogue',
  'negotiation',
  'dynamic_purchasing',
  'open',
] as const;
export type Procedure = (typeof procedures)[number];
