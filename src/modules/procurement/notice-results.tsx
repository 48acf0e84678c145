import type { Child } from 'hono/jsx';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { codeName } from './codes.ts';
import type { LotResultFacts, NoticeFacts, TenderFacts } from './eforms/facts.ts';
import { amountText } from './money.ts';
import { noticeMessages } from './notice-messages.ts';
import type { NoticeView } from './notice-view.ts';
import { isWithheld, withheldOf } from './store/withheld.ts';

/** Who won what and what it cost, by the ids of the notice; nothing for a notice without results. */
export const ResultSection = ({ language, facts, winners }: NoticeView & { readonly language: Language }) => {
  const m = noticeMessages[language].page;
  if (!facts.result || facts.result.lotResults.length === 0) return null;
  const count = new Set(winners.map(({ organisationRef }) => organisationRef)).size;
  return (
    <Section id="result" heading={m.result(count)} lead={count > 0 ? m.chain : undefined}>
      <DataTable
        caption={m.result(count)}
        isCaptionHidden
        columns={[
          { heading: m.lot },
          { heading: m.outcome },
          { heading: m.tenders, isNumeric: true },
          { heading: m.winner },
          { heading: m.awarded, isNumeric: true },
        ]}
        rows={facts.result.lotResults.flatMap((one) => resultRows(language, facts, one, winners))}
      />
    </Section>
  );
};

/** One row a winning tender; a result without any is a row too. */
function resultRows(
  language: Language,
  facts: NoticeFacts,
  one: LotResultFacts,
  winners: NoticeView['winners'],
): Child[][] {
  const m = noticeMessages[language];
  const withheld = withheldOf(facts);
  const hidden = (field: string, ...of: (string | undefined)[]) => isWithheld(withheld, field, ...of);
  const tenders = one.received.find(({ kind }) => kind === 'tenders')?.count;
  const areTendersHidden =
    hidden('rec-sub-cou', one.id, one.lotId) || hidden('rec-sub-typ', one.id, one.lotId);
  const own = (facts.result?.tenders ?? []).filter(
    ({ id, isWinner }) => isWinner && id !== undefined && one.tenderIds.includes(id),
  );
  const start = [
    lotName(facts, one.lotId),
    outcomeOf(language, one, hidden('win-cho', one.id, one.lotId)),
    areTendersHidden
      ? m.page.withheldValue
      : tenders === undefined
        ? '–'
        : formatNumber(language, Number(tenders)),
  ];
  if (own.length === 0) return [[...start, '–', '–']];
  return own.map((tender) => [
    ...start,
    <Tender {...{ language, facts, tender, winners }} />,
    hidden('win-ten-val', tender.id)
      ? m.page.withheldValue
      : (amountText(language, tender.value?.amount, tender.value?.currency) ?? m.notReported),
  ]);
}

function lotName({ lots }: NoticeFacts, lotId: string | undefined): string {
  const title = lots.find(({ id }) => id === lotId)?.title?.[0]?.text;
  return [lotId, title].filter(Boolean).join(' ') || '–';
}

function outcomeOf(language: Language, one: LotResultFacts, isHidden: boolean): string {
  const m = noticeMessages[language];
  if (isHidden) return m.page.withheldValue;
  const outcome = one.outcome ? codeName(language, 'winner-selection-status', one.outcome) : m.notReported;
  return one.noAwardReason
    ? `${outcome}: ${codeName(language, 'non-award-justification', one.noAwardReason)}`
    : outcome;
}

interface TenderProps {
  readonly language: Language;
  readonly facts: NoticeFacts;
  readonly tender: TenderFacts;
  readonly winners: NoticeView['winners'];
}

const Tender = ({ language, facts, tender, winners }: TenderProps) => {
  const m = noticeMessages[language].page;
  const persons = new Set(facts.organisations.filter((one) => one.isNaturalPerson).map(({ id }) => id));
  return (
    <span>
      {tender.tenderers.map(({ organisationId }, index) => {
        const known = winners.find(({ organisationRef }) => organisationRef === organisationId);
        const name = persons.has(organisationId) ? m.person : (known?.name ?? organisationId);
        const size = known?.size ? ` (${codeName(language, 'economic-operator-size', known.size)})` : '';
        return (
          <>
            {index > 0 && ', '}
            {known?.slug ? (
              <a href={localisedPath(language, `/organisations/${known.slug}`)}>{name}</a>
            ) : (
              name
            )}
            {size}
          </>
        );
      })}
    </span>
  );
};
