import type { Money, PlaceFacts, Text } from './facts.ts';
import { along, alongEach, child, children, extensionsOf, listOf, withList } from './find.ts';
import { code, codes, money, type Reading, text, texts, word, words } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

/** What procedures, lots, parts and groups alike say of what is bought (`cac:ProcurementProject`). */
export interface ProjectFacts {
  readonly internalIdentifier: string | undefined;
  readonly title: Text | undefined;
  readonly description: Text | undefined;
  readonly nature: string | undefined;
  readonly additionalNatures: readonly string[];
  readonly mainCpv: string | undefined;
  readonly additionalCpv: readonly string[];
  readonly estimatedValue: Money | undefined;
  readonly frameworkMaximum: Money | undefined;
  readonly places: readonly PlaceFacts[];
}

/** `part` is the end of the field ids, such as `Procedure` or `Lot`. */
export function readProject(project: XmlElement | undefined, part: string, reading: Reading): ProjectFacts {
  const total = child(project, 'cac:RequestedTenderTotal');
  const classification = 'cbc:ItemClassificationCode';
  return {
    internalIdentifier: word(child(project, 'cbc:ID')),
    title: text(children(project, 'cbc:Name'), reading),
    description: text(children(project, 'cbc:Description'), reading),
    nature: code(nature(project), 'contract-nature', `BT-23-${part}`, reading),
    additionalNatures:
      codes(additional(project, 'contract-nature'), 'contract-nature', `BT-531-${part}`, reading) ?? [],
    mainCpv: code(
      along(project, 'cac:MainCommodityClassification', classification)[0],
      'cpv',
      `BT-262-${part}`,
      reading,
    ),
    additionalCpv: words(along(project, 'cac:AdditionalCommodityClassification', classification)),
    estimatedValue: money(child(total, 'cbc:EstimatedOverallContractAmount'), `BT-27-${part}`, reading),
    frameworkMaximum: money(
      alongEach(extensionsOf(total), 'efbc:FrameworkMaximumAmount')[0],
      `BT-271-${part}`,
      reading,
    ),
    places: along(project, 'cac:RealizedLocation', 'cac:Address').map(readPlace),
  };
}

/** One without a list is taken too: some notices leave the attribute out. */
function nature(project: XmlElement | undefined): XmlElement | undefined {
  return children(project, 'cbc:ProcurementTypeCode').find(
    (type) => (listOf(type) ?? 'contract-nature') === 'contract-nature',
  );
}

/** The codes of `cac:ProcurementAdditionalType` that are of one list: nature, strategic aims, innovation … */
export function additional(project: XmlElement | undefined, list: string): readonly XmlElement[] {
  return alongEach(additionalTypes(project, list), 'cbc:ProcurementTypeCode');
}

/** The words beside those codes. */
export function additionalTexts(
  project: XmlElement | undefined,
  list: string,
  reading: Reading,
): readonly Text[] {
  return additionalTypes(project, list).flatMap((type) =>
    texts(children(type, 'cbc:ProcurementType'), reading),
  );
}

function additionalTypes(project: XmlElement | undefined, list: string): readonly XmlElement[] {
  return withList(children(project, 'cac:ProcurementAdditionalType'), 'cbc:ProcurementTypeCode', list);
}

function readPlace(address: XmlElement): PlaceFacts {
  return {
    country: word(along(address, 'cac:Country', 'cbc:IdentificationCode')[0]),
    region: word(child(address, 'cbc:CountrySubentityCode')),
    city: word(child(address, 'cbc:CityName')),
  };
}
