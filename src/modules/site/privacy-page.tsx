import type { Language } from '../../kernel/i18n/language.ts';
import { PageHeading, Prose } from '../../ui/layout/page-parts.tsx';
import type { SiteContext } from './context.ts';
import { messages } from './messages.ts';
import { OperatorLine, TextSectionView } from './text-section.tsx';

export type PrivacyPageProps = Pick<SiteContext, 'operator' | 'needsSentTo'> & {
  readonly language: Language;
};

/** What happens to what one writes, and what is kept of a visit. */
export const PrivacyPage = ({ language, operator, needsSentTo }: PrivacyPageProps) => {
  const m = messages[language].privacy;
  return (
    <>
      <PageHeading title={m.title} lead={m.lead} />
      <TextSectionView language={language} section={m.need}>
        <Prose>
          <p>{needsSentTo ? m.sentTo(needsSentTo) : m.notSent}</p>
        </Prose>
      </TextSectionView>
      {m.sections.map((section) => (
        <TextSectionView language={language} section={section} />
      ))}
      <TextSectionView language={language} section={m.responsible}>
        <Prose>
          <OperatorLine language={language} operator={operator} />
        </Prose>
      </TextSectionView>
    </>
  );
};
