import {
  type DocumentBlock,
  heading,
  type PrintedDocument,
  paragraph,
} from '../../kernel/documents/model.ts';
import { formatDay, formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { codesOf } from './codes.ts';
import { assess } from './domain.ts';
import { demands, demandsOf, type SourceName, sources, sourcesReadOn } from './law.ts';
import { messages } from './messages.ts';
import type { AssessmentDraft } from './schema.ts';
import { specMessages } from './spec-messages.ts';
import { type SpecificationPart, specificationErrors, specificationParts } from './specification.ts';
import { againstWords, answerWords } from './words.ts';

/** The specification as it is printed: marked as a draft on its first line, with the assessment it rests on last. */
export function specificationDocument(
  draft: AssessmentDraft,
  {
    language,
    address,
    madeAt,
    organisation,
  }: {
    readonly language: Language;
    readonly address: string;
    readonly madeAt: Date;
    readonly organisation?: string | undefined;
  },
): PrintedDocument {
  const s = specMessages[language];
  const title = s.draftTitle(draft.title || messages[language].untitled);
  const made = s.made(formatMoment(language, madeAt));
  return {
    language,
    title,
    description: `${s.draftMark} ${made}`,
    address,
    blocks: [
      paragraph(s.draftMark, { tone: 'mark' }),
      heading(1, title),
      ...(organisation ? [paragraph(organisation, { tone: 'lead' })] : []),
      ...specificationErrors(language, draft).map(({ message }) => paragraph(message, { tone: 'mark' })),
      ...specificationParts(language, draft).flatMap(partBlocks),
      ...assessmentBlocks(language, draft),
      paragraph(made, { tone: 'quiet' }),
    ],
  };
}

function partBlocks(part: SpecificationPart): DocumentBlock[] {
  const tone = part.isMissing ? 'quiet' : 'plain';
  return [
    heading(2, part.heading),
    ...part.paragraphs.map((text) => paragraph(text, { tone })),
    ...(part.table
      ? [
          {
            kind: 'table' as const,
            caption: part.heading,
            columns: part.table.columns.map((column) => ({ heading: column })),
            rows: part.table.rows,
          },
        ]
      : []),
  ];
}

/** Which procedure, why, what the law says and what to declare. */
function assessmentBlocks(language: Language, draft: AssessmentDraft): DocumentBlock[] {
  const m = messages[language];
  const assessment = assess(draft);
  const words = m.procedure[assessment.procedure];
  const stated = demandsOf(assessment.procedure, draft.value);
  const used: readonly SourceName[] = [
    ...new Set<SourceName>([...stated.map((demand) => demands[demand].source), 'codes', 'change']),
  ];
  const list = (items: readonly string[]): DocumentBlock => ({
    kind: 'list',
    items: items.map((text) => ({ text })),
  });
  return [
    heading(2, specMessages[language].procedureHeading),
    paragraph(words.answer, { tone: 'lead' }),
    paragraph(words.what),
    {
      kind: 'table',
      caption: m.reasonsHeading,
      columns: m.reasonsColumns.map((column) => ({ heading: column })),
      rows: assessment.reasons.map(({ question, answer, weight }) => [
        m.question[question].label,
        answerWords(language, question, answer) ?? m.notAnswered,
        m.weight[weight],
      ]),
    },
    heading(3, m.firstHeading),
    list(words.first),
    ...(assessment.risks.length > 0
      ? [
          heading(3, m.risksHeading(assessment.risks.length)),
          list(assessment.risks.map((risk) => m.risk[risk])),
        ]
      : []),
    ...(stated.length > 0
      ? [
          heading(3, m.demandsHeading),
          list(
            stated.map((demand) => {
              const { section } = demands[demand];
              return section ? `${m.demand[demand]} (${m.section(section)})` : m.demand[demand];
            }),
          ),
        ]
      : []),
    paragraph(m.changing),
    heading(3, m.codesHeading),
    {
      kind: 'table',
      caption: m.codesHeading,
      columns: m.codesColumns.map((column) => ({ heading: column })),
      rows: codesOf(assessment.procedure, draft).map(({ field, code, why, isToConfirm }) => [
        m.codeField[field],
        code || m.noCode,
        [m.codeReason[why], ...(isToConfirm ? [m.toConfirm] : [])].join(' '),
      ]),
    },
    heading(3, m.weighedHeading),
    {
      kind: 'list',
      items: assessment.weighed.map((other) => ({
        label: m.procedure[other.procedure].name,
        text: againstWords(language, draft, other),
      })),
    },
    paragraph(m.limits[0] ?? '', { tone: 'quiet' }),
    paragraph(m.readOn(formatDay(language, sourcesReadOn)), { tone: 'quiet' }),
    ...used.map((name) => ({
      kind: 'source' as const,
      label: m.sourcesHeading,
      text: sources[name].title,
      url: sources[name].url,
    })),
  ];
}
