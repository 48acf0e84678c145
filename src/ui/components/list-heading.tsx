import type { Child } from 'hono/jsx';

export interface ListHeadingProps {
  readonly id: string;
  /** An answer: "134 innovasjoner, 29 med målt virkning". */
  readonly heading: Child;
  /** Sorting, or another small control. */
  readonly control?: Child;
}

export const ListHeading = ({ id, heading, control }: ListHeadingProps) => (
  <div class="nytte-list-heading">
    <h2 id={id}>{heading}</h2>
    {control}
  </div>
);
