/** The languages that the product speaks. Bokmål is the default and the reference for completeness. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** A complete text in each language. */
export type Localised<T = string> = Readonly<Record<Language, T>>;
