import type { Db } from '../../kernel/db/tables.ts';

/** An initiative as one chooses it in a form. */
export interface InitiativeChoice {
  readonly id: string;
  readonly title: string;
}

const mostChoices = 200;

/** The initiatives of an organisation, for its own editors to choose from: the last changed first. */
export async function listInitiativeChoices(db: Db, organisationId: string): Promise<InitiativeChoice[]> {
  return db
    .selectFrom('initiatives')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(mostChoices)
    .execute();
}
