import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';

interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface ComparedText {
  readonly state: 'same' | 'changed' | 'removed' | 'added';
  readonly parts: readonly Part[];
}

/** A field before and after, as `kernel/records/differences.ts` finds it. */
export interface ComparedField {
  readonly name: string;
  readonly label: string;
  readonly state: 'same' | 'changed' | 'removed' | 'added';
  readonly isList: boolean;
  readonly texts: readonly ComparedText[];
}

export interface DifferencesProps {
  readonly lang: Language;
  /** What stands on the left: "Versjon 2, 3. mars 2026". */
  readonly before: string;
  /** What stands on the right. */
  readonly after: string;
  readonly fields: readonly ComparedField[];
  /** The language of the texts when it is not the page's own. */
  readonly contentLang?: string | undefined;
}

/** Two versions beside each other, field by field: what changed first, and the names of what did not. */
export const Differences = ({ lang, before, after, fields, contentLang }: DifferencesProps) => {
  const m = uiMessages(lang).difference;
  const changed = fields.filter(({ state }) => state !== 'same');
  const same = fields.filter(({ state }) => state === 'same');
  return (
    <div class="nytte-differences">
      {changed.length === 0 && <p>{m.nothing}</p>}
      {changed.map((field) => (
        <section class="nytte-difference" aria-labelledby={`difference-${field.name}`}>
          <h3 id={`difference-${field.name}`}>
            {field.label} <span class="nytte-difference__state">{m.state[field.state]}</span>
          </h3>
          <div class="nytte-difference__sides">
            <div class="nytte-difference__side">
              <h4>{before}</h4>
              <DifferenceSide lang={lang} field={field} side="before" contentLang={contentLang} />
            </div>
            <div class="nytte-difference__side">
              <h4>{after}</h4>
              <DifferenceSide lang={lang} field={field} side="after" contentLang={contentLang} />
            </div>
          </div>
        </section>
      ))}
      {same.length > 0 && (
        <p class="nytte-quiet">
          {m.unchanged(same.map(({ label }) => label.toLocaleLowerCase(lang)).join(', '))}
        </p>
      )}
    </div>
  );
};

export interface DifferenceSideProps {
  readonly lang: Language;
  readonly field: ComparedField;
  readonly side: 'before' | 'after';
  readonly contentLang?: string | undefined;
  /** Two texts of equal standing: what differs is marked, not told as removed or added. */
  readonly isNeutral?: boolean;
}

/** A field on one of the two sides, with what the other side does not have marked. */
export const DifferenceSide = ({ lang, field, side, contentLang, isNeutral }: DifferenceSideProps) => {
  const missing = side === 'before' ? 'added' : 'removed';
  const texts = field.texts.filter(({ state, parts }) => state !== missing && parts.length > 0);
  if (texts.length === 0) return <p class="nytte-quiet">{uiMessages(lang).difference.empty}</p>;
  const said = texts.map(({ parts }) => (
    <Marked lang={lang} parts={parts.filter(({ kind }) => kind !== missing)} isNeutral={isNeutral} />
  ));
  return field.isList ? (
    <ul lang={contentLang}>
      {said.map((item) => (
        <li class="nytte-difference__text">{item}</li>
      ))}
    </ul>
  ) : (
    <p class="nytte-difference__text" lang={contentLang}>
      {said}
    </p>
  );
};

/** Told by words for who listens, by sign and line for who looks; colour only helps. */
const Marked = ({
  lang,
  parts,
  isNeutral,
}: {
  readonly lang: Language;
  readonly parts: readonly Part[];
  readonly isNeutral: boolean | undefined;
}) => {
  const m = uiMessages(lang).difference;
  return (
    <>
      {parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        if (isNeutral) return <mark>{text}</mark>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark>
            <span class="ds-sr-only" lang={lang}>
              {m.begins[kind]}{' '}
            </span>
            {text}
            <span class="ds-sr-only" lang={lang}>
              {' '}
              {m.ends[kind]}
            </span>
          </Mark>
        );
      })}
    </>
  );
};
