import type { Child } from 'hono/jsx';
import { formatList, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { DetailsBlock, Section } from '../../ui/layout/page-parts.tsx';
import type { Comparison } from './comparison.ts';
import { isInUse } from './domain.ts';
import { spreadMessages } from './spread-messages.ts';
import type { MeasuredCopy, SpreadPageProps } from './spread-view.ts';
import { otherLanguage } from './words.ts';

/** Which measured effects held when copied, and where they did not. */
export const EffectsSection = (props: SpreadPageProps) => {
  const { language, view } = props;
  const m = spreadMessages[language].effects;
  const { measuredBy, held, notHeld } = view.track;
  const silent = view.adoptions.filter(({ state, effect }) => isInUse(state) && !effect);
  return (
    <Section id="effects" heading={m.heading(measuredBy, held, held + notHeld)}>
      <Originals {...props} />
      {view.copies.length > 0 && (
        <DataTable
          caption={m.table}
          columns={[
            { heading: m.who },
            { heading: m.measured },
            { heading: m.change },
            { heading: m.against },
          ]}
          rows={view.copies.map((copy) => rowOf(language, copy))}
        />
      )}
      {silent.length > 0 && (
        <p>
          {m.notMeasured(
            formatList(
              language,
              silent.map(({ organisation }) => organisation.name),
            ),
          )}
        </p>
      )}
      {view.copies.length > 0 && (
        <DetailsBlock summary={m.methodHeading}>
          <p>{m.method}</p>
        </DetailsBlock>
      )}
    </Section>
  );
};

const Originals = ({ language, subject }: SpreadPageProps) => {
  const m = spreadMessages[language].effects;
  const measured = subject.results.filter(({ kind, status }) => kind === 'effect' && status === 'measured');
  if (subject.kind === 'solution') return null;
  if (measured.length === 0) return <p>{m.noOriginal}</p>;
  return (
    <>
      <p>{m.original}:</p>
      <ul lang={otherLanguage(language, subject.language)}>
        {measured.map(({ text }) => (
          <li>
            <a href={`${localisedPath(language, subject.path)}#results`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

function rowOf(language: Language, { adoption, effect, comparison }: MeasuredCopy): Child[] {
  const m = spreadMessages[language].effects;
  const number = (value: number) => formatNumber(language, value);
  return [
    <a href={localisedPath(language, `/organisations/${adoption.organisation.slug}`)}>
      {adoption.organisation.name}
    </a>,
    <>
      <span lang={otherLanguage(language, adoption.language)}>{effect.text}</span>
      <br />
      <span class="nytte-quiet" lang={otherLanguage(language, adoption.language)}>
        {m.source(effect.source, effect.year)}
      </span>
    </>,
    m.fromTo(number(effect.baseline), number(effect.value), effect.unit),
    <>
      <strong class={`nytte-verdict nytte-verdict--${comparison.verdict}`}>
        {m.verdict[comparison.verdict]}
      </strong>
      <br />
      <span class="nytte-quiet">{againstWords(language, comparison)}</span>
    </>,
  ];
}

/** "5 timer i uken her, 10 timer i uken hos opphavet" */
export function againstWords(language: Language, { verdict, basis, effect, original }: Comparison): string {
  const m = spreadMessages[language].effects;
  if (verdict === 'not_held') return m.wrongWay;
  if (basis === undefined || original === undefined) return '';
  if (basis === 'direction' || original.figure === undefined) return m.onlyDirection;
  const there = `${formatNumber(language, original.figure)} ${original.unit ?? ''}`.trim();
  const number = formatNumber(language, effect, 1);
  const here = basis === 'percent' ? m.percent(number) : `${number} ${original.unit ?? ''}`.trim();
  return m.versus(here, there);
}
