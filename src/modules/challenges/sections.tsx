import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { NeedSection } from '../needs/public.ts';
import { ChallengeCard } from './list-page.tsx';
import { messages } from './messages.ts';
import { everything, listChallenges, listOwnDrafts, scopeOf } from './queries.ts';
import { listResponsesOf } from './response-queries.ts';
import { otherLanguage, standingWords } from './words.ts';

const shown = 10;

/** On the page of an organisation: what it has published to the market; undefined for nothing. */
export function organisationChallenges(db: Db) {
  return async (
    { id }: { readonly id: string },
    { actor, language }: { readonly actor: Actor; readonly language: Language },
  ): Promise<Child | undefined> => {
    const scope = { ...scopeOf(actor, everything), organisationId: id };
    const list = await listChallenges(db, scope, { page: 1, perPage: shown });
    if (list.total === 0) return undefined;
    return (
      <Section id="challenges" heading={messages[language].sectionHeading(list.open, list.total)}>
        <CardList
          cards={list.challenges.map((one) => (
            <ChallengeCard language={language} challenge={one} level={3} />
          ))}
        />
      </Section>
    );
  };
}

/** On the page of a need: the challenges that came of it, and for who may, the way to begin one. */
export function challengesOfNeed(db: Db): NeedSection {
  return async ({ record }, { actor, language }) => {
    const scope = { ...scopeOf(actor, everything), needId: record.id };
    const list = await listChallenges(db, scope, { page: 1, perPage: shown });
    const { isDemonstration } = actor;
    const organisationId = actingOrganisationId(actor);
    const canBegin =
      organisationId !== undefined && may(actor, 'challenge.write', { organisationId, isDemonstration });
    if (list.total === 0 && !canBegin) return undefined;
    const m = messages[language];
    return (
      <Section
        id="challenges"
        heading={list.total === 0 ? m.needSectionBegin : m.needSectionHeading}
        {...(list.total === 0 ? { lead: m.needSectionLead } : {})}
      >
        {list.total > 0 && (
          <CardList
            cards={list.challenges.map((one) => (
              <ChallengeCard language={language} challenge={one} level={3} />
            ))}
          />
        )}
        {canBegin && (
          <p>
            <ButtonLink
              href={localisedPath(language, `/challenges/new?need=${record.slug ?? record.id}`)}
              variant="secondary"
            >
              {m.needSectionBegin}
            </ButtonLink>
          </p>
        )}
      </Section>
    );
  };
}

/** At the workplace: what the organisation has out in the market, and what it answers; undefined for nothing. */
export async function challengeWorkplace(
  db: Db,
  actor: Actor,
  language: Language,
  organisationId: string,
): Promise<Child | undefined> {
  const { isDemonstration } = actor;
  if (!may(actor, 'organisation.read', { organisationId, isDemonstration })) return undefined;
  const scope = {
    ...scopeOf(actor, { phase: ['announced', 'open', 'judging', 'judged'], who: [] }),
    organisationId,
  };
  const isActing = actingOrganisationId(actor) === organisationId;
  const [list, drafts, responses] = await Promise.all([
    listChallenges(db, scope, { page: 1, perPage: shown }),
    isActing ? listOwnDrafts(db, actor) : [],
    may(actor, 'response.read', { organisationId }) ? listResponsesOf(db, organisationId, shown) : [],
  ]);
  if (list.total + drafts.length + responses.length === 0) return undefined;
  const m = messages[language];
  const link = (href: string, title: string, lang: string, quiet: string) => (
    <li>
      <a href={localisedPath(language, href)} lang={otherLanguage(language, lang)}>
        {title}
      </a>{' '}
      <span class="nytte-quiet">{quiet}</span>
    </li>
  );
  const mine = list.total + drafts.length;
  return (
    <Section
      id="challenges"
      heading={mine > 0 ? m.workplaceHeading(mine) : m.workplaceAnswers(responses.length)}
    >
      <ul class="nytte-linked">
        {drafts.map(({ id, title }) =>
          link(`/challenges/${id}/edit`, title || m.untitled, language, m.editDraft),
        )}
        {list.challenges.map((one) =>
          link(`/challenges/${one.slug}`, one.title, one.language, standingWords(language, one)),
        )}
        {responses.map((one) =>
          link(
            `/challenges/${one.slug}/answer`,
            one.title,
            one.language,
            `${one.isHandedIn ? m.handedInShort : m.notHandedIn}. ${standingWords(language, {
              phase: one.isOpen ? 'open' : 'judging',
              opensAt: one.answersBy,
              answersBy: one.answersBy,
              askedAt: one.askedAt,
              concludedAt: null,
            })}`,
          ),
        )}
      </ul>
    </Section>
  );
}
