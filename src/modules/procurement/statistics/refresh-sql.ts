import {
  buyerTypes,
  dayFaults,
  demonstrationOffset,
  exclusions,
  largestValue,
  mostDays,
  otherCode,
  procedures,
  smallestValue,
  smallSizes,
  stages,
  thresholds,
  valueClasses,
  winnerSizes,
} from './codes.ts';
import { statesSql } from './states.ts';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** A word's place in its list, from 1; 0 for null, 99 for another word. */
const code = (column: string, list: readonly string[]) =>
  `(case when ${column} is null then 0
    else coalesce(array_position(array[${quoted(list)}], ${column}), ${otherCode}) end)`;

/** As `currencyCode` in codes.ts. */
const currency = (column: string) =>
  `(case when ${column} ~ '^[A-Z]{3}$' then
    (ascii(${column}) - 65) * 676 + (ascii(substr(${column}, 2)) - 65) * 26 + ascii(substr(${column}, 3)) - 64
    else 0 end)`;

/** Zero and what cannot be are told apart from what is not reported. */
const valueClass = (column: string) =>
  `(case when ${column} is null then ${valueClasses.notReported} when ${column} <= 0 then ${valueClasses.zero}
    when ${column} < ${smallestValue} then ${valueClasses.tooSmall}
    when ${column} >= ${largestValue} then ${valueClasses.tooLarge} else ${valueClasses.known} end)`;

/** Whole units where they count; −1 where they do not. */
const wholeValue = (column: string) =>
  `(case when ${column} >= ${smallestValue} and ${column} < ${largestValue} then round(${column}) else -1 end)`;

const small = (column: string, missing: string) =>
  `(case when ${column} is null or ${column} < 0 then ${missing} else least(${column}, 32767) end)`;

/** A winner's size is what all winners of the lot have in common. */
const winnerSize = `(case when not f.has_result then 0 when f.not_awarded or f.winners = 0 then ${
  winnerSizes.indexOf('no-winner') + 1
}
  when f.size_least is null then 0
  when f.size_least <> f.size_most or f.winners_known < f.winners then ${winnerSizes.indexOf('mixed') + 1}
  else ${code('f.size_least', winnerSizes.slice(0, 5))} end)`;

const days = `(case when f.decided_on is null or f.called_on is null then ${dayFaults.notReported}
  when f.decided_on - f.called_on not between 0 and ${mostDays} then ${dayFaults.impossible}
  else f.decided_on - f.called_on end)`;

const standing = `((case when f.standing = 'latest' then 0
    else coalesce(array_position(array[${quoted(exclusions)}], f.standing), ${exclusions.indexOf('unsettled') + 1}) end)
  + (case when f.is_demonstration then ${demonstrationOffset} else 0 end))`;

/** Lots that a result speaks of and the notice does not describe stand among the others; a notice may have none. */
const lots = `lots as (
    select c.id as notice_id, l.lot_ref, coalesce(l.place, 0) as lot
    from chosen c left join lateral (
      select x.lot_ref, row_number() over (order by min(x.position), x.lot_ref) as place
      from (
        select lot_ref, position::integer from notice_lots where notice_id = c.id and kind = 'lot'
        union all
        select lot_ref, 100000 from notice_results where notice_id = c.id and lot_ref is not null
      ) x group by x.lot_ref
    ) l on true
  )`;

// Several results of a lot (a framework's suppliers, each by itself) received the same tenders: the most is the number.
const results = `results as (
    select r.notice_id, r.lot_ref, bool_or(r.outcome is not null) as has_outcome,
      bool_or(coalesce(r.outcome, 'selec-w') not in ('clos-nw', 'open-nw')) as awarded,
      max(r.tenders) as tenders, max(r.tenders_sme) as tenders_sme,
      case when count(distinct r.awarded_currency) <= 1 then sum(r.awarded_value) end as value,
      min(r.awarded_currency) as currency, min(r.decided_on) as decided_on
    from notice_results r join chosen c on c.id = r.notice_id
    group by r.notice_id, r.lot_ref
  )`;

const winners = `winners as (
    select w.notice_id, w.lot_ref, count(distinct w.organisation_ref) as winners,
      count(distinct w.organisation_ref) filter (where w.size is not null) as winners_known,
      count(distinct w.organisation_ref) filter (where w.size in (${quoted(smallSizes)})) as winners_sme,
      min(w.size) as size_least, max(w.size) as size_most
    from notice_winners w join chosen c on c.id = w.notice_id
    group by w.notice_id, w.lot_ref
  )`;

