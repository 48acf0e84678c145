import {
  beginNeed,
  keepBrief,
  type NeedDraft,
  publishNeed,
  saveNeed,
  withdrawNeed,
} from '../../modules/needs/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['needs:read', 'needs:write'] } as const;

/** A need in each state that others may not see all of. */
export async function plantNeeds({ context, people, things, secret, owner }: Planting): Promise<void> {
  const actor = people.editor.actor;
  const everybody = owner === 'demo' ? { demonstration: true as const } : undefined;
  const draft = (what: string): NeedDraft => ({
    title: `Behov ${secret(`title of a ${what}`, members)}`,
    today: `I dag ${secret(`text of a ${what}`, members)} venter folk.`,
    whom: secret(`whom of a ${what}`, members),
    where: secret(`where of a ${what}`, members),
    howOften: secret(`how often of a ${what}`, members),
    costOfNothing: secret(`cost of a ${what}`, members),
    knowMet: secret(`how to know of a ${what}`, members),
    visibility: 'organisation',
  });
  const open = (title: string): NeedDraft => ({
    title,
    today: 'Folk venter lenge på svar.',
    whom: 'De som venter',
    knowMet: 'Ingen venter mer enn en uke.',
    visibility: 'public',
  });
  const title = (what: string) =>
    everybody ? `Behov ${secret(`title of a ${what}`, everybody)}` : `Et behov i ${owner} (${what})`;

  const unpublished = await beginNeed(context, actor, draft('draft need'));
  things.need.hidden.push(unpublished.id);

  const own = await beginNeed(context, actor, draft('need for the organisation alone'));
  await publishNeed(context, actor, { id: own.id, revision: own.revision });
  const brief = await keepBrief(context, actor, { id: own.id });
  things.needBrief.hidden.push(`${own.id}/${brief.id}`);
  things.need.hidden.push(own.id);

  const withdrawn = await beginNeed(context, actor, draft('need of the organisation, withdrawn'));
  await publishNeed(context, actor, { id: withdrawn.id, revision: withdrawn.revision });
  await withdrawNeed(context, actor, {
    id: withdrawn.id,
    reason: secret('why a hidden need was withdrawn', members),
  });
  things.need.hidden.push(withdrawn.id);

  // Public now; but what it said while it was the organisation's own is not.
  const opened = await beginNeed(context, actor, draft('need before it was made public'));
  const inside = await publishNeed(context, actor, {
    id: opened.id,
    revision: opened.revision,
    note: secret('note on a version from before it was public', members),
  });
  const saved = await saveNeed(context, actor, {
    id: opened.id,
    revision: inside.revision,
    draft: open(title('need made public')),
  });
  const published = await publishNeed(context, actor, { id: opened.id, revision: saved.revision });
  // And what is being written over it is not either.
  await saveNeed(context, actor, {
    id: opened.id,
    revision: published.revision,
    draft: draft('draft over a public need'),
  });
  const shown = everybody ? things.need.hidden : things.need.shown;
  shown.push(opened.id, published.slug ?? opened.id);
}
