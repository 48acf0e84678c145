import { describe, expect, it } from 'vitest';
import { type BuyingAnswers, type QuestionName, questionNames, questions } from './answers.ts';
import { assess } from './domain.ts';
import { procedures } from './procedures.ts';

/** Every set of answers, also those with questions that are not answered. */
function* everySet(names: readonly QuestionName[]): Generator<BuyingAnswers> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  for (const answers of everySet(rest)) {
    yield answers;
    for (const answer of questions[name]) yield { ...answers, [name]: answer } as BuyingAnswers;
  }
}

const known = { described: 'known', value: 'above_eea' } as const;

describe('the table of procedures', () => {
  it('leads every set of answers to one procedure with a reason for each question', () => {
    const reached = new Map<string, number>();
    let sets = 0;
    for (const answers of everySet(questionNames)) {
      const { procedure, reasons, weighed } = assess(answers);
      sets += 1;
      reached.set(procedure, (reached.get(procedure) ?? 0) + 1);
      if (reasons.length !== questionNames.length || weighed.length !== procedures.length - 1) {
        throw new Error(`reasons are missing for ${JSON.stringify(answers)}`);
      }
      if (!reasons.some(({ weight }) => weight === 'decides')) throw new Error('nothing decided');
      if (weighed.some((other) => other.procedure === procedure)) throw new Error('weighed against itself');
    }
    expect(sets).toBe(questionNames.reduce((product, name) => product * (questions[name].length + 1), 1));
    expect([...reached.keys()].sort()).toEqual([...procedures].sort());
  });

  it('tells what was not answered, and asks for a dialogue when nothing is', () => {
    const { procedure, missing } = assess({});
    expect(procedure).toBe('market_dialogue');
    expect(missing).toEqual(['described', 'market', 'outcome', 'requirements', 'value']);
  });

  // procurement.md, «Which procedure?», a row each.
  it.each<[string, BuyingAnswers, string]>([
    ['need unknown', { described: 'unknown', market: 'as_is', outcome: 'solution' }, 'market_dialogue'],
    [
      'not on the market, to be developed and then bought',
      { ...known, market: 'none', outcome: 'develop_and_buy' },
      'innovation_partnership',
    ],
    ['only research and development', { ...known, market: 'none', outcome: 'research' }, 'pre_commercial'],
    [
      'need known, solution open',
      { ...known, market: 'adapted', outcome: 'solution', requirements: 'no' },
      'competitive_dialogue',
    ],
    [
      'solution roughly known, adaptation',
      { ...known, market: 'adapted', outcome: 'solution', requirements: 'functions' },
      'negotiation',
    ],
    ['idea or design', { ...known, market: 'unsure', outcome: 'idea' }, 'design_contest'],
    [
      'repeated, changing market',
      { ...known, market: 'as_is', outcome: 'solution', requirements: 'yes', repetition: 'changing' },
      'dynamic_purchasing',
    ],
    [
      'small development by start-ups',
      { ...known, market: 'none', outcome: 'research', startups: 'yes' },
      'startoff',
    ],
    ['as it is', { ...known, market: 'as_is', outcome: 'solution', requirements: 'yes' }, 'open'],
    ['an agreement is there', { ...known, market: 'as_is', supply: 'agreement' }, 'call_off'],
    ['a solution may be used again', { ...known, market: 'adapted', supply: 'reuse' }, 'reuse'],
    ['the market is not known', { ...known, market: 'unsure', outcome: 'solution' }, 'market_dialogue'],
  ])('%s', (_, answers, procedure) => {
    expect(assess(answers).procedure).toBe(procedure);
  });
});

describe('boundaries', () => {
  it('what others have does not help when nothing on the market meets the need', () => {
    const answers: BuyingAnswers = { ...known, market: 'none', outcome: 'solution', supply: 'agreement' };
    expect(assess(answers).procedure).toBe('innovation_partnership');
  });

  // anskaffelsesforskriften § 26-4: what is generally available and needs no special adaptation.
  it('a dynamic purchasing system is never for what must be adapted or made', () => {
    for (const market of ['adapted', 'none', 'unsure'] as const) {
      for (const answers of everySet(questionNames.filter((name) => name !== 'market'))) {
        if (assess({ ...answers, market }).procedure === 'dynamic_purchasing') throw new Error('§ 26-4');
      }
    }
  });

  // anskaffelsesforskriften § 2-5: the contract is mainly research and development.
  it('a pre-commercial procurement is never for who wants to buy the solution in the same contract', () => {
    for (const outcome of ['solution', 'develop_and_buy', 'idea'] as const) {
      for (const answers of everySet(questionNames.filter((name) => name !== 'outcome'))) {
        if (assess({ ...answers, outcome }).procedure === 'pre_commercial') throw new Error('§ 2-5');
      }
    }
  });

  // anskaffelsesforskriften § 13-1: an innovation partnership is for what the market does not have.
  it('an innovation partnership is only for what the market does not have', () => {
    for (const answers of everySet(questionNames)) {
      if (assess(answers).procedure === 'innovation_partnership' && answers.market !== 'none') {
        throw new Error('§ 13-1');
      }
    }
  });

  it('says for each way not chosen what speaks against it, or that it could be used', () => {
    const { weighed } = assess({ ...known, market: 'none', outcome: 'develop_and_buy', requirements: 'no' });
    const against = Object.fromEntries(weighed.map((other) => [other.procedure, other.against]));
    expect(against.open).toEqual(['market', 'outcome', 'requirements']);
    expect(against.pre_commercial).toEqual(['outcome']);
    expect(against.call_off).toEqual(['market', 'supply']);
  });

  it('tells of the time that negotiation takes unless there is time', () => {
    const answers: BuyingAnswers = { ...known, market: 'adapted', requirements: 'functions' };
    expect(assess(answers).risks).toContain('negotiation_takes_time');
    expect(assess({ ...answers, capacity: 'yes' }).risks).not.toContain('negotiation_takes_time');
  });
});

describe('reasons', () => {
  it('the answers that decide are never among those that speak against what is recommended', async () => {
    const { fits } = await import('./fits.ts');
    for (const answers of everySet(questionNames)) {
      const { procedure, reasons } = assess(answers);
      for (const { question, answer, weight } of reasons) {
        if (weight !== 'decides' || answer === undefined) continue;
        if (fits[procedure][question]?.against?.includes(answer)) {
          throw new Error(`${procedure}: ${question} ${answer} of ${JSON.stringify(answers)}`);
        }
      }
    }
  });
});
