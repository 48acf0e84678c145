import { notFound } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import { type Page, type PageRequest, type RawRequest, seeOther } from '../../kernel/http/page-route.ts';
import { compareFields } from '../../kernel/records/differences.ts';
import { type AnyOwnRecordKind, type RowChange, rowChangeOf } from '../../kernel/records/kind.ts';
import { EditConflict, type OwnRecord } from '../../kernel/records/records.ts';
import { chosenDraft, joinDrafts, readSeen, seenOf, writeSeen } from '../../kernel/records/seen.ts';
import { readDraftOf, saveRecord } from './actions.ts';
import { ConflictPage } from './conflict-page.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';
import { type Opened, type OwnRecordPagesRoom, openForWriting } from './page-access.ts';
import { judge } from './publish.ts';
import { namesOf, organisationOf } from './queries.ts';
import { readSent } from './record-acts.ts';
import { StepPage } from './step-page.tsx';

/** What every form of a step carries besides its fields. */
export interface SaveForm {
  readonly revision: number;
  readonly do?: string | undefined;
  readonly save?: 'auto' | undefined;
  readonly seen?: { readonly step?: string | undefined } | undefined;
}

interface Shown {
  readonly draft: unknown;
  readonly faults?: readonly { readonly field: string; readonly message: string }[];
  readonly rowChanged?: RowChange['act'] | undefined;
}

/** A step with what has been typed in it. */
export async function stepPage(
  { db }: OwnRecordPagesRoom,
  { language, params, session }: RawRequest,
  { kind, record }: Opened,
  { draft, faults = [], rowChanged }: Shown,
): Promise<Page> {
  const step = stepOf(kind, draft, params.step);
  const steps = kind.steps(draft);
  const words = kind.stepWords(language, step, draft);
  const before = steps[steps.indexOf(step) - 1];
  const organisation = await organisationOf(db, record.organisationId);
  const fields = await kind.form(db, { language, step, draft, organisation, faults });
  return {
    title: words.heading,
    noIndex: true,
    main: (
      <StepPage
        {...{ language, record, step, steps, words, fields, faults, rowChanged }}
        before={before && kind.stepWords(language, before, draft).heading}
        token={session?.csrfToken}
        seen={writeSeen(seenOf(draft, kind.stepFields(step)))}
      />
    ),
  };
}

function stepOf(kind: AnyOwnRecordKind, draft: unknown, step: string | undefined): string {
  if (step === undefined || !kind.steps(draft).includes(step)) throw notFound();
  return step;
}

/** What keeps this step from being published. */
export async function stepFaults(
  { db, now }: OwnRecordPagesRoom,
  { language, params }: RawRequest,
  { kind, record }: Opened,
  body: unknown,
) {
  const { faults } = await judge(db, kind, record, { language, now: now(), body });
  return faults.filter(({ step }) => step === params.step);
}

/** Every way out of a step saves it; whose buttons add or remove a row come back to it. */
export async function saveStep(
  room: OwnRecordPagesRoom,
  request: RawRequest,
  form: SaveForm & FormValues,
): Promise<Page | Response> {
  const opened = await openForWriting(room.db, request);
  const { kind, record } = opened;
  const theirs = await readDraftOf(room.db, kind, record);
  const step = stepOf(kind, theirs, request.params.step);
  const filled = readSent(() => kind.fillStep(theirs, step, form));
  const change = rowChangeOf(form.do);
  const mine = change ? kind.changeRows(filled, change) : filled;
  const body =
    form.revision === record.revision ? mine : joinDrafts(mine, theirs, readSeen(form.seen?.step ?? ''));
  if (body === undefined || (form.revision !== record.revision && !form.seen?.step)) {
    if (form.save === 'auto') return new Response(null, { status: 409 });
    return conflictPage(room, request, opened, { mine, theirs, step });
  }
  try {
    const saved = await saveRecord(room, request.actor, {
      kind,
      id: record.id,
      revision: record.revision,
      body,
    });
    return afterSaving(request, { ...opened, record: saved }, { form, step, body, change });
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    if (form.save === 'auto') return new Response(null, { status: 409 });
    const record = error.theirs;
    const now = await readDraftOf(room.db, kind, record);
    return conflictPage(room, request, { ...opened, record }, { mine, theirs: now, step });
  }
}

function afterSaving(
  request: RawRequest,
  opened: Opened,
  saved: {
    readonly form: SaveForm;
    readonly step: string;
    readonly body: unknown;
    readonly change: RowChange | undefined;
  },
): Response {
  const { kind, record } = opened;
  const { form, step, body, change } = saved;
  if (form.save === 'auto') {
    const seen = writeSeen(seenOf(kind.readDraft(body), kind.stepFields(step)));
    return new Response(null, {
      status: 204,
      headers: { 'nytte-revision': String(record.revision), 'nytte-seen': JSON.stringify({ step: seen }) },
    });
  }
  if (change) {
    const rows = (body as Record<string, unknown>)[change.list];
    // To the new row itself: it stands below what was there.
    const place = change.act === 'add' && Array.isArray(rows) ? `#${change.list}-${rows.length - 1}` : '';
    return seeOther(request.language, recordPath(record, `/edit/${step}?row=${change.act}${place}`));
  }
  if (form.do === 'leave') return seeOther(request.language, recordPath(record, '?told=saved'));
  const steps = kind.steps(kind.readDraft(body));
  const next = steps[steps.indexOf(step) + 1];
  return seeOther(request.language, recordPath(record, next ? `/edit/${next}` : ''));
}

async function conflictPage(
  { db }: OwnRecordPagesRoom,
  { language, session }: RawRequest,
  { kind, record }: Opened,
  { mine, theirs, step }: { readonly mine: unknown; readonly theirs: unknown; readonly step: string },
): Promise<Page> {
  const [names, before, after] = await Promise.all([
    namesOf(db, [record.draftBy]),
    kind.compared(db, language, theirs),
    kind.compared(db, language, mine),
  ]);
  const contentLanguage = kind.languageOf(kind.readDraft(theirs));
  return {
    title: messages[language].conflictTitle,
    status: 409,
    noIndex: true,
    main: (
      <ConflictPage
        {...{ language, theirs: record, mine, step }}
        savedBy={names.get(record.draftBy ?? '')}
        fields={compareFields(before, after)}
        contentLang={contentLanguage === language ? undefined : contentLanguage}
        token={session?.csrfToken}
      />
    ),
  };
}

/** Saves what the second of two chose, field by field. */
export async function resolve(
  room: OwnRecordPagesRoom,
  request: PageRequest<{
    revision: number;
    mine: string;
    step: string;
    choose: Record<string, 'mine' | 'theirs'>;
  }>,
): Promise<Page | Response> {
  const { input, actor, language } = request;
  const opened = await openForWriting(room.db, request);
  const { kind, record } = opened;
  const theirs = await readDraftOf(room.db, kind, record);
  const mine = readSent(() => kind.readDraft(parsed(input.mine)));
  if (record.revision !== input.revision) {
    return conflictPage(room, request, opened, { mine, theirs, step: input.step });
  }
  const body = chosenDraft(mine as object, theirs as object, input.choose, kind.fieldsBehind);
  const saved: OwnRecord = await saveRecord(room, actor, {
    kind,
    id: record.id,
    revision: record.revision,
    body,
  });
  const step = kind.steps(theirs).includes(input.step) ? `/edit/${input.step}` : '';
  return seeOther(language, recordPath(saved, step));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notFound();
  }
}
