import { bodiesMergeMover } from '../../kernel/organisations/merge-bodies.ts';

/** The innovations that name an organisation among those behind them, whoever wrote of them. */
export const innovationsMergeMover = bodiesMergeMover(
  { nb: 'innovasjoner i biblioteket', nn: 'innovasjonar i biblioteket', en: 'innovations in the library' },
  { table: 'innovation_organisations', recordColumn: 'innovation_id' },
);
