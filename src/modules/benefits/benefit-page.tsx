import type { Child } from 'hono/jsx';
import { formatDay, formatMoment, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Chain } from '../../ui/components/chain.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DetailsBlock, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from '../initiatives/public.ts';
import { benefitPath } from './addresses.ts';
import { oreText } from './amounts.ts';
import { awaitsJudgement, conclusionsOpen, decidingMeasurement, progressOf } from './domain.ts';
import { Measurements } from './measurement-section.tsx';
import { messages } from './messages.ts';
import type { Benefit } from './queries.ts';
import { standingOf } from './standing-of.ts';
import { baselineText, expectedText, ownerText, shareText, targetText } from './words.ts';

export interface BenefitPageProps {
  readonly language: Language;
  readonly benefit: Benefit;
  readonly today: string;
  readonly chain: readonly ChainStop[];
  readonly canWrite: boolean;
  readonly canMeasure: boolean;
  readonly done: 'measured' | 'judged' | 'published' | undefined;
}

/** Where a benefit stands, on what grounds, and what to do next. */
export const BenefitPage = (props: BenefitPageProps) => {
  const { language, benefit, today, done } = props;
  const m = messages[language].benefit;
  const { body, initiative, state } = benefit;
  const judged = benefit.judgements.at(-1)?.state;
  const isReady = awaitsJudgement(standingOf(body, benefit.measurements), judged, today);
  return (
    <>
      {done && <Notice lang={language} kind="done" title={m.done[done]} isStatus />}
      <PageHeading
        kicker={
          <>
            {m.kicker} ·{' '}
            <a href={localisedPath(language, `${initiativePath(initiative.record)}/benefits`)}>
              {initiative.body.title}
            </a>
          </>
        }
        title={body.title}
        {...(benefit.language === language ? {} : { titleLang: benefit.language })}
        lead={m.answer[state]}
      />
      <Chain
        lang={language}
        current="benefit"
        done={props.chain.map(({ station, href }) => ({ station, href: localisedPath(language, href) }))}
      />
      {isReady && props.canWrite && <Notice lang={language} kind="info" title={m.judgeNow} />}
      {benefit.record.draft !== null && props.canWrite && (
        <Notice lang={language} kind="info" title={m.draftThere} />
      )}
      <Actions {...props} isReady={isReady} />
      <Section id="facts" heading={progressText(language, benefit) ?? messages[language].state[state]}>
        <KeyFacts facts={factsOf(language, benefit)} />
      </Section>
      {body.baseline && <Measurements {...{ language, benefit, canMeasure: props.canMeasure }} />}
      <Shares language={language} benefit={benefit} />
      <Risks language={language} benefit={benefit} />
      <Judgements language={language} benefit={benefit} today={today} />
      <DetailsBlock summary={m.rule}>
        <p>{m.ruleText}</p>
        <p>
          <a href={localisedPath(language, '/methods/benefits')}>{m.rule}</a>
        </p>
      </DetailsBlock>
    </>
  );
};

const Actions = (props: BenefitPageProps & { readonly isReady: boolean }) => {
  const { language, benefit, canWrite, canMeasure, isReady } = props;
  const m = messages[language].benefit;
  const to = (suffix: string) => localisedPath(language, `${benefitPath(benefit.record.id)}${suffix}`);
  const hasBaseline = benefit.body.baseline !== undefined;
  if (!canWrite && !canMeasure) return null;
  const judges = canWrite && isReady;
  const measures = canMeasure && hasBaseline;
  return (
    <div class="nytte-actions">
      {judges && (
        <ButtonLink href={to('/judge')} icon="check">
          {m.judge}
        </ButtonLink>
      )}
      {measures && (
        <ButtonLink href={to('/measure')} variant={judges ? 'secondary' : 'primary'}>
          {m.measure}
        </ButtonLink>
      )}
      {canWrite && (
        <ButtonLink href={to('/edit')} variant={measures ? 'secondary' : 'primary'}>
          {m.edit}
        </ButtonLink>
      )}
    </div>
  );
};

function progressText(language: Language, { body, measurements }: Benefit): string | undefined {
  const standing = standingOf(body, measurements);
  const deciding = decidingMeasurement(standing);
  const { baseline, target } = standing;
  if (!deciding || !baseline || !target || baseline.value === target.value) return undefined;
  const progress = progressOf(baseline, target, deciding.value);
  return messages[language].benefit.progress(`${formatNumber(language, progress * 100, 0)} %`);
}

