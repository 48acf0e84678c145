import { type AdoptionContext, askQuestion, tellAdoption } from '../adoption/public.ts';
import { getInnovationBySlug } from '../innovations/public.ts';
import { getSolutionBySlug } from '../solutions/public.ts';
import type { Cast } from './cast.ts';

const language = 'nb' as const;
/** Of the content files, and nobody's of the demonstration. */
const [used, considered] = ['royken-medisindispenser', 'smittestopp'] as const;
const solution = 'designsystemet';

/** What the two organisations take over from others, and what one asks the other. Told without figures. */
export async function makeAdoptions(
  context: AdoptionContext,
  { people, organisations }: Cast,
): Promise<void> {
  const { editor, otherEditor } = people;
  if (!(await areThere(context))) return;
  const told = await tellAdoption(context, otherEditor, {
    slug: used,
    revision: 0,
    language,
    body: {
      state: 'tests',
      year: 2024,
      visibility: 'public',
      learnedFrom: 'originator',
      note: 'Eksempel: Vi begynner med ti brukere.',
    },
  });
  const uses = await tellAdoption(context, otherEditor, {
    slug: used,
    revision: told.revision,
    language,
    body: {
      state: 'adapted',
      year: 2025,
      visibility: 'public',
      learnedFrom: 'originator',
      note: 'Eksempel: Sett av tid til opplæring av de pårørende.',
    },
  });
  await tellAdoption(context, editor, {
    slug: used,
    revision: 0,
    language,
    body: { state: 'tests', year: 2026, visibility: 'public', learnedFrom: uses.id },
  });
  await tellAdoption(context, editor, {
    slug: considered,
    revision: 0,
    language,
    body: {
      state: 'considers',
      year: 2026,
      visibility: 'organisation',
      note: 'Eksempel: Bare vi ser at vi vurderer dette.',
    },
  });
  await makeSolutionUse(context, people);
  const asked = await context.db
    .selectFrom('organisations')
    .select('slug')
    .where('id', '=', organisations.provefjord)
    .executeTakeFirstOrThrow();
  await askQuestion(context, editor, {
    slug: used,
    to: asked.slug,
    text: 'Eksempel på et spørsmål: Hvor lang tid tok opplæringen av de ansatte?',
  });
}

/** Two bodies that use the same solution of the catalogue. */
async function makeSolutionUse(context: AdoptionContext, people: Cast['people']): Promise<void> {
  for (const [actor, state, note] of [
    [people.editor, 'uses', 'Eksempel: Vi bruker komponentene på nettsidene våre.'],
    [people.otherEditor, 'adapted', 'Eksempel: Med egne farger.'],
  ] as const) {
    await tellAdoption(context, actor, {
      kind: 'solution',
      slug: solution,
      revision: 0,
      language,
      body: { state, year: 2026, visibility: 'public', note },
    });
  }
}

/** A demonstration may be made with other content than ours. */
async function areThere({ db }: AdoptionContext): Promise<boolean> {
  const found = await Promise.all([
    getInnovationBySlug(db, used),
    getInnovationBySlug(db, considered),
    getSolutionBySlug(db, solution),
  ]);
  return found.every((one) => one !== undefined);
}
