import { newId } from '../../src/kernel/db/ids.ts';
import type { Db, Tx } from '../../src/kernel/db/tables.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { findSession, openSession } from '../../src/kernel/identity/sessions.ts';
import { createRecord } from '../../src/kernel/records/records.ts';

/** Somebody who writes: signed in, with a need that is begun. */
export interface Editor {
  readonly cookie: string;
  readonly csrfToken: string;
  readonly needId: string;
}

const municipalities = 20;

/** Editors of the first twenty municipalities, in turn, each with a session and a draft of a need. */
export async function makeEditors(db: Db, count: number): Promise<Editor[]> {
  const organisations = await db
    .selectFrom('organisations')
    .select('id')
    .where('kind', '=', 'municipality')
    .orderBy('municipality_number')
    .limit(municipalities)
    .execute();
  const made = await inTransaction(db, async (tx) => {
    for (const { id } of organisations) await admit(tx, id);
    const editors = [];
    for (let number = 0; number < count; number += 1) {
      const organisation = organisations[number % organisations.length];
      if (!organisation) throw new Error('There are no municipalities: is the content loaded?');
      editors.push(await makeEditor(tx, organisation.id, number));
    }
    return editors;
  });
  return Promise.all(
    made.map(async ({ token, needId }) => {
      const found = await findSession(db, token);
      if (found?.state !== 'open') throw new Error('The session of an editor did not open.');
      return { cookie: `nytte=${token}`, csrfToken: found.session.csrfToken, needId };
    }),
  );
}

async function admit(tx: Tx, organisationId: string): Promise<void> {
  const now = new Date();
  await tx
    .insertInto('organisation_admissions')
    .values({
      organisation_id: organisationId,
      state: 'approved',
      requires_review: false,
      requested_at: now,
      decided_at: now,
    })
    .execute();
}

async function makeEditor(tx: Tx, organisationId: string, number: number) {
  const now = new Date();
  const accountId = newId();
  await tx
    .insertInto('accounts')
    .values({
      id: accountId,
      kind: 'employee',
      name: `Editor ${number}`,
      email: null,
      language: 'nb',
      wants_digest: false,
      is_platform_administrator: false,
      is_demonstration: false,
      created_at: now,
      last_seen_at: null,
    })
    .execute();
  await tx
    .insertInto('memberships')
    .values({ account_id: accountId, organisation_id: organisationId, role: 'editor', since: now })
    .execute();
  const token = await openSession(tx, { accountId, organisationId, userAgent: 'bench' });
  const body = { title: `Behov ${number}` };
  const record = await createRecord(tx, {
    kind: 'need',
    organisationId,
    isDemonstration: false,
    accountId,
    body,
  });
  return { token, needId: record.id };
}
