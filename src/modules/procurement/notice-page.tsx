import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { ChainStop } from '../../kernel/links/chain.ts';
import { Chain, stationsDone } from '../../ui/components/chain.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { DetailsBlock, PageHeading, Prose, Section } from '../../ui/layout/page-parts.tsx';
import { codeName, cpvName, languageTag } from './codes.ts';
import type { Text } from './eforms/facts.ts';
import { amountText } from './money.ts';
import { LotSection } from './notice-lots.tsx';
import { noticeMessages } from './notice-messages.ts';
import { ResultSection } from './notice-results.tsx';
import type { NoticeView } from './notice-view.ts';
import { type Standing, stages } from './settle/domain.ts';

export interface NoticePageProps extends NoticeView {
  readonly language: Language;
  readonly chain: readonly ChainStop[];
}

/** What is bought, by whom, who won and what it cost; what came before and after; what is withheld; how it was read. */
export const NoticePage = (props: NoticePageProps) => {
  const { language, notice, facts, chain } = props;
  const m = noticeMessages[language];
  const stage = stages.find((one) => one === notice.stage) ?? 'other';
  const description = facts.procedure.description;
  return (
    <>
      <PageHeading
        kicker={`${m.stage[stage]}${notice.isDemonstration ? ` · ${m.demonstration}` : ''}`}
        title={notice.title ?? m.untitled}
        {...(notice.title && languageTag(notice.language)
          ? { titleLang: languageTag(notice.language) as string }
          : {})}
        lead={[notice.buyer ?? m.noBuyer, notice.publishedOn && formatDay(language, notice.publishedOn)]
          .filter(Boolean)
          .join(' · ')}
      />
      <StandingNote {...props} />
      {chain.length > 1 && (
        <Chain
          lang={language}
          current="procurement"
          done={stationsDone(language, 'procurement', chain, [{ station: 'procurement' }])}
        />
      )}
      <KeyFacts facts={keyFacts(props)} />
      {description && (
        <Section id="what" heading={m.page.what}>
          <NoticeText text={description} />
        </Section>
      )}
      <ResultSection {...props} />
      <LotSection {...props} />
      <History {...props} />
      <Withheld {...props} />
      <Remarks {...props} />
      <HowRead {...props} />
    </>
  );
};

/** A text of a notice in its first language; of several languages the others follow behind a click. */
export const NoticeText = ({ text }: { readonly text: Text }) => {
  const [first] = text;
  if (!first) return null;
  const paragraphs = first.text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return (
    <Prose {...(languageTag(first.language) ? { lang: languageTag(first.language) as string } : {})}>
      {paragraphs.map((part) => (
        <p>{part}</p>
      ))}
    </Prose>
  );
};

const StandingNote = ({ language, notice, related }: NoticePageProps) => {
  const m = noticeMessages[language].page;
  const notes: Readonly<Partial<Record<Standing, string>>> = {
    superseded: m.notLatest,
    duplicate: m.duplicate,
    cancelled: m.cancelled,
  };
  const note = notes[notice.standing as Standing];
  if (!note) return null;
  const head = related.find(
    (one) => one.stage === notice.stage && one.standing === 'latest' && one.id !== notice.id,
  );
  return (
    <p class="nytte-notice-note">
      <strong>{note}</strong>{' '}
      {head && notice.standing !== 'cancelled' && (
        <a href={localisedPath(language, `/procurement/notices/${head.id}`)}>{m.toLatest}</a>
      )}
    </p>
  );
};

function keyFacts({ language, notice, facts, parties }: NoticePageProps): KeyFact[] {
  const m = noticeMessages[language];
  const f = m.page.facts;
  const { procedure, lots } = facts;
  const missing = m.notReported;
  const deadline = lots.map((lot) => lot.tenderDeadline ?? lot.participationDeadline).find((one) => one);
  const value = procedure.estimatedValue ?? (lots.length === 1 ? lots[0]?.estimatedValue : undefined);
  const buyerIds = new Set(
    facts.roles.filter(({ role }) => role === 'buyer').map((one) => one.organisationId),
  );
  const byName = parties.some(({ ref, joinedBy }) => buyerIds.has(ref) && joinedBy === 'name');
  return [
    {
      term: f.buyer,
      value: (
        <>
          {notice.buyerSlug ? (
            <a href={localisedPath(language, `/organisations/${notice.buyerSlug}`)}>{notice.buyer}</a>
          ) : (
            (notice.buyer ?? missing)
          )}
          {byName && ` (${m.page.joinedByName})`}
        </>
      ),
    },
    { term: f.published, value: notice.publishedOn ? formatDay(language, notice.publishedOn) : missing },
    {
      term: f.procedure,
      value: notice.procedureType
        ? codeName(language, 'procurement-procedure-type', notice.procedureType)
        : missing,
    },
    { term: f.cpv, value: notice.cpv ? `${cpvName(language, notice.cpv)} (${notice.cpv})` : missing },
    { term: f.value, value: amountText(language, value?.amount, value?.currency) ?? missing },
    ...(deadline ? [{ term: f.deadline, value: dayOf(language, deadline) }] : []),
    { term: f.threshold, value: m.threshold[notice.threshold as keyof typeof m.threshold] ?? missing },
    { term: f.number, value: notice.publicationNumber ?? missing },
    ...(notice.legalBasis
      ? [{ term: f.legalBasis, value: codeName(language, 'legal-basis', notice.legalBasis) }]
      : []),
  ];
}

