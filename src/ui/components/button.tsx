import type { PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';

export type ButtonProps = PropsWithChildren<{
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** With `value`: a form may have several submit buttons (add a row, remove a row). */
  readonly name?: string;
  readonly value?: string;
}>;

/** A submit button. One `primary` a page. */
export const Button = ({ variant = 'primary', icon, name, value, children }: ButtonProps) => (
  <button class="ds-button" type="submit" data-variant={variant} name={name} value={value}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

export type ButtonLinkProps = PropsWithChildren<{
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** Offers the answer as a file with this name. */
  readonly download?: string | boolean;
}>;

export const ButtonLink = ({ href, variant = 'primary', icon, download, children }: ButtonLinkProps) => (
  <a class="ds-button" href={href} data-variant={variant} download={download}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);
