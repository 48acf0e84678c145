import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import { listSolutionIdsOfOrganisation, listSolutionsById } from './queries.ts';
import { SolutionCard } from './solution-card.tsx';

const shownAtMost = 12;

/** On the page of an organisation: what it provides that others can take into use. */
export function organisationSolutions(db: Db) {
  return async (
    { id }: { readonly id: string },
    { language }: { readonly language: Language },
  ): Promise<Child | undefined> => {
    const ids = await listSolutionIdsOfOrganisation(db, id);
    if (ids.length === 0) return undefined;
    const solutions = await listSolutionsById(db, ids.slice(0, shownAtMost));
    return (
      <Section id="solutions" heading={messages[language].organisationHeading(ids.length)}>
        <CardList
          layout="grid"
          cards={solutions.map((solution) => (
            <SolutionCard language={language} solution={solution} size="compact" />
          ))}
        />
      </Section>
    );
  };
}
