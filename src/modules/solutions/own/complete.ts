import type { Db } from '../../../kernel/db/tables.ts';
import { draftFaults } from '../../../kernel/records/draft-faults.ts';
import type { DraftFault, DraftSetting } from '../../../kernel/records/kind.ts';
import { listTopics } from '../../../kernel/topics/queries.ts';
import { findSolutionProblems } from '../content-checks.ts';
import { listBuiltOn } from '../queries.ts';
import { type SolutionContent, solutionContent } from '../schema.ts';
import { candidateOf } from './content-of-draft.ts';
import { type SolutionDraft, stepOf } from './draft.ts';
import { draftWords } from './words.ts';

/** The checks of content files, and those that a form must make since nobody reads it before it is published. */
export async function complete(
  db: Db,
  draft: SolutionDraft,
  setting: DraftSetting,
): Promise<{ content: SolutionContent | undefined; faults: DraftFault[] }> {
  const parsed = solutionContent.safeParse(candidateOf(draft, setting));
  const faults = [...schemaFaults(setting, parsed.error?.issues ?? []), ...ownFaults(draft, setting)];
  const unknown = parsed.success ? await referenceFaults(db, parsed.data, setting) : [];
  const all = [...new Map([...faults, ...unknown].map((fault) => [fault.field, fault])).values()];
  return { content: parsed.success && all.length === 0 ? parsed.data : undefined, faults: all };
}

function schemaFaults({ language }: DraftSetting, issues: Parameters<typeof draftFaults>[0]): DraftFault[] {
  const words = draftWords[language];
  const renamed = issues.map((issue) =>
    issue.path[0] === 'licence' ? { ...issue, path: ['licence'] } : issue,
  );
  return draftFaults(renamed, {
    words,
    stepOf,
    listTexts: new Set(['keywords', 'providers', 'standards', 'builtOn', 'topics']),
    own: (field, issue) => {
      if (field === 'licence') return words.notALicence;
      if (field === 'repository' && issue.code === 'custom') return words.licenceWithoutCode;
      if (/^(terms|frameworks)\..*\.source$/.test(field)) return words.notAnAddress;
      if (/^frameworks\.\d+\.to$/.test(field) && issue.code === 'custom') return words.datesBackwards;
      if (field === 'contact' || field === 'repository') return words.notAnAddress;
      return undefined;
    },
  });
}

function ownFaults(draft: SolutionDraft, { language }: DraftSetting): DraftFault[] {
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

async function referenceFaults(
  db: Db,
  content: SolutionContent,
  { language }: DraftSetting,
): Promise<DraftFault[]> {
  const [topics, builtOn] = await Promise.all([listTopics(db), listBuiltOn(db, content.builtOn)]);
  const problems = findSolutionProblems([{ id: content.id, file: '', value: content }], {
    topicIds: new Set(topics.keys()),
    innovationIds: new Set(builtOn.map(({ slug }) => slug)),
    municipalityNumbers: new Set(
      content.providers.flatMap(({ municipalityNumber }) => municipalityNumber ?? []),
    ),
  });
  return problems.map(({ code }) => {
    const field = code === 'unknown_innovation' ? 'builtOn' : 'topics';
    return { field, step: stepOf(field), message: draftWords[language].unknownReference };
  });
}
