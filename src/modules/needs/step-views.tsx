import type { Page, PageRequest } from '../../kernel/http/page-route.ts';
import { accountIdOf } from '../../kernel/identity/actor.ts';
import { findPerson } from '../../kernel/identity/people.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { listTopics } from '../../kernel/topics/queries.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { NeedContext } from './actions.ts';
import { ConflictPage } from './conflict-page.tsx';
import type { Edited } from './edit.ts';
import { fingerprint, seenOf } from './merge.ts';
import { messages } from './messages.ts';
import { proposeTopics } from './proposals.ts';
import { stateOf } from './queries.ts';
import { ReviewPage, tooLong } from './review-page.tsx';
import { fieldsOfStep, limits, type NeedDraft, type Step } from './schema.ts';
import { StepPage } from './step-page.tsx';

interface StepView {
  readonly step: Step;
  readonly record: OwnRecord;
  readonly draft: NeedDraft;
  readonly errors?: readonly FormError[];
  readonly missing?: readonly string[];
}

/** Any step as a page. */
export async function anyStepPage(
  context: NeedContext,
  request: Omit<PageRequest, 'input'>,
  { step, record, draft, errors = [], missing = [] }: StepView,
): Promise<Page> {
  if (step !== 'review') return stepPage(request, { step, record, draft, errors });
  const topics = await listTopics(context.db);
  const proposals = await proposeTopics(context, topics, draft);
  return {
    title: messages[request.language].step.review,
    noIndex: true,
    status: missing.length > 0 ? 422 : 200,
    main: (
      <ReviewPage
        language={request.language}
        record={record}
        draft={draft}
        seen={seenOf(draft, fieldsOfStep.review)}
        token={request.session?.csrfToken}
        topics={topics}
        {...proposals}
        missing={missing}
        isChange={stateOf(record) !== 'draft'}
      />
    ),
  };
}

/** A step of typing as a page: it asks the database nothing. */
export function stepPage(
  { language, session }: Omit<PageRequest, 'input'>,
  view: {
    readonly step: Exclude<Step, 'review'>;
    readonly record: { readonly id: string; readonly revision: number } | undefined;
    readonly draft: NeedDraft;
    /** What the fields held when the writer began, where that is not `draft`. */
    readonly seen?: Readonly<Record<string, string>>;
    readonly errors?: readonly FormError[];
  },
): Page {
  const { errors = [], step, draft } = view;
  return {
    title: messages[language].step[step],
    noIndex: true,
    status: errors.length > 0 ? 422 : 200,
    main: (
      <StepPage
        {...view}
        language={language}
        seen={view.seen ?? seenOf(view.record ? draft : {}, fieldsOfStep[step])}
        token={session?.csrfToken}
        errors={errors}
      />
    ),
  };
}

/** What two wrote on the same, to choose from. */
export async function conflictPage(
  context: NeedContext,
  request: Omit<PageRequest, 'input'>,
  conflict: {
    readonly step: Step;
    readonly mine: NeedDraft;
    readonly seen: Readonly<Record<string, string>>;
    readonly edited: Extract<Edited, { state: 'conflict' }>;
  },
): Promise<Page> {
  const { editing, conflicts } = conflict.edited;
  const { record, draft: theirs } = editing;
  const isMyOwn = record.draftBy !== null && record.draftBy === accountIdOf(request.actor);
  const [topics, them] = await Promise.all([
    listTopics(context.db),
    record.draftBy && !isMyOwn ? findPerson(context.db, record.draftBy) : undefined,
  ]);
  const seenNow = Object.fromEntries(conflicts.map((field) => [field, fingerprint(theirs[field])]));
  return {
    title: messages[request.language].conflictTitle,
    noIndex: true,
    status: 409,
    main: (
      <ConflictPage
        language={request.language}
        step={conflict.step}
        record={record}
        mine={conflict.mine}
        theirs={theirs}
        conflicts={conflicts}
        seen={{ ...conflict.seen, ...seenNow }}
        theirName={them?.name || undefined}
        token={request.session?.csrfToken}
        topics={topics}
      />
    ),
  };
}

/** What was typed, whatever is wrong with it, to be shown again. */
export function typedIn(values: Readonly<Record<string, unknown>>): NeedDraft {
  const names = Object.keys(limits) as (keyof typeof limits)[];
  return Object.fromEntries(
    names.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
  );
}

/** What a faulty form was drawn from: what others saved meanwhile must not be taken for seen. */
export function begunFrom(values: Readonly<Record<string, unknown>>): {
  readonly revision: number;
  readonly seen: Readonly<Record<string, string>>;
} {
  const seen = values.seen !== null && typeof values.seen === 'object' ? Object.entries(values.seen) : [];
  const revision = Number(values.revision);
  return {
    revision: Number.isSafeInteger(revision) ? revision : 0,
    seen: Object.fromEntries(seen.filter(([, value]) => typeof value === 'string')),
  };
}

/** What is wrong with the texts of a step. */
export function errorsOf(
  language: PageRequest['language'],
  faults: readonly { readonly field: string; readonly message: string }[],
): FormError[] {
  return faults.flatMap(({ field }) => {
    const most = limits[field as keyof typeof limits];
    return most === undefined ? [] : [{ fieldId: field, message: tooLong(language, most) }];
  });
}
