import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Innovation } from './queries.ts';

/**
 * What another room tells on the page of an innovation, as a whole section with its heading; undefined when it has
 * nothing to say to this reader. The entry point hands the sections over: the library knows no room above it.
 */
export type InnovationSection = (
  innovation: Innovation,
  reader: { readonly actor: Actor; readonly language: Language },
) => Promise<Child | undefined>;
