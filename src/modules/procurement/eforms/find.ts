import type { XmlElement } from './xml/tree.ts';

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (let it = element?.firstChild; it; it = it.nextSibling) if (it.name === name) return it;
  return undefined;
}

const none: readonly XmlElement[] = [];

/** All children of a name, in order. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (let it = element?.firstChild; it; it = it.nextSibling) {
    if (it.name !== name) continue;
    found ??= [];
    found.push(it);
  }
  return found ?? none;
}

/** All elements at the end of a path of names, in order, through every branch. */
export function along(element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  return element ? (collect(element, path, 0, undefined) ?? none) : none;
}

/** All elements at the end of a path of names below several elements. */
export function alongEach(
  elements: readonly XmlElement[],
  ...path: readonly string[]
): readonly XmlElement[] {
  let found: XmlElement[] | undefined;
  for (const element of elements) found = collect(element, path, 0, found);
  return found ?? none;
}

/** No array is made before there is something to put into it: most paths that are asked for lead nowhere. */
function collect(
  element: XmlElement,
  path: readonly string[],
  depth: number,
  before: XmlElement[] | undefined,
): XmlElement[] | undefined {
  const name = path[depth];
  const isLast = depth === path.length - 1;
  let found = before;
  for (let it = element.firstChild; it; it = it.nextSibling) {
    if (it.name !== name) continue;
    if (!isLast) found = collect(it, path, depth + 1, found);
    else if (found) found.push(it);
    else found = [it];
  }
  return found;
}

/** What eForms adds to an element of UBL stands inside four others. */
export function extensionsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return along(
    element,
    'ext:UBLExtensions',
    'ext:UBLExtension',
    'ext:ExtensionContent',
    'efext:EformsExtension',
  );
}

/**
 * The code list that an element names. Some versions of the SDK call a list that they cut down `eforms-…` (1.4 renamed
 * `buyer-legal-type` so); it is the same list.
 */
export function listOf(element: XmlElement): string | undefined {
  const list = element.attribute('listName')?.trim();
  return list?.startsWith('eforms-') ? list.slice('eforms-'.length) : list;
}

/** Those with a code of a list: `efbc:ParameterCode/@listName='number-weight'`. */
export function withList(
  elements: readonly XmlElement[],
  codeName: string,
  list: string,
): readonly XmlElement[] {
  if (elements.length === 0) return none;
  return elements.filter((element) => children(element, codeName).some((code) => listOf(code) === list));
}

/** Whether an element says that something of it is kept from publication (BT-195). */
export function keepsBack(element: XmlElement | undefined): boolean {
  return child(element, 'efac:FieldsPrivacy') !== undefined;
}
