import type { Child } from 'hono/jsx';
import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import type { Topic } from '../../kernel/topics/queries.ts';
import {
  Chain,
  furthestOf,
  type Station,
  type StationDone,
  stationsDone,
} from '../../ui/components/chain.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { type Innovation, InnovationCard } from '../innovations/public.ts';
import { needPath } from './addresses.ts';
import type { KeptBrief } from './brief-actions.ts';
import { messages } from './messages.ts';
import { MoreActions, NeedActions, type NeedRights, NeedStanding } from './need-actions.tsx';
import { KeptBriefs, Who } from './need-aside.tsx';
import { markedLanguage, NeedText } from './need-text.tsx';
import type { Need } from './queries.ts';
import type { SimilarNeed } from './similar.ts';
import { SimilarSection } from './similar-page.tsx';

export interface NeedPageProps {
  readonly language: Language;
  readonly need: Need;
  readonly rights: NeedRights;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly briefs: readonly KeptBrief[];
  readonly chain: readonly ChainStop[];
  /** What briefs are made from now, as `evidenceVersion` tells it. */
  readonly knownVersion: string;
  readonly similar: readonly SimilarNeed[];
  readonly metBy: readonly Innovation[];
  readonly followers: number;
  readonly isFollowing: boolean;
  readonly municipalities: readonly Organisation[];
  /** What other rooms tell. */
  readonly sections: readonly Child[];
  readonly token: string | undefined;
  /** What the reader just did. */
  readonly done: Done | undefined;
}

export const doings = [
  'published',
  'changed',
  'joined',
  'left',
  'met',
  'reopened',
  'withdrawn',
  'kept',
  'restored',
] as const;
export type Done = (typeof doings)[number];

/** A need: what it is, who has it, what is known about it, and what to do next. */
export const NeedPage = (props: NeedPageProps) => {
  const { language, need } = props;
  const m = messages[language];
  const lang = markedLanguage(language, need.body);
  return (
    <>
      <PageHeading
        kicker={`${m.kicker[need.state]} · ${m.stated(need.owner.name, formatDay(language, osloDay(need.publishedAt)))}`}
        title={need.body.title}
        {...(lang ? { titleLang: lang } : {})}
        actions={<NeedActions {...props} />}
      />
      <Told language={language} done={props.done} />
      <NeedStanding {...props} />
      <Chain lang={language} {...stationsOf(props)} />
      <PageColumns asideLabel={m.who(1 + need.joins.length)} aside={<Aside {...props} />}>
        <Met {...props} />
        <NeedText language={language} body={need.body} topics={props.topics} />
        <KeptBriefs {...props} />
        {[...props.sections]}
        <MoreActions {...props} />
      </PageColumns>
      <SimilarSection language={language} similar={props.similar} />
    </>
  );
};

/**
 * How far the need has come: evidence when a brief is kept, and to where its records lead. One that is met has come to
 * its benefit, whether or not anything was recorded on the way.
 */
function stationsOf({ language, need, briefs, chain }: NeedPageProps): {
  current: Station | undefined;
  done: StationDone[];
} {
  const told: StationDone[] = [{ station: 'need', href: '#today' }];
  if (briefs.length > 0) told.push({ station: 'evidence', href: '#briefs' });
  if (need.state === 'met') told.push({ station: 'initiative', href: '#met' });
  const done = stationsDone(language, 'need', chain, told);
  const furthest = furthestOf(need.state === 'met' ? [...done, { station: 'benefit' }] : done);
  return { current: furthest, done };
}

const Told = ({ language, done }: { language: Language; done: Done | undefined }) => {
  const m = messages[language];
  if (!done) return null;
  const told: Record<Done, string> = {
    published: m.published,
    changed: m.changed,
    joined: m.joinedTold,
    left: m.leftTold,
    met: m.metTold,
    reopened: m.reopenedTold,
    withdrawn: m.withdrawnTold,
    kept: m.keptTold,
    restored: m.restoredTold,
  };
  return <Notice lang={language} kind="done" title={told[done]} isStatus />;
};

const Aside = (props: NeedPageProps) => {
  const { language, need } = props;
  const m = messages[language];
  const path = needPath(need.record);
  return (
    <>
      <Who {...props} />
      <p class="nytte-quiet">{m.followers(props.followers)}</p>
      <p>
        <a href={localisedPath(language, `${path}/history`)}>{m.historyLink}</a>
      </p>
      {need.record.isPublic && !need.record.isDemonstration && (
        <p>
          <a href={`/api/v1${path}`}>{m.asData}</a>
        </p>
      )}
    </>
  );
};

const Met = ({ language, need, metBy }: NeedPageProps) => {
  const m = messages[language];
  if (need.state !== 'met' || !need.met) return null;
  return (
    <Section id="met" heading={m.metHeading(formatDay(language, osloDay(need.met.at)))} lead={m.metBy}>
      {need.met.words && <p class="nytte-need-said">{need.met.words}</p>}
      {metBy.map((innovation) => (
        <InnovationCard language={language} innovation={innovation} maxResults={1} />
      ))}
    </Section>
  );
};

/** A need that was withdrawn: that, when and why, and none of its words. */
export const WithdrawnPage = ({
  language,
  need,
  canWrite,
}: {
  readonly language: Language;
  readonly need: Need;
  readonly canWrite: boolean;
}) => {
  const m = messages[language];
  const day = need.withdrawn ? formatDay(language, osloDay(need.withdrawn.at)) : '';
  return (
    <>
      <PageHeading
        kicker={m.kicker.withdrawn}
        title={m.withdrawnTitle}
        lead={m.withdrawnText(need.owner.name, day)}
      />
      {need.withdrawn?.reason && (
        <p>
          {m.withdrawnReason} <span class="nytte-need-said">{need.withdrawn.reason}</span>
        </p>
      )}
      <p>
        <a href={localisedPath(language, '/needs')}>{m.showAll}</a>
      </p>
      {canWrite && (
        <p>
          <a href={localisedPath(language, `/needs/${need.record.id}/edit/need`)}>{m.withdrawnAgain}</a>
        </p>
      )}
    </>
  );
};
