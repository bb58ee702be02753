import { z } from 'zod';
import { bilingualSchema } from '../bilingual.ts';

export const LONGEST_GAP_SECONDS = 600;
export const MOST_A_DAY = 500;

/** Texts to many customers: one after the other and not too many a day, because WhatsApp blocks numbers that hurry. */
export const followUpSettingsSchema = z.object({
  /** The shortest pause between two of them, in seconds; the longest is twice that. */
  gapSeconds: z.number().int().min(1).max(LONGEST_GAP_SECONDS),
  dailyLimit: z.number().int().min(1).max(MOST_A_DAY),
  /** In the template language; {{الصنف}} or {{item}} is the item. */
  arrivedText: bilingualSchema,
  refillText: bilingualSchema,
});
export type FollowUpSettings = z.infer<typeof followUpSettingsSchema>;

export const DEFAULT_FOLLOW_UPS: FollowUpSettings = {
  gapSeconds: 20,
  dailyLimit: 100,
  arrivedText: {
    ar: 'أهلًا {{العميل}}، معك {{الصيدلية|الصيدلية}}.\nطلبت أن نخبرك عند توفر «{{الصنف}}»، وهو متوفر الآن. ابعت لنا لو ما زلت تحتاجه.\nللإيقاف اكتب: إلغاء',
    en: 'Hello {{customer}}, this is {{pharmacy|your pharmacy}}.\nYou asked us to tell you when “{{item}}” is here, and it is now. Write to us if you still need it.\nTo stop, reply: STOP',
  },
  refillText: {
    ar: 'أهلًا {{العميل}}، معك {{الصيدلية|الصيدلية}}.\nنذكّرك أن «{{الصنف}}» قارب على الانتهاء حسب الموعد المسجل عندنا. اكتب لنا لو تحتاج تجهيزه.\nللإيقاف اكتب: إلغاء',
    en: 'Hello {{customer}}, this is {{pharmacy|your pharmacy}}.\nA reminder: by our notes, “{{item}}” is about to run out. Write to us if you need it prepared.\nTo stop, reply: STOP',
  },
};

/** How the texts to many are going. */
export const paceSchema = z.object({
  waiting: z.number().int(),
  /** Of those, how many wait for their customer to write: only templates go to them now. */
  waitingToHear: z.number().int(),
  sentToday: z.number().int(),
  dailyLimit: z.number().int(),
  isPaused: z.boolean(),
  /** WhatsApp has limited the sending to all of them until then, epoch ms. */
  limitedUntil: z.number().int().nullable(),
  /** Epoch ms before which none goes; null while nothing waits or it is paused. */
  nextAt: z.number().int().nullable(),
});
export type PaceStatus = z.infer<typeof paceSchema>;
