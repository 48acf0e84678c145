/** What a measurement has to tell: Markdown, section by section. */
export interface Measurement {
  /** The version of the database server, where one was used. */
  readonly server?: string;
  readonly sections: readonly string[];
  /** True when something that must never happen has happened: the command then ends with status 1. */
  readonly failed?: boolean;
}
