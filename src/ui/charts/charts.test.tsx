import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeValues, danglingReferences, render, textOf } from '../testing/rendered.ts';
import { type Bar, BarChart } from './bar-chart.tsx';
import { CertaintyBar, type CertaintySegment } from './certainty-bar.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { barTable, certaintyTable, mapTable, yearTable } from './chart-tables.tsx';
import { DotMap, type MapDot, placeDots } from './dot-map.tsx';
import { projectNorway } from './projection.ts';
import { wrapLabel } from './svg-text.ts';
import { YearChart, type YearPoint } from './year-chart.tsx';

const words = { caption: 'Tall', rowHeading: 'Hva', valueHeading: 'Antall', intervalHeading: 'Usikkerhet' };
const bars: Bar[] = [
  { label: 'Helse og omsorg', value: 40, valueLabel: '40 saker', low: 30, high: 50 },
  { label: 'Skole', value: 10, valueLabel: '10 saker', certainty: 'estimated' },
];
const points: YearPoint[] = [
  { year: 2019, value: 3, valueLabel: '3' },
  { year: 2020, value: 9, valueLabel: '9' },
  { year: 2021, value: 6, valueLabel: '6' },
];
const segments: CertaintySegment[] = [
  { certainty: 'measured', label: 'Målt', value: 30, valueLabel: '30 saker' },
  { certainty: 'unknown', label: 'Ukjent', value: 10, valueLabel: '10 saker' },
];
const dots: MapDot[] = [
  {
    name: 'Oslo',
    longitude: 10.7399,
    latitude: 59.9814,
    population: 717_710,
    isHighlighted: true,
    href: '/oslo',
    valueLabel: '4 innovasjoner',
  },
  { name: 'Bergen', longitude: 5.3888, latitude: 60.3643, population: 291_940, isHighlighted: false },
  { name: 'Vardø', longitude: 30.6247, latitude: 70.3334, population: 1_972, isHighlighted: true },
];

describe('the table behind a chart holds the same data as the chart', () => {
  test('bars, with their intervals', () => {
    const chart = textOf(render(<BarChart id="b" title="t" description="d" bars={bars} />));
    const table = barTable('nb', bars, words);
    for (const [label, value] of table.rows) {
      expect(chart).toContain(String(label));
      expect(chart).toContain(String(value));
    }
    expect(table.rows.map((row) => row[0])).toEqual(bars.map((bar) => bar.label));
    expect(table.rows[0]).toEqual(['Helse og omsorg', '40 saker', 'mellom 30 og 50']);
  });

  test('years, segments and highlighted places', () => {
    expect(yearTable('nb', points, words).rows).toEqual([
      ['2019', '3'],
      ['2020', '9'],
      ['2021', '6'],
    ]);
    expect(certaintyTable(segments, words).rows).toEqual([
      ['Målt', '30 saker'],
      ['Ukjent', '10 saker'],
    ]);
    const places = mapTable('nb', dots, words).rows;
    expect(places.map((row) => textOf(render(row[0])))).toEqual(['Oslo', 'Vardø']);
    expect(render(places[0]?.[0])).toBe('<a href="/oslo">Oslo</a>');
  });
});

describe('every chart', () => {
  const charts = {
    bars: <BarChart id="c" title="Tittel" description="Beskrivelse" bars={bars} />,
    years: <YearChart id="c" title="Tittel" description="Beskrivelse" points={points} />,
    certainty: <CertaintyBar id="c" title="Tittel" description="Beskrivelse" segments={segments} />,
    map: (
      <DotMap id="c" title="Tittel" description="Beskrivelse" dots={dots.map(({ href: _, ...dot }) => dot)} />
    ),
  };

  test.each(Object.entries(charts))('%s is an image with a title and a description', (_, chart) => {
    const html = render(chart);
    expect(html).toContain('role="img" aria-labelledby="c-title c-desc"');
    expect(html).toContain('<title id="c-title">Tittel</title><desc id="c-desc">Beskrivelse</desc>');
    expect(danglingReferences(html)).toEqual([]);
    expect(html).not.toContain('style=');
  });

  test.each([
    ['bars', <BarChart id="e" title="t" description="d" bars={[]} />],
    ['years', <YearChart id="e" title="t" description="d" points={[]} />],
    ['certainty', <CertaintyBar id="e" title="t" description="d" segments={[]} />],
    ['map', <DotMap id="e" title="t" description="d" dots={[]} />],
  ])('%s without data draws nothing wrong', (_, chart) => {
    expect(render(chart)).not.toMatch(/NaN|Infinity/);
  });
});

