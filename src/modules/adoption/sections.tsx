import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { type Actor, actingOrganisationId } from '../../kernel/identity/actor.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { Innovation, InnovationSection } from '../innovations/public.ts';
import type { AdoptionContext } from './context.ts';
import { isInUse } from './domain.ts';
import { messages } from './messages.ts';
import { findOriginator, isBehind, originatorName } from './originator.ts';
import { type Adoption, listAdoptionsOf } from './queries.ts';
import { mayTell } from './spread-routes.tsx';

const shownAtMost = 8;

/** Who has taken an innovation over, on its own page, and the way to say that one's own organisation does. */
export function innovationSection({ db }: Pick<AdoptionContext, 'db'>): InnovationSection {
  return async (innovation, { actor, language }) => {
    const [adoptions, originator] = await Promise.all([
      listAdoptionsOf(db, actor, innovation.id),
      findOriginator(db, innovation),
    ]);
    return (
      <AdoptionSection
        language={language}
        innovation={innovation}
        adoptions={adoptions}
        originatorName={originatorName(originator, innovation)}
        actor={actor}
      />
    );
  };
}

export interface AdoptionSectionProps {
  readonly language: Language;
  readonly innovation: Innovation;
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
  const { language, adoptions, innovation, actor } = props;
  const m = messages[language].section;
  const { using, testing, considering, stopped } = countStates(adoptions);
  const isOwn = isBehind(actingOrganisationId(actor), innovation);
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
}: AdoptionSectionProps & { readonly adoption: Adoption }) => {
  const { section: m, stateSince } = messages[language];
  const teacher = teacherName(adoption, adoptions, originatorName);
  const facts = [
    stateSince[adoption.state](adoption.year),
    ...(teacher ? [m.learnedFrom(teacher)] : []),
    ...(adoption.effect ? [m.measured] : []),
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
  innovation,
  adoptions,
  actor,
  isOwn,
}: AdoptionSectionProps & { readonly isOwn: boolean }) => {
  const { section: m, state } = messages[language];
  const path = localisedPath(language, `/innovations/${innovation.slug}`);
  const organisationId = actingOrganisationId(actor);
  const own = adoptions.find(({ organisation }) => organisation.id === organisationId);
  return (
    <>
      {mayTell(actor, innovation) && (
        <div class="nytte-actions">
          <ButtonLink href={`${path}/adopt`} icon="people">
            {own ? m.change(state[own.state].toLocaleLowerCase(language)) : m.want}
          </ButtonLink>
        </div>
      )}
      <ul class="nytte-link-list">
        <li>
          <a href={`${path}/adoption`}>{m.all}</a>
        </li>
        {!isOwn && (
          <li>
            <a href={`${path}/ask`}>{m.ask}</a>
          </li>
        )}
        <li>
          <a href={`${path}/next`}>{m.next}</a>
        </li>
      </ul>
    </>
  );
};
