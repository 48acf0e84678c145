import type { OwnRecordKindName } from '../../kernel/records/kind.ts';
import {
  answerReview,
  askReview,
  beginRecord,
  findKind,
  publishOwnRecord,
  saveRecord,
  sendCorrection,
  withdrawRecord,
} from '../../modules/own-records/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['records:read', 'records:write'] } as const;

/** An innovation, an instrument and a solution in each state that others may not see all of. */
export async function plantRecords(planting: Planting): Promise<void> {
  for (const name of ['innovation', 'instrument', 'solution'] as const) await plantKind(planting, name);
}

async function plantKind(planting: Planting, name: OwnRecordKindName): Promise<void> {
  const { context, people, things, secret, owner } = planting;
  const kind = findKind(name);
  if (!kind) throw new Error(`There is no kind ${name}.`);
  const editor = people.editor.actor;
  const language = 'nb' as const;
  const begin = (body: unknown) => beginRecord(context, editor, { kind, language, body });
  const bodies = bodiesOf[name];
  const records = things.record.hidden;
  const words = (what: string) =>
    [
      secret(`title of a ${what}`, members),
      secret(`text of a ${what}`, members),
      secret(`keyword of a ${what}`, members),
    ] as const;

  const draft = await begin(bodies(...words(`draft ${name}`)));
  records.push(`${name}/${draft.id}`);

  // Waits for a colleague, who has sent it back once with words for its author.
  const reviewed = await begin(bodies(...words(`${name} under review`)));
  const at = { kind, id: reviewed.id, revision: reviewed.revision, language };
  await askReview(context, editor, at);
  const [review] = await context.db
    .selectFrom('record_reviews')
    .select('id')
    .where('record_id', '=', reviewed.id)
    .execute();
  await answerReview(context, people.administrator.actor, {
    ...at,
    reviewId: review?.id ?? '',
    decision: 'return',
    words: secret(`answer to the review of an ${name}`, members),
  });
  records.push(`${name}/${reviewed.id}`);

  // Public once, and taken back.
  const gone = await begin(bodies(...words(`withdrawn ${name}`)));
  const out = await publishOwnRecord(context, editor, {
    kind,
    id: gone.id,
    revision: gone.revision,
    language,
  });
  await withdrawRecord(context, editor, { kind, id: gone.id, revision: out.revision });
  records.push(`${name}/${gone.id}`);
  things[name].hidden.push(out.slug ?? '', out.id);

  const everybody = owner === 'demo' ? { demonstration: true as const } : undefined;
  const title = everybody ? secret(`title of a published ${name}`, everybody) : `Ny ${name} i ${owner}`;
  const open = await begin(bodies(title, 'Noe som alle kan lese.', 'aapent'));
  const note = secret(`note on a version of an ${name}`, members);
  const shown = await publishOwnRecord(context, editor, {
    kind,
    id: open.id,
    revision: open.revision,
    language,
    note,
  });
  await saveRecord(context, editor, {
    kind,
    id: open.id,
    revision: shown.revision,
    body: bodies(...words(`draft over a published ${name}`)),
  });
  // That it exists is known to all; what is being written over it is not.
  things.record[everybody ? 'hidden' : 'shown'].push(`${name}/${open.id}`);
  things[name][everybody ? 'hidden' : 'shown'].push(shown.slug ?? '', shown.id);
  await plantCorrection(planting, name, shown.slug ?? '');
}

/** A reader tells of a fault: for those who keep the record, and for nobody else. */
async function plantCorrection(
  { context, people, things, secret }: Planting,
  name: OwnRecordKindName,
  slug: string,
): Promise<void> {
  const kind = findKind(name);
  if (!kind) return;
  const readers = { least: 'editor' } as const;
  await sendCorrection(context, people.reader.actor, {
    kind,
    slug,
    message: `Feil: ${secret(`message of a correction to an ${name}`, readers)}`,
    source: `https://example.org/${secret(`source of a correction to an ${name}`, readers)}`,
    email: `${secret(`e-mail of who corrected an ${name}`, readers)}@example.org`,
    language: 'nb',
  });
  const rows = await context.db
    .selectFrom('corrections')
    .select('id')
    .orderBy('received_at', 'desc')
    .limit(1)
    .execute();
  things.correction.hidden.push(...rows.map(({ id }) => id));
}

const source = {
  title: 'Et eksempel',
  publisher: 'Eksempel',
  year: '2026',
  url: 'https://example.org/eksempel',
};

const innovation = (title: string, text: string, keyword: string) => ({
  language: 'nb',
  title,
  need: `Behovet var ${text}.`,
  solution: `De gjorde ${text}.`,
  types: ['service'],
  degree: 'incremental',
  phase: 'trial',
  yearStart: '2026',
  outcome: 'not_known',
  results: [{ text: `De venter ${text}.`, status: 'expected', kind: 'effect', direction: 'better' }],
  sources: [source],
  keywords: `${keyword}\neksempel\nprøve`,
});

const instrument = (title: string, text: string, keyword: string) => ({
  language: 'nb',
  title,
  description: `Støtte til ${text}.`,
  category: 'economic',
  whoCanApply: ['municipality'],
  phases: ['trial'],
  support: text,
  ownContribution: 'none_stated',
  status: 'open',
  sources: [source],
  keywords: `${keyword}\neksempel\nprøve`,
});

const solution = (title: string, text: string, keyword: string) => ({
  language: 'nb',
  title,
  kind: 'cloud_service',
  phase: 'in_use',
  need: `Behovet var ${text}.`,
  description: `Den gjør ${text}.`,
  terms: { price: { text } },
  frameworks: [{ name: text, owner: text, from: '2026-01-01', to: '2026-12-31' }],
  sources: [source],
  keywords: `${keyword}\neksempel\nprøve`,
});

const bodiesOf = { innovation, instrument, solution } as const;
