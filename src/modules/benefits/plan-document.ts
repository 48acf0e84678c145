import {
  type DocumentBlock,
  heading,
  type PrintedDocument,
  paragraph,
} from '../../kernel/documents/model.ts';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { Initiative } from '../initiatives/public.ts';
import { oreText, valueText } from './amounts.ts';
import { arrowsOf, nodesOf } from './map.ts';
import { messages } from './messages.ts';
import { totalCostOre } from './plan-costs.ts';
import type { Benefit, Plan } from './queries.ts';
import type { PlanBody } from './schema.ts';
import { baselineText, expectedText, ownerText, shareText, targetText } from './words.ts';

/** The benefit plan as it is taken to a meeting: why, the benefits one by one, the map as a table, the costs. */
export function planDocument(
  language: Language,
  made: {
    readonly initiative: Initiative;
    readonly plan: Plan | undefined;
    readonly benefits: readonly Benefit[];
    readonly now: Date;
    readonly address: string;
  },
): PrintedDocument {
  const m = messages[language].plan;
  const { initiative, plan, benefits } = made;
  const without = benefits.filter(({ body }) => !body.baseline).length;
  const body = plan?.body;
  return {
    language,
    title: `${m.kicker}: ${initiative.body.title}`,
    description: `${initiative.owner.name}, ${formatDay(language, osloDay(made.now))}`,
    address: made.address,
    blocks: [
      heading(1, `${m.kicker}: ${initiative.body.title}`),
      paragraph(benefits.length === 0 ? m.headingNone : m.heading(benefits.length, without), {
        tone: 'lead',
      }),
      paragraph(`${initiative.owner.name}, ${formatDay(language, osloDay(made.now))}`, { tone: 'quiet' }),
      ...(body ? whyBlocks(language, initiative, body) : []),
      ...(benefits.length > 0 ? [heading(2, m.benefitsHeading)] : []),
      ...benefits.flatMap((benefit) => benefitBlocks(language, benefit)),
      ...(body ? mapBlocks(language, body, benefits) : []),
      ...(body ? costBlocks(language, body) : []),
    ],
  };
}

function whyBlocks(language: Language, initiative: Initiative, body: PlanBody): DocumentBlock[] {
  const m = messages[language].plan;
  const own = initiative.language;
  const list = (label: string, rows: readonly { readonly text: string }[]): DocumentBlock[] =>
    rows.length === 0
      ? []
      : [
          paragraph('', { label }),
          { kind: 'list', items: rows.map(({ text }) => ({ text, language: own })) },
        ];
  const milestone = body.nextMilestoneOn
    ? `${body.nextMilestone ?? ''}, ${formatDay(language, body.nextMilestoneOn)}`
    : body.nextMilestone;
  return [
    heading(2, m.justification),
    paragraph(body.justification, { language: own }),
    ...list(m.goals, body.goals),
    ...list(m.deliverables, body.deliverables),
    ...list(m.practices, body.practices),
    ...(milestone ? [paragraph(milestone, { label: m.milestone, language: own })] : []),
  ];
}

function benefitBlocks(language: Language, benefit: Benefit): DocumentBlock[] {
  const m = messages[language];
  const { facts } = m.benefit;
  const { body, measurements, shares } = benefit;
  const own = benefit.language as Language;
  const line = (label: string, text: string | undefined, mark?: Language): DocumentBlock[] =>
    text ? [paragraph(text, { label, language: mark })] : [];
  const last = measurements.findLast(({ isCorrected, organisation }) => !isCorrected && !organisation);
  return [
    heading(3, body.title, own),
    paragraph(m.state[benefit.state], { tone: benefit.state === 'not_realised' ? 'mark' : 'quiet' }),
    ...line(facts.forWhom, body.forWhom, own),
    ...line(facts.effect, m.effect[body.effect]),
    ...line(facts.use, body.useOfTime, own),
    ...line(facts.owner, ownerText(benefit), own),
    ...line(facts.indicator, `${body.indicator}. ${body.howMeasured}`, own),
    ...line(facts.baseline, baselineText(language, body) ?? m.plan.none),
    ...line(facts.target, targetText(language, body)),
    ...line(body.effect === 'unpriced' ? facts.unpriced : facts.expected, expectedText(language, body)),
    ...line(
      m.benefit.measurementsHeading,
      last &&
        `${m.benefit.onDay(valueText(language, last.value, body.unit), formatDay(language, last.on))} (${last.source})`,
    ),
    ...line(facts.dependsOn, body.dependsOn, own),
    ...line(
      m.benefit.risksHeading,
      body.risks.map(({ risk, measure }) => (measure ? `${risk} → ${measure}` : risk)).join('; '),
      own,
    ),
    ...(body.shares.length > 0
      ? line(
          m.benefit.sharesHeading,
          shares.map(({ name, share }) => `${name} ${shareText(language, share)}`).join('; '),
        )
      : []),
  ];
}

function mapBlocks(language: Language, body: PlanBody, benefits: readonly Benefit[]): DocumentBlock[] {
  const m = messages[language];
  const nodes = nodesOf(
    body,
    benefits.map(({ record, body: { title } }) => ({ id: record.id, title })),
  );
  const arrows = arrowsOf(nodes, body.edges);
  if (arrows.length === 0) return [];
  const name = new Map(nodes.map(({ key, kind, label }) => [key, `${m.node[kind]}: ${label}`]));
  return [
    heading(2, m.plan.mapHeading),
    {
      kind: 'table',
      caption: m.plan.mapTitle,
      columns: m.plan.mapColumns.map((text) => ({ heading: text })),
      rows: arrows.map(({ from, to }) => [name.get(from) ?? '', name.get(to) ?? '']),
    },
  ];
}

function costBlocks(language: Language, body: PlanBody): DocumentBlock[] {
  const m = messages[language];
  const total = `${oreText(language, Number(totalCostOre(body)))}. ${m.plan.costNote}, ${m.plan.priceYear.toLocaleLowerCase('nb')} ${body.priceYear}.`;
  return [
    heading(2, m.plan.frame),
    paragraph(m.plan.horizonValue(body.horizonYears, body.originYear + body.horizonYears), {
      label: m.plan.horizon,
    }),
    paragraph(`${body.originYear}: ${m.originMeaning[body.originMeaning]}`, { label: m.plan.yearZero }),
    paragraph(total, { label: m.plan.cost }),
    ...(body.costs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: m.plan.costsHeading,
            columns: m.plan.costColumns.map((text, index) => ({ heading: text, isNumber: index === 4 })),
            rows: body.costs.map((cost) => [
              cost.name,
              m.costKind[cost.kind],
              m.group[cost.group],
              cost.fromYear === cost.toYear ? String(cost.fromYear) : `${cost.fromYear}–${cost.toYear}`,
              oreText(language, cost.likelyOre),
            ]),
          },
        ]),
  ];
}
