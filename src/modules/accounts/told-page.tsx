import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';

export interface RefusedPageProps {
  readonly language: Language;
  readonly told: { readonly title: string; readonly text: string };
  /** Where a new attempt begins. */
  readonly againPath: string | undefined;
  /** The library's own word for it: for whoever is asked about it. */
  readonly code?: string | undefined;
}

/** A sign-in that came to nothing: what happened, what it means, and the way on. */
export const RefusedPage = ({ language, told, againPath, code }: RefusedPageProps) => {
  const m = messages[language];
  return (
    <div class="nytte-error-page">
      <h1>{told.title}</h1>
      <p class="nytte-lead">{told.text}</p>
      <div class="nytte-actions">
        {againPath && <ButtonLink href={localisedPath(language, againPath)}>{m.again}</ButtonLink>}
        <ButtonLink href={localisedPath(language, '/')} variant={againPath ? 'tertiary' : 'primary'}>
          {m.toFront}
        </ButtonLink>
      </div>
      {code && (
        <p class="nytte-quiet">
          <code>{code}</code>
        </p>
      )}
    </div>
  );
};

export interface SignedOutPageProps {
  readonly language: Language;
  /** Set while one may still be signed in at the provider. */
  readonly provider: string | undefined;
}

export const SignedOutPage = ({ language, provider }: SignedOutPageProps) => {
  const m = messages[language].signedOut;
  const signIn: Child = (
    <ButtonLink href={localisedPath(language, '/sign-in')} variant="tertiary">
      {m.in}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={m.title} lead={provider ? m.alsoWhy(provider) : m.lead} />
      <div class="nytte-actions">
        {provider ? (
          <ButtonLink href={localisedPath(language, '/sign-out/provider')}>{m.alsoAt(provider)}</ButtonLink>
        ) : (
          <ButtonLink href={localisedPath(language, '/')}>{messages[language].toFront}</ButtonLink>
        )}
        {signIn}
      </div>
    </>
  );
};
