import type { AnyOwnRecordKind, OwnRecordKindName } from '../../kernel/records/kind.ts';
import { innovationKind } from '../innovations/public.ts';
import { instrumentKind } from '../instruments/public.ts';
import { solutionKind } from '../solutions/public.ts';

/** The kinds of record that organisations write here. */
export const ownRecordKinds: readonly AnyOwnRecordKind[] = [innovationKind, instrumentKind, solutionKind];

export const ownRecordKindNames: readonly OwnRecordKindName[] = ['innovation', 'instrument', 'solution'];

export function findKind(name: string | undefined): AnyOwnRecordKind | undefined {
  return ownRecordKinds.find(({ kind }) => kind === name);
}
