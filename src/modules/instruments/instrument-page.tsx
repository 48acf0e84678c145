import type { FollowState } from '../../kernel/events/follow-state.ts';
import { formatDay, formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ShareBar } from '../../ui/components/share-bar.tsx';
import { SourceLine } from '../../ui/components/source-line.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { DeadlineSection } from './deadline-section.tsx';
import type { Topics } from './filter-choices.ts';
import type { Instrument } from './instrument.ts';
import { messages } from './messages.ts';
import {
  amountText,
  applicantsText,
  contentLanguageOf,
  instrumentPath,
  ownContributionText,
  statusSentence,
} from './presenter.ts';

/** An innovation that used the instrument, as its own room tells of it. */
export interface InnovationUse {
  readonly title: string;
  /** Without language prefix. */
  readonly href: string;
  readonly year: number | null;
  /** The language of the title. */
  readonly language: Language;
}

export interface InstrumentPageProps {
  readonly language: Language;
  readonly instrument: Instrument;
  readonly usedBy: readonly InnovationUse[];
  readonly topics: Topics;
  readonly follow?: FollowState | undefined;
  readonly now: Date;
  /** How the reader may have it corrected; undefined in a preview, of which nobody can tell yet. */
  readonly correcting?: { readonly mayWrite: boolean } | undefined;
}

export const InstrumentPage = (props: InstrumentPageProps) => {
  const { language, instrument } = props;
  const m = messages[language];
  const contentLang = contentLanguageOf(language, instrument);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <a href={localisedPath(language, '/instruments')}>{m.backToList}</a>
            {' · '}
            {m.categories[instrument.category]}
          </>
        }
        title={instrument.name}
        {...(contentLang && { titleLang: contentLang })}
        lead={<span lang={contentLang}>{instrument.description}</span>}
      />
      <Notice
        lang={language}
        kind={instrument.status === 'open' || instrument.status === 'rolling' ? 'info' : 'warning'}
        title={statusSentence(language, instrument)}
      >
        {instrument.statusNote && <p lang={contentLang}>{instrument.statusNote}</p>}
      </Notice>
      <PageColumns asideLabel={m.ownersTerm} aside={<Owner {...props} />}>
        <WhatYouGet {...props} />
        <WhatYouBring {...props} />
        <DeadlineSection language={language} instrument={instrument} now={props.now} />
        <UsedBy {...props} />
        <Sources {...props} />
      </PageColumns>
    </>
  );
};

const WhatYouGet = ({ language, instrument }: InstrumentPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, instrument);
  const phases = instrument.phases.map((phase, index) =>
    index === 0 ? m.phases[phase] : m.phases[phase].toLocaleLowerCase(language),
  );
  const facts: (KeyFact | false)[] = [
    instrument.support !== null && { term: m.supportTerm, value: instrument.support, lang },
    { term: m.amountTerm, value: amountText(language, instrument) ?? m.notStated },
    instrument.amountNote !== null && { term: m.amountNoteTerm, value: instrument.amountNote, lang },
    { term: m.whoCanApply, value: applicantsText(language, instrument) },
    { term: m.phasesTerm, value: formatList(language, phases) },
  ];
  return (
    <Section id="get" heading={m.factsHeading} lead={m.factsLead(formatDay(language, instrument.readOn))}>
      <KeyFacts facts={facts.filter((fact) => fact !== false)} />
    </Section>
  );
};

