import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import type { Person, Role } from '../../kernel/identity/actor.ts';
import { giveRole } from '../../kernel/identity/members.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import { newOrganisationRow } from '../../kernel/organisations/new-row.ts';

/** The organisations of the demonstration. No name of theirs can be taken for a real one, and none has a number. */
const organisations = {
  eksempelvik: {
    name: 'Eksempelvik kommune (demonstrasjon)',
    kind: 'municipality',
    requiresReview: false,
  },
  provefjord: {
    name: 'Prøvefjord fylkeskommune (demonstrasjon)',
    kind: 'county_authority',
    requiresReview: true,
  },
  firmA: { name: 'Eksempelfirma A (demonstrasjon)', kind: 'other', requiresReview: false },
  firmB: { name: 'Eksempelfirma B (demonstrasjon)', kind: 'other', requiresReview: false },
  firmC: { name: 'Eksempelfirma C (demonstrasjon)', kind: 'other', requiresReview: false },
} as const;
type OrganisationKey = keyof typeof organisations;

/** Who plays in it. They are called by what they do: nobody real has such a name. */
const people = {
  reader: { name: 'Leser i Eksempelvik', at: 'eksempelvik', role: 'reader' },
  editor: { name: 'Redaktør i Eksempelvik', at: 'eksempelvik', role: 'editor' },
  colleague: { name: 'Kollega i Eksempelvik', at: 'eksempelvik', role: 'editor' },
  administrator: { name: 'Administrator i Eksempelvik', at: 'eksempelvik', role: 'administrator' },
  otherReader: { name: 'Leser i Prøvefjord', at: 'provefjord', role: 'reader' },
  otherEditor: { name: 'Redaktør i Prøvefjord', at: 'provefjord', role: 'editor' },
  otherColleague: { name: 'Kollega i Prøvefjord', at: 'provefjord', role: 'editor' },
  otherAdministrator: { name: 'Administrator i Prøvefjord', at: 'provefjord', role: 'administrator' },
  firmA: { name: 'Ansatt i Eksempelfirma A', at: 'firmA', role: 'editor' },
  firmB: { name: 'Ansatt i Eksempelfirma B', at: 'firmB', role: 'editor' },
  firmC: { name: 'Ansatt i Eksempelfirma C', at: 'firmC', role: 'editor' },
} as const satisfies Record<string, { name: string; at: OrganisationKey; role: Role }>;
type PersonKey = keyof typeof people;

/** Everybody of the demonstration, as actors. */
export interface Cast {
  readonly organisations: Readonly<Record<OrganisationKey, string>>;
  readonly people: Readonly<Record<PersonKey, Person>>;
}

/** Makes the organisations and everybody in them, and one who runs the service. */
export async function makeCast(tx: Tx): Promise<Cast> {
  const ids = {} as Record<OrganisationKey, string>;
  for (const key of Object.keys(organisations) as OrganisationKey[])
    ids[key] = await makeOrganisation(tx, key);
  const actors = {} as Record<PersonKey, Person>;
  for (const key of Object.keys(people) as PersonKey[]) {
    const { name, at, role } = people[key];
    const accountId = await makeAccount(tx, name);
    await giveRole(tx, { organisationId: ids[at], accountId, role });
    await appendAudit(tx, {
      stream: `organisation:${ids[at]}`,
      actor: 'system:demonstration',
      action: 'member.role_given',
      subjectKind: 'account',
      subjectId: accountId,
      detail: { role, was: null },
    });
    actors[key] = (await findPerson(tx, accountId)) as Person;
  }
  await makeAccount(tx, 'Den som driver Nytte', { isPlatformAdministrator: true });
  await makeAccount(tx, 'Ny, uten virksomhet');
  return { organisations: ids, people: actors };
}

/** Whether they have been made already. */
export async function hasCast(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('organisations')
    .select('id')
    .where('is_demonstration', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

async function makeOrganisation(tx: Tx, key: OrganisationKey): Promise<string> {
  const { name, kind, requiresReview } = organisations[key];
  const row = newOrganisationRow({
    slug: `demonstrasjon-${key.toLowerCase()}`,
    name,
    kind,
    isDemonstration: true,
    source: { made: 'demonstration' },
  });
  const { id } = row;
  await tx.insertInto('organisations').values(row).execute();
  const now = new Date();
  await tx
    .insertInto('organisation_admissions')
    .values({
      organisation_id: id,
      state: 'approved',
      requires_review: requiresReview,
      requested_at: now,
      decided_at: now,
    })
    .execute();
  return id;
}

async function makeAccount(
  tx: Tx,
  name: string,
  { isPlatformAdministrator = false }: { readonly isPlatformAdministrator?: boolean } = {},
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('accounts')
    .values({
      id,
      kind: 'employee',
      name,
      email: null,
      language: 'nb',
      wants_digest: true,
      is_platform_administrator: isPlatformAdministrator,
      is_demonstration: true,
      created_at: new Date(),
      last_seen_at: null,
    })
    .execute();
  return id;
}
