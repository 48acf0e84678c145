import { beginInitiative, initiativeBody } from '../../modules/initiatives/public.ts';
import {
  addTrialData,
  amendTrial,
  analyseTrial,
  assignmentCsv,
  assignTrial,
  beginTrial,
  registerTrial,
  type TrialDraft,
} from '../../modules/trials/public.ts';
import type { Planting } from './testing-planting.ts';

const scopes = ['initiatives:read', 'initiatives:write'] as const;
const members = { least: 'reader', scopes } as const;
/** Drafts, who got what, and what stands in the rows. */
const editors = { least: 'editor', scopes } as const;

/** Trials of a hidden and of a public initiative: a draft, and one that is registered, drawn, filled and analysed. */
export async function plantTrials(planting: Planting): Promise<void> {
  for (const visibility of ['organisation', 'public'] as const) await plantInitiative(planting, visibility);
}

async function plantInitiative(planting: Planting, visibility: 'organisation' | 'public'): Promise<void> {
  const { context, people, things, secret, owner } = planting;
  const actor = people.editor.actor;
  const isHidden = visibility === 'organisation';
  const everybody = owner === 'demo' ? ({ demonstration: true } as const) : undefined;
  const what = isHidden ? 'hidden initiative' : 'public initiative';
  const say = (part: string): string => {
    if (isHidden) return secret(`${part} of a trial of a ${what}`, members);
    return everybody
      ? secret(`${part} of a trial of a ${what}`, everybody)
      : `${part} av et forsøk i ${owner}`;
  };
  const title = isHidden
    ? secret(`title of a ${what} with trials`, members)
    : everybody
      ? secret(`title of a ${what} with trials`, everybody)
      : `Tiltak med forsøk i ${owner}`;
  const { record: initiative } = await beginInitiative(context, actor, {
    body: initiativeBody.parse({ title, visibility }),
  });
  const place = isHidden || everybody ? 'hidden' : 'shown';
  things.initiative[place].push(initiative.id);

  const draft = await beginTrial(context, actor, {
    initiativeId: initiative.id,
    draft: {
      ...whole,
      title: secret(`title of a draft trial of a ${what}`, editors),
      hypothesis: secret(`hypothesis of a draft trial of a ${what}`, editors),
    },
  });
  things.trial.hidden.push(draft.record.id);

  const begun = await beginTrial(context, actor, {
    initiativeId: initiative.id,
    draft: { ...whole, title: say('Tittel'), hypothesis: say('Hypotese'), adopt: say('Grense') },
  });
  const { id } = begun.record;
  const { record } = await registerTrial(context, actor, { id });
  await amendTrial(context, actor, {
    id,
    field: 'stopping',
    after: say('Slutt'),
    why: say('Grunn'),
    seen: 0,
  });
  const units = Array.from({ length: 6 }, (_, at) =>
    secret(`unit ${at} of a trial of a ${what}`, { least: 'editor' }),
  );
  const sheet = (headings: string[], rows: string[][]) => ({
    headings,
    rows: rows.map((cells, at) => ({ number: at + 2, cells })),
  });
  await assignTrial(context, actor, {
    id,
    seed: 3,
    list: sheet(
      ['id'],
      units.map((unit) => [unit]),
    ),
  });
  const rows = await assignedRows(planting, id);
  const odd = secret(`value in the data of a trial of a ${what}`, { least: 'editor' });
  await addTrialData(context, actor, {
    id,
    source: 'file',
    fileName: 'data.csv',
    sheet: sheet(
      ['id', 'gruppe', 'dager'],
      rows.map(([unit = '', group = ''], at) => [unit, group, at === 0 ? odd : String(at)]),
    ),
  });
  await analyseTrial(context, actor, { id });
  things.trial[place].push(id, record.slug ?? id);
}

/** Who got what, as the room keeps it. */
async function assignedRows({ context }: Planting, id: string): Promise<string[][]> {
  const csv = await assignmentCsv(context.db, id, 1, 'assigned');
  const [, ...lines] = csv.trim().split('\n');
  return lines.map((line) => line.split(','));
}

const whole: TrialDraft = {
  title: '',
  need: 'Folk venter lenge på svar.',
  change: 'En SMS dagen før.',
  population: 'De som venter.',
  dataBefore: 'none',
  primaryLabel: 'Ventetid',
  primaryKind: 'mean',
  primaryUnit: 'dager',
  primaryBetter: 'lower',
  primaryImportant: '2',
  primaryColumn: 'dager',
  design: 'two_groups',
  groups: [
    { code: 'før', label: 'Som før' },
    { code: 'ny', label: 'Det nye' },
  ],
  unitColumn: 'id',
  groupColumn: 'gruppe',
  sd: '4',
  plannedSize: '64',
  stoppingRule: 'fixed',
  stopping: 'Når mars er over.',
  missingRule: 'complete_case',
  adapt: 'Litt kortere.',
  stop: 'Ikke kortere.',
};
