import { sql } from 'kysely';
import type { Db } from '../../src/kernel/db/tables.ts';
import type { InitiativePhase } from '../../src/modules/initiatives/public.ts';

interface Loaded {
  readonly id: string;
  readonly title: string;
  readonly phase: InitiativePhase;
  readonly due_on: string | null;
  readonly owner_role: string | null;
  readonly owner_id: string | null;
  readonly benefits_planned: number;
  readonly benefits_without_baseline: number;
}

const rowsPerPage = 25;
const noDate = '9999';

/**
 * The alternative: the same page made by loading every row of the organisation and counting, sorting and cutting in
 * JavaScript. It has no session, no layout and no filters, which is in its favour.
 */
export async function portfolioInJavaScript(db: Db, organisationId: string, today: string): Promise<string> {
  const { rows } = await sql<Loaded>`
    select i.*, r.slug, a.name as owner_name from initiatives i
    join records r on r.id = i.id left join accounts a on a.id = i.owner_id
    where i.organisation_id = ${organisationId}::uuid`.execute(db);
  const isLate = (row: Loaded) =>
    row.due_on !== null && row.due_on < today && !['spread', 'stopped'].includes(row.phase);
  const lacksBaseline = (row: Loaded) =>
    !['need', 'idea', 'stopped'].includes(row.phase) &&
    (row.benefits_planned === 0 || row.benefits_without_baseline > 0);
  const lacksOwner = (row: Loaded) => !row.owner_id && !row.owner_role && row.phase !== 'stopped';
  const byPhase = Map.groupBy(rows, ({ phase }) => phase);
  const shown = [...rows]
    .sort((a, b) => ((a.due_on ?? noDate) < (b.due_on ?? noDate) ? -1 : 1))
    .slice(0, rowsPerPage);
  return String(
    <main>
      <h1>
        {rows.length} tiltak, {rows.filter(isLate).length} er forsinket, {rows.filter(lacksBaseline).length}{' '}
        har ingen nullpunktsmåling, {rows.filter(lacksOwner).length} mangler eier
      </h1>
      <p>{[...byPhase].map(([phase, all]) => `${phase} ${all.length}`).join(', ')}</p>
      <table>
        {shown.map((row) => (
          <tr>
            <th>{row.title}</th>
            <td>{row.phase}</td>
            <td>{row.due_on}</td>
            <td>{row.owner_role}</td>
            <td>{row.benefits_planned}</td>
          </tr>
        ))}
      </table>
    </main>,
  );
}
