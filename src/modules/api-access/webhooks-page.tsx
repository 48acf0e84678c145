import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { EmptyState } from '../../ui/components/empty-state.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { AdministrationSections } from '../administration/public.ts';
import { messages } from './messages.ts';
import type { Webhook } from './webhook-queries.ts';

export const webhooksPath = '/administration/webhooks';

export interface WebhooksPageProps {
  readonly language: Language;
  readonly organisationName: string;
  readonly webhooks: readonly Webhook[];
  readonly isJustRemoved: boolean;
}

export const WebhooksPage = ({ language, organisationName, webhooks, isJustRemoved }: WebhooksPageProps) => {
  const { webhooks: m, webhook } = messages[language];
  const make = <ButtonLink href={localisedPath(language, `${webhooksPath}/new`)}>{m.make}</ButtonLink>;
  return (
    <>
      {isJustRemoved && <Notice lang={language} kind="done" title={webhook.removed} isStatus />}
      <PageHeading
        kicker={organisationName}
        title={m.heading(webhooks.filter(({ state }) => state === 'on').length)}
        lead={m.lead}
        actions={webhooks.length > 0 && make}
      />
      <AdministrationSections language={language} current={webhooksPath} />
      {webhooks.length === 0 ? (
        <EmptyState title={m.empty} action={make}>
          <p>{m.emptyText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={m.title}
          isCaptionHidden
          columns={[{ heading: m.address }, { heading: m.hearsColumn }, { heading: m.state }]}
          rows={webhooks.map((one) => [
            <a class="nytte-address" href={localisedPath(language, `${webhooksPath}/${one.id}`)}>
              {one.url}
            </a>,
            <div>
              {m.hears[one.hears]}
              <span class="nytte-quiet nytte-under">{m.kindCount(one.kinds.length)}</span>
            </div>,
            m.states[one.state],
          ])}
        />
      )}
    </>
  );
};
