import type { Child, PropsWithChildren } from 'hono/jsx';

export interface PageHeadingProps {
  readonly title: Child;
  /** The language of the title when it is not the page's own. */
  readonly titleLang?: string;
  /** A short line above the title: what kind of page this is. */
  readonly kicker?: Child;
  readonly lead?: Child;
  /** What one may do with the page: share it, download it. */
  readonly actions?: Child;
}

export const PageHeading = ({ title, titleLang, kicker, lead, actions }: PageHeadingProps) => (
  <header class="nytte-page-heading">
    {kicker && <p class="nytte-kicker">{kicker}</p>}
    <h1 lang={titleLang}>{title}</h1>
    {lead && <p class="nytte-lead">{lead}</p>}
    {actions && <div class="nytte-page-heading__actions">{actions}</div>}
  </header>
);

/** The front page's opening: room and a tinted ground for the one question. */
export const Hero = ({ children }: PropsWithChildren) => (
  <div class="nytte-hero">
    <div class="nytte-hero__inner">{children}</div>
  </div>
);

export type SectionProps = PropsWithChildren<{
  /** Also the id of the heading's section, for links within the page. */
  readonly id: string;
  readonly heading: Child;
  readonly lead?: Child;
  readonly level?: 2 | 3;
}>;

export const Section = ({ id, heading, lead, level = 2, children }: SectionProps) => {
  const Heading = `h${level}` as const;
  return (
    <section class="nytte-section" id={id} aria-labelledby={`${id}-heading`}>
      <Heading id={`${id}-heading`}>{heading}</Heading>
      {lead && <p class="nytte-section__lead">{lead}</p>}
      {children}
    </section>
  );
};

export type PageColumnsProps = PropsWithChildren<{
  readonly aside: Child;
  readonly asideLabel: string;
  /** `end`: beside the answer, below it on a phone. `start`: filters, above the list on a phone. */
  readonly asidePlace?: 'start' | 'end';
}>;

export const PageColumns = ({ aside, asideLabel, asidePlace = 'end', children }: PageColumnsProps) => {
  const side = (
    <aside class="nytte-columns__aside" aria-label={asideLabel}>
      {aside}
    </aside>
  );
  return (
    <div class={`nytte-columns nytte-columns--${asidePlace}`}>
      {asidePlace === 'start' && side}
      <div class="nytte-columns__main">{children}</div>
      {asidePlace === 'end' && side}
    </div>
  );
};

export type DetailsBlockProps = PropsWithChildren<{ readonly summary: Child; readonly isOpen?: boolean }>;

/** The machinery behind an answer: there for whoever asks, out of the way for others. */
export const DetailsBlock = ({ summary, isOpen, children }: DetailsBlockProps) => (
  <details class="nytte-details" open={isOpen}>
    <summary>{summary}</summary>
    <div class="nytte-details__content">{children}</div>
  </details>
);

export type ProseProps = PropsWithChildren<{ readonly lang?: string }>;

/** Running text with a readable line length. */
export const Prose = ({ lang, children }: ProseProps) => (
  <div class="nytte-prose" lang={lang}>
    {children}
  </div>
);