function dayOf(language: Language, text: string): string {
  const day = text.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? formatDay(language, day) : text;
}

const History = ({ language, notice, related }: NoticePageProps) => {
  const m = noticeMessages[language];
  return (
    <Section id="history" heading={m.page.history(related.length)}>
      <ol class="nytte-link-list">
        {related.map((one) => {
          const stage = stages.find((other) => other === one.stage) ?? 'other';
          const facts = [
            m.stage[stage],
            m.page.version(one.version),
            one.changeReason &&
              `${m.page.change}: ${codeName(language, 'change-corrig-justification', one.changeReason)}`,
            m.standing[one.standing as Standing] ?? one.standing,
            one.publicationNumber,
          ].filter(Boolean);
          return (
            <li>
              {one.publishedOn ? formatDay(language, one.publishedOn) : m.notReported}:{' '}
              {one.id === notice.id ? (
                <strong>{`${one.title ?? m.untitled} (${m.page.thisOne})`}</strong>
              ) : (
                <a
                  href={localisedPath(language, `/procurement/notices/${one.id}`)}
                  lang={one.title ? languageTag(one.language) : undefined}
                >
                  {one.title ?? m.untitled}
                </a>
              )}{' '}
              <span class="nytte-quiet">{facts.join(' · ')}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
};

const Withheld = ({ language, facts }: NoticePageProps) => {
  const m = noticeMessages[language].page;
  if (facts.withheld.length === 0) return null;
  return (
    <Section id="withheld" heading={m.withheld(facts.withheld.length)}>
      <ul>
        {facts.withheld.map(({ field, of, until, reason }) => (
          <li>
            {codeName(language, 'non-publication-identifier', field)}
            {of && ` (${of})`}, {until ? m.withheldUntil(dayOf(language, until)) : m.withheldForever}
            {reason && `. ${codeName(language, 'non-publication-justification', reason)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Remarks = ({ language, facts }: NoticePageProps) => {
  const m = noticeMessages[language].page;
  if (facts.remarks.length === 0) return null;
  return (
    <Section id="remarks" heading={m.remarks(facts.remarks.length)}>
      <ul>
        {facts.remarks.map(({ code, field, value }) => (
          <li>
            {m.remark[code] ?? code}
            {field && ` (${field})`}
            {value && `: ${value}`}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const HowRead = ({ language, notice }: NoticePageProps) => {
  const m = noticeMessages[language];
  const { read } = m.page;
  const missing = m.notReported;
  return (
    <>
      <p>
        {m.openData} <a href={`/api/v1/notices/${notice.id}/xml`}>{m.page.xml}</a>,{' '}
        <a href={`/api/v1/notices/${notice.id}`}>{m.page.json}</a>.
      </p>
      <DetailsBlock summary={m.page.howRead}>
        <p>{m.page.howReadText}</p>
        <KeyFacts
          facts={[
            { term: read.sdk, value: notice.sdkVersion ?? missing },
            { term: read.subtype, value: notice.subtype ?? missing },
            {
              term: read.source,
              value: `${m.import.sources[notice.source] ?? notice.source}: ${notice.sourceName.split('/').at(-1)}`,
            },
            { term: read.readAt, value: formatDay(language, notice.readAt.toISOString().slice(0, 10)) },
            { term: read.identifier, value: `${notice.identifier} ${m.page.version(notice.version)}` },
            { term: read.hash, value: <code class="nytte-hash">{notice.contentHash}</code> },
          ]}
        />
      </DetailsBlock>
    </>
  );
};
