import { createHmac, randomBytes } from 'node:crypto';

const secretPrefix = 'whsec_';

/** A signing secret: 256 random bits, written as Standard Webhooks has it. */
export function newWebhookSecret(): string {
  return secretPrefix + randomBytes(32).toString('base64');
}

/**
 * The headers of a message, signed with HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks 1.0.0, «Signature
 * scheme»). The id stays the same however often a message is sent; the time is that of this attempt.
 */
export function signedHeaders(message: {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  readonly secret: string;
}): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const key = Buffer.from(message.secret.slice(secretPrefix.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${message.id}.${timestamp}.${message.body}`)
    .digest('base64');
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
