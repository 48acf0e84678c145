import type { SolutionContext } from './context.ts';
import { recordOf, type SolutionRecord } from './open-data.ts';
import type { Solution } from './solution.ts';

/** How many have told all that they use each solution, by id. */
export async function countUsers(
  { usersOf }: Pick<SolutionContext, 'usersOf'>,
  solutions: readonly Solution[],
): Promise<ReadonlyMap<string, number>> {
  const users = await usersOf(solutions.map(({ id }) => id));
  return new Map([...users].map(([id, all]) => [id, all.length]));
}

/** Solutions as open data, with how many use them. */
export async function recordsOf(
  context: Pick<SolutionContext, 'usersOf'>,
  solutions: readonly Solution[],
): Promise<SolutionRecord[]> {
  const users = await countUsers(context, solutions);
  return solutions.map((solution) => recordOf(solution, users.get(solution.id) ?? 0));
}
