import type { Child } from 'hono/jsx';
import type { FollowState } from '../../kernel/events/follow-state.ts';
import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { FollowButton } from '../../ui/components/follow-button.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { DetailsBlock, PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { challengePath } from './addresses.ts';
import { messages } from './messages.ts';
import type { Challenge } from './queries.ts';
import type { OwnResponse } from './response-queries.ts';
import type { PublicResult } from './result.ts';
import { moneyWords, otherLanguage, standingWords } from './words.ts';

/** What the reader just did. */
export const doings = ['published', 'amended', 'withdrawn', 'judged', 'concluded', 'tied'] as const;
export type Done = (typeof doings)[number];

export interface ChallengeRights {
  readonly canWrite: boolean;
  readonly canAnswer: boolean;
  readonly isJudge: boolean;
}

interface Linked {
  readonly title: string;
  readonly href: string;
  readonly language: string;
}

export interface ChallengePageProps {
  readonly language: Language;
  readonly challenge: Challenge;
  readonly need: Linked | undefined;
  readonly initiative: Linked | undefined;
  /** What the body may tie the challenge to, for who writes. */
  readonly initiatives: readonly { readonly id: string; readonly title: string }[];
  readonly rights: ChallengeRights;
  readonly own: OwnResponse | undefined;
  readonly questions: number;
  readonly result: PublicResult | undefined;
  readonly follow: FollowState | undefined;
  readonly token: string | undefined;
  readonly done: Done | undefined;
}

/** A challenge: the need, what is offered, how answers are judged and when; and what came of it. */
export const ChallengePage = (props: ChallengePageProps) => {
  const { language, challenge, done } = props;
  const m = messages[language];
  const { body, phase } = challenge;
  const lang = otherLanguage(language, challenge.language);
  return (
    <>
      {done && <Notice lang={language} kind="done" title={m.done[done]} isStatus />}
      <PageHeading
        kicker={`${m.phase[phase]} · ${m.by(challenge.owner.name)}`}
        title={body.title}
        {...(lang ? { titleLang: lang } : {})}
        {...(phase === 'withdrawn' ? {} : { lead: standingWords(language, challenge) })}
        actions={<Actions {...props} />}
      />
      <Standing {...props} />
      <PageColumns asideLabel={m.datesHeading} aside={<Aside {...props} />}>
        <Amendments {...props} />
        <Section id="need" heading={m.needHeading}>
          <div class="nytte-challenge-told" lang={lang}>
            <Told heading={m.whom} text={body.whom} />
            <Told heading={m.today} text={body.today} />
            <Told heading={m.knowMet} text={body.knowMet} />
            {body.notWanted && <Told heading={m.notWanted} text={body.notWanted} />}
          </div>
          {props.need && (
            <p>
              <a href={localisedPath(language, props.need.href)}>{m.fromNeed}</a>
            </p>
          )}
        </Section>
        <Section id="who" heading={m.whoHeading}>
          <ul>
            {body.answerers.map((one) => (
              <li>{m.who[one]}</li>
            ))}
          </ul>
          {body.answerersWords && <Lines lang={lang} text={body.answerersWords} />}
        </Section>
        <Section id="offer" heading={m.offerHeading}>
          <ul>
            {body.offers.map((one) => (
              <li>{m.offer[one]}</li>
            ))}
          </ul>
          {body.money && <p>{m.money(moneyWords(language, body.money), body.money.source)}</p>}
          {body.offerWords && <Lines lang={lang} text={body.offerWords} />}
        </Section>
        <Section id="next" heading={m.nextHeading} lead={m.next[body.next]}>
          {body.nextWords && <Lines lang={lang} text={body.nextWords} />}
          {body.noticeUrl ? (
            <p>
              {m.isATender} <a href={body.noticeUrl}>{m.noticeLink}</a>
            </p>
          ) : (
            <p>{m.notATender}</p>
          )}
        </Section>
        <CriteriaSection language={language} challenge={challenge} />
        <Section
          id="judges"
          heading={(challenge.judgedAt ? m.judgedHeading : m.judgesHeading)(challenge.judgeTitles.length)}
          lead={m.judgesLead}
        >
          <ul lang={lang}>
            {challenge.judgeTitles.map((title) => (
              <li>{title}</li>
            ))}
          </ul>
        </Section>
        <Section id="personal-data" heading={m.personalDataHeading}>
          <Lines lang={lang} text={body.personalData} />
          <p>{m.personalDataAlways}</p>
        </Section>
        <Manage {...props} />
      </PageColumns>
    </>
  );
};

