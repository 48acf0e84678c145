import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Section } from '../../ui/layout/page-parts.tsx';
import { InnovationCard } from '../innovations/public.ts';
import { goalName } from './goals.ts';
import { markedLanguage } from './initiative-text.tsx';
import type { InitiativePageProps, LinkedRecord } from './initiative-view.ts';
import { messages } from './messages.ts';

export const Needs = ({ language, needs }: InitiativePageProps) => {
  if (needs.length === 0) return null;
  return (
    <Section id="needs" heading={messages[language].needsHeading(needs.length)}>
      <ul class="nytte-linked">
        {needs.map((need) => (
          <li>
            <a href={localisedPath(language, need.href)} lang={langOf(language, need)}>
              {need.title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const langOf = (language: string, record: Pick<LinkedRecord, 'language'>): string | undefined =>
  record.language === language ? undefined : record.language;

/** New for whom, and whose work it builds on: who did it first is credited. */
export const From = ({ language, initiative, copiedFrom }: InitiativePageProps) => {
  const m = messages[language];
  const { novelty } = initiative.body;
  if (!novelty) return null;
  return (
    <Section id="from" heading={m.fromHeading}>
      <p>{m.noveltyText[novelty]}</p>
      {copiedFrom && (
        <p>
          {m.takenFrom}{' '}
          <a
            href={localisedPath(language, `/innovations/${copiedFrom.slug}`)}
            lang={langOf(language, copiedFrom)}
          >
            {copiedFrom.title}
          </a>{' '}
          ({copiedFrom.organisations.map(({ namedAs }) => namedAs).join(', ')}).
        </p>
      )}
    </Section>
  );
};

/** What became of it in the library; for those who write it, also the draft. */
export const Shared = ({ language, became, becomingId, rights }: InitiativePageProps) => {
  const m = messages[language];
  if (became) {
    return (
      <Section id="became" heading={m.becameHeading} lead={m.becameText}>
        <InnovationCard language={language} innovation={became} maxResults={2} />
      </Section>
    );
  }
  if (!becomingId || !rights.canWrite) return null;
  return (
    <p>
      {m.becameDraft}{' '}
      <a href={localisedPath(language, `/records/innovation/${becomingId}`)}>{m.becameDraftLink}</a>
    </p>
  );
};

export const Support = ({ language, instruments }: InitiativePageProps) => {
  if (instruments.length === 0) return null;
  return (
    <Section id="support" heading={messages[language].supportHeading(instruments.length)}>
      <ul class="nytte-linked">
        {instruments.map((instrument) => (
          <li>
            <a
              href={localisedPath(language, `/instruments/${instrument.slug}`)}
              lang={langOf(language, instrument)}
            >
              {instrument.name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const Goals = ({ language, initiative }: InitiativePageProps) => {
  const { goals } = initiative.body;
  if (goals.length === 0) return null;
  return (
    <Section id="goals" heading={messages[language].goalsHeading}>
      <ul class="nytte-linked">
        {[...goals]
          .sort((a, b) => a - b)
          .map((goal) => (
            <li>{goalName(language, goal)}</li>
          ))}
      </ul>
    </Section>
  );
};

/** The way here, phase by phase. What was noted while it was one's own alone is for one's own. */
export const PhaseHistory = ({ language, initiative, phases, rights }: InitiativePageProps) => {
  const m = messages[language];
  const lang = markedLanguage(language, initiative);
  // What was learned by the stop stands on top of the page.
  const told = initiative.phase === 'stopped' ? initiative.body.learned : undefined;
  return (
    <Section id="phases" heading={m.phasesHeading}>
      <ol class="nytte-phases">
        {phases.map(({ phase, enteredAt, note, isPublic }, index) => (
          <li
            class={`nytte-phases__phase${phase === 'stopped' ? ' nytte-phases__phase--stopped' : ''}`}
            aria-current={index === phases.length - 1 ? 'step' : undefined}
          >
            <strong>{m.phase[phase]}</strong>{' '}
            <span class="nytte-quiet">{m.phaseFrom(formatDay(language, osloDay(enteredAt)))}</span>
            {note && note !== told && (isPublic || rights.isInside) && (
              <p class="nytte-said" lang={lang}>
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
};
