import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import { BenefitMapChart } from '../../ui/charts/benefit-map.tsx';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Chain } from '../../ui/components/chain.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { type Initiative, initiativePath } from '../initiatives/public.ts';
import { benefitPath } from './addresses.ts';
import { oreText, valueText } from './amounts.ts';
import { arrowsOf, drawnNodes, nodesOf } from './map.ts';
import { messages } from './messages.ts';
import { totalCostOre } from './plan-costs.ts';
import type { Benefit, Plan } from './queries.ts';
import type { JudgedRequirement } from './requirements.ts';
import type { PlanBody } from './schema.ts';
import type { ParameterSet } from './valuation/parameters.ts';
import { baselineText, ownerText, targetText } from './words.ts';

export interface PlanPageProps {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly plan: Plan | undefined;
  readonly benefits: readonly Benefit[];
  /** Undefined for whoever does not write here. */
  readonly drafts: readonly { readonly id: string; readonly title: string | undefined }[] | undefined;
  readonly parameters: ParameterSet | undefined;
  readonly schemes: readonly {
    readonly name: string;
    readonly href: string;
    readonly language: string;
    readonly requirements: readonly JudgedRequirement[];
  }[];
  readonly chain: readonly ChainStop[];
  readonly done: keyof (typeof messages)['nb']['plan']['done'] | undefined;
}

/** What an initiative is meant to give, and how far each of it has come. */
export const PlanPage = (props: PlanPageProps) => {
  const { language, initiative, benefits, plan, drafts, done } = props;
  const m = messages[language].plan;
  const canWrite = drafts !== undefined;
  const without = benefits.filter(({ body }) => !body.baseline).length;
  return (
    <>
      {done && <Notice lang={language} kind="done" title={m.done[done]} isStatus />}
      <PageHeading
        kicker={
          <>
            {m.kicker} ·{' '}
            <a href={localisedPath(language, initiativePath(initiative.record))}>{initiative.body.title}</a>
          </>
        }
        title={benefits.length === 0 ? m.headingNone : m.heading(benefits.length, without)}
        lead={m.lead}
      />
      <Chain
        lang={language}
        current="benefit"
        done={props.chain.map(({ station, href }) => ({ station, href: localisedPath(language, href) }))}
      />
      {canWrite && plan && !plan.body && <Notice lang={language} kind="info" title={m.draftOnly} />}
      {canWrite && plan?.body && plan.record.draft !== null && (
        <Notice lang={language} kind="info" title={m.draftChanged} />
      )}
      <PlanActions {...props} canWrite={canWrite} />
      <Benefits {...props} />
      {plan?.body && <PlanText {...props} body={plan.body} />}
      <Requirements {...props} />
    </>
  );
};

const PlanActions = ({
  language,
  initiative,
  plan,
  benefits,
  canWrite,
}: PlanPageProps & { canWrite: boolean }) => {
  const m = messages[language].plan;
  const to = (suffix: string) => localisedPath(language, `/initiatives/${initiative.record.id}${suffix}`);
  const read = (suffix: string) => localisedPath(language, `${initiativePath(initiative.record)}${suffix}`);
  return (
    <>
      <div class="nytte-actions">
        {canWrite && benefits.length > 0 && <ButtonLink href={to('/benefits/new')}>{m.add}</ButtonLink>}
        {canWrite && (
          <ButtonLink href={to('/benefits/edit')} variant="secondary">
            {plan ? m.editAgain : m.edit}
          </ButtonLink>
        )}
        {canWrite && plan && (
          <ButtonLink href={to('/benefits/map')} variant="secondary">
            {m.map}
          </ButtonLink>
        )}
        {plan?.body && (
          <ButtonLink href={read('/value')} variant={canWrite ? 'secondary' : 'primary'}>
            {m.value}
          </ButtonLink>
        )}
      </div>
      {(plan?.body || benefits.length > 0) && (
        <p>
          <a href={read('/benefits/plan.docx')}>{m.documentDocx}</a> ·{' '}
          <a href={read('/benefits/plan.pdf')}>{m.documentPdf}</a> ·{' '}
          <a href={read('/benefits.csv')}>{m.csv}</a>
        </p>
      )}
    </>
  );
};

