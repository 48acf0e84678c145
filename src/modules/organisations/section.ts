import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';

/**
 * What another room tells on the page of an organisation, as a whole section with its heading; undefined when it has
 * nothing to say to this reader. The entry point hands the sections over.
 */
export type OrganisationSection = (
  organisation: Organisation,
  reader: { readonly actor: Actor; readonly language: Language },
) => Promise<Child | undefined>;
