import type { FormValues } from '../../kernel/http/form-body.ts';

/** What was typed in a field, as text. */
export function typed(values: FormValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What was ticked in a group. */
export function chosen(values: FormValues, name: string): string[] {
  const value = values[name];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string');
}
