import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { type ComparedField, DifferenceSide } from './difference.tsx';

export interface ConflictChooserProps {
  readonly lang: Language;
  /** The saved text before, the reader's own after; those that are the same are left out. */
  readonly fields: readonly ComparedField[];
  readonly contentLang?: string | undefined;
}

/**
 * Two people wrote at once: the second chooses field by field between what was saved meanwhile and their own. Stands in
 * a form; each choice is sent as `choose.<field>` with `mine` or `theirs`. Where one side is empty the other is
 * proposed, else the reader's own.
 */
export const ConflictChooser = ({ lang, fields, contentLang }: ConflictChooserProps) => {
  const m = uiMessages(lang).conflict;
  return (
    <>
      {fields
        .filter(({ state }) => state !== 'same')
        .map((field) => (
          <fieldset class="ds-fieldset nytte-conflict">
            <legend class="ds-label">{field.label}</legend>
            <div class="nytte-difference__sides">
              {(['theirs', 'mine'] as const).map((side) => {
                const id = `choose-${field.name}-${side}`;
                return (
                  <div class="nytte-conflict__side">
                    <div class="ds-field">
                      <input
                        class="ds-input"
                        type="radio"
                        id={id}
                        name={`choose.${field.name}`}
                        value={side}
                        checked={side === proposed(field)}
                        aria-describedby={`${id}-text`}
                      />
                      <label class="ds-label" for={id}>
                        {m[side]}
                      </label>
                    </div>
                    <div id={`${id}-text`}>
                      <DifferenceSide
                        lang={lang}
                        field={field}
                        side={side === 'theirs' ? 'before' : 'after'}
                        contentLang={contentLang}
                        isNeutral
                      />
                    </div>
                  </div>
                );
              })}
            </div>
          </fieldset>
        ))}
    </>
  );
};

const proposed = ({ state }: ComparedField): 'mine' | 'theirs' => (state === 'removed' ? 'theirs' : 'mine');
