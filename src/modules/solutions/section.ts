import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Solution } from './solution.ts';

/** What another room tells on the page of a solution, as a whole section with its heading. */
export type SolutionSection = (
  solution: Solution,
  reader: { readonly actor: Actor; readonly language: Language },
) => Promise<Child | undefined>;
