import { expect, it } from 'vitest';
import type { Db } from '../kernel/db/tables.ts';
import { tracksFrom } from './tracks.ts';

const db = {} as Db;
const spread = { using: 2, considering: 1, stopped: 0, measuredBy: 1, held: 1, notHeld: 0 };

it('a track is put together from the rooms that know of an innovation', async () => {
  const tracks = tracksFrom(db, {
    adopted: async () => new Map([['a', spread]]),
    ownMeasured: async () =>
      new Map([
        ['a', 3],
        ['b', 1],
      ]),
  });
  const known = await tracks?.(['a', 'b', 'c']);
  expect(known?.get('a')).toEqual({ ...spread, ownMeasured: 3 });
  expect(known?.get('b')).toMatchObject({ using: 0, held: 0, ownMeasured: 1 });
  expect(known?.has('c')).toBe(false);
});

it('no room is asked about nothing, and without rooms there are no tracks', async () => {
  const tracks = tracksFrom(db, {
    adopted: async () => {
      throw new Error('asked');
    },
  });
  expect(await tracks?.([])).toEqual(new Map());
  expect(tracksFrom(db, {})).toBeUndefined();
});
