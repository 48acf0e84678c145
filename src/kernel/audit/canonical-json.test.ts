import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.3, as it stands there', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('says the same whatever the order of keys, and leaves out keys without a value', () => {
    expect(canonicalJson({ b: 1, a: undefined, 10: 2, 9: { d: 1, c: 2 } })).toBe(
      canonicalJson({ 9: { c: 2, d: 1 }, 10: 2, b: 1 }),
    );
  });

  it('tells every two different values apart, a list of pairs and an object among them', () => {
    expect(canonicalJson([['a', 1]])).not.toBe(canonicalJson({ a: 1 }));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
