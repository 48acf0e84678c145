import { migrations } from '../../migrations/index.ts';
import type { Config } from '../kernel/config.ts';
import type { ContentFile, ContentKind } from '../kernel/content/kind.ts';
import type { ContentProblem } from '../kernel/content/problem.ts';
import { readContentFolder } from '../kernel/content/read.ts';
import { migrate } from '../kernel/db/migrate.ts';
import { type Database, type DatabaseRole, openDatabase } from '../kernel/db/open.ts';
import type { Db, Tables } from '../kernel/db/tables.ts';
import type { Log } from '../kernel/log.ts';
import { formerMunicipalityContentKind, municipalityContentKind } from '../kernel/organisations/content.ts';
import { createStatisticsCache, type TermStatistics } from '../kernel/search/statistics.ts';
import { type Analyser, createAnalyser } from '../kernel/search/text/analyser.ts';
import { parseLexicon } from '../kernel/search/text/lexicon.ts';
import { topicContentKind } from '../kernel/topics/content.ts';
import type { TopicContent } from '../kernel/topics/schema.ts';
import { parameterContentKind } from '../modules/benefits/public.ts';
import { innovationContentKind } from '../modules/innovations/public.ts';
import { instrumentContentKind } from '../modules/instruments/public.ts';
import { solutionContentKind } from '../modules/solutions/public.ts';

/** What an entry point composes its routes, commands and jobs from. */
export interface Nytte {
  readonly config: Config;
  readonly log: Log;
  readonly db: Db;
  readonly database: Database<Tables>;
  readonly analyser: Analyser;
  readonly statistics: (kind: string) => Promise<TermStatistics>;
  readonly content: ContentSetup;
  readonly close: () => Promise<void>;
}

export interface ContentSetup {
  readonly kinds: readonly ContentKind[];
  readonly lexicon: { readonly files: readonly ContentFile[]; readonly problems: readonly ContentProblem[] };
}

/** Opens the database, brings its tables up to date and reads the vocabulary. */
export async function openNytte(config: Config, role: DatabaseRole, log: Log): Promise<Nytte> {
  const [language, database] = await Promise.all([
    readLanguage(config.contentDir),
    openDatabase<Tables>({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      role,
      poolSize: config.poolSize,
      statementTimeoutMs: config.statementTimeoutMs,
      log,
    }),
  ]);
  try {
    await migrate(database.sql, { migrations });
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    config,
    log,
    db: database.sql,
    database,
    analyser: language.analyser,
    statistics: createStatisticsCache(database.sql),
    content: language.content,
    close: () => database.close(),
  };
}

/** The analyser over the lexicon and LOS as they stand in the content folder, and the kinds of content. */
export async function readLanguage(
  contentDir: string,
): Promise<{ analyser: Analyser; content: ContentSetup }> {
  const [lexiconFiles, topicFiles] = await Promise.all([
    readContentFolder(contentDir, 'lexicon'),
    readContentFolder(contentDir, topicContentKind.folder),
  ]);
  const sources = lexiconFiles
    .filter((file) => file.fault === undefined)
    .map(({ path, text }) => ({ name: path, text }));
  const all = parseLexicon(sources);
  const refused = new Set(all.problems.map(({ file }) => file));
  const lexicon = refused.size === 0 ? all : parseLexicon(sources.filter(({ name }) => !refused.has(name)));
  const topics = topicContentKind.parse(topicFiles).items.map((item) => item.value as TopicContent);
  const analyser = createAnalyser({ lexicon: lexicon.groups, topics });
  const kinds: ContentKind[] = [
    erase(topicContentKind),
    erase(municipalityContentKind),
    erase(formerMunicipalityContentKind),
    erase(instrumentContentKind(analyser)),
    erase(innovationContentKind(analyser)),
    erase(solutionContentKind(analyser)),
    erase(parameterContentKind),
  ];
  const problems = all.problems.map(({ file, line, item, reason }): ContentProblem => {
    return { file, item, code: 'invalid_lexicon', detail: `line ${line}: ${reason}` };
  });
  return { analyser, content: { kinds, lexicon: { files: lexiconFiles, problems } } };
}

/** A list of kinds cannot carry each one's item type; each gets back only what it parsed itself. */
function erase<Item>(kind: ContentKind<Item>): ContentKind {
  return kind as unknown as ContentKind;
}
