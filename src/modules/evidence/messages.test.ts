import { expect, it } from 'vitest';
import { messages } from './messages.ts';

it.each(['nb', 'nn', 'en'] as const)('the summary in %s never says more than is known', (language) => {
  const { summary } = messages[language];
  expect(summary(0, { measured: 0, repeated: 0, sobering: 0 })).not.toMatch(/\d/);
  expect(summary(4, { measured: 2, repeated: 0, sobering: 0 })).toMatch(/4.*2/s);
  expect(summary(12, { measured: 0, repeated: 0, sobering: 3 })).toMatch(/12.*3/s);
});

it('the summary in bokmål reads as a sentence', () => {
  expect(messages.nb.summary(1, { measured: 1, repeated: 0, sobering: 1 })).toBe(
    'Én innovasjon har møtt et lignende behov. Én har målt hva det ga. Én virket ikke eller ble stanset.',
  );
  expect(messages.nb.summary(4, { measured: 0, repeated: 0, sobering: 0 })).toBe(
    '4 innovasjoner har møtt et lignende behov. Ingen av dem har målt hva det ga.',
  );
});