const Benefits = ({ language, initiative, benefits, drafts }: PlanPageProps) => {
  const m = messages[language];
  const add = localisedPath(language, `/initiatives/${initiative.record.id}/benefits/new`);
  return (
    <Section id="benefits" heading={m.plan.benefitsHeading}>
      {benefits.length === 0 ? (
        <EmptyState
          title={m.plan.emptyTitle}
          headingLevel={3}
          action={drafts && <ButtonLink href={add}>{m.plan.add}</ButtonLink>}
        >
          <p>{m.plan.emptyText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={m.plan.benefitsHeading}
          isCaptionHidden
          columns={m.plan.columns.map((heading) => ({ heading }))}
          rows={benefits.map((benefit) => benefitRow(language, benefit))}
        />
      )}
      {drafts && drafts.length > 0 && (
        <>
          <h3>{m.plan.draftsHeading}</h3>
          <ul>
            {drafts.map(({ id, title }) => (
              <li>
                <a href={localisedPath(language, `${benefitPath(id)}/edit`)}>{title ?? m.plan.untitled}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

function benefitRow(language: Language, benefit: Benefit) {
  const m = messages[language];
  const { body } = benefit;
  const last = benefit.measurements.findLast(
    ({ isCorrected, organisation }) => !isCorrected && !organisation,
  );
  return [
    <a href={localisedPath(language, benefitPath(benefit.record.id))} lang={benefit.language}>
      {body.title}
    </a>,
    ownerText(benefit),
    baselineText(language, body) ?? m.plan.none,
    targetText(language, body) ?? m.plan.none,
    last
      ? m.benefit.onDay(valueText(language, last.value, body.unit), formatDay(language, last.on))
      : m.plan.notMeasured,
    m.state[benefit.state],
  ];
}

const PlanText = ({
  language,
  initiative,
  benefits,
  body,
  parameters,
}: PlanPageProps & { body: PlanBody }) => {
  const m = messages[language];
  const own = initiative.language === language ? undefined : initiative.language;
  const list = (rows: readonly { readonly text: string }[]) => (
    <ul>
      {rows.map(({ text }) => (
        <li>{text}</li>
      ))}
    </ul>
  );
  const lastYear = body.originYear + body.horizonYears;
  const nodes = nodesOf(
    body,
    benefits.map(({ record, body: { title } }) => ({ id: record.id, title })),
  );
  const arrows = arrowsOf(nodes, body.edges);
  const name = new Map(nodes.map(({ key, kind, label }) => [key, `${m.node[kind]}: ${label}`]));
  return (
    <>
      <Section id="why" heading={m.plan.justification}>
        <p lang={own}>{body.justification}</p>
        <KeyFacts
          facts={[
            { term: m.plan.goals, value: list(body.goals), lang: own },
            { term: m.plan.deliverables, value: list(body.deliverables), lang: own },
            ...(body.practices.length > 0
              ? [{ term: m.plan.practices, value: list(body.practices), lang: own }]
              : []),
            ...(body.nextMilestone
              ? [
                  {
                    term: m.plan.milestone,
                    value: `${body.nextMilestone}${body.nextMilestoneOn ? `, ${formatDay(language, body.nextMilestoneOn)}` : ''}`,
                    lang: own,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {arrows.length > 0 && (
        <Section id="map" heading={m.plan.mapHeading}>
          <section class="nytte-scroll" tabindex={0} aria-label={m.plan.mapScroll}>
            <BenefitMapChart
              id="benefit-map"
              title={m.plan.mapTitle}
              description={m.plan.mapDescription}
              kinds={m.node}
              nodes={drawnNodes(nodes, arrows)}
              edges={arrows}
            />
          </section>
          <DataTable
            caption={m.plan.mapTitle}
            columns={m.plan.mapColumns.map((heading) => ({ heading }))}
            rows={arrows.map(({ from, to }) => [name.get(from) ?? '', name.get(to) ?? ''])}
          />
        </Section>
      )}
      <Section id="frame" heading={m.plan.frame}>
        <KeyFacts
          facts={[
            { term: m.plan.horizon, value: m.plan.horizonValue(body.horizonYears, lastYear) },
            { term: m.plan.priceYear, value: String(body.priceYear) },
            { term: m.plan.yearZero, value: `${body.originYear}: ${m.originMeaning[body.originMeaning]}` },
            {
              term: m.plan.parameters,
              value: parameters
                ? `${parameters.title}, ${m.planForm.parametersFrom(formatDay(language, parameters.validFrom))}`
                : body.parameters,
              lang: parameters?.language,
            },
            {
              term: m.plan.cost,
              value: `${oreText(language, Number(totalCostOre(body)))}. ${m.plan.costNote}`,
            },
          ]}
        />
        {body.costs.length > 0 && (
          <DataTable
            caption={m.plan.costsHeading}
            columns={m.plan.costColumns.map((heading, index) => ({ heading, isNumeric: index === 4 }))}
            rows={body.costs.map((cost) => [
              cost.name,
              m.costKind[cost.kind],
              m.group[cost.group],
              cost.fromYear === cost.toYear ? String(cost.fromYear) : `${cost.fromYear}–${cost.toYear}`,
              oreText(language, cost.likelyOre),
            ])}
          />
        )}
      </Section>
    </>
  );
};

const Requirements = ({ language, schemes }: PlanPageProps) => {
  const m = messages[language].plan;
  if (schemes.length === 0) return null;
  return (
    <Section id="requirements" heading={m.requirementsHeading} lead={m.requirementsLead}>
      {schemes.map(({ name, href, language: own, requirements }) => (
        <section>
          <h3 lang={own}>
            <a href={localisedPath(language, href)}>{name}</a>
          </h3>
          {requirements.length === 0 ? (
            <p>{m.requirementNone}</p>
          ) : (
            <ul>
              {requirements.map(({ text, missing }) => (
                <li>
                  <span lang={own}>«{text}»</span>
                  <br />
                  {missing.length === 0 ? (
                    <strong class="nytte-mark-met">✓ {m.requirementMet}</strong>
                  ) : (
                    <strong class="nytte-mark-missing">
                      ✗ {missing.map((one) => missingText(language, one)).join(' ')}
                    </strong>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Section>
  );
};

export function missingText(
  language: Language,
  { kind, titles }: JudgedRequirement['missing'][number],
): string {
  const words = messages[language].plan.requirementMissing[kind];
  return typeof words === 'string' ? words : words(titles.join('; '));
}
