import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';

/** A page that says one thing, and where to go from there. */
export const ToldPage = ({
  title,
  text,
  children,
}: PropsWithChildren<{ readonly title: string; readonly text: string }>) => (
  <>
    <PageHeading title={title} lead={text} />
    {children as Child}
  </>
);

/** Asks before it ends the digest: programs that look through mail open links, and must not decide for anybody. */
export const UnsubscribePage = ({
  language,
  unsubscribeToken,
  formToken,
}: {
  readonly language: Language;
  readonly unsubscribeToken: string;
  readonly formToken: string | undefined;
}) => {
  const m = messages[language].unsubscribe;
  return (
    <ToldPage title={m.title} text={m.lead}>
      <PostForm
        action={localisedPath(language, '/unsubscribe/confirm')}
        token={formToken}
        hidden={[{ name: 'token', value: unsubscribeToken }]}
      >
        <Button>{m.submit}</Button>
      </PostForm>
    </ToldPage>
  );
};

export const UnsubscribedPage = ({ language }: { readonly language: Language }) => {
  const m = messages[language].unsubscribe;
  return (
    <ToldPage title={m.doneTitle} text={m.done}>
      <ButtonLink href={localisedPath(language, '/me')} variant="secondary">
        {m.toMyPage}
      </ButtonLink>
    </ToldPage>
  );
};

export const BrokenLinkPage = ({ language }: { readonly language: Language }) => {
  const m = messages[language].unsubscribe;
  return (
    <ToldPage title={m.invalidTitle} text={m.invalid}>
      <ButtonLink href={localisedPath(language, '/me')} variant="secondary">
        {m.toMyPage}
      </ButtonLink>
    </ToldPage>
  );
};
