import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, anonymous } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { InitiativeCard } from './list-page.tsx';
import { listInitiativesOfOrganisation } from './listed.ts';
import { messages } from './messages.ts';
import { dueWords, Marks } from './portfolio/board.tsx';
import { listPressing, sumPortfolio } from './portfolio/queries.ts';

const shownOfOrganisation = 10;
const pressingShown = 5;

/** What an organisation tries for all to see, for its public page; undefined for nothing. */
export function organisationInitiatives(db: Db) {
  return async (
    { id }: { readonly id: string },
    { language }: { readonly language: Language },
  ): Promise<Child | undefined> => {
    const limit = shownOfOrganisation;
    const initiatives = await listInitiativesOfOrganisation(db, anonymous, id, { limit });
    if (initiatives.length === 0) return undefined;
    const m = messages[language];
    return (
      <Section id="initiatives" heading={m.organisationHeading(initiatives.length, limit)}>
        <CardList
          cards={initiatives.map((initiative) => (
            <InitiativeCard language={language} initiative={initiative} level={3} />
          ))}
        />
      </Section>
    );
  };
}

/** What of an organisation's portfolio needs attention, for its workplace; undefined for who may not read it. */
export async function pressingInitiatives(
  { db, now }: { readonly db: Db; readonly now: () => Date },
  actor: Actor,
  language: Language,
  organisationId: string,
): Promise<Child | undefined> {
  const { isDemonstration } = actor;
  if (!may(actor, 'portfolio.read', { organisationId, isDemonstration })) return undefined;
  const today = osloDay(now());
  const [sums, rows] = await Promise.all([
    sumPortfolio(db, organisationId, today),
    listPressing(db, organisationId, today, pressingShown),
  ]);
  if (sums.all === 0) return undefined;
  const m = messages[language];
  return (
    <Section
      id="initiatives"
      heading={m.workplaceHeading(sums.all, sums.signals.late, sums.signals.no_owner)}
    >
      {rows.length > 0 && (
        <ul class="nytte-linked">
          {rows.map((row) => (
            <li>
              <a
                href={localisedPath(language, row.href)}
                lang={row.language === language ? undefined : row.language}
              >
                {row.title}
              </a>{' '}
              <span class="nytte-quiet">{dueWords(language, row)}</span>
              <Marks language={language} row={row} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={localisedPath(language, '/portfolio')}>{m.workplacePortfolio}</a>
      </p>
    </Section>
  );
}
