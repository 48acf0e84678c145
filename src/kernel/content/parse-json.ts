import type { z } from 'zod';
import type { ContentFile, ContentItem } from './kind.ts';
import type { ContentProblem } from './problem.ts';

/**
 * Reads JSON content files of the form `{ …header, items: [{ id, … }] }`. Every fault is told by file, item (its id,
 * or its place in the list) and reason.
 */
export function parseJsonFiles<Item extends { id: string }>(
  files: readonly ContentFile[],
  schema: z.ZodType<{ items: Item[] }>,
): { items: ContentItem<Item>[]; problems: ContentProblem[] } {
  const items: ContentItem<Item>[] = [];
  const problems: ContentProblem[] = [];
  for (const file of files.filter(({ path }) => path.endsWith('.json'))) {
    const raw = parseText(file, problems);
    if (raw === undefined) continue;
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      items.push(...parsed.data.items.map((value) => ({ id: value.id, file: file.path, value })));
    } else {
      problems.push(...parsed.error.issues.map((issue) => problemOf(file.path, raw, issue)));
    }
  }
  return { items, problems };
}

function parseText(file: ContentFile, problems: ContentProblem[]): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    problems.push({ file: file.path, item: '', code: 'invalid_json', detail: (error as Error).message });
    return undefined;
  }
}

function problemOf(file: string, raw: unknown, issue: z.core.$ZodIssue): ContentProblem {
  const [head, index, ...rest] = issue.path;
  const inItem = head === 'items' && typeof index === 'number';
  const item = inItem ? idOf(raw, index) : '';
  const field = (inItem ? rest : issue.path).join('.');
  return { file, item, code: 'invalid_field', detail: field ? `${field}: ${issue.message}` : issue.message };
}

function idOf(raw: unknown, index: number): string {
  const items = (raw as { items?: unknown }).items;
  const id = Array.isArray(items) ? (items[index] as { id?: unknown } | null)?.id : undefined;
  return typeof id === 'string' ? id : `#${index + 1}`;
}
