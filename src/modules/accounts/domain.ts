import { z } from 'zod';
import { isOrganisationNumber } from '../../kernel/organisations/organisation-number.ts';

const nowhere = 'http://nytte.invalid';
const longestPath = 2_000;
/** Where a sign-in must not end: it would begin again, or undo itself. */
const noReturn = /^\/(?:nn\/|en\/)?(?:sign-in|sign-out|signed-out)(?:[/?]|$)/;

/**
 * A path of ours that a sign-in may end at, with its query; undefined for anything else. What a browser could read as
 * another host (`//evil`, `/\evil`, a line break) is no path of ours.
 */
export function ownPath(text: string | undefined): string | undefined {
  if (!text || text.length > longestPath || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text)) {
    return undefined;
  }
  if (!URL.canParse(text, nowhere)) return undefined;
  const url = new URL(text, nowhere);
  const path = url.pathname + url.search;
  return url.origin === nowhere && !path.startsWith('//') && !noReturn.test(path) ? path : undefined;
}

/** What stands at `authorization_details.0.reportees.0.ID` in a set of claims; undefined for nothing. */
export function claimAt(claims: unknown, path: string): unknown {
  // A claim may have a dot in its very name: `https://nytte.example/organisation`.
  if (isObject(claims) && Object.hasOwn(claims, path)) return claims[path];
  let here = claims;
  for (const part of path.split('.')) {
    if (!isObject(here) || !Object.hasOwn(here, part)) return undefined;
    here = here[part];
  }
  return here;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export type ClaimedNumber =
  | { readonly state: 'none' }
  | { readonly state: 'invalid' }
  | { readonly state: 'given'; readonly organisationNumber: string };

/** An organisation number as providers write it: with `0192:` before it (ISO 6523), with spaces, or as a number. */
export function organisationNumberOf(claim: unknown): ClaimedNumber {
  if (claim === undefined || claim === null || claim === '') return { state: 'none' };
  if (typeof claim !== 'string' && typeof claim !== 'number') return { state: 'invalid' };
  const digits = String(claim)
    .trim()
    .replace(/^0192:/, '')
    .replaceAll(' ', '');
  return isOrganisationNumber(digits) ? { state: 'given', organisationNumber: digits } : { state: 'invalid' };
}

const longestName = 120;

/** A name from a claim, on one line; undefined when there is none. */
export function nameOf(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const name = claim
    .normalize()
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim();
  return name === '' ? undefined : name;
}

const email = z.email().max(254);

/** Where the person reads mail, by the provider; undefined when it says nothing, or says that it is not checked. */
export function emailOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  if (claims.email_verified === false || claims.email_verified === 'false') return undefined;
  const parsed = email.safeParse(claims.email);
  return parsed.success ? parsed.data : undefined;
}

/** Stands for a name until its owner has told it: not every provider gives one. */
export const unnamed = '(uten navn)';

/** How far a provider's clock may be from ours, and how old a token may be that was just fetched. */
export const clockToleranceSeconds = 30;
const oldestTokenSeconds = 10 * 60;

/** Whether a token says that it was issued just now: one from the future, or from long ago, was not made for this. */
export function isFresh(issuedAt: number, nowSeconds: number): boolean {
  return (
    issuedAt <= nowSeconds + clockToleranceSeconds &&
    issuedAt >= nowSeconds - oldestTokenSeconds - clockToleranceSeconds
  );
}
