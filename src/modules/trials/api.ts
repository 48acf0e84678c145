import type { HttpApp } from '../../kernel/http/app.ts';
import { registerActApi } from './act/api.ts';
import { registerSandboxApi } from './sandbox/api.ts';
import { registerTrialApi } from './trial-api.ts';

/** The room's part of the API: trials, the checklist of the Act, and sandbox cases. */
export function registerTrialsApi(
  app: HttpApp,
  context: Parameters<typeof registerTrialApi>[1] & Parameters<typeof registerSandboxApi>[1],
): void {
  registerActApi(app);
  registerSandboxApi(app, context);
  registerTrialApi(app, context);
}
