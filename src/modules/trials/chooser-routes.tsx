import { type PageRoute, pageRoute } from '../../kernel/http/page-route.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { answersOf, chooserQuery, isAnswered } from './chooser-answers.ts';
import { chooserMessages } from './chooser-messages.ts';
import { ChooserPage } from './chooser-page.tsx';
import { chooseDesign } from './core/design/choose.ts';

/** The way to a design, for everybody: one form, and the answer above it. */
export function trialChooserPages(): PageRoute[] {
  return [
    pageRoute({
      name: 'trials.choose',
      path: '/trials/choose',
      permission: 'public',
      query: chooserQuery,
      handler: ({ input: query, language, actor, url }) => {
        const m = chooserMessages[language];
        const read = answersOf(query);
        const faults = 'faults' in read && isAnswered(query) ? read.faults : [];
        const errors = faults.map(({ field, code }) => {
          const { label } = m.question[field];
          return { fieldId: field, message: code === 'missing' ? m.missing(label) : m.notANumber(label) };
        });
        const advice = 'answers' in read ? chooseDesign(read.answers) : undefined;
        const canBegin = actingOrganisationId(actor) !== undefined;
        return {
          title: m.title,
          description: m.lead,
          keepQuery: url.searchParams.toString(),
          ...(isAnswered(query) ? { noIndex: true } : {}),
          ...(errors.length > 0 ? { status: 422 } : {}),
          main: <ChooserPage {...{ language, query, advice, errors, canBegin }} />,
        };
      },
    }),
  ];
}
