import type { Db } from '../../../kernel/db/tables.ts';
import { draftFaults } from '../../../kernel/records/draft-faults.ts';
import type { DraftFault, DraftSetting } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { findInstrumentProblems } from '../content-checks.ts';
import { type InstrumentContent, instrumentContent } from '../schema.ts';
import { candidateOf } from './content-of-draft.ts';
import { type InstrumentDraft, stepOf } from './draft.ts';
import { draftWords } from './words.ts';

/** Where the form has another name for a field than content files do. */
const formNames: Readonly<Record<string, string>> = {
  name: 'title',
  'ownContribution.required': 'ownContribution',
  'ownContribution.minSharePercent': 'minSharePercent',
  'ownContribution.note': 'contributionNote',
};

/** The checks of content files, and those that a form must make since nobody reads it before it is published. */
export async function complete(
  db: Db,
  draft: InstrumentDraft,
  setting: DraftSetting,
): Promise<{ content: InstrumentContent | undefined; faults: DraftFault[] }> {
  const parsed = instrumentContent.safeParse(candidateOf(draft, setting));
  const faults = [...schemaFaults(setting, parsed.error?.issues ?? []), ...ownFaults(draft, setting)];
  const unknown = parsed.success ? await topicFaults(db, parsed.data, setting) : [];
  const all = [...new Map([...faults, ...unknown].map((fault) => [fault.field, fault])).values()];
  return { content: parsed.success && all.length === 0 ? parsed.data : undefined, faults: all };
}

function schemaFaults({ language }: DraftSetting, issues: Parameters<typeof draftFaults>[0]): DraftFault[] {
  const words = draftWords[language];
  const renamed = issues.map((issue) => {
    const name = formNames[issue.path.join('.')];
    const isDay = issue.path[0] === 'deadlines' && ['month', 'day'].includes(String(issue.path[2]));
    if (isDay) return { ...issue, path: [...issue.path.slice(0, 2), 'date'] };
    return name ? { ...issue, path: [name] } : issue;
  });
  return draftFaults(renamed, {
    words,
    stepOf,
    listTexts: new Set(['keywords', 'owners', 'requires', 'topics']),
    own: (field, issue) => {
      if (field === 'maxAmountNok' && issue.code === 'custom') return words.amountsBackwards;
      if (field === 'minSharePercent' && issue.code === 'custom') return words.shareOfMoneyOnly;
      if (/SharePercent$/.test(field)) return words.notAShare;
      if (/AmountNok$/.test(field)) return words.notAnAmount;
      return undefined;
    },
  });
}

function ownFaults(draft: InstrumentDraft, { language }: DraftSetting): DraftFault[] {
  const words = draftWords[language];
  return (draft.sources ?? []).flatMap(({ title, publisher, url }, index) =>
    !title?.trim() && (publisher?.trim() || url?.trim())
      ? [
          {
            field: `sources.${index}.title`,
            step: 'sources',
            message: words.fault['sources.title'] ?? words.other,
          },
        ]
      : [],
  );
}

async function topicFaults(
  db: Db,
  content: InstrumentContent,
  { language }: DraftSetting,
): Promise<DraftFault[]> {
  const topics = await listTopics(db);
  const problems = findInstrumentProblems(
    [{ id: content.id, file: '', value: content }],
    new Set(topics.keys()),
  );
  return problems.length === 0
    ? []
    : [{ field: 'topics', step: 'sources', message: draftWords[language].unknownReference }];
}
