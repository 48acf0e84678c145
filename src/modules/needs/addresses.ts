/** The address of a need: by its slug, or by its id while it is not published. */
export const needPath = (need: { readonly id: string; readonly slug: string | null }): string =>
  need.slug === null ? `/needs/draft/${need.id}` : `/needs/${need.slug}`;
