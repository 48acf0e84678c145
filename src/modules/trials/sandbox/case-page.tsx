import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { OwnRecord } from '../../../kernel/records/records.ts';
import type { Topic } from '../../../kernel/topics/queries.ts';
import { Button, ButtonLink } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { DetailsBlock, PageColumns, PageHeading } from '../../../ui/layout/page-parts.tsx';
import { CaseFacts, CaseText } from './case-text.tsx';
import { languageOf } from './domain.ts';
import { messages } from './messages.ts';
import type { PublishedCase } from './queries.ts';
import type { SandboxDraft } from './schema.ts';

export const doings = ['saved', 'published', 'withdrawn', 'discarded'] as const;
export type Done = (typeof doings)[number];

export interface CasePageProps {
  readonly language: Language;
  readonly record: OwnRecord;
  /** What everybody reads; undefined while it is not published. */
  readonly found: PublishedCase | undefined;
  /** What its organisation is writing: shown to nobody else. */
  readonly draft: SandboxDraft;
  readonly topics: ReadonlyMap<string, Topic>;
  /** The initiative that it came from, as the reader may know it. */
  readonly initiative:
    | { readonly title: string; readonly href: string; readonly language: string }
    | undefined;
  readonly canWrite: boolean;
  readonly done: Done | undefined;
  readonly token: string | undefined;
}

/** A case: the answer and what others may rely on first, then what it was about. */
export const CasePage = (props: CasePageProps) => {
  const { language, record, found, draft, canWrite } = props;
  const m = messages[language];
  const shown: SandboxDraft = found ? asDraft(found) : draft;
  const own = found?.language ?? languageOf(shown);
  const contentLang = own === language ? undefined : own;
  const edit = localisedPath(language, `/sandbox/${record.id}/edit`);
  return (
    <>
      {props.done && <Notice lang={language} kind="done" title={m.done[props.done]} isStatus />}
      <PageHeading
        kicker={kickerOf(props)}
        title={shown.title ?? m.untitled}
        {...(contentLang && shown.title ? { titleLang: contentLang } : {})}
        {...(found ? {} : { lead: m.draftLead })}
        actions={
          canWrite && (
            <ButtonLink href={edit} variant={found ? 'secondary' : 'primary'}>
              {found && record.draft === null ? m.edit : m.goOn}
            </ButtonLink>
          )
        }
      />
      {found && canWrite && record.draft !== null && <p class="nytte-quiet">{m.hasDraft}</p>}
      {found ? (
        <PageColumns asideLabel={m.aboutHeading} aside={<Aside {...props} found={found} />}>
          <CaseText language={language} draft={shown} contentLang={contentLang} />
          {canWrite && <Acts {...props} />}
        </PageColumns>
      ) : (
        <>
          <CaseText language={language} draft={shown} contentLang={contentLang} />
          {canWrite && <Acts {...props} />}
        </>
      )}
    </>
  );
};

function asDraft({ body }: PublishedCase): SandboxDraft {
  return {
    ...body,
    sources: body.sources.map(({ year, ...source }) => ({
      ...source,
      ...(year === undefined ? {} : { year: String(year) }),
    })),
  };
}

function kickerOf({ language, found, record, draft }: CasePageProps): string {
  const m = messages[language];
  const outcome = found?.body.outcome ?? draft.outcome;
  const standing = record.state === 'withdrawn' ? m.withdrawnKicker : m.draftKicker;
  return [m.kicker, outcome && m.outcome[outcome], found ? undefined : standing].filter(Boolean).join(' · ');
}

const Aside = ({
  language,
  record,
  found,
  topics,
  initiative,
}: CasePageProps & { readonly found: PublishedCase }) => {
  const m = messages[language];
  return (
    <>
      <CaseFacts {...{ language, found, topics, initiative }} />
      <p>{m.notABinding}</p>
      {!record.isDemonstration && (
        <p>
          <a href={`/api/v1/sandbox-cases/${found.slug}`}>{m.asData}</a>
        </p>
      )}
    </>
  );
};

/** What is seldom done, behind a click: withdraw what is published, throw away what is written. */
const Acts = ({ language, record, found, token }: CasePageProps) => {
  const m = messages[language];
  const path = (act: string) => localisedPath(language, `/sandbox/${record.id}/${act}`);
  return (
    <>
      {record.draft !== null && (
        <DetailsBlock summary={m.discardSummary}>
          <PostForm
            action={path('discard')}
            token={token}
            hidden={[{ name: 'revision', value: String(record.revision) }]}
          >
            <p>{m.discardHelp}</p>
            <Button variant="secondary">{m.discard}</Button>
          </PostForm>
        </DetailsBlock>
      )}
      {found && (
        <DetailsBlock summary={m.withdrawSummary}>
          <PostForm action={path('withdraw')} token={token}>
            <p>{m.withdrawHelp}</p>
            <Button variant="secondary">{m.withdraw}</Button>
          </PostForm>
        </DetailsBlock>
      )}
    </>
  );
};
