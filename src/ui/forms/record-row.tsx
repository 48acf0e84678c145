import type { PropsWithChildren } from 'hono/jsx';

export type RecordRowProps = PropsWithChildren<{
  /** "Resultat 2". */
  readonly legend: string;
  readonly id: string;
  /** What takes the row away; the button is sent as `do=remove:<list>:<index>`. Undefined while there is nothing to. */
  readonly remove: { readonly label: string; readonly value: string } | undefined;
}>;

/** One of several alike in a form, framed together with the button that takes it away. */
export const RecordRow = ({ legend, id, remove, children }: RecordRowProps) => (
  <fieldset class="ds-fieldset nytte-row" id={id}>
    <legend class="nytte-row__legend">{legend}</legend>
    {children}
    {remove && (
      <button class="ds-button" type="submit" data-variant="tertiary" name="do" value={remove.value}>
        {remove.label}
      </button>
    )}
  </fieldset>
);
