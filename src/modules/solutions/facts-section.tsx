import type { Child } from 'hono/jsx';
import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { frameworksByStanding, knownTerms, unknownFacts } from './domain.ts';
import { messages } from './messages.ts';
import { contentLanguageOf, readText } from './presenter.ts';
import type { SolutionFact } from './schema.ts';
import type { Solution } from './solution.ts';

export interface FactsProps {
  readonly language: Language;
  readonly solution: Solution;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Notices that can be read here, by id. */
  readonly notices: ReadonlySet<string>;
}

/** Where a fact was read and when, so that it can be followed. */
export const FactSource = ({
  language,
  fact,
  of,
}: {
  readonly language: Language;
  readonly fact: Pick<SolutionFact, 'source' | 'readOn'>;
  /** What the fact is about: several links must not be called the same. */
  readonly of: string;
}) => {
  const m = messages[language];
  return (
    <span class="nytte-quiet">
      <a href={fact.source} rel="external" aria-label={`${m.factSource}: ${of}`}>
        {m.factSource}
      </a>
      , {readText(language, fact.readOn)}
    </span>
  );
};

/** The terms that are known, each with its source and the day it was read. */
export const TermsSection = ({ language, solution }: FactsProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, solution);
  const known = knownTerms(solution);
  // What is not known has a section of its own.
  if (known.length === 0) return null;
  const facts = known.map(
    ({ name, fact }): KeyFact => ({
      term: m.facts[name],
      value: (
        <>
          <span lang={lang}>{fact.text}</span>
          <br />
          <FactSource language={language} fact={fact} of={m.facts[name]} />
        </>
      ),
    }),
  );
  return (
    <Section
      id="terms"
      heading={m.termsHeading(known.length, unknownFacts(solution).length)}
      lead={m.termsLead}
    >
      <KeyFacts facts={facts} />
    </Section>
  );
};

/** What one would ask and no source says: told, so that silence is never read as "no". */
export const UnknownSection = ({ language, solution }: FactsProps) => {
  const m = messages[language];
  const unknown = unknownFacts(solution);
  if (unknown.length === 0) return null;
  return (
    <Section id="unknown" heading={m.unknownHeading(unknown.length)} lead={m.unknownLead}>
      <ul>
        {unknown.map((name) => (
          <li>{m.facts[name]}</li>
        ))}
      </ul>
      {solution.contact && (
        <p>
          <a href={solution.contact} rel="external">
            {m.toContact}
          </a>
        </p>
      )}
    </Section>
  );
};

/** What it can be called off from, those in force first; expired ones say so. */
export const FrameworksSection = (props: FactsProps) => {
  const { language, solution, today, notices } = props;
  const m = messages[language];
  const f = m.framework;
  const all = frameworksByStanding(solution.frameworks, today);
  const open = all.filter(({ standing }) => standing === 'open').length;
  if (all.length === 0) return null;
  const lang = contentLanguageOf(language, solution);
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDay(language, date));
  return (
    <Section id="frameworks" heading={m.frameworksHeading(open, all.length)}>
      <DataTable
        caption={m.facts.frameworks}
        isCaptionHidden
        columns={[f.name, f.owner, f.dates, f.standing, f.who, f.source].map((heading) => ({ heading }))}
        rows={all.map(({ framework, standing }): Child[] => [
          <span lang={lang}>{framework.name}</span>,
          <span lang={lang}>{framework.owner}</span>,
          f.period(day(framework.from), day(framework.to)),
          <strong>{m.standings[standing]}</strong>,
          framework.whoMayCallOff || framework.how ? (
            <span lang={lang}>{[framework.whoMayCallOff, framework.how].filter(Boolean).join(' ')}</span>
          ) : (
            m.notKnown
          ),
          <div class="nytte-solution-cell">
            <FactSource language={language} fact={framework} of={framework.name} />
            {framework.noticeId && notices.has(framework.noticeId) && (
              <>
                <br />
                <a href={localisedPath(language, `/procurement/notices/${framework.noticeId}`)}>{f.notice}</a>
              </>
            )}
          </div>,
        ])}
      />
    </Section>
  );
};
