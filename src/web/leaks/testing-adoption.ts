import { testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { askQuestion, tellAdoption } from '../../modules/adoption/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['initiatives:read'] } as const;
/** From the content files: everybody may read it, and nobody here has made it. */
const slug = 'smittestopp';
const language = 'nb' as const;

/** What an organisation considers for itself, what it told itself before it told all, and what it asks another. */
export async function plantAdoption({
  context,
  owner,
  organisation,
  people,
  things,
  secret,
}: Planting): Promise<void> {
  const actor = people.editor.actor;
  const isDemonstration = owner === 'demo';
  things.innovation.shown.push(slug);
  const adopter = await testOrganisation(context.db, `tatt i bruk ved ${owner}`, { isDemonstration });
  const there = await testPerson(context.db, {
    name: 'Noen Der',
    organisationId: adopter.id,
    role: 'editor',
    isDemonstration,
  });
  await tellAdoption(context, there.actor, {
    slug,
    revision: 0,
    language,
    body: { state: 'uses', year: 2022, visibility: 'public' },
  });
  const { id } = await askQuestion(context, actor, {
    slug,
    to: adopter.slug,
    text: secret('text of a question to another organisation', { least: 'editor' }),
  });
  things.question.hidden.push(id);

  // Considered inside, with a note that no other may read.
  const hidden = await tellAdoption(context, actor, {
    slug,
    revision: 0,
    language,
    body: {
      state: 'considers',
      year: 2023,
      visibility: 'organisation',
      note: secret('note on what is considered', members),
      effect: {
        text: secret('effect of what is considered', members),
        unit: 'timer',
        baseline: 10,
        value: 8,
        lowerIsBetter: true,
        year: 2023,
        source: secret('source of what is considered', members),
      },
    },
  });
  things.adoption.hidden.push(hidden.id);

  // The same of a solution of the catalogue, with the framework that only they know they have used.
  const solution = 'designsystemet';
  things.solution.shown.push(solution);
  await tellAdoption(context, actor, {
    kind: 'solution',
    slug: solution,
    revision: 0,
    language,
    body: {
      state: 'considers',
      year: 2024,
      visibility: 'organisation',
      note: secret('note on a solution that is considered', members),
      calledOffFrom: secret('framework of a solution that is considered', members),
    },
  });

  // Told to all now; what was told inside before stays inside, and is shown nowhere.
  const other = 'royken-medisindispenser';
  const first = await tellAdoption(context, actor, {
    slug: other,
    revision: 0,
    language,
    body: {
      state: 'tests',
      year: 2020,
      visibility: 'organisation',
      note: `Prøver ved ${organisation.slug}`,
      learned: 'Foreløpig lite.',
    },
  });
  await tellAdoption(context, actor, {
    slug: other,
    revision: first.revision,
    language,
    body: { state: 'uses', year: 2021, visibility: 'public', note: 'Nå er det i bruk.' },
  });
}
