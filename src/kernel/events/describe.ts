import type { Db } from '../db/tables.ts';
import type { Actor } from '../identity/actor.ts';
import type { Subject } from './follows.ts';

/** What a record is called, for one reader. */
export interface Described {
  readonly title: string;
  /** Without language prefix. */
  readonly href: string;
  /** The language of the title. */
  readonly language: string;
}

/**
 * Describes records of one kind as `actor` may see them, now. A record that the actor may not read, or that does not
 * exist, is left out of the answer.
 */
export type Describe = (
  db: Db,
  actor: Actor,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Described>>;

/** How each kind of subject is described; the rooms provide them, an entry point puts them together. */
export type Describers = Readonly<Record<Subject['kind'], Describe>>;

/** Describes any subjects. @returns what the actor may see, found by `subjectKey`. */
export async function describeSubjects(
  describers: Describers,
  db: Db,
  actor: Actor,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, Described>> {
  const kinds = [...new Set(subjects.map(({ kind }) => kind))];
  const described = await Promise.all(
    kinds.map(async (kind) => {
      const ids = [...new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id))];
      const found = await describers[kind](db, actor, ids);
      return [...found].map(([id, one]) => [subjectKey({ kind, id }), one] as const);
    }),
  );
  return new Map(described.flat());
}

export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;
