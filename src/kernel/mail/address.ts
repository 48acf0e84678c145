const longestAddress = 254;

/**
 * Whether a mail can be addressed to this text: exactly one plain address. Anything that a mail header or an SMTP
 * command could read as more than that (line breaks, lists, comments, quotes, names) is refused.
 */
export function isUsableAddress(text: string): boolean {
  return (
    text.length <= longestAddress && /^[^\s\p{C}<>()[\]\\,;:@"]{1,64}@[^\s\p{C}<>()[\]\\,;:@"]+$/u.test(text)
  );
}
