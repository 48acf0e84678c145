import type { Db } from '../../../kernel/db/tables.ts';
import { csvText } from '../../../kernel/http/csv.ts';
import { languages } from '../../../kernel/i18n/language.ts';
import { answerQuestion, columnsOf, recordsOf } from './answer.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { indicatorNames, indicatorOf, queryVersion } from './indicators.ts';
import { statisticsQuery } from './schema.ts';

interface CommandSetup {
  readonly run: <T>(work: (nytte: { readonly db: Db }) => Promise<T>) => Promise<T>;
  readonly fail: (message: string) => Error;
}

/** What `nytte notices stats` prints: the records of the CSV file and the API. @throws what `fail` makes of a fault. */
export async function countText(
  words: Readonly<Record<string, string>>,
  format: string,
  { run, fail }: CommandSetup,
): Promise<string> {
  if (format !== 'csv' && format !== 'json') throw fail('--format is csv or json.');
  const parsed = statisticsQuery.safeParse(words);
  if (!parsed.success)
    throw fail(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '));
  const table = await run(({ db }) => answerQuestion(db, parsed.data));
  const records = recordsOf(table);
  return format === 'json'
    ? `${JSON.stringify({ ...table, rows: records }, null, 2)}\n`
    : csvText(columnsOf(table), records);
}

/** What `nytte notices stats --list` prints: every indicator with its rule, fields, stages and units. */
export function listText(wanted: string, fail: (message: string) => Error): string {
  const language = languages.find((one) => one === wanted);
  if (!language) throw fail('--language is nb, nn or en.');
  const texts = indicatorTexts[language];
  const lines = indicatorNames.map((name) => {
    const { fields, stages, units } = indicatorOf(name);
    return `${name}\n  ${texts.indicators[name].name}. ${texts.indicators[name].rule}\n  ${fields.join(', ')} · ${stages.join(', ')} · ${units.join(', ')}\n`;
  });
  return `query version ${queryVersion}\n\n${lines.join('\n')}`;
}
