import { describe, expect, it } from 'vitest';
import { sentenceOf } from './news-words.ts';

const told = (state: string, measured = false) =>
  ({ kind: 'adoption.told', detail: { organisationId: 'x', state, measured } }) as const;

describe('news of others who take an innovation over', () => {
  it('names the organisation and what it does', () => {
    expect(sentenceOf('nb', told('considers'), 'Vang kommune')).toBe('Vang kommune vurderer dette.');
    expect(sentenceOf('nn', told('stopped'), 'Vang kommune')).toBe(
      'Vang kommune har slutta, og fortel kva dei lærte.',
    );
    expect(sentenceOf('en', told('uses', true), 'Vang kommune')).toBe(
      'Vang kommune uses it. They have measured what it gave.',
    );
  });

  it('says something sensible of a state that it does not know', () => {
    expect(sentenceOf('nb', told('constructor'), 'Vang kommune')).toContain('vurderer eller bruker');
  });

  it('names who has asked and who has answered', () => {
    const event = { kind: 'adoption.asked', detail: { organisationId: 'x' } } as const;
    expect(sentenceOf('nb', event, 'Lom kommune')).toBe('Lom kommune har spurt dere om dette.');
  });
});
