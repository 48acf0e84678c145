import type { Child } from 'hono/jsx';
import { formatList, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Likeness } from '../../kernel/organisations/peers.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Innovation } from '../innovations/public.ts';
import type { Next, NextView } from './next-view.ts';
import { spreadMessages } from './spread-messages.ts';
import { otherLanguage } from './words.ts';

export interface NextPageProps {
  readonly language: Language;
  readonly innovation: Innovation;
  readonly view: NextView;
  readonly onlyMunicipalities: boolean;
}

/** Who should look at an innovation, each with the reason in words and the figures behind the order. */
export const NextPage = (props: NextPageProps) => {
  const { language, innovation, view, onlyMunicipalities } = props;
  const m = spreadMessages[language].next;
  const path = localisedPath(language, `/innovations/${innovation.slug}`);
  const query = onlyMunicipalities ? '?kind=municipality' : '';
  const isEmpty = view.withNeed.length + view.alike.length === 0;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {m.kicker} ·{' '}
            <a href={path} lang={otherLanguage(language, innovation.language)}>
              {innovation.title}
            </a>
          </>
        }
        title={m.heading(view.withNeed.length)}
        lead={m.lead}
      />
      {isEmpty && (
        <EmptyState title={m.noneTitle}>
          <p>{m.none}</p>
        </EmptyState>
      )}
      <Group {...props} id="need" heading={m.needsHeading} group={view.withNeed} />
      <Group {...props} id="alike" heading={m.alikeHeading} lead={m.alikeLead} group={view.alike} />
      <div>
        <DetailsBlock summary={m.methodHeading}>
          <p>{m.method}</p>
        </DetailsBlock>
        <ul class="nytte-link-list">
          <li>
            <a href={`${path}/next${onlyMunicipalities ? '' : '?kind=municipality'}`}>
              {onlyMunicipalities ? m.everybody : m.onlyMunicipalities}
            </a>
          </li>
          {!isEmpty && (
            <li>
              <a href={`${path}/next.csv${query}`}>{m.csv}</a>
            </li>
          )}
        </ul>
      </div>
    </>
  );
};

const Group = ({
  language,
  id,
  heading,
  lead,
  group,
}: NextPageProps & {
  readonly id: string;
  readonly heading: string;
  readonly lead?: string;
  readonly group: readonly Next[];
}) => {
  const m = spreadMessages[language].next;
  if (group.length === 0) return null;
  return (
    <Section id={id} heading={heading} {...(lead ? { lead } : {})}>
      <DataTable
        caption={m.table}
        isCaptionHidden
        columns={[{ heading: m.who }, { heading: m.why }, { heading: m.score, isNumeric: true }]}
        rows={group.map((next) => [
          <a href={localisedPath(language, `/organisations/${next.organisation.slug}`)}>{next.name}</a>,
          <Why language={language} next={next} />,
          percentOf(language, next.score),
        ])}
      />
    </Section>
  );
};

const percentOf = (language: Language, share: number) => formatNumber(language, share * 100, 0);

const Why = ({ language, next }: { readonly language: Language; readonly next: Next }) => {
  const m = spreadMessages[language].next;
  const { reason, nearest } = next;
  const lines: Child[] = [];
  if (reason) {
    const { need, isJoined, metBy, fit } = reason;
    lines.push(
      <a href={localisedPath(language, `/needs/${need.slug}`)} lang={otherLanguage(language, need.language)}>
        {(isJoined ? m.joined : m.need)(need.body.title)}
      </a>,
      metBy ? m.met(metBy) : m.fit(percentOf(language, fit)),
    );
  }
  if (nearest) {
    const words = likenessWords(language, nearest.model.name, nearest.likeness);
    if (words) lines.push(m.alike(percentOf(language, nearest.likeness.score), words));
  }
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
};

/** Within a quarter up or down counts as the same size, within 50 of 1000 as equally central. */
const sameSizeRatio = 1.25;
const sameCentrality = 50;

/** "sammenlignet med Hamar: omtrent like mange innbyggere, mindre sentral og samme fylke"; undefined if not comparable. */
export function likenessWords(language: Language, name: string, alike: Likeness): string | undefined {
  const m = spreadMessages[language].likeness;
  const { sizeRatio, centralityDifference, sameCounty } = alike;
  if (!alike.comparable || sizeRatio === null || centralityDifference === null) return undefined;
  const times = (value: number) => formatNumber(language, value, value < 10 ? 1 : 0);
  const isSameSize = sizeRatio <= sameSizeRatio && sizeRatio >= 1 / sameSizeRatio;
  const size = sizeRatio > 1 ? m.larger(times(sizeRatio)) : m.smaller(percentOf(language, sizeRatio));
  const isSameCentrality = Math.abs(centralityDifference) <= sameCentrality;
  const parts = [
    isSameSize ? m.sameSize : size,
    isSameCentrality ? m.sameCentrality : centralityDifference > 0 ? m.more : m.less,
    ...(sameCounty ? [m.county] : []),
  ];
  return m.compared(name, formatList(language, parts));
}