const WhatYouBring = ({ language, instrument }: InstrumentPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, instrument);
  const { note } = instrument.ownContribution;
  const contribution = ownContributionText(language, instrument) ?? m.notStated;
  return (
    <Section id="bring" heading={m.bringHeading}>
      <KeyFacts
        facts={[
          {
            term: m.ownContributionTerm,
            value: (
              <>
                {contribution}
                {note && (
                  <>
                    {'. '}
                    <span lang={lang}>{note}</span>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {instrument.requires.length === 0 ? (
        <p>{m.noRequirements}</p>
      ) : (
        <Checklist language={language} instrument={instrument} />
      )}
    </Section>
  );
};

/** To tick on paper or on the screen; nothing is stored. */
const Checklist = ({ language, instrument }: Pick<InstrumentPageProps, 'language' | 'instrument'>) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, instrument);
  return (
    <fieldset class="ds-fieldset nytte-field" aria-describedby="requirements-help">
      <legend class="ds-label">{m.requirementsTerm}</legend>
      <p class="nytte-field__help" id="requirements-help" data-field="description">
        {m.checklistHelp}
      </p>
      {instrument.requires.map((requirement, index) => (
        <div class="ds-field">
          <input class="ds-input" type="checkbox" id={`requirement-${index + 1}`} autocomplete="off" />
          <label class="ds-label" for={`requirement-${index + 1}`} lang={lang}>
            {requirement}
          </label>
        </div>
      ))}
    </fieldset>
  );
};

const UsedBy = ({ language, usedBy }: InstrumentPageProps) => {
  const m = messages[language];
  return (
    <Section id="used-by" heading={m.usedByHeading(usedBy.length)}>
      {usedBy.length === 0 ? (
        <p>{m.usedByNone}</p>
      ) : (
        <ul>
          {usedBy.map((innovation) => (
            <li>
              <a
                href={localisedPath(language, innovation.href)}
                lang={innovation.language === language ? undefined : innovation.language}
              >
                {innovation.title}
              </a>
              {innovation.year !== null && ` (${innovation.year})`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Sources = ({ language, instrument, correcting }: InstrumentPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, instrument);
  return (
    <Section id="sources" heading={m.sourcesHeading}>
      {instrument.sources.map(({ url, title }) => (
        <SourceLine
          lang={language}
          title={title ?? new URL(url).hostname}
          href={url}
          readOn={formatDay(language, instrument.readOn)}
          contentLang={lang}
        />
      ))}
      {instrument.keptBy ? (
        <p>{m.keptBy(instrument.keptBy.organisation.name, formatDay(language, instrument.readOn))}</p>
      ) : (
        <>
          <p lang={lang}>{instrument.readingNote}</p>
          <p>{m.ownJudgement}</p>
        </>
      )}
      {lang && <p>{m.contentLanguage[instrument.language]}</p>}
      {correcting && <Correct language={language} instrument={instrument} {...correcting} />}
    </Section>
  );
};

const Correct = ({
  language,
  instrument,
  mayWrite,
}: Pick<InstrumentPageProps, 'language' | 'instrument'> & { readonly mayWrite: boolean }) => {
  const m = messages[language];
  const correct = `${localisedPath(language, '/corrections/new')}?kind=instrument&of=${instrument.slug}`;
  const takeOver = `${localisedPath(language, '/records/instrument/take-over')}?of=${instrument.slug}`;
  return (
    <>
      <p>
        <a href={correct}>{m.correctLink}</a>
      </p>
      {mayWrite && (
        <p>
          <a href={takeOver}>{m.correctYourself}</a>
        </p>
      )}
    </>
  );
};

const Owner = ({ language, instrument, topics, follow }: InstrumentPageProps) => {
  const m = messages[language];
  const lang = contentLanguageOf(language, instrument);
  const owners = formatList(language, instrument.owners);
  const [main] = instrument.sources;
  const topicItems = instrument.topics.map((id) => ({
    label: topics.get(id)?.label[language] ?? id,
    href: `${localisedPath(language, '/instruments')}?topic=${encodeURIComponent(id)}`,
  }));
  return (
    <>
      <KeyFacts
        facts={[
          {
            term: m.ownersTerm,
            value: instrument.ownerNote ? m.withNote(owners, instrument.ownerNote) : owners,
            lang,
          },
        ]}
      />
      {main && (
        <ButtonLink href={main.url} variant="secondary" icon="external">
          {m.ownerSite}
        </ButtonLink>
      )}
      {follow && <FollowButton {...follow} />}
      {topicItems.length > 0 && (
        <>
          <h2 id="topics-heading">{m.topicsHeading}</h2>
          <Tags items={topicItems} label={m.topicsHeading} />
        </>
      )}
      <h2>{m.keywordsTerm}</h2>
      <Tags items={instrument.keywords.map((label) => ({ label, lang }))} label={m.keywordsTerm} />
      <ShareBar
        lang={language}
        href={localisedPath(language, instrumentPath(instrument.slug))}
        downloads={[{ label: m.asJson, href: `/api/v1/instruments/${instrument.slug}` }]}
      />
    </>
  );
};
