import type { PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { Icon, type IconName } from './icon.tsx';

export type NoticeKind = 'info' | 'warning' | 'error' | 'unchecked' | 'done';

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'cross',
  unchecked: 'question',
  done: 'check',
};

export type NoticeProps = PropsWithChildren<{
  readonly lang: Language;
  readonly kind: NoticeKind;
  /** Without it, the kind's own word stands first. */
  readonly title?: string;
  /** True for an answer to what the reader just did: it is read aloud when the page opens. */
  readonly isStatus?: boolean;
}>;

export const Notice = ({ lang, kind, title, isStatus, children }: NoticeProps) => (
  <div
    class={`nytte-notice nytte-notice--${kind}`}
    role={isStatus ? (kind === 'error' ? 'alert' : 'status') : undefined}
  >
    <Icon name={icons[kind]} />
    <div class="nytte-notice__body">
      <p class="nytte-notice__title">{title ?? uiMessages(lang).notice[kind]}</p>
      {children}
    </div>
  </div>
);
