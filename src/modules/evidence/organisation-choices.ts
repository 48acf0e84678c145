import { keptByContent } from '../../kernel/content/kept.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { listOrganisations, stampMergers } from '../../kernel/organisations/queries.ts';
import type { SelectOption } from '../../ui/forms/select.tsx';

/**
 * The municipalities that a reader can say she is, by name. Others are found by number through the address. Made again
 * when content is loaded, and at once when one is merged into another.
 */
export const listOrganisationChoices = keptByContent(readChoices, stampMergers);

async function readChoices(db: Db): Promise<readonly SelectOption[]> {
  const municipalities = await listOrganisations(db, { kind: 'municipality' });
  return municipalities.flatMap(({ municipalityNumber, name }) =>
    municipalityNumber ? [{ value: municipalityNumber, label: name }] : [],
  );
}
