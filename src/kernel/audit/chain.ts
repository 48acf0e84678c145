import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { AuditDetail } from './tables.ts';

/** What an entry's hash covers, in this order. */
export interface AuditContent {
  readonly stream: string;
  readonly sequence: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: AuditDetail;
  readonly previousHash: string;
}

/** The hash that the first entry of a stream follows. */
export const genesisHash = '0'.repeat(64);

/**
 * SHA-256 (hex) over the canonical JSON (RFC 8785) of the entry and the hash before it: changing, moving or removing
 * an entry breaks the chain, and anybody can work the hashes out again.
 */
export function hashEntry(entry: AuditContent): string {
  return sha256([
    entry.stream,
    entry.sequence,
    entry.at.toISOString(),
    entry.actor,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.detail,
    entry.previousHash,
  ]);
}

/** The heads of all streams at one moment; an anchor chains them, so that a stream cannot lose its tail unseen. */
export type StreamHeads = Readonly<Record<string, { readonly sequence: string; readonly hash: string }>>;

/** SHA-256 (hex) over an anchor and the hash of the anchor before it. */
export function hashAnchor(anchor: {
  readonly sequence: string;
  readonly at: Date;
  readonly heads: StreamHeads;
  readonly previousHash: string;
}): string {
  return sha256([anchor.sequence, anchor.at.toISOString(), anchor.heads, anchor.previousHash]);
}

function sha256(parts: readonly unknown[]): string {
  return createHash('sha256').update(canonicalJson(parts)).digest('hex');
}
