import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryValues } from '../../kernel/http/page-route.ts';
import { addressOf, briefQueryString } from './brief-address.ts';
import { briefQuery } from './schema.ts';

const list = <Value extends string>(...values: Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const address = fc.record({
  need: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => `a${text}b`),
  organisation: fc.option(fc.constantFrom('3203', '920125298', 'Nore og Uvdal'), { nil: undefined }),
  filter: fc.record({
    type: list('service', 'process', 'product'),
    degree: list('radical', 'incremental'),
    phase: list('idea', 'trial', 'spread'),
    topic: list('tema/bolig', 'ord/lege'),
    lifeEvent: list('hendelse/fa-barn', 'hendelse/dodsfall-og-arv'),
    measured: fc.boolean(),
    likeMine: fc.boolean(),
  }),
  made: fc.option(fc.constant('2026-11-23'), { nil: undefined }),
  content: fc.option(fc.constant('2026-11-23-1a2b3c4d'), { nil: undefined }),
});

it('an address of a brief leads back to the same need, organisation and filter', () => {
  fc.assert(
    fc.property(address, (wanted) => {
      const parsed = briefQuery.parse(queryValues(new URLSearchParams(briefQueryString(wanted))));
      expect(addressOf(parsed)).toEqual({ ...wanted, need: parsed.need });
      expect(briefQueryString(addressOf(parsed))).toBe(briefQueryString({ ...wanted, need: parsed.need }));
    }),
  );
});
