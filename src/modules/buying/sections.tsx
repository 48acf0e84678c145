import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Actor, Person } from '../../kernel/identity/actor.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { InitiativeSection } from '../initiatives/public.ts';
import type { NeedSection } from '../needs/public.ts';
import { AssessmentList } from './assess-page.tsx';
import { messages } from './messages.ts';
import { type ListedAssessment, listOwnAssessments } from './queries.ts';

/** «Regler og innkjøp» on the page of a need: the way to buying for it, and what one's organisation has kept. */
export const needSection =
  (db: Db): NeedSection =>
  async ({ record, state }, { actor, language }) => {
    const own = await listOwnAssessments(db, actor, { needId: record.id });
    if (state === 'met' && own.length === 0) return undefined;
    return <BuyingSection language={language} query={`need=${record.slug ?? record.id}`} own={own} />;
  };

/** The same on the page of an initiative. */
export const initiativeSection =
  (db: Db): InitiativeSection =>
  async ({ record }, { actor, language }) => {
    const own = await listOwnAssessments(db, actor, { initiativeId: record.id });
    return <BuyingSection language={language} query={`initiative=${record.slug ?? record.id}`} own={own} />;
  };

/** What an organisation has kept, at its workplace; nothing for who has kept none. */
export async function workplaceAssessments(
  { db }: { readonly db: Db },
  person: Person & Actor,
  language: Language,
): Promise<Child | undefined> {
  const own = await listOwnAssessments(db, person);
  if (own.length === 0) return undefined;
  return (
    <Section id="purchases" heading={messages[language].ownHeading(own.length)}>
      <AssessmentList language={language} assessments={own} />
    </Section>
  );
}

const BuyingSection = ({
  language,
  query,
  own,
}: {
  readonly language: Language;
  readonly query: string;
  readonly own: readonly ListedAssessment[];
}) => {
  const m = messages[language];
  return (
    <Section id="buying" heading={m.sectionHeading} lead={m.sectionLead}>
      {own.length > 0 && <AssessmentList language={language} assessments={own} />}
      <ButtonLink href={localisedPath(language, `/procurement/for-need?${query}`)} variant="secondary">
        {m.sectionBegin}
      </ButtonLink>
    </Section>
  );
};
