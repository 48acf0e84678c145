import type { PageRoute } from '../../kernel/http/page-route.ts';
import { type ActPagesContext, actPages } from './act/routes.tsx';
import { trialChooserPages } from './chooser-routes.tsx';
import { trialWritingPages } from './form-routes.tsx';
import { trialListPages } from './list-routes.tsx';
import { trialMethodPages } from './methods-routes.tsx';
import { type TrialPageContext, trialReadingPages } from './read-routes.tsx';
import { sandboxPages } from './sandbox/routes.tsx';
import { trialWorkPages } from './work-routes.tsx';

/** Every page of the room of trials. What is written out in an address comes before what stands for any trial. */
export function trialPages(context: TrialPageContext & ActPagesContext): PageRoute[] {
  return [
    ...actPages(context),
    ...sandboxPages(context),
    ...trialListPages(context),
    ...trialChooserPages(),
    ...trialMethodPages(),
    ...trialWritingPages(context),
    ...trialWorkPages(context),
    ...trialReadingPages(context),
  ];
}
