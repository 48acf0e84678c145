import type { Language } from '../../kernel/i18n/language.ts';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { WorkNeed } from './context.ts';
import { EntryList } from './entry-list.tsx';
import { messages } from './messages.ts';

/** The needs of an organisation on its public page; nothing for one that has none. */
export const PublicNeeds = ({
  language,
  needs,
}: {
  readonly language: Language;
  readonly needs: readonly WorkNeed[];
}) => {
  if (needs.length === 0) return null;
  const { organisation: m, workplace } = messages[language];
  return (
    <Section id="needs" heading={m.heading(needs.length)}>
      <EntryList
        language={language}
        entries={needs.map((need) => ({
          title: need.title,
          titleLanguage: need.language,
          href: need.href,
          meta: [
            need.joined ? m.joined : m.own,
            ...(need.state === 'met' ? [workplace.states.met ?? ''] : []),
            ...(need.organisations > 1
              ? [`${workplace.shared} ${workplace.sharedBy(need.organisations)}`]
              : []),
          ],
        }))}
      />
    </Section>
  );
};
