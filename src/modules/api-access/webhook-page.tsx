import { formatDay, formatMoment, osloDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { DataTable } from '../../ui/components/data-table.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { messages } from './messages.ts';
import type { WebhookKind } from './schema.ts';
import type { Delivery, Webhook } from './webhook-queries.ts';
import type { SendFault } from './webhook-send.ts';
import { webhooksPath } from './webhooks-page.tsx';

export interface WebhookPageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly webhook: Webhook;
  readonly deliveries: readonly Delivery[];
  readonly done: 'tested' | 'switched' | undefined;
}

export const WebhookPage = (props: WebhookPageProps) => {
  const { language, webhook } = props;
  const { webhook: m, webhooks, kinds } = messages[language];
  return (
    <>
      <Told {...props} />
      <PageHeading kicker={m.kicker} title={new URL(webhook.url).host} actions={<Actions {...props} />} />
      <KeyFacts
        facts={[
          { term: webhooks.state, value: webhooks.states[webhook.state] },
          { term: m.address, value: <code class="nytte-address">{webhook.url}</code> },
          { term: webhooks.hearsColumn, value: webhooks.hears[webhook.hears] },
          {
            term: m.kinds,
            value: (
              <ul class="nytte-scopes">
                {webhook.kinds.map((kind) => (
                  <li>{kinds[kind as WebhookKind] ?? kind}</li>
                ))}
              </ul>
            ),
          },
          { term: m.created, value: formatDay(language, osloDay(webhook.createdAt)) },
        ]}
      />
      <Deliveries {...props} />
      <DetailsBlock summary={m.removeHeading}>
        <p>{m.removeText}</p>
        <PostForm
          action={localisedPath(language, `${webhooksPath}/${webhook.id}/removal`)}
          token={props.token}
        >
          <Button variant="secondary">{m.removeSubmit}</Button>
        </PostForm>
      </DetailsBlock>
      <p>
        <a href={localisedPath(language, webhooksPath)}>{m.back}</a>
      </p>
    </>
  );
};

const Told = ({ language, webhook, deliveries, done }: WebhookPageProps) => {
  const m = messages[language].webhook;
  const [last] = deliveries;
  if (done === 'tested' && last) {
    const hasArrived = last.state === 'delivered';
    const title = m.tested[hasArrived ? 'arrived' : 'failed'](detailOf(language, last));
    return <Notice lang={language} kind={hasArrived ? 'done' : 'error'} title={title} isStatus />;
  }
  if (webhook.state === 'failed' && webhook.failedAt) {
    const day = formatDay(language, osloDay(webhook.failedAt));
    return <Notice lang={language} kind="error" title={m.failed(day)} />;
  }
  if (done !== 'switched') return null;
  return (
    <Notice
      lang={language}
      kind="done"
      title={webhook.state === 'on' ? m.switchedOn : m.switchedOff}
      isStatus
    />
  );
};

const Actions = ({ language, token, webhook }: WebhookPageProps) => {
  const m = messages[language].webhook;
  const action = (name: string) => localisedPath(language, `${webhooksPath}/${webhook.id}/${name}`);
  const isOn = webhook.state === 'on';
  return (
    <div class="nytte-actions">
      <PostForm action={action('test')} token={token}>
        <Button>{m.test}</Button>
      </PostForm>
      <PostForm action={action('switch')} token={token} hidden={[{ name: 'to', value: isOn ? 'off' : 'on' }]}>
        <Button variant="secondary">{isOn ? m.switchOff : m.switchOn}</Button>
      </PostForm>
    </div>
  );
};

const Deliveries = ({ language, deliveries }: WebhookPageProps) => {
  const { webhook: m, kinds } = messages[language];
  return (
    <Section id="deliveries" heading={m.deliveries}>
      {deliveries.length === 0 ? (
        <p class="nytte-quiet">{m.noDeliveries}</p>
      ) : (
        <DataTable
          caption={m.deliveries}
          isCaptionHidden
          columns={[
            { heading: m.when },
            { heading: m.what },
            { heading: m.how },
            { heading: m.tries, isNumeric: true },
          ]}
          rows={deliveries.map((delivery) => [
            formatMoment(language, delivery.lastTryAt ?? delivery.createdAt),
            kinds[delivery.kind as WebhookKind] ?? m.testKind,
            outcomeOf(language, delivery),
            String(delivery.tries),
          ])}
        />
      )}
    </Section>
  );
};

/** "Kom ikke fram: mottakeren svarte 503, prøver igjen 23. november kl. 16.40" */
function outcomeOf(language: Language, delivery: Delivery): string {
  const state = messages[language].webhook.states[delivery.state];
  const detail = detailOf(language, delivery);
  return detail === '' ? state : `${state}: ${detail}`;
}

function detailOf(language: Language, delivery: Delivery): string {
  const m = messages[language].webhook;
  return [
    ...(delivery.lastStatus === null ? [] : [m.answered(delivery.lastStatus)]),
    ...(delivery.lastFault === null ? [] : [m.faults[delivery.lastFault as SendFault] ?? delivery.lastFault]),
    ...(delivery.state === 'waiting' && delivery.tries > 0
      ? [m.next(formatMoment(language, delivery.nextTryAt))]
      : []),
  ].join(', ');
}
