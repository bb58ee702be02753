import { moneyText } from '#shared/desk/templates/localise.ts';
import type { Money } from '#shared/domain/messages/message-details.ts';
import type { Language } from '../../i18n/catalogue.ts';

const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** As the desk writes pounds; other money with its code, and with every thousandth. */
export function moneyWords({ thousandths, currency }: Money, language: Language): string {
  if (currency === 'EGP' && thousandths % 10 === 0) return moneyText(thousandths / 1000, language, 'latin');
  const amount = exact.format(thousandths / 1000);
  return currency === null ? amount : `\u2066${amount} ${currency}\u2069`;
}
