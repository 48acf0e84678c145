import type { HttpApp } from '../kernel/http/app.ts';
import type { PageRoute } from '../kernel/http/page-route.ts';
import { administrationPages } from '../modules/administration/routes.tsx';
import { registerAdoptionApi } from '../modules/adoption/api.ts';
import { innovationSection, organisationSection } from '../modules/adoption/public.ts';
import { adoptionPages } from '../modules/adoption/routes.tsx';
import { registerAccessApi } from '../modules/api-access/api.ts';
import { accessContext } from '../modules/api-access/public.ts';
import { accessPages } from '../modules/api-access/routes.ts';
import { registerBenefitApi } from '../modules/benefits/api.ts';
import { benefitPages } from '../modules/benefits/routes.tsx';
import { registerBuyingApi } from '../modules/buying/api.ts';
import { needSection as buyingForNeed } from '../modules/buying/public.ts';
import { buyingPages } from '../modules/buying/routes.tsx';
import { registerChallengeApi } from '../modules/challenges/api.ts';
import { challengesOfNeed, organisationChallenges } from '../modules/challenges/public.ts';
import { challengePages } from '../modules/challenges/routes.tsx';
import { registerEvidenceApi } from '../modules/evidence/api.ts';
import type { BriefContext } from '../modules/evidence/public.ts';
import { evidencePages } from '../modules/evidence/routes.tsx';
import { followingPages, registerUnsubscribe } from '../modules/following/routes.tsx';
import { registerInitiativeApi } from '../modules/initiatives/api.ts';
import { organisationInitiatives } from '../modules/initiatives/public.ts';
import { initiativePages } from '../modules/initiatives/routes.tsx';
import { registerInnovationApi } from '../modules/innovations/api.ts';
import { listInnovationsSupportedBy } from '../modules/innovations/public.ts';
import { innovationPages } from '../modules/innovations/routes.tsx';
import { registerInstrumentApi } from '../modules/instruments/api.ts';
import { type InnovationUse, instrumentPages } from '../modules/instruments/routes.tsx';
import { registerNeedApi } from '../modules/needs/api.ts';
import { listSharedNeeds } from '../modules/needs/public.ts';
import { needPages } from '../modules/needs/routes.tsx';
import { registerOrganisationApi } from '../modules/organisations/api.ts';
import { organisationPages } from '../modules/organisations/routes.tsx';
import { registerOwnRecordApi } from '../modules/own-records/api.ts';
import { ownRecordPages } from '../modules/own-records/routes.tsx';
import { registerProcurementApi } from '../modules/procurement/api.ts';
import {
  needPurchaseSection,
  ocdsPages,
  organisationProcurement,
  registerOcdsApi,
} from '../modules/procurement/public.ts';
import { procurementPages } from '../modules/procurement/routes.tsx';
import { sitePages } from '../modules/site/routes.tsx';
import { registerSolutionApi } from '../modules/solutions/api.ts';
import { organisationSolutions } from '../modules/solutions/public.ts';
import { solutionPages } from '../modules/solutions/routes.tsx';
import { registerTrialsApi } from '../modules/trials/api.ts';
import { trialPages } from '../modules/trials/routes.tsx';
import { administrationContextOf } from '../start/administration.ts';
import { adoptionContextOf } from '../start/adoption.ts';
import { benefitRoomOf } from '../start/benefits.ts';
import { buyingContextOf } from '../start/buying.ts';
import { chainOf } from '../start/chain.ts';
import { chainDescribers } from '../start/describers.ts';
import { followingContextOf, publicNeedsOf } from '../start/following.ts';
import { initiativeContextOf } from '../start/initiatives.ts';
import type { Nytte } from '../start/open-nytte.ts';
import { solutionContextOf } from '../start/solutions.ts';

/** Every page of the product, room by room. */
export function pageRoutes(nytte: Nytte, context: BriefContext): PageRoute[] {
  const { db, config } = nytte;
  const chain = chainOf(db, chainDescribers);
  return [
    ...evidencePages(context, config.publicUrl, (limit) => listSharedNeeds(db, limit)),
    ...needPages({
      ...context,
      chain,
      sections: [buyingForNeed(db), needPurchaseSection(db), challengesOfNeed(db)],
    }),
    ...initiativePages(initiativeContextOf(context, chain)),
    ...innovationPages({ ...nytte, chain }, [innovationSection(nytte)]),
    ...adoptionPages(adoptionContextOf(nytte, context)),
    ...solutionPages(solutionContextOf(context)),
    ...trialPages({ ...context, chain, publicUrl: config.publicUrl }),
    ...procurementPages({ ...context, chain, publicUrl: config.publicUrl, operator: config.operator }),
    ...instrumentPages({
      ...context,
      publicUrl: config.publicUrl,
      innovationsUsing: (instrumentId) => innovationsUsing(nytte, instrumentId),
    }),
    ...benefitPages(benefitRoomOf(nytte)),
    ...buyingPages(buyingContextOf(nytte, context)),
    ...challengePages({ db, mail: config.mail, publicUrl: config.publicUrl }),
    ...administrationPages(administrationContextOf(nytte)),
    ...organisationPages({
      ...context,
      publicNeedsOf: publicNeedsOf(nytte),
      sections: [
        organisationInitiatives(db),
        organisationChallenges(db),
        organisationSection(nytte),
        organisationSolutions(db),
        organisationProcurement(nytte),
      ],
    }),
    ...followingPages(followingContextOf(nytte)),
    ...accessPages(accessContext(db, config)),
    ...ownRecordPages({ ...context, mail: config.mail }),
    ...ocdsPages(config),
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
  registerOrganisationApi(app, { ...context, publicNeedsOf: publicNeedsOf(nytte) });
  registerNeedApi(app, context);
  registerInitiativeApi(app, context);
  registerTrialsApi(app, context);
  registerOwnRecordApi(app, context);
  registerAdoptionApi(app, adoptionContextOf(nytte, context));
  registerSolutionApi(app, solutionContextOf(context));
  registerProcurementApi(app, context);
  registerBenefitApi(app, benefitRoomOf(nytte));
  registerOcdsApi(app, nytte);
  registerBuyingApi(app);
  registerChallengeApi(app, nytte);
  registerUnsubscribe(app, nytte);
  registerAccessApi(app, { db: nytte.db, ...nytte.config });
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
