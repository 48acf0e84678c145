import { formatDay, formatList, formatNok, formatNumber, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { InstrumentCardProps } from '../../ui/components/instrument-card.tsx';
import { comingDeadlines, type DeadlineOnDay, pastDeadlines } from './deadlines.ts';
import { ownSharePercent } from './domain.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';

/** The address of an instrument's page, without language prefix. */
export const instrumentPath = (slug: string): string => `/instruments/${slug}`;

/** What the card of an instrument shows. Add `why`, `size` or `headingLevel` where the page needs them. */
export function instrumentCardProps(
  language: Language,
  instrument: Instrument,
  now: Date,
): InstrumentCardProps {
  return {
    lang: language,
    href: localisedPath(language, instrumentPath(instrument.slug)),
    name: instrument.name,
    owner: formatList(language, instrument.owners),
    what: instrument.description,
    status: instrument.status,
    whoCanApply: applicantsText(language, instrument),
    amount: amountText(language, instrument),
    ownShare: ownContributionText(language, instrument),
    deadline: deadlineText(language, instrument, osloDay(now)),
    readOn: formatDay(language, instrument.readOn),
    contentLang: contentLanguageOf(language, instrument),
  };
}

/** The language of the instrument's own texts, where it is not the page's. */
export function contentLanguageOf(language: Language, instrument: Instrument): Language | undefined {
  return instrument.language === language ? undefined : instrument.language;
}

/** How it stood when it was read, with the date: `Status ukjent. Lest 23. november 2026. Sjekk hos eieren.` */
export function statusSentence(language: Language, { status, readOn }: Instrument): string {
  return messages[language].statusSentence[status](formatDay(language, readOn));
}

/** The next deadline, or the last one known, to be checked with the owner; undefined where none is stated. */
export function deadlineSentence(language: Language, instrument: Instrument, now: Date): string | undefined {
  const text = deadlineText(language, instrument, osloDay(now));
  return text && `${text}. ${messages[language].checkWithOwner}`;
}

/** One deadline ahead: its day, and whether it was stated for this year or as a standing date. */
export function comingDeadlineText(language: Language, deadline: DeadlineOnDay, today: string): string {
  const m = messages[language];
  const day = formatDay(language, deadline.day);
  const shown = deadline.day === today ? m.deadlineToday(day) : day;
  return deadline.isYearly ? m.deadlineYearly(shown) : m.deadlineDated(shown);
}

function deadlineText(language: Language, instrument: Instrument, today: string): string | undefined {
  const next = comingDeadlines(instrument, today)[0];
  if (next) return comingDeadlineText(language, next, today);
  const last = pastDeadlines(instrument, today)[0];
  return last && messages[language].deadlinePast(formatDay(language, last.day));
}

export function applicantsText(language: Language, { whoCanApply }: Instrument): string {
  const m = messages[language];
  const names = whoCanApply.map((kind, index) => {
    const name = m.applicants[kind];
    return index === 0 ? name : name.toLocaleLowerCase(language);
  });
  return formatList(language, names);
}

/** The amounts and the share of the cost that the source states; undefined where it states neither. */
export function amountText(language: Language, instrument: Instrument): string | undefined {
  const m = messages[language];
  const { minAmountNok: min, maxAmountNok: max, maxSharePercent } = instrument;
  const share = maxSharePercent === null ? undefined : m.shareUpTo(percentText(language, maxSharePercent));
  const parts = [amountRange(language, min, max), share].filter((part) => part !== undefined);
  return parts.length > 0 ? capitalised(language, parts.join(', ')) : undefined;
}

function amountRange(language: Language, min: number | null, max: number | null): string | undefined {
  const m = messages[language];
  if (min !== null && max !== null)
    return m.amountBetween(formatNok(language, min), formatNok(language, max));
  if (min !== null) return m.amountFrom(formatNok(language, min));
  return max === null ? undefined : m.amountUpTo(formatNok(language, max));
}

/** What the applicant brings: a share of the cost where one is stated, else the kind; undefined where nothing is. */
export function ownContributionText(language: Language, instrument: Instrument): string | undefined {
  const m = messages[language];
  const { required } = instrument.ownContribution;
  const share = ownSharePercent(instrument);
  const shareText = share ? m.ownShareAtLeast(percentText(language, share)) : undefined;
  if (required === 'none_stated') return shareText;
  return [m.ownContributions[required], shareText?.toLocaleLowerCase(language)].filter(Boolean).join(', ');
}

export function percentText(language: Language, percent: number): string {
  return messages[language].percent(formatNumber(language, percent, 1));
}

function capitalised(language: Language, text: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
