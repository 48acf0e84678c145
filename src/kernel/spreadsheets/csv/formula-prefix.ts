/**
 * What spreadsheet programs take for the beginning of a formula, the full-width forms among them, after any blanks
 * (OWASP, "CSV Injection"); and the same with the marks that we set before it.
 */
const runnable = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that a spreadsheet program will not run. `restoreText` gives back exactly what went in. */
export function disarmText(text: string): string {
  return runnable.test(text) ? `'${text}` : text;
}

/** The text before it was disarmed. */
export function restoreText(text: string): string {
  return text.startsWith("'") && runnable.test(text.slice(1)) ? text.slice(1) : text;
}
