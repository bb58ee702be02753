import { z } from 'zod';
import { bilingualSchema, bilingualUpTo } from '../bilingual.ts';
import { ticketKindSchema } from '../tickets/ticket-kind.ts';

/** As many as one digit can choose; 0 is a person. */
export const MAX_MENU_ITEMS = 9;
/** One line on a phone. */
export const MENU_LABEL_LENGTH = 120;

const itemFields = {
  /** Stable, so that a change of the order does not change what an earlier choice meant. */
  id: z.string().min(1).max(40),
  label: bilingualUpTo(MENU_LABEL_LENGTH),
  /** Sent when it is chosen; null sends nothing. */
  answer: bilingualSchema.nullable(),
  /** What a ticket becomes by this choice; null leaves it. */
  ticketKind: ticketKindSchema.nullable(),
};

const submenuItemSchema = z.object(itemFields);
export type SubmenuItem = z.infer<typeof submenuItemSchema>;

/** `items`: a submenu instead of an end; one level, because nobody finds back out of two. */
const menuItemSchema = z.object({
  ...itemFields,
  items: z.array(submenuItemSchema).max(MAX_MENU_ITEMS),
});
export type MenuItem = z.infer<typeof menuItemSchema>;

export const serviceMenuSchema = z
  .object({
    /** The lines above the numbered items. */
    intro: bilingualSchema,
    /** The label of 0. */
    person: bilingualSchema,
    items: z.array(menuItemSchema).min(1).max(MAX_MENU_ITEMS),
  })
  .superRefine(({ items }, context) => {
    const seen = new Set<string>();
    const claim = (id: string, path: (string | number)[]): void => {
      if (seen.has(id)) context.addIssue({ code: 'custom', message: 'two items have the same id', path });
      seen.add(id);
    };
    for (const [index, item] of items.entries()) {
      claim(item.id, ['items', index]);
      for (const [place, { id }] of item.items.entries()) claim(id, ['items', index, 'items', place]);
    }
  });
export type ServiceMenu = z.infer<typeof serviceMenuSchema>;
