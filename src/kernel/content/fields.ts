import { z } from 'zod';

/** Longest texts we accept in a content file, in characters. Content that outgrows these no longer fits a card. */
export const textLimits = { label: 200, sentence: 500, paragraph: 1200, url: 500 } as const;

/** Years that a public-sector innovation can start or end in. */
export const yearRange = { from: 1900, to: 2100 } as const;

/**
 * Text of 1 to `maxLength` characters, without space at either end and in composed form (NFC), so that it can be
 * compared and indexed as it stands.
 */
export function contentText(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength)
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), { error: 'holds a control character' })
    .refine((text) => text.isWellFormed() && text === text.normalize(), {
      error: 'is not Unicode in composed form (NFC)',
    })
    .refine((text) => text === text.trim(), { error: 'has space at the start or the end' });
}

/** An array of at most `maxLength` texts, none of them repeated. */
export function distinctTexts<Item extends z.ZodType<string>>(item: Item, maxLength: number) {
  return z
    .array(item)
    .max(maxLength)
    .refine((texts) => new Set(texts).size === texts.length, { error: 'repeats a value' });
}

/** A lasting id: lower-case words joined by hyphens, as in `asker-velferdslab`. */
export const kebabId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is not lower-case words joined by hyphens' });

/** An address on the open web. Other protocols (`javascript:`, `file:` …) are refused, since pages link to it. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/,
    error: 'is not an address on the web',
  })
  .max(textLimits.url);

/** A calendar date, `2026-11-23`. */
export const calendarDate = z.iso.date();

/** A year, 1900–2100. */
export const year = z.int().min(yearRange.from).max(yearRange.to);

/** Where a fact was read. */
export const source = z.strictObject({
  url: webAddress,
  title: contentText(textLimits.label).optional(),
});
export type Source = z.infer<typeof source>;

/** The sources of an item: at least one, the main one first, none named twice. */
export const sources = z
  .array(source)
  .min(1)
  .max(20)
  .refine((list) => new Set(list.map((entry) => entry.url)).size === list.length, {
    error: 'names the same address twice',
  });

/** What stands in every content file of ours besides its items. */
export const fileHeader = { readOn: calendarDate, licence: z.literal('CC-BY-4.0') } as const;

export const contentLanguages = ['nb', 'nn', 'en'] as const;

/** The language that an item's own texts are written in. */
export const contentLanguage = z.enum(contentLanguages);
