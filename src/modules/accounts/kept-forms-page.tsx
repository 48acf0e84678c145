import { formatMoment } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { writtenTexts } from './kept-form-fields.ts';
import type { KeptForm } from './kept-forms.ts';
import { messages } from './messages.ts';

export interface KeptFormsPageProps {
  readonly language: Language;
  readonly csrfToken: string | undefined;
  readonly forms: readonly KeptForm[];
}

/** What was typed in a session that ran out: its owner reads it again, and sends it or throws it away. */
export const KeptFormsPage = ({ language, csrfToken, forms }: KeptFormsPageProps) => {
  const m = messages[language].kept;
  const isWaiting = forms.some(({ sentAt }) => sentAt === null);
  return (
    <>
      <PageHeading title={isWaiting ? m.title : m.titleNone} lead={isWaiting ? m.lead : m.leadNone} />
      {forms.map((form) => (
        <KeptFormView language={language} csrfToken={csrfToken} form={form} />
      ))}
    </>
  );
};

const KeptFormView = ({
  language,
  csrfToken,
  form,
}: Pick<KeptFormsPageProps, 'language' | 'csrfToken'> & { readonly form: KeptForm }) => {
  const m = messages[language].kept;
  const texts = writtenTexts(form.fields);
  const when = formatMoment(language, form.keptAt);
  return (
    <article class="nytte-kept" aria-label={m.from(when)}>
      <p class="nytte-quiet">{form.sentAt ? m.sent(when) : m.from(when)}</p>
      {texts.length > 0 ? (
        <>
          <p>{m.texts}</p>
          {texts.map((text) => (
            <blockquote class="nytte-kept__text">{text}</blockquote>
          ))}
        </>
      ) : (
        <p>{m.noTexts(form.fields.length)}</p>
      )}
      {form.hadFiles && <p>{m.files}</p>}
      <div class="nytte-kept__actions">
        <PostForm
          action={localisedPath(language, `/kept-forms/${form.id}/send`)}
          token={csrfToken}
          hidden={form.fields}
        >
          <Button variant={form.sentAt ? 'secondary' : 'primary'}>
            {form.sentAt ? m.sendAgain : m.send}
          </Button>
        </PostForm>
        <PostForm action={localisedPath(language, `/kept-forms/${form.id}/discard`)} token={csrfToken}>
          <Button variant="tertiary">{m.discard}</Button>
        </PostForm>
      </div>
    </article>
  );
};
