import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeValues, render, textOf } from '../testing/rendered.ts';
import { Chain, furthestOf, stationsDone } from './chain.tsx';
import { DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorPage } from './error-page.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { InstrumentCard } from './instrument-card.tsx';
import { KeyFacts } from './key-facts.tsx';
import { Notice } from './notice.tsx';
import { OrganisationCard } from './organisation-card.tsx';
import { Pagination, visiblePages } from './pagination.tsx';
import type { Result } from './result-list.tsx';
import { SourceLine } from './source-line.tsx';
import { Tags } from './tags.tsx';

const results: Result[] = [
  { text: '39 000 pasienter', certainty: 'estimated', kind: 'volume', figure: '39 000' },
  { text: 'Færre besøk', certainty: 'expected', kind: 'effect' },
  { text: 'Hjem med en gang', certainty: 'measured', kind: 'effect', figure: '40 prosent' },
];
const card = {
  lang: 'nb',
  href: '/x',
  title: 'KI tolker røntgenbilder',
  organisation: 'Vestre Viken',
  results,
  isChecked: true,
} as const;

describe('an evidence card', () => {
  test('tells effects before volumes and never under one heading', () => {
    const text = textOf(render(<EvidenceCard {...card} />));
    expect(text.indexOf('Hva det ga')).toBeLessThan(text.indexOf('Hjem med en gang'));
    expect(text.indexOf('Hjem med en gang')).toBeLessThan(text.indexOf('Omfang'));
    expect(text.indexOf('Omfang')).toBeLessThan(text.indexOf('39 000 pasienter'));
  });

  test('says in words how sure each result is', () => {
    const text = textOf(render(<EvidenceCard {...card} />));
    for (const word of ['Målt', 'Forventet', 'Anslått']) expect(text).toContain(word);
  });

  test('shows only the surest effect when compact', () => {
    const text = textOf(render(<EvidenceCard {...card} size="compact" />));
    expect(text).toContain('Hjem med en gang');
    expect(text).not.toContain('Færre besøk');
    expect(text).not.toContain('39 000 pasienter');
  });

  test('marks a failure with a word and a form of its own, and says what is not checked', () => {
    const html = render(<EvidenceCard {...card} outcome="stopped" isChecked={false} />);
    expect(html).toContain('nytte-outcome--stopped');
    expect(textOf(html)).toContain('Stoppet');
    expect(textOf(html)).toContain('Ikke kontrollert ennå');
  });

  test('marks the concepts that matched, and only them', () => {
    const html = render(<EvidenceCard {...card} why={['behovet nevner ', { marked: 'fall' }, '.']} />);
    expect(html).toContain('behovet nevner <mark class="nytte-mark">fall</mark>.');
  });

  test('marks the language of the record, not of the card’s own words', () => {
    const html = render(<EvidenceCard {...card} lang="en" contentLang="nb" />);
    expect(html).toContain('<h3 class="nytte-card__title" lang="nb">');
    expect(textOf(html)).toContain('What it gave');
  });
});

const hostile = `"><img src=x onerror=alert(1)><script>alert('x')</script>`;

test('hostile text stays text in every component', () => {
  const everything = [
    <EvidenceCard
      {...card}
      title={hostile}
      organisation={hostile}
      phase={hostile}
      likeness={hostile}
      why={[hostile, { marked: hostile }]}
      results={[{ text: hostile, figure: hostile, certainty: 'unknown', kind: 'effect' }]}
    />,
    <InstrumentCard
      lang="nb"
      href={`/${hostile}`}
      name={hostile}
      owner={hostile}
      what={hostile}
      status="open"
      amount={hostile}
      readOn={hostile}
    />,
    <OrganisationCard lang="nb" href="/o" name={hostile} kind={hostile} population={hostile} />,
    <KeyFacts facts={[{ term: hostile, value: hostile, lang: hostile }]} />,
    <DataTable
      caption={hostile}
      columns={[{ heading: hostile }, { heading: hostile }]}
      rows={[[hostile, hostile]]}
    />,
    <Notice lang="nb" kind="error" title={hostile}>
      {hostile}
    </Notice>,
    <EmptyState title={hostile}>{hostile}</EmptyState>,
    <ErrorPage lang="nb" title={hostile} explanation={hostile} code={hostile} />,
    <SourceLine lang="nb" title={hostile} href={hostile} note={hostile} />,
    <Tags items={[{ label: hostile, href: hostile }]} />,
  ];
  for (const element of everything) {
    const html = render(element);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    // Inside a quoted value the handler is harmless text; outside it would be an attribute.
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonerror=/);
  }
});

test('no component writes a style attribute, which the security policy would refuse', () => {
  expect(render(<EvidenceCard {...card} outcome="failed" />)).not.toContain('style=');
});

test('the chain marks where we are, links what is done and says that the rest is not known', () => {
  const html = render(<Chain lang="nb" current="trial" done={[{ station: 'need', href: '/behov/1' }]} />);
  expect(attributeValues(html, 'aria-current')).toEqual(['step']);
  expect(html).toContain('<a href="/behov/1">Behov</a>');
  expect(textOf(html)).toMatch(/Forsøk , her er vi/);
  expect(textOf(html)).toMatch(/Spredning , ikke kjent/);
});

test('the chain counts where several stand, names the first for those who hear it, and links to another where we are', () => {
  const records = [
    { station: 'initiative', href: '/initiatives/a', count: 3, title: 'Dispenser', language: 'nb' },
    { station: 'benefit', href: '/b', count: 50, hasMore: true, title: 'Tid', language: 'nb' },
    { station: 'need', href: '/needs/self', count: 1, title: 'Selv', language: 'nb' },
  ] as const;
  const done = stationsDone('en', 'need', records, [
    { station: 'need', href: '#today' },
    { station: 'benefit', href: '#results' },
  ]);
  const html = render(<Chain lang="en" current="benefit" done={done} />);
  expect(textOf(html)).toMatch(/3 initiatives : Dispenser , done/);
  expect(html).toContain('<span lang="nb">Dispenser</span>');
  expect(attributeValues(html, 'href')).toEqual(['#today', '/en/initiatives/a', '/en/b']);
  expect(textOf(html)).toMatch(/50\+ benefits : Tid , we are here/);
  expect(textOf(html)).toMatch(/Procurement , not known/);
  expect(furthestOf(done)).toBe('benefit');
});

test('a wrapped table keeps its roles, and each cell knows its heading', () => {
  const html = render(
    <DataTable
      caption="Folk"
      columns={[{ heading: 'Sted' }, { heading: 'Innbyggere', isNumeric: true }]}
      rows={[['Hamar', '33 000']]}
    />,
  );
  expect(html).toContain('<th scope="row" role="rowheader">Hamar</th>');
  expect(html).toContain('<td role="cell" class="nytte-table__number" data-heading="Innbyggere">33 000</td>');
});

test('page numbers always hold the first, the last and the current page, in order and without holes unmarked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (pageCount, seed) => {
      const page = (seed % pageCount) + 1;
      const shown = visiblePages(page, pageCount);
      expect(shown[0]).toBe(1);
      expect(shown.at(-1)).toBe(pageCount);
      expect(shown).toContain(page);
      shown.forEach((number, index) => {
        const next = shown[index + 1];
        if (number !== null && next !== null && next !== undefined) expect(next - number).toBe(1);
      });
    }),
  );
});

test('a single page needs no pagination', () => {
  expect(render(<Pagination lang="nb" page={1} pageCount={1} hrefOfPage={String} />)).toBe('');
});
