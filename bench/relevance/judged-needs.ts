import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/kernel/config.ts';
import type { Grades } from './metrics.ts';

export const forms = ['nb', 'nn', 'en'] as const;
export const traits = [
  'short',
  'long',
  'misspelt',
  'compound',
  'everyday',
  'cross-language',
  'hard',
] as const;
export const needSets = ['dev', 'held-out'] as const;
export type NeedSet = (typeof needSets)[number];

const file = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      form: z.enum(forms),
      traits: z.array(z.enum(traits)),
      text: z.string().min(1),
      judged: z.record(z.string(), z.number().int().min(0).max(3)),
    }),
  ),
});

/** A need with the grade of each case that was judged to speak to it. */
export interface JudgedNeed {
  readonly id: string;
  readonly set: NeedSet;
  readonly form: (typeof forms)[number];
  readonly traits: readonly (typeof traits)[number][];
  readonly text: string;
  readonly grades: Grades;
}

/** Both sets, dev first. @throws ZodError when a file is not as bench/relevance/README.md describes. */
export function readJudgedNeeds(): JudgedNeed[] {
  return needSets.flatMap((set) => {
    const text = readFileSync(path.join(projectRoot(), 'bench', 'relevance', `needs-${set}.json`), 'utf8');
    return file
      .parse(JSON.parse(text))
      .items.map(
        ({ judged, ...need }): JudgedNeed => ({ ...need, set, grades: new Map(Object.entries(judged)) }),
      );
  });
}
