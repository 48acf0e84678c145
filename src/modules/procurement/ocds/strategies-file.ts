import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { mergeRules, type RuleNode } from './core/rules.ts';

const strategies = z.object({
  omitWhenMerged: z.array(z.string().min(1)),
  wholeListMerge: z.array(z.string().min(1)),
});

/**
 * Reads how fields are merged from a table that `scripts/ocds-strategies.mjs` printed.
 * @throws what `fail` makes, for what is no such table
 */
export async function readStrategies(file: string, fail: (message: string) => Error): Promise<RuleNode> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw fail(`${file} is no JSON: ${cause.message}`);
    throw cause;
  }
  const parsed = strategies.safeParse(json);
  if (!parsed.success) throw fail(`${file} is no table of strategies: ${parsed.error.issues[0]?.message}`);
  return mergeRules(parsed.data);
}
