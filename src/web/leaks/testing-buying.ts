import { keepAssessment, saveAssessment } from '../../modules/buying/public.ts';
import type { Planting } from './testing-planting.ts';

/** Assessments are on no API. */
const people = { least: 'reader' } as const;

/** An assessment of a purchase with a draft specification, and a version before it. */
export async function plantBuying(planting: Planting): Promise<void> {
  const { context, people: who, things, secret } = planting;
  const actor = who.editor.actor;
  const { id } = await keepAssessment(context, actor, {
    draft: { title: secret('title of an assessment before', people), market: 'none' },
    of: { need: undefined, initiative: undefined },
    language: 'nb',
  });
  await saveAssessment(context, actor, {
    id,
    version: 1,
    draft: {
      title: secret('title of an assessment', people),
      background: secret('background of an assessment', people),
      functions: [{ what: secret('requirement of an assessment', people) }],
      criteria: [{ name: secret('criterion of an assessment', people), weight: '100' }],
      described: 'known',
      market: 'none',
    },
  });
  things.purchaseAssessment.hidden.push(id);
}
