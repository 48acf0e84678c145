import { z } from 'zod';

const most = 40;

/** A parameter that may stand in an address several times: a list without doubles, empty when it is not there. */
export const oneOrMany = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .union([z.array(item).max(most), item])
    .optional()
    .transform((value): z.output<Item>[] =>
      value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value],
    );
