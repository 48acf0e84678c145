import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { Section } from '../../ui/layout/page-parts.tsx';
import { comingDeadlines, type DeadlineOnDay, pastDeadlines } from './deadlines.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';
import { comingDeadlineText, contentLanguageOf } from './presenter.ts';

export interface DeadlineSectionProps {
  readonly language: Language;
  readonly instrument: Instrument;
  readonly now: Date;
}

/** What the source says of deadlines, and which days that means seen from today. */
export const DeadlineSection = ({ language, instrument, now }: DeadlineSectionProps) => {
  const m = messages[language];
  const today = osloDay(now);
  const coming = comingDeadlines(instrument, today);
  const past = pastDeadlines(instrument, today);
  const lang = contentLanguageOf(language, instrument);
  return (
    <Section id="deadlines" heading={headingOf(language, coming, past)}>
      {instrument.deadlineText ? (
        <p>
          {m.deadlineAsStated} <span lang={lang}>{instrument.deadlineText}</span>
        </p>
      ) : (
        <p>{m.noDeadline}</p>
      )}
      <DeadlineList
        heading={m.nextDeadlines}
        deadlines={coming}
        lang={lang}
        textOf={(deadline) => comingDeadlineText(language, deadline, today)}
      />
      <DeadlineList
        heading={m.pastDeadlines}
        deadlines={past}
        lang={lang}
        textOf={({ day }) => formatDay(language, day)}
      />
      <p>
        {m.readOn(formatDay(language, instrument.readOn))}. {m.checkWithOwner}
      </p>
    </Section>
  );
};

interface DeadlineListProps {
  readonly heading: string;
  readonly deadlines: readonly DeadlineOnDay[];
  /** The language of the notes, where it is not the page's. */
  readonly lang: Language | undefined;
  readonly textOf: (deadline: DeadlineOnDay) => string;
}

const DeadlineList = ({ heading, deadlines, lang, textOf }: DeadlineListProps) => {
  if (deadlines.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {deadlines.map((deadline) => (
          <li>
            {textOf(deadline)}
            {deadline.note && (
              <>
                {': '}
                <span lang={lang}>{deadline.note}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

function headingOf(
  language: Language,
  [next]: readonly DeadlineOnDay[],
  past: readonly DeadlineOnDay[],
): string {
  const m = messages[language];
  if (next) return m.deadlinesHeadingNext(formatDay(language, next.day));
  return past.length > 0 ? m.deadlinesHeadingPast : m.deadlinesHeadingNone;
}
