import { isKnownCode } from './dictionary/labels.ts';
import type { Remark } from './facts.ts';

const longestValue = 200;
/** A broken file could make one remark for each of its parts; this many tell enough. */
const mostRemarks = 1_000;

/** Collects what is strange in a notice while it is read. */
export class Remarks {
  readonly #found: Remark[] = [];
  #left = 0;

  add(code: string, field: string | undefined, value: string | undefined): void {
    if (this.#found.length >= mostRemarks) this.#left++;
    else this.#found.push({ code, field, value: value?.slice(0, longestValue) });
  }

  /** Remarks a code that its list does not have in any version of the SDK that the dictionary knows; answers the code. */
  checked(code: string, list: string, field: string): string {
    if (!isKnownCode(list, code)) this.add('unknown_code', field, code);
    return code;
  }

  all(): readonly Remark[] {
    if (this.#left === 0) return this.#found;
    return [...this.#found, { code: 'more_remarks', field: undefined, value: String(this.#left) }];
  }
}
