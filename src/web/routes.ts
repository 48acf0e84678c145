import type { HttpApp } from '../kernel/http/app.ts';
import type { PageRoute } from '../kernel/http/page-route.ts';
import { registerEvidenceApi } from '../modules/evidence/api.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import { evidencePages } from '../modules/evidence/routes.tsx';
import { registerInnovationApi } from '../modules/innovations/api.ts';
import { listInnovationsSupportedBy } from '../modules/innovations/public.ts';
import { innovationPages } from '../modules/innovations/routes.tsx';
import { registerInstrumentApi } from '../modules/instruments/api.ts';
import { type InnovationUse, instrumentPages } from '../modules/instruments/routes.tsx';
import { registerOrganisationApi } from '../modules/organisations/api.ts';
import { organisationPages } from '../modules/organisations/routes.tsx';
import { sitePages } from '../modules/site/routes.tsx';
import type { Nytte } from '../start/open-nytte.ts';

/** Every page of the product, room by room. */
export function pageRoutes(nytte: Nytte, context: BriefContext): PageRoute[] {
  const { db, config } = nytte;
  return [
    ...evidencePages(context, config.publicUrl),
    ...innovationPages(nytte),
    ...instrumentPages({
      ...context,
      publicUrl: config.publicUrl,
      innovationsUsing: (instrumentId) => innovationsUsing(nytte, instrumentId),
    }),
    ...organisationPages(context),
    ...sitePages({
      db,
      contentDir: config.contentDir,
      publicUrl: config.publicUrl,
      operator: config.operator,
      sourceUrl: config.sourceUrl,
      needsSentTo:
        config.embedding && 'url' in config.embedding ? new URL(config.embedding.url).host : undefined,
    }),
  ];
}

/** Every room's part of the API. */
export function registerApi(app: HttpApp, nytte: Nytte, context: BriefContext): void {
  registerEvidenceApi(app, context);
  registerInnovationApi(app, nytte);
  registerInstrumentApi(app, context);
  registerOrganisationApi(app, context);
}

/** Instruments may not ask the innovations' room, which asks them: the entry point carries the question. */
async function innovationsUsing({ db }: Nytte, instrumentId: string): Promise<InnovationUse[]> {
  const innovations = await listInnovationsSupportedBy(db, instrumentId);
  return innovations.map(({ title, slug, yearStart, language }) => ({
    title,
    href: `/innovations/${slug}`,
    year: yearStart,
    language,
  }));
}
