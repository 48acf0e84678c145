import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import { localisedPath } from '../i18n/paths.ts';
import type { Action } from '../identity/permissions.ts';
import { type FieldFault, invalidRequest } from './errors.ts';
import { faultText } from './fault-texts.ts';
import type { FormValues } from './form-body.ts';
import type { Visitor } from './visitor.ts';

export interface PageRequest<Input = unknown> extends Visitor {
  readonly language: Language;
  /** The path without its language prefix. */
  readonly path: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** The address that the request came from, as far as it can be known. */
  readonly client: string;
  readonly input: Input;
}

/** A request before its query or form is checked. */
export type RawRequest = Omit<PageRequest, 'input'>;

/** What a page handler answers: content for the layout, which the web entry point wraps it in. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly status?: 200 | 403 | 404 | 409 | 422 | 503;
  /** The query string to keep when the reader switches language; empty for none. */
  readonly keepQuery?: string;
  /** Pages made from what a person typed are not for search engines. */
  readonly noIndex?: boolean;
  readonly feeds?: readonly { readonly title: string; readonly type: string; readonly href: string }[];
  readonly main: Child;
}

type Answer = Promise<Page | Response> | Page | Response;

/** A route that answers a page, or a finished response (a file, a redirect). */
export type PageRoute = GetRoute | PostRoute;

interface Route {
  readonly name: string;
  readonly path: string;
  /** The row of the permission table. Who could never do it is turned away before the handler runs. */
  readonly permission: Action;
}

interface GetRoute extends Route {
  readonly method: 'GET';
  readonly answer: (request: RawRequest) => Answer;
}

interface PostRoute extends Route {
  readonly method: 'POST';
  /** The largest body that is read, in bytes. */
  readonly maxBytes: number;
  readonly answer: (request: RawRequest, form: FormValues) => Answer;
}

interface PageRouteDefinition<Query extends z.ZodType> extends Route {
  readonly query: Query;
  readonly handler: (request: PageRequest<z.output<Query>>) => Answer;
  /** Answers a faulty query with the form and what was typed; without an answer the reader gets an error page (422). */
  readonly onInvalid?: (
    request: PageRequest<Readonly<Record<string, string | readonly string[]>>>,
    faults: readonly FieldFault[],
  ) => Answer | undefined;
}

/** Defines a page: its query is checked by the schema before the handler sees it. */
export function pageRoute<Query extends z.ZodType>(definition: PageRouteDefinition<Query>): PageRoute {
  const { query, handler, onInvalid, ...route } = definition;
  return {
    ...route,
    method: 'GET',
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

interface FormRouteDefinition<Body extends z.ZodType> extends Route {
  readonly body: Body;
  readonly maxBytes?: number;
  readonly handler: (request: PageRequest<z.output<Body>>) => Answer;
  /** Answers a faulty form: the page again with status 422, what was typed, and a summary that links to each field. */
  readonly onInvalid?: (request: PageRequest<FormValues>, faults: readonly FieldFault[]) => Answer;
}

const defaultMaxBytes = 300_000;

/**
 * Defines what a form is sent to (POST): the door checks origin and session token, the schema the body, before the
 * handler sees it. A handler that changed something answers with `seeOther`.
 */
export function formRoute<Body extends z.ZodType>(definition: FormRouteDefinition<Body>): PageRoute {
  const { body, handler, onInvalid, maxBytes = defaultMaxBytes, ...route } = definition;
  return {
    ...route,
    method: 'POST',
    maxBytes,
    answer: (request, form) => {
      const parsed = body.safeParse(form, { error: faultText(request.language) });
      if (parsed.success) return handler({ ...request, input: parsed.data });
      const faults = faultsOf(parsed.error);
      if (onInvalid) return onInvalid({ ...request, input: form }, faults);
      throw invalidRequest(faults);
    },
  };
}

/** 303: after a form, on to a page of ours, in the reader's language. */
export function seeOther(language: Language, path: string, headers?: HeadersInit): Response {
  const answer = new Response(null, { status: 303, headers: headers ?? {} });
  answer.headers.set('location', localisedPath(language, path));
  return answer;
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
