import type { Db } from '../../../kernel/db/tables.ts';
import { draftFaults } from '../../../kernel/records/draft-faults.ts';
import type { DraftFault, DraftSetting } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { findInnovationProblems } from '../content-checks.ts';
import { type InnovationContent, innovationContent } from '../schema.ts';
import { candidateOf } from './content-of-draft.ts';
import { type InnovationDraft, stepOf } from './draft.ts';
import { draftWords } from './words.ts';

/** The checks of content files, and those that a form must make since nobody reads it before it is published. */
export async function complete(
  db: Db,
  draft: InnovationDraft,
  setting: DraftSetting,
): Promise<{ content: InnovationContent | undefined; faults: DraftFault[] }> {
  const parsed = innovationContent.safeParse(candidateOf(draft, setting));
  const faults = [...schemaFaults(setting, parsed.error?.issues ?? []), ...ownFaults(draft, setting)];
  const unknown = parsed.success ? await referenceFaults(db, parsed.data, setting) : [];
  const all = distinct([...faults, ...unknown]);
  return { content: parsed.success && all.length === 0 ? parsed.data : undefined, faults: all };
}

type Issues = Parameters<typeof draftFaults>[0];

function schemaFaults({ language }: DraftSetting, issues: Issues): DraftFault[] {
  const words = draftWords[language];
  return draftFaults(issues, {
    words,
    stepOf,
    listTexts: new Set(['keywords', 'partners', 'spreadTo', 'organisations', 'topics', 'lifeEvents']),
    own: (field, issue) => {
      if (field === 'outcome' && issue.code === 'custom') return words.workedNeedsMeasure;
      if (field === 'yearEnd' && issue.code === 'custom') return words.yearsBackwards;
      return undefined;
    },
  });
}

/** A result must be one of the three that we have words for, and a source must have a name. */
function ownFaults(draft: InnovationDraft, { language }: DraftSetting): DraftFault[] {
  const words = draftWords[language];
  const results = (draft.results ?? []).flatMap(({ status }, index) =>
    status === 'unknown' ? [`results.${index}.status`] : [],
  );
  const sources = (draft.sources ?? []).flatMap(({ title, publisher, url }, index) =>
    !title?.trim() && (publisher?.trim() || url?.trim()) ? [`sources.${index}.title`] : [],
  );
  return [...results, ...sources].map((field) => ({
    field,
    step: stepOf(field),
    message: words.fault[field.replace(/\.\d+/, '')] ?? words.other,
  }));
}

async function referenceFaults(
  db: Db,
  content: InnovationContent,
  { language }: DraftSetting,
): Promise<DraftFault[]> {
  const [topics, instruments, municipalities] = await Promise.all([
    listTopics(db),
    db.selectFrom('instruments').select('slug').execute(),
    db
      .selectFrom('organisations')
      .select('municipality_number')
      .where('municipality_number', 'is not', null)
      .execute(),
  ]);
  const problems = findInnovationProblems([{ id: content.id, file: '', value: content }], {
    topicIds: new Set(topics.keys()),
    instrumentIds: new Set(instruments.map(({ slug }) => slug)),
    municipalityNumbers: new Set(municipalities.flatMap((row) => row.municipality_number ?? [])),
  });
  const fieldOf: Record<string, string> = {
    unknown_topic: 'topics',
    unknown_life_event: 'lifeEvents',
    unknown_instrument: 'instrumentsUsed',
    unknown_municipality: 'organisations',
  };
  return problems.map(({ code }) => {
    const field = fieldOf[code] ?? 'title';
    return { field, step: stepOf(field), message: draftWords[language].unknownReference };
  });
}

function distinct(faults: readonly DraftFault[]): DraftFault[] {
  return [...new Map(faults.map((fault) => [fault.field, fault])).values()];
}
