import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealing.ts';

describe('what is sealed', () => {
  it('is opened by the same token, and by no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (token, text, other) => {
        const sealed = seal(token, text, 'owner');
        expect(unseal(token, sealed, 'owner')).toBe(text);
        if (other !== token) expect(unseal(other, sealed, 'owner')).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('opens neither for another owner, nor when a byte of it was changed or cut away', () => {
    const sealed = seal('token', 'a text', 'owner');
    expect(unseal('token', sealed, 'another')).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal('token', changed, 'owner')).toBeUndefined();
      expect(unseal('token', sealed.subarray(0, at), 'owner')).toBeUndefined();
    }
  });

  it('never looks the same twice', () => {
    expect(seal('t', 'x').equals(seal('t', 'x'))).toBe(false);
  });
});
