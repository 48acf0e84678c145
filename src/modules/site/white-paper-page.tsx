import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { countByStatus, type Point, pointStatuses, pointsByArea } from './white-paper/points.ts';
import { whitePaperWords } from './white-paper/words.ts';

export interface WhitePaperPageProps {
  readonly language: Language;
  readonly points: readonly Point[];
}

/** Each point of the white paper, and how far Nytte has come with it. */
export const WhitePaperPage = ({ language, points }: WhitePaperPageProps) => {
  const m = messages[language].whitePaper;
  const words = whitePaperWords[language];
  const { done, partly } = countByStatus(points);
  return (
    <>
      <PageHeading title={m.title({ done, partly, total: points.length })} lead={m.lead} />
      <TryNow language={language} points={points} />
      {pointsByArea(points).map((group) => (
        <Section id={group.area} heading={words.area[group.area]}>
          <KeyFacts
            facts={group.points.map((point) => ({
              term: `${point.id}: ${words.status[point.status].toLowerCase()}`,
              value: <PointText language={language} point={point} />,
            }))}
          />
        </Section>
      ))}
    </>
  );
};

/** What is there already, done before partly: the pages that a reader can go and see. */
const TryNow = ({ language, points }: WhitePaperPageProps) => {
  const m = messages[language].whitePaper;
  const words = whitePaperWords[language];
  const there = pointStatuses.flatMap((status) =>
    points.filter((point) => point.status === status && point.tryAt),
  );
  return (
    <Section id="try" heading={m.tryHeading}>
      <Prose>
        <ul>
          {there.map(({ id, status, wants, tryAt = '/' }) => (
            <li>
              <a href={localisedPath(language, tryAt)}>{wants[language]}</a> ({id},{' '}
              {words.status[status].toLowerCase()})
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
};

const PointText = ({ language, point }: { language: Language; point: Point }) => {
  const m = messages[language].whitePaper;
  return (
    <>
      <p>
        <strong>{point.wants[language]}</strong>
      </p>
      <p>
        {point.status === 'not_yet' && `${m.planned} `}
        {point.inNytte[language]}
      </p>
      {point.missing && (
        <p>
          {m.missing} {point.missing[language]}
        </p>
      )}
      {point.tryAt && (
        <p>
          <a href={localisedPath(language, point.tryAt)}>{m.tryIt(point.id)}</a>
        </p>
      )}
    </>
  );
};
