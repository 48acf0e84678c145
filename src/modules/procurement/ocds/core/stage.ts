import type { NoticeFacts } from '../../eforms/facts.ts';

/** What a notice of each kind (BT-03) tells of: tags of OCDS. */
const tags: Readonly<Record<string, readonly string[] | undefined>> = {
  planning: ['planning', 'tender'],
  consultation: ['planning', 'tender'],
  competition: ['tender'],
  change: ['tenderUpdate'],
  result: ['award', 'contract'],
  'dir-awa-pre': ['award', 'contract'],
  'cont-modif': ['awardUpdate', 'contractUpdate'],
  completion: ['contractUpdate'],
};

const cancelled: Readonly<Record<string, string | undefined>> = {
  planning: 'planningUpdate',
  tender: 'tenderCancellation',
  award: 'awardCancellation',
  contract: 'contractTermination',
};

/**
 * The tags of a release. OCDS for eForms tags planning notices `tender`; they get `planning` too. A notice that
 * changes another is an update of what it tells of, one that cancels it a cancellation. `contract` only with contracts.
 */
export function tagsOf({ notice, change, result }: NoticeFacts): readonly string[] {
  const own = (tags[notice.formType ?? ''] ?? [result ? 'award' : 'tender']).filter(
    (tag) => tag !== 'contract' || (result?.contracts.length ?? 0) > 0,
  );
  if (!change) return own;
  return own.map((tag) => (change.reason === 'cancel' ? (cancelled[tag] ?? tag) : updated(tag)));
}

const updated = (tag: string) => (/(?:Update|Cancellation)$/.test(tag) ? tag : `${tag}Update`);

/** As the form types of OCDS for eForms say; a cancelled call is `cancelled`. */
export function tenderStatusOf({ notice, change }: NoticeFacts): string | undefined {
  switch (notice.formType) {
    case 'planning':
    case 'consultation':
      return change?.reason === 'cancel' ? 'withdrawn' : 'planned';
    case 'competition':
      return change?.reason === 'cancel' ? 'cancelled' : 'active';
    case 'result':
    case 'dir-awa-pre':
      return 'complete';
    default:
      return undefined;
  }
}
