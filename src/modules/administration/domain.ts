import { osloDay } from '../../kernel/i18n/format.ts';

/** How long a link to join works. */
export const invitationDays = 14;

/** How many organisations somebody may wait for at the same time. */
export const mostRequestsWaiting = 3;

/** After so many days without an answer, something is stuck. */
export const stuckAfterDays = { request: 3, review: 14, correction: 14 } as const;

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** Where an invitation stands at a moment. One that was used stays used, whatever came after. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Date | null;
    readonly withdrawnAt: Date | null;
    readonly expiresAt: Date;
  },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.withdrawnAt) return 'withdrawn';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

/** The moment at which a Norwegian calendar day, `YYYY-MM-DD`, begins. Clocks are never changed at midnight. */
export function beginningOfDay(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return osloDay(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

/** The day after a calendar day. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Whether what somebody typed to confirm is the name that they were asked to type. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
  return plain(typed) === plain(name);
}