function factsOf(language: Language, benefit: Benefit): KeyFact[] {
  const m = messages[language];
  const { facts, months } = m.benefit;
  const { body } = benefit;
  const own = benefit.language === language ? undefined : benefit.language;
  const list: (KeyFact | undefined)[] = [
    { term: facts.forWhom, value: body.forWhom, lang: own },
    { term: facts.effect, value: m.effect[body.effect] },
    maybe(facts.use, body.useOfTime, own),
    { term: facts.owner, value: ownerText(benefit), lang: own },
    { term: facts.indicator, value: body.indicator, lang: own },
    { term: facts.how, value: body.howMeasured, lang: own },
    { term: facts.every, value: months(body.everyMonths) },
    { term: facts.baseline, value: <Baseline language={language} benefit={benefit} /> },
    maybe(facts.target, targetText(language, body)),
    maybe(body.effect === 'unpriced' ? facts.unpriced : facts.expected, expectedText(language, body)),
    maybe(
      facts.measured,
      benefit.measuredOre === undefined ? undefined : oreText(language, benefit.measuredOre),
    ),
    maybe(facts.next, benefit.nextMeasurementOn && formatDay(language, benefit.nextMeasurementOn)),
    maybe(facts.dependsOn, body.dependsOn, own),
  ];
  return list.filter((fact) => fact !== undefined);
}

const maybe = (term: string, value: string | undefined, lang?: string): KeyFact | undefined =>
  value ? { term, value, lang } : undefined;

const Baseline = ({ language, benefit }: { language: Language; benefit: Benefit }): Child => {
  const { baseline } = benefit.body;
  if (!baseline) return messages[language].plan.none;
  return (
    <>
      {baselineText(language, benefit.body)}
      <br />
      <span class="nytte-quiet" lang={benefit.language}>
        {baseline.method}. {baseline.source}
      </span>
    </>
  );
};

interface PartProps {
  readonly language: Language;
  readonly benefit: Benefit;
}

const Shares = ({ language, benefit }: PartProps) => {
  const m = messages[language].benefit;
  const { shares, body } = benefit;
  if (body.shares.length === 0) return null;
  const left = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  const part = (ore: number | undefined, share: number) =>
    ore === undefined ? '' : oreText(language, Math.round(ore * share));
  // Where the parts were measured one by one, the sum of them is no whole to divide.
  const byParts = shares.some(({ measuredOre }) => measuredOre !== undefined);
  return (
    <Section id="shares" heading={m.sharesHeading}>
      <DataTable
        caption={m.sharesHeading}
        isCaptionHidden
        columns={m.shareColumns.map((heading, index) => ({ heading, isNumeric: index > 0 }))}
        rows={[
          ...shares.map(({ name, share, measuredOre }) => [
            name,
            shareText(language, share),
            part(body.expected?.likelyOre, share),
            byParts ? part(measuredOre, 1) : part(benefit.measuredOre, share),
          ]),
          ...(left > 1e-6
            ? [[m.left, shareText(language, left), part(body.expected?.likelyOre, left), '']]
            : []),
        ]}
      />
    </Section>
  );
};

const Risks = ({ language, benefit }: PartProps) => {
  const { risks } = benefit.body;
  if (risks.length === 0) return null;
  return (
    <Section id="risks" heading={messages[language].benefit.risksHeading}>
      <ul lang={benefit.language}>
        {risks.map(({ risk, measure }) => (
          <li>
            {risk}
            {measure && (
              <>
                <br />
                <span class="nytte-quiet">→ {measure}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Judgements = ({ language, benefit, today }: PartProps & { readonly today: string }) => {
  const m = messages[language];
  if (benefit.judgements.length === 0) return null;
  const open = conclusionsOpen(standingOf(benefit.body, benefit.measurements), today);
  return (
    <Section id="judgements" heading={m.benefit.judgementsHeading}>
      {benefit.judgements.toReversed().map((one, index) => (
        <Prose>
          <p>
            <strong>{m.state[one.state]}.</strong> <span lang={benefit.language}>{one.note}</span>
          </p>
          <p class="nytte-quiet">
            {m.benefit.judgedBy(
              one.judgedBy?.name ?? m.benefit.somebody,
              formatMoment(language, one.judgedAt),
            )}
            {index === 0 && !open.includes(one.state) && ` ${m.benefit.noLongerHolds}`}
          </p>
        </Prose>
      ))}
    </Section>
  );
};
