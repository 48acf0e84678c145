import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { Icon, type IconName } from './icon.tsx';

/** What went wrong, told with the same respect as what went well. */
export type Outcome = 'failed' | 'stopped' | 'no-effect';

const icons: Readonly<Record<Outcome, IconName>> = {
  failed: 'cross',
  stopped: 'pause',
  'no-effect': 'slash',
};

export const OutcomeMark = ({ lang, outcome }: { readonly lang: Language; readonly outcome: Outcome }) => (
  <span class={`nytte-outcome nytte-outcome--${outcome}`}>
    <Icon name={icons[outcome]} />
    {uiMessages(lang).outcome[outcome]}
  </span>
);
