// What every object of a webhook is read with. Each field by itself: one that is wrong is one that is missing.
import { z } from 'zod';
import { listOf, moment, part, words } from '../../loose.ts';

/** WhatsApp's ids are far shorter; what is longer is none. */
const LONGEST_ID = 1_000;
const DIGITS = /^\+?([1-9]\d{4,14})$/;

/** A text as it was sent, untouched. */
export const rawText = z.string().nullable().catch(null);
export const id = z.string().min(1).max(LONGEST_ID).nullable().catch(null);

/** E.164 digits, with or without a + in front; null for what is no number, such as the id of a person. */
export const phone = z
  .string()
  .transform((told) => DIGITS.exec(told)?.[1] ?? null)
  .catch(null);

/** Epoch ms: seconds in digits in messages, as numbers elsewhere; ms is understood, too. */
export const seconds = moment;

/** More than a webhook may hold is not one of theirs. */
const MOST_UPDATES = 5_000;

/** Every item, whatever it is: what cannot be read is not left out without a word. */
export const everyItem = z.array(z.unknown()).max(MOST_UPDATES).catch([]);

/** The items that can be read, of as many as a webhook may tell. */
export const everyOf = <Item extends z.ZodType>(item: Item) =>
  everyItem.transform((items) =>
    items.flatMap((each): z.output<Item>[] => {
      const read = item.safeParse(each);
      return read.success ? [read.data] : [];
    }),
  );

export const errors = listOf(
  part({
    code: z.number().int().nullable().catch(null),
    title: words,
    error_data: part({ details: words }),
  }),
);
