import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../kernel/identity/actor.ts';
import { listLinksTo } from '../../kernel/links/links.ts';
import { EditConflict } from '../../kernel/records/records.ts';
import {
  amendTrial,
  beginTrial,
  discardTrial,
  endTrial,
  NotReady,
  registerTrial,
  saveTrialDraft,
} from './actions.ts';
import { sha256 } from './body.ts';
import { listAssignments, listData, listResults } from './materials.ts';
import { readableTrial } from './queries.ts';
import type { TrialDraft } from './schema.ts';
import type { Sheet } from './sheet.ts';
import { type TestTrialRoom, testTrialRoom, wholeDraft } from './testing-room.ts';
import { addTrialData, analyseTrial, assignTrial, SheetRefused } from './work-actions.ts';

let room: TestTrialRoom;

beforeAll(async () => {
  room = await testTrialRoom();
});

async function begun(draft: TrialDraft = wholeDraft, visibility: 'public' | 'organisation' = 'public') {
  const { actor } = room.people.editor;
  const initiative = await room.initiative(actor, { visibility });
  return beginTrial(room.context, actor, { initiativeId: initiative.record.id, draft });
}

async function registered(draft: TrialDraft = wholeDraft, visibility: 'public' | 'organisation' = 'public') {
  const { record } = await begun(draft, visibility);
  return registerTrial(room.context, room.people.editor.actor, { id: record.id });
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string; name: string }) => error.code ?? error.name,
  );

const sheet = (headings: string[], ...rows: string[][]): Sheet => ({
  headings,
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
});

const list = (count: number, name = (at: number) => `u${at + 1}`) =>
  sheet(['id'], ...Array.from({ length: count }, (_, at) => [name(at)]));

/** Data of whoever was assigned: the new is three days shorter. */
async function dataOf(
  id: string,
  value = (group: string, at: number) => (group === 'sms' ? 7 : 10) + (at % 3),
) {
  const csv = await import('./materials.ts').then((m) => m.assignmentCsv(room.db, id, 1, 'assigned'));
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return sheet(
    ['id', 'gruppe', 'dager'],
    ...rows.map(([unit = '', group = ''], at) => [unit, group, String(value(group, at)).replace('.', ',')]),
  );
}

