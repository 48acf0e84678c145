import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { MarkedText, type TextPart } from './marked-text.tsx';
import { type Outcome, OutcomeMark } from './outcome-mark.tsx';
import { type Result, ResultList } from './result-list.tsx';
import { certainties } from './result-mark.tsx';
import { UncheckedMark } from './source-line.tsx';

export interface EvidenceCardProps {
  readonly lang: Language;
  readonly href: string;
  /** A plain statement of what was done. */
  readonly title: string;
  readonly organisation: string;
  readonly year?: string | undefined;
  /** Where it has come: "Iverksatt", "Spredt". */
  readonly phase?: string | undefined;
  /** Continues "Derfor er den her:"; the matched concepts are marked. Left out in the library. */
  readonly why?: readonly TextPart[] | undefined;
  /** Continues "Så sikkert er det:": what was measured, where, and whether others got the same. */
  readonly howSure?: string | undefined;
  /** One or two sentences in a list without a need: what was done. */
  readonly summary?: string | undefined;
  readonly results: readonly Result[];
  /** How alike the place is to the reader's: "Ligner på Hamar: 32 000 innbyggere, samme sentralitet". */
  readonly likeness?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** False shows that nobody has checked the results against the source yet. */
  readonly isChecked: boolean;
  /** The language of the record when it is not the page's own. */
  readonly contentLang?: string | undefined;
  /** `compact` shows only the surest effect: for a few cards side by side. */
  readonly size?: 'full' | 'compact';
  readonly headingLevel?: 2 | 3 | 4;
}

/** The surest effect; a volume only where no effect is known. */
function tellingResult(results: readonly Result[]): readonly Result[] {
  const bySureness = [...results].sort(
    (a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty),
  );
  return [bySureness.find((result) => result.kind === 'effect') ?? bySureness[0]].filter(
    (result) => result !== undefined,
  );
}

export const EvidenceCard = (props: EvidenceCardProps) => {
  const { lang, href, title, organisation, year, phase, why, summary, results, likeness, outcome } = props;
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <article class={`nytte-card nytte-evidence${outcome ? ' nytte-evidence--outcome' : ''}`}>
      {outcome && <OutcomeMark lang={lang} outcome={outcome} />}
      <Heading class="nytte-card__title" lang={props.contentLang}>
        <a href={href}>{title}</a>
      </Heading>
      <p class="nytte-meta">
        <span>{organisation}</span>
        {year && <span>{year}</span>}
        {phase && <span>{phase}</span>}
      </p>
      {summary && <p lang={props.contentLang}>{summary}</p>}
      {why && why.length > 0 && (
        <p class="nytte-why">
          <span class="nytte-why__label">{uiMessages(lang).whyHere}</span> <MarkedText parts={why} />
        </p>
      )}
      {props.howSure && (
        <p class="nytte-why">
          <span class="nytte-why__label">{uiMessages(lang).howSure}</span> {props.howSure}
        </p>
      )}
      <ResultList
        lang={lang}
        results={props.size === 'compact' ? tellingResult(results) : results}
        contentLang={props.contentLang}
      />
      {(likeness || !props.isChecked) && (
        <div class="nytte-card__foot">
          {likeness && <p class="nytte-likeness">{likeness}</p>}
          {!props.isChecked && <UncheckedMark lang={lang} />}
        </div>
      )}
    </article>
  );
};
