import type { PricedCategory } from '../../domain/cloud/message-pricing.ts';

/** Which line of the bill a word of WhatsApp's belongs to; there are more of them from year to year. */
export function categoryOf(told: string): PricedCategory {
  const [first] = told.toLowerCase().split(/[_-]/u);
  switch (first) {
    case 'service':
    case 'utility':
    case 'marketing':
    case 'authentication':
      return first;
    default:
      return 'other';
  }
}
