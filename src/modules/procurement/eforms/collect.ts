import { EformsFault } from './fault.ts';
import { defaultLimits, type Limits } from './limits.ts';

/**
 * The bytes of a notice that comes in chunks. One that grows beyond the limit is refused at that chunk, so that no more of
 * it is read or held. Throws `EformsFault`.
 */
export async function collectNotice(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = defaultLimits.maxBytes }: Partial<Limits> = {},
): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new EformsFault('too_large', `The file is larger than ${maxBytes} bytes`);
    held.push(chunk);
  }
  const [only, second] = held;
  if (only && !second) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of held) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
