import { formatDay, formatList, formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { Pagination } from '../../../ui/components/pagination.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../../ui/layout/page-parts.tsx';
import type { Buyer, ListedNotice, Supplier } from './buyers.ts';
import { buyersPerPage } from './buyers.ts';
import { mainText, ofText, shareText } from './cell-words.ts';
import { codeWords } from './code-words.ts';
import { indicatorTexts } from './indicator-texts.ts';
import type { IndicatorName, Unit } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import { NothingToCount } from './national-page.tsx';
import type { Cell } from './roll-up.ts';

export interface BuyersPageProps {
  readonly language: Language;
  readonly buyers: readonly Buyer[];
  readonly text: string | undefined;
  readonly page: number;
}

/** Who publishes purchases. */
export const BuyersPage = ({ language, buyers, text, page }: BuyersPageProps) => {
  const m = statisticsMessages[language];
  const count = formatNumber(language, buyers.length);
  const path = localisedPath(language, '/procurement/buyers');
  const shown = buyers.slice((page - 1) * buyersPerPage, page * buyersPerPage);
  return (
    <>
      <PageHeading
        kicker={m.kicker}
        title={text ? m.buyersFound(count, text) : m.buyersHeading(count)}
        lead={m.buyersLead}
      />
      <search>
        <form class="nytte-prose" action={path} method="get">
          <TextField lang={language} name="q" type="search" label={m.search} value={text} maxLength={200} />
          <Button variant="secondary">{m.searchButton}</Button>
        </form>
      </search>
      {buyers.length === 0 && (text ? <p>{m.buyersNone}</p> : <NothingToCount language={language} />)}
      {shown.length > 0 && (
        <DataTable
          caption={m.buyersTitle}
          isCaptionHidden
          columns={[
            { heading: m.buyer },
            { heading: m.calls, isNumeric: true },
            { heading: m.results, isNumeric: true },
          ]}
          rows={shown.map(({ slug, name, calls, results }) => [
            <a href={`${path}/${slug}`}>{name}</a>,
            formatNumber(language, calls),
            formatNumber(language, results),
          ])}
        />
      )}
      <Pagination
        lang={language}
        page={page}
        pageCount={Math.ceil(buyers.length / buyersPerPage)}
        hrefOfPage={(number) =>
          `${path}?${new URLSearchParams({ ...(text ? { q: text } : {}), page: String(number) })}`
        }
      />
    </>
  );
};

/** One indicator of a buyer, of those alike and of the country. */
export interface Comparison {
  readonly name: IndicatorName;
  readonly unit: Unit;
  readonly own: Cell | undefined;
  readonly peers: Cell | undefined;
  readonly nation: Cell | undefined;
}

export interface BuyerPageProps {
  readonly language: Language;
  readonly organisation: Organisation;
  readonly calls: number;
  readonly comparisons: readonly Comparison[];
  readonly peers: readonly Organisation[];
  readonly notices: readonly ListedNotice[];
  readonly suppliers: readonly Supplier[];
}

/** What a buyer does, beside those like it and all. */
export const BuyerPage = (props: BuyerPageProps) => {
  const { language, organisation, comparisons, peers } = props;
  const hasPeers = peers.length > 0;
  const m = statisticsMessages[language];
  const declared = comparisons.find(({ name }) => name === 'declared-innovation')?.own;
  return (
    <>
      <PageHeading
        kicker={m.kicker}
        title={
          declared && props.calls > 0
            ? m.buyerHeading(
                organisation.name,
                formatNumber(language, props.calls),
                shareText(language, declared.share),
              )
            : m.buyerHeadingNone(organisation.name)
        }
        lead={m.buyerLead}
        actions={
          <ButtonLink
            href={localisedPath(language, `/procurement/statistics?by=year&buyer=${organisation.slug}`)}
          >
            {m.exploreOwn}
          </ButtonLink>
        }
      />
      <Section
        id="figures"
        heading={m.buyerTable}
        lead={
          hasPeers
            ? m.peersAre(
                formatList(
                  language,
                  peers.map(({ name }) => name),
                ),
              )
            : m.peersNone
        }
      >
        <DataTable
          caption={m.buyerTable}
          isCaptionHidden
          columns={[m.indicator, m.own, ...(hasPeers ? [m.peers] : []), m.nation].map((heading, index) => ({
            heading,
            isNumeric: index > 0,
          }))}
          rows={comparisons.map(({ name, unit, own, peers: alike, nation }) => [
            indicatorTexts[language].indicators[name].name,
            ...[own, ...(hasPeers ? [alike] : []), nation].map((cell) => (
              <Figure language={language} name={name} cell={cell} unit={unit} />
            )),
          ])}
        />
      </Section>
      <Latest {...props} />
      <Suppliers {...props} />
      <p>
        <a href={localisedPath(language, `/organisations/${organisation.slug}`)}>{m.toOrganisation}</a>
      </p>
    </>
  );
};

const Figure = ({
  language,
  name,
  cell,
  unit,
}: {
  readonly language: Language;
  readonly name: IndicatorName;
  readonly cell: Cell | undefined;
  readonly unit: Unit;
}) => {
  const m = statisticsMessages[language];
  if (!cell || cell.denominator === 0) return <span class="nytte-quiet">{m.nothingCounted}</span>;
  return (
    <span>
      <strong>{mainText(language, name, cell)}</strong>{' '}
      <small class="nytte-quiet">
        {ofText(language, cell, unit)}; {m.missingPart(shareText(language, cell.missingShare))}
        {cell.isSmall && `; ${m.few}`}
      </small>
    </span>
  );
};

const Latest = ({ language, notices }: BuyerPageProps) => {
  const m = statisticsMessages[language];
  if (notices.length === 0) return null;
  return (
    <Section id="latest" heading={m.latest}>
      <ul>
        {notices.map(({ id, title, language: written, stage, publishedOn }) => (
          <li>
            <a
              href={localisedPath(language, `/procurement/notices/${id}`)}
              lang={written === 'ENG' ? 'en' : written === 'NOR' && language === 'en' ? 'no' : undefined}
            >
              {title ?? id}
            </a>{' '}
            <span class="nytte-quiet">
              {[codeWords[language].stage[stage], publishedOn && formatDay(language, publishedOn)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Suppliers = ({ language, suppliers }: BuyerPageProps) => {
  const m = statisticsMessages[language];
  if (suppliers.length === 0) return null;
  return (
    <Section id="suppliers" heading={m.suppliers} lead={m.suppliersLead}>
      <DataTable
        caption={m.suppliers}
        isCaptionHidden
        columns={[{ heading: m.supplier }, { heading: m.lotsWon, isNumeric: true }]}
        rows={suppliers.map(({ name, slug, lots }) => [
          slug ? <a href={localisedPath(language, `/organisations/${slug}`)}>{name}</a> : (name ?? ''),
          formatNumber(language, lots),
        ])}
      />
    </Section>
  );
};