describe('a draft of a trial', () => {
  it('is kept with whatever it lacks, and seen by those who may write it alone', async () => {
    const { editor, colleague, reader, otherEditor } = room.people;
    const draft = { title: 'Bare en tittel', primaryImportant: 'mye' };
    const { record } = await begun(draft);
    expect((await readableTrial(room.db, colleague.actor, record.id)).draft).toEqual(draft);
    for (const who of [reader.actor, otherEditor.actor, anonymous]) {
      expect(await codeOf(readableTrial(room.db, who, record.id))).toBe('not_found');
    }
    expect(editor.actor.kind).toBe('person');
  });

  it('that two write on at once is not overwritten', async () => {
    const { editor, colleague } = room.people;
    const { record } = await begun();
    const mine = { id: record.id, revision: record.revision, draft: { ...wholeDraft, title: 'Mitt' } };
    await saveTrialDraft(room.context, editor.actor, mine);
    await expect(
      saveTrialDraft(room.context, colleague.actor, { ...mine, draft: { title: 'Deres' } }),
    ).rejects.toThrow(EditConflict);
    expect((await readableTrial(room.db, editor.actor, record.id)).title).toBe('Mitt');
  });

  it('is locked only when nothing is missing, and says what is', async () => {
    const { record } = await begun({ ...wholeDraft, hypothesis: '', sd: 'fire', plannedSize: undefined });
    const refused = await registerTrial(room.context, room.people.editor.actor, { id: record.id }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(NotReady);
    const faults = (refused as NotReady).faults.map(({ field, code }) => `${field}: ${code}`);
    expect(faults).toEqual(
      expect.arrayContaining(['hypothesis: missing', 'sd: not_a_number', 'plannedSize: missing']),
    );
  });

  it('can be thrown away, by those who may write it', async () => {
    const { record } = await begun();
    expect(await codeOf(discardTrial(room.context, room.people.otherEditor.actor, record.id))).toBe(
      'not_found',
    );
    await discardTrial(room.context, room.people.editor.actor, record.id);
    expect(await codeOf(readableTrial(room.db, room.people.editor.actor, record.id))).toBe('not_found');
  });
});

describe('a locked registration', () => {
  it('is canonical JSON under its hash, linked to the initiative, and for all when the initiative is', async () => {
    const trial = await registered();
    const { locked } = trial;
    expect(sha256(locked?.canonical ?? '')).toBe(locked?.hash);
    expect(JSON.parse(locked?.canonical ?? '{}')).toMatchObject({
      trial: trial.record.id,
      organisation: 'Vang kommune',
      spec: { design: 'two_groups', primary: { minimumImportantEffect: 2, better: 'lower' } },
    });
    const reference = { kind: 'trial', id: trial.record.id } as const;
    expect(await listLinksTo(room.db, reference, 'tested_in', 'initiative')).toEqual([
      trial.initiative.record.id,
    ]);
    expect((await readableTrial(room.db, anonymous, trial.record.slug ?? '')).title).toBe(
      'SMS dagen før timen',
    );
    const { rows } = await sql<{ hash: string }>`
      select detail->>'hash' as hash from audit_entries
      where subject_id = ${trial.record.id} and action = 'trial.registered'`.execute(room.db);
    expect(rows).toEqual([{ hash: locked?.hash }]);
  });

  it('of an initiative that is not for all is not for others', async () => {
    const trial = await registered(wholeDraft, 'organisation');
    expect(trial.record.slug).toBe(trial.record.id);
    expect((await readableTrial(room.db, room.people.reader.actor, trial.record.id)).state).toBe(
      'registered',
    );
    for (const who of [anonymous, room.people.otherEditor.actor]) {
      expect(await codeOf(readableTrial(room.db, who, trial.record.id))).toBe('not_found');
    }
  });

  it('cannot be changed by saving, registering again or throwing it away', async () => {
    const { record } = await registered();
    const { actor } = room.people.editor;
    const edit = { id: record.id, revision: record.revision, draft: { title: 'Noe annet' } };
    expect(await codeOf(saveTrialDraft(room.context, actor, edit))).toBe('trial_locked');
    expect(await codeOf(registerTrial(room.context, actor, { id: record.id }))).toBe('trial_locked');
    expect(await codeOf(discardTrial(room.context, actor, record.id))).toBe('trial_locked');
  });

  it('cannot be changed in the database either, whatever is tried', async () => {
    const { record } = await registered();
    const { editor } = room.people;
    await amendTrial(room.context, editor.actor, {
      id: record.id,
      field: 'plannedSize',
      after: '80',
      why: 'Flere meldte seg.',
      seen: 0,
    });
    const id = record.id;
    const attempts = [
      sql`update trial_registrations set canonical = '{}' where trial_id = ${id}`,
      sql`update trial_registrations set hash = repeat('0', 64) where trial_id = ${id}`,
      sql`update trial_registrations set made_by = ${room.people.colleague.accountId} where trial_id = ${id}`,
      sql`delete from trial_registrations where trial_id = ${id}`,
      sql`truncate trial_registrations cascade`,
      sql`update trial_amendments set why = 'x' where trial_id = ${id}`,
      sql`delete from trial_amendments where trial_id = ${id}`,
      sql`update record_versions set body = '{}' where record_id = ${id}`,
      sql`delete from record_versions where record_id = ${id}`,
      sql`update records set draft = '{}' where id = ${id}`,
      sql`update records set published_version = 2 where id = ${id}`,
      sql`update trials set registered_at = null where id = ${id}`,
      sql`update trials set title = 'x' where id = ${id}`,
      sql`update trials set state = 'draft' where id = ${id}`,
      sql`delete from records where id = ${id}`,
      sql`insert into trial_registrations values (${(await begun()).record.id}, '{}', repeat('0', 64), now(), null)`,
    ];
    for (const attempt of attempts) await expect(attempt.execute(room.db)).rejects.toThrow();
    // An account that is erased leaves the rest as it was.
    await sql`update trial_registrations set made_by = null where trial_id = ${id}`.execute(room.db);
    const after = await readableTrial(room.db, editor.actor, id);
    expect(after.locked?.original.spec.planned.size).toBe(64);
    expect(after.locked?.current.spec.planned.size).toBe(80);
  });

  it('is amended in the open: numbered, chained by hash, and refused when it would be no registration', async () => {
    const { editor, colleague } = room.people;
    const { record, locked } = await registered();
    const amend = (field: 'adopt' | 'plannedSize', after: string, seen: number, who = editor) =>
      amendTrial(room.context, who.actor, { id: record.id, field, after, why: 'Fordi.', seen });
    await amend('plannedSize', '90', 0);
    expect(await codeOf(amend('adopt', 'Tre dager.', 0, colleague))).toBe('trial_amended_meanwhile');
    const { locked: now } = await amend('adopt', 'Tre dager.', 1, colleague);
    expect(now?.amendments.map(({ number, field, before, after }) => [number, field, before, after])).toEqual(
      [
        [1, 'plannedSize', '64', '90'],
        [2, 'adopt', 'Minst to dager kortere.', 'Tre dager.'],
      ],
    );
    const [first, second] = now?.amendments ?? [];
    expect(first?.previousHash).toBe(locked?.hash);
    expect(second?.previousHash).toBe(first?.hash);
    expect(sha256(second?.canonical ?? '')).toBe(second?.hash);
    expect(now?.latestHash).toBe(second?.hash);
    expect(await codeOf(amend('plannedSize', 'mange', 2))).toBe('invalid_request');
    expect(
      await codeOf(
        amendTrial(room.context, room.people.reader.actor, {
          id: record.id,
          field: 'adopt',
          after: 'x',
          why: 'y',
          seen: 2,
        }),
      ),
    ).toBe('forbidden');
  });
});

describe('assigning', () => {
  it('is done once, can be drawn again from list and seed, and anew only with a reason', async () => {
    const { editor } = room.people;
    const { record } = await registered();
    const assign = (seed: number, why?: string) =>
      assignTrial(room.context, editor.actor, { id: record.id, list: list(40), seed, why });
    expect(await assign(7)).toBe(1);
    expect(await codeOf(assign(7))).toBe('trial_already_assigned');
    expect(await assign(8, 'Listen manglet to avdelinger.')).toBe(2);
    const [second, first] = await listAssignments(room.db, record.id);
    expect(first?.summary.counts).toEqual({ som_før: 20, sms: 20 });
    expect(second?.amendment).toBe(1);
    const { locked } = await readableTrial(room.db, editor.actor, record.id);
    expect(locked?.amendments[0]).toMatchObject({ field: 'assignment', before: first?.assignedSha256 });
    await expect(sql`update trial_assignments set seed = 1`.execute(room.db)).rejects.toThrow();
  });

  it('refuses doubles, a list without the column, and what may be national identity numbers', async () => {
    const { editor } = room.people;
    const { record } = await registered();
    const refusal = async (wrong: Sheet) => {
      const wish = { id: record.id, list: wrong, seed: 1 };
      const error = await assignTrial(room.context, editor.actor, wish).catch((thrown: unknown) => thrown);
      return (error as SheetRefused).reason;
    };
    expect(await refusal(sheet(['id'], ['a'], ['a'], ['b']))).toMatchObject({
      faults: [{ code: 'duplicate_unit', count: 1, examples: ['a'] }],
    });
    expect(await refusal(sheet(['navn'], ['a'], ['b']))).toMatchObject({
      faults: [{ code: 'no_unit_column' }],
    });
    // A test number of Skatteetaten's kind: the month has 80 added.
    expect(await refusal(sheet(['id'], ['a'], ['17912099997']))).toEqual({
      kind: 'identity_numbers',
      found: { count: 1, rows: [3] },
    });
    expect(await listAssignments(room.db, record.id)).toEqual([]);
  });
});

describe('data and analysis', () => {
  async function assigned(count = 60) {
    const trial = await registered();
    await assignTrial(room.context, room.people.editor.actor, {
      id: trial.record.id,
      list: list(count),
      seed: 5,
    });
    return trial.record.id;
  }
  const add = (id: string, data: Sheet, who = room.people.editor) =>
    addTrialData(room.context, who.actor, { id, sheet: data, source: 'file', fileName: 'data.csv' });

  it('are taken in when they are those of the registered trial, and give a conclusion that is kept', async () => {
    const id = await assigned();
    const { analysis } = await add(id, await dataOf(id));
    expect(analysis.rowsUsed).toBe(60);
    expect(await analyseTrial(room.context, room.people.editor.actor, { id })).toBe(1);
    const [result] = await listResults(room.db, id);
    const trial = await readableTrial(room.db, anonymous, id);
    expect(trial.row.conclusion).toBe('works');
    expect(trial.row.effect).toBeCloseTo(-3, 0);
    expect(result?.registrationHash).toBe(trial.locked?.hash);
    expect(result?.spec.registered?.seed).toBe(5);
  });

  it('are refused with what differs: columns, groups, units, too many', async () => {
    const id = await assigned(10);
    const good = await dataOf(id);
    const refused = async (data: Sheet) => {
      const error = await add(id, data).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SheetRefused);
      const { reason } = error as SheetRefused;
      return reason.kind === 'data' ? reason.refused.differences.map(({ code }) => code) : [reason.kind];
    };
    const change = (at: number, cells: (row: readonly string[]) => string[]): Sheet => ({
      ...good,
      rows: good.rows.map((row, place) => (place === at ? { ...row, cells: cells(row.cells) } : row)),
    });
    expect(await refused({ ...good, headings: ['id', 'gruppe', 'timer'] })).toEqual(['missing_column']);
    expect(await refused(change(0, ([unit = '', , value = '']) => [unit, 'noe annet', value]))).toEqual(
      expect.arrayContaining(['unknown_group']),
    );
    expect(await refused(change(0, ([, group = '', value = '']) => ['fremmed', group, value]))).toEqual(
      expect.arrayContaining(['not_assigned']),
    );
    const swap = (group: string) => (group === 'sms' ? 'som_før' : 'sms');
    expect(
      await refused(change(0, ([unit = '', group = '', value = '']) => [unit, swap(group), value])),
    ).toEqual(expect.arrayContaining(['other_group_than_assigned']));
    expect(await listData(room.db, id)).toEqual([]);
    expect((await readableTrial(room.db, room.people.editor.actor, id)).state).toBe('registered');
  });

  it('with missing values, text in numbers, decimal commas and doubles are kept, and each is told', async () => {
    const id = await assigned(40);
    const data = await dataOf(id);
    const cells = data.rows.map((row) => [...row.cells]);
    (cells[0] as string[])[2] = '';
    (cells[1] as string[])[2] = 'to dager';
    (cells[2] as string[])[2] = '9,5';
    const { analysis } = await add(id, sheet([...data.headings], ...cells, cells[3] as string[]));
    expect(analysis.issues.map(({ code, count }) => `${code} ${count}`)).toEqual(
      expect.arrayContaining(['missing_value 1', 'not_a_number 1', 'duplicate_unit 1']),
    );
  });

  it('from two people at once are both kept, in order', async () => {
    const id = await assigned();
    const data = await dataOf(id);
    const { editor, colleague } = room.people;
    const numbers = await Promise.all([
      add(id, data, editor),
      add(id, data, colleague),
      add(id, data, editor),
    ]);
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect((await listData(room.db, id)).map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('without variation, and with an empty group, end in an answer that says why it cannot be told', async () => {
    const { actor } = room.people.editor;
    const flat = await assigned(20);
    await add(flat, await dataOf(flat, () => 5));
    await analyseTrial(room.context, actor, { id: flat });
    expect((await readableTrial(room.db, actor, flat)).row.conclusion).toBe('could_not_tell');
    const trial = await registered();
    const id = trial.record.id;
    const half = sheet(['id', 'gruppe', 'dager'], ['a', 'sms', '5'], ['b', 'sms', '6']);
    const error = await add(id, half).catch((thrown: unknown) => thrown);
    expect((error as SheetRefused).reason).toMatchObject({
      refused: { differences: [{ code: 'group_without_data' }] },
    });
  });

  it('with one cluster in each arm cannot be told', async () => {
    const trial = await registered({
      ...wholeDraft,
      design: 'clusters',
      unitColumn: undefined,
      clusterColumn: 'skole',
      icc: '0,05',
      clusterSize: '20',
      plannedSize: '10',
    });
    const { actor } = room.people.editor;
    const { id } = trial.record;
    const rows = ['som_før', 'sms'].flatMap((group) =>
      [4, 5, 6].map((value) => [group === 'sms' ? 'A' : 'B', group, String(value)]),
    );
    await add(id, sheet(['skole', 'gruppe', 'dager'], ...rows));
    await analyseTrial(room.context, actor, { id });
    expect((await readableTrial(room.db, actor, id)).row.conclusion).toBe('could_not_tell');
  });

  it('do not come after the end, and the end says why', async () => {
    const { actor } = room.people.editor;
    const id = await assigned(10);
    const data = await dataOf(id);
    await endTrial(room.context, actor, { id, move: 'stop', note: 'For få meldte seg.' });
    const trial = await readableTrial(room.db, anonymous, id);
    expect([trial.state, trial.row.end_note]).toEqual(['stopped', 'For få meldte seg.']);
    expect(await codeOf(add(id, data))).toBe('trial_not_in_this_state');
  });
});
