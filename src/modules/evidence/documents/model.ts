import { formatDay, formatList, osloDay } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { innovationFacetWord, isSobering } from '../../innovations/public.ts';
import { deadlineSentence, statusSentence } from '../../instruments/public.ts';
import type { Brief } from '../brief.ts';
import type { InnovationHit } from '../innovation-hits.ts';
import type { InstrumentHit } from '../instrument-hits.ts';
import { likenessWords } from '../likeness-words.ts';
import { messages } from '../messages.ts';
import { innovationWhy, instrumentWhy } from '../present.ts';
import { splitByStrength, summaryOf } from '../strength.ts';

/** A brief as it is printed: plain texts in reading order, the same for Word and PDF. */
export interface BriefDocument {
  readonly language: Language;
  readonly title: string;
  readonly need: string;
  readonly made: string;
  readonly address: string;
  readonly innovationsHeading: string;
  readonly innovations: readonly DocumentEntry[];
  readonly instrumentsHeading: string;
  readonly instrumentsLead: string;
  readonly instruments: readonly DocumentEntry[];
  readonly howMade: string;
  readonly howMadeText: string;
}

export interface DocumentEntry {
  readonly heading: string;
  /** The language of the record's own texts, when it is not the document's. */
  readonly language: Language;
  readonly meta: string;
  /** `failed`, `stopped` or the like, in words; empty for others. */
  readonly mark: string;
  readonly paragraphs: readonly { readonly label: string; readonly text: string }[];
  readonly results: readonly { readonly status: string; readonly text: string }[];
  readonly why: string;
  readonly source: { readonly label: string; readonly text: string; readonly url: string };
}

/** The most that fits on a few pages for a meeting. */
const maxInnovations = 10;
const maxInstruments = 6;
const toldReasons = 3;

export function briefDocument(brief: Brief, language: Language, address: string): BriefDocument {
  const m = messages[language];
  const { strong } = splitByStrength(brief.innovations);
  return {
    language,
    title: summaryOf(language, brief),
    need: brief.need,
    made: m.madeFrom(formatDay(language, osloDay(brief.madeAt)), brief.contentVersion),
    address,
    innovationsHeading: m.innovationsHeading(strong.length),
    innovations: strong.slice(0, maxInnovations).map((hit) => innovationEntry(brief, language, hit)),
    instrumentsHeading: brief.organisation ? m.instrumentsHeading : m.instrumentsHeadingUnknown,
    instrumentsLead: m.instrumentsLead,
    instruments: brief.instruments
      .slice(0, maxInstruments)
      .map((hit) => instrumentEntry(language, hit, brief.madeAt)),
    howMade: m.howMade,
    howMadeText: m.howMadeText,
  };
}

function innovationEntry(brief: Brief, language: Language, hit: InnovationHit): DocumentEntry {
  const m = messages[language];
  const { innovation } = hit;
  const alike =
    brief.organisation && hit.nearest
      ? likenessWords(language, brief.organisation.name, hit.nearest.likeness)
      : undefined;
  return {
    heading: innovation.title,
    language: innovation.language,
    meta: [
      formatList(
        language,
        innovation.organisations.map(({ namedAs }) => namedAs),
      ),
      innovation.yearStart?.toString(),
      innovationFacetWord(language, 'phase', innovation.phase),
      alike,
    ]
      .filter(Boolean)
      .join(' · '),
    mark: isSobering(innovation) ? innovationFacetWord(language, 'outcome', innovation.outcome) : '',
    paragraphs: [
      { label: m.met, text: innovation.need },
      { label: m.done, text: innovation.solution },
      ...(innovation.learned ? [{ label: m.learned, text: innovation.learned }] : []),
    ],
    results: innovation.results.map((result) => ({
      status: m.resultStatus[result.status] + (result.kind === 'volume' ? ` (${m.volume})` : ''),
      text: result.text,
    })),
    why: innovationWhy(language, hit).slice(0, toldReasons).join('; '),
    source: sourceOf(language, innovation),
  };
}

function instrumentEntry(language: Language, hit: InstrumentHit, now: Date): DocumentEntry {
  const { instrument } = hit;
  return {
    heading: instrument.name,
    language: instrument.language,
    meta: formatList(language, instrument.owners),
    mark: '',
    paragraphs: [
      { label: '', text: instrument.description },
      {
        label: '',
        text: [statusSentence(language, instrument), deadlineSentence(language, instrument, now)]
          .filter(Boolean)
          .join(' '),
      },
    ],
    results: [],
    why: instrumentWhy(language, hit).slice(0, toldReasons).join('; '),
    source: sourceOf(language, instrument),
  };
}

function sourceOf(
  language: Language,
  record: { sources: readonly { url: string; title?: string | undefined }[]; readOn: string },
): DocumentEntry['source'] {
  const main = record.sources[0];
  const label = messages[language].source;
  const day = formatDay(language, record.readOn);
  return { label, text: `${main?.title ?? main?.url ?? ''} (${day})`, url: main?.url ?? '' };
}
