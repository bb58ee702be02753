import { z } from 'zod';
import { bilingualUpTo } from '../bilingual.ts';

/** With the lines of a prescription it is still one message. */
export const PRESCRIPTION_TEXT_LENGTH = 2000;

/** What a pharmacy decides about prescriptions. Texts are in the template language (src-shared/desk/templates). */
export const prescriptionSettingsSchema = z.object({
  /** Nothing is ready before a second person has looked at its lines and prices. */
  needsSecondCheck: z.boolean(),
  /** Tells the price; `{{الأصناف}}` or `{{items}}` are the lines. Staff change it before it goes. */
  quote: bilingualUpTo(PRESCRIPTION_TEXT_LENGTH),
  /** Asks for a clearer photo. */
  unreadable: bilingualUpTo(PRESCRIPTION_TEXT_LENGTH),
});
export type PrescriptionSettings = z.infer<typeof prescriptionSettingsSchema>;

export const DEFAULT_PRESCRIPTION_SETTINGS: PrescriptionSettings = {
  needsSecondCheck: false,
  quote: {
    ar: 'أهلًا {{العميل}}، راجعنا الروشتة:\n\n{{الأصناف}}\n\nالإجمالي: {{الإجمالي}}\nهل نجهزها لحضرتك؟',
    en: 'Hello {{customer}}, we have gone through your prescription:\n\n{{items}}\n\nTotal: {{total}}\nShall we prepare it?',
  },
  unreadable: {
    ar: 'أهلًا {{العميل}}، صورة الروشتة غير واضحة لنا. من فضلك صوّرها كاملة في ضوء جيد ومن أعلى، ثم أرسلها مرة أخرى.',
    en: 'Hello {{customer}}, we cannot read the photo of your prescription. Please take one of all of it in good light and from above, and send it again.',
  },
};
