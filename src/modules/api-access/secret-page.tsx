import type { Language } from '../../kernel/i18n/language.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';

/** A text that is marked whole by one click. */
const Copied = ({ children }: { readonly children: string }) => (
  <code class="nytte-secret" translate="no">
    {children}
  </code>
);

export interface ClientSecretPageProps {
  readonly language: Language;
  readonly origin: string;
  readonly clientId: string;
  readonly secret: string;
  /** Whether there was one before it. */
  readonly isNew: boolean;
  readonly backHref: string;
}

/** The one time that a client's secret is shown. */
export const ClientSecretPage = (props: ClientSecretPageProps) => {
  const { language, origin, clientId, secret, isNew, backHref } = props;
  const m = messages[language].secret;
  return (
    <>
      <PageHeading kicker={messages[language].clients.title} title={m.heading} lead={m.lead} />
      <KeyFacts
        facts={[
          { term: m.clientId, value: <Copied>{clientId}</Copied> },
          { term: m.clientSecret, value: <Copied>{secret}</Copied> },
          { term: m.tokenAddress, value: <Copied>{`${origin}/oauth/token`}</Copied> },
        ]}
      />
      <Notice lang={language} kind="warning" title={m.keep}>
        {!isNew && <p>{m.old}</p>}
      </Notice>
      <Section id="example" heading={m.example}>
        <p>
          <code class="nytte-secret">
            {`curl ${origin}/oauth/token -u '${clientId}:…' -d grant_type=client_credentials`}
          </code>
        </p>
      </Section>
      <div class="nytte-actions">
        <ButtonLink href={backHref}>{m.done}</ButtonLink>
      </div>
    </>
  );
};

export interface WebhookSecretPageProps {
  readonly language: Language;
  readonly secret: string;
  readonly backHref: string;
}

/** The one time that a webhook's signing secret is shown. */
export const WebhookSecretPage = ({ language, secret, backHref }: WebhookSecretPageProps) => {
  const m = messages[language].webhookSecret;
  return (
    <>
      <PageHeading kicker={messages[language].webhooks.title} title={m.heading} lead={m.lead} />
      <KeyFacts facts={[{ term: m.secret, value: <Copied>{secret}</Copied> }]} />
      <p>
        {m.keep} <a href="https://www.standardwebhooks.com/">standardwebhooks.com</a>
      </p>
      <div class="nytte-actions">
        <ButtonLink href={backHref}>{m.done}</ButtonLink>
      </div>
    </>
  );
};
