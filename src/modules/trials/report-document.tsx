import {
  type DocumentBlock,
  heading,
  type PrintedDocument,
  paragraph,
} from '../../kernel/documents/model.ts';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { IntervalChart, type IntervalChartProps } from '../../ui/charts/interval-chart.tsx';
import type { KeptAssignment, KeptResult } from './materials.ts';
import { messages } from './messages.ts';
import type { Locked, Trial } from './queries.ts';
import { fieldLabel, registrationParts } from './registration-words.ts';
import { resultMessages } from './result-messages.ts';
import {
  allocationSentence,
  chartHeight,
  effectChart,
  levelsTable,
  looksChart,
  lookWarnings,
  methodSentences,
  missingSentences,
  openIssueSentences,
  secondaryTable,
  type WrittenTable,
  writtenConclusions,
} from './result-words.ts';

export interface ReportMaterial {
  readonly trial: Trial;
  readonly locked: Locked;
  /** Every analysis, the last first. */
  readonly results: readonly KeptResult[];
  readonly assignment: KeptAssignment | undefined;
  /** Where the trial's page is, with its origin. */
  readonly address: string;
  readonly madeAt: Date;
}

/** A trial as one hands it to a council: the answer first, then its grounds, then how it was registered. */
export function trialReport(language: Language, material: ReportMaterial): PrintedDocument {
  const m = messages[language];
  const { trial, results, madeAt } = material;
  const { title } = trial;
  const made = m.reportMade(formatDay(language, osloDay(madeAt)));
  const [last] = results;
  const own = trial.language === language ? undefined : trial.language;
  return {
    language,
    title: m.reportTitle(title),
    description: made,
    address: material.address,
    blocks: [
      heading(1, title, own),
      paragraph(`${trial.initiative.owner.name} · ${trial.initiative.body.title} · ${made}`, {
        tone: 'quiet',
      }),
      ...retrospective(language, material),
      ...(last ? resultBlocks(language, last, results) : [paragraph(m.noResultYet, { tone: 'lead' })]),
      ...registrationBlocks(language, material, own),
      ...endBlocks(language, trial, own),
      ...lockBlocks(language, material),
    ],
  };
}

function retrospective(language: Language, { locked }: ReportMaterial): DocumentBlock[] {
  const { dataBefore } = locked.original.texts;
  if (dataBefore === 'none') return [];
  return [paragraph(messages[language].retrospective[dataBefore], { tone: 'mark' })];
}

function resultBlocks(language: Language, kept: KeptResult, results: readonly KeptResult[]): DocumentBlock[] {
  const m = resultMessages[language];
  const { result } = kept;
  const chart = effectChart(language, kept, 'effect');
  const looks = looksChart(language, results, 'looks');
  const secondary = secondaryTable(language, kept);
  const allocation = allocationSentence(language, result);
  const issues = openIssueSentences(language, result.issues);
  const [primary] = result.measures;
  return [
    ...writtenConclusions(language, kept).flatMap(({ group, title, because, figures }) => [
      heading(2, group ? `${group}: ${title}` : title),
      paragraph(because, { tone: 'lead' }),
      ...figures.map((figure) => paragraph(figure)),
    ]),
    ...lookWarnings(language, kept, results).map((warning) => paragraph(warning, { tone: 'mark' })),
    ...(chart ? [picture(chart)] : []),
    ...(primary ? [table(levelsTable(language, kept, primary))] : []),
    ...(looks ? [heading(3, looks.title), picture(looks)] : []),
    ...(secondary
      ? [heading(2, m.secondaryHeading), paragraph(m.secondaryLead, { tone: 'quiet' }), table(secondary)]
      : []),
    heading(2, m.missingHeading),
    ...(issues.length > 0
      ? [{ kind: 'list', items: issues.map((text) => ({ text })) } as const]
      : [paragraph(m.nothingMissing)]),
    ...missingSentences(language, kept).map((sentence) => paragraph(sentence)),
    ...(allocation ? [heading(3, m.allocationHeading), paragraph(allocation)] : []),
    heading(2, m.methodHeading),
    ...methodSentences(language, kept).map((sentence) => paragraph(sentence)),
    paragraph(kept.dataSha256, { label: m.dataHash, tone: 'quiet' }),
  ];
}

const pictureWidth = 680;

function picture(chart: IntervalChartProps): DocumentBlock {
  const svg = String(IntervalChart({ ...chart, width: pictureWidth }));
  const { description } = chart;
  return { kind: 'picture', svg, description, width: pictureWidth, height: chartHeight(chart) };
}

function table({ caption, columns, rows }: WrittenTable): DocumentBlock {
  return {
    kind: 'table',
    caption,
    columns: columns.map((column) => ({ heading: column.heading, isNumber: column.isNumeric })),
    rows,
  };
}

function registrationBlocks(
  language: Language,
  { locked }: ReportMaterial,
  own: Language | undefined,
): DocumentBlock[] {
  return registrationParts(language, locked.current).flatMap((part) => [
    heading(2, part.heading),
    ...part.facts.map(({ term, text, isTyped }) =>
      paragraph(text, { label: term, language: isTyped ? own : undefined }),
    ),
  ]);
}

function endBlocks(language: Language, { row, state }: Trial, own: Language | undefined): DocumentBlock[] {
  const m = messages[language];
  if (!row.end_note) return [];
  const label = state === 'stopped' ? m.stoppedBecause : m.endedBecause;
  return [heading(2, label), paragraph(row.end_note, { language: own })];
}

function lockBlocks(language: Language, { locked, assignment }: ReportMaterial): DocumentBlock[] {
  const m = messages[language];
  const day = formatDay(language, osloDay(locked.registeredAt));
  const { amendments } = locked;
  const name = (field: string) => (field === 'assignment' ? m.assignmentField : fieldLabel(language, field));
  return [
    heading(2, amendments.length === 0 ? m.lockHeading(day) : m.lockHeadingAmended(day, amendments.length)),
    paragraph(m.lockLead),
    paragraph(locked.hash, { label: m.hash, tone: 'quiet' }),
    ...amendments.flatMap((amendment) => [
      heading(3, m.amendment(amendment.number, formatDay(language, osloDay(amendment.madeAt)))),
      paragraph(name(amendment.field), { label: m.amendmentOf }),
      paragraph(amendment.before || m.nothingSaid, { label: m.amendmentBefore }),
      paragraph(amendment.after || m.nothingSaid, { label: m.amendmentAfter }),
      paragraph(amendment.why, { label: m.amendmentWhy }),
      paragraph(amendment.hash, { label: m.hash, tone: 'quiet' }),
    ]),
    ...(assignment
      ? [
          heading(3, m.assignmentHeading),
          paragraph(
            m.assignmentText(
              String(Object.values(assignment.summary.counts).reduce((sum, count) => sum + count, 0)),
              String(assignment.seed),
            ),
          ),
          paragraph(assignment.assignedSha256, { label: m.assignedHash, tone: 'quiet' }),
        ]
      : []),
  ];
}
