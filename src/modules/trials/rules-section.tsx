import type { Db } from '../../kernel/db/tables.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { InitiativeSection } from '../initiatives/public.ts';
import { ApplicationList } from './act/check-page.tsx';
import { messages as actMessages } from './act/messages.ts';
import { listOwnApplications } from './act/queries.ts';
import { CaseCard } from './sandbox/list-page.tsx';
import { messages as sandboxMessages } from './sandbox/messages.ts';
import { listCasesOfInitiative } from './sandbox/queries.ts';

/**
 * What the page of an initiative tells about rules: the sandbox cases that came from it, for everybody; applications
 * under the Act on trials, for its own organisation alone.
 */
export function rulesSection(db: Db): InitiativeSection {
  return async ({ record, target }, { actor, language }) => {
    const canWrite = may(actor, 'trial.write', target);
    const [cases, applications] = await Promise.all([
      listCasesOfInitiative(db, actor, record.id),
      listOwnApplications(db, actor, record.id),
    ]);
    if (!canWrite && cases.length === 0 && applications.length === 0) return undefined;
    const act = actMessages[language];
    return (
      <>
        {(canWrite || applications.length > 0) && (
          <Section id="act" heading={act.sectionHeading} lead={act.sectionLead}>
            {applications.length > 0 && <ApplicationList language={language} applications={applications} />}
            {canWrite && (
              <ButtonLink
                href={localisedPath(language, `/trials/act/new?initiative=${record.id}`)}
                variant="secondary"
              >
                {act.sectionBegin}
              </ButtonLink>
            )}
          </Section>
        )}
        {(canWrite || cases.length > 0) && (
          <Section id="sandbox" heading={sandboxMessages[language].sectionHeading(cases.length)}>
            <CardList cards={cases.map((found) => <CaseCard language={language} found={found} />)} />
            {canWrite && (
              <p>
                <a href={localisedPath(language, `/sandbox/new?initiative=${record.id}`)}>
                  {sandboxMessages[language].tell}
                </a>
              </p>
            )}
          </Section>
        )}
      </>
    );
  };
}
