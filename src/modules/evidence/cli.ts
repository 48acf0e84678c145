import type { Command } from 'commander';
import { makeBrief } from './brief.ts';
import type { BriefContext } from './context.ts';
import { presentBrief } from './present.ts';
import { briefRequest, noFilter } from './schema.ts';

/** `nytte brief`: the same answer as `POST /api/v1/brief`. */
export function registerBriefCommand(
  program: Command,
  withContext: (work: (context: BriefContext) => Promise<void>) => Promise<void>,
  fail: (message: string) => Error,
): void {
  program
    .command('brief')
    .argument('<need>', 'the need, in plain words')
    .option('--organisation <reference>', 'organisation number, municipality number or name')
    .option('--limit <number>', 'the most hits in each section, 1–100', Number, 20)
    .option('--language <language>', 'nb, nn or en', 'nb')
    .option('--json', 'print the whole brief as JSON')
    .description('what is known about a need: who has met it, what it gave, and which support there is')
    .action(async (need: string, options: Record<string, unknown>) => {
      const { organisation, limit, language, json } = options;
      const parsed = briefRequest.safeParse({ need, organisation, limit, language });
      if (!parsed.success) {
        throw fail(
          parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
        );
      }
      await withContext(async (context) => {
        const brief = await makeBrief(context, { ...parsed.data, filter: noFilter });
        if (brief.unknownOrganisation) throw fail(`no organisation "${brief.unknownOrganisation}".`);
        const presented = presentBrief(brief, parsed.data.language);
        process.stdout.write(json ? `${JSON.stringify(presented, null, 2)}\n` : asText(presented));
      });
    });
}

function asText(brief: ReturnType<typeof presentBrief>): string {
  const hits = brief.innovations.map(
    (hit) =>
      `${Math.round(hit.score * 100)
        .toString()
        .padStart(3)} %  ${hit.title}\n       ${hit.proof.text}\n       ${hit.why.join('; ')}\n`,
  );
  const support = brief.instruments.map((hit) => `       ${hit.title} (${hit.owners.join(', ')})\n`);
  return `${brief.summary}\n\n${hits.join('')}\n${support.join('')}`;
}
