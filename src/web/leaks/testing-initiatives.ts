import {
  beginInitiative,
  type InitiativeBody,
  initiativeBody,
  moveInitiative,
  saveInitiative,
} from '../../modules/initiatives/public.ts';
import type { Planting } from './testing-planting.ts';

const members = { least: 'reader', scopes: ['initiatives:read', 'initiatives:write'] } as const;
/** Notes on phases and who is responsible are told on pages alone. */
const onPages = { least: 'reader' } as const;

/** Initiatives that others may not see, or may not see all of. */
export async function plantInitiatives({ context, people, things, secret, owner }: Planting): Promise<void> {
  const { actor, accountId } = people.editor;
  const everybody = owner === 'demo' ? { demonstration: true as const } : undefined;
  const hidden = (what: string): InitiativeBody =>
    initiativeBody.parse({
      title: `Tiltak ${secret(`title of an ${what}`, members)}`,
      summary: secret(`summary of an ${what}`, members),
      idea: secret(`idea of an ${what}`, members),
      decision: secret(`decision of an ${what}`, members),
      learned: secret(`what was learned by an ${what}`, members),
      socialPartners: secret(`social partners of an ${what}`, members),
      ownerId: accountId,
      ownerRole: secret(`role of the owner of an ${what}`, members),
      participants: [
        {
          name: `Gruppe ${secret(`participant of an ${what}`, members)}`,
          sector: 'voluntary',
          part: 'users',
        },
      ],
      startOn: '2020-01-01',
      dueOn: '2020-02-01',
      visibility: 'organisation',
    });

  const own = await beginInitiative(context, actor, {
    body: hidden('initiative for the organisation alone'),
  });
  await moveInitiative(context, actor, {
    id: own.record.id,
    to: 'idea',
    note: secret('note on a phase of a hidden initiative', onPages),
  });
  things.initiative.hidden.push(own.record.id);

  // Public now; but what it said and what was noted while it was the organisation's own is not.
  const begun = await beginInitiative(context, actor, { body: hidden('initiative before it was opened') });
  const moved = await moveInitiative(context, actor, {
    id: begun.record.id,
    to: 'idea',
    note: secret('note on a phase before the initiative was opened', onPages),
  });
  const open = await saveInitiative(context, actor, {
    id: begun.record.id,
    revision: moved.record.revision,
    body: initiativeBody.parse({
      title: everybody
        ? `Tiltak ${secret('title of an open initiative', everybody)}`
        : `Et tiltak i ${owner}`,
      visibility: 'public',
      ownerId: accountId,
    }),
  });
  const { id, slug } = open.record;
  const shown = everybody ? things.initiative.hidden : things.initiative.shown;
  shown.push(id, slug ?? id);
}
