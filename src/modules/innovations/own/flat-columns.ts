import type { Db } from '../../../kernel/db/tables.ts';
import { languages } from '../../../kernel/i18n/language.ts';
import { flatBuilder, sourceColumns } from '../../../kernel/records/flat-builder.ts';
import type { FlatChoice, FlatColumn } from '../../../kernel/records/flat-columns.ts';
import { topicChoices } from '../../../kernel/topics/flat-choices.ts';
import {
  innovationDegrees,
  innovationOutcomes,
  innovationPhases,
  innovationTypes,
  resultDirections,
} from '../schema.ts';
import { innovationFacetWord } from '../words.ts';
import { draftWords } from './words.ts';

/** Rows of results and of sources that the table has room for; a record's further ones are left as they are. */
const resultRows = 5;
const sourceRows = 3;

const { field, rowField, choices } = flatBuilder(draftWords);

/** The table in which each row is one innovation of an organisation. */
export async function innovationTableColumns(db: Db): Promise<FlatColumn[]> {
  const topics = await topicChoices(db);
  const instruments = await db.selectFrom('instruments').select(['slug', 'name']).orderBy('name').execute();
  const support = instruments.map(({ slug, name }) => ({
    value: slug,
    label: { nb: name, nn: name, en: name },
  }));
  return [
    field('title', 40, { isRequired: true }),
    field('need', 60),
    field('topics', 24, { kind: 'choices', choices: topics.topics }),
    field('lifeEvents', 24, { kind: 'choices', choices: topics.lifeEvents }),
    field('solution', 60),
    field('types', 24, { kind: 'choices', choices: facets('type', innovationTypes) }),
    field('degree', 18, { kind: 'choice', choices: facets('degree', innovationDegrees) }),
    field('phase', 18, { kind: 'choice', choices: facets('phase', innovationPhases) }),
    field('yearStart', 10, { kind: 'year' }),
    field('yearEnd', 10, { kind: 'year' }),
    field('partners', 30, { kind: 'list', joint: '\n' }),
    field('spreadTo', 30, { kind: 'list', joint: '\n' }),
    field('instrumentsUsed', 24, { kind: 'choices', choices: support }),
    field('outcome', 24, {
      kind: 'choice',
      choices: choices(innovationOutcomes, ({ outcomeChoice }) => outcomeChoice),
    }),
    field('outcomeReason', 40),
    field('learned', 40),
    ...Array.from({ length: resultRows }, (_, index) => resultColumns(index)).flat(),
    ...Array.from({ length: sourceRows }, (_, index) => sourceColumns(draftWords, index)).flat(),
    field('keywords', 30, { kind: 'list', joint: ', ' }),
    field('language', 12, {
      kind: 'choice',
      choices: choices(languages, ({ languageChoice }) => languageChoice),
    }),
  ];
}

function resultColumns(index: number): FlatColumn[] {
  const place = rowField('results', index, ({ result }) => result(index + 1));
  return [
    place('text', 50, (m) => [m.resultText, m.resultTextHelp]),
    place('status', 14, (m) => [m.status, m.statusHelp], {
      kind: 'choice',
      choices: choices(['measured', 'estimated', 'expected'], ({ statusChoice }) => statusChoice),
    }),
    place('kind', 14, (m) => [m.kind, m.kindHelp], {
      kind: 'choice',
      choices: choices(['effect', 'volume'], ({ kindChoice }) => kindChoice),
    }),
    place('direction', 14, (m) => [m.direction, m.directionHelp], {
      kind: 'choice',
      choices: choices(resultDirections, ({ directionChoice }) => directionChoice),
    }),
    place('figure', 12, (m) => [m.figure, m.figureHelp], { kind: 'number' }),
    place('unit', 24, (m) => [m.unit, m.unitHelp]),
  ];
}

function facets(facet: string, values: readonly string[]): FlatChoice[] {
  return values.map((value) => ({
    value,
    label: {
      nb: innovationFacetWord('nb', facet, value),
      nn: innovationFacetWord('nn', facet, value),
      en: innovationFacetWord('en', facet, value),
    },
  }));
}
