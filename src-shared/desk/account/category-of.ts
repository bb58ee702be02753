import { PRICED_CATEGORIES, type PricedCategory } from '../../domain/cloud/message-pricing.ts';

/**
 * Which line of the bill WhatsApp's words belong to, e.g. marketing_lite; there are more of them from year to year. What
 * is free because the customer came from an ad has a line of its own: it takes nothing of what is free each month.
 */
export function categoryOf(category: string, type: string | null): PricedCategory {
  const word = category.toLowerCase();
  if (word === 'referral_conversion' || type?.toLowerCase() === 'free_entry_point') return 'free-entry';
  return PRICED_CATEGORIES.find((known) => word.startsWith(known)) ?? 'other';
}
