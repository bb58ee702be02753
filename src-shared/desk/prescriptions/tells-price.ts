import { foldText } from '../../text/fold-text.ts';

/** As foldText leaves them. A number alone may be minutes or tablets. */
const MONEY = /جنيه|ج\.?\s?م(?!\p{L})|سعر|اجمالي|مجموع|حساب|egp|l\.?e(?!\p{L})|pound|price|total/u;

/** Whether a text tells this amount (in piastres) as a price: in digits of either kind, with or without piastres. */
export function tellsPrice(text: string, total: number): boolean {
  const folded = foldText(text);
  if (!MONEY.test(folded)) return false;
  const numbers = folded
    .replace(/(?<=\d)[,٬](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[,٫](?=\d)/gu, '.')
    .match(/\d+(?:\.\d+)?/gu);
  return numbers?.some((number) => Math.round(Number(number) * 100) === total) ?? false;
}
