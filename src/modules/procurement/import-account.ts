/** What an import did, as it is told in the end: nothing is dropped silently. */
export interface ImportAccount {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Everything that the source held; the sum of the four below. */
  readonly read: number;
  /** Notices that were not known before. */
  readonly added: number;
  /** Further versions or other content of notices that were known, and what a newer reader read again. */
  readonly changed: number;
  /** The same content, known already. */
  readonly unchanged: number;
  readonly rejected: number;
  /** How often each reason was met. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Why the import could not go on to the end; undefined when it did. */
  readonly broken: { readonly code: string; readonly detail: string } | undefined;
  /** It went on from where an earlier one had stopped. */
  readonly resumed: boolean;
}

/** One thing that was refused. */
export interface Rejection {
  readonly name: string;
  readonly reason: string;
  readonly detail: string | undefined;
}
