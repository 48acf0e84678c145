import type { WebhookKind } from './schema.ts';

/** Minutes from one try to the next: ten tries in a little less than three days. */
const waitMinutes = [1, 5, 30, 120, 300, 600, 840, 960, 1_440] as const;

/** When to try again after `tries` tries have failed; undefined when it is time to give up. */
export function nextTryAt(tries: number, now: Date): Date | undefined {
  const minutes = waitMinutes[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

export interface Hearer {
  readonly organisationId: string;
  readonly isDemonstration: boolean;
  readonly hears: 'own' | 'public';
  readonly kinds: readonly string[];
  readonly hearsSince: Date;
}

export interface HeardEvent {
  readonly kind: string;
  readonly at: Date;
  readonly organisationId: string | null;
  readonly isPublic: boolean;
  readonly isDemonstration: boolean;
}

/** Whether a webhook is told of an event: never of what its organisation could not see. */
export function isHeard(hearer: Hearer, event: HeardEvent): boolean {
  return (
    hearer.isDemonstration === event.isDemonstration &&
    hearer.kinds.includes(event.kind) &&
    event.at >= hearer.hearsSince &&
    (hearer.hears === 'own' ? event.organisationId === hearer.organisationId : event.isPublic)
  );
}

/** What is sent: identifiers, kinds, times and links, never words (Standard Webhooks, «Payload structure»). */
export interface WebhookPayload {
  readonly type: WebhookKind | string;
  /** When it happened. */
  readonly timestamp: string;
  readonly data: {
    readonly eventId: string | null;
    readonly organisationId: string | null;
    readonly isPublic: boolean;
    readonly subject: { readonly kind: string; readonly id: string } | null;
    readonly links: { readonly page?: string };
  };
}
