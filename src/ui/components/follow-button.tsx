import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { PostForm } from '../forms/post-form.tsx';
import { uiMessages } from '../messages.ts';
import { Button } from './button.tsx';

export interface FollowButtonProps {
  readonly lang: Language;
  /** The token of the session: only who has signed in can follow. */
  readonly token: string | undefined;
  readonly kind:
    | 'need'
    | 'innovation'
    | 'instrument'
    | 'solution'
    | 'organisation'
    | 'initiative'
    | 'trial'
    | 'benefit'
    | 'challenge';
  readonly id: string;
  readonly isFollowing: boolean;
  /** The page that it stands on, without language prefix. */
  readonly back: string;
}

/** Follows a record, or stops. News of what is followed comes to My page, and by e-mail where that is sent. */
export const FollowButton = ({ lang, token, kind, id, isFollowing, back }: FollowButtonProps) => {
  const words = uiMessages(lang).follow;
  return (
    <PostForm
      action={localisedPath(lang, isFollowing ? '/follows/stop' : '/follows')}
      token={token}
      class="nytte-follow"
      hidden={[
        { name: 'kind', value: kind },
        { name: 'id', value: id },
        { name: 'back', value: back },
      ]}
    >
      {isFollowing && <p>{words.following}</p>}
      <Button variant={isFollowing ? 'tertiary' : 'secondary'}>
        {isFollowing ? words.stop : words[kind]}
      </Button>
    </PostForm>
  );
};
