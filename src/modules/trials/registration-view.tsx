import type { Language } from '../../kernel/i18n/language.ts';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import type { Registration } from './registration.ts';
import { registrationParts } from './registration-words.ts';

/** A registration as it is read: the question, the measure, the comparison, the rules. */
export const RegistrationView = ({
  language,
  registration,
  lang,
  except = [],
}: {
  readonly language: Language;
  readonly registration: Registration;
  /** The language of what was typed, when it is not the page's own. */
  readonly lang: Language | undefined;
  readonly except?: readonly string[];
}) => (
  <>
    {registrationParts(language, registration)
      .filter(({ id }) => !except.includes(id))
      .map(({ id, heading, facts }) => (
        <Section id={id} heading={heading}>
          <KeyFacts
            facts={facts.map(({ term, text, isTyped }) => ({
              term,
              value: <span class="nytte-need-said">{text}</span>,
              lang: isTyped ? lang : undefined,
            }))}
          />
        </Section>
      ))}
  </>
);
