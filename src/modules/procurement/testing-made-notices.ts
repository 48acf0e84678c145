import { testingNamespaces } from './testing-notices.ts';

/** Parts of a notice that a test makes up; all else is left out. */
export interface MadeNotice {
  readonly document?: string;
  /** Inside the root's `efext:EformsExtension`. */
  readonly extension?: string;
  /** Inside the root, after the extension. */
  readonly content?: string;
  /** Inside `cac:ProcurementProjectLot` of `LOT-0001`. */
  readonly lot?: string;
}

const declared = Object.entries(testingNamespaces)
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');

/** A notice as text. */
export function madeNotice({
  document = 'ContractAwardNotice',
  extension,
  content,
  lot,
}: MadeNotice): string {
  return `<${document} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${document}-2"${declared}>${extended(
    extension,
  )}<cbc:CustomizationID>eforms-sdk-1.8</cbc:CustomizationID><cbc:ID schemeName="notice-id">made</cbc:ID>${
    content ?? ''
  }${
    lot === undefined
      ? ''
      : `<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID>${lot}</cac:ProcurementProjectLot>`
  }</${document}>`;
}

/** What eForms adds to an element of UBL, inside the four elements that it stands in. */
export function extended(inside: string | undefined): string {
  return inside === undefined
    ? ''
    : `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>${inside}</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;
}

/** Says that a field is kept from publication. */
export function keptBack(field: string): string {
  return `<efac:FieldsPrivacy><efbc:FieldIdentifierCode listName="non-publication-identifier">${field}</efbc:FieldIdentifierCode></efac:FieldsPrivacy>`;
}
