import { formatNok, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { PreviousPurchase, PreviousPurchases } from './context.ts';
import { messages } from './messages.ts';

/** Who has bought the same before, who won and what it cost: as the notices say it. */
export const PurchasesSection = ({
  language,
  found,
  hasWords,
}: {
  readonly language: Language;
  readonly found: PreviousPurchases;
  readonly hasWords: boolean;
}) => {
  const m = messages[language];
  const { purchases } = found;
  const none = !found.hasNotices ? m.purchasesNoData : hasWords ? m.purchasesNone : m.purchasesNeedWords;
  return (
    <Section id="purchases" heading={m.purchasesHeading(purchases.length)}>
      {purchases.length === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable
          caption={m.purchasesHeading(purchases.length)}
          isCaptionHidden
          columns={m.purchasesColumns.map((heading, index) => ({ heading, isNumeric: index === 3 }))}
          rows={purchases.map((purchase) => [
            <a href={hrefOf(language, purchase)} lang={purchase.language}>
              {purchase.title}
            </a>,
            purchase.buyers.join(', ') || m.noWinner,
            purchase.winners.join(', ') || m.noWinner,
            costOf(language, purchase),
          ])}
        />
      )}
    </Section>
  );
};

const hrefOf = (language: Language, { href }: PreviousPurchase): string =>
  href.startsWith('/') ? localisedPath(language, href) : href;

function costOf(language: Language, { value }: PreviousPurchase): string {
  if (!value) return messages[language].noValue;
  return value.currency === 'NOK'
    ? formatNok(language, value.amount)
    : `${formatNumber(language, value.amount, 0)} ${value.currency}`;
}
