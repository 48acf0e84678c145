import { sql } from 'kysely';
import type { Db } from '../../src/kernel/db/tables.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { refreshStatistics } from '../../src/modules/procurement/public.ts';

/**
 * Fills the tables of facts with so many lots of made-up notices, two a notice, half of them calls and half results,
 * and works the analytical rows out. What stands in them is drawn by the database from a fixed seed. The buyers are the
 * municipalities of the content.
 */
export async function plantNotices(db: Db, lots: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`truncate notices cascade`.execute(tx);
    await sql`select setseed(0.20261128)`.execute(tx);
    for (const statement of statements(Math.round(lots / 2))) await sql.raw(statement).execute(tx);
    await refreshStatistics(tx, 'all');
  });
  // Outside a transaction: the table is scanned by its visibility map only after this.
  await sql`set statement_timeout = 0`.execute(db);
  for (const table of ['notices', 'notice_lots', 'notice_results', 'notice_winners', 'procurement_lots'])
    await sql`vacuum analyze ${sql.ref(table)}`.execute(db);
}

const oneOf = (...words: string[]) =>
  `(array[${words.map((word) => (word === 'null' ? 'null' : `'${word}'`)).join(', ')}])[1 + floor(random() * ${words.length})::integer]`;
const id = (kind: string, number: string) =>
  `('${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const statements = (notices: number): string[] => [
  `insert into notices (id, notice_identifier, version, content_sha256, document, source, source_name, sdk_version,
      subtype, stage, threshold, procedure_identifier, procedure_type, direct_award_grounds, main_cpv, published_on,
      buyer_id, standing, call_id, read_at, reader_version)
    with buyers as (select array_agg(id order by id) as ids from organisations where kind = 'municipality')
    select ${id('00000001', 'n')}, 'synthetic-' || n, 1, decode(lpad(to_hex(n), 64, '0'), 'hex'), '\\x00', 'bench', n::text,
      ${oneOf('1.6', '1.7', '1.10', '1.13', 'null')}, '16', case when n % 2 = 1 then 'call' else 'result' end,
      ${oneOf('above', 'below', 'below', 'unknown')}, 'p-' || ((n + 1) / 2),
      ${oneOf('open', 'open', 'open', 'open', 'restricted', 'neg-w-call', 'neg-wo-call', 'comp-dial', 'innovation', 'null')},
      case when random() < 0.02 then array[${oneOf('rd', 'resd', 'technical')}] end,
      lpad((floor(random() * 90) + 3)::text, 2, '0') || '000000',
      date '2017-01-01' + floor(random() * 3600)::integer, b.ids[1 + floor(power(random(), 2) * array_length(b.ids, 1))::integer],
      ${oneOf('latest', 'latest', 'latest', 'latest', 'latest', 'latest', 'superseded', 'cancelled')},
      null, now(), 1
    from generate_series(1, ${notices}) n, buyers b`,
  // A result comes one to eight months after its call, as those of Doffin do.
  `update notices r set call_id = c.id, published_on = c.published_on + 30 + floor(random() * 210)::integer from notices c
    where r.stage = 'result' and c.stage = 'call' and c.procedure_identifier = r.procedure_identifier`,
  `insert into notice_lots (notice_id, lot_ref, kind, position, main_cpv, strategic_aims, innovation_aims, environmental_aims,
      social_aims, framework, dynamic_purchasing, variants, estimated_value, estimated_currency, wording_signals)
    select n.id, 'LOT-000' || l, 'lot', l, n.main_cpv,
      case when random() < 0.3 then array[${oneOf('none', 'none', 'env-imp', 'soc-obj', 'inn-pur')}] end,
      case when random() < 0.05 then array[${oneOf('prod-innov', 'proc-innov', 'mar-nov', 'rd-act')}] end,
      case when random() < 0.2 then array['circ-econ'] end, null,
      ${oneOf('none', 'fa-wo-rc', 'fa-w-rc', 'null')}, ${oneOf('none', 'none', 'dps-list', 'null')},
      ${oneOf('not-allowed', 'allowed', 'null')},
      case when random() < 0.6 then round(exp(10 + random() * 8)::numeric) end, 'NOK',
      case when random() < 0.8 then (case when random() < 0.1 then array[${oneOf('functional', 'need', 'pilot', 'dialogue')}] else '{}' end) end
    from notices n, generate_series(1, 2) l`,
  `insert into notice_results (notice_id, position, lot_ref, outcome, tenders, tenders_sme, received, awarded_value,
      awarded_currency, decided_on)
    select n.id, l.position, l.lot_ref, ${oneOf('selec-w', 'selec-w', 'selec-w', 'selec-w', 'clos-nw')},
      case when random() < 0.7 then floor(random() * 9)::integer end, case when random() < 0.4 then floor(random() * 5)::integer end,
      '{}', case when random() < 0.6 then round(exp(10 + random() * 8)::numeric) end, 'NOK',
      n.published_on + floor(random() * 40)::integer
    from notices n join notice_lots l on l.notice_id = n.id where n.stage = 'result'`,
  `insert into notice_winners (notice_id, lot_ref, tender_ref, organisation_ref, size)
    select notice_id, lot_ref, 'TEN-1', 'ORG-1', ${oneOf('micro', 'small', 'medium', 'large', 'null')}
    from notice_results where outcome = 'selec-w'`,
  `insert into notice_parties (notice_id, organisation_ref, organisation_id, is_natural_person, roles, buyer_type)
    select id, 'ORG-0', buyer_id, false, array['buyer'], ${oneOf('la', 'la', 'cga', 'body-pl', 'ra', 'null')} from notices`,
];
