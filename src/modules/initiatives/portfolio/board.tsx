import { formatDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { messages as words } from '../messages.ts';
import { type InitiativePhase, initiativePhases } from '../schema.ts';
import { messages } from './messages.ts';
import type { PortfolioRow } from './queries.ts';

export interface BoardProps {
  readonly language: Language;
  readonly columns: ReadonlyMap<InitiativePhase, readonly PortfolioRow[]>;
  readonly counts: ReadonlyMap<InitiativePhase, number>;
  readonly chosen: readonly InitiativePhase[];
  readonly hrefOfPhase: (phase: InitiativePhase) => string;
}

/** A column for each phase, with its most pressing initiatives and the way to the rest. */
export const Board = ({ chosen, ...props }: BoardProps) => (
  <div class="nytte-board">
    {initiativePhases
      .filter((phase) => chosen.length === 0 || chosen.includes(phase))
      .map((phase) => (
        <Column {...props} phase={phase} />
      ))}
  </div>
);

const Column = ({
  language,
  columns,
  counts,
  hrefOfPhase,
  phase,
}: Omit<BoardProps, 'chosen'> & { readonly phase: InitiativePhase }) => {
  const m = messages[language];
  const name = words[language].phase[phase];
  const rows = columns.get(phase) ?? [];
  const count = counts.get(phase) ?? 0;
  return (
    <section class="nytte-board__column" aria-labelledby={`board-${phase}`}>
      <h2 id={`board-${phase}`}>
        {name} <span class="nytte-board__count">{count}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="nytte-quiet">{m.boardNone}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li>
              <Tile language={language} row={row} />
            </li>
          ))}
        </ul>
      )}
      {count > rows.length && (
        <p>
          <a href={hrefOfPhase(phase)}>{m.boardMore(count, name)}</a>
        </p>
      )}
    </section>
  );
};

const Tile = ({ language, row }: { readonly language: Language; readonly row: PortfolioRow }) => (
  <article class={`nytte-tile${row.signals.includes('late') ? ' nytte-tile--late' : ''}`}>
    <h3 lang={row.language === language ? undefined : row.language}>
      <a href={localisedPath(language, row.href)}>{row.title}</a>
    </h3>
    <p>{dueWords(language, row)}</p>
    {row.owner && <p class="nytte-quiet">{row.owner}</p>}
    <Marks language={language} row={row} />
  </article>
);

/** When the phase should be over, or that it should have been. */
export function dueWords(language: Language, { dueOn, signals, phase }: PortfolioRow): string {
  const m = messages[language];
  if (phase === 'stopped' || phase === 'spread') return '';
  if (!dueOn) return m.noDue;
  const day = formatDay(language, dueOn);
  return signals.includes('late') ? m.overdue(day) : m.due(day);
}

/** What else needs attention; that it is late stands in the words of the date already. */
export const Marks = ({ language, row }: { readonly language: Language; readonly row: PortfolioRow }) => {
  const marks = row.signals.filter((signal) => signal !== 'late');
  if (marks.length === 0) return null;
  return (
    <p class="nytte-marks">
      {marks.map((signal) => (
        <span class="nytte-mark-signal">{messages[language].signal[signal]}</span>
      ))}
    </p>
  );
};
