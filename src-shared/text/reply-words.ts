import { foldText, wordsOf } from './fold-text.ts';

/** The folded words of a short answer; 1️⃣ is read as 1, and a drawn-out "بكاااام" as "بكام". */
export function replyWords(text: string): string[] {
  const plain = text.replace(/[\uFE0F\u20E3]/gu, '');
  return wordsOf(foldText(plain).replace(/(\p{L})\1{2,}/gu, '$1'));
}
