import type { HttpApp } from '../kernel/http/app.ts';

/** `/api/v1/openapi.json`: made from the same schemas that check the input. */
export function registerApiDocument(app: HttpApp, version: string): void {
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Nytte',
      version,

      description:
        'Open data without sign-in. Errors are application/problem+json (RFC 9457). Lists are paged by cursor: give `nextCursor` as `cursor` until it is null. Answers carry an ETag.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: '/' }],
  });
}
