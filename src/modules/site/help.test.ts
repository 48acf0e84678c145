import { expect, it } from 'vitest';
import { languages } from '../../kernel/i18n/language.ts';
import { help } from './help.ts';
import { helpTopics } from './help-texts.ts';

const shapeOf = (language: (typeof languages)[number]) =>
  helpTopics.map((topic) => {
    const { begin, sections } = help[language].pages[topic];
    return [
      begin?.path,
      sections.map(({ id, paragraphs, points, steps, links }) => [
        id,
        paragraphs.length,
        points?.length,
        steps?.length,
        links?.map((link) => ('path' in link ? link.path : link.href)),
      ]),
    ];
  });

it.each(languages)('the help says the same things in the same places (%s)', (language) => {
  expect(shapeOf(language)).toEqual(shapeOf('nb'));
});

it('the help is never left in another language', () => {
  const [nb, nn, en] = languages.map((language) =>
    helpTopics.flatMap((topic) =>
      help[language].pages[topic].sections.flatMap(({ paragraphs, points = [], steps = [] }) => [
        ...paragraphs,
        ...points,
        ...steps,
      ]),
    ),
  );
  expect(nb?.filter((text, index) => text === nn?.[index] || text === en?.[index])).toEqual([]);
});
