import { describe, expect, it } from 'vitest';
import { certaintyOf, chainOf, groupResults, innovationFacets, isSobering } from './domain.ts';
import type { InnovationContent, InnovationResult } from './schema.ts';

const better: InnovationResult = { text: 'Bedre.', status: 'measured', kind: 'effect', direction: 'better' };
const worse: InnovationResult = { text: 'Verre.', status: 'measured', kind: 'effect', direction: 'worse' };
const expected: InnovationResult = { text: 'Ventet.', status: 'expected', kind: 'effect' };
const users: InnovationResult = { text: '18 brukere.', status: 'measured', kind: 'volume' };

describe('certaintyOf', () => {
  it('is that of the surest effect', () => {
    expect(certaintyOf([expected, worse])).toBe('measured');
    expect(certaintyOf([expected])).toBe('expected');
  });

  it('never comes from volume, however well measured', () => {
    expect(certaintyOf([users])).toBe('none');
  });
});

describe('groupResults', () => {
  it('keeps effects and volume apart, the surest effect first', () => {
    expect(groupResults([users, expected, better])).toEqual({
      effects: [better, expected],
      volumes: [users],
    });
  });
});

describe('isSobering', () => {
  it('holds for what failed, was stopped or gave nothing, and not for what is unknown or mixed', () => {
    const outcomes = ['failed', 'stopped', 'gave_nothing', 'not_known', 'mixed', 'worked'] as const;
    expect(outcomes.filter((outcome) => isSobering({ outcome }))).toEqual([
      'failed',
      'stopped',
      'gave_nothing',
    ]);
  });
});

describe('chainOf', () => {
  const idea = { phase: 'idea', outcome: 'not_known', results: [], learned: null, spreadTo: [] } as const;

  it('claims no station that the record does not tell of', () => {
    expect(chainOf(idea)).toEqual({ current: 'initiative', told: ['need'] });
    expect(chainOf({ ...idea, phase: 'in_use', results: [users] }).told).toEqual(['need', 'initiative']);
  });

  it('counts a benefit only where an effect for the better was measured', () => {
    expect(chainOf({ ...idea, phase: 'in_use', results: [worse] }).told).not.toContain('benefit');
    expect(chainOf({ ...idea, phase: 'in_use', results: [better] }).told).toContain('benefit');
  });

  it('has come to adoption when others have taken it into use', () => {
    expect(chainOf({ ...idea, phase: 'in_use', spreadTo: ['Malvik'] }).told).toContain('adoption');
    expect(chainOf({ ...idea, phase: 'spread' }).current).toBe('adoption');
  });

  it('stands nowhere when it has ended, failed or was stopped', () => {
    expect(chainOf({ ...idea, phase: 'ended' }).current).toBeUndefined();
    expect(chainOf({ ...idea, phase: 'in_use', outcome: 'failed' }).current).toBeUndefined();
  });
});

describe('innovationFacets', () => {
  it('finds a record by the themes above its topics, and by those behind it', () => {
    const content = {
      types: ['service'],
      phase: 'ended',
      outcome: 'failed',
      results: [worse],
      topics: ['ord/sykehjem'],
    } as unknown as InnovationContent;
    const facets = innovationFacets(
      content,
      [{ kind: 'municipality', country: 'NO', countyNumber: '46' }],
      () => ['tema/omsorg'],
    );
    expect(facets).toEqual(
      expect.arrayContaining(['topic:tema/omsorg', 'outcome:sobering', 'effect:measured', 'county:46']),
    );
    expect(facets).not.toContain('benefit:measured');
  });
});
