import { formatDay, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { AdministrationSections } from '../administration/public.ts';
import type { Client } from './client-queries.ts';
import { clientState } from './domain.ts';
import { messages } from './messages.ts';

export const clientsPath = '/administration/api-clients';

export interface ClientsPageProps {
  readonly language: Language;
  readonly organisationName: string;
  readonly clients: readonly Client[];
  readonly now: Date;
}

/** Those in use first: what can get in now is what matters. */
export const ClientsPage = ({ language, organisationName, clients, now }: ClientsPageProps) => {
  const m = messages[language].clients;
  const isActive = (client: Client) => clientState(client, now) === 'active';
  const active = clients.filter(isActive);
  const make = <ButtonLink href={localisedPath(language, `${clientsPath}/new`)}>{m.make}</ButtonLink>;
  return (
    <>
      <PageHeading
        kicker={organisationName}
        title={m.heading(active.length)}
        lead={m.lead}
        actions={clients.length > 0 && make}
      />
      <AdministrationSections language={language} current={clientsPath} />
      {clients.length === 0 ? (
        <EmptyState title={m.empty} action={make}>
          <p>{m.emptyText}</p>
        </EmptyState>
      ) : (
        <ClientTable
          language={language}
          clients={[...active, ...clients.filter((client) => !isActive(client))]}
          now={now}
        />
      )}
      <p>
        <a href={localisedPath(language, '/open-data#writing')}>{m.how}</a>
      </p>
    </>
  );
};

const ClientTable = ({
  language,
  clients,
  now,
}: {
  language: Language;
  clients: readonly Client[];
  now: Date;
}) => {
  const m = messages[language].clients;
  const day = (moment: Date) => formatDay(language, osloDay(moment));
  return (
    <DataTable
      caption={m.title}
      isCaptionHidden
      columns={[
        { heading: m.name },
        { heading: m.may },
        { heading: m.until },
        { heading: m.used },
        { heading: m.state },
      ]}
      rows={clients.map((client) => [
        <a href={localisedPath(language, `${clientsPath}/${client.id}`)}>{client.name}</a>,
        <ScopeList language={language} scopes={client.scopes} />,
        client.expiresAt ? day(client.expiresAt) : m.fromOutside,
        client.lastUsedAt ? day(client.lastUsedAt) : messages[language].never,
        m.states[clientState(client, now)],
      ])}
    />
  );
};

/** What a client may do, in plain words. */
export const ScopeList = ({
  language,
  scopes,
}: {
  readonly language: Language;
  readonly scopes: Client['scopes'];
}) => (
  <ul class="nytte-scopes">
    {scopes.map((scope) => (
      <li>{messages[language].scopes[scope]}</li>
    ))}
  </ul>
);
