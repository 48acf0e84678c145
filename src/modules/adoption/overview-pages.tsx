import type { Child } from 'hono/jsx';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { isInUse } from './domain.ts';
import { messages } from './messages.ts';
import type { SpreadSubject } from './national.ts';
import type { OwnAdoption } from './queries.ts';
import { spreadMessages } from './spread-messages.ts';
import { type Subject, subjectPath } from './subject.ts';
import { otherLanguage } from './words.ts';

/** What an organisation has told, with what it was about as far as it is still there. */
export interface OwnEntry {
  readonly adoption: OwnAdoption;
  readonly subject: Subject | undefined;
}

export interface OwnPageProps {
  readonly language: Language;
  readonly entries: readonly OwnEntry[];
  readonly mayTell: boolean;
  readonly mayAnswer: boolean;
  readonly token: string | undefined;
}

/** What one's organisation considers, tests and uses, each with its next step. */
export const OwnPage = (props: OwnPageProps) => {
  const { language, entries } = props;
  const m = spreadMessages[language].own;
  const using = entries.filter(({ adoption }) => isInUse(adoption.state)).length;
  return (
    <>
      <PageHeading kicker={m.title} title={m.heading(using, entries.length - using)} />
      {entries.length === 0 ? (
        <EmptyState
          title={m.noneTitle}
          action={<ButtonLink href={localisedPath(language, '/innovations')}>{m.find}</ButtonLink>}
        >
          <p>{m.none}</p>
        </EmptyState>
      ) : (
        <ul class="nytte-adopters">
          {entries.map((entry) => (
            <Entry {...props} {...entry} />
          ))}
        </ul>
      )}
      <ul class="nytte-link-list">
        {props.mayAnswer && (
          <li>
            <a href={localisedPath(language, '/questions')}>{m.questions}</a>
          </li>
        )}
        {entries.length > 0 && (
          <li>
            <a href={localisedPath(language, '/adoptions.csv')}>{m.csv}</a>
          </li>
        )}
        <li>
          <a href={localisedPath(language, '/adoption')}>{m.national}</a>
        </li>
      </ul>
    </>
  );
};

const Entry = ({ language, adoption, subject, mayTell, token }: OwnPageProps & OwnEntry) => {
  const m = spreadMessages[language].own;
  const { state, year, isPublic } = adoption;
  if (!subject) return <Gone language={language} adoption={adoption} mayTell={mayTell} token={token} />;
  const path = localisedPath(language, subject.path);
  return (
    <li>
      <a href={path} lang={otherLanguage(language, subject.language)}>
        {subject.title}
      </a>
      <br />
      <span class="nytte-quiet">
        {[messages[language].stateSince[state](year), ...(isPublic ? [] : [m.private])].join(' · ')}
      </span>
      <p>
        {m.nextStep[nextStepOf(adoption)]}{' '}
        {mayTell && (
          <a href={`${path}/adopt`} aria-label={`${m.tell}: ${subject.title}`}>
            {m.tell}
          </a>
        )}
      </p>
    </li>
  );
};

function nextStepOf({ state, effect }: OwnAdoption) {
  if (isInUse(state)) return effect ? 'usesMeasured' : 'usesUnmeasured';
  return state === 'considers' || state === 'tests' ? state : 'stopped';
}

const Gone = ({
  language,
  adoption,
  mayTell,
  token,
}: Pick<OwnPageProps, 'language' | 'mayTell' | 'token'> & Pick<OwnEntry, 'adoption'>) => {
  const m = spreadMessages[language].own;
  return (
    <li id={`gone-${adoption.id}`}>
      <strong>{m.gone}</strong>
      <br />
      <span class="nytte-quiet">{messages[language].stateSince[adoption.state](adoption.year)}</span>
      <p>{m.goneText(adoption.subjectSlug)}</p>
      {mayTell && adoption.goneSeenAt === null && (
        <PostForm action={localisedPath(language, `/adoptions/${adoption.id}/seen`)} token={token}>
          <Button variant="secondary">{m.seen}</Button>
        </PostForm>
      )}
    </li>
  );
};

export interface NationalPageProps {
  readonly language: Language;
  /** The first of them. */
  readonly shown: readonly SpreadSubject[];
  readonly all: readonly SpreadSubject[];
}

/** What spreads in the whole country: what others have measured anew, and held, first. */
export const NationalPage = ({ language, shown, all }: NationalPageProps) => {
  const m = spreadMessages[language].national;
  const taken = all.filter(({ track }) => track.adopters > 0);
  const solutions = taken.filter(({ kind }) => kind === 'solution').length;
  const repeated = all.filter(({ track }) => track.held > 0).length;
  return (
    <>
      <PageHeading kicker={m.title} title={m.heading(taken.length, repeated, solutions)} lead={m.lead} />
      {all.length === 0 ? (
        <EmptyState
          title={m.noneTitle}
          action={
            <ButtonLink href={localisedPath(language, '/innovations')}>
              {spreadMessages[language].own.find}
            </ButtonLink>
          }
        >
          <p>{m.none}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={m.table}
            isCaptionHidden
            columns={[
              { heading: m.innovation },
              ...[m.held, m.measured, m.using, m.considering, m.stopped].map((heading) => ({
                heading,
                isNumeric: true,
              })),
            ]}
            rows={shown.map((one) => rowOf(language, one))}
          />
          <div>
            <p class="nytte-quiet">{m.caption(shown.length, all.length)}</p>
            <p>
              <a href={localisedPath(language, '/adoption.csv')}>{m.csv}</a>
            </p>
            <DetailsBlock summary={m.methodHeading}>
              <p>{m.method}</p>
            </DetailsBlock>
          </div>
        </>
      )}
    </>
  );
};

function rowOf(language: Language, { kind, slug, title, language: written, track }: SpreadSubject): Child[] {
  const { held, measuredBy, adopters, testing, considering, stopped } = track;
  return [
    <a
      href={localisedPath(language, `${subjectPath(kind, slug)}/adoption`)}
      lang={otherLanguage(language, written)}
    >
      {title}
    </a>,
    ...[held, measuredBy, adopters, testing + considering, stopped].map((count) =>
      formatNumber(language, count),
    ),
  ];
}
