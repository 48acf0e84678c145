/** The largest seed: what a JavaScript number and a bigint column both hold exactly, with room to spare. */
export const maxSeed = 2 ** 47;

/**
 * The same items in an order that depends on nothing but the seed, the reader and the items themselves: the order that
 * they come in says nothing. Each judge gets another, so that no answer is always read first.
 * @param seed a whole number from 0 up to `maxSeed`, kept with the result.
 */
export function shuffled(items: readonly string[], seed: number, reader: string): string[] {
  const order = [...items].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const next = randomOf(hash(`${seed}:${reader}`));
  // Fisher and Yates' shuffle, in Durstenfeld's form (CACM algorithm 235, 1964).
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(next() * (last + 1));
    [order[last], order[chosen]] = [order[chosen] as string, order[last] as string];
  }
  return order;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: 32 bits of state are plenty for the few hundred answers that a challenge may have. */
function randomOf(state: number): () => number {
  let value = state;
  return () => {
    value = (value + 0x6d2b79f5) | 0;
    let mixed = Math.imul(value ^ (value >>> 15), 1 | value);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
