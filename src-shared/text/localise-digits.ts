/** Which digits customers are shown; the pharmacy chooses. */
export type Digits = 'latin' | 'arabic';

const ARABIC_ZERO = 0x0660;

/** Latin digits as ٠–٩, if those are wanted; nothing else changes. */
export function localiseDigits(text: string, digits: Digits): string {
  if (digits === 'latin') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}
