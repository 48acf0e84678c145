/** Characters that XML cannot carry, or that writers of XML drop, besides a text that looks like our way of writing them. */
const unsafe = /_(?=x[0-9A-Fa-f]{4}_)|[\p{Cc}--[\t\n]]|\p{Noncharacter_Code_Point}|\uFFFD|\p{Cs}/gv;

/**
 * A text as cells of an .xlsx file hold it: `_x000D_` for what XML cannot hold (ECMA-376-1, 22.9.2.19 ST_Xstring).
 * A text that is also a name on every object (`valueOf`) begins with its first letter written so: write-excel-file
 * numbers its texts in a plain object, and would take the inherited member for a number.
 */
export function escapeXlsxText(text: string): string {
  if (text in Object.prototype) return escapeCharacters(text.slice(0, 1)) + text.slice(1);
  return text.replace(unsafe, escapeCharacters);
}

function escapeCharacters(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length; at++) {
    escaped += `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return escaped;
}

/** The text that a cell stands for. */
export function unescapeXlsxText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
