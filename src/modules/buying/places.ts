import { rankByWords } from '../evidence/public.ts';
import { type Instrument, listInstruments } from '../instruments/public.ts';
import type { BuyingContext } from './context.ts';
import type { Procedure } from './procedures.ts';

/** Support that is about buying or trying out. */
const phases = ['phase:procurement', 'phase:trial'] as const;
const mostShown = 5;
const mostRead = 100;

/**
 * What the collection says is for a procedure, by the address of the record: guidance on innovative purchases
 * (`lup`), places to try things out (`edih-innovasjonsnav`), and money or methods for one procedure.
 */
const always = ['lup', 'edih-innovasjonsnav'];
const forProcedure: Readonly<Partial<Record<Procedure, readonly string[]>>> = {
  innovation_partnership: ['innovasjonspartnerskap'],
  pre_commercial: ['dfo-kjop-nyutviklet'],
  startoff: ['innovasjonskontrakter', 'dfo-kjop-nyutviklet'],
};

/** Where one may try out or get help: what is for the procedure, then what has the words of the need. */
export async function findPlaces(
  context: BuyingContext,
  procedure: Procedure,
  words: string,
): Promise<readonly Instrument[]> {
  const [all, ranked] = await Promise.all([
    listInstruments(context.db, { facetGroups: [phases], sort: 'name', limit: mostRead }),
    words === '' ? [] : rankByWords(context, ['instrument'], words),
  ]);
  const usable = all.filter(({ status }) => status !== 'discontinued' && status !== 'closed');
  const named = [...(forProcedure[procedure] ?? []), ...always].flatMap(
    (slug) => usable.find((instrument) => instrument.slug === slug) ?? [],
  );
  const alike = ranked.flatMap(({ id }) => usable.find((instrument) => instrument.id === id) ?? []);
  return [...new Set([...named, ...alike])].slice(0, mostShown);
}
