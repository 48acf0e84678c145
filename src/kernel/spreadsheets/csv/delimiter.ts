/** Norwegian Excel writes `;`, English `,`; copied tables have tabs. */
export const delimiters = [';', '\t', ','] as const;
export type Delimiter = (typeof delimiters)[number];

const linesRead = 20;

/**
 * The character between cells: what the first lines hold most steadily, outside quotes. The line that Excel understands as
 * `sep=;` decides where it stands.
 * @param beginning the first piece of the text.
 * @returns the delimiter, and how many characters at the beginning only tell it.
 */
export function sniffDelimiter(beginning: string): { readonly delimiter: Delimiter; readonly skip: number } {
  const told = /^sep=([;,\t])(?:\r\n|\n|\r|$)/.exec(beginning);
  if (told) return { delimiter: told[1] as Delimiter, skip: told[0].length };
  const lines = countsByLine(beginning);
  // A comma in a title or a text comes now and then; what parts the cells comes as often in every row.
  const ranked = delimiters
    .map((delimiter, index) => ({ delimiter, ...steadiness(lines.map((counts) => counts[index] ?? 0)) }))
    .sort((a, b) => b.rows - a.rows || b.count - a.count);
  return { delimiter: ranked[0]?.delimiter ?? ';', skip: 0 };
}

/** The number of times, above none, that most rows hold a delimiter, and how many rows those are. */
function steadiness(counts: readonly number[]): { readonly count: number; readonly rows: number } {
  const rowsByCount = new Map<number, number>();
  for (const count of counts) {
    if (count > 0) rowsByCount.set(count, (rowsByCount.get(count) ?? 0) + 1);
  }
  let best = { count: 0, rows: 0 };
  for (const [count, rows] of rowsByCount) {
    if (rows > best.rows || (rows === best.rows && count > best.count)) best = { count, rows };
  }
  return best;
}

function countsByLine(text: string): number[][] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let isQuoted = false;
  for (let at = 0; at < text.length && lines.length < linesRead; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    const index = delimiters.indexOf(character as Delimiter);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    if (character === '\n' || character === '\r') {
      lines.push(counts);
      counts = delimiters.map(() => 0);
    }
  }
  return [...lines, counts];
}
