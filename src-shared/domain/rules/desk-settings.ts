import { z } from 'zod';
import { bilingualSchema, type Bilingual } from '../bilingual.ts';
import { ticketKindSchema, type TicketKind } from '../tickets/ticket-kind.ts';

// What a pharmacy decides about the desk's own work. Texts are in the template language (src-shared/desk/templates).

const textSchema = bilingualSchema;
const switchedTextSchema = z.object({ isOn: z.boolean(), text: textSchema });

/** What the desk says without a person. Nothing of it goes out while `isOn` is false. */
export const automationSettingsSchema = z.object({
  /** The master switch. A new pharmacy finds it off: nobody's customers get texts that nobody has read. */
  isOn: z.boolean(),
  /** To a new customer, once. */
  welcome: switchedTextSchema,
  /** The service menu (`serviceMenu`), after the welcome and with a new ticket. */
  menu: z.object({ isOn: z.boolean() }),
  /** Once per closing period. */
  outOfHours: switchedTextSchema,
  /** The digits of menu lines and times. */
  digits: z.enum(['latin', 'arabic']),
});
export type AutomationSettings = z.infer<typeof automationSettingsSchema>;

export const MOST_HOURS = 24 * 90;
export const MOST_DUE_MINUTES = 10_080;
const minutesSchema = z.number().int().min(1).max(MOST_DUE_MINUTES);

export const ticketSettingsSchema = z.object({
  /** Whether new tickets go to the least loaded agent on shift by themselves. */
  isAssigned: z.boolean(),
  /** A message so long after its resolution reopens a ticket; a later one makes a new one. 0: always a new one. */
  reopenWithinHours: z.number().int().min(0).max(MOST_HOURS),
  /** Resolves tickets by itself when neither side has written for so long; null for never. */
  autoCloseAfterHours: z.number().int().min(1).max(MOST_HOURS).nullable(),
  /** Said then; only while the automation is on. */
  autoClose: switchedTextSchema,
  /** Opening minutes until an answer is due, by kind. */
  dueMinutes: z.record(ticketKindSchema, minutesSchema),
});
export type TicketSettings = z.infer<typeof ticketSettingsSchema>;

export const ratingSettingsSchema = z.object({
  /** Asks after a ticket was resolved; only while the automation is on. */
  isOn: z.boolean(),
  ask: textSchema,
  thanks: textSchema,
});
export type RatingSettings = z.infer<typeof ratingSettingsSchema>;

export const DEFAULT_AUTOMATION: AutomationSettings = {
  isOn: false,
  welcome: {
    isOn: true,
    text: {
      ar: 'أهلًا بك في {{الصيدلية}} 🌿\nوصلتنا رسالتك، وسيرد عليك أحد زملائنا.',
      en: 'Welcome to {{pharmacy}} 🌿\nWe have your message, and one of us will answer you.',
    },
  },
  menu: { isOn: true },
  outOfHours: {
    isOn: true,
    text: {
      ar: 'شكرًا لرسالتك. {{الصيدلية}} مغلقة الآن، ونفتح {{موعد الفتح}}.\nسنرد عليك عند الفتح. في الحالات الطارئة اتصل بالإسعاف 123.',
      en: 'Thank you for your message. {{pharmacy}} is closed now and opens {{opening}}.\nWe will answer you then. In an emergency call an ambulance: 123.',
    },
  },
  digits: 'latin',
};

const DUE_MINUTES: Record<TicketKind, number> = {
  prescription: 20,
  order: 30,
  delivery: 20,
  complaint: 15,
  inquiry: 30,
};

const text = (ar: string, en: string): Bilingual => ({ ar, en });

export const DEFAULT_TICKET_SETTINGS: TicketSettings = {
  isAssigned: true,
  reopenWithinHours: 24,
  autoCloseAfterHours: 72,
  autoClose: {
    isOn: false,
    text: text(
      'أغلقنا المحادثة لأننا لم نسمع منك. اكتب لنا في أي وقت ونكمل معك.',
      'We have closed this conversation as we did not hear from you. Write to us at any time and we will go on.',
    ),
  },
  dueMinutes: DUE_MINUTES,
};

export const DEFAULT_RATING_SETTINGS: RatingSettings = {
  isOn: false,
  ask: text(
    'كيف كانت خدمتنا؟ اكتب رقمًا من 1 (سيئة) إلى 5 (ممتازة).',
    'How was our service? Reply with a number from 1 (poor) to 5 (excellent).',
  ),
  thanks: text('شكرًا لتقييمك 🌿', 'Thank you for your rating 🌿'),
};
