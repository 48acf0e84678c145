import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { DemonstrationAccount } from './demonstration.ts';
import { messages } from './messages.ts';

export interface SignInPageProps {
  readonly language: Language;
  /** The provider that people sign in with, by the name they know. */
  readonly provider: string | undefined;
  /** Undefined when this Nytte does not run for demonstration. */
  readonly demonstration: readonly DemonstrationAccount[] | undefined;
  readonly returnPath: string | undefined;
  readonly hasKept: boolean;
}

/** Where one signs in. The one action is a link: a form would not be let on to another site by our own policy. */
export const SignInPage = ({ language, provider, demonstration, returnPath, hasKept }: SignInPageProps) => {
  const { signIn: m, demonstration: demo } = messages[language];
  if (!provider && !demonstration) {
    return (
      <>
        <PageHeading title={m.notSetUp.title} lead={m.notSetUp.text} />
        <div class="nytte-actions">
          <ButtonLink href={localisedPath(language, '/')}>{messages[language].toFront}</ButtonLink>
        </div>
      </>
    );
  }
  const start = `/sign-in/start${returnPath ? `?return=${encodeURIComponent(returnPath)}` : ''}`;
  return (
    <>
      {provider ? (
        <PageHeading title={m.title} lead={m.lead} />
      ) : (
        <PageHeading title={demo.heading} lead={demo.lead} />
      )}
      {hasKept && (
        <Notice lang={language} kind="info" title={m.kept.title} isStatus>
          <p>{m.kept.text}</p>
        </Notice>
      )}
      {provider && (
        <div class="nytte-actions">
          <ButtonLink href={localisedPath(language, start)}>{m.with(provider)}</ButtonLink>
          <ButtonLink href={localisedPath(language, '/')} variant="tertiary">
            {m.without}
          </ButtonLink>
        </div>
      )}
      {demonstration && (
        <DemonstrationChoice
          language={language}
          accounts={demonstration}
          returnPath={returnPath}
          isAlone={provider === undefined}
        />
      )}
      {provider && (
        <DetailsBlock summary={m.howHeading}>
          <ul>
            {m.how(provider).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </DetailsBlock>
      )}
    </>
  );
};

const DemonstrationChoice = ({
  language,
  accounts,
  returnPath,
  isAlone,
}: {
  readonly language: Language;
  readonly accounts: readonly DemonstrationAccount[];
  readonly returnPath: string | undefined;
  /** The page is about nothing else. */
  readonly isAlone: boolean;
}) => {
  const m = messages[language].demonstration;
  const people =
    accounts.length === 0 ? (
      <p>{m.none}</p>
    ) : (
      <ul class="nytte-people">
        {accounts.map((account) => (
          <li>
            <div>
              <p class="nytte-people__name">{account.name}</p>
              <p class="nytte-quiet">{standing(language, account)}</p>
            </div>
            <PostForm
              action={localisedPath(language, '/sign-in/demonstration')}
              token={undefined}
              hidden={[
                { name: 'accountId', value: account.id },
                ...(returnPath ? [{ name: 'return', value: returnPath }] : []),
              ]}
            >
              <Button variant="secondary">{m.as(account.name)}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    );
  if (isAlone) return people;
  return (
    <Section id="demonstration" heading={m.heading} lead={m.lead}>
      {people}
    </Section>
  );
};

function standing(language: Language, account: DemonstrationAccount): string {
  const { role, demonstration: m } = messages[language];
  const parts = account.memberships.map((one) => `${role[one.role]}, ${one.organisation}`);
  if (account.isPlatformAdministrator) parts.unshift(m.platform);
  return parts.length > 0 ? formatList(language, parts) : m.noOrganisation;
}
