import { PRICED_CATEGORIES, type PricedCategory } from '../../domain/cloud/message-pricing.ts';

/** Which line of the bill a word of WhatsApp's belongs to, e.g. marketing_lite; there are more of them from year to year. */
export function categoryOf(told: string): PricedCategory {
  const word = told.toLowerCase();
  return PRICED_CATEGORIES.find((category) => word.startsWith(category)) ?? 'other';
}
