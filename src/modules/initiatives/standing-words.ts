import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { isLate } from './domain.ts';
import { messages } from './messages.ts';
import type { Initiative } from './queries.ts';

/** Where it stands and since when: "Vi prøver det ut siden 3. mars 2026. Fasen skal være ferdig 1. oktober 2026." */
export function standingSentence(
  language: Language,
  { phase, phaseSince, stoppedIn, body }: Pick<Initiative, 'phase' | 'phaseSince' | 'stoppedIn' | 'body'>,
  today: string,
): string {
  const m = messages[language];
  const day = formatDay(language, osloDay(phaseSince));
  if (phase === 'stopped') return m.stoppedOn(stoppedIn, day);
  const since = m.standsSince(phase, day);
  if (!body.dueOn || phase === 'spread') return since;
  const due = formatDay(language, body.dueOn);
  return `${since} ${isLate(phase, body.dueOn, today) ? m.lateSince(due) : m.dueBy(due)}`;
}
