import type { Child } from 'hono/jsx';
import type { Db } from '../../../kernel/db/tables.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Organisation } from '../../../kernel/organisations/queries.ts';
import { Section } from '../../../ui/layout/page-parts.tsx';
import { answerQuestion } from './answer.ts';
import { countNotices } from './buyers.ts';
import { ofText, shareText } from './cell-words.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { statisticsMessages } from './messages.ts';

/** On the page of an organisation: what it publishes as a buyer. Nothing where it has published nothing. */
export function organisationProcurement({ db }: { readonly db: Db }) {
  return async (
    organisation: Organisation,
    { actor, language }: { readonly actor: Actor; readonly language: Language },
  ): Promise<Child | undefined> => {
    const scope = { includeDemonstration: actor.isDemonstration };
    const { calls, results } = await countNotices(db, organisation.id, scope);
    if (calls + results === 0) return undefined;
    const m = statisticsMessages[language];
    const table = await answerQuestion(
      db,
      { indicator: 'declared-innovation', by: [], filters: { buyer: [organisation.slug] } },
      scope,
    );
    const declared = table.totals[0];
    const path = localisedPath(language, `/procurement/buyers/${organisation.slug}`);
    return (
      <Section
        id="procurement"
        heading={m.section(formatNumber(language, calls), formatNumber(language, results))}
      >
        {declared && declared.counted > 0 && (
          <p>
            {indicatorTexts[language].indicators['declared-innovation'].name}:{' '}
            {shareText(language, declared.share)} ({ofText(language, declared, table.unit)};{' '}
            {m.missingPart(shareText(language, declared.missingShare))}).
          </p>
        )}
        <p>
          <a href={path}>{m.sectionMore}</a>
        </p>
      </Section>
    );
  };
}
