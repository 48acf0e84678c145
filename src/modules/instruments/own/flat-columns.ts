import type { Db } from '../../../kernel/db/tables.ts';
import { languages } from '../../../kernel/i18n/language.ts';
import { flatBuilder, sourceColumns, yes } from '../../../kernel/records/flat-builder.ts';
import type { FlatChoice, FlatColumn } from '../../../kernel/records/flat-columns.ts';
import { topicChoices } from '../../../kernel/topics/flat-choices.ts';
import type { InstrumentMessages } from '../messages.nb.ts';
import { messages } from '../messages.ts';
import {
  applicantKinds,
  instrumentCategories,
  instrumentPhases,
  instrumentStatuses,
  ownContributionKinds,
} from '../schema.ts';
import { draftWords } from './words.ts';

/** Rows of deadlines and of sources that the table has room for; a record's further ones are left as they are. */
const deadlineRows = 4;
const sourceRows = 3;

const { field, rowField, choices } = flatBuilder(draftWords);

/** The table in which each row is one instrument of an organisation. */
export async function instrumentTableColumns(db: Db): Promise<FlatColumn[]> {
  const { topics } = await topicChoices(db);
  return [
    field('title', 40, { isRequired: true }),
    field('description', 60),
    field('category', 20, { kind: 'choice', choices: named(instrumentCategories, (m) => m.categories) }),
    field('whoCanApply', 24, { kind: 'choices', choices: named(applicantKinds, (m) => m.applicants) }),
    field('phases', 24, { kind: 'choices', choices: named(instrumentPhases, (m) => m.phases) }),
    field('support', 40),
    field('owners', 30, { kind: 'list', joint: '\n' }),
    field('ownerNote', 30),
    field('minAmountNok', 14, { kind: 'number' }),
    field('maxAmountNok', 14, { kind: 'number' }),
    field('maxSharePercent', 12, { kind: 'number' }),
    field('amountNote', 40),
    field('ownContribution', 20, {
      kind: 'choice',
      choices: choices(ownContributionKinds, ({ contributionChoice }) => contributionChoice),
    }),
    field('minSharePercent', 12, { kind: 'number' }),
    field('contributionNote', 40),
    field('requires', 40, { kind: 'list', joint: '\n' }),
    field('status', 20, {
      kind: 'choice',
      choices: choices(instrumentStatuses, ({ statusChoice }) => statusChoice),
    }),
    field('statusNote', 30),
    field('deadlineText', 30),
    ...Array.from({ length: deadlineRows }, (_, index) => deadlineColumns(index)).flat(),
    ...Array.from({ length: sourceRows }, (_, index) => sourceColumns(draftWords, index)).flat(),
    field('topics', 24, { kind: 'choices', choices: topics }),
    field('keywords', 30, { kind: 'list', joint: ', ' }),
    field('language', 12, {
      kind: 'choice',
      choices: choices(languages, ({ languageChoice }) => languageChoice),
    }),
  ];
}

function deadlineColumns(index: number): FlatColumn[] {
  const place = rowField('deadlines', index, ({ deadline }) => deadline(index + 1));
  return [
    place('date', 12, (m) => [m.deadlineDate], { kind: 'date' }),
    place('isYearly', 10, (m) => [m.isYearlyChoice, m.isYearlyHelp], { kind: 'choice', choices: yes }),
    place('note', 24, (m) => [m.deadlineNote]),
  ];
}

function named<Value extends string>(
  values: readonly Value[],
  pick: (words: InstrumentMessages) => Readonly<Record<Value, string>>,
): FlatChoice[] {
  return values.map((value) => ({
    value,
    label: { nb: pick(messages.nb)[value], nn: pick(messages.nn)[value], en: pick(messages.en)[value] },
  }));
}
