import type { HttpApp } from '../../kernel/http/app.ts';
import { registerEventApi } from './event-api.ts';
import { type OAuthContext, registerOAuth } from './oauth.ts';

/** The token endpoint, and what has happened as a list. */
export function registerAccessApi(app: HttpApp, context: OAuthContext): void {
  registerOAuth(app, context);
  registerEventApi(app, context);
}
