import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { EffectsSection } from './effects-section.tsx';
import { messages } from './messages.ts';
import { originatorName } from './originator.ts';
import type { Adoption } from './queries.ts';
import { CurveFigure, MapSection } from './spread-figures.tsx';
import { spreadMessages } from './spread-messages.ts';
import type { SpreadPageProps } from './spread-view.ts';
import type { TreeNode } from './tree.ts';
import { otherLanguage } from './words.ts';

/** How an innovation or a solution has spread: who, when, from whom, and whether what it gave held. */
export const SpreadPage = (props: SpreadPageProps) => {
  const { language, subject, view, done } = props;
  const m = spreadMessages[language].page;
  const { adopters, measuredBy, held, notHeld } = view.track;
  const path = localisedPath(language, subject.path);
  return (
    <>
      {done && (
        <Notice lang={language} kind="done" title={done === 'public' ? m.donePublic : m.doneOwn} isStatus />
      )}
      <PageHeading
        kicker={
          <>
            {m.kicker} ·{' '}
            <a href={path} lang={otherLanguage(language, subject.language)}>
              {subject.title}
            </a>
          </>
        }
        title={m.heading(adopters, measuredBy, held, held + notHeld)}
        lead={m.lead}
        actions={
          props.mayTell && (
            <ButtonLink href={`${path}/adopt`} icon="people">
              {m.tell}
            </ButtonLink>
          )
        }
      />
      {view.adoptions.length === 0 ? (
        <EmptyState title={m.emptyTitle}>
          <p>{m.empty}</p>
        </EmptyState>
      ) : (
        <>
          <CurveFigure {...props} />
          <EffectsSection {...props} />
          <Tree {...props} />
          <MapSection {...props} />
          <Lessons {...props} />
        </>
      )}
      <ToldBySource {...props} />
      <ul class="nytte-link-list">
        <li>
          <a href={path}>{m.back[subject.kind]}</a>
        </li>
        <li>
          <a href={localisedPath(language, '/adoption')}>{spreadMessages[language].own.national}</a>
        </li>
      </ul>
    </>
  );
};

const Tree = ({ language, view, subject }: SpreadPageProps) => {
  const m = spreadMessages[language].tree;
  const { fromOriginator, untold } = view.tree;
  return (
    <Section id="tree" heading={m.heading}>
      <ul class="nytte-tree">
        {fromOriginator.length > 0 && (
          <li>
            <strong>{m.originator(originatorName(view.originator, subject) ?? '')}</strong>
            <Branches language={language} nodes={fromOriginator} />
          </li>
        )}
        {untold.length > 0 && (
          <li>
            <span class="nytte-quiet">{m.untold}</span>
            <Branches language={language} nodes={untold} />
          </li>
        )}
      </ul>
    </Section>
  );
};

const Branches = ({
  language,
  nodes,
}: {
  readonly language: Language;
  readonly nodes: readonly TreeNode<Adoption>[];
}) => {
  const m = spreadMessages[language].tree;
  if (nodes.length === 0) return null;
  return (
    <ul>
      {nodes.map(({ member, children }) => (
        <li>
          <a href={localisedPath(language, `/organisations/${member.organisation.slug}`)}>
            {member.organisation.name}
          </a>{' '}
          <span class="nytte-quiet">
            {[
              messages[language].stateSince[member.state](member.year),
              ...(member.effect ? [m.measured] : []),
            ].join(' · ')}
          </span>
          <Branches language={language} nodes={children} />
        </li>
      ))}
    </ul>
  );
};

const Lessons = ({ language, view }: SpreadPageProps) => {
  const m = spreadMessages[language].lessons;
  const told = view.adoptions.filter(({ note, learned }) => note || learned);
  if (told.length === 0) return null;
  return (
    <Section id="lessons" heading={m.heading(told.length)}>
      {told.map(({ organisation, state, year, note, learned, language: written }) => (
        <Section
          id={`lesson-${organisation.slug}`}
          level={3}
          heading={`${organisation.name}: ${messages[language].stateSince[state](year)}`}
        >
          <Prose {...(written === language ? {} : { lang: written })}>
            {note && <p class="nytte-lines">{note}</p>}
            {learned && <p class="nytte-lines">{learned}</p>}
          </Prose>
        </Section>
      ))}
    </Section>
  );
};

/** What the sources tell of spread, apart: nobody has told it here. */
const ToldBySource = ({ language, subject }: SpreadPageProps) => {
  const m = spreadMessages[language].told;
  if (subject.spreadTo.length === 0) return null;
  return (
    <Section id="source" heading={m.heading} lead={m.lead}>
      <p lang={otherLanguage(language, subject.language)}>{formatList(subject.language, subject.spreadTo)}</p>
    </Section>
  );
};
