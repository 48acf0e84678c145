import { readJudgedNeeds } from './relevance/judged-needs.ts';
import { groupsTable, judge, measuresTable, missesText, requirements } from './relevance/outcome.ts';
import { createWays, fullTextName, nytteName } from './relevance/ways.ts';
import { serverVersion } from './report/machine.ts';
import type { Measurement } from './report/measurement.ts';
import { requirementTable } from './report/requirement.ts';
import { openTemporaryNytte } from './temporary-nytte.ts';

/** Asks the product and the ways it is held against for every judged need. */
export async function measureRelevance(): Promise<Measurement> {
  const { nytte, remove } = await openTemporaryNytte();
  try {
    const answers = [];
    const ways = await createWays(nytte);
    for (const need of readJudgedNeeds()) {
      for (const way of ways) answers.push(judge(need, way.name, await way.find(need.text)));
    }
    return {
      server: await serverVersion(nytte.db),
      sections: [
        measuresTable(answers),
        groupsTable(answers),
        missesText(answers, nytteName),
        requirementTable(requirements(answers, nytteName, fullTextName)),
      ],
    };
  } finally {
    await remove();
  }
}
