import type { Language } from '../../kernel/i18n/language.ts';
import type { InnovationHit } from './innovation-hits.ts';
import { messages } from './messages.ts';
import { noTrack } from './ranking/proof.ts';

/**
 * How well a case is proved, and who else uses it, in a sentence or two: why it stands where it stands among those that
 * are about as relevant. Says nothing of others where nothing is recorded of them.
 */
export function proofWords(
  language: Language,
  { proof, track = noTrack, innovation }: Pick<InnovationHit, 'proof' | 'track' | 'innovation'>,
): string {
  const m = messages[language].proof;
  const { using, stopped, measuredBy, held, notHeld, ownMeasured } = track;
  const isOwn = innovation.certainty === 'measured' || ownMeasured > 0;
  const others = Math.max(measuredBy, held + notHeld);
  const known =
    others > 0
      ? m.measuredByOthers(isOwn, others, held, notHeld)
      : m.level[proof.level === 'repeated' ? 'measured' : proof.level];
  return [known, ...(using > 0 ? [m.using(using)] : []), ...(stopped > 0 ? [m.stopped(stopped)] : [])].join(
    ' ',
  );
}
