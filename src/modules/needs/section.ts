import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Need } from './queries.ts';

/**
 * What another room tells on the page of a need, as a whole section with its heading; undefined when it has nothing to
 * say to this reader. The entry point hands the sections over: this room knows none of them.
 */
export type NeedSection = (
  need: Need,
  reader: { readonly actor: Actor; readonly language: Language; readonly token: string | undefined },
) => Promise<Child | undefined>;
