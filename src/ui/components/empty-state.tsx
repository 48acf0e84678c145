import type { Child, PropsWithChildren } from 'hono/jsx';

export type EmptyStateProps = PropsWithChildren<{
  /** What belongs here, as a statement: "Ingen har skrevet om dette ennå". */
  readonly title: string;
  /** The one way to begin. */
  readonly action?: Child;
  readonly headingLevel?: 2 | 3;
}>;

export const EmptyState = ({ title, action, headingLevel = 2, children }: EmptyStateProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="nytte-empty">
      <Heading>{title}</Heading>
      {children}
      {action && <div class="nytte-actions">{action}</div>}
    </div>
  );
};
