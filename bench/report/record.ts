const start = (name: string) => `<!-- bench:${name}:start -->`;
const end = (name: string) => `<!-- bench:${name}:end -->`;

/**
 * The document with what stands between the markers of a measurement replaced.
 * @throws Error when the document lacks the markers: a result must not vanish silently.
 */
export function replaceSection(document: string, name: string, section: string): string {
  const from = document.indexOf(start(name));
  const to = document.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`docs/measurements.md lacks the markers of "${name}".`);
  return `${document.slice(0, from + start(name).length)}\n\n${section.trim()}\n\n${document.slice(to)}`;
}
