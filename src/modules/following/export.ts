import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { PersonalData } from '../../kernel/identity/personal-data.ts';

/**
 * Everything that this Nytte holds about a person, as one object for JSON: one key a part, as it stood at one instant.
 * The parts and what they leave out are described in docs/personal-data.md.
 */
export async function exportPersonalData(
  { db, personalData }: { readonly db: Db; readonly personalData: readonly PersonalData[] },
  accountId: string,
  now: Date,
): Promise<Record<string, unknown>> {
  return inTransaction(
    db,
    async (tx) => {
      const parts: [string, unknown][] = [];
      for (const part of personalData) parts.push([part.name, (await part.export(tx, accountId)) ?? null]);
      return { format: 'nytte-personal-data', version: 1, madeAt: now, ...Object.fromEntries(parts) };
    },
    { isolation: 'repeatable read' },
  );
}
