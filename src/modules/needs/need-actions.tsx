import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink, type ButtonVariant } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import { needPath } from './addresses.ts';
import { wordsOf } from './body.ts';
import { messages } from './messages.ts';
import type { Need } from './queries.ts';

/** What this reader may do with the need as it stands. */
export interface NeedRights {
  readonly canWrite: boolean;
  /** Editors may begin an initiative to meet it: their own need or somebody else's. */
  readonly canBegin: boolean;
  readonly canJoin: boolean;
  readonly canLeave: boolean;
  readonly canFollow: boolean;
  readonly canMeet: boolean;
  readonly canReopen: boolean;
  readonly canWithdraw: boolean;
  /** Of the organisation that owns it: sees that a draft lies there. */
  readonly isOwn: boolean;
}

interface NeedActionsProps {
  readonly language: Language;
  readonly need: Need;
  readonly rights: NeedRights;
  readonly briefs: readonly unknown[];
  readonly isFollowing: boolean;
  readonly token: string | undefined;
}

/** One primary action, by who reads, and following. */
export const NeedActions = (props: NeedActionsProps) => {
  const { language, need, rights } = props;
  const m = messages[language];
  const brief = `/brief?${new URLSearchParams({ need: wordsOf(need.body) })}`;
  const findVariant: ButtonVariant = rights.canJoin ? 'secondary' : 'primary';
  return (
    <div class="nytte-actions">
      {rights.canJoin && (
        <ButtonLink href={localisedPath(language, `${needPath(need.record)}/join`)} icon="people">
          {m.join}
        </ButtonLink>
      )}
      <ButtonLink href={localisedPath(language, brief)} variant={findVariant} icon="arrow">
        {m.findWhatWorked}
      </ButtonLink>
      {rights.canBegin && (
        <ButtonLink
          href={localisedPath(language, `/initiatives/new?need=${need.record.slug ?? need.record.id}`)}
          variant="secondary"
        >
          {m.beginInitiative}
        </ButtonLink>
      )}
      {rights.canFollow && (
        <PostButton {...props} to={props.isFollowing ? 'unfollow' : 'follow'} variant="tertiary">
          {props.isFollowing ? m.unfollow : m.follow}
        </PostButton>
      )}
    </div>
  );
};

/** What only this reader needs to know of how the need stands. */
export const NeedStanding = ({ language, need, rights }: NeedActionsProps) => {
  const m = messages[language];
  return (
    <>
      {!need.record.isPublic && <Notice lang={language} kind="info" title={m.ownVisible} />}
      {rights.canLeave && <Notice lang={language} kind="done" title={m.joined} />}
      {rights.isOwn && need.record.draft !== null && (
        <Notice lang={language} kind="info" title={m.changesWaiting}>
          <p>
            <a href={localisedPath(language, `/needs/draft/${need.record.id}`)}>{m.seeChanges}</a>
          </p>
        </Notice>
      )}
    </>
  );
};

/** The rest of what may be done, behind a click. */
export const MoreActions = (props: NeedActionsProps) => {
  const { language, need, rights, briefs } = props;
  const m = messages[language];
  const to = (path: string) => localisedPath(language, path);
  const path = needPath(need.record);
  if (!rights.canWrite && !rights.canLeave) return null;
  return (
    <DetailsBlock summary={m.more}>
      <ul class="nytte-need-more">
        {rights.canWrite && (
          <>
            <li>
              <a href={to(`/needs/${need.record.id}/edit/need`)}>{m.edit}</a>
            </li>
            <li>
              <PostButton {...props} to="briefs" variant="secondary">
                {briefs.length > 0 ? m.keepBriefAgain : m.keepBrief}
              </PostButton>
              <p class="nytte-quiet">{m.keepBriefLead}</p>
            </li>
          </>
        )}
        {rights.canMeet && (
          <li>
            <a href={to(`${path}/met`)}>{m.meet}</a>
          </li>
        )}
        {rights.canReopen && (
          <li>
            <PostButton {...props} to="reopen" variant="secondary">
              {m.reopen}
            </PostButton>
          </li>
        )}
        {rights.canWithdraw && (
          <li>
            <a href={to(`${path}/withdraw`)}>{m.withdraw}</a>
          </li>
        )}
        {rights.canLeave && (
          <li>
            <PostButton {...props} to="leave" variant="secondary">
              {m.leaveNeed}
            </PostButton>
          </li>
        )}
      </ul>
    </DetailsBlock>
  );
};

/** A button that does one thing at once. */
const PostButton = ({
  language,
  need,
  token,
  to,
  variant,
  children,
}: Pick<NeedActionsProps, 'language' | 'need' | 'token'> & {
  readonly to: string;
  readonly variant: ButtonVariant;
  readonly children: string;
}) => (
  <PostForm
    action={localisedPath(language, `${needPath(need.record)}/${to}`)}
    token={token}
    class="nytte-need-button"
  >
    <Button variant={variant}>{children}</Button>
  </PostForm>
);