test('bars begin at zero and are as long as their values', () => {
  const html = render(<BarChart id="b" title="t" description="d" bars={bars} maxValue={80} />);
  const rects = [...html.matchAll(/<rect class="nytte-chart__bar[^>]*>/g)].map((match) => match[0]);
  expect(rects.flatMap((rect) => attributeValues(rect, 'x'))).toEqual(['0', '0']);
  expect(rects.flatMap((rect) => attributeValues(rect, 'width'))).toEqual(['50%', '12.5%']);
});

test('a certainty bar fills its whole length', () => {
  const html = render(<CertaintyBar id="b" title="t" description="d" segments={segments} />);
  const parts = [...html.matchAll(/<rect class="[^"]*--part"[^>]*>/g)].map((match) => match[0]);
  expect(parts.flatMap((part) => attributeValues(part, 'width'))).toEqual(['75%', '25%']);
  expect(parts.flatMap((part) => attributeValues(part, 'x'))).toEqual(['0%', '75%']);
});

test('a chart stands with its caption, and its table is behind a click', () => {
  const html = render(
    <ChartFigure lang="nb" caption="134 saker" source="Nytte" table={barTable('nb', bars, words)}>
      <BarChart id="b" title="t" description="d" bars={bars} />
    </ChartFigure>,
  );
  expect(html).toContain('<figcaption>');
  expect(textOf(html)).toContain('Vis tallene som tabell Tall Hva Antall Usikkerhet');
});

/** The angle between two places on a sphere, in radians (haversine formula). */
function greatCircle(one: MapDot, other: MapDot): number {
  const radians = Math.PI / 180;
  const haversine = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const cosines = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians);
  return (
    2 *
    Math.asin(
      Math.sqrt(
        haversine(other.latitude - one.latitude) + cosines * haversine(other.longitude - one.longitude),
      ),
    )
  );
}

describe('the map', () => {
  test('names each link by place and value, and leaves the image role so that links are reached', () => {
    const html = render(<DotMap id="m" title="t" description="d" dots={dots} />);
    expect(html).toContain('<a href="/oslo" aria-label="Oslo: 4 innovasjoner">');
    expect(html).toContain('role="group"');
  });

  test('keeps the shape of the country: distances stand to each other as great circles do, within 2 %', () => {
    const { places } = placeDots(dots);
    const pairs = places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => [one, other] as const),
    );
    const scales = pairs.map(
      ([one, other]) => Math.hypot(one.x - other.x, one.y - other.y) / greatCircle(one.dot, other.dot),
    );
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.02);
  });

  test('puts north up, east to the right, and 15° E in the middle', () => {
    expect(projectNorway(15, 70).x).toBeCloseTo(0, 12);
    expect(projectNorway(15, 70).y).toBeLessThan(projectNorway(15, 60).y);
    expect(projectNorway(25, 65).x).toBeGreaterThan(projectNorway(20, 65).x);
  });

  test('has true scale on its standard parallels', () => {
    for (const latitude of [60, 69]) {
      const a = projectNorway(14.99, latitude);
      const b = projectNorway(15.01, latitude);
      const trueLength = 0.02 * (Math.PI / 180) * Math.cos((latitude * Math.PI) / 180);
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(trueLength, 10);
    }
  });

  test('frames one county without the rest', () => {
    const { places } = placeDots(dots, (dot) => dot.latitude < 65);
    expect(places.map(({ dot }) => dot.name)).toEqual(['Oslo', 'Bergen']);
  });
});

test('a wrapped label loses no word and keeps to its width where words allow', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{1,30}$/), { minLength: 1 }), (labelWords) => {
      const lines = wrapLabel(labelWords.join(' '), 26);
      expect(lines.join(' ').split(' ')).toEqual(labelWords);
      for (const line of lines) expect(line.length <= 26 || !line.includes(' ')).toBe(true);
    }),
  );
});
