import {
  type DocumentBlock,
  heading,
  type PrintedDocument,
  paragraph,
} from '../../../kernel/documents/model.ts';
import { formatMoment } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { type ApplicationPart, applicationParts, ruleCells } from './application-parts.ts';
import { basisOf, checkAct } from './domain.ts';
import { messages } from './messages.ts';
import type { ActApplication } from './queries.ts';
import { type ActDraft, questionNames } from './schema.ts';
import { answerWords, basisInShort, findingWords, sourceAddresses } from './words.ts';

/** The application as it is printed: marked as a draft on its first line, with the checklist that it rests on last. */
export function applicationDocument(
  application: Pick<ActApplication, 'organisation' | 'draft' | 'savedAt'>,
  { language, address }: { readonly language: Language; readonly address: string },
): PrintedDocument {
  const { draft, organisation } = application;
  const m = messages[language];
  const check = checkAct(draft);
  const title = m.draftTitle(draft.title ?? m.untitled);
  const made = m.made(formatMoment(language, application.savedAt));
  return {
    language,
    title,
    description: `${m.documentMark} ${made}`,
    address,
    blocks: [
      paragraph(m.documentMark, { tone: 'mark' }),
      heading(1, title),
      paragraph(m.documentLead(organisation.name), { tone: 'lead' }),
      paragraph(m.recipientText, { label: m.recipient }),
      ...applicationParts(language, draft, check).flatMap((part) => partBlocks(language, part)),
      heading(2, m.checkHeading),
      paragraph(m.verdict[check.verdict].title, { tone: 'lead' }),
      ...(check.findings.length > 0
        ? [
            {
              kind: 'list' as const,
              items: check.findings.map((finding) => ({
                text: `${m.question[finding.question].label} ${findingWords(language, finding, check)}`,
              })),
            },
          ]
        : []),
      answerTable(language, draft),
      paragraph(m.limits[0] ?? '', { tone: 'quiet' }),
      source(m.sourcesHeading, m.sources.lovdata, sourceAddresses.lovdata),
      source(m.sourcesHeading, m.sources.ministry, sourceAddresses.ministry),
      paragraph(made, { tone: 'quiet' }),
    ],
  };
}

function partBlocks(language: Language, part: ApplicationPart): DocumentBlock[] {
  const m = messages[language];
  const tone = part.isMissing ? 'quiet' : 'plain';
  return [
    heading(2, part.heading),
    ...part.paragraphs.map((text) => paragraph(text, { tone })),
    ...(part.rules.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: m.rulesCaption,
            columns: m.rulesColumns.map((column) => ({ heading: column })),
            rows: part.rules.map(ruleCells),
          },
        ]
      : []),
  ];
}

function answerTable(language: Language, draft: ActDraft): DocumentBlock {
  const m = messages[language];
  return {
    kind: 'table',
    caption: m.answersSummary,
    columns: m.answerColumns.map((column) => ({ heading: column })),
    rows: questionNames.map((name) => [
      m.question[name].label,
      answerWords(language, draft, name) || '–',
      basisInShort(language, basisOf[name]),
    ]),
  };
}

const source = (label: string, text: string, url: string): DocumentBlock => ({
  kind: 'source',
  label,
  text,
  url,
});
