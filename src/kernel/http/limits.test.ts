import { describe, expect, it } from 'vitest';
import { allowanceKey } from './limits.ts';

describe('allowanceKey', () => {
  it('counts all of a /64 as one client', () => {
    const key = allowanceKey('2001:db8:1:2::1');
    expect(allowanceKey('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(key);
    expect(allowanceKey('2001:db8:1:2::')).toBe(key);
    expect(allowanceKey('2001:db8:1:3::1')).not.toBe(key);
    expect(allowanceKey('2001:db8::1')).toBe('2001:db8:0:0');
    expect(allowanceKey('::1')).toBe('0:0:0:0');
  });

  it('leaves other addresses as they are', () => {
    for (const address of ['10.0.0.1', '::ffff:10.0.0.1', 'no-socket'])
      expect(allowanceKey(address)).toBe(address);
  });
});
