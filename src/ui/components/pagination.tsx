import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { Icon } from './icon.tsx';

export interface PaginationProps {
  readonly lang: Language;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOfPage: (page: number) => string;
}

/** The first, the last and the neighbours; `null` stands for pages left out. */
export function visiblePages(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter(
    (number) => number >= 1 && number <= pageCount,
  );
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const gap = number - (sorted[index - 1] ?? number - 1);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}

export const Pagination = ({ lang, page, pageCount, hrefOfPage }: PaginationProps) => {
  const words = uiMessages(lang);
  if (pageCount <= 1) return null;
  return (
    <nav class="nytte-pagination" aria-label={words.pagination}>
      {page > 1 && (
        <a class="nytte-pagination__step" rel="prev" href={hrefOfPage(page - 1)}>
          <Icon name="back" />
          {words.previousPage}
        </a>
      )}
      <ol>
        {visiblePages(page, pageCount).map((number) => (
          <li>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOfPage(number)}
                aria-label={words.pageNumber(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount && (
        <a class="nytte-pagination__step" rel="next" href={hrefOfPage(page + 1)}>
          {words.nextPage}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
};
