/** Breaks a label into lines of at most `maxCharacters`; a longer word stands alone on its line. */
export function wrapLabel(label: string, maxCharacters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxCharacters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A share of the width as an SVG length; two decimals keep the page small. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
