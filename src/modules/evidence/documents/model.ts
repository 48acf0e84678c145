import {
  type DocumentBlock,
  heading,
  type PrintedDocument,
  paragraph,
  type SourceBlock,
} from '../../../kernel/documents/model.ts';
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
import { proofWords } from '../proof-words.ts';
import { splitByStrength, summaryOf } from '../strength.ts';

/** The most that fits on a few pages for a meeting. */
const maxInnovations = 10;
const maxInstruments = 6;
const toldReasons = 3;

/** A brief as it is printed. */
export function briefDocument(brief: Brief, language: Language, address: string): PrintedDocument {
  const m = messages[language];
  const { strong } = splitByStrength(brief.innovations);
  const innovations = strong.slice(0, maxInnovations);
  const instruments = brief.instruments.slice(0, maxInstruments);
  const title = summaryOf(language, brief);
  const made = m.madeFrom(formatDay(language, osloDay(brief.madeAt)), brief.contentVersion);
  return {
    language,
    title,
    description: made,
    address,
    blocks: [
      paragraph(`«${brief.need}»`, { tone: 'quotation' }),
      heading(1, title),
      paragraph(made, { tone: 'quiet' }),
      ...(innovations.length > 0 ? [heading(2, m.innovationsHeading(strong.length))] : []),
      ...innovations.flatMap((hit) => innovationBlocks(brief, language, hit)),
      ...(instruments.length > 0 ? instrumentsLead(brief, language) : []),
      ...instruments.flatMap((hit) => instrumentBlocks(language, hit, brief.madeAt)),
      heading(2, m.howMade),
      paragraph(m.howMadeText),
    ],
  };
}

function instrumentsLead(brief: Brief, language: Language): DocumentBlock[] {
  const m = messages[language];
  return [
    heading(2, brief.organisation ? m.instrumentsHeading : m.instrumentsHeadingUnknown),
    paragraph(m.instrumentsLead, { tone: 'quiet' }),
  ];
}

function innovationBlocks(brief: Brief, language: Language, hit: InnovationHit): DocumentBlock[] {
  const m = messages[language];
  const { innovation } = hit;
  const own = innovation.language;
  const results = innovation.results.map((result) => ({
    label: m.resultStatus[result.status] + (result.kind === 'volume' ? ` (${m.volume})` : ''),
    text: result.text,
    language: own,
  }));
  const why = [proofWords(language, hit), innovationWhy(language, hit).slice(0, toldReasons).join('; ')]
    .filter(Boolean)
    .join(' ');
  return [
    heading(3, innovation.title, own),
    paragraph(innovationMeta(brief, language, hit), { tone: 'quiet' }),
    ...(isSobering(innovation)
      ? [paragraph(innovationFacetWord(language, 'outcome', innovation.outcome), { tone: 'mark' })]
      : []),
    paragraph(innovation.need, { label: m.met, language: own }),
    paragraph(innovation.solution, { label: m.done, language: own }),
    ...(innovation.learned ? [paragraph(innovation.learned, { label: m.learned, language: own })] : []),
    ...(results.length > 0 ? [{ kind: 'list', items: results } as const] : []),
    ...(why ? [paragraph(why, { tone: 'quiet' })] : []),
    sourceOf(language, innovation),
  ];
}

function innovationMeta(brief: Brief, language: Language, { innovation, nearest }: InnovationHit): string {
  const alike =
    brief.organisation && nearest
      ? likenessWords(language, brief.organisation.name, nearest.likeness)
      : undefined;
  return [
    formatList(
      language,
      innovation.organisations.map(({ namedAs }) => namedAs),
    ),
    innovation.yearStart?.toString(),
    innovationFacetWord(language, 'phase', innovation.phase),
    alike,
  ]
    .filter(Boolean)
    .join(' · ');
}

function instrumentBlocks(language: Language, hit: InstrumentHit, now: Date): DocumentBlock[] {
  const { instrument } = hit;
  const own = instrument.language;
  const standing = [statusSentence(language, instrument), deadlineSentence(language, instrument, now)]
    .filter(Boolean)
    .join(' ');
  const why = instrumentWhy(language, hit).slice(0, toldReasons).join('; ');
  return [
    heading(3, instrument.name, own),
    paragraph(formatList(language, instrument.owners), { tone: 'quiet' }),
    paragraph(instrument.description, { language: own }),
    ...(standing ? [paragraph(standing)] : []),
    ...(why ? [paragraph(why, { tone: 'quiet' })] : []),
    sourceOf(language, instrument),
  ];
}

function sourceOf(
  language: Language,
  record: { sources: readonly { url: string; title?: string | undefined }[]; readOn: string },
): SourceBlock {
  const main = record.sources[0];
  const label = messages[language].source;
  const day = formatDay(language, record.readOn);
  return { kind: 'source', label, text: `${main?.title ?? main?.url ?? ''} (${day})`, url: main?.url ?? '' };
}
