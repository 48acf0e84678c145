import type { Db } from '../../kernel/db/tables.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { InitiativeSection } from '../initiatives/public.ts';
import { editPath } from './form-page.tsx';
import { listTrialsOfInitiative } from './list.ts';
import { TrialCard } from './list-page.tsx';
import { messages } from './messages.ts';

/** The trials of an initiative, on the initiative's page. Nothing for who can neither see one nor begin one. */
export function trialSection({ db }: { readonly db: Db }): InitiativeSection {
  return async (initiative, { actor, language }) => {
    const m = messages[language];
    const { registered, drafts } = await listTrialsOfInitiative(db, actor, initiative);
    const canBegin = may(actor, 'trial.write', initiative.target);
    if (registered.length === 0 && !canBegin) return undefined;
    return (
      <Section
        id="trials"
        heading={m.sectionHeading(
          registered.length,
          registered.filter(({ conclusion }) => conclusion).length,
        )}
        lead={registered.length === 0 ? m.sectionEmpty : undefined}
      >
        {registered.length > 0 && (
          <CardList
            cards={registered.map((trial) => (
              <TrialCard language={language} trial={trial} headingLevel={3} />
            ))}
          />
        )}
        {drafts.length > 0 && (
          <ul>
            {drafts.map(({ id, title }) => (
              <li>
                <a href={localisedPath(language, editPath(id, 'review'))}>{title || m.untitled}</a> (
                {m.state.draft})
              </li>
            ))}
          </ul>
        )}
        {canBegin && (
          <p>
            <ButtonLink
              href={localisedPath(language, `/trials/new?initiative=${initiative.record.id}`)}
              variant="secondary"
            >
              {m.newTrial}
            </ButtonLink>
          </p>
        )}
      </Section>
    );
  };
}