const facts = `facts as (
    select n.id as notice_id, lots.lot, lots.lot_ref, n.stage, n.threshold, n.standing, n.is_demonstration,
      n.published_on, n.sdk_version, n.procedure_type, n.direct_award_grounds, n.buyer_id,
      coalesce(l.main_cpv, n.main_cpv) as main_cpv, l.strategic_aims, l.innovation_aims, l.environmental_aims,
      l.social_aims, l.framework, l.dynamic_purchasing, l.variants, l.wording_signals,
      l.estimated_value, l.estimated_currency,
      o.county_number, o.centrality_class, buyer.buyer_type, call.published_on as called_on,
      r.notice_id is not null as has_result, coalesce(r.has_outcome, false) as has_outcome,
      coalesce(not r.awarded, false) as not_awarded, case when r.tenders >= 0 then least(r.tenders, 32767) end as tenders,
      case when r.tenders_sme between 0 and r.tenders then r.tenders_sme end as tenders_sme,
      r.value, r.currency, r.decided_on,
      coalesce(w.winners, 0) as winners, coalesce(w.winners_known, 0) as winners_known,
      coalesce(w.winners_sme, 0) as winners_sme, w.size_least, w.size_most
    from lots
      join notices n on n.id = lots.notice_id
      left join notice_lots l on l.notice_id = lots.notice_id and l.lot_ref = lots.lot_ref and l.kind = 'lot'
      left join results r on r.notice_id = lots.notice_id and r.lot_ref = lots.lot_ref
      left join winners w on w.notice_id = lots.notice_id and w.lot_ref = lots.lot_ref
      left join organisations o on o.id = n.buyer_id
      left join notices call on call.id = n.call_id
      left join lateral (
        select p.buyer_type from notice_parties p
        where p.notice_id = n.id and 'buyer' = any(p.roles) and p.buyer_type is not null
        order by (p.organisation_id = n.buyer_id) desc nulls last, p.organisation_ref limit 1
      ) buyer on true
  )`;

/**
 * What to put after `with chosen as (select id …)`: works out one row a lot and inserts it. Only words and numbers of
 * ours are written into the text.
 */
export const rowsSql = `, ${lots}, ${results}, ${winners}, ${facts}
  insert into procurement_lots (
    states, estimated_value, awarded_value, year, award_year, stage, standing, lot, threshold, buyer_type, county,
    centrality, cpv, procedure, sdk, winner_size, tenders, tenders_sme, winners, winners_known, winners_sme, days,
    estimated_class, estimated_currency, awarded_class, awarded_currency, notice_id, buyer_id, lot_ref
  )
  select ${statesSql},
    ${wholeValue('f.estimated_value')}, ${wholeValue('f.value')},
    coalesce(extract(year from f.published_on), 0), coalesce(extract(year from f.decided_on), 0),
    ${code('f.stage', stages)}, ${standing}, f.lot,
    (case when f.threshold in (${quoted(thresholds)}) then ${code('f.threshold', thresholds)} else 0 end),
    ${code('f.buyer_type', buyerTypes)},
    (case when f.county_number ~ '^[0-9]{2}$' then f.county_number::integer else 0 end),
    coalesce(f.centrality_class, 0),
    (case when f.main_cpv ~ '^[0-9]{2}' then substr(f.main_cpv, 1, 2)::integer else 0 end),
    ${code('f.procedure_type', procedures)},
    (case when f.sdk_version ~ '^[0-9]{1,2}[.][0-9]{1,2}$'
      then split_part(f.sdk_version, '.', 1)::integer * 100 + split_part(f.sdk_version, '.', 2)::integer else 0 end),
    ${winnerSize}, ${small('f.tenders', '-1')}, ${small('f.tenders_sme', '-1')},
    least(f.winners, 32767), least(f.winners_known, 32767), least(f.winners_sme, 32767), ${days},
    ${valueClass('f.estimated_value')}, ${currency('f.estimated_currency')},
    ${valueClass('f.value')}, ${currency('f.currency')},
    f.notice_id, f.buyer_id, f.lot_ref
  from facts f`;
