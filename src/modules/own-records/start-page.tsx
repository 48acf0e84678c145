import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecordKindName } from '../../kernel/records/kind.ts';
import { Button } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';

export interface StartPageProps {
  readonly language: Language;
  readonly kind: OwnRecordKindName;
  /** The path for what did not work. */
  readonly isSobering: boolean;
  readonly token: string | undefined;
}

/** The beginning of a record: what it is called, and no more. */
export const StartPage = ({ language, kind, isSobering, token }: StartPageProps) => {
  const m = messages[language];
  const words = isSobering ? m.start.sobering : m.start[kind];
  const action = localisedPath(language, `/records/${kind}/new`);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <PostForm
        action={action}
        token={token}
        {...(isSobering ? { hidden: [{ name: 'path', value: 'did-not-work' }] } : {})}
      >
        <TextField lang={language} name="title" label={words.name} help={words.nameHelp} maxLength={200} />
        <div class="nytte-actions">
          <Button icon="arrow">{words.begin}</Button>
        </div>
      </PostForm>
      {kind === 'innovation' && !isSobering && (
        <p>
          <a href={`${action}?path=did-not-work`}>{m.insteadSobering}</a>
        </p>
      )}
    </>
  );
};
