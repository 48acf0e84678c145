/** Why a file is not read as a notice. */
export type FaultCode =
  | 'empty'
  | 'too_large'
  | 'wrong_encoding'
  | 'not_well_formed'
  | 'doctype'
  | 'unknown_entity'
  | 'too_deep'
  | 'too_many_nodes'
  | 'too_many_attributes'
  | 'not_a_notice';

/**
 * The one error that reading a notice throws. `position` counts characters of the decoded text from 0 (bytes, where the
 * bytes could not be decoded); undefined where the fault is not in one place.
 */
export class EformsFault extends Error {
  override readonly name = 'EformsFault';
  readonly code: FaultCode;
  readonly position: number | undefined;

  constructor(code: FaultCode, message: string, position?: number) {
    super(position === undefined ? message : `${message} (at character ${position})`);
    this.code = code;
    this.position = position;
  }
}
