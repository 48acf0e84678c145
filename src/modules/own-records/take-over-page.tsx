import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';

export interface TakeOverPageProps {
  readonly language: Language;
  readonly kind: string;
  readonly slug: string;
  readonly title: string;
  readonly token: string | undefined;
}

/** What taking over means, before anything is done. */
export const TakeOverPage = ({ language, kind, slug, title, token }: TakeOverPageProps) => {
  const m = messages[language];
  return (
    <>
      <PageHeading title={m.takeOverTitle} lead={m.takeOverLead(title)} />
      <p>{m.takeOverHow}</p>
      <PostForm
        action={localisedPath(language, `/records/${kind}/take-over`)}
        token={token}
        hidden={[{ name: 'of', value: slug }]}
      >
        <Button icon="arrow">{m.takeOverBegin}</Button>
      </PostForm>
    </>
  );
};
