import type { z } from 'zod';
import type { Db } from '../../../kernel/db/tables.ts';
import { AppError } from '../../../kernel/http/errors.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { findOrganisation } from '../../../kernel/organisations/queries.ts';
import { isUuid } from '../../../kernel/records/records.ts';
import { describeNeeds, readableNeed, readNok } from '../../needs/public.ts';
import { sectorOf } from '../domain.ts';
import { type ReferenceFaultCode, referenceFaults } from '../references.ts';
import { type InitiativeBody, initiativeBody, limits, type Participant } from '../schema.ts';
import type { TypedInitiative, TypedParticipant } from './typed.ts';

export type FormFaultCode =
  | ReferenceFaultCode
  | 'missing'
  | 'too_long'
  | 'too_many'
  | 'not_a_date'
  | 'due_before_start'
  | 'not_an_amount'
  | 'no_sector'
  | 'first_is_not_copied'
  | 'unusable';

/** Something typed that cannot be kept, by the field that it was typed in. */
export interface FormFault {
  readonly field: string;
  readonly code: FormFaultCode;
  /** What the limit is, where there is one. */
  readonly most?: number | undefined;
}

interface Resolved<Value> {
  readonly value: Value;
  readonly faults: readonly FormFault[];
}

/**
 * What was typed as an initiative: addresses, names and numbers become what they stand for.
 * @param before what it said until now: names that stood there stand for the same still.
 */
export async function bodyOfTyped(
  db: Db,
  actor: Actor,
  typed: TypedInitiative,
  {
    organisationId,
    before,
  }: { readonly organisationId: string; readonly before?: InitiativeBody | undefined },
): Promise<{ readonly body: InitiativeBody | undefined; readonly faults: readonly FormFault[] }> {
  const [need, unseenNeeds, copiedFrom, participants] = await Promise.all([
    resolveNeed(db, actor, typed.need),
    unreadableNeeds(db, actor, before),
    resolveInnovation(db, typed),
    resolveParticipants(db, actor, typed.participants ?? [], before),
  ]);
  const cost = resolveCost(typed.costNok);
  const read = initiativeBody.safeParse({
    ...typed,
    title: typed.title ?? '',
    needIds: [...new Set([...(typed.needIds ?? []), ...unseenNeeds, ...need.value])],
    topics: typed.topics ?? [],
    lifeEvents: typed.lifeEvents ?? [],
    types: typed.types ?? [],
    copiedFrom: copiedFrom.value,
    ownerId: typed.ownerId && isUuid(typed.ownerId) ? typed.ownerId : undefined,
    participants: participants.value,
    costNok: cost.value,
    instrumentIds: typed.instrumentIds ?? [],
    goals: (typed.goals ?? []).map(Number),
  });
  const inForm = (fault: FormFault) => asInForm(fault, participants.places);
  const faults: FormFault[] = [
    ...(read.success ? [] : read.error.issues.map(faultOfIssue).map(inForm)),
    ...need.faults,
    ...copiedFrom.faults,
    ...participants.faults,
    ...cost.faults,
  ];
  if (!read.success) return { body: undefined, faults: onePerField(faults) };
  const missing = await referenceFaults(db, actor, { body: read.data, organisationId, before });
  const all = onePerField([...faults, ...missing.map(inForm)]);
  return { body: all.length === 0 ? read.data : undefined, faults: all };
}

async function resolveNeed(db: Db, actor: Actor, address: string | undefined): Promise<Resolved<string[]>> {
  const reference = lastPart(address, 'needs');
  if (reference === undefined) return { value: [], faults: [] };
  try {
    return { value: [(await readableNeed(db, actor, reference)).record.id], faults: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { value: [], faults: [{ field: 'need', code: 'unknown_need' }] };
  }
}

/** Needs that a colleague linked and this writer may not read: no box stands for them, so none was unticked. */
async function unreadableNeeds(
  db: Db,
  actor: Actor,
  before: InitiativeBody | undefined,
): Promise<readonly string[]> {
  if (!before || before.needIds.length === 0) return [];
  const readable = await describeNeeds(db, actor, before.needIds);
  return before.needIds.filter((id) => !readable.has(id));
}

async function resolveInnovation(
  db: Db,
  { novelty, copiedFrom }: TypedInitiative,
): Promise<Resolved<string | undefined>> {
  const slug = lastPart(copiedFrom, 'innovations');
  if (slug === undefined) return { value: undefined, faults: [] };
  if (novelty !== 'adapted' && novelty !== 'copied') {
    return { value: undefined, faults: [{ field: 'copiedFrom', code: 'first_is_not_copied' }] };
  }
  const row = await db.selectFrom('innovations').select('id').where('slug', '=', slug).executeTakeFirst();
  return row
    ? { value: row.id, faults: [] }
    : { value: undefined, faults: [{ field: 'copiedFrom', code: 'unknown_innovation' }] };
}

/** `https://nytte.example/nn/needs/slug?x#y` → `slug`; a bare slug is taken as it is. */
function lastPart(address: string | undefined, folder: string): string | undefined {
  const plain =
    address
      ?.trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '') ?? '';
  if (plain === '') return undefined;
  const found = new RegExp(`(?:^|/)${folder}/([^/]+)$`).exec(plain)?.[1];
  // What is no address of ours is nothing that we know; a NUL would be refused by the database.
  return found ?? (/^[^/\s\0]{1,200}$/.test(plain) ? plain : '-');
}

