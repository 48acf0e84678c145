import type { Role, Scope } from '../../kernel/identity/actor.ts';
import { roles } from '../../kernel/identity/actor.ts';

/** Which world and organisation something belongs to. */
export type Owner = 'alfa' | 'beta' | 'demo';

/** Who asks. */
export interface Asker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly accountId?: string;
  readonly csrfToken?: string;
  readonly owner?: Owner;
  readonly role?: Role;
  readonly scopes?: readonly Scope[];
  readonly isPlatform?: true;
  readonly isDemonstration?: true;
}

/**
 * Who may meet a planted word: the row of the expected table. Whoever fits any of the keys may.
 * - `least`: members of its organisation with this role or a higher one.
 * - `scopes`: API clients of its organisation with one of these.
 * - `platform`: platform administrators of the same world.
 * - `account`: the person whom it is about.
 * - `demonstration`: everybody who is here for demonstration.
 */
export interface Readers {
  readonly least?: Role;
  readonly scopes?: readonly Scope[];
  readonly platform?: true;
  readonly account?: string;
  readonly demonstration?: true;
}

export interface Secret {
  readonly what: string;
  readonly owner: Owner;
  readonly word: string;
  readonly readers: Readers;
}

/** Whether the table lets `asker` meet the word of `secret`. */
export function mayKnow(asker: Asker, { owner, readers }: Secret): boolean {
  const isOneWorld = (owner === 'demo') === (asker.isDemonstration === true);
  if (!isOneWorld) return false;
  if (readers.demonstration) return true;
  if (readers.platform && asker.isPlatform) return true;
  if (readers.account !== undefined && readers.account === asker.accountId) return true;
  if (asker.owner !== owner) return false;
  if (asker.role && readers.least) return roles.indexOf(asker.role) >= roles.indexOf(readers.least);
  return asker.scopes?.some((scope) => readers.scopes?.includes(scope)) ?? false;
}

/** Plants words that stand nowhere else, and remembers who may meet them. */
export class Secrets {
  readonly all: Secret[] = [];

  /** @returns the word, to be put where only its readers look. */
  plant(owner: Owner, what: string, readers: Readers): string {
    // Letters alone, so that search takes it for a word, and long enough to be nobody else's.
    const number = String(this.all.length).replaceAll(
      /\d/g,
      (digit) => 'bdfgklmprs'[Number(digit)] as string,
    );
    const word = `zqx${number}hemmelig${owner}`;
    this.all.push({ what, owner, word, readers });
    return word;
  }

  /** The planted words in a text, whole or as part of something. */
  foundIn(text: string): readonly Secret[] {
    if (!text.toLowerCase().includes('zqx')) return [];
    const lower = text.toLowerCase();
    return this.all.filter(({ word }) => lower.includes(word));
  }
}
