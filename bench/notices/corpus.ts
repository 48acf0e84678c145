import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/kernel/config.ts';
import { syntheticNotice } from '../../src/modules/procurement/testing-synthetic-notice.ts';

export interface Corpus {
  readonly name: string;
  readonly notices: readonly Buffer[];
}

/** Real notices, where they lie beside the project; otherwise notices of our own making, which the report says. */
export function noticeCorpus(): Corpus {
  const folder = path.join(projectRoot(), '..', 'shared', 'data');
  const folders = ['eforms-sdk/notices', 'doffin-notices']
    .map((part) => path.join(folder, part))
    .filter((part) => existsSync(part));
  if (folders.length === 0)
    return {
      name: 'made notices',
      notices: [1, 2, 3, 4, 8, 16].map((lots) => Buffer.from(syntheticNotice(lots))),
    };
  return {
    name: 'official examples and Norwegian notices',
    notices: folders.flatMap((part) =>
      readdirSync(part)
        .filter((name) => name.endsWith('.xml'))
        .sort()
        .map((name) => readFileSync(path.join(part, name))),
    ),
  };
}
