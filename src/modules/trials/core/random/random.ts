import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Names how numbers are drawn, so that anybody can draw them again. Kept with every result that was drawn. */
export const randomAlgorithm = 'xoroshiro128+ (pure-rand 8), rejection, Fisher–Yates; version 1';

export const largestSeed = 4_294_967_295;

export interface Random {
  /** A whole number from 0 up to, not with, `bound`, each as likely. @param bound 1 to 2³². */
  readonly below: (bound: number) => number;
  /** A number from 0 up to, not with, 1, in steps of 2⁻⁵³. */
  readonly uniform: () => number;
  /** A draw of the standard normal distribution. */
  readonly normal: () => number;
  /** The items in random order, every order as likely. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

/** Random numbers that are the same for the same seed. @param seed a whole number, 0 to 4294967295. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed | 0);
  const next = () => generator.next() >>> 0;
  const below = (bound: number) => {
    // What lies beyond the last whole multiple is drawn again: the first numbers would else come more often.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % bound;
  };
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  let spare: number | undefined;
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const order = [...items];
    for (let at = order.length - 1; at > 0; at--) {
      const other = below(at + 1);
      const moved = order[at] as Item;
      order[at] = order[other] as Item;
      order[other] = moved;
    }
    return order;
  };
  return { below, uniform, normal, shuffled };
}
