import type { Child } from 'hono/jsx';

export interface CardListProps {
  readonly cards: readonly Child[];
  /** `grid`: as many columns as there is room for. */
  readonly layout?: 'list' | 'grid';
  /** Numbered when the order says something (best first). */
  readonly isOrdered?: boolean;
}

export const CardList = ({ cards, layout = 'list', isOrdered = false }: CardListProps) => {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    // Safari drops the list role where list-style is none.
    <List class={`nytte-cards nytte-cards--${layout}`} role="list">
      {cards.map((card) => (
        <li>{card}</li>
      ))}
    </List>
  );
};
