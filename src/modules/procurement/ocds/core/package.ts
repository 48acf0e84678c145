import type { JsonObject } from './json.ts';

/** What the head of a package says. */
export interface PackageHead {
  /** Where the package is, or what it is called where it is a file. */
  readonly uri: string;
  /** ISO 8601. */
  readonly publishedDate: string;
  /** The address of this Nytte, without a slash at the end; undefined: none that is known. */
  readonly origin: string | undefined;
}

/** Extensions of the Open Contracting Partnership that our releases use, by the names of their repositories. */
const usedExtensions = [
  'lots',
  'bid',
  'awardCriteria',
  'sustainability',
  'techniques',
  'submissionTerms',
  'suitability',
  'contractTerms',
  'legalBasis',
  'procedure',
  'procurementMethodRationaleClassifications',
  'tenderClassification',
  'organizationClassification',
  'partyDetails_scale',
  'subcontracting',
  'countryCode',
  'amendment_rationale_classifications',
];

/** Where an installation serves our own extension, and tells of the profile. */
export const extensionPath = '/api/v1/ocds/extension.json';
export const profilePath = '/procurement/ocds';

/** What stands before the releases or records of a package (OCDS 1.1). */
export function packageHead({ uri, publishedDate, origin }: PackageHead): JsonObject {
  return {
    uri,
    version: '1.1',
    extensions: [
      ...usedExtensions.map(
        (name) =>
          `https://raw.githubusercontent.com/open-contracting-extensions/ocds_${name}_extension/master/extension.json`,
      ),
      ...(origin === undefined ? [] : [`${origin}${extensionPath}`]),
    ],
    publishedDate,
    publisher: { name: 'Nytte', ...(origin === undefined ? {} : { uri: origin }) },
    ...(origin === undefined ? {} : { publicationPolicy: `${origin}${profilePath}` }),
  };
}
