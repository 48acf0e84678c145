import type { Language } from '../../kernel/i18n/language.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { uiMessages } from '../messages.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many hits it would leave. */
  readonly count?: number | undefined;
  readonly isChosen: boolean;
}

export interface FilterGroup {
  readonly name: string;
  readonly legend: string;
  readonly kind?: 'checkbox' | 'radio';
  readonly options: readonly FilterOption[];
}

export interface FilterPanelProps {
  readonly lang: Language;
  readonly action: string;
  readonly groups: readonly FilterGroup[];
  /** What must follow along: the need, the sorting. */
  readonly hidden?: readonly { readonly name: string; readonly value: string }[];
}

/** A longer group shows this many, then the rest behind a click. */
const shownAtFirst = 7;

const FilterChoice = ({ group, option, id }: { group: FilterGroup; option: FilterOption; id: string }) => (
  <div class="ds-field nytte-filter__choice">
    <input
      class="ds-input"
      type={group.kind ?? 'checkbox'}
      id={id}
      name={group.name}
      value={option.value}
      checked={option.isChosen}
    />
    <label class="ds-label" for={id}>
      {option.label}
      {option.count !== undefined && <span class="nytte-filter__count"> {option.count}</span>}
    </label>
  </div>
);

const FilterFieldset = ({ lang, group }: { lang: Language; group: FilterGroup }) => {
  const choices = group.options.map((option, index) => ({
    isChosen: option.isChosen,
    element: <FilterChoice group={group} option={option} id={`filter-${group.name}-${index}`} />,
  }));
  const first = choices.slice(0, shownAtFirst);
  const rest = choices.slice(shownAtFirst);
  return (
    <fieldset class="ds-fieldset nytte-filter__group">
      <legend class="ds-label">{group.legend}</legend>
      {first.map((choice) => choice.element)}
      {rest.length > 0 && (
        <details open={rest.some((choice) => choice.isChosen)}>
          <summary>{uiMessages(lang).moreChoices(rest.length)}</summary>
          {rest.map((choice) => choice.element)}
        </details>
      )}
    </fieldset>
  );
};

/** A GET form: folded on a phone, always open beside a list. */
export const FilterPanel = ({ lang, action, groups, hidden = [] }: FilterPanelProps) => {
  const words = uiMessages(lang);
  const chosenCount = groups.flatMap((group) => group.options).filter((option) => option.isChosen).length;
  return (
    <nytte-filters class="nytte-filters">
      <form action={action} method="get">
        {hidden.map((field) => (
          <input type="hidden" name={field.name} value={field.value} />
        ))}
        <details class="nytte-filters__fold">
          <summary>
            {words.filters}
            {chosenCount > 0 && ` (${chosenCount})`}
          </summary>
          <div class="nytte-filters__groups">
            {groups.map((group) => (
              <FilterFieldset lang={lang} group={group} />
            ))}
            <p class="nytte-quiet" data-note hidden>
              {words.filtersUpdateThemselves}
            </p>
            <Button variant="secondary">{words.applyFilters}</Button>
          </div>
        </details>
      </form>
    </nytte-filters>
  );
};

export interface ActiveFiltersProps {
  readonly lang: Language;
  readonly filters: readonly { readonly label: string; readonly removeHref: string }[];
  readonly clearHref: string;
}

/** The choices that are made in a panel, each with the address of the list without it. */
export function chosenIn(
  groups: readonly FilterGroup[],
  hrefWithout: (name: string, value: string) => string,
): ActiveFiltersProps['filters'] {
  return groups.flatMap(({ name, options }) =>
    options
      .filter(({ isChosen }) => isChosen)
      .map(({ value, label }) => ({ label, removeHref: hrefWithout(name, value) })),
  );
}

/** What the list is narrowed to; each choice can be taken away by a link. */
export const ActiveFilters = ({ lang, filters, clearHref }: ActiveFiltersProps) => {
  const words = uiMessages(lang);
  if (filters.length === 0) return null;
  return (
    <div class="nytte-active-filters">
      <p id="active-filters">{words.activeFilters}</p>
      <ul aria-labelledby="active-filters">
        {filters.map((filter) => (
          <li>
            <a href={filter.removeHref} aria-label={words.removeFilter(filter.label)}>
              {filter.label}
              <Icon name="close" />
            </a>
          </li>
        ))}
        <li>
          <a class="nytte-active-filters__clear" href={clearHref}>
            {words.clearFilters}
          </a>
        </li>
      </ul>
    </div>
  );
};
