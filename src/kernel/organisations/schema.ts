import { z } from 'zod';
import { calendarDate, contentText, distinctTexts, textLimits, webAddress } from '../content/fields.ts';
import { isOrganisationNumber } from './organisation-number.ts';

/** What kind of body an organisation is. */
export const organisationKinds = [
  'municipality',
  'county_authority',
  'state_body',
  'health_trust',
  'voluntary',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** ISO 3166-1 alpha-2 codes of the countries that content may come from; grows when content does. */
export const countryCodes = ['NO', 'SE', 'DK', 'FI', 'IS', 'EE', 'NL', 'PT', 'ES', 'NZ'] as const;
export type CountryCode = (typeof countryCodes)[number];

/** Nine digits with a valid check digit. */
export const organisationNumber = z
  .string()
  .refine(isOrganisationNumber, { error: 'is not a valid organisation number' });

/** Statistics Norway's four-digit municipality number. The first two digits are the county's. */
export const municipalityNumber = z.string().regex(/^\d{4}$/, { error: 'is not four digits' });

/** A body that stands behind a case. `collective` marks a name that covers several bodies at once. */
export const organisationReference = z
  .strictObject({
    name: contentText(textLimits.label),
    country: z.enum(countryCodes),
    kind: z.enum(organisationKinds),
    collective: z.literal(true).optional(),
    organisationNumber: organisationNumber.optional(),
    municipalityNumber: municipalityNumber.optional(),
  })
  .refine(
    ({ country, kind, municipalityNumber: number }) =>
      number === undefined || (country === 'NO' && kind === 'municipality'),
    { path: ['municipalityNumber'], error: 'is only for Norwegian municipalities' },
  );
export type OrganisationReference = z.infer<typeof organisationReference>;

/** A number in a CSV cell, within bounds. */
function numberCell(min: number, max: number, pattern: RegExp) {
  return z
    .string()
    .regex(pattern, { error: 'is not a plain number' })
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

const wholeNumber = /^\d+$/;
const decimalNumber = /^\d+(?:\.\d+)?$/;

const municipalityCells = z.strictObject({
  number: municipalityNumber,
  name: contentText(60),
  official_name: contentText(120),
  county_number: z.string().regex(/^\d{2}$/, { error: 'is not two digits' }),
  county_name: contentText(60),
  organisation_number: z.union([z.literal('').transform(() => null), organisationNumber]),
  population_2020: numberCell(0, 2_000_000, wholeNumber),
  population_2024: numberCell(0, 2_000_000, wholeNumber),
  centrality_index: numberCell(0, 1000, wholeNumber),
  centrality_class: numberCell(1, 6, wholeNumber),
  latitude: numberCell(57, 72, decimalNumber),
  longitude: numberCell(4, 32, decimalNumber),
});
export const municipalityColumns: readonly string[] = Object.keys(municipalityCells.shape);

/** One row of `content/municipalities/municipalities-2024.csv`, from cells of text to a municipality. */
export const municipalityRow = municipalityCells
  .refine((row) => row.number.startsWith(row.county_number), {
    path: ['county_number'],
    error: 'is not the start of the municipality number',
  })
  .transform((row) => ({
    number: row.number,
    name: row.name,
    officialName: row.official_name,
    countyNumber: row.county_number,
    countyName: row.county_name,
    organisationNumber: row.organisation_number,
    population2020: row.population_2020,
    population2024: row.population_2024,
    centralityIndex: row.centrality_index,
    centralityClass: row.centrality_class,
    latitude: row.latitude,
    longitude: row.longitude,
  }));
export type Municipality = z.infer<typeof municipalityRow>;

const municipalityChangeCells = z.strictObject({
  number_2020: municipalityNumber,
  name_2020: contentText(120),
  organisation_number: z.union([z.literal('').transform(() => null), organisationNumber]),
  number_2024: municipalityNumber,
  name_2024: contentText(120),
});
export const municipalityChangeColumns: readonly string[] = Object.keys(municipalityChangeCells.shape);

/** One row of `content/municipalities/municipalities-2020-to-2024.csv`: what a municipality of 2020 became. */
export const municipalityChangeRow = municipalityChangeCells.transform((row) => ({
  number2020: row.number_2020,
  name2020: row.name_2020,
  organisationNumber: row.organisation_number,
  number2024: row.number_2024,
  name2024: row.name_2024,
}));
export type MunicipalityChange = z.infer<typeof municipalityChangeRow>;

/** `content/municipalities/source.json`: where the columns of the two CSV files come from. */
export const municipalitySourceFile = z.strictObject({
  title: contentText(textLimits.label),
  readOn: calendarDate,
  sources: z
    .array(
      z.strictObject({
        columns: distinctTexts(contentText(60), 20).min(1),
        title: contentText(textLimits.label),
        publisher: contentText(textLimits.label).optional(),
        licence: contentText(60).optional(),
        url: webAddress.optional(),
        note: contentText(textLimits.sentence).optional(),
      }),
    )
    .min(1),
});
export type MunicipalitySourceFile = z.infer<typeof municipalitySourceFile>;
