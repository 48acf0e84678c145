export interface TagItem {
  readonly label: string;
  /** Where more of the same is found; without it the tag is plain text. */
  readonly href?: string | undefined;
  readonly lang?: string | undefined;
}

/** Short words about a thing: topics, types, life events. */
export const Tags = ({ items, label }: { readonly items: readonly TagItem[]; readonly label?: string }) => (
  <ul class="nytte-tags" aria-label={label}>
    {items.map((item) => (
      <li lang={item.lang}>{item.href ? <a href={item.href}>{item.label}</a> : <span>{item.label}</span>}</li>
    ))}
  </ul>
);
