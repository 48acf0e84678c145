import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Select } from '../../../ui/forms/select.tsx';
import { DetailsBlock } from '../../../ui/layout/page-parts.tsx';
import { codeWords, keyLabel, type Names } from './code-words.ts';
import { dimensionNames } from './dimensions.ts';
import { type Choices, chosenDimensions } from './explorer-view.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { indicatorGroups, indicatorNames, indicatorOf } from './indicators.ts';
import { statisticsMessages } from './messages.ts';
import type { StatisticsQuestion } from './schema.ts';
import type { IndicatorTable } from './table.ts';

export interface ExplorerProps {
  readonly language: Language;
  readonly question: StatisticsQuestion;
  readonly table: IndicatorTable;
  readonly choices: Choices;
  readonly names: Names;
  /** What of the address could not be used, in words. */
  readonly faults: readonly string[];
}

/** What to count, divided by what, among which: a plain form whose answer has an address. */
export const ExplorerForm = (props: ExplorerProps) => {
  const { language, question } = props;
  const m = statisticsMessages[language];
  const texts = indicatorTexts[language];
  const words = codeWords[language];
  const { stages } = indicatorOf(question.indicator);
  const dimensions = dimensionNames.map((value) => ({ value, label: words.dimensions[value] }));
  return (
    <form class="nytte-explorer" method="get" action={localisedPath(language, '/procurement/statistics')}>
      <Select
        lang={language}
        name="indicator"
        label={m.indicator}
        value={question.indicator}
        options={indicatorGroups.map((group) => ({
          label: texts.groups[group],
          options: indicatorNames
            .filter((name) => indicatorOf(name).group === group)
            .map((value) => ({ value, label: texts.indicators[value].name })),
        }))}
      />
      <Select
        lang={language}
        name="by"
        id="by-1"
        label={m.by}
        value={question.by[0]}
        emptyLabel={m.byNone}
        options={dimensions}
      />
      <Select
        lang={language}
        name="by"
        id="by-2"
        label={m.thenBy}
        value={question.by[1]}
        emptyLabel={m.byNone}
        options={dimensions}
      />
      {stages.length > 1 && (
        <Select
          lang={language}
          name="stage"
          label={m.stage}
          value={question.stage}
          emptyLabel={m.stageDefault}
          options={stages.map((value) => ({ value, label: words.stage[value] ?? value }))}
        />
      )}
      <DetailsBlock summary={m.filters} isOpen={Object.keys(question.filters).length > 0}>
        {chosenDimensions.map(
          (name) =>
            name !== 'stage' && (
              <Select
                lang={language}
                name={name}
                label={words.dimensions[name]}
                value={question.filters[name]?.join(',')}
                emptyLabel={m.all}
                options={optionsOf(props, name)}
              />
            ),
        )}
        {question.filters.buyer?.map((slug) => (
          <input type="hidden" name="buyer" value={slug} />
        ))}
      </DetailsBlock>
      <Button>{m.show}</Button>
    </form>
  );
};

/** The values that there are, and what was asked for: several at once come from an address. */
function optionsOf(
  { language, question, choices, names }: ExplorerProps,
  name: (typeof chosenDimensions)[number],
) {
  const asked = question.filters[name];
  const values = choices[name].map((value) => ({ value, label: keyLabel(language, name, value, names) }));
  if (!asked || (asked.length === 1 && choices[name].includes(asked[0] ?? ''))) return values;
  return [
    { value: asked.join(','), label: asked.map((key) => keyLabel(language, name, key, names)).join(', ') },
    ...values,
  ];
}
