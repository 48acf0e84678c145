import type { BuyingAnswers } from './answers.ts';
import type { Procedure } from './procedures.ts';

/** Why a code is proposed; the words are in the messages. */
export const codeReasons = [
  'procedure',
  'below_eea',
  'technique',
  'no_notice',
  'exempt',
  'innovation',
  'not_innovation',
  'challenges_market',
  'research',
  'product',
  'process',
] as const;
export type CodeReason = (typeof codeReasons)[number];

/** A field of the notice, the code to put there, and why. An empty code: nothing is to be declared there. */
export interface Code {
  readonly field: 'BT-105' | 'BT-766' | 'BT-06' | 'BT-776' | 'BT-136';
  readonly code: string;
  readonly why: CodeReason;
  /** The buyer must say whether it fits: the answers cannot. */
  readonly isToConfirm: boolean;
}

/** BT-105, code list procurement-procedure-type. Exempt and without a notice: none. */
const procedureCodes: Readonly<Partial<Record<Procedure, string>>> = {
  innovation_partnership: 'innovation',
  competitive_dialogue: 'comp-dial',
  negotiation: 'neg-w-call',
  dynamic_purchasing: 'restricted',
  open: 'open',
  design_contest: 'open',
};

const development = new Set<Procedure>(['innovation_partnership', 'pre_commercial', 'startoff']);

/**
 * The eForms codes to declare, as DFØ's guidance for BT-776 (Innovative Acquisition, version 0.1) describes the values:
 * `mar-nov` where nothing on the market meets the need, `rd-act` where development and trying out are part of the
 * contract. Whether the product or the way of making it is new only the buyer knows.
 */
export function codesOf(procedure: Procedure, answers: BuyingAnswers): readonly Code[] {
  const declared = procedureCodes[procedure];
  if (procedure === 'reuse' || procedure === 'call_off' || procedure === 'market_dialogue') {
    return [{ field: 'BT-105', code: '', why: 'no_notice', isToConfirm: false }];
  }
  // Below the EEA threshold DFØ names open and restricted competition; part III may be named otherwise.
  const isBelow =
    answers.value === 'below_eea' && (procedure === 'negotiation' || procedure === 'competitive_dialogue');
  const isExempt = procedure === 'pre_commercial' || procedure === 'startoff';
  const isInnovation =
    development.has(procedure) || answers.market === 'none' || procedure === 'competitive_dialogue';
  const mayBe = isInnovation || answers.market === 'adapted' || procedure === 'design_contest';
  return [
    {
      field: 'BT-105',
      code: declared ?? '',
      why: isExempt ? 'exempt' : isBelow ? 'below_eea' : 'procedure',
      isToConfirm: isBelow,
    },
    ...(procedure === 'dynamic_purchasing'
      ? [{ field: 'BT-766', code: 'dps-nlist', why: 'technique', isToConfirm: true } as const]
      : []),
    mayBe
      ? { field: 'BT-06', code: 'inn-pur', why: 'innovation', isToConfirm: !isInnovation }
      : { field: 'BT-06', code: 'none', why: 'not_innovation', isToConfirm: true },
    ...(answers.market === 'none' && !isExempt
      ? [{ field: 'BT-776', code: 'mar-nov', why: 'challenges_market', isToConfirm: false } as const]
      : []),
    ...(development.has(procedure)
      ? [{ field: 'BT-776', code: 'rd-act', why: 'research', isToConfirm: false } as const]
      : []),
    ...(mayBe
      ? ([
          { field: 'BT-776', code: 'prod-innov', why: 'product', isToConfirm: true },
          { field: 'BT-776', code: 'proc-innov', why: 'process', isToConfirm: true },
        ] as const)
      : []),
  ];
}
