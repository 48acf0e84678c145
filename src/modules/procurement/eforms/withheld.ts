import type { WithheldField } from './facts.ts';
import { along, child, children } from './find.ts';
import { date, type Reading, texts, word } from './values.ts';
import type { XmlElement, XmlTree } from './xml/tree.ts';

/** Parts of a notice that are called by an identifier of their own. */
const identified: ReadonlySet<string> = new Set([
  'cac:ProcurementProjectLot',
  'efac:LotResult',
  'efac:LotTender',
  'efac:SettledContract',
  'efac:TenderingParty',
]);

/** The fields that the buyer keeps from publication (BT-195 to BT-198), wherever in the notice that is said. */
export function readWithheld({ root, source }: XmlTree, reading: Reading): readonly WithheldField[] {
  // Few notices withhold anything; those that do hold this name, whatever its prefix.
  if (!source.includes('FieldsPrivacy')) return [];
  const found: WithheldField[] = [];
  const search = (element: XmlElement, of: string | undefined): void => {
    for (let it = element.firstChild; it; it = it.nextSibling) {
      if (it.name === 'efac:FieldsPrivacy') found.push(...readPrivacy(it, of, reading));
      else if (it.firstChild) search(it, identifierOf(it) ?? of);
    }
  };
  search(root, undefined);
  return found;
}

/** The framework of a group of lots has no identifier of its own: it is called by the group's (BT-556). */
function identifierOf(element: XmlElement): string | undefined {
  if (element.name === 'efac:GroupFramework') return word(along(element, 'efac:TenderLot', 'cbc:ID')[0]);
  return identified.has(element.name) ? word(child(element, 'cbc:ID')) : undefined;
}

function readPrivacy(privacy: XmlElement, of: string | undefined, reading: Reading): WithheldField[] {
  const field = word(child(privacy, 'efbc:FieldIdentifierCode'));
  if (field === undefined) {
    reading.remarks.add('missing_identifier', 'BT-195', of);
    return [];
  }
  reading.remarks.checked(field, 'non-publication-identifier', 'BT-195');
  return [
    {
      field,
      of,
      reason: word(child(privacy, 'cbc:ReasonCode')),
      reasonText: texts(children(privacy, 'efbc:ReasonDescription'), reading),
      until: date(child(privacy, 'efbc:PublicationDate'), 'BT-198', reading),
    },
  ];
}
