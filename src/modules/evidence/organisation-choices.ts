import { keptByContent } from '../../kernel/content/kept.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { listOrganisations } from '../../kernel/organisations/queries.ts';
import type { SelectOption } from '../../ui/forms/select.tsx';

/** The municipalities that a reader can say she is, by name. Others are found by number through the address. */
export const listOrganisationChoices = keptByContent(readChoices);

async function readChoices(db: Db): Promise<readonly SelectOption[]> {
  const municipalities = await listOrganisations(db, { kind: 'municipality' });
  return municipalities.flatMap(({ municipalityNumber, name }) =>
    municipalityNumber ? [{ value: municipalityNumber, label: name }] : [],
  );
}
