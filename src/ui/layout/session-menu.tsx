import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../components/button.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { uiMessages } from '../messages.ts';

/** Who looks at the page: somebody who may sign in, or somebody who has. */
export type VisitorView =
  | { readonly signInHref: string }
  | {
      readonly name: string;
      readonly token: string | undefined;
      /** The page that one stays on when one changes organisation. */
      readonly returnPath: string;
      readonly actingFor: { readonly name: string; readonly role: string } | undefined;
      readonly others: readonly { readonly id: string; readonly name: string }[];
      readonly links: readonly {
        readonly href: string;
        readonly label: string;
        readonly isCurrent?: boolean;
      }[];
    };

export interface SessionMenuProps {
  readonly lang: Language;
  readonly visitor: VisitorView;
}

/** The way in, or one's own name with what belongs to it. Opens without JavaScript. */
export const SessionMenu = ({ lang, visitor }: SessionMenuProps) => {
  const words = uiMessages(lang).session;
  if ('signInHref' in visitor) {
    return (
      <a class="nytte-session__in" href={visitor.signInHref}>
        {words.signIn}
      </a>
    );
  }
  const { actingFor, others, links, token } = visitor;
  return (
    <details class="nytte-session">
      <summary>
        <span class="nytte-session__name">{visitor.name}</span>
      </summary>
      <div class="nytte-session__panel">
        <p>
          {actingFor ? (
            <>
              {words.actingFor} <strong>{actingFor.name}</strong> ({actingFor.role})
            </>
          ) : (
            words.actingForNone
          )}
        </p>
        {others.length > 0 && (
          <PostForm
            action={localisedPath(lang, '/session/organisation')}
            token={token}
            hidden={[{ name: 'return', value: visitor.returnPath }]}
            class="nytte-session__others"
          >
            {others.map((other) => (
              <Button variant="tertiary" name="organisationId" value={other.id}>
                {words.switchTo(other.name)}
              </Button>
            ))}
          </PostForm>
        )}
        <ul>
          {links.map((link) => (
            <li>
              <a href={link.href} aria-current={link.isCurrent ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <PostForm action={localisedPath(lang, '/sign-out')} token={token}>
          <Button variant="secondary">{words.signOut}</Button>
        </PostForm>
      </div>
    </details>
  );
};
