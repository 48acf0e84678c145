import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import { codeName, cpvName, languageTag } from './codes.ts';
import type { CriterionFacts, LotFacts, NoticeFacts } from './eforms/facts.ts';
import { amountText } from './money.ts';
import { noticeMessages } from './notice-messages.ts';

/** This many lots stand open; of more each is behind a click. */
const openLots = 3;

/** What is bought, part by part: value, aims, criteria with their weights. */
export const LotSection = ({
  language,
  facts,
}: {
  readonly language: Language;
  readonly facts: NoticeFacts;
}) => {
  const m = noticeMessages[language].page;
  const all = [...facts.lots, ...facts.parts];
  if (all.length === 0) return null;
  return (
    <Section id="lots" heading={m.lots(all.length)}>
      {all.map((lot) => (
        <DetailsBlock
          summary={
            <span lang={languageTag(lot.title?.[0]?.language)}>
              {`${lot.id} ${lot.title?.[0]?.text ?? ''}`.trim()}
            </span>
          }
          isOpen={all.length <= openLots}
        >
          <Lot language={language} lot={lot} />
        </DetailsBlock>
      ))}
    </Section>
  );
};

const Lot = ({ language, lot }: { readonly language: Language; readonly lot: LotFacts }) => {
  const m = noticeMessages[language];
  const description = lot.description?.[0];
  return (
    <>
      {description && (
        <p class="nytte-prose" lang={languageTag(description.language)}>
          {description.text}
        </p>
      )}
      <KeyFacts
        facts={[
          ...(lot.mainCpv ? [{ term: m.page.facts.cpv, value: cpvName(language, lot.mainCpv) }] : []),
          {
            term: m.page.facts.value,
            value:
              amountText(language, lot.estimatedValue?.amount, lot.estimatedValue?.currency) ?? m.notReported,
          },
          ...aims(language, lot),
        ]}
      />
      {lot.criteria.length > 0 && <Criteria language={language} lot={lot} />}
      {lot.criteriaText.map((text) => (
        <p lang={languageTag(text[0]?.language)}>{`${m.page.criteriaText}: ${text[0]?.text ?? ''}`}</p>
      ))}
    </>
  );
};

function aims(language: Language, lot: LotFacts): KeyFact[] {
  const m = noticeMessages[language];
  const named = (list: string, codes: readonly string[] | undefined) =>
    codes?.map((code) => codeName(language, list, code)).join(', ') ?? m.notReported;
  return [
    { term: m.page.strategic, value: named('strategic-procurement', lot.strategicAims) },
    { term: m.page.innovation, value: named('innovative-acquisition', lot.innovationAims) },
    ...(lot.environmentalAims
      ? [{ term: m.page.environment, value: named('environmental-impact', lot.environmentalAims) }]
      : []),
    ...(lot.socialAims ? [{ term: m.page.social, value: named('social-objective', lot.socialAims) }] : []),
  ];
}

const Criteria = ({ language, lot }: { readonly language: Language; readonly lot: LotFacts }) => {
  const m = noticeMessages[language].page;
  return (
    <DataTable
      caption={m.criteria}
      columns={[{ heading: m.criterion }, { heading: m.kind }, { heading: m.weight, isNumeric: true }]}
      rows={lot.criteria.map((one) => {
        const name = one.name?.[0] ?? one.description?.[0];
        return [
          <span lang={languageTag(name?.language)}>{name?.text ?? '–'}</span>,
          one.type ? codeName(language, 'award-criterion-type', one.type) : '–',
          weightOf(language, one) ?? '–',
        ];
      })}
    />
  );
};

/** Percentages as such; other numbers with what they are called. */
function weightOf(language: Language, { numbers }: CriterionFacts): string | undefined {
  const number = numbers.find(({ kind }) => kind === 'weight' || kind === 'fixed') ?? numbers[0];
  if (!number) return undefined;
  const value = Number(number.value);
  const text = Number.isFinite(value) ? formatNumber(language, value) : number.value;
  if (number.unit?.startsWith('per-')) return `${text} %`;
  if (number.unit === undefined) return text;
  const list =
    number.kind === 'fixed'
      ? 'number-fixed'
      : number.kind === 'threshold'
        ? 'number-threshold'
        : 'number-weight';
  return `${text} (${codeName(language, list, number.unit)})`;
}
