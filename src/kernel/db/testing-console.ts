import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let spies: MockInstance[] = [];

// Noise is a bug: output that a test does not look at fails it. One that expects some asks
// `vi.spyOn(console, 'error')` for the calls, and clears them with `mockClear()` when it has seen them.
beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
});

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(calls, 'unexpected output on console.error or console.warn').toEqual([]);
});
