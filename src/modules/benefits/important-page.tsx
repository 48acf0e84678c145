import { formatDay, formatNok, formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from '../initiatives/public.ts';
import type { ImportantInitiative, ImportantInitiatives } from './important.ts';
import { sumMessages } from './sum-messages.ts';
import { oreSumText } from './sums-page.tsx';

export interface ImportantPageProps {
  readonly language: Language;
  readonly list: ImportantInitiatives;
  readonly scope: 'own' | 'national';
  /** Whether there is an organisation of one's own to choose. */
  readonly canOwn: boolean;
  readonly thresholdNok: number;
  readonly typedThreshold: string;
  readonly isMarkedOnly: boolean;
  readonly error: string | undefined;
  /** The query that made the list, for its files. */
  readonly query: string;
}

/** The ministry's table: what costs most, what it gives, what was measured, and what comes next. */
export const ImportantPage = (props: ImportantPageProps) => {
  const { language, list } = props;
  const t = sumMessages[language].important;
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={props.error ? [{ fieldId: 'threshold', message: props.error }] : []}
      />
      <PageHeading
        kicker={t.kicker}
        title={t.heading(list.count)}
        lead={props.isMarkedOnly ? t.leadMarked : t.lead(formatNok(language, props.thresholdNok))}
      />
      <Filter {...props} />
      {list.rows.length > 0 && (
        <>
          <p>
            <a href={localisedPath(language, `/benefits/table.docx${props.query}`)}>{t.word}</a> ·{' '}
            <a href={localisedPath(language, `/benefits/table.csv${props.query}`)}>{t.csv}</a>
          </p>
          {list.count > list.rows.length && <p class="nytte-quiet">{t.more(list.rows.length, list.count)}</p>}
          <DataTable
            caption={t.heading(list.count)}
            isCaptionHidden
            columns={t.columns.map((heading, index) => ({
              heading,
              isNumeric: index === 3 || index === 5 || index === 6,
            }))}
            rows={list.rows.map((row) => {
              const [, ...cells] = importantCells(language, row);
              return [
                <a href={localisedPath(language, initiativePath(row))} lang={row.language}>
                  {row.title}
                </a>,
                ...cells,
              ];
            })}
          />
          <Section id="text" heading={t.textHeading}>
            <Prose>
              {list.rows.slice(0, textRows).map((row) => (
                <p>{importantText(language, row)}</p>
              ))}
            </Prose>
          </Section>
        </>
      )}
    </>
  );
};

/** So many are told in words on the page; the document tells all. */
const textRows = 10;

const Filter = (props: ImportantPageProps) => {
  const { language } = props;
  const s = sumMessages[language];
  const t = s.important;
  return (
    <DetailsBlock summary={t.scope} isOpen={props.error !== undefined}>
      <form class="nytte-form" action={localisedPath(language, '/benefits/table')} method="get">
        {props.canOwn && (
          <RadioGroup
            lang={language}
            name="scope"
            label={t.scope}
            value={props.scope}
            choices={[
              { value: 'own', label: s.own },
              { value: 'national', label: s.national },
            ]}
          />
        )}
        <TextField
          lang={language}
          name="threshold"
          {...t.threshold}
          value={props.typedThreshold}
          error={props.error}
          inputMode="numeric"
          size={16}
        />
        <CheckboxGroup
          lang={language}
          name="marked"
          label={t.marked}
          values={props.isMarkedOnly ? ['yes'] : []}
          choices={[{ value: 'yes', label: t.marked }]}
          isOptional
        />
        <Button variant="secondary">{t.apply}</Button>
      </form>
    </DetailsBlock>
  );
};

/** A row of the table as texts, in the order of its columns. */
function importantCells(language: Language, row: ImportantInitiative): string[] {
  const s = sumMessages[language];
  return [
    row.title,
    row.organisation,
    s.phase[row.phase],
    costText(language, row),
    s.important.benefits(row.benefits, row.states.realised ?? 0),
    row.benefits === 0 ? '' : oreSumText(language, row.expectedOre),
    row.benefits === 0 ? '' : oreSumText(language, row.measuredOre),
    milestoneText(language, row),
  ];
}

/** A row of the printed table: what a page of paper has room for, amounts in millions. */
export function documentCells(language: Language, row: ImportantInitiative): string[] {
  const s = sumMessages[language];
  const millions = (ore: bigint | undefined) =>
    ore === undefined ? s.important.unknownCost : formatNumber(language, Number(ore) / 1e8, 1);
  const hasBenefits = row.benefits > 0;
  return [
    `${row.title}, ${row.organisation}`,
    millions(row.costOre),
    s.important.benefits(row.benefits, row.states.realised ?? 0),
    hasBenefits ? millions(row.expectedOre) : '',
    hasBenefits ? millions(row.measuredOre) : '',
    [s.phase[row.phase], milestoneText(language, row)].filter(Boolean).join('. '),
  ];
}

function costText(language: Language, { costOre, priceYear }: ImportantInitiative): string {
  const t = sumMessages[language].important;
  if (costOre === undefined) return t.unknownCost;
  const amount = oreSumText(language, costOre);
  return priceYear === undefined ? amount : t.priceYear(amount, priceYear);
}

function milestoneText(language: Language, row: ImportantInitiative): string {
  const day = row.nextMilestoneOn && formatDay(language, row.nextMilestoneOn);
  if (row.nextMilestone) return day ? `${row.nextMilestone}, ${day}` : row.nextMilestone;
  return row.dueOn ? sumMessages[language].important.due(formatDay(language, row.dueOn)) : '';
}

/** What a budget proposition may say of it: cost, phase, benefits, what was measured, and the next milestone. */
export function importantText(language: Language, row: ImportantInitiative): string {
  const s = sumMessages[language];
  const t = s.important;
  const milestone = milestoneText(language, row);
  return [
    row.costOre === undefined
      ? t.sentenceNoCost(row.title, row.organisation)
      : t.sentenceCost(row.title, row.organisation, costText(language, row)),
    t.sentencePhase(s.phase[row.phase]),
    row.benefits === 0
      ? t.sentenceNone
      : t.sentenceExpected(row.benefits, oreSumText(language, row.expectedOre)),
    ...(row.benefits === 0
      ? []
      : [
          row.measuredOre > 0n
            ? t.sentenceMeasured(oreSumText(language, row.measuredOre))
            : t.sentenceNotMeasured,
        ]),
    ...(milestone ? [t.sentenceMilestone(milestone)] : []),
  ].join(' ');
}
