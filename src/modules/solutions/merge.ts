import { bodiesMergeMover } from '../../kernel/organisations/merge-bodies.ts';

/** The solutions that name an organisation among those that provide them, whoever wrote of them. */
export const solutionsMergeMover = bodiesMergeMover(
  { nb: 'løsninger i katalogen', nn: 'løysingar i katalogen', en: 'solutions in the catalogue' },
  { table: 'solution_organisations', recordColumn: 'solution_id' },
);
