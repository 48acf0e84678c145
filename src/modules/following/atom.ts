/** An entry of a feed. */
export interface AtomEntry {
  /** A URN or an address that never changes. */
  readonly id: string;
  readonly title: string;
  readonly titleLanguage: string;
  readonly summary: string;
  readonly href: string;
  readonly at: Date;
}

export interface AtomFeed {
  /** Where the feed itself is found; also its id. */
  readonly self: string;
  /** The page that it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** When there are no entries yet: since when. */
  readonly since: Date;
  readonly entries: readonly AtomEntry[];
}

/** Writes a feed (RFC 4287). All texts are plain texts, in the language that they say. */
export function atomXml(feed: AtomFeed): string {
  const updated = updatedOf(feed);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `  <id>${escaped(feed.self)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <subtitle>${escaped(feed.subtitle)}</subtitle>`,
    `  <updated>${updated.toISOString()}</updated>`,
    '  <author><name>Nytte</name></author>',
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

/** When something last happened in the feed. */
export function updatedOf({ entries, since }: Pick<AtomFeed, 'entries' | 'since'>): Date {
  return entries.reduce((latest, { at }) => (at > latest ? at : latest), since);
}

function entryXml(entry: AtomEntry): string {
  return [
    '  <entry>',
    `    <id>${escaped(entry.id)}</id>`,
    `    <title xml:lang="${escaped(entry.titleLanguage)}">${escaped(entry.title)}</title>`,
    `    <summary>${escaped(entry.summary)}</summary>`,
    `    <updated>${entry.at.toISOString()}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(entry.href)}"/>`,
    '  </entry>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0: markup becomes text, and what XML cannot hold at all becomes a replacement character. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
