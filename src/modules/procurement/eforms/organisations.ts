import type { OrganisationFacts } from './facts.ts';
import { along, alongEach, child, children } from './find.ts';
import { code, indicator, type Reading, text, word, words } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

/** The organisations of a notice, and which of them each identifier leads to. */
export interface Organisations {
  readonly all: readonly OrganisationFacts[];
  /** Identifiers of organisations and of their touch points (`TPO-0001`) → identifier of the organisation. */
  readonly byReference: ReadonlyMap<string, string>;
  readonly elements: readonly XmlElement[];
}

export function readOrganisations(extension: readonly XmlElement[], reading: Reading): Organisations {
  const { remarks } = reading;
  const elements = alongEach(extension, 'efac:Organizations', 'efac:Organization');
  const byReference = new Map<string, string>();
  const all: OrganisationFacts[] = [];
  for (const element of elements) {
    const id = identifierOf(element);
    if (id === undefined) {
      remarks.add('missing_identifier', 'OPT-200-Organization-Company', undefined);
      continue;
    }
    if (byReference.has(id)) remarks.add('duplicate_id', 'OPT-200-Organization-Company', id);
    byReference.set(id, id);
    for (const touchPoint of words(along(element, 'efac:TouchPoint', 'cac:PartyIdentification', 'cbc:ID')))
      if (!byReference.has(touchPoint)) byReference.set(touchPoint, id);
    all.push(readOrganisation(element, id, reading));
  }
  return { all, byReference, elements };
}

/** OPT-200. */
export function identifierOf(organisation: XmlElement): string | undefined {
  return word(along(organisation, 'efac:Company', 'cac:PartyIdentification', 'cbc:ID')[0]);
}

function readOrganisation(element: XmlElement, id: string, reading: Reading): OrganisationFacts {
  const company = child(element, 'efac:Company');
  const address = child(company, 'cac:PostalAddress');
  const country = word(along(address, 'cac:Country', 'cbc:IdentificationCode')[0]);
  const isNaturalPerson =
    indicator(child(element, 'efbc:NaturalPersonIndicator'), 'BT-633-Organization', reading) ?? false;
  // Of a natural person neither the name nor the number is carried further: the number may be one of the person's own.
  const numbers = isNaturalPerson ? [] : words(along(company, 'cac:PartyLegalEntity', 'cbc:CompanyID'));
  return {
    id,
    name: isNaturalPerson ? undefined : text(along(company, 'cac:PartyName', 'cbc:Name'), reading),
    numbers,
    organisationNumber: firstNorwegian(numbers, country),
    city: word(child(address, 'cbc:CityName')),
    region: word(child(address, 'cbc:CountrySubentityCode')),
    country,
    size: code(
      child(company, 'efbc:CompanySizeCode'),
      'economic-operator-size',
      'BT-165-Organization-Company',
      reading,
    ),
    listed: indicator(
      children(element, 'efbc:ListedOnRegulatedMarketIndicator')[0] ??
        child(company, 'efbc:ListedOnRegulatedMarketIndicator'),
      'BT-746-Organization',
      reading,
    ),
    isNaturalPerson,
  };
}

/**
 * A number of an organisation that says it is in another country is not taken for a Norwegian one (a French SIREN has nine
 * digits too), unless it is written as one, with `NO` or `MVA`.
 */
function firstNorwegian(numbers: readonly string[], country: string | undefined): string | undefined {
  for (const number of numbers) {
    const bare = number.replace(/[\s.\u00A0]/g, '').toUpperCase();
    const isMarked = bare.startsWith('NO') || bare.endsWith('MVA');
    if (country !== undefined && !norway.has(country) && !isMarked) continue;
    const digits = bare.replace(/^NO-?/, '').replace(/-?MVA$/, '');
    if (isOrganisationNumber(digits)) return digits;
  }
  return undefined;
}

/** Codes have three letters; some notices have those of two. */
const norway: ReadonlySet<string> = new Set(['NOR', 'NO']);

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** Nine digits, the first 8 or 9, the last a check digit by modulus 11 (Brønnøysundregistrene). */
export function isOrganisationNumber(digits: string): boolean {
  if (!/^[89]\d{8}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[8]);
}
