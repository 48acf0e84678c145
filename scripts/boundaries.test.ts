import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds a small house with the given files and tells which rules it breaks. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nytte-boundaries-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { tsConfig: _, ...options } = config.options;
  const ruleSet = { forbidden: config.forbidden };
  const result = await cruise(['src'], { ...options, baseDir: folder, validate: true, ruleSet });
  const { summary } = result.output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
}

const value = 'export const value = 1;\n';
const use = (target: string) => `import { value } from '${target}';\nexport const twice = value * 2;\n`;

describe('the rules of the house', () => {
  it('allow a house that keeps them', async () => {
    const kept = {
      'src/kernel/db/open.ts': value,
      'src/ui/layout.ts': value,
      'src/modules/needs/queries.ts': use('../../kernel/db/open.ts'),
      'src/modules/needs/public.ts': "export { twice as value } from './queries.ts';\n",
      'src/modules/evidence/brief.ts': use('../needs/public.ts'),
      'src/modules/evidence/public.ts': "export { twice as value } from './brief.ts';\n",
      'src/web/app.ts': use('../modules/evidence/public.ts'),
    };
    expect(await brokenRules(kept)).toEqual([]);
  });

  it.each([
    [
      'an import circle',
      'no-circles',
      {
        'src/kernel/a.ts': use('./b.ts'),
        'src/kernel/b.ts': "import { twice } from './a.ts';\nexport const value = () => twice;\n",
      },
    ],
    [
      'a kernel that imports a module',
      'kernel-stands-alone',
      { 'src/kernel/a.ts': use('../modules/needs/public.ts'), 'src/modules/needs/public.ts': value },
    ],
    [
      'a kernel that imports ui',
      'kernel-stands-alone',
      { 'src/kernel/a.ts': use('../ui/layout.ts'), 'src/ui/layout.ts': value },
    ],
    [
      'ui that imports a module',
      'ui-knows-only-language',
      { 'src/ui/a.ts': use('../modules/needs/public.ts'), 'src/modules/needs/public.ts': value },
    ],
    [
      'ui that imports the database',
      'ui-knows-only-language',
      { 'src/ui/a.ts': use('../kernel/db/open.ts'), 'src/kernel/db/open.ts': value },
    ],
    [
      'a module that climbs in by the window',
      'modules-meet-at-the-door',
      { 'src/modules/evidence/a.ts': use('../needs/queries.ts'), 'src/modules/needs/queries.ts': value },
    ],
    [
      'an entry point that climbs in by the window',
      'entry-points-use-the-door',
      { 'src/web/a.ts': use('../modules/needs/queries.ts'), 'src/modules/needs/queries.ts': value },
    ],
    [
      'a module that imports an entry point',
      'modules-know-no-entry-point',
      { 'src/modules/needs/a.ts': use('../../web/app.ts'), 'src/web/app.ts': value },
    ],
    [
      'a domain that reads files',
      'rules-are-pure',
      {
        'src/modules/needs/domain.ts':
          "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n",
      },
    ],
    [
      'a schema that queries',
      'rules-are-pure',
      { 'src/modules/needs/schema.ts': use('./queries.ts'), 'src/modules/needs/queries.ts': value },
    ],
    [
      'a text core that leans on the kernel',
      'text-core-is-a-library',
      { 'src/kernel/search/text/a.ts': use('../../db/open.ts'), 'src/kernel/db/open.ts': value },
    ],
    [
      'a ranking core that leans on its module',
      'ranking-core-is-a-library',
      { 'src/modules/evidence/ranking/rank.ts': use('../brief.ts'), 'src/modules/evidence/brief.ts': value },
    ],
    [
      'a valuation core that leans on its module',
      'valuation-core-is-a-library',
      {
        'src/modules/benefits/valuation/npv.ts': use('../parameters.ts'),
        'src/modules/benefits/parameters.ts': value,
      },
    ],
    [
      'a valuation core that reads files',
      'valuation-core-is-a-library',
      {
        'src/modules/benefits/valuation/npv.ts':
          "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n",
      },
    ],
    [
      'a notice reader that leans on its module',
      'eforms-core-is-a-library',
      {
        'src/modules/procurement/eforms/read.ts': use('../queries.ts'),
        'src/modules/procurement/queries.ts': value,
      },
    ],
    [
      'an OCDS core that leans on its module',
      'ocds-core-is-a-library',
      {
        'src/modules/procurement/ocds/core/merge.ts': use('../export.ts'),
        'src/modules/procurement/ocds/export.ts': value,
      },
    ],
    [
      'a reader of wording that reads files',
      'wording-core-is-a-library',
      {
        'src/modules/procurement/wording/detect.ts':
          "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n",
      },
    ],
    [
      'a trial core that leans on its module',
      'trial-core-is-a-library',
      { 'src/modules/trials/core/a.ts': use('../actions.ts'), 'src/modules/trials/actions.ts': value },
    ],
    [
      'a trial core that reads files',
      'trial-core-is-a-library',
      {
        'src/modules/trials/core/a.ts':
          "import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n",
      },
    ],
    [
      'a page that queries',
      'pages-take-types-from-queries',
      { 'src/modules/needs/pages.tsx': use('./queries.ts'), 'src/modules/needs/queries.ts': value },
    ],
  ])('catch %s', async (_, rule, files) => {
    expect(await brokenRules(files as unknown as Record<string, string>)).toEqual([rule]);
  });

  it('let a page name the types of a query', async () => {
    const files = {
      'src/modules/needs/pages.tsx':
        "import type { Need } from './queries.ts';\nexport const page = (need: Need) => need;\n",
      'src/modules/needs/queries.ts': 'export type Need = string;\n',
    };
    expect(await brokenRules(files)).toEqual([]);
  });
});
