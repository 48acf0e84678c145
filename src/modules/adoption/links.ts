import type { Tx } from '../../kernel/db/tables.ts';
import { replaceLinks } from '../../kernel/links/links.ts';
import type { SubjectKind } from './subject.ts';

/** What an adoption is carried out with and what it gave, with whether all may see those. */
export interface LinkedRecords {
  readonly initiative: { readonly id: string; readonly isPublic: boolean } | undefined;
  readonly benefit: { readonly id: string; readonly isPublic: boolean } | undefined;
}

/** Puts an adoption into the chain, or takes it out: the chain is for all, and holds only what is. */
export async function linkAdoption(
  tx: Tx,
  adoption: LinkedRecords & {
    readonly id: string;
    readonly subject: { readonly kind: SubjectKind; readonly id: string };
    readonly isForAll: boolean;
  },
): Promise<void> {
  const { id, isForAll, subject, initiative, benefit } = adoption;
  const from = { kind: 'adoption', id } as const;
  const shown = <Kind extends 'initiative' | 'benefit'>(kind: Kind, to: LinkedRecords[Kind]) =>
    isForAll && to?.isPublic ? [{ kind, id: to.id }] : [];
  await replaceLinks(tx, from, 'adopts', isForAll ? [{ kind: subject.kind, id: subject.id }] : []);
  await replaceLinks(tx, from, 'carried_by', shown('initiative', initiative));
  await replaceLinks(tx, from, 'gave', shown('benefit', benefit));
}
