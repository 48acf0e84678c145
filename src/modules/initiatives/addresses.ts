/** The address of an initiative: by its words when it is for all, otherwise by its id. */
export const initiativePath = (record: { readonly id: string; readonly slug: string | null }): string =>
  `/initiatives/${record.slug ?? record.id}`;
