import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Municipality,
  municipalityChangeRow,
  municipalityRow,
  municipalitySourceFile,
  organisationReference,
} from './schema.ts';

const folder = new URL('../../../content/municipalities/', import.meta.url);
const readText = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Rows of a CSV file without quoted cells, as these two are. */
function readRows(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readText(name).trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

const oslo = {
  number: '0301',
  name: 'Oslo',
  official_name: 'Oslo - Oslove',
  county_number: '03',
  county_name: 'Oslo',
  organisation_number: '958935420',
  population_2020: '693494',
  population_2024: '717710',
  centrality_index: '1000',
  centrality_class: '1',
  latitude: '59.9814',
  longitude: '10.7399',
};

describe('municipalityRow', () => {
  it('turns cells of text into a municipality', () => {
    expect(municipalityRow.parse(oslo)).toMatchObject({
      number: '0301',
      officialName: 'Oslo - Oslove',
      population2024: 717710,
      centralityClass: 1,
      longitude: 10.7399,
    } satisfies Partial<Municipality>);
  });

  it('tells an unknown organisation number as null', () => {
    expect(municipalityRow.parse({ ...oslo, organisation_number: '' }).organisationNumber).toBeNull();
  });

  it.each([
    ['a municipality number that is not four digits', { number: '301' }],
    ['a county that the number does not begin with', { county_number: '11' }],
    ['an organisation number with a wrong check digit', { organisation_number: '958935421' }],
    ['a population that is not a whole number', { population_2024: '7e5' }],
    ['an empty cell where a number is due', { population_2024: '' }],
    ['a centrality class outside 1–6', { centrality_class: '7' }],
    ['a centre outside Norway', { latitude: '10.7' }],
    ['a column it does not know', { mayor: 'x' }],
  ])('refuses %s', (_, change) => {
    expect(municipalityRow.safeParse({ ...oslo, ...change }).success).toBe(false);
  });
});

describe('organisationReference', () => {
  const bergen = { name: 'Bergen kommune', country: 'NO', kind: 'municipality', municipalityNumber: '4601' };

  it('accepts a municipality with its number', () => {
    expect(organisationReference.parse(bergen)).toEqual(bergen);
  });

  it.each([
    ['a municipality number on a state body', { kind: 'state_body' }],
    ['a Norwegian municipality number on a Swedish municipality', { country: 'SE' }],
    ['an invalid organisation number', { organisationNumber: '123456789' }],
    ['an unknown kind', { kind: 'kommune' }],
    ['space around the name', { name: 'Bergen kommune ' }],
  ])('refuses %s', (_, change) => {
    expect(organisationReference.safeParse({ ...bergen, ...change }).success).toBe(false);
  });
});

describe('the municipalities in content/', () => {
  const municipalities = readRows('municipalities-2024.csv').map((row) => municipalityRow.parse(row));
  const changes = readRows('municipalities-2020-to-2024.csv').map((row) => municipalityChangeRow.parse(row));

  it('holds the 357 municipalities of 2024, each once', () => {
    expect(new Set(municipalities.map(({ number }) => number)).size).toBe(357);
    expect(municipalities).toHaveLength(357);
  });

  it('tells what each of the 356 municipalities of 2020 became', () => {
    const known = new Set(municipalities.map(({ number }) => number));
    expect(changes).toHaveLength(356);
    expect(changes.filter(({ number2024 }) => !known.has(number2024))).toEqual([]);
  });

  it('names the source of every column', () => {
    const file = municipalitySourceFile.parse(JSON.parse(readText('source.json')));
    const described = new Set(file.sources.flatMap(({ columns }) => columns));
    const columns = ['municipalities-2024.csv', 'municipalities-2020-to-2024.csv'].flatMap((name) =>
      Object.keys(readRows(name)[0] ?? {}),
    );
    expect(columns.filter((column) => !described.has(column))).toEqual([]);
  });
});
