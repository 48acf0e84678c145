import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/i18n/language.ts';
import { messages } from './messages.ts';
import type { SiteTexts, TextSection } from './texts.ts';

const counts = { innovations: '134', measured: '29', instruments: '50' };

function sectionsOf(m: SiteTexts): TextSection[] {
  return [
    ...m.about.sections(counts),
    m.about.corrections,
    m.about.source,
    ...m.accessibility.sections,
    m.privacy.need,
    ...m.privacy.sections,
    m.privacy.responsible,
    m.openData.procurement,
    m.openData.writing,
    m.openData.licence,
  ];
}

const textsOf = (section: TextSection) => [...section.paragraphs, ...(section.points ?? [])];
const shapeOf = (section: TextSection) => [
  section.id,
  section.paragraphs.length,
  section.points?.length,
  section.links?.map((link) => ('path' in link ? link.path : new URL(link.href).hostname)),
];

describe('the texts about Nytte', () => {
  it.each(languages)('say the same things in the same places (%s)', (language) => {
    expect(sectionsOf(messages[language]).map(shapeOf)).toEqual(sectionsOf(messages.nb).map(shapeOf));
    expect(messages[language].about.sourceRows).toHaveLength(messages.nb.about.sourceRows.length);
  });

  it('are never left in another language', () => {
    const [nb, nn, en] = languages.map((language) => sectionsOf(messages[language]).flatMap(textsOf));
    const same = nb?.filter((text, index) => text === nn?.[index] || text === en?.[index]);
    expect(same).toEqual([]);
  });

  it.each(languages)('have no sentence that is too long to read in one breath (%s)', (language) => {
    const sentences = sectionsOf(messages[language])
      .flatMap(textsOf)
      .flatMap((text) => text.split(/(?<=[.:?!])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 32)).toEqual([]);
  });

  it('count one fault as one', () => {
    expect(messages.nb.accessibility.titleFaulty('1', '1')).toBe('Testene fant én feil på 1 side');
    expect(messages.en.accessibility.titleFaulty('3', '2')).toBe('The tests found 3 faults on 2 pages');
  });
});
