import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { type KeyFact, KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { Client, ClientSecret } from './client-queries.ts';
import { clientsPath, ScopeList } from './clients-page.tsx';
import { clientState } from './domain.ts';
import { messages } from './messages.ts';

export interface ClientPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly client: Client;
  readonly secrets: readonly ClientSecret[];
  /** Of the secret that the form makes: sent twice, it makes one. */
  readonly newSecretId: string;
  readonly isJustClosed: boolean;
  readonly now: Date;
}

export const ClientPage = (props: ClientPageProps) => {
  const { language, client, isJustClosed, now } = props;
  const m = messages[language].client;
  const state = clientState(client, now);
  return (
    <>
      {isJustClosed && <Notice lang={language} kind="done" title={m.closed} isStatus />}
      <PageHeading kicker={m.kicker} title={client.name} />
      <KeyFacts facts={factsOf(language, client, now)} />
      {state === 'active' && client.issuer === null && <NewSecret {...props} />}
      {state !== 'revoked' && <Close {...props} />}
      <p>
        <a href={localisedPath(language, clientsPath)}>{m.back}</a>
      </p>
    </>
  );
};

function factsOf(language: Language, client: Client, now: Date): KeyFact[] {
  const { client: m, clients, never } = messages[language];
  const day = (moment: Date) => formatDay(language, osloDay(moment));
  return [
    { term: m.state, value: clients.states[clientState(client, now)] },
    { term: m.may, value: <ScopeList language={language} scopes={client.scopes} /> },
    { term: m.until, value: client.expiresAt ? day(client.expiresAt) : clients.fromOutside },
    { term: m.used, value: client.lastUsedAt ? formatMoment(language, client.lastUsedAt) : never },
    { term: m.created, value: day(client.createdAt) },
    ...(client.issuer === null
      ? [{ term: m.clientId, value: <code class="nytte-secret">{client.id}</code> }]
      : [
          { term: m.issuer, value: client.issuer },
          { term: m.outsideId, value: <code class="nytte-secret">{client.outsideClientId}</code> },
        ]),
    ...(client.supplierNumber ? [{ term: m.supplier, value: client.supplierNumber }] : []),
  ];
}

const NewSecret = ({ language, token, client, secrets, newSecretId }: ClientPageProps) => {
  const m = messages[language].client;
  const moment = (at: Date) => formatMoment(language, at);
  return (
    <Section id="secret" heading={m.secretHeading}>
      <p>{m.secretText}</p>
      <ul>
        {secrets.map((secret) => (
          <li>{m.secretMade(moment(secret.createdAt), moment(secret.expiresAt))}</li>
        ))}
      </ul>
      <PostForm
        action={localisedPath(language, `${clientsPath}/${client.id}/secret`)}
        token={token}
        hidden={[{ name: 'secret', value: newSecretId }]}
      >
        <Button variant="secondary">{m.secretSubmit}</Button>
      </PostForm>
    </Section>
  );
};

const Close = ({ language, token, client }: ClientPageProps) => {
  const m = messages[language].client;
  return (
    <DetailsBlock summary={m.closeHeading}>
      <p>{m.closeText}</p>
      <PostForm action={localisedPath(language, `${clientsPath}/${client.id}/closure`)} token={token}>
        <Button variant="secondary">{m.closeSubmit}</Button>
      </PostForm>
    </DetailsBlock>
  );
};