async function resolveParticipants(
  db: Db,
  actor: Actor,
  rows: readonly TypedParticipant[],
  before: InitiativeBody | undefined,
): Promise<Resolved<Participant[]> & { readonly places: readonly number[] }> {
  const resolved = await Promise.all(
    rows.map((row, index) => resolveParticipant(db, actor, row, `participants.${index}`, before)),
  );
  return {
    value: resolved.flatMap(({ value }) => value),
    faults: resolved.flatMap(({ faults }) => faults),
    places: resolved.flatMap(({ value }, index) => value.map(() => index)),
  };
}

/** A row that was left empty is no participant, but keeps its place in the form. */
function asInForm(fault: FormFault, places: readonly number[]): FormFault {
  const [list, index, name] = fault.field.split('.');
  if (list !== 'participants' || name === undefined) return fault;
  return { ...fault, field: `participants.${places[Number(index)] ?? index}.${name}` };
}

async function resolveParticipant(
  db: Db,
  { isDemonstration }: Actor,
  { organisation: typed, sector, part = 'takes_part' }: TypedParticipant,
  field: string,
  before: InitiativeBody | undefined,
): Promise<Resolved<Participant[]>> {
  const name = typed?.trim().replace(/\s+/g, ' ') ?? '';
  const at = `${field}.organisation`;
  if (name === '') {
    return { value: [], faults: sector === undefined ? [] : [{ field: at, code: 'missing' }] };
  }
  const same = before?.participants.find((one) => one.name === name && one.organisationId);
  const found = same
    ? undefined
    : await findOrganisation(db, name, { includeDemonstration: isDemonstration });
  const isNumber = /^[\d\s]+$/.test(name);
  if (isNumber && !found) return { value: [], faults: [{ field: at, code: 'unknown_organisation' }] };
  const theirs = sector ?? same?.sector ?? (found && sectorOf(found.kind));
  if (!theirs) return { value: [], faults: [{ field: `${field}.sector`, code: 'no_sector' }] };
  const organisationId = same?.organisationId ?? found?.id;
  return {
    value: [
      {
        name: found?.name ?? name,
        sector: theirs,
        part,
        ...(organisationId ? { organisationId } : {}),
      },
    ],
    faults: [],
  };
}

function resolveCost(typed: string | undefined): Resolved<number | undefined> {
  if (!typed?.trim()) return { value: undefined, faults: [] };
  const amount = readNok(typed);
  return amount === undefined
    ? { value: undefined, faults: [{ field: 'costNok', code: 'not_an_amount' }] }
    : { value: amount, faults: [] };
}

const dates: ReadonlySet<string> = new Set(['startOn', 'dueOn']);

function faultOfIssue({ code, path, message, ...issue }: z.core.$ZodIssue): FormFault {
  const [name, index] = path.map(String);
  if (name === 'participants' && index !== undefined) {
    return { field: `participants.${index}.organisation`, code: 'too_long', most: limits.participant };
  }
  const field = name ?? '';
  if (code === 'custom' && message === 'is before the start') return { field, code: 'due_before_start' };
  if (dates.has(field)) return { field, code: 'not_a_date' };
  if (code === 'too_small') return { field, code: 'missing' };
  if (code === 'too_big' && 'maximum' in issue) {
    const isList = 'origin' in issue && issue.origin === 'array';
    return { field, code: isList ? 'too_many' : 'too_long', most: Number(issue.maximum) };
  }
  return { field, code: 'unusable' };
}

function onePerField(faults: readonly FormFault[]): FormFault[] {
  const seen = new Set<string>();
  return faults.filter(({ field }) => !seen.has(field) && seen.add(field));
}
