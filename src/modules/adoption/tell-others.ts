import { sql } from 'kysely';
import { appendAudit } from '../../kernel/audit/append.ts';
import type { Tx } from '../../kernel/db/tables.ts';
import { announce } from '../../kernel/events/announce.ts';
import { follow } from '../../kernel/events/follows.ts';
import { type Actor, accountIdOf, auditName } from '../../kernel/identity/actor.ts';
import { findOriginator } from './originator.ts';
import type { OwnAdoption } from './queries.ts';
import type { AdoptionBody } from './schema.ts';
import type { Subject } from './subject.ts';

/** The log of the organisation that told it, and the news of those whom it concerns. */
export async function tellOthers(
  tx: Tx,
  actor: Actor,
  told: {
    readonly id: string;
    readonly subject: Subject;
    readonly organisationId: string;
    readonly before: OwnAdoption | undefined;
    readonly body: AdoptionBody;
  },
): Promise<void> {
  const { subject, organisationId, before, body } = told;
  const isPublic = body.visibility === 'public';
  await appendAudit(tx, {
    stream: `organisation:${organisationId}`,
    actor: auditName(actor),
    action: 'adoption.told',
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail: { adoption: told.id, state: body.state, year: body.year, public: isPublic },
  });
  if (before?.isPublic && !isPublic) await takeBackNews(tx, subject, organisationId);
  const measured = body.effect !== undefined;
  const isNews =
    before?.state !== body.state ||
    before.isPublic !== isPublic ||
    (measured && before.effect?.value !== body.effect?.value);
  if (isNews) {
    const originator = await findOriginator(tx, subject);
    // Demonstration never reaches a real organisation, not even its own list of what happened.
    const owner = actor.isDemonstration ? undefined : originator?.organisation.id;
    await announce(tx, {
      kind: 'adoption.told',
      organisationId: isPublic ? (owner ?? null) : organisationId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      isPublic,
      isDemonstration: actor.isDemonstration,
      actorId: accountIdOf(actor),
      detail: { organisationId, state: body.state, measured },
    });
  }
  const accountId = accountIdOf(actor);
  if (!before && accountId) await follow(tx, accountId, { kind: subject.kind, id: subject.id });
}

/** What is no longer for all is no longer news for all. */
async function takeBackNews(
  tx: Tx,
  subject: Pick<Subject, 'kind' | 'id'>,
  organisationId: string,
): Promise<void> {
  await sql`
    update events set is_public = false, organisation_id = ${organisationId}
    where kind = 'adoption.told' and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and detail ->> 'organisationId' = ${organisationId}`.execute(tx);
}
