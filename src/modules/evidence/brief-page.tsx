import { formatDay, formatList, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { CardList } from '../../ui/components/card-list.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { EvidenceCard } from '../../ui/components/evidence-card.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ResultLegend } from '../../ui/components/result-mark.tsx';
import { ShareBar } from '../../ui/components/share-bar.tsx';
import { Tags } from '../../ui/components/tags.tsx';
import { NeedForm } from '../../ui/forms/need-form.tsx';
import { DetailsBlock, PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { innovationCardProps } from '../innovations/public.ts';
import type { Brief } from './brief.ts';
import { type BriefAddress, briefQueryString } from './brief-address.ts';
import { BriefAside } from './brief-aside.tsx';
import { BriefFilters } from './brief-filters.tsx';
import type { BriefPageProps } from './brief-view.ts';
import type { InnovationHit } from './innovation-hits.ts';
import { likenessWords } from './likeness-words.ts';
import { messages } from './messages.ts';
import { proofWords } from './proof-words.ts';
import { maxNeedCharacters, noFilter } from './schema.ts';
import { splitByStrength, summaryOf } from './strength.ts';
import { whyParts } from './why.ts';

/** The answer to a need: what is known, by whom, how sure, and what support there is. */
export const BriefPage = (props: BriefPageProps) => {
  const { language, brief, address, organisationChoices } = props;
  const m = messages[language];
  const { strong, weak } = splitByStrength(brief.innovations);
  return (
    <>
      <NeedForm
        lang={language}
        size="compact"
        action={localisedPath(language, '/brief')}
        need={brief.need}
        organisation={{
          name: 'organisation',
          value: brief.organisation?.municipalityNumber ?? address.organisation ?? '',
          options: organisationChoices,
        }}
        maxLength={maxNeedCharacters}
      />
      <PageHeading title={summaryOf(language, brief)} actions={<BriefActions {...props} />} />
      <BelongsTo language={language} brief={brief} />
      <Notices language={language} brief={brief} address={address} />
      <PageColumns aside={<BriefAside language={language} brief={brief} />} asideLabel={m.instrumentsHeading}>
        <BriefFilters {...props} />
        {brief.innovations.length === 0 ? (
          <Nothing language={language} brief={brief} address={address} />
        ) : (
          <Section id="innovations" heading={m.innovationsHeading(strong.length)} lead={m.innovationsLead}>
            <ResultLegend lang={language} />
            <CardList
              cards={strong.map((hit) => <HitCard language={language} brief={brief} hit={hit} />)}
              isOrdered
            />
            {weak.length > 0 && (
              <DetailsBlock summary={m.weakHeading(weak.length)}>
                <CardList
                  cards={weak.map((hit) => <HitCard language={language} brief={brief} hit={hit} />)}
                />
              </DetailsBlock>
            )}
          </Section>
        )}
        <HowMade language={language} brief={brief} />
      </PageColumns>
    </>
  );
};

const BelongsTo = ({ language, brief }: { language: Language; brief: Brief }) => {
  const m = messages[language];
  if (brief.topics.length === 0) return null;
  const items = brief.topics.map(({ topic }) => ({
    label: topic.label[language],
    href: localisedPath(
      language,
      `/innovations?${topic.kind === 'life-event' ? 'life-event' : 'topic'}=${encodeURIComponent(topic.id)}`,
    ),
    ...(language === 'en' && !topic.hasEnglish ? { lang: 'nb' } : {}),
  }));
  return (
    <div class="nytte-belongs">
      <p class="nytte-quiet">{m.belongsTo}</p>
      <Tags items={items} label={m.belongsTo} />
    </div>
  );
};

/** What one may do with the brief: share it, state the need so that others can find it, or do something about it. */
const BriefActions = (props: BriefPageProps) => {
  const { language, brief } = props;
  const state = `/needs/new?${new URLSearchParams({ need: brief.need })}`;
  const begin = `/initiatives/new?${new URLSearchParams({ text: brief.need })}`;
  return (
    <>
      <Share {...props} />
      <p>
        <a href={localisedPath(language, state)}>{messages[language].stateThisNeed}</a>
      </p>
      <p>
        <a href={localisedPath(language, begin)}>{messages[language].beginInitiative}</a>
      </p>
    </>
  );
};

const Share = ({ language, brief, address }: BriefPageProps) => {
  const m = messages[language];
  const shared = briefQueryString({ ...address, made: osloDay(brief.madeAt), content: brief.contentVersion });
  return (
    <ShareBar
      lang={language}
      href={localisedPath(language, `/brief?${shared}`)}
      downloads={[
        { label: m.downloadWord, href: localisedPath(language, `/documents/brief.docx?${shared}`) },
        { label: m.downloadPdf, href: localisedPath(language, `/documents/brief.pdf?${shared}`) },
      ]}
    />
  );
};

const Notices = ({
  language,
  brief,
  address,
}: {
  language: Language;
  brief: Brief;
  address: BriefAddress;
}) => {
  const m = messages[language];
  const corrected = brief.analysis.concepts.flatMap(({ typed, read }) =>
    read ? [m.correctedPair(typed, read)] : [],
  );
  const isOlder = address.content !== undefined && address.content !== brief.contentVersion;
  return (
    <>
      {isOlder && (
        <Notice lang={language} kind="info">
          {m.changedSince(formatDay(language, address.made ?? osloDay(brief.madeAt)), address.content ?? '')}
        </Notice>
      )}
      {brief.unknownOrganisation && (
        <Notice lang={language} kind="warning">
          {m.unknownOrganisation(brief.unknownOrganisation)}
        </Notice>
      )}
      {corrected.length > 0 && (
        <Notice lang={language} kind="info">
          {m.corrected(formatList(language, [...new Set(corrected)]))}
        </Notice>
      )}
      {brief.analysis.cut && (
        <Notice lang={language} kind="info">
          {m.cut}
        </Notice>
      )}
    </>
  );
};

const HitCard = ({ language, brief, hit }: { language: Language; brief: Brief; hit: InnovationHit }) => {
  const alike =
    hit.nearest && brief.organisation
      ? likenessWords(language, brief.organisation.name, hit.nearest.likeness)
      : undefined;
  const why = hit.proposedBy
    ? [messages[language].why.proposed(hit.proposedBy)]
    : whyParts(language, hit.why);
  return (
    <EvidenceCard
      {...innovationCardProps(language, hit.innovation, {
        why,
        howSure: proofWords(language, hit),
        ...(alike ? { likeness: alike } : {}),
      })}
    />
  );
};

const Nothing = ({
  language,
  brief,
  address,
}: {
  language: Language;
  brief: Brief;
  address: BriefAddress;
}) => {
  const m = messages[language];
  if (brief.hitsBeforeFilter > 0) {
    const unfiltered = briefQueryString({
      need: address.need,
      organisation: address.organisation,
      filter: noFilter,
    });
    return (
      <EmptyState
        title={m.noFilterHits}
        action={<a href={localisedPath(language, `/brief?${unfiltered}`)}>{m.clearFilters}</a>}
      >
        {m.noHitsHelp}
      </EmptyState>
    );
  }
  return <EmptyState title={m.noHitsTitle}>{m.noHitsHelp}</EmptyState>;
};

const HowMade = ({ language, brief }: { language: Language; brief: Brief }) => {
  const m = messages[language];
  return (
    <DetailsBlock summary={m.howMade}>
      <p>{m.howMadeText}</p>
      <p>
        {m.concepts}:{' '}
        {formatList(
          language,
          brief.analysis.concepts.slice(0, 20).map(({ read, typed }) => read ?? typed),
        )}
      </p>
      <p>{m.madeFrom(formatDay(language, osloDay(brief.madeAt)), brief.contentVersion)}</p>
    </DetailsBlock>
  );
};
