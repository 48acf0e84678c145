import { newId } from '../db/ids.ts';
import type { Tx } from '../db/tables.ts';

/** What happened that others may want to know: what digests, feeds and webhooks are made from. */
export type EventKind =
  | 'need.published'
  | 'need.changed'
  | 'need.joined'
  | 'need.left'
  | 'need.met'
  | 'need.withdrawn'
  | 'need.brief_kept'
  | 'need.brief_changed'
  | 'innovation.published'
  | 'innovation.changed'
  | 'innovation.withdrawn'
  | 'instrument.published'
  | 'instrument.changed'
  | 'instrument.withdrawn'
  | 'solution.published'
  | 'solution.changed'
  | 'solution.withdrawn'
  | 'initiative.published'
  | 'initiative.changed'
  | 'initiative.moved'
  | 'initiative.stopped'
  | 'trial.registered'
  | 'trial.amended'
  | 'trial.analysed'
  | 'benefit.planned'
  | 'benefit.measured'
  | 'benefit.realised'
  | 'benefit.due'
  | 'adoption.told'
  | 'adoption.asked'
  | 'adoption.answered'
  | 'challenge.published'
  | 'challenge.changed'
  | 'challenge.closed'
  | 'challenge.answered'
  | 'challenge.question_answered'
  | 'challenge.concluded'
  | 'review.asked'
  | 'review.answered'
  | 'correction.received'
  | 'correction.answered';

/** Numbers and identifiers, never words: what a record is called is asked when the event is shown, of who may see it. */
export type EventDetail = Readonly<Record<string, string | number | boolean | null>>;

/** The kinds of record that something can happen to, and that can be followed. */
export type SubjectKind =
  | 'need'
  | 'innovation'
  | 'instrument'
  | 'solution'
  | 'organisation'
  | 'initiative'
  | 'trial'
  | 'benefit'
  | 'challenge';

export interface NewEvent {
  readonly kind: EventKind;
  /** Whose event it is: the owner of the record. */
  readonly organisationId: string | null;
  readonly subjectKind: SubjectKind;
  /** The id of the subject as its pages and search know it. */
  readonly subjectId: string;
  /** Whether everybody may know; otherwise it is for the organisation alone. */
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
  readonly actorId: string | undefined;
  readonly detail?: EventDetail;
}

/** Notes an event in the transaction of the change that it tells of. */
export async function announce(tx: Tx, event: NewEvent): Promise<void> {
  await tx
    .insertInto('events')
    .values({
      id: newId(),
      at: new Date(),
      kind: event.kind,
      organisation_id: event.organisationId,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      is_public: event.isPublic,
      is_demonstration: event.isDemonstration,
      actor_id: event.actorId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}
