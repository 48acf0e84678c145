/** The HTML of a component, as the server sends it. */
export function render(node: unknown): string {
  return String(node);
}

/** Every value of an attribute, in the order of the document. */
export function attributeValues(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

/** Ids that are referred to (`for`, `aria-describedby`, `aria-labelledby`, `list`, `#links`) but stand nowhere. */
export function danglingReferences(html: string): string[] {
  const ids = new Set(attributeValues(html, 'id'));
  const referred = ['for', 'aria-describedby', 'aria-labelledby', 'list'].flatMap((attribute) =>
    attributeValues(html, attribute).flatMap((value) => value.split(' ')),
  );
  const anchors = attributeValues(html, 'href')
    .filter((href) => href.startsWith('#'))
    .map((href) => href.slice(1));
  return [...referred, ...anchors].filter((id) => !ids.has(id));
}

/** What a reader sees: the text between the tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
