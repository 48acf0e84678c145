export const challengePath = (record: { readonly id: string; readonly slug: string | null }): string =>
  `/challenges/${record.slug ?? record.id}`;
