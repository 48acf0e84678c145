import type { Child } from 'hono/jsx';
import { sql } from 'kysely';
import type { Db } from '../../kernel/db/tables.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import type { Organisation } from '../../kernel/organisations/queries.ts';
import { Section } from '../../ui/layout/page-parts.tsx';
import { listInnovationsOfOrganisations } from '../innovations/public.ts';
import { listSolutionIdsOfOrganisation } from '../solutions/public.ts';
import { messages } from './messages.ts';
import { type Adoption, isVisible, listAdoptionsBy, presentAll } from './queries.ts';
import { listSubjectsById, type Subject } from './subject.ts';
import { otherLanguage } from './words.ts';

const shownAtMost = 30;

/** On the page of an organisation: what it has taken over and from whom, and what others took over from it. */
export function organisationSection({ db }: { readonly db: Db }) {
  return async (
    organisation: Organisation,
    { actor, language }: { readonly actor: Actor; readonly language: Language },
  ): Promise<Child | undefined> => {
    const [taken, given] = await Promise.all([
      takenOver(db, organisation.id),
      givenAway(db, actor, organisation.id),
    ]);
    if (taken.length + given.length === 0) return undefined;
    const m = messages[language].organisation;
    return (
      <>
        {taken.length > 0 && (
          <Section id="taken-over" heading={m.tookOver(taken.length)}>
            <Entries
              entries={taken.slice(0, shownAtMost).map(({ adoption, subject }) => ({
                lead: <SubjectLink language={language} subject={subject} />,
                facts: [
                  messages[language].stateSince[adoption.state](adoption.year),
                  ...subject.organisations.slice(0, 1).map(({ namedAs }) => m.from(namedAs)),
                  ...(adoption.calledOffFrom
                    ? [messages[language].section.calledOff(adoption.calledOffFrom)]
                    : []),
                  ...(adoption.effect ? [messages[language].section.measured] : []),
                ],
              }))}
            />
          </Section>
        )}
        {given.length > 0 && (
          <Section
            id="given"
            heading={m.takenFrom(new Set(given.map(({ adoption }) => adoption.organisation.id)).size)}
          >
            <Entries
              entries={given.slice(0, shownAtMost).map(({ adoption, subject }) => ({
                lead: (
                  <a href={localisedPath(language, `/organisations/${adoption.organisation.slug}`)}>
                    {adoption.organisation.name}
                  </a>
                ),
                facts: [
                  messages[language].stateSince[adoption.state](adoption.year),
                  <SubjectLink language={language} subject={subject} />,
                ],
              }))}
            />
          </Section>
        )}
      </>
    );
  };
}

interface Entry {
  readonly adoption: Adoption;
  readonly subject: Subject;
}

const SubjectLink = ({ language, subject }: { language: Language; subject: Subject }) => (
  <a href={localisedPath(language, subject.path)} lang={otherLanguage(language, subject.language)}>
    {subject.title}
  </a>
);

const Entries = ({
  entries,
}: {
  readonly entries: readonly { readonly lead: Child; readonly facts: readonly Child[] }[];
}) => (
  <ul class="nytte-adopters">
    {entries.map(({ lead, facts }) => (
      <li>
        {lead}{' '}
        <span class="nytte-quiet">
          {facts.map((fact, index) => (
            <>
              {index > 0 && ' · '}
              {fact}
            </>
          ))}
        </span>
      </li>
    ))}
  </ul>
);

/** What it has told all that it has taken over; its page is shown to those who may see the organisation. */
async function takenOver(db: Db, organisationId: string): Promise<Entry[]> {
  const adoptions = await listAdoptionsBy(db, organisationId, { onlyPublic: true });
  return withSubjects(db, adoptions);
}

async function givenAway(db: Db, actor: Actor, organisationId: string): Promise<Entry[]> {
  const [innovations, solutionIds] = await Promise.all([
    listInnovationsOfOrganisations(db, [organisationId]),
    listSolutionIdsOfOrganisation(db, organisationId),
  ]);
  const own = [...innovations.map(({ id }) => id), ...solutionIds];
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('adoptions as a')
    .selectAll()
    .where('a.subject_id', '=', sql<string>`any(${own}::uuid[])`)
    .where('a.is_public', '=', true)
    .where('a.organisation_id', '!=', organisationId)
    .where(isVisible(actor))
    .orderBy('a.year')
    .orderBy('a.id')
    .limit(1000)
    .execute();
  return withSubjects(db, await presentAll(db, rows));
}

async function withSubjects(db: Db, adoptions: readonly Adoption[]): Promise<Entry[]> {
  const byId = await listSubjectsById(
    db,
    adoptions.map(({ subjectId }) => subjectId),
  );
  return adoptions.flatMap((adoption) => {
    const subject = byId.get(adoption.subjectId);
    return subject ? [{ adoption, subject }] : [];
  });
}