const Told = ({ heading, text }: { readonly heading: string; readonly text: string }) => (
  <>
    <h3>{heading}</h3>
    <Lines text={text} />
  </>
);

const Lines = ({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) => (
  <p class="nytte-lines nytte-prose" lang={lang}>
    {text}
  </p>
);

const Actions = (props: ChallengePageProps) => {
  const { language, challenge, rights, own, follow } = props;
  const m = messages[language];
  const to = (page: string) => localisedPath(language, `${challengePath(challenge.record)}/${page}`);
  const isOpen = challenge.phase === 'open';
  const mayAnswer = isOpen && !rights.canWrite;
  return (
    <div class="nytte-actions">
      {mayAnswer && (
        <ButtonLink href={to('answer')} icon="arrow">
          {own ? m.continueAnswer : m.answerNow}
        </ButtonLink>
      )}
      {rights.isJudge && challenge.phase === 'judging' && (
        <ButtonLink href={to('judge')} icon="arrow">
          {m.judgeLink}
        </ButtonLink>
      )}
      {rights.canWrite && challenge.phase === 'judged' && (
        <ButtonLink href={to('conclude')} icon="arrow">
          {m.concludeLink}
        </ButtonLink>
      )}
      {challenge.phase === 'concluded' && (
        <ButtonLink href={to('result')} icon="arrow">
          {m.resultLink}
        </ButtonLink>
      )}
      <ButtonLink href={to('questions')} variant="secondary">
        {isOpen && props.questions === 0 && !rights.canWrite ? m.ask : m.questionsLink(props.questions)}
      </ButtonLink>
      {follow && <FollowButton {...follow} kind="challenge" />}
    </div>
  );
};

/** What this reader needs to know before the rest. */
const Standing = ({ language, challenge, own, result }: ChallengePageProps) => {
  const m = messages[language];
  const answerHref = localisedPath(language, `${challengePath(challenge.record)}/answer`);
  return (
    <>
      {challenge.withdrawn && (
        <Notice lang={language} kind="warning" title={m.withdrawnHeading}>
          <p>{m.withdrawnOn(formatMoment(language, challenge.withdrawn.at))}</p>
          <p class="nytte-lines">{challenge.withdrawn.reason}</p>
          <p>{m.withdrawnText}</p>
        </Notice>
      )}
      {own && (
        <Notice
          lang={language}
          kind={own.current ? 'done' : 'info'}
          title={own.current ? m.handedIn(formatMoment(language, own.current.at)) : m.begun}
        >
          <p>
            <a href={answerHref}>{m.continueAnswer}</a>
          </p>
        </Notice>
      )}
      {result && (
        <Section id="outcome" heading={m.outcomeHeading(result.answers.length, result.goOn.length)}>
          {challenge.outcomeWords && (
            <Lines lang={otherLanguage(language, challenge.language)} text={challenge.outcomeWords} />
          )}
        </Section>
      )}
    </>
  );
};

const Aside = ({ language, challenge, initiative }: ChallengePageProps) => {
  const m = messages[language];
  const { record } = challenge;
  const moment = (at: Date) => formatMoment(language, at);
  return (
    <>
      <h2>{m.datesHeading}</h2>
      <KeyFacts
        facts={[
          ...(challenge.phase === 'announced' ? [{ term: m.opensAt, value: moment(challenge.opensAt) }] : []),
          { term: m.questionsBy, value: moment(challenge.questionsBy) },
          { term: m.answersBy, value: moment(challenge.answersBy) },
          { term: m.judgedBy, value: moment(challenge.judgedBy) },
        ]}
      />
      <p class="nytte-quiet">{m.clock}</p>
      {(challenge.phase === 'announced' || challenge.phase === 'open') && (
        <>
          <h2>{m.sealedHeading}</h2>
          <p class="nytte-quiet">{m.sealed}</p>
        </>
      )}
      <p>
        <a href={localisedPath(language, '/challenges/how')}>{m.howToAnswerLink}</a>
      </p>
      {initiative && (
        <p>
          {m.ledTo}:{' '}
          <a
            href={localisedPath(language, initiative.href)}
            lang={otherLanguage(language, initiative.language)}
          >
            {initiative.title}
          </a>
        </p>
      )}
      {!record.isDemonstration && (
        <p>
          <a href={`/api/v1${challengePath(record)}`}>{m.asData}</a>
        </p>
      )}
    </>
  );
};

const Amendments = ({ language, challenge }: ChallengePageProps) => {
  const m = messages[language];
  const { amendments } = challenge;
  const lang = otherLanguage(language, challenge.language);
  if (amendments.length === 0) return null;
  return (
    <Section id="amendments" heading={m.amendmentsHeading(amendments.length)} lead={m.amendmentsLead}>
      <ol class="nytte-messages">
        {amendments.map(({ at, reason, words, answersBy }) => (
          <li>
            <p class="nytte-quiet">{m.amendedAt(formatMoment(language, at))}</p>
            {answersBy && <p>{m.extendedTo(formatMoment(language, answersBy))}</p>}
            {words && <Lines lang={lang} text={words} />}
            <p lang={lang}>
              <span lang={language}>{m.amendmentReason}:</span> {reason}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
};

/** The criteria with their weights and what the scale means: the same on every page that speaks of them. */
export const CriteriaSection = ({
  language,
  challenge,
}: {
  readonly language: Language;
  readonly challenge: Pick<Challenge, 'criteria' | 'language'>;
}) => {
  const m = messages[language];
  const { criteria } = challenge;
  const lang = otherLanguage(language, challenge.language);
  const cell = (text: string): Child => <span lang={lang}>{text}</span>;
  return (
    <Section id="criteria" heading={m.criteriaHeading(criteria.length)} lead={m.criteriaLead}>
      <DataTable
        caption={m.criteriaHeading(criteria.length)}
        isCaptionHidden
        columns={[
          { heading: m.criterion },
          { heading: m.weightHeading, isNumeric: true },
          { heading: m.means(1) },
          { heading: m.means(3) },
          { heading: m.means(5) },
        ]}
        rows={criteria.map(({ name, words, weight, low, mid, high }) => [
          <span lang={lang}>
            {name}
            <br />
            <span class="nytte-quiet">{words}</span>
          </span>,
          m.weight(weight),
          cell(low),
          cell(mid),
          cell(high),
        ])}
      />
      <p class="nytte-quiet">{m.between}</p>
    </Section>
  );
};

/** What those who write may do, behind a click. */
const Manage = (props: ChallengePageProps) => {
  const { language, challenge, rights } = props;
  const m = messages[language];
  const path = challengePath(challenge.record);
  const { phase } = challenge;
  if (!rights.canWrite || phase === 'withdrawn') return null;
  const link = (page: string, words: string) => (
    <li>
      <a href={localisedPath(language, `${path}/${page}`)}>{words}</a>
    </li>
  );
  return (
    <DetailsBlock summary={m.manage} isOpen={phase === 'concluded' && !props.initiative}>
      <ul>
        {(phase === 'announced' || phase === 'open') && link('amend', m.amend)}
        {phase !== 'concluded' && link('judges', m.judgesManage)}
        {phase !== 'concluded' && link('withdraw', m.withdraw)}
      </ul>
      {phase === 'concluded' && (
        <PostForm action={localisedPath(language, `${path}/initiative`)} token={props.token}>
          <Select
            lang={language}
            name="initiative"
            label={m.tie}
            help={m.tieHelp}
            value={challenge.initiativeId ?? ''}
            emptyLabel={m.tieNone}
            options={props.initiatives.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <div class="nytte-actions">
            <Button variant="secondary">{m.tieSubmit}</Button>
            <a
              href={localisedPath(
                language,
                props.need
                  ? `/initiatives/new?need=${props.need.href.split('/').at(-1)}`
                  : '/initiatives/new',
              )}
            >
              {m.beginInitiative}
            </a>
          </div>
        </PostForm>
      )}
    </DetailsBlock>
  );
};
