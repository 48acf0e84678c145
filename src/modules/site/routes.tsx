import { z } from 'zod';
import { getContentVersion } from '../../kernel/content/load.ts';
import { notFound } from '../../kernel/http/errors.ts';
import { type Page, type PageRequest, type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { countFacets } from '../../kernel/search/candidates.ts';
import { countInnovations } from '../innovations/public.ts';
import { countInstruments } from '../instruments/public.ts';
import { AboutPage } from './about-page.tsx';
import { AccessibilityPage } from './accessibility-page.tsx';
import { readAccessibilityReport } from './accessibility-report.ts';
import type { SiteContext } from './context.ts';
import { help } from './help.ts';
import { HelpFrontPage, HelpPage } from './help-page.tsx';
import { helpTopics } from './help-texts.ts';
import { messages } from './messages.ts';
import { OpenDataPage } from './open-data-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { readOnOf } from './source-dates.ts';
import { whitePaper } from './white-paper/points.ts';
import { WhitePaperPage } from './white-paper-page.tsx';

/** The pages about Nytte itself: what it is, how far it has come, and what one may expect of it. */
export function sitePages(context: SiteContext): PageRoute[] {
  const page = (name: string, path: string, handler: (request: PageRequest) => Promise<Page> | Page) =>
    pageRoute({ name: `site.${name}`, path, permission: 'public', query: z.object({}), handler });
  return [
    page('about', '/about', (request) => aboutPage(context, request)),
    page('white-paper', '/white-paper', whitePaperPage),
    page('accessibility', '/accessibility', (request) => accessibilityPage(context, request)),
    page('privacy', '/privacy', (request) => privacyPage(context, request)),
    page('open-data', '/open-data', (request) => openDataPage(context, request)),
    page('help', '/help', helpFrontPage),
    page('help-topic', '/help/:topic', helpPage),
  ];
}

async function aboutPage(context: SiteContext, { language }: PageRequest): Promise<Page> {
  const { db, contentDir, operator, sourceUrl } = context;
  const [innovations, instruments, facets, content, cases, topics, municipalities] = await Promise.all([
    countInnovations(db),
    countInstruments(db),
    countFacets(db, 'innovation', { facetGroups: [] }),
    getContentVersion(db),
    readOnOf(contentDir, 'innovations', 'instruments'),
    readOnOf(contentDir, 'topics'),
    readOnOf(contentDir, 'municipalities'),
  ]);
  const counts = {
    innovations: formatNumber(language, innovations),
    measured: formatNumber(language, facets.get('effect:measured') ?? 0),
    instruments: formatNumber(language, instruments),
  };
  const readOn = [cases, undefined, topics, municipalities, municipalities];
  const m = messages[language].about;
  const props = { language, counts, readOn, contentVersion: content?.version, operator, sourceUrl };
  return { title: m.documentTitle, description: m.lead, main: <AboutPage {...props} /> };
}

function whitePaperPage({ language }: PageRequest): Page {
  const m = messages[language].whitePaper;
  return {
    title: m.documentTitle,
    description: m.lead,
    main: <WhitePaperPage language={language} points={whitePaper.points} />,
  };
}

function helpFrontPage({ language }: PageRequest): Page {
  const m = help[language];
  return { title: m.documentTitle, description: m.lead, main: <HelpFrontPage language={language} /> };
}

function helpPage({ language, params }: PageRequest): Page {
  const topic = helpTopics.find((name) => name === params.topic);
  if (!topic) throw notFound();
  const { name, lead } = help[language].pages[topic];
  return { title: name, description: lead, main: <HelpPage language={language} topic={topic} /> };
}

async function accessibilityPage(context: SiteContext, { language }: PageRequest): Promise<Page> {
  const report = await readAccessibilityReport(context.contentDir);
  const m = messages[language].accessibility;
  return {
    title: m.documentTitle,
    description: m.lead,
    main: <AccessibilityPage language={language} report={report} operator={context.operator} />,
  };
}

function privacyPage({ operator, needsSentTo }: SiteContext, { language }: PageRequest): Page {
  const m = messages[language].privacy;
  return {
    title: m.documentTitle,
    description: m.lead,
    main: <PrivacyPage language={language} operator={operator} needsSentTo={needsSentTo} />,
  };
}

async function openDataPage({ db, publicUrl }: SiteContext, { language, url }: PageRequest): Promise<Page> {
  const m = messages[language].openData;
  const content = await getContentVersion(db);
  const props = { language, origin: publicUrl ?? url.origin, contentVersion: content?.version };
  return { title: m.documentTitle, description: m.lead, main: <OpenDataPage {...props} /> };
}
