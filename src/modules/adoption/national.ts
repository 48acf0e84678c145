import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Innovation } from '../innovations/public.ts';
import { effectOf, isForAll, stateOf } from './queries.ts';
import { isSubjectKind, type SubjectKind, subjects } from './subject.ts';
import { comparisonOf, type Track, tally } from './track.ts';

/** An innovation or a solution that others have taken over, with how it has fared with them. */
export interface SpreadSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly track: Track;
}

/** What others have measured anew and held first, then what most use, then what most test or consider. */
export function mostRepeatedFirst(a: SpreadSubject, b: SpreadSubject): number {
  const tried = ({ testing, considering }: Track) => testing + considering;
  return (
    b.track.held - a.track.held ||
    b.track.adopters - a.track.adopters ||
    b.track.measuredBy - a.track.measuredBy ||
    tried(b.track) - tried(a.track) ||
    (a.slug < b.slug ? -1 : 1)
  );
}

/**
 * Everything that somebody has told all that they have taken over, the most repeated first; never of a demonstration.
 * States are counted by the database; only what was measured is read row by row.
 */
export async function listSpread(db: Db): Promise<SpreadSubject[]> {
  const [counted, measured] = await Promise.all([
    db
      .selectFrom('adoptions as a')
      .innerJoin(subjects.as('i'), 'i.id', 'a.subject_id')
      .select(['i.kind', 'i.id', 'i.slug', 'i.title', 'i.language', 'a.state'])
      .select(sql<number>`count(*)::integer`.as('count'))
      .where(isForAll)
      .groupBy(['i.kind', 'i.id', 'i.slug', 'i.title', 'i.language', 'a.state'])
      .execute(),
    listMeasured(db),
  ]);
  const rowsOf = Map.groupBy(counted, ({ id }) => id);
  return [...rowsOf]
    .flatMap(([id, rows]): SpreadSubject[] => {
      const [first] = rows;
      if (!first) return [];
      const count = (...states: string[]) =>
        rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row.count, 0);
      const { measuredBy, held, notHeld } = tally(measured.get(id) ?? []);
      const track = {
        adopters: count('uses', 'adapted'),
        testing: count('tests'),
        considering: count('considers'),
        stopped: count('stopped'),
        measuredBy,
        held,
        notHeld,
      };
      const kind = isSubjectKind(first.kind) ? first.kind : 'innovation';
      return [{ kind, id, slug: first.slug, title: first.title, language: first.language, track }];
    })
    .sort(mostRepeatedFirst);
}

async function listMeasured(db: Db) {
  const rows = await db
    .selectFrom('adoptions as a')
    .innerJoin(subjects.as('i'), 'i.id', 'a.subject_id')
    .selectAll('a')
    .select('i.results')
    .where(isForAll)
    .where('a.effect_text', 'is not', null)
    .execute();
  const judged = rows.flatMap((row) => {
    const effect = effectOf(row);
    const results: Innovation['results'] = row.results;
    return effect
      ? [
          {
            subjectId: row.subject_id,
            state: stateOf(row.state),
            verdict: comparisonOf(results, effect).verdict,
          },
        ]
      : [];
  });
  return Map.groupBy(judged, ({ subjectId }) => subjectId);
}
