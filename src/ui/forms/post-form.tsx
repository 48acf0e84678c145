import type { PropsWithChildren } from 'hono/jsx';

export type PostFormProps = PropsWithChildren<{
  readonly action: string;
  /** The token of the session: a form of somebody signed in is refused without it. */
  readonly token: string | undefined;
  /** For forms with a file. */
  readonly isMultipart?: boolean;
  readonly class?: string;
  readonly hidden?: readonly { readonly name: string; readonly value: string }[];
}>;

/** A form that changes something. The server checks what was sent and tells what is wrong, in the reader's language. */
export const PostForm = ({ action, token, isMultipart, hidden = [], children, ...rest }: PostFormProps) => (
  <form
    class={`nytte-form ${rest.class ?? ''}`.trim()}
    action={action}
    method="post"
    enctype={isMultipart ? 'multipart/form-data' : undefined}
    novalidate
  >
    {token && <input type="hidden" name="_token" value={token} />}
    {hidden.map((field) => (
      <input type="hidden" name={field.name} value={field.value} />
    ))}
    {children}
  </form>
);
