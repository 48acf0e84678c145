import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { MarkedText, type TextPart } from '../../ui/components/marked-text.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { frameworkStanding, unknownFacts } from './domain.ts';
import { messages } from './messages.ts';
import { contentLanguageOf, providersOf, solutionPath } from './presenter.ts';
import type { Solution } from './solution.ts';

export interface SolutionCardProps {
  readonly language: Language;
  readonly solution: Solution;
  /** How many have told all that they use it, and the day; left out in a narrow place. */
  readonly users?: number;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  /** Continues "Derfor er den her:"; the matched concepts are marked. */
  readonly why?: readonly TextPart[];
  /** Offers to compare it with others; the card then stands in a form. */
  readonly isChoosable?: boolean;
  readonly headingLevel?: 2 | 3;
  /** In a narrow place: without what it is. */
  readonly size?: 'full' | 'compact';
}

/** A solution in a list: what need it meets, who stands behind it, and how much is known. */
export const SolutionCard = (props: SolutionCardProps) => {
  const { language, solution, users = 0, today = '', why = [] } = props;
  const m = messages[language];
  const lang = contentLanguageOf(language, solution);
  const Heading = `h${props.headingLevel ?? 3}` as const;
  const open = solution.frameworks.filter((one) => frameworkStanding(one, today) === 'open').length;
  const unknown = unknownFacts(solution).length;
  return (
    <article class="nytte-card nytte-solution">
      <Heading class="nytte-card__title">
        <a href={localisedPath(language, solutionPath(solution.slug))} lang={lang}>
          {solution.title}
        </a>
      </Heading>
      <p class="nytte-meta">
        <span>{m.kinds[solution.kind]}</span>
        <span lang={lang}>{providersOf(language, solution)}</span>
        {solution.licence && <span>{solution.licence.spdx}</span>}
      </p>
      <p lang={lang}>{solution.need}</p>
      {why.length > 0 && (
        <p class="nytte-why">
          <span class="nytte-why__label">{uiMessages(language).whyHere}</span> <MarkedText parts={why} />
        </p>
      )}
      {props.size !== 'compact' && (
        <p class="nytte-quiet">
          {[
            m.users(users),
            ...(open > 0 ? [m.frameworksNow(open)] : []),
            m.unknownCount(unknown),
            m.read(formatDay(language, solution.readOn)),
          ].join(' · ')}
        </p>
      )}
      {props.isChoosable && (
        <div class="ds-field nytte-filter__choice">
          <input
            class="ds-input"
            type="checkbox"
            id={`compare-${solution.slug}`}
            name="s"
            value={solution.slug}
            autocomplete="off"
          />
          <label class="ds-label" for={`compare-${solution.slug}`}>
            {m.choose(solution.title)}
          </label>
        </div>
      )}
    </article>
  );
};
