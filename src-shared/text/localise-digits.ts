/** Which digits customers are shown; the pharmacy chooses. */
export type Digits = 'latin' | 'arabic';

const ARABIC_ZERO = 0x0660;

/** As they are typed on an Arabic or a Persian keyboard. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Latin digits as ٠–٩, if those are wanted; nothing else changes. */
export function localiseDigits(text: string, digits: Digits): string {
  if (digits === 'latin') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}
