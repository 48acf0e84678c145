import { formatMoment } from '../../kernel/i18n/format.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { mayEver } from '../../kernel/identity/permissions.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageColumns, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { AccountSection } from './account-section.tsx';
import { EntryList } from './entry-list.tsx';
import { messages } from './messages.ts';
import type { MyPageProps } from './my-page-props.ts';
import { waitingSince } from './waiting-since.ts';

/** What waits for you first; then what you are writing; then what is new; the account last. */
export const MyPage = (props: MyPageProps) => {
  const { language, person, waiting } = props;
  const m = messages[language].me;
  const { actingFor } = person;
  return (
    <>
      {props.done && <Notice lang={language} kind="done" title={m[props.done]} isStatus />}
      <PageHeading
        kicker={m.title}
        title={m.heading(waiting.length)}
        lead={actingFor ? m.worksFor(actingFor.organisationName, m.roles[actingFor.role]) : m.noOrganisation}
        actions={<Actions {...props} />}
      />
      <PageColumns asideLabel={m.followLabel} aside={<Follows {...props} />}>
        <WaitingSection {...props} />
        <Drafts {...props} />
        <News {...props} />
      </PageColumns>
      <AccountSection {...props} />
    </>
  );
};

const Actions = ({ language, person, waiting }: MyPageProps) => {
  const m = messages[language].me;
  const href = (path: string) => localisedPath(language, path);
  return (
    <div class="nytte-actions">
      {mayEver(person, 'need.write') && (
        <ButtonLink href={href('/needs/new')} variant={waiting.length > 0 ? 'secondary' : 'primary'}>
          {m.begin}
        </ButtonLink>
      )}
      {!person.actingFor && (
        <ButtonLink href={href('/organisation-request')}>{m.askForOrganisation}</ButtonLink>
      )}
      {person.actingFor && (
        <ButtonLink href={href('/workplace')} variant="tertiary">
          {m.workplace}
        </ButtonLink>
      )}
    </div>
  );
};

const WaitingSection = ({ language, waiting }: MyPageProps) => {
  const m = messages[language].me;
  if (waiting.length === 0) return null;
  return (
    <Section id="waiting" heading={m.waitingHeading}>
      <EntryList
        language={language}
        entries={waiting.map((one) => ({
          title: one.title,
          titleLanguage: one.language,
          href: one.href,
          meta: [m.waitingKind[one.kind], waitingSince(language, one)],
        }))}
      />
    </Section>
  );
};

const Drafts = ({ language, drafts, person }: MyPageProps) => {
  const m = messages[language].me;
  if (drafts.length === 0) {
    // Who may not write has no use for being told so.
    if (!mayEver(person, 'need.write')) return null;
    return (
      <EmptyState title={m.noDraftsTitle}>
        <p>{m.noDrafts}</p>
      </EmptyState>
    );
  }
  const isOfSeveral = person.memberships.length > 1;
  return (
    <Section id="drafts" heading={m.draftsHeading(drafts.length)}>
      <EntryList
        language={language}
        entries={drafts.map(({ kind, described, href, savedAt, organisationName }) => ({
          title: described.title || m.untitled,
          titleLanguage: described.title ? described.language : language,
          href,
          meta: [
            m.draftKind[kind] ?? '',
            ...(isOfSeveral && organisationName ? [organisationName] : []),
            m.savedAt(formatMoment(language, savedAt)),
          ],
        }))}
      />
    </Section>
  );
};

const News = ({ language, news: all }: MyPageProps) => {
  const m = messages[language].me;
  const { groups } = messages[language].news;
  // What must be answered stands above until it is.
  const news = all.filter(({ group }) => group !== 'toAnswer');
  if (news.length === 0) {
    return (
      <EmptyState title={m.noNewsTitle}>
        <p>{m.noNews}</p>
      </EmptyState>
    );
  }
  return (
    <Section id="news" heading={m.newsHeading}>
      {(['ours', 'followed'] as const).map((group) => {
        const items = news.filter((item) => item.group === group);
        return (
          items.length > 0 && (
            <div class="nytte-entry-group">
              <h3>{groups[group]}</h3>
              <EntryList
                language={language}
                entries={items.map(({ subject, sentences, at }) => ({
                  title: subject.title || m.untitled,
                  titleLanguage: subject.title ? subject.language : language,
                  href: subject.href,
                  sentences,
                  meta: [formatMoment(language, at)],
                }))}
              />
            </div>
          )
        );
      })}
    </Section>
  );
};

const Follows = ({ language, follows, token }: MyPageProps) => {
  const m = messages[language].me;
  if (follows.length === 0) {
    return (
      <>
        <h2>{m.noFollowsTitle}</h2>
        <p>{m.noFollows}</p>
        <p>
          <a href={localisedPath(language, '/needs')}>{m.findNeeds}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h2 id="follows">{m.followHeading(follows.length)}</h2>
      <EntryList
        language={language}
        entries={follows.map(({ subject, described }) => ({
          title: described.title || m.untitled,
          titleLanguage: described.title ? described.language : language,
          href: described.href,
          action: (
            <PostForm
              action={localisedPath(language, '/follows/stop')}
              token={token}
              class="nytte-entry__action"
              hidden={[
                { name: 'kind', value: subject.kind },
                { name: 'id', value: subject.id },
                { name: 'back', value: '/me?done=stopped' },
              ]}
            >
              <Button variant="tertiary">
                {m.stop} <span class="ds-sr-only">{described.title}</span>
              </Button>
            </PostForm>
          ),
        }))}
      />
    </>
  );
};
