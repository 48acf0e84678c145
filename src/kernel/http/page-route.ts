import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import { type FieldFault, invalidRequest } from './errors.ts';
import { faultText } from './fault-texts.ts';

/** Who may use a route. Sign-in and roles come with the identity room; until then everything is open to read. */
export type Permission = 'public';

export interface PageRequest<Input = unknown> {
  readonly language: Language;
  /** The path without its language prefix. */
  readonly path: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly input: Input;
}

/** What a page handler answers: content for the layout, which the web entry point wraps it in. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly status?: 200 | 404 | 422;
  /** The query string to keep when the reader switches language; empty for none. */
  readonly keepQuery?: string;
  /** Pages made from what a person typed are not for search engines. */
  readonly noIndex?: boolean;
  readonly feeds?: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly main: Child;
}

/** A GET route that answers a page, or a finished response (a file, a redirect). */
export interface PageRoute {
  readonly name: string;
  readonly path: string;
  readonly permission: Permission;
  readonly answer: (request: Omit<PageRequest, 'input'>) => Promise<Page | Response> | Page | Response;
}

interface PageRouteDefinition<Query extends z.ZodType> extends Omit<PageRoute, 'answer'> {
  readonly query: Query;
  readonly handler: (request: PageRequest<z.output<Query>>) => Promise<Page | Response> | Page | Response;
  /** Answers a faulty query with the form and what was typed; without an answer the reader gets an error page (422). */
  readonly onInvalid?: (
    request: PageRequest<Readonly<Record<string, string | readonly string[]>>>,
    faults: readonly FieldFault[],
  ) => Promise<Page | Response> | Page | Response | undefined;
}

/** Defines a page: its query is checked by the schema before the handler sees it. */
export function pageRoute<Query extends z.ZodType>(definition: PageRouteDefinition<Query>): PageRoute {
  const { query, handler, onInvalid, ...route } = definition;
  return {
    ...route,
    answer: (request) => {
      const raw = queryValues(request.url.searchParams);
      const parsed = query.safeParse(raw, { error: faultText(request.language) });
      if (parsed.success) return handler({ ...request, input: parsed.data });
      const faults = faultsOf(parsed.error);
      const told = onInvalid?.({ ...request, input: raw }, faults);
      if (told) return told;
      throw invalidRequest(faults);
    },
  };
}

/** A query string as an object: a repeated key becomes a list, an empty value is left out. */
export function queryValues(params: URLSearchParams): Record<string, string | string[]> {
  const values = [...new Set(params.keys())].flatMap((key): [string, string | string[]][] => {
    const all = params.getAll(key).filter((value) => value !== '');
    const [first] = all;
    return first === undefined ? [] : [[key, all.length === 1 ? first : all]];
  });
  // Not by assignment: a key named __proto__ would do more than be a key.
  return Object.fromEntries(values);
}

/** What was wrong, by the name of each field. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
}
