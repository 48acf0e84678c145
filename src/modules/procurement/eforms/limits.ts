/** What a notice may be at most; beyond it the file is refused before it costs time or memory. */
export interface Limits {
  /** Bytes of the file; characters, where the input is text. */
  readonly maxBytes: number;
  /** Elements inside each other. */
  readonly maxDepth: number;
  /** Elements, attributes, references, comments, instructions and marked sections together. */
  readonly maxNodes: number;
  /** Attributes of one element, declarations of namespaces among them. */
  readonly maxAttributes: number;
}

/** A notice has one node on about 35 bytes: the largest official example (100 lots, all filled in) some 50,000. */
export const defaultLimits: Limits = {
  maxBytes: 50_000_000,
  maxDepth: 100,
  maxNodes: 400_000,
  maxAttributes: 200,
};
