/**
 * Numbers texts in the order that they first come. It holds 64 bits of each text and no text, so that a million take
 * 24–48 MB and keep no piece of a file alive. Two of a million different texts are taken for the same with a chance of
 * about 3 in 10⁸.
 */
export interface TextIndex {
  /** The number of the text with the number beside it: a new one, which is the size there was, or the one it had. */
  readonly numberOf: (text: string, beside?: number) => number;
  readonly size: () => number;
}

/** Two halves of the mark, and the number. */
const width = 3;

export function createTextIndex(): TextIndex {
  let capacity = 1 << 12;
  let slots = new Uint32Array(width * capacity);
  let size = 0;

  /** The slot that holds the mark, or the free one where it belongs; no mark ends in 0, a free slot does. */
  const slotOf = (table: Uint32Array, room: number, high: number, low: number): number => {
    let slot = high & (room - 1);
    for (;;) {
      const at = width * slot;
      if (table[at + 1] === 0 || (table[at] === high && table[at + 1] === low)) return at;
      slot = (slot + 1) & (room - 1);
    }
  };
  const grow = () => {
    const larger = new Uint32Array(2 * slots.length);
    for (let from = 0; from < slots.length; from += width) {
      if (slots[from + 1] === 0) continue;
      const to = slotOf(larger, 2 * capacity, slots[from] as number, slots[from + 1] as number);
      larger.set(slots.subarray(from, from + width), to);
    }
    slots = larger;
    capacity *= 2;
  };
  return {
    numberOf(text, beside = 0) {
      // Two mixes of 32 bits each (cyrb53 by bryc, public domain).
      let one = 0xdeadbeef ^ beside;
      let other = 0x41c6ce57 ^ Math.imul(beside, 40_503);
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        one = Math.imul(one ^ unit, 2_654_435_761);
        other = Math.imul(other ^ unit, 1_597_334_677);
      }
      one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
      other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
      const high = one >>> 0;
      const low = other >>> 0 || 1;
      const at = slotOf(slots, capacity, high, low);
      if (slots[at + 1] !== 0) return slots[at + 2] as number;
      slots[at] = high;
      slots[at + 1] = low;
      slots[at + 2] = size;
      size += 1;
      if (size > capacity * 0.6) grow();
      return size - 1;
    },
    size: () => size,
  };
}
