import { isKnownCode } from './dictionary/labels.ts';
import type { CriterionFacts, CriterionNumber } from './facts.ts';
import { along, alongEach, child, children, extensionsOf, keepsBack, listOf } from './find.ts';
import { code, disclosedNumber, type Reading, text, word } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

const kinds: Readonly<Record<string, CriterionNumber['kind']>> = {
  'number-weight': 'weight',
  'number-fixed': 'fixed',
  'number-threshold': 'threshold',
};

/** Award criteria of a lot or a group, from its `cac:TenderingTerms`. */
export function readCriteria(
  terms: XmlElement | undefined,
  part: string,
  reading: Reading,
): readonly CriterionFacts[] {
  return along(terms, 'cac:AwardingTerms', 'cac:AwardingCriterion', 'cac:SubordinateAwardingCriterion').map(
    (criterion): CriterionFacts => ({
      type: code(criterionType(criterion), 'award-criterion-type', `BT-539-${part}`, reading),
      name: text(children(criterion, 'cbc:Name'), reading),
      description: text(children(criterion, 'cbc:Description'), reading),
      numbers: alongEach(extensionsOf(criterion), 'efac:AwardCriterionParameter')
        .map((parameter) => readNumber(parameter, part, reading))
        .filter((found) => found !== undefined),
    }),
  );
}

function criterionType(criterion: XmlElement): XmlElement | undefined {
  return children(criterion, 'cbc:AwardingCriterionTypeCode').find(
    (type) => (listOf(type) ?? 'award-criterion-type') === 'award-criterion-type',
  );
}

/** Some platforms name no list: no code is in two of the three, so the code tells which it is of. */
function listOfUnit(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : Object.keys(kinds).find((list) => isKnownCode(list, unit));
}

/** Undefined where there is no number, or only the mask of one. A unit without a number says nothing; it is remarked. */
function readNumber(parameter: XmlElement, part: string, reading: Reading): CriterionNumber | undefined {
  const unitCode = child(parameter, 'efbc:ParameterCode');
  const unit = word(unitCode);
  const named = unitCode && listOf(unitCode);
  const list = named ?? listOfUnit(unit);
  if (named === undefined && list !== undefined) reading.remarks.add('not_as_in_sdk', `BT-541-${part}`, unit);
  const kind = list !== undefined && Object.hasOwn(kinds, list) ? kinds[list] : undefined;
  if (unit !== undefined && list !== undefined && kind !== undefined)
    reading.remarks.checked(unit, list, `BT-541-${part}`);
  const value = disclosedNumber(
    child(parameter, 'efbc:ParameterNumeric'),
    `BT-541-${part}`,
    reading,
    keepsBack(parameter),
  );
  if (value !== undefined) return { value, kind, unit };
  if (unit !== undefined && !keepsBack(parameter))
    reading.remarks.add('missing_number', `BT-541-${part}`, unit);
  return undefined;
}
