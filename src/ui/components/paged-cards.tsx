import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../../kernel/i18n/language.ts';
import { ButtonLink } from './button.tsx';
import { CardList } from './card-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { Pagination } from './pagination.tsx';

export type PagedCardsProps = PropsWithChildren<{
  readonly lang: Language;
  /** `total` counts the hits of all pages. */
  readonly list: { readonly total: number; readonly page: number; readonly pageCount: number };
  readonly cards: readonly Child[];
  readonly hrefOfPage: (page: number) => string;
  /** What is said where nothing fits, and the way back to the whole list. */
  readonly empty: { readonly title: string; readonly showAll: string; readonly href: string };
}>;

/** One page of the hits in a list that can be narrowed; below them where the same is had as data. */
export const PagedCards = ({ lang, list, cards, hrefOfPage, empty, children }: PagedCardsProps) => {
  if (list.total === 0) {
    return (
      <EmptyState
        title={empty.title}
        action={
          <ButtonLink href={empty.href} variant="secondary">
            {empty.showAll}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <CardList cards={cards} />
      <Pagination lang={lang} page={list.page} pageCount={list.pageCount} hrefOfPage={hrefOfPage} />
      <p>{children}</p>
    </>
  );
};
