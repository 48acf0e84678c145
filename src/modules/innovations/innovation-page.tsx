import type { Child } from 'hono/jsx';
import type { FollowState } from '../../kernel/events/follow-state.ts';
import { formatDay, formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { Chain, stationsDone } from '../../ui/components/chain.tsx';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { Notice, type NoticeKind } from '../../ui/components/notice.tsx';
import { OutcomeMark } from '../../ui/components/outcome-mark.tsx';
import { SourceLine } from '../../ui/components/source-line.tsx';
import { DetailsBlock, PageColumns, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { type ChainStation, chainOf } from './domain.ts';
import { InnovationCard, outcomeMarkOf } from './innovation-card.tsx';
import { messages } from './messages.ts';
import type { Innovation } from './queries.ts';
import { RecordFacts, type RecordFactsProps } from './record-facts.tsx';
import { ResultSection } from './result-sections.tsx';
import type { InnovationOutcome } from './schema.ts';
import { contentLanguageOf, yearsOf } from './words.ts';

export type InnovationPageProps = RecordFactsProps & {
  readonly like: readonly Innovation[];
  /** Where its records stand; none in a preview. */
  readonly chain: readonly ChainStop[];
  readonly follow?: FollowState | undefined;
  /** What other rooms tell of it. */
  readonly sections?: Child[] | undefined;
  /** How the reader may have it corrected; undefined in a preview, of which nobody can tell yet. */
  readonly correcting?: { readonly mayWrite: boolean } | undefined;
};

/** Where on the page each station of the chain is told of. */
const anchors: Record<ChainStation, string> = {
  need: '#need',
  evidence: '#results',
  initiative: '#solution',
  trial: '#solution',
  benefit: '#results',
  adoption: '#facts',
};

export const InnovationPage = (props: InnovationPageProps) => {
  const { language, innovation } = props;
  const m = messages[language];
  const contentLanguage = contentLanguageOf(language, innovation);
  const { current, told } = chainOf(innovation);
  return (
    <>
      <PageHeading
        kicker={kickerOf(language, innovation)}
        title={innovation.title}
        {...(contentLanguage ? { titleLang: contentLanguage } : {})}
      />
      <Chain
        lang={language}
        current={current}
        done={stationsDone(
          language,
          'evidence',
          props.chain,
          told.map((station) => ({ station, href: anchors[station] })),
        )}
      />
      <PageColumns asideLabel={m.factsLabel} aside={<Facts {...props} />}>
        <Judgement language={language} innovation={innovation} />
        <Section id="need" heading={m.needHeading}>
          <Prose {...(contentLanguage ? { lang: contentLanguage } : {})}>
            <p>{innovation.need}</p>
          </Prose>
        </Section>
        <Section id="solution" heading={m.solutionHeading}>
          <Prose {...(contentLanguage ? { lang: contentLanguage } : {})}>
            <p>{innovation.solution}</p>
          </Prose>
        </Section>
        <ResultSection language={language} innovation={innovation} />
        {innovation.learned && (
          <Section id="learned" heading={m.learnedHeading}>
            <Prose {...(contentLanguage ? { lang: contentLanguage } : {})}>
              <p>{innovation.learned}</p>
            </Prose>
          </Section>
        )}
        {props.sections}
        <Sources {...props} />
      </PageColumns>
      <Like language={language} like={props.like} />
    </>
  );
};

const Facts = (props: InnovationPageProps) => (
  <>
    <RecordFacts {...props} />
    {props.follow && <FollowButton {...props.follow} />}
    {props.correcting && (
      <p>
        <a href={localisedPath(props.language, `/initiatives/new?innovation=${props.innovation.slug}`)}>
          {messages[props.language].beginSame}
        </a>
      </p>
    )}
  </>
);

function kickerOf(language: Language, innovation: Innovation): string {
  const names = formatList(
    language,
    innovation.organisations.map(({ namedAs }) => namedAs),
  );
  return [messages[language].kicker, names, yearsOf(language, innovation)].filter(Boolean).join(' · ');
}

const judgementNotice: Record<InnovationOutcome, NoticeKind> = {
  worked: 'done',
  mixed: 'info',
  gave_nothing: 'warning',
  failed: 'warning',
  stopped: 'warning',
  not_known: 'unchecked',
};

/** How it went, with its reason, said to be ours. */
const Judgement = ({ language, innovation }: { language: Language; innovation: Innovation }) => {
  const m = messages[language];
  const { outcome, outcomeReason, keptBy, editorial } = innovation;
  const mark = outcomeMarkOf(outcome);
  const isTheirs = keptBy !== null && !editorial.includes('outcome');
  const words = m.judgementOf[outcome] ?? outcome;
  const note = isTheirs ? m.judgementNoteKept : m.judgementNote;
  return (
    <Notice
      lang={language}
      kind={judgementNotice[outcome]}
      title={isTheirs ? m.judgementKept(keptBy.organisation.name, words) : m.judgement(words)}
    >
      {mark && <OutcomeMark lang={language} outcome={mark} />}
      {outcomeReason && <p lang={contentLanguageOf(language, innovation)}>{outcomeReason}</p>}
      <p class="nytte-quiet">{outcome === 'not_known' && !isTheirs ? m.notKnownNote : note}</p>
    </Notice>
  );
};

const Sources = ({ language, innovation, correcting }: InnovationPageProps) => {
  const m = messages[language];
  const contentLanguage = contentLanguageOf(language, innovation);
  return (
    <Section id="sources" heading={m.sourcesHeading(innovation.sources.length)}>
      {innovation.sources.map((source) => (
        <SourceLine
          lang={language}
          title={source.title ?? hostOf(source.url)}
          href={source.url}
          contentLang={source.title ? contentLanguage : undefined}
        />
      ))}
      <Notice
        lang={language}
        kind={innovation.isVerified ? 'done' : 'unchecked'}
        title={innovation.isVerified ? m.checked : m.notChecked}
      >
        {innovation.keptBy ? (
          <p>{m.keptBy(innovation.keptBy.organisation.name, formatDay(language, innovation.readOn))}</p>
        ) : (
          <>
            <p>{m.readOn(formatDay(language, innovation.readOn))}</p>
            <p lang={contentLanguage}>{innovation.readingNote}</p>
          </>
        )}
      </Notice>
      {innovation.editorial.length > 0 && (
        <DetailsBlock summary={m.editorialSummary}>
          <p>{m.editorialLead}</p>
          <ul>
            {innovation.editorial.map((field) => (
              <li>{m.editorialField[field] ?? field}</li>
            ))}
          </ul>
        </DetailsBlock>
      )}
      {correcting && <Correct language={language} innovation={innovation} {...correcting} />}
    </Section>
  );
};

const Correct = ({
  language,
  innovation,
  mayWrite,
}: {
  readonly language: Language;
  readonly innovation: Innovation;
  readonly mayWrite: boolean;
}) => {
  const m = messages[language];
  return (
    <div id="correct">
      <h3>{m.correctHeading}</h3>
      <p>
        {m.correctText}{' '}
        <a href={`${localisedPath(language, '/corrections/new')}?kind=innovation&of=${innovation.slug}`}>
          {m.correctLink}
        </a>
      </p>
      {mayWrite && (
        <p>
          <a href={`${localisedPath(language, '/records/innovation/take-over')}?of=${innovation.slug}`}>
            {m.correctYourself}
          </a>
        </p>
      )}
      <p>
        <a href={`/api/v1/innovations/${innovation.slug}`}>{m.asData}</a>
      </p>
    </div>
  );
};

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

const Like = ({ language, like }: { language: Language; like: readonly Innovation[] }) => {
  const m = messages[language];
  if (like.length === 0) return null;
  return (
    <Section id="like" heading={m.likeHeading(like.length)} lead={m.likeLead}>
      <CardList
        layout="grid"
        cards={like.map((innovation) => (
          <InnovationCard language={language} innovation={innovation} summary={null} maxResults={1} />
        ))}
      />
    </Section>
  );
};
