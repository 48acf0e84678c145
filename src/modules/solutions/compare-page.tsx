import type { Child } from 'hono/jsx';
import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { comparable, type FactName, factNames, frameworksByStanding, isAsked } from './domain.ts';
import { FactSource } from './facts-section.tsx';
import { messages } from './messages.ts';
import { contentLanguageOf, factOf, providersOf, solutionPath } from './presenter.ts';
import type { Solution } from './solution.ts';

export interface ComparePageProps {
  readonly language: Language;
  /** At most four. */
  readonly solutions: readonly Solution[];
  /** How many use each, by id. */
  readonly users: ReadonlyMap<string, number>;
  /** Those that could be added. */
  readonly others: readonly { readonly slug: string; readonly title: string }[];
  /** Slugs that were asked for and are not there. */
  readonly unknown: readonly string[];
  readonly hasDropped: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Two to four solutions side by side: the same questions to all, and what is not known is said. */
export const ComparePage = (props: ComparePageProps) => {
  const { language, solutions, unknown } = props;
  const m = messages[language];
  return (
    <>
      <PageHeading
        kicker={<a href={localisedPath(language, '/solutions')}>{m.backToList}</a>}
        title={
          solutions.length >= comparable.least
            ? m.compareHeading(solutions.map(({ title }) => title))
            : solutions.length === 1
              ? m.compareOne
              : m.compareNone
        }
        lead={m.compareLead}
      />
      {props.hasDropped && <Notice lang={language} kind="warning" title={m.compareDropped} isStatus />}
      {unknown.length > 0 && (
        <Notice lang={language} kind="warning" title={m.compareUnknown(unknown.join(', '))} isStatus />
      )}
      {solutions.length === 0 ? (
        <EmptyState
          title={m.compareNone}
          action={<ButtonLink href={localisedPath(language, '/solutions')}>{m.noneShowAll}</ButtonLink>}
        >
          <p>{m.compareNoneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={m.compareTable}
          isCaptionHidden
          columns={[{ heading: m.compareQuestion }, ...solutions.map(({ title }) => ({ heading: title }))]}
          rows={rowsOf(props)}
        />
      )}
      {solutions.length < comparable.most && props.others.length > 0 && <Add {...props} />}
    </>
  );
};

function rowsOf({ language, solutions, users, today }: ComparePageProps): Child[][] {
  const m = messages[language];
  const row = (term: string, cell: (solution: Solution) => Child): Child[] => [
    term,
    ...solutions.map((solution) => <div class="nytte-solution-cell">{cell(solution)}</div>),
  ];
  return [
    row(m.kindTerm, ({ kind }) => m.kinds[kind]),
    row(m.needTerm, (solution) => <span lang={contentLanguageOf(language, solution)}>{solution.need}</span>),
    row(m.providerTerm, (solution) => providersOf(language, solution)),
    row(m.phaseTerm, ({ phase }) => m.phases[phase]),
    row(m.usersTerm, ({ id }) => m.users(users.get(id) ?? 0)),
    ...factNames.map((name) =>
      name === 'frameworks'
        ? row(m.facts.frameworks, (solution) => <Frameworks {...{ language, solution, today }} />)
        : row(m.facts[name], (solution) => {
            const fact = factOf(solution, name);
            if (!fact) return <NotKnown language={language} solution={solution} name={name} />;
            return (
              <>
                {name === 'repository' ? (
                  <a href={fact.text} rel="external">
                    {fact.text.replace(/^https:\/\//, '')}
                  </a>
                ) : (
                  <span lang={contentLanguageOf(language, solution)}>{fact.text}</span>
                )}
                <br />
                <FactSource language={language} fact={fact} of={`${solution.title}, ${m.facts[name]}`} />
              </>
            );
          }),
    ),
    row(m.compareMore, (solution) => (
      <>
        <a href={localisedPath(language, solutionPath(solution.slug))}>{solution.title}</a>
        {' · '}
        <a
          href={compareHref(
            language,
            solutions.filter(({ id }) => id !== solution.id),
          )}
        >
          {m.compareRemove(solution.title)}
        </a>
      </>
    )),
  ];
}

/** What one would not ask of a solution of its kind is another thing than what nobody knows. */
const NotKnown = ({
  language,
  solution,
  name,
}: {
  readonly language: Language;
  readonly solution: Solution;
  readonly name: FactName;
}) => {
  const m = messages[language];
  return isAsked(solution.kind, name) ? <em>{m.notKnown}</em> : <span class="nytte-quiet">{m.notAsked}</span>;
};

function compareHref(language: Language, solutions: readonly Solution[]): string {
  const query = new URLSearchParams(solutions.map(({ slug }) => ['s', slug])).toString();
  return localisedPath(language, '/solutions/compare') + (query && `?${query}`);
}

const Frameworks = ({
  language,
  solution,
  today,
}: {
  readonly language: Language;
  readonly solution: Solution;
  readonly today: string;
}) => {
  const m = messages[language];
  const all = frameworksByStanding(solution.frameworks, today);
  if (all.length === 0) return <NotKnown language={language} solution={solution} name="frameworks" />;
  const day = (date: string | undefined) => (date === undefined ? undefined : formatDay(language, date));
  return (
    <ul>
      {all.map(({ framework, standing }) => (
        <li>
          {framework.name}: {m.standings[standing]} (
          {m.framework.period(day(framework.from), day(framework.to))})
        </li>
      ))}
    </ul>
  );
};

const Add = ({ language, solutions, others }: ComparePageProps) => {
  const m = messages[language];
  return (
    <form action={localisedPath(language, '/solutions/compare')} method="get">
      {solutions.map(({ slug }) => (
        <input type="hidden" name="s" value={slug} />
      ))}
      <Select
        lang={language}
        name="s"
        label={m.compareAdd}
        emptyLabel={m.compareAddEmpty}
        options={others.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <Button variant="secondary">{m.compareAddSubmit}</Button>
    </form>
  );
};
