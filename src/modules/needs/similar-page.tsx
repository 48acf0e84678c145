import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { CardList } from '../../ui/components/card-list.tsx';
import { MarkedText } from '../../ui/components/marked-text.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { whyParts } from '../evidence/public.ts';
import { messages } from './messages.ts';
import { markedLanguage } from './need-text.tsx';
import type { NeedDraft } from './schema.ts';
import type { SimilarNeed } from './similar.ts';
import { SolutionHint } from './solution-hint-message.tsx';
import { editPath } from './step-page.tsx';

/** Between the first step and the second, when there is something to think of: a solution told of, or like needs. */
export const SimilarPage = ({
  language,
  id,
  draft,
  similar,
  organisationId,
}: {
  readonly language: Language;
  readonly id: string;
  readonly draft: NeedDraft;
  readonly similar: readonly SimilarNeed[];
  /** Whom the reader works for: needs that it has already are not offered to be joined. */
  readonly organisationId: string | undefined;
}) => {
  const m = messages[language];
  const hasSimilar = similar.length > 0;
  return (
    <>
      <PageHeading
        kicker={m.pauseTitle}
        title={hasSimilar ? m.similarTitle(similar.length) : m.hintTitle}
        {...(hasSimilar ? { lead: m.similarLead } : {})}
      />
      <SolutionHint language={language} draft={draft} />
      {hasSimilar && (
        <CardList
          cards={similar.map((one) => (
            <SimilarCard
              language={language}
              similar={one}
              headingLevel={2}
              told={toldOf(language, one, organisationId)}
              joinHref={
                one.need.isPublic && !isOf(one, organisationId)
                  ? localisedPath(language, `/needs/${one.need.slug}/join?draft=${id}`)
                  : undefined
              }
            />
          ))}
        />
      )}
      <div class="nytte-actions">
        <ButtonLink href={localisedPath(language, editPath(id, 'who'))} icon="arrow">
          {hasSimilar ? m.continueOwn : m.continue}
        </ButtonLink>
        <ButtonLink href={localisedPath(language, editPath(id, 'need'))} variant="tertiary">
          {m.hintChange}
        </ButtonLink>
      </div>
    </>
  );
};

function toldOf(
  language: Language,
  { need }: SimilarNeed,
  organisationId: string | undefined,
): string | undefined {
  const m = messages[language];
  if (need.owner.id === organisationId) return m.ours;
  return organisationId && need.joinedIds.includes(organisationId) ? m.joined : undefined;
}

const isOf = ({ need }: SimilarNeed, organisationId: string | undefined): boolean =>
  organisationId === undefined || need.owner.id === organisationId || need.joinedIds.includes(organisationId);

/** A need that is like another, with what they have in common. */
export const SimilarCard = ({
  language,
  similar: { need, why },
  joinHref,
  told,
  headingLevel = 3,
}: {
  readonly language: Language;
  readonly similar: SimilarNeed;
  readonly joinHref?: string | undefined;
  /** How the reader's organisation stands to it already. */
  readonly told?: string | undefined;
  readonly headingLevel?: 2 | 3;
}) => {
  const m = messages[language];
  const others = need.organisations - 1;
  const Heading = `h${headingLevel}` as const;
  return (
    <article class="nytte-card">
      <Heading class="nytte-card__title" lang={markedLanguage(language, need.body)}>
        <a href={localisedPath(language, `/needs/${need.slug}`)}>{need.body.title}</a>
      </Heading>
      <p class="nytte-meta">
        <span>{need.owner.name}</span>
        {others > 0 && <span>{m.bodies(need.organisations)}</span>}
        <span>{m.stateWord[need.state]}</span>
        {!need.isPublic && <span>{m.onlyUs}</span>}
      </p>
      <p>
        {m.inCommon} <MarkedText parts={whyParts(language, why)} />
      </p>
      {told && <p class="nytte-quiet">{told}</p>}
      {joinHref && (
        <div class="nytte-actions">
          <ButtonLink href={joinHref} variant="secondary" icon="people">
            {m.joinAction}
          </ButtonLink>
        </div>
      )}
    </article>
  );
};

/** Beside a need: others that are like it. */
export const SimilarSection = ({
  language,
  similar,
}: {
  readonly language: Language;
  readonly similar: readonly SimilarNeed[];
}) => {
  if (similar.length === 0) return null;
  return (
    <Section id="similar" heading={messages[language].similarHeading}>
      <CardList
        layout="grid"
        cards={similar.map((one) => <SimilarCard language={language} similar={one} />)}
      />
    </Section>
  );
};
