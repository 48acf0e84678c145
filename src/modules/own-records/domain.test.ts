import { expect, test } from 'vitest';
import { reviewObstacle, standingOf } from './domain.ts';

test('four eyes: neither an author nor the asker reviews', () => {
  const review = { askedBy: 'a', authorIds: ['b'] };
  expect(reviewObstacle({ ...review, reviewerId: 'a' })).toBe('asker');
  expect(reviewObstacle({ ...review, reviewerId: 'b' })).toBe('author');
  expect(reviewObstacle({ ...review, reviewerId: 'c' })).toBeUndefined();
});

test('a published record with a draft is published; one in review is in review', () => {
  const published = { state: 'published', publishedVersion: 1, isPublic: true };
  expect(standingOf(published, false)).toBe('published');
  expect(standingOf(published, true)).toBe('in_review');
  expect(standingOf({ state: 'draft', publishedVersion: null, isPublic: false }, false)).toBe('draft');
  expect(standingOf({ state: 'withdrawn', publishedVersion: 2, isPublic: false }, false)).toBe('withdrawn');
});
