import type { Money, NoticeFacts, Remark } from '../eforms/facts.ts';
import { calendarDay, decimal } from './values.ts';

/** More than the yearly budget of the state: a slip of decimals or units, not a purchase. In any currency. */
const absurdAmount = 1e13;
const firstYear = 2000;

/** What is strange about values that can be read all the same. They are kept as they stand; statistics tell how they count. */
export function ownRemarks(facts: NoticeFacts): Remark[] {
  return [...strangeDates(facts), ...strangeAmounts(facts), ...withoutBuyerNumber(facts)];
}

function strangeDates({ notice, lots }: NoticeFacts): Remark[] {
  const days: (readonly [string, string | undefined])[] = [
    ['BT-05(a)-notice', notice.sentDate],
    ['OPP-012-notice', notice.publicationDate],
    ...lots.map((lot) => ['BT-131(d)-Lot', lot.tenderDeadline] as const),
  ];
  return days.flatMap(([field, value]) => {
    const year = Number(calendarDay(value)?.slice(0, 4) ?? firstYear);
    return year < firstYear ? [{ code: 'before_2000', field, value }] : [];
  });
}

function strangeAmounts({ procedure, lots, result }: NoticeFacts): Remark[] {
  const amounts: (readonly [string, Money | undefined])[] = [
    ['BT-27-Procedure', procedure.estimatedValue],
    ...lots.map((lot) => ['BT-27-Lot', lot.estimatedValue] as const),
    ['BT-161-NoticeResult', result?.totalValue],
    ...(result?.tenders ?? []).map((tender) => ['BT-720-Tender', tender.value] as const),
  ];
  const told = amounts.filter(([, money]) => decimal(money?.amount) !== undefined);
  const remarks = told.flatMap(([field, money]): Remark[] => {
    const amount = Number(money?.amount);
    const code = amount < 0 ? 'negative_value' : amount > absurdAmount ? 'absurd_value' : undefined;
    return code ? [{ code, field, value: money?.amount }] : [];
  });
  const currencies = new Set(told.map(([, money]) => money?.currency ?? ''));
  return currencies.size > 1
    ? [...remarks, { code: 'mixed_currencies', field: undefined, value: [...currencies].sort().join(', ') }]
    : remarks;
}

function withoutBuyerNumber({ roles, organisations }: NoticeFacts): Remark[] {
  const buyers = new Set(
    roles.filter(({ role }) => role === 'buyer').map(({ organisationId }) => organisationId),
  );
  return organisations
    .filter(({ id, numbers }) => buyers.has(id) && numbers.length === 0)
    .map(({ id }) => ({ code: 'buyer_without_number', field: 'BT-501-Organization-Company', value: id }));
}
