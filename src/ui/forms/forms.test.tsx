import { describe, expect, test } from 'vitest';
import { attributeValues, danglingReferences, render, textOf } from '../testing/rendered.ts';
import { CheckboxGroup, RadioGroup } from './choice-group.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ActiveFilters, FilterPanel } from './filter-panel.tsx';
import { NeedForm } from './need-form.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const shared = { lang: 'nb', help: 'Kort.', error: 'Skriv noe' } as const;
const choices = [
  { value: 'a', label: 'A', help: 'Om A' },
  { value: 'b', label: 'B' },
];

const fields = {
  'text field': <TextField {...shared} name="title" label="Tittel" suggestions={['x']} />,
  'text area': <TextArea {...shared} name="text" label="Tekst" />,
  select: <Select {...shared} name="phase" label="Fase" options={[{ value: 'a', label: 'A' }]} />,
  checkboxes: <CheckboxGroup {...shared} name="type" label="Type" choices={choices} values={['b']} />,
  radios: <RadioGroup {...shared} name="sure" label="Sikkerhet" choices={choices} value="a" />,
};

describe.each(Object.entries(fields))('the %s', (_, field) => {
  const html = render(field);

  test('reads its help and its error with the field, in that order', () => {
    const [name = ''] = attributeValues(html, 'name');
    expect(attributeValues(html, 'aria-describedby')).toContain(`${name}-help ${name}-error`);
    expect(danglingReferences(html)).toEqual([]);
  });

  test('has no id twice', () => {
    const ids = attributeValues(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is marked invalid, and the error does not rest on colour alone', () => {
    expect(html).toContain('aria-invalid="true"');
    expect(textOf(html)).toContain('Feil: Skriv noe');
  });
});

test('a field without help or error describes itself by nothing', () => {
  expect(render(<TextField lang="nb" name="a" label="A" />)).not.toContain('aria-describedby');
});

test('a link in the error summary leads to a control that takes focus, also for a group', () => {
  const html = render(
    <>
      <ErrorSummary lang="nb" errors={[{ fieldId: 'type', message: 'Velg minst én' }]} />
      {fields.checkboxes}
    </>,
  );
  expect(danglingReferences(html)).toEqual([]);
  expect(html).toMatch(/<input[^>]*id="type"/);
});

test('no errors, no summary', () => {
  expect(render(<ErrorSummary lang="nb" errors={[]} />)).toBe('');
});

test('what was typed comes back, in a text area also when it ends a tag', () => {
  const html = render(<TextArea lang="nb" name="t" label="T" value={'</textarea><script>x</script>'} />);
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
});

test('the chosen option of a grouped select is selected, and only that one', () => {
  const html = render(
    <Select
      lang="nb"
      name="place"
      label="Sted"
      emptyLabel="Ikke valgt"
      value="3403"
      options={[
        {
          label: 'Innlandet',
          options: [
            { value: '3403', label: 'Hamar' },
            { value: '3405', label: 'Lillehammer' },
          ],
        },
      ]}
    />,
  );
  expect(html.match(/selected/g)).toHaveLength(1);
  expect(html).toMatch(/<option value="3403" selected[^>]*>Hamar/);
});

test('the need form works without a script: GET, a labelled field, one submit button', () => {
  const html = render(
    <NeedForm
      lang="nb"
      action="/brief"
      need="Fall om natten"
      error="Skriv et behov"
      organisation={{ name: 'organisation', options: [] }}
      hidden={[{ name: 'sort', value: 'new' }]}
    />,
  );
  expect(html).toContain('<form class="nytte-need nytte-need--hero" action="/brief" method="get">');
  expect(html).toContain('>Fall om natten</textarea>');
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(danglingReferences(html)).toEqual([]);
});

test('a printed brief says which need it answers', () => {
  const html = render(<NeedForm lang="nb" size="compact" action="/brief" need="Fall om natten" />);
  expect(html).toContain('<p class="nytte-need__printed">Fall om natten</p>');
});

test('a long filter group folds its rest, and opens it when something in it is chosen', () => {
  const options = (chosen: number) =>
    Array.from({ length: 12 }, (_, index) => ({
      value: `${index}`,
      label: `Tema ${index}`,
      count: index,
      isChosen: index === chosen,
    }));
  const panel = (chosen: number) =>
    render(
      <FilterPanel
        lang="nb"
        action="/x"
        groups={[{ name: 'topic', legend: 'Tema', options: options(chosen) }]}
      />,
    );
  expect(panel(1)).toContain('Vis 5 til');
  expect(panel(1)).not.toMatch(/<details open/);
  expect(panel(11)).toMatch(/<details open/);
  expect(danglingReferences(panel(1))).toEqual([]);
});

test('an active filter says in words what its link takes away', () => {
  const html = render(
    <ActiveFilters lang="en" filters={[{ label: 'Health', removeHref: '/x' }]} clearHref="/" />,
  );
  expect(html).toContain('aria-label="Remove Health"');
});
