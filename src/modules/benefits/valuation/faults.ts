import type { z } from 'zod';

/** What is wrong with a plan, at one place of it. */
export interface Fault {
  /** As in `costs[0].amounts[1].year`; empty for the whole. */
  readonly path: string;
  /** Lasting, in snake case, for programs and translations. */
  readonly code: string;
  /** For people, in English. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Every fault of a refused plan. Of an alternative (a list or a series of amounts) only the one that was meant. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => issueFaults(issue, []));
}

function issueFaults(issue: Issue, above: readonly PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.input !== undefined) {
    const meant = issue.errors.find((branch) => !isOtherShape(branch)) ?? issue.errors[0] ?? [];
    return meant.flatMap((inner) => issueFaults(inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...path, key]),
      code: 'unknown_field',
      message: 'is not a field of a plan',
    }));
  }
  const { code, message } = told(issue);
  return [{ path: pathText(path), code, message }];
}

/** Whether a branch of an alternative was not meant at all: what was given is of another kind altogether. */
const isOtherShape = (branch: readonly Issue[]) =>
  branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);

function told(issue: Issue): { code: string; message: string } {
  if (issue.code === 'custom')
    return { code: String(issue.params?.code ?? 'invalid'), message: issue.message };
  if (issue.input === undefined && issue.path.length > 0 && issue.code.startsWith('invalid_')) {
    return { code: 'missing', message: issue.message.startsWith('Invalid ') ? 'is missing' : issue.message };
  }
  const code = issue.code === 'invalid_union' ? 'unknown_kind' : issue.code;
  return { code, message: issue.message.replace(/^Invalid input: |^Invalid discriminator value\. /, '') };
}

/** A path as people read it: `costs[0].amounts[1].year`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
