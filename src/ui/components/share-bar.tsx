import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { Icon } from './icon.tsx';

export interface ShareBarProps {
  readonly lang: Language;
  /** The address to share; it should show the same answer later. */
  readonly href: string;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
}

/** Downloads as links; copying and printing need a script, so their buttons appear only with one. */
export const ShareBar = ({ lang, href, downloads }: ShareBarProps) => {
  const words = uiMessages(lang);
  return (
    <nytte-share class="nytte-share" data-href={href} data-copied={words.linkCopied}>
      {downloads.map((file) => (
        <a href={file.href} class="nytte-share__item">
          <Icon name="download" />
          {file.label}
        </a>
      ))}
      <button type="button" class="nytte-share__item" data-action="print" hidden>
        <Icon name="print" />
        {words.print}
      </button>
      <button type="button" class="nytte-share__item" data-action="copy" hidden>
        <Icon name="link" />
        {words.copyLink}
      </button>
      <span class="nytte-share__status" role="status" />
    </nytte-share>
  );
};
