/** A number and its unit are one word, or "500 mg" is cut to "500": 500 mg, ٥٠٠ مجم, 5 ml. */
export const holdUnits = (text: string): string =>
  text.replace(/(\p{Nd}) (?=(?:mg|mcg|g|gm|ml|iu|مجم|ملجم|جم|مل|وحدة)(?![\p{L}\p{N}]))/giu, '$1\u00A0');
