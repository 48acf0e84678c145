import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits, safe in addresses and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. Plain SHA-256 is enough for 256 random bits; it would not be for a password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [hashToken(a), hashToken(b)].map((hash) => Buffer.from(hash, 'hex'));
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
