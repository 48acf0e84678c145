import type { Language } from '../../kernel/i18n/language.ts';
import type { SelectOption } from '../../ui/forms/select.tsx';
import type { Brief } from './brief.ts';
import type { BriefAddress } from './brief-address.ts';

/** What the page of a brief is drawn from. */
export interface BriefPageProps {
  readonly language: Language;
  readonly brief: Brief;
  readonly address: BriefAddress;
  readonly organisationChoices: readonly SelectOption[];
  readonly topicLabels: ReadonlyMap<string, string>;
}
