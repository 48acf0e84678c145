import type { Language } from '../../kernel/i18n/language.ts';
import { DataTable } from '../../ui/components/data-table.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { countWords, differenceWords, percentWords } from './amounts.ts';
import type { TrialPower } from './core/power/plan.ts';
import type { Measure } from './core/spec.ts';
import { formMessages } from './form-messages.ts';

/** Below this chance of showing what matters, most trials end in "we do not know". */
const weakPower = 0.6;

/** What a trial's size can show, in sentences: how many it takes, and what those planned give. */
export function powerSentences(language: Language, power: TrialPower, measure: Measure): string[] {
  const m = formMessages[language];
  const { needed, planned, counts } = power;
  const sentences: string[] = [];
  if ('size' in needed) {
    const what = m.sizeWords[counts];
    sentences.push(
      m.powerNeeded(countWords(language, needed.size), what, countWords(language, needed.total)),
    );
    if (needed.sizeWithLosses > needed.size) {
      sentences.push(
        m.powerWithLosses(
          countWords(language, needed.sizeWithLosses),
          countWords(language, needed.totalWithLosses),
        ),
      );
    }
  } else sentences.push(m.powerNone);
  if (power.varianceInflation !== null && power.varianceInflation > 1.05) {
    sentences.push(m.powerInflation(differenceWords(language, { kind: 'mean' }, power.varianceInflation)));
  }
  if (planned) {
    sentences.push(m.powerPlanned(percentWords(language, planned.power)));
    if (planned.smallestEffect !== null && planned.smallestEffect < Number.MAX_VALUE) {
      sentences.push(m.powerSmallest(differenceWords(language, measure, planned.smallestEffect)));
    }
  }
  return sentences;
}

export const PowerView = ({
  language,
  power,
  measure,
}: {
  readonly language: Language;
  readonly power: TrialPower | undefined;
  readonly measure: Measure | undefined;
}) => {
  const m = formMessages[language];
  if (!power || !measure) return <Notice lang={language} kind="info" title={m.powerIncomplete} />;
  const isWeak = power.planned !== null && power.planned.power < weakPower;
  const [first = '', ...others] = powerSentences(language, power, measure);
  return (
    <>
      <Notice lang={language} kind={isWeak ? 'warning' : 'info'} title={first}>
        {others.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {isWeak && <p>{m.powerWeak}</p>}
      </Notice>
      <details class="nytte-details">
        <summary>{m.powerCurve}</summary>
        <div class="nytte-details__content">
          <DataTable
            caption={m.powerCurve}
            isCaptionHidden
            columns={[
              { heading: m.powerSize, isNumeric: true },
              { heading: m.powerTotal, isNumeric: true },
              { heading: m.powerChance, isNumeric: true },
              { heading: m.powerDetectable, isNumeric: true },
            ]}
            rows={power.curve.map((at) => [
              countWords(language, at.size),
              countWords(language, at.total),
              percentWords(language, at.power),
              at.smallestEffect === null || at.smallestEffect >= Number.MAX_VALUE
                ? '–'
                : differenceWords(language, measure, at.smallestEffect),
            ])}
          />
        </div>
      </details>
    </>
  );
};
