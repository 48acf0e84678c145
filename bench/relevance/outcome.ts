import type { Requirement } from '../report/requirement.ts';
import { mean, ratioInterval } from '../report/statistics.ts';
import { decimals, percent, table } from '../report/table.ts';
import { forms, type JudgedNeed, needSets, traits } from './judged-needs.ts';
import { ndcg, recall, reciprocalRank, success } from './metrics.ts';

/** How one way answered one need. */
export interface Answer {
  readonly need: JudgedNeed;
  readonly way: string;
  readonly ndcg10: number;
  readonly recall20: number;
  readonly reciprocalRank: number;
  readonly success5: number;
}

export function judge(need: JudgedNeed, way: string, ranked: readonly string[]): Answer {
  return {
    need,
    way,
    ndcg10: ndcg(ranked, need.grades, 10),
    recall20: recall(ranked, need.grades, 20),
    reciprocalRank: reciprocalRank(ranked, need.grades),
    success5: success(ranked, need.grades, 5),
  };
}

interface Group {
  readonly name: string;
  readonly holds: (need: JudgedNeed) => boolean;
}

const groups: readonly Group[] = [
  { name: 'all', holds: () => true },
  ...needSets.map((set): Group => ({ name: set, holds: (need) => need.set === set })),
  ...forms.map((form): Group => ({ name: form, holds: (need) => need.form === form })),
  ...traits.map((trait): Group => ({ name: trait, holds: (need) => need.traits.includes(trait) })),
];

/** The four measures of each way, over all needs and over each set. */
export function measuresTable(answers: readonly Answer[]): string {
  const rows = groups.slice(0, 1 + needSets.length).flatMap((group) =>
    waysOf(answers).map((way) => {
      const own = answersOf(answers, way, group);
      return [
        `${group.name} (${own.length})`,
        way,
        decimals(mean(own.map((it) => it.ndcg10)), 3),
        decimals(mean(own.map((it) => it.recall20)), 3),
        decimals(mean(own.map((it) => it.reciprocalRank)), 3),
        percent(mean(own.map((it) => it.success5))),
      ];
    }),
  );
  return table(['needs', 'way', 'nDCG@10', 'recall@20', 'MRR', 'right among first 5'], rows);
}

/** nDCG@10 of each way in each form and for each trait, over both sets. */
export function groupsTable(answers: readonly Answer[]): string {
  const ways = waysOf(answers);
  const rows = groups.map((group) => [
    `${group.name} (${answersOf(answers, ways[0] ?? '', group).length})`,
    ...ways.map((way) => decimals(mean(answersOf(answers, way, group).map((it) => it.ndcg10)), 3)),
  ]);
  return table(['nDCG@10', ...ways], rows);
}

/** What issue 2 asks of the relevance, over the whole set. */
export function requirements(answers: readonly Answer[], ours: string, plain: string): Requirement[] {
  const compare = (group: Group) => {
    const mine = answersOf(answers, ours, group).map((it) => it.ndcg10);
    const theirs = answersOf(answers, plain, group).map((it) => it.ndcg10);
    return { mine, theirs, ratio: mean(mine) / mean(theirs) };
  };
  const everyone = groups[0] as Group;
  const all = compare(everyone);
  const [low, high] = ratioInterval(all.mine.map((value, i) => [value, all.theirs[i] ?? 0] as const));
  const success5 = mean(answersOf(answers, ours, everyone).map((it) => it.success5));
  const above = groups
    .filter(({ name }) => [...forms, 'short', 'misspelt', 'compound'].includes(name))
    .map((group): Requirement => {
      const { mine, theirs } = compare(group);
      return {
        text: `nDCG@10 above full-text search: ${group.name}`,
        wanted: `> ${decimals(mean(theirs), 3)}`,
        reached: decimals(mean(mine), 3),
        holds: mean(mine) > mean(theirs),
      };
    });
  return [
    {
      text: 'nDCG@10 beside full-text search, all needs',
      wanted: '≥ +50 %',
      reached: `${signed(all.ratio - 1)} (95 % interval ${signed(low - 1)} to ${signed(high - 1)})`,
      holds: all.ratio >= 1.5,
    },
    ...above,
    {
      text: 'a right case among the first five',
      wanted: '≥ 90 %',
      reached: percent(success5, 1),
      holds: success5 >= 0.9,
    },
  ];
}

/** Needs that got no right case among the first five. Held-out ones are only counted: nobody shall tune to them. */
export function missesText(answers: readonly Answer[], ours: string): string {
  const missed = answers.filter((it) => it.way === ours && it.success5 === 0);
  const dev = missed.filter((it) => it.need.set === 'dev');
  return [
    `No right case among the first five: ${dev.length} of dev, ${missed.length - dev.length} of held-out.`,
    ...dev.map(({ need }) => `- ${need.id} (${[need.form, ...need.traits].join(', ')})`),
  ].join('\n');
}

function waysOf(answers: readonly Answer[]): string[] {
  return [...new Set(answers.map((it) => it.way))];
}

function answersOf(answers: readonly Answer[], way: string, group: Group): Answer[] {
  return answers.filter((it) => it.way === way && group.holds(it.need));
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
}
