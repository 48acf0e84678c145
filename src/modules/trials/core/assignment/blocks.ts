import type { Random } from '../random/random.ts';

/**
 * Draws for a row of strata, each balanced by itself and all of them together. In a stratum whole blocks (each group by
 * its share) are shuffled; what does not fill a block is taken from one shuffled block that runs on through the strata,
 * so that what is over in one is evened out by the next. With equal shares the groups of a stratum differ by one at most.
 * @param sizes of the strata, in a fixed order.
 * @param shares of the groups, whole numbers above 0.
 * @returns for each stratum the number of the group of each of its members.
 */
export function drawBlocks(sizes: readonly number[], shares: readonly number[], random: Random): number[][] {
  const block = shares.flatMap((share, group) => Array.from({ length: share }, () => group));
  let deck: number[] = [];
  const fromDeck = (count: number): number[] => {
    const taken: number[] = [];
    const room = [...shares];
    while (taken.length < count) {
      // A card whose group has had its share in this stratum waits for the next.
      const at = deck.findIndex((group) => (room[group] ?? 0) > 0);
      if (at < 0) {
        deck = [...deck, ...random.shuffled(block)];
        continue;
      }
      const [group = 0] = deck.splice(at, 1);
      room[group] = (room[group] ?? 0) - 1;
      taken.push(group);
    }
    return taken;
  };
  return sizes.map((size) => {
    const whole = Math.floor(size / block.length);
    const groups = Array.from({ length: whole }, () => block).flat();
    return random.shuffled([...groups, ...fromDeck(size - groups.length)]);
  });
}
