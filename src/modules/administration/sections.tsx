import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { messages } from './messages.ts';
import type { Told } from './schema.ts';

const administration = [
  ['/administration', 'sectionMembers'],
  ['/administration/settings', 'sectionSettings'],
  ['/administration/audit', 'sectionLog'],
  ['/administration/api-clients', 'sectionClients'],
  ['/administration/webhooks', 'sectionWebhooks'],
] as const;

const platform = [
  ['/platform', 'platformOverview'],
  ['/platform/merge', 'platformMerge'],
  ['/platform/audit', 'sectionLog'],
] as const;

/** The way between the pages of administration; `current` is the path of this one. */
export const AdministrationSections = ({
  language,
  current,
}: {
  readonly language: Language;
  readonly current: string;
}) => <Sections language={language} current={current} sections={administration} />;

export const PlatformSections = ({
  language,
  current,
}: {
  readonly language: Language;
  readonly current: string;
}) => <Sections language={language} current={current} sections={platform} />;

const Sections = ({
  language,
  current,
  sections,
}: {
  language: Language;
  current: string;
  sections: typeof administration | typeof platform;
}) => (
  <nav class="nytte-sections" aria-label={messages[language].sections}>
    <ul>
      {sections.map(([path, name]) => (
        <li>
          <a href={localisedPath(language, path)} aria-current={path === current ? 'page' : undefined}>
            {messages[language][name]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What was just done, said where one comes back to. */
export const ToldMessage = ({
  language,
  told,
}: {
  readonly language: Language;
  readonly told: Told | undefined;
}) => (told ? <Notice lang={language} kind="done" title={messages[language].told[told]} isStatus /> : null);
