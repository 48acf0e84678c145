/** The address of a trial: by its words when it was for all as it was registered, otherwise by its id. */
export const trialPath = (record: { readonly id: string; readonly slug: string | null }): string =>
  `/trials/${record.slug ?? record.id}`;
