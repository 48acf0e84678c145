import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { likeMineThreshold, likeness } from '../../kernel/organisations/peers.ts';
import { listOrganisationsById, type Organisation } from '../../kernel/organisations/queries.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { InnovationSection } from '../innovations/public.ts';
import type { SolutionSection } from '../solutions/public.ts';
import type { AdoptionContext } from './context.ts';
import { isInUse } from './domain.ts';
import { messages } from './messages.ts';
import { findOriginator, isBehind, originatorName } from './originator.ts';
import { type Adoption, listAdoptionsOf } from './queries.ts';
import { mayTell } from './spread-routes.tsx';
import { type Subject, subjectOfInnovation, subjectOfSolution } from './subject.ts';

const shownAtMost = 8;

/** Who has taken an innovation over, on its own page, and the way to say that one's own organisation does. */
export function innovationSection({ db }: Pick<AdoptionContext, 'db'>): InnovationSection {
  return (innovation, reader) => adoptionSection(db, subjectOfInnovation(innovation), reader);
}

/** The same on the page of a solution: those most like the reader's own organisation first. */
export function solutionSection({ db }: Pick<AdoptionContext, 'db'>): SolutionSection {
  return (solution, reader) => adoptionSection(db, subjectOfSolution(solution), reader);
}

async function adoptionSection(
  db: AdoptionContext['db'],
  subject: Subject,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<Child> {
  const [adoptions, originator, own] = await Promise.all([
    listAdoptionsOf(db, actor, subject.id),
    findOriginator(db, subject),
    subject.kind === 'solution' ? ownOrganisation(db, actor) : undefined,
  ]);
  return (
    <AdoptionSection
      language={language}
      subject={subject}
      adoptions={own ? alikeFirst(adoptions, own) : adoptions}
      own={own}
      originatorName={originatorName(originator, subject)}
      actor={actor}
    />
  );
}

async function ownOrganisation(db: AdoptionContext['db'], actor: Actor): Promise<Organisation | undefined> {
  const id = actingOrganisationId(actor);
  return id === undefined ? undefined : (await listOrganisationsById(db, [id]))[0];
}

/** Those that can be compared and are most alike first; the rest keep their order. */
function alikeFirst(adoptions: readonly Adoption[], own: Organisation): readonly Adoption[] {
  const score = ({ organisation }: Adoption) => {
    const alike = likeness(own, organisation);
    return organisation.id !== own.id && alike.comparable ? alike.score : -1;
  };
  return adoptions.toSorted((a, b) => score(b) - score(a));
}

export interface AdoptionSectionProps {
  readonly language: Language;
  readonly subject: Subject;
  /** The organisation that the reader acts for, where likeness is told. */
  readonly own?: Organisation | undefined;
  readonly adoptions: readonly Adoption[];
  readonly originatorName: string | undefined;
  readonly actor: Actor;
}

/** How many of them there are of each sort. */
export function countStates(adoptions: readonly Pick<Adoption, 'state'>[]) {
  const count = (is: (state: Adoption['state']) => boolean) =>
    adoptions.filter(({ state }) => is(state)).length;
  return {
    using: count(isInUse),
    testing: count((state) => state === 'tests'),
    considering: count((state) => state === 'considers'),
    stopped: count((state) => state === 'stopped'),
  };
}

const AdoptionSection = (props: AdoptionSectionProps) => {
  const { language, adoptions, subject, actor } = props;
  const m = messages[language].section;
  const { using, testing, considering, stopped } = countStates(adoptions);
  const isOwn = isBehind(actingOrganisationId(actor), subject);
  const more = adoptions.length - shownAtMost;
  return (
    <Section id="adoption" heading={m.heading(using, testing, considering, stopped)}>
      {adoptions.length === 0 && <p>{isOwn ? m.own : m.none}</p>}
      {adoptions.length > 0 && (
        <ul class="nytte-adopters">
          {adoptions.slice(0, shownAtMost).map((adoption) => (
            <Adopter {...props} adoption={adoption} />
          ))}
        </ul>
      )}
      {more > 0 && <p class="nytte-quiet">{m.more(more)}</p>}
      <Ways {...props} isOwn={isOwn} />
    </Section>
  );
};

const Adopter = ({
  language,
  adoption,
  adoptions,
  originatorName,
  own,
}: AdoptionSectionProps & { readonly adoption: Adoption }) => {
  const { section: m, stateSince } = messages[language];
  const teacher = teacherName(adoption, adoptions, originatorName);
  const facts = [
    stateSince[adoption.state](adoption.year),
    ...(teacher ? [m.learnedFrom(teacher)] : []),
    ...(adoption.effect ? [m.measured] : []),
    ...(adoption.calledOffFrom ? [m.calledOff(adoption.calledOffFrom)] : []),
    ...(own && isLike(own, adoption.organisation) ? [m.likeYours] : []),
    ...(adoption.isPublic ? [] : [m.private]),
  ];
  return (
    <li>
      <a href={localisedPath(language, `/organisations/${adoption.organisation.slug}`)}>
        {adoption.organisation.name}
      </a>{' '}
      <span class="nytte-quiet">{facts.join(' · ')}</span>
    </li>
  );
};

function isLike(own: Organisation, other: Organisation): boolean {
  if (own.id === other.id) return false;
  const alike = likeness(own, other);
  return alike.comparable && alike.score >= likeMineThreshold;
}

/** Whom an adopter learned it from, as far as it is told to this reader. */
export function teacherName(
  { learnedFrom }: Pick<Adoption, 'learnedFrom'>,
  adoptions: readonly Adoption[],
  originatorName: string | undefined,
): string | undefined {
  if (learnedFrom === undefined) return undefined;
  if (learnedFrom === 'originator') return originatorName;
  return adoptions.find(({ id }) => id === learnedFrom)?.organisation.name;
}

const Ways = ({
  language,
  subject,
  adoptions,
  actor,
  isOwn,
}: AdoptionSectionProps & { readonly isOwn: boolean }) => {
  const { section: m, state } = messages[language];
  const path = localisedPath(language, subject.path);
  const organisationId = actingOrganisationId(actor);
  const own = adoptions.find(({ organisation }) => organisation.id === organisationId);
  return (
    <>
      {mayTell(actor, subject) && (
        <div class="nytte-actions">
          <ButtonLink href={`${path}/adopt`} icon="people">
            {own
              ? m.change(state[own.state].toLocaleLowerCase(language))
              : subject.kind === 'solution'
                ? m.weUse
                : m.want}
          </ButtonLink>
        </div>
      )}
      <ul class="nytte-link-list">
        <li>
          <a href={`${path}/adoption`}>{m.all}</a>
        </li>
        {!isOwn && subject.kind === 'innovation' && (
          <li>
            <a href={`${path}/ask`}>{m.ask}</a>
          </li>
        )}
        {subject.kind === 'innovation' && (
          <li>
            <a href={`${path}/next`}>{m.next}</a>
          </li>
        )}
      </ul>
    </>
  );
};
